import { useLoaderData } from '@remix-run/react'
import { openBallot } from '#app/commands/ballots.server.ts'
import { BallotForm } from '#app/forms/ballot.ts'
import { council as m, councilErrors } from '#app/locales/council.ts'
import { sessions } from '#app/locales/council-sessions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { ballotDesk } from '#app/queries/ballots.server.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { named } from '#app/ui/committee/ballot.ts'
import { BallotLine } from '#app/ui/committee/BallotLine.tsx'
import { ConflictedList } from '#app/ui/committee/ConflictedList.tsx'
import { OpenBallot } from '#app/ui/committee/OpenBallot.tsx'
import { RoundLinks } from '#app/ui/committee/RoundLinks.tsx'
import { Card } from '#app/ui/parts/Card.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.ballotsTitle)

export const loader = asSecretary(async ({ viewer, url, language }) => {
	const desk = await ballotDesk(viewer, url.searchParams.get('dot'))
	const rows = desk?.rows.map((row) => ({
		...row,
		openable: row.openable.map(({ verdict, ...award }) => ({
			...award,
			refusal: verdictText(language, verdict),
		})),
	}))
	return { desk: desk && { ...desk, rows: rows ?? [] } }
})

export const action = asSecretary(async ({ viewer, visit, form }) => {
	const ballotId = await openBallot(viewer, await form(BallotForm))
	return redirectTo(visit, paths.adminBallot(ballotId), 'ballot-opened')
})

export default function Ballots() {
	const t = useText()
	const language = useLanguage()
	const { desk } = useLoaderData<typeof loader>()
	const { errors } = useReply(councilErrors)
	if (!desk) return <Empty as="h1" title={t(m.noRound)} />
	return (
		<div className="stack loose">
			<header className="page-head">
				<h1>{t(m.ballotsTitle)}</h1>
				<p className="lead">{named(language, desk.round)}</p>
				<p className="muted">{t(m.ballotsLead)}</p>
				<p>
					<a href={`${inLanguage(language, paths.council())}?dot=${encodeURIComponent(desk.round.slug)}`}>
						{t(m.backToRanking)}
					</a>
				</p>
				<p>
					<a
						href={`${inLanguage(language, paths.adminSessions())}?dot=${encodeURIComponent(desk.round.slug)}`}
					>
						{t(sessions.title)}
					</a>
				</p>
				<RoundLinks rounds={desk.others} path={paths.adminBallots()} />
			</header>
			<ErrorSummary errors={errors.map(({ message }) => ({ message }))} />
			{desk.rows.length === 0 ? (
				<Empty title={t(m.noEntries)}>
					<p>{t(m.noEntriesWords)}</p>
				</Empty>
			) : null}
			{desk.rows.map((row) => (
				<Card key={row.id} title={row.title} side={<Score score={row.score} />}>
					<div className="stack">
						<p className="muted">{row.agency}</p>
						<p>
							<a href={inLanguage(language, paths.councilEntry(row.id))}>{t(m.readEntry)}</a>
						</p>
						{row.ballots.map((ballot) => (
							<BallotLine key={ballot.id} ballot={ballot} title={row.title} as="secretary" />
						))}
						<OpenBallot entryId={row.id} title={row.title} awards={row.openable} />
					</div>
				</Card>
			))}
			<ConflictedList entries={desk.conflicted} />
		</div>
	)
}

const Score = ({ score }: { score: number | null }) => {
	const t = useText()
	return (
		<span className="card-score">
			<span className="hidden-words">{`${t(m.officialScore)}: `}</span>
			{score === null ? t(m.none) : <Figure value={score} digits={2} />}
		</span>
	)
}
