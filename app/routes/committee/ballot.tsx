import { useActionData, useLoaderData } from '@remix-run/react'
import { castVote } from '#app/commands/ballots.server.ts'
import { VoteForm } from '#app/forms/ballot.ts'
import { council as m, councilErrors } from '#app/locales/council.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { ballotToVote } from '#app/queries/ballots.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { askedIn } from '#app/ui/committee/ballot.ts'
import { BallotFacts } from '#app/ui/committee/BallotFacts.tsx'
import { BallotResult } from '#app/ui/committee/BallotResult.tsx'
import { VoteConfirmation, VotePaper } from '#app/ui/committee/VotePaper.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asCouncil } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.ballotTitle)

export const loader = asCouncil(async ({ viewer, params, language }) => {
	const { verdict, ...page } = await ballotToVote(viewer, params['ballotId'] ?? '')
	return { ...page, refusal: verdictText(language, verdict) }
})

/** First the choice, then its confirmation; neither is ever part of an address. */
export const action = asCouncil(async ({ viewer, params, visit, form }) => {
	const { choice, confirmed } = await form(VoteForm)
	if (!confirmed) return answer({ asked: choice })
	const ballotId = params['ballotId'] ?? ''
	await castVote(viewer, ballotId, choice)
	return redirectTo(visit, paths.ballot(ballotId), 'voted')
})

export default function BallotPage() {
	const t = useText()
	const language = useLanguage()
	const { ballot, entry } = useLoaderData<typeof loader>()
	return (
		<div className="stack loose ballot-page">
			<Breadcrumbs
				items={[
					{
						label: t(m.backToRanking),
						href: `${inLanguage(language, paths.council())}?dot=${encodeURIComponent(entry.roundSlug)}`,
					},
					{ label: t(m.ballotTitle) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.ballotPage, { title: entry.title })}</h1>
				<p className="lead">{entry.agency}</p>
				<p>
					<a href={inLanguage(language, paths.councilEntry(entry.id))}>{t(m.readEntry)}</a>
				</p>
			</header>
			<BallotFacts ballot={ballot} />
			<OwnVote />
			{ballot.result ? <BallotResult result={ballot.result} /> : null}
		</div>
	)
}

const OwnVote = () => {
	const t = useText()
	const language = useLanguage()
	const { ballot, refusal } = useLoaderData<typeof loader>()
	const asked = askedIn(useActionData())
	const { error } = useReply(councilErrors)
	if (ballot.hasVoted) {
		return (
			<Notice tone="success" title={t(m.castTitle)}>
				{ballot.closedAt === null ? <p>{t(m.castWords)}</p> : null}
			</Notice>
		)
	}
	if (refusal !== null) {
		return (
			<Notice tone="warning" title={t(m.cannotVote)}>
				<p>{refusal}</p>
			</Notice>
		)
	}
	if (asked) {
		return <VoteConfirmation choice={asked} again={inLanguage(language, paths.ballot(ballot.id))} />
	}
	return <VotePaper {...(error('choice') ? { error: error('choice') } : {})} />
}
