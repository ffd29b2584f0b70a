import { useLoaderData } from '@remix-run/react'
import { askInWriting } from '#app/commands/written-votes.server.ts'
import { readUntil, WrittenAskingForm } from '#app/forms/written-vote.ts'
import { council } from '#app/locales/council.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { writtenVotes as m } from '#app/locales/written-votes.ts'
import { ballotToClose } from '#app/queries/ballots.server.ts'
import { awardOf } from '#app/ui/committee/ballot.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { AskingForm } from '#app/ui/written-vote/AskingForm.tsx'
import { LetterToSend } from '#app/ui/written-vote/LetterToSend.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { composeWritten } from '#app/web/written-vote.server.ts'

export const meta = pageMeta(m.title)

/** Shows the letter as the first of those chosen will get it, with everything but its link. */
export const loader = asSecretary(async ({ viewer, params, url, language }) => {
	const { verdict: _, mayAsk, participants, ...page } = await ballotToClose(viewer, params['ballotId'] ?? '')
	const people = participants.map(({ mayBeAsked, ...person }) => ({
		...person,
		refusal: verdictText(language, mayBeAsked),
	}))
	const askable = people.filter(({ refusal }) => refusal === null)
	const named = url.searchParams.getAll('seatIds')
	const chosen = askable.filter(({ seatId, askedUntil }) =>
		named.length > 0 ? named.includes(seatId) : askedUntil === null,
	)
	const until = readUntil(url.searchParams.get('until')) ?? page.due
	const [first = askable[0]] = chosen
	const { award } = page.ballot
	const { title, round } = page.entry
	const facts = { language, title, award, round, secret: null }
	return {
		...page,
		...{ people, until, refusal: verdictText(language, mayAsk) },
		chosen: chosen.map(({ seatId }) => seatId),
		letter: first && until ? composeWritten()({ ...facts, name: first.name, until }) : null,
	}
})

export const action = asSecretary(async ({ viewer, params, visit, keeping }) => {
	const ballotId = params['ballotId'] ?? ''
	await keeping(WrittenAskingForm, (asking) => askInWriting(viewer, ballotId, asking, composeWritten()))
	return redirectTo(visit, paths.adminBallot(ballotId), 'asked-in-writing')
})

export default function AskInWriting() {
	const t = useText()
	const language = useLanguage()
	const { ballot, entry, people, chosen, until, due, letter, refusal } = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	const back = at(paths.adminBallot(ballot.id))
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{
							label: t(council.ballotsTitle),
							href: `${at(paths.adminBallots())}?dot=${encodeURIComponent(entry.roundSlug)}`,
						},
						{ label: t(council.control), href: back },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{`${entry.title} · ${awardOf(t, language, ballot)}`}</p>
				<p className="muted">{t(m.lead)}</p>
			</header>
			{refusal === null ? null : (
				<Notice tone="warning" title={t(m.notNow)} action={<a href={back}>{t(m.back)}</a>}>
					<p>{refusal}</p>
				</Notice>
			)}
			{refusal === null && letter ? (
				<AskingForm
					people={people}
					chosen={chosen}
					until={until}
					due={due}
					back={back}
					letter={<LetterToSend letter={letter} />}
				/>
			) : null}
			{refusal === null && !letter ? (
				<Empty title={t(m.nobody)} action={<Button href={back}>{t(m.back)}</Button>}>
					<p>{t(m.nobodyWords)}</p>
				</Empty>
			) : null}
		</div>
	)
}
