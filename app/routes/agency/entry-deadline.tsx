import { useLoaderData } from '@remix-run/react'
import { redeemCode } from '#app/commands/deadline-codes.server.ts'
import { CodeForm } from '#app/forms/deadline.ts'
import { agency } from '#app/locales/agency.ts'
import { deadlineErrors, deadlines as m } from '#app/locales/deadlines.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { codeVerdict } from '#app/queries/new-entry.server.ts'
import { Refused } from '#app/ui/chain/Refused.tsx'
import { DeadlineNote } from '#app/ui/deadline/DeadlineNote.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.codeTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { id, title, now, deadline, may } = await entryPage(viewer, params['entryId'] ?? '')
	return { id, title, now, deadline, refusal: verdictText(language, may.moveDeadline) }
})

export const action = asAgency(async ({ viewer, visit, params, form, language }) => {
	const { id, place } = await entryPage(viewer, params['entryId'] ?? '')
	const { code } = await form(CodeForm)
	await countTry('code', viewer.person?.id ?? '')
	const refused = verdictText(language, await codeVerdict(viewer, { ...place, entryId: id }, code))
	if (refused !== null) return answer({ refused, code }, 422)
	await redeemCode(viewer, id, code)
	return redirectTo(visit, paths.entry(id), 'code-redeemed')
})

export default function EntryDeadline() {
	const t = useText()
	const language = useLanguage()
	const { id, title, now, deadline, refusal } = useLoaderData<typeof loader>()
	const { errors, error, typed } = useTypedForm(deadlineErrors, { code: m.codeLabel })
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: title || t(agency.untitled), href: inLanguage(language, paths.entry(id)) },
						{ label: t(m.codeTitle) },
					]}
				/>
				<h1>{t(m.codeTitle)}</h1>
				<p className="lead">{t(m.codeLead)}</p>
			</header>
			<DeadlineNote deadline={deadline} now={now} />
			<ErrorSummary errors={errors} />
			<form className="form" method="post" noValidate>
				<Refused field="code">
					{({ reason, was }) => (
						<Field
							name="code"
							label={t(m.codeLabel)}
							hint={t(m.codeHint)}
							measure="medium"
							autoComplete="off"
							error={error('code') ?? reason}
							defaultValue={typed('code', was)}
						/>
					)}
				</Refused>
				<div className="row">
					<Button refusedBecause={refusal}>{t(m.codeSubmit)}</Button>
				</div>
			</form>
			<p className="muted">{t(m.askSecretariat)}</p>
			<dl className="facts wide">
				<div>
					<dt>{t(m.entryId)}</dt>
					<dd className="code">{id}</dd>
				</div>
			</dl>
		</>
	)
}
