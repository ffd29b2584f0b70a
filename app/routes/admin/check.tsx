import { useLoaderData } from '@remix-run/react'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { CheckForm } from '#app/forms/check.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { secretariat as m } from '#app/locales/secretariat.ts'
import { entryReplication } from '#app/queries/entry-replication.server.ts'
import { twinsOfEntry } from '#app/queries/round-twins.server.ts'
import { TwinFindings } from '#app/ui/twins/TwinFindings.tsx'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { CheckFields } from '#app/ui/eligibility/CheckFields.tsx'
import { CheckHistory } from '#app/ui/eligibility/CheckHistory.tsx'
import { errorsIn } from '#app/ui/eligibility/form-errors.ts'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { SplitView } from '#app/ui/parts/SplitView.tsx'
import { EntryReading } from '#app/ui/entry/EntryReading.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const handle = { bare: true }

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const entryId = params.entryId ?? ''
	const { mayCheck, ...entry } = await adminEntry(viewer, entryId)
	const refusals = mayCheck.allowed ? [] : mayCheck.reasons.map((reason) => reasonText(language, reason))
	const replication = await entryReplication(viewer, entryId)
	return { entry, refusals, replication, twins: await twinsOfEntry(viewer, entryId) }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	await checkEligibility(viewer, entryId, await form(CheckForm))
	return redirectTo(visit, paths.adminEntry(entryId), 'checked')
})

export const meta = pageMeta(m.checkTitle)

export default function Check() {
	const { entry, refusals, replication, twins } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const refused = useRefusedForm()
	const back = inLanguage(language, paths.adminEntry(entry.id))
	return (
		<SplitView
			main={{
				label: t(m.readEntry),
				children: (
					<>
						<Breadcrumbs
							items={[
								{ label: t(m.entriesTitle), href: inLanguage(language, paths.adminEntries()) },
								{ label: entry.reading.number, href: back },
								{ label: t(m.checkTitle) },
							]}
						/>
						<h1>{t(m.checkTitle)}</h1>
						<p className="lead">{entry.reading.content.titleVi}</p>
						<TwinFindings replication={replication} pairs={twins} />
						<h2>{t(m.readEntry)}</h2>
						<EntryReading reading={entry.reading} />
					</>
				),
			}}
			side={{
				label: t(m.outcome),
				children: (
					<>
						<h2>{t(m.outcome)}</h2>
						{refusals.length > 0 ? (
							<Notice tone="warning" title={t(m.checkPhase)} action={<a href={back}>{t(m.back)}</a>}>
								{refusals.join(' ')}
							</Notice>
						) : (
							<>
								<p>{t(m.checkLead)}</p>
								<ErrorSummary
									errors={errorsIn(refused).map(({ field, message }) => ({ field, message: t(message) }))}
								/>
								<form method="post" className="form">
									<CheckFields refused={refused} form={entry.form} />
									<Button>{t(m.record)}</Button>
								</form>
							</>
						)}
						{entry.history && entry.history.length > 1 ? (
							<section className="stack tight">
								<h2>{t(m.history)}</h2>
								<CheckHistory records={entry.history.slice(1)} form={entry.form} />
							</section>
						) : null}
					</>
				),
			}}
		/>
	)
}
