import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { voteByLink } from '#app/commands/written-votes.server.ts'
import { VoteForm } from '#app/forms/ballot.ts'
import { councilErrors } from '#app/locales/council.ts'
import { formatMoment } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { linkWords, writtenVotes as m } from '#app/locales/written-votes.ts'
import { voteOfLink } from '#app/queries/written-vote.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { askedIn, named } from '#app/ui/committee/ballot.ts'
import { VoteConfirmation, VotePaper } from '#app/ui/committee/VotePaper.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { VoteCase } from '#app/ui/written-vote/VoteCase.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { statusOfLink } from '#app/web/written-vote.server.ts'

export const meta: MetaFunction = (given) => [
	...pageMeta(m.page)(given),
	{ name: 'robots', content: 'noindex' },
]

/** Opening the link only shows the ballot: a program that looks at links votes for nobody. */
export const loader = asAnyone(async ({ viewer, params, visit }) => {
	const secret = params['secret'] ?? ''
	const link = await voteOfLink(viewer, secret)
	return answer({ ...link, again: paths.writtenVote(secret) }, await statusOfLink(link.state, visit))
})

/** First the choice, then its confirmation; a link that takes no vote says so on its page. */
export const action = asAnyone(async ({ viewer, params, visit, form }) => {
	const secret = params['secret'] ?? ''
	const { state } = await voteOfLink(viewer, secret)
	if (state !== 'open') return redirectTo(visit, paths.writtenVote(secret))
	const { choice, confirmed } = await form(VoteForm)
	if (!confirmed) return answer({ asked: choice })
	await voteByLink(viewer, secret, choice)
	return redirectTo(visit, paths.writtenVote(secret))
})

export default function WrittenVote() {
	const t = useText()
	const language = useLanguage()
	const { state, about, until, again } = useLoaderData<typeof loader>()
	const asked = askedIn(useActionData())
	const { error } = useReply(councilErrors)
	if (state !== 'open' || about === null) return <NoVote />
	return (
		<div className="page narrow ballot-page">
			<header className="page-head">
				<h1>{t(m.page)}</h1>
				<p className="lead">
					{t(m.pageLead, { award: named(language, about.award), until: until ? formatMoment(until) : '–' })}
				</p>
			</header>
			<div className="stack loose">
				<VoteCase about={about} />
				<section className="stack" aria-labelledby="phieu">
					<h2 id="phieu">{t(m.yours)}</h2>
					<p className="muted">{t(m.conflictWords)}</p>
					{asked ? (
						<VoteConfirmation choice={asked} again={inLanguage(language, again)} />
					) : (
						<VotePaper {...(error('choice') ? { error: error('choice') } : {})} />
					)}
				</section>
			</div>
		</div>
	)
}

/** What became of the link, and the way in. */
const NoVote = () => {
	const t = useText()
	const language = useLanguage()
	const { state } = useLoaderData<typeof loader>()
	const said = linkWords[state === 'open' ? 'left' : state]
	const signIn = paths.signIn(inLanguage(language, paths.council()))
	return (
		<div className="page error-page">
			<Empty
				as="h1"
				title={t(said.title)}
				action={
					<Button kind={state === 'received' ? 'secondary' : 'primary'} href={inLanguage(language, signIn)}>
						{t(m.signIn)}
					</Button>
				}
			>
				<p>{t(said.words)}</p>
			</Empty>
		</div>
	)
}
