import { useLoaderData } from '@remix-run/react'
import { pageIn } from '#app/forms/page.ts'
import { council as m } from '#app/locales/council.ts'
import { robustness } from '#app/locales/robustness.ts'
import { sessions } from '#app/locales/council-sessions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { councilRanking, pageOfRanking } from '#app/queries/council-ranking.server.ts'
import { named } from '#app/ui/committee/ballot.ts'
import { ConflictedList } from '#app/ui/committee/ConflictedList.tsx'
import { RankingTable } from '#app/ui/committee/RankingTable.tsx'
import { RoundLinks } from '#app/ui/committee/RoundLinks.tsx'
import { InForce } from '#app/ui/robustness/InForce.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { RankingChart } from '#app/ui/parts/RankingChart.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asCouncilOrSecretary(async ({ viewer, url: { searchParams } }) => {
	const ranking = await councilRanking(viewer, searchParams.get('dot'))
	const page = searchParams.has('tat-ca') ? null : pageIn(searchParams)
	return { ranking: ranking && pageOfRanking(ranking, page) }
})

export default function Ranking() {
	const t = useText()
	const language = useLanguage()
	const { ranking } = useLoaderData<typeof loader>()
	if (!ranking) {
		return (
			<Empty as="h1" title={t(m.noRound)}>
				<p>{t(m.noRoundWords)}</p>
			</Empty>
		)
	}
	const cuts = ranking.awards.flatMap(({ minScore }) => minScore ?? [])
	return (
		<div className="stack loose council-ranking">
			<Head ranking={ranking} />
			{ranking.ruling ? <InForce ruling={ranking.ruling} /> : null}
			{ranking.waiting > 0 ? (
				<Notice title={t(m.waiting, { count: ranking.waiting })}>
					<p>{t(m.waitingWords)}</p>
				</Notice>
			) : null}
			{ranking.rows.length === 0 ? (
				<Empty title={t(m.noEntries)}>
					<p>{t(m.noEntriesWords)}</p>
				</Empty>
			) : (
				<>
					<RankingChart
						caption={t(m.chart)}
						withoutTable
						{...(cuts.length > 0 ? { cut: Math.min(...cuts) } : {})}
						entries={ranking.rows.map((row) => ({
							id: row.id,
							label: row.title,
							href: inLanguage(language, paths.councilEntry(row.id)),
							rank: row.rank,
							score: row.score,
							low: row.low,
							high: row.high,
							sheetsIn: row.sheetsIn,
							sheetsMissing: Math.max(0, row.sheetsExpected - row.sheetsIn),
						}))}
					/>
					<RankingTable rows={ranking.rows} isMember={ranking.hasSeat} />
					<ExportLinks path={paths.councilExport} query={`?dot=${encodeURIComponent(ranking.round.slug)}`} />
					<Turns ranking={ranking} />
				</>
			)}
			<ConflictedList entries={ranking.conflicted} />
		</div>
	)
}

/** The other pages of a long ranking, and all of it on one for the printer. */
const Turns = ({ ranking: { round, page, pages, total } }: { ranking: Page }) => {
	const t = useText()
	const language = useLanguage()
	if (pages < 2) return null
	const here = `${inLanguage(language, paths.council())}?dot=${encodeURIComponent(round.slug)}`
	return (
		<>
			<Pagination page={page} pages={pages} href={(each) => `${here}&trang=${each}`} />
			<p>
				<a href={`${here}&tat-ca=1`}>{t(m.allOnOnePage, { count: total })}</a>
			</p>
		</>
	)
}

type Page = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['ranking']>

const Head = ({ ranking }: { ranking: Page }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<header className="page-head">
			<h1>{t(m.title)}</h1>
			<p className="lead">{named(language, ranking.round)}</p>
			<p className="muted">{t(m.lead)}</p>
			<RoundLinks rounds={ranking.others} path={paths.council()} />
			<p>
				<a
					href={`${inLanguage(language, paths.councilRobustness())}?dot=${encodeURIComponent(ranking.round.slug)}`}
				>
					{t(robustness.fromRanking)}
				</a>
			</p>
			<p>
				<a
					href={`${inLanguage(language, paths.councilSessions())}?dot=${encodeURIComponent(ranking.round.slug)}`}
				>
					{t(sessions.title)}
				</a>
			</p>
			{ranking.hasSeat ? null : (
				<Button kind="secondary" href={inLanguage(language, paths.adminBallots())}>
					{t(m.toBallots)}
				</Button>
			)}
		</header>
	)
}
