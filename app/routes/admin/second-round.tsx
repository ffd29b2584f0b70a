import { useLoaderData } from '@remix-run/react'
import { openSecondRound } from '#app/commands/second-rounds.server.ts'
import { SecondRoundForm } from '#app/forms/second-round.ts'
import { isoMinute } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { secondRound as m } from '#app/locales/second-round.ts'
import { secondRoundPage } from '#app/queries/second-round.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { OpenedTable } from '#app/ui/second-round/OpenedTable.tsx'
import { OpenForm } from '#app/ui/second-round/OpenForm.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayOpen, last, ...page } = await secondRoundPage(viewer, params.roundId ?? '')
	return {
		...page,
		due: last ? isoMinute(last) : '',
		refusal: verdictText(language, mayOpen),
	}
})

export const action = asSecretary(async ({ viewer, params, visit, keeping }) => {
	const roundId = params.roundId ?? ''
	await keeping(SecondRoundForm, ({ entries, ...terms }) => openSecondRound(viewer, roundId, entries, terms))
	return redirectTo(visit, paths.adminSecondRound(roundId), 'second-opened')
})

export default function SecondRound() {
	const { refusal, choices, opened, due, ...round } = useLoaderData<typeof loader>()
	const t = useText()
	return (
		<div className="stack loose">
			<header className="page-head">
				<RoundTrail round={round} here={t(m.title)} />
				<h1>{t(m.title)}</h1>
				<p>{t(m.lead)}</p>
			</header>
			<OpenedTable lines={opened} />
			<section className="stack" aria-labelledby="mo">
				<h2 id="mo">{t(m.open)}</h2>
				{refusal ? (
					<Notice tone="warning">{refusal}</Notice>
				) : choices.length === 0 ? (
					<Notice>{t(m.none)}</Notice>
				) : (
					<OpenForm choices={choices} due={due} />
				)}
			</section>
		</div>
	)
}
