import { useLoaderData } from '@remix-run/react'
import { closeBallot } from '#app/commands/ballots.server.ts'
import { council as m } from '#app/locales/council.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { ballotToClose } from '#app/queries/ballots.server.ts'
import { BallotFacts } from '#app/ui/committee/BallotFacts.tsx'
import { AskedInWriting } from '#app/ui/written-vote/AskedInWriting.tsx'
import { BallotResult } from '#app/ui/committee/BallotResult.tsx'
import { Participants } from '#app/ui/committee/Participants.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.control)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { verdict, mayAsk, participants, ...page } = await ballotToClose(viewer, params['ballotId'] ?? '')
	return {
		...page,
		participants: participants.map(({ mayBeAsked: _, ...person }) => person),
		refusal: verdictText(language, verdict),
		mayAsk: mayAsk.allowed && participants.some(({ mayBeAsked }) => mayBeAsked.allowed),
	}
})

export const action = asSecretary(async ({ viewer, params, visit }) => {
	const ballotId = params['ballotId'] ?? ''
	await closeBallot(viewer, ballotId)
	return redirectTo(visit, paths.adminBallot(ballotId), 'ballot-closed')
})

export default function BallotControl() {
	const t = useText()
	const language = useLanguage()
	const { ballot, entry, refusal, participants, quorum, mayAsk } = useLoaderData<typeof loader>()
	return (
		<div className="stack loose">
			<Breadcrumbs
				items={[
					{
						label: t(m.ballotsTitle),
						href: `${inLanguage(language, paths.adminBallots())}?dot=${encodeURIComponent(entry.roundSlug)}`,
					},
					{ label: t(m.control) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.ballotPage, { title: entry.title })}</h1>
				<p className="lead">{entry.agency}</p>
			</header>
			<BallotFacts ballot={ballot} quorum={quorum} />
			{ballot.result ? <BallotResult result={ballot.result} /> : null}
			<Participants people={participants} />
			<AskedInWriting ballot={ballot} mayAsk={mayAsk} />
			{ballot.closedAt === null ? (
				<form method="post" className="stack">
					<p className="muted">{t(m.closeWords)}</p>
					<div className="row">
						<Button icon="lock" refusedBecause={refusal}>
							{t(m.close)}
						</Button>
					</div>
				</form>
			) : null}
		</div>
	)
}
