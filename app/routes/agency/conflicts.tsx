import { useLoaderData } from '@remix-run/react'
import { claimInterest } from '#app/commands/interest-claims.server.ts'
import { ClaimForm } from '#app/forms/interest.ts'
import { assigning as m, assigningErrors } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { entryClaims } from '#app/queries/entry-claims.server.ts'
import { ClaimCard } from '#app/ui/assigning/ClaimCard.tsx'
import { KindField } from '#app/ui/assigning/InterestFields.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.claimTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { mayClaim, ...page } = await entryClaims(viewer, params.entryId ?? '')
	return { ...page, refusal: verdictText(language, mayClaim) }
})

export const action = asAgency(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	const { namedUnitId, ...claim } = await form(ClaimForm)
	await claimInterest(viewer, entryId, { ...claim, namedUnitId: namedUnitId ?? null })
	return redirectTo(visit, paths.entryConflicts(entryId), 'claim-sent')
})

const labels = { named: m.claimNamed, namedUnitId: m.claimUnit, kind: m.kind, grounds: m.grounds }

export default function Conflicts() {
	const { id, title, claims, units, refusal } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const { errors, error, typed } = useTypedForm(assigningErrors, labels)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[{ label: title, href: inLanguage(language, paths.entry(id)) }, { label: t(m.claimTitle) }]}
				/>
				<h1>{t(m.claimTitle)}</h1>
				<p className="lead">{t(m.claimLead)}</p>
			</header>
			{refusal ? (
				<Notice tone="warning">{refusal}</Notice>
			) : (
				<form className="form" method="post" noValidate>
					<ErrorSummary errors={errors} />
					<Field
						name="named"
						maxLength={200}
						label={t(m.claimNamed)}
						hint={t(m.claimNamedHint)}
						error={error('named')}
						defaultValue={typed('named')}
					/>
					<Select
						name="namedUnitId"
						label={t(m.claimUnit)}
						optional
						placeholder={t(m.choose)}
						defaultValue={typed('namedUnitId')}
						options={units}
					/>
					<KindField error={error} typed={typed} />
					<TextArea
						name="grounds"
						label={t(m.grounds)}
						maxLength={1000}
						error={error('grounds')}
						defaultValue={typed('grounds')}
					/>
					<div className="row">
						<Button>{t(m.claimSend)}</Button>
					</div>
				</form>
			)}
			<section className="stack" aria-labelledby="da-gui">
				<h2 id="da-gui">{t(m.claimsSent)}</h2>
				{claims.length === 0 ? <p className="muted">{t(m.noClaimsSent)}</p> : null}
				{claims.map((claim) => (
					<ClaimCard key={claim.id} claim={claim} />
				))}
			</section>
		</>
	)
}
