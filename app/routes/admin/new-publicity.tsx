import { useLoaderData } from '@remix-run/react'
import { openPublicity } from '#app/commands/publicities.server.ts'
import { OpenPublicityForm } from '#app/forms/publicity.ts'
import { paths } from '#app/locales/paths.ts'
import { publicity as m, publicityErrors } from '#app/locales/publicity.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { newPublicity } from '#app/queries/publicity-desk.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { ChooseProposed } from '#app/ui/publicity/ChooseProposed.tsx'
import { PublicityPreview } from '#app/ui/publicity/PublicityPreview.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.newTitle)

/** What is chosen stands in the address: looking first changes nothing. */
export const loader = asSecretary(async ({ viewer, params, url, language }) => {
	const typed = (url.searchParams.get('days') ?? '').trim()
	const { mayOpen, candidates, ...page } = await newPublicity(viewer, params['roundId'] ?? '', {
		awardLevelId: url.searchParams.get('giai') ?? '',
		entryIds: url.searchParams.getAll('entryIds').slice(0, 500),
		days: /^\d{1,3}$/.test(typed) ? Number(typed) : null,
	})
	return {
		...page,
		candidates: candidates.map(({ verdict, ...each }) => ({
			...each,
			refusal: verdictText(language, verdict),
		})),
		isPreview: url.searchParams.has('xem'),
		refusal: verdictText(language, mayOpen),
	}
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const id = await openPublicity(viewer, params['roundId'] ?? '', await form(OpenPublicityForm))
	return redirectTo(visit, paths.adminPublicity(id), 'publicity-opened')
})

export default function NewPublicity() {
	const t = useText()
	const page = useLoaderData<typeof loader>()
	const { errors } = useTypedForm(publicityErrors, { days: m.days, entryIds: m.entries })
	const steps = [{ label: t(m.deskTitle), href: paths.adminPublicities(page.round.id) }]
	return (
		<>
			<header className="page-head">
				<RoundTrail round={page.round} steps={steps} here={t(m.newTitle)} />
				<h1>{t(m.newTitle)}</h1>
				<p className="lead">{t(m.newLead, { award: page.award.name })}</p>
			</header>
			<ErrorSummary errors={errors} />
			{page.candidates.length === 0 ? (
				<Empty title={t(m.noCandidates)}>
					<p>{t(m.noCandidatesWords)}</p>
				</Empty>
			) : (
				<ChooseProposed {...page} />
			)}
			{page.isPreview ? <PublicityPreview {...page} /> : null}
		</>
	)
}
