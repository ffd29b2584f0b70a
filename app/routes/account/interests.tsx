import { useLoaderData } from '@remix-run/react'
import { declareInterest } from '#app/commands/interests.server.ts'
import { DeclarationForm } from '#app/forms/interest.ts'
import { account } from '#app/locales/account.ts'
import { assigning as m, assigningErrors } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { ownInterests } from '#app/queries/conflicts.server.ts'
import { InterestFields } from '#app/ui/assigning/InterestFields.tsx'
import { OwnInterests } from '#app/ui/assigning/OwnInterests.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Select } from '#app/ui/parts/Select.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asMember } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.declareTitle)

export const loader = asMember(({ viewer, url }) => ownInterests(viewer, url.searchParams.get('ho-so')))

export const action = asMember(async ({ viewer, visit, form }) => {
	await declareInterest(viewer, await form(DeclarationForm))
	return redirectTo(visit, paths.interests(), 'interest-declared')
})

const labels = {
	unitId: m.declareUnit,
	kind: m.kind,
	note: m.basis,
	from: m.declareFrom,
	until: m.declareUntil,
}

export default function Interests() {
	const { entry, units, interests } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const { errors, error, typed } = useTypedForm(assigningErrors, labels)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(account.accountTitle), href: inLanguage(language, paths.account()) },
						{ label: t(m.declareTitle) },
					]}
				/>
				<h1>{t(m.declareTitle)}</h1>
				<p className="lead">{t(m.declareLead)}</p>
			</header>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors} />
				{entry ? (
					<p>
						<strong>{t(m.declareEntry)}:</strong> {entry.title}
						<input type="hidden" name="entryId" value={entry.id} />
					</p>
				) : (
					<Select
						name="unitId"
						label={t(m.declareUnit)}
						hint={t(m.declareUnitHint)}
						error={error('unitId')}
						defaultValue={typed('unitId')}
						options={units}
					/>
				)}
				<InterestFields error={error} typed={typed} />
				<div className="row">
					<Button kind="danger">{t(m.declare)}</Button>
				</div>
			</form>
			<OwnInterests interests={interests} />
		</>
	)
}
