import { useLoaderData } from '@remix-run/react'
import { copyEntry } from '#app/commands/copies.server.ts'
import { copyParts } from '#app/domain/copying.ts'
import { CopyForm } from '#app/forms/dossier.ts'
import { agency, kinds } from '#app/locales/agency.ts'
import { copyPartNames, dossier as m } from '#app/locales/dossier.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { copyPage } from '#app/queries/copy.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.copyTitle)

export const loader = asAgency(({ viewer, params }) => copyPage(viewer, params.entryId ?? ''))

export const action = asAgency(async ({ viewer, visit, params, form }) => {
	const { target, parts } = await form(CopyForm)
	const [roundId = '', code = ''] = target.split(' ')
	const copy = { fromEntryId: params.entryId ?? '', roundId, form: code, parts }
	const entryId = await copyEntry(viewer, copy)
	return redirectTo(visit, paths.entryOrigin(entryId), 'entry-copied')
})

export default function Copy() {
	const t = useText()
	const language = useLanguage()
	const { id, title, targets } = useLoaderData<typeof loader>()
	const { errors, error, typed, chosen } = useReply({ required: m.missingTarget }, { target: m.copyTarget })
	const at = (path: string) => inLanguage(language, path)
	const options = targets.map(({ roundId, round, form, name, kind }) => ({
		value: `${roundId} ${form}`,
		label: `${t(name)} (${t(kinds[kind])})`,
		hint: round,
	}))
	const only = options.length === 1 ? options[0]?.value : ''
	const parts = chosen('parts')
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: title || t(agency.untitled), href: at(paths.entry(id)) },
						{ label: t(m.copy) },
					]}
				/>
				<h1>{t(m.copyTitle)}</h1>
				<p className="lead">{t(m.copyLead, { title: title || t(agency.untitled) })}</p>
			</header>
			<ErrorSummary errors={errors} />
			{options.length === 0 ? (
				<Notice tone="warning">{t(m.copyClosed)}</Notice>
			) : (
				<form className="form" method="post" noValidate>
					<Choice
						name="target"
						legend={t(m.copyTarget)}
						options={options}
						chosen={typed('target', only)}
						error={error('target')}
						required
					/>
					<CheckList
						name="parts"
						legend={t(m.copyParts)}
						hint={t(m.copyLeft)}
						options={copyParts.map((part) => ({ value: part, label: t(copyPartNames[part]) }))}
						chosen={parts.length > 0 ? parts : copyParts}
					/>
					<div className="row">
						<Button>{t(m.copyAct)}</Button>
						<Button kind="quiet" href={at(paths.entry(id))}>
							{t(agency.cancel)}
						</Button>
					</div>
				</form>
			)}
		</>
	)
}
