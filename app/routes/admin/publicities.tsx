import { useLoaderData } from '@remix-run/react'
import { askPublicity } from '#app/commands/publicities.server.ts'
import { AskPublicityForm } from '#app/forms/publicity.ts'
import { paths } from '#app/locales/paths.ts'
import { publicity as m, publicityErrors } from '#app/locales/publicity.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { publicityDesk } from '#app/queries/publicity-desk.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { AwardPublicity } from '#app/ui/publicity/AwardPublicity.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.deskTitle)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { round, awards } = await publicityDesk(viewer, params['roundId'] ?? '')
	return {
		round,
		awards: awards.map(({ mayAsk, ...award }) => ({ ...award, refusal: verdictText(language, mayAsk) })),
	}
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const roundId = params['roundId'] ?? ''
	const { awardLevelId, days = null } = await form(AskPublicityForm)
	await askPublicity(viewer, roundId, { awardLevelId, days })
	return redirectTo(visit, paths.adminPublicities(roundId), 'publicity-asked')
})

export default function Publicities() {
	const t = useText()
	const { round, awards } = useLoaderData<typeof loader>()
	const reply = useTypedForm(publicityErrors, { days: m.askDays })
	const typedFor = reply.typed('awardLevelId')
	return (
		<>
			<header className="page-head">
				<RoundTrail round={round} here={t(m.deskTitle)} />
				<h1>{t(m.deskTitle)}</h1>
				<p className="lead">{t(m.deskLead)}</p>
			</header>
			<ErrorSummary errors={reply.errors.map(({ message }) => ({ field: `days-${typedFor}`, message }))} />
			{awards.map((award) => (
				<AwardPublicity
					key={award.id}
					roundId={round.id}
					award={award}
					typed={typedFor === award.id ? reply.typed('days') : null}
					error={typedFor === award.id ? reply.error('days') : null}
				/>
			))}
		</>
	)
}
