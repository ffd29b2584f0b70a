import { useLoaderData } from '@remix-run/react'
import { reopenSheet } from '#app/commands/reopenings.server.ts'
import { ReopeningForm } from '#app/forms/reopening.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { reopening as m } from '#app/locales/reopening.ts'
import { secretariat } from '#app/locales/secretariat.ts'
import { sheetReopening } from '#app/queries/sheet-reopening.server.ts'
import { errorIn, errorsIn, typedIn } from '#app/ui/eligibility/form-errors.ts'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { EarlierHandIns } from '#app/ui/review/EarlierHandIns.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayReopen, ...sheet } = await sheetReopening(
		viewer,
		params.entryId ?? '',
		params.assignmentId ?? '',
	)
	const refusals = mayReopen.allowed ? [] : mayReopen.reasons.map((reason) => reasonText(language, reason))
	return { ...sheet, refusals }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	await reopenSheet(viewer, entryId, params.assignmentId ?? '', await form(ReopeningForm))
	return redirectTo(visit, paths.adminAssignments(entryId), 'sheet-reopened')
})

export const meta = pageMeta(m.title)

export default function Reopening() {
	const { entryId, title, reviewer, handedInAt, refusals, earlier } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const refused = useRefusedForm()
	const error = errorIn(refused, 'reason')
	const back = inLanguage(language, paths.adminAssignments(entryId))
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: title, href: inLanguage(language, paths.adminEntry(entryId)) },
					{ label: t(secretariat.assignTitle), href: back },
					{ label: t(m.title) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{title}</p>
				<p>{t(m.lead, { name: reviewer })}</p>
				<HandedIn at={handedInAt} />
			</header>
			{refusals.length > 0 ? (
				<Notice tone="warning" title={t(m.not)}>
					{refusals.join(' ')}
				</Notice>
			) : (
				<>
					<ErrorSummary
						errors={errorsIn(refused).map(({ field, message }) => ({ field, message: t(message) }))}
					/>
					<form method="post" className="form">
						<TextArea
							name="reason"
							label={t(m.reason)}
							hint={t(m.reasonHint)}
							required
							maxLength={2000}
							defaultValue={typedIn(refused, 'reason')}
							error={error ? t(error) : null}
						/>
						<div className="row">
							<Button>{t(m.confirm)}</Button>
							<a href={back}>{t(m.cancel)}</a>
						</div>
					</form>
				</>
			)}
			{earlier.length === 0 ? null : (
				<section className="section" aria-labelledby="cac-lan-truoc">
					<h2 id="cac-lan-truoc">{t(m.earlier)}</h2>
					<EarlierHandIns earlier={earlier} />
				</section>
			)}
		</>
	)
}

/** Nothing while the sheet is open again. */
const HandedIn = ({ at }: { at: Instant | null }) => {
	const t = useText()
	if (at === null) return null
	return (
		<p className="muted">
			{t(m.handedInAt)} <Time at={at} />
		</p>
	)
}
