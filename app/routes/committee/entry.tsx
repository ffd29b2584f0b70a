import { useLoaderData } from '@remix-run/react'
import { council as m } from '#app/locales/council.ts'
import { formatNumber } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { secondRound } from '#app/locales/second-round.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { useAllClaims } from '#app/ui/claims/use-claims.tsx'
import { BallotLine } from '#app/ui/committee/BallotLine.tsx'
import { named } from '#app/ui/committee/ballot.ts'
import { SecondLine } from '#app/ui/second-round/SecondLine.tsx'
import { SheetsTable } from '#app/ui/committee/SheetsTable.tsx'
import { VisitLine } from '#app/ui/visits/VisitLine.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { EntryReading } from '#app/ui/entry/EntryReading.tsx'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'
import { seatIn } from '#app/domain/viewer.ts'

export const meta = pageMeta(m.entryTitle)

export const loader = asCouncilOrSecretary(async ({ viewer, params }) => {
	const entry = await councilEntry(viewer, params['entryId'] ?? '')
	return { entry, isMember: seatIn(viewer, entry.round.id) !== undefined }
})

export default function CouncilEntry() {
	const t = useText()
	const language = useLanguage()
	const { entry, isMember } = useLoaderData<typeof loader>()
	const { reading } = entry
	const claims = useAllClaims(entry.claims)
	return (
		<div className="stack loose">
			<Breadcrumbs
				items={[
					{
						label: t(m.backToRanking),
						href: `${inLanguage(language, paths.council())}?dot=${encodeURIComponent(entry.round.slug)}`,
					},
					{ label: entry.title },
				]}
			/>
			<header className="page-head">
				<h1>{entry.title}</h1>
				<p className="lead">{reading.agency?.name}</p>
				<p className="muted">
					{[reading.number, t(m[entry.kind]), t(m[entry.subject]), named(language, entry.round)].join(' · ')}
				</p>
			</header>
			<section className="stack" aria-labelledby="diem">
				<h2 id="diem">{t(m.scoreTitle)}</h2>
				<Score entry={entry} />
			</section>
			{entry.ballots.length === 0 ? null : (
				<section className="stack" aria-labelledby="bo-phieu">
					<h2 id="bo-phieu">{t(m.ballots)}</h2>
					{entry.ballots.map((ballot) => (
						<BallotLine
							key={ballot.id}
							ballot={ballot}
							title={entry.title}
							as={isMember ? 'member' : 'secretary'}
						/>
					))}
				</section>
			)}
			<section className="stack" aria-labelledby="noi-dung-ho-so">
				<h2 id="noi-dung-ho-so">{t(m.content)}</h2>
				<EntryReading reading={reading} claims={claims} />
			</section>
		</div>
	)
}

type Entry = ReturnType<typeof useLoaderData<typeof loader>>['entry']

/** The score opens to the sheets behind it. */
const Score = ({ entry: { sheets, score, sheetsIn, rubric, visit, second } }: { entry: Entry }) => {
	const t = useText()
	const language = useLanguage()
	if (!sheets || score?.official === null || score?.official === undefined) {
		return (
			<Notice title={t(m.sheetsClosed)}>
				<p>{t(m.sheetsClosedWords, { count: sheetsIn })}</p>
			</Notice>
		)
	}
	const deviation = formatNumber(language, score.standardDeviation, { digits: 2 })
	return (
		<>
			<p className="official-score">
				<strong>{formatNumber(language, score.official, { digits: 2 })}</strong>
				<span>{t(m.scoreFrom, { count: sheets.length })}</span>
				<span className="muted">{t(m.scoreSpread, { range: score.range, deviation })}</span>
			</p>
			{second ? <SecondLine {...second} /> : null}
			{visit ? <VisitLine visit={visit} mean={score.mean ?? 0} rubric={rubric} /> : null}
			<Disclosure summary={t(m.sheetsTitle)} open>
				<SheetsTable rubric={rubric} sheets={sheets} />
			</Disclosure>
			{second && second.setAside.length > 0 ? (
				<Disclosure summary={t(secondRound.aside)}>
					<SheetsTable rubric={rubric} sheets={second.setAside} caption={t(secondRound.aside)} />
				</Disclosure>
			) : null}
		</>
	)
}
