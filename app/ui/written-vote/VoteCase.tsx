import { council } from '#app/locales/council.ts'
import { formatNumber } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { writtenVotes as m } from '#app/locales/written-votes.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

type Case = {
	title: string
	agency: string
	number: string
	entryId: string
	summary: string
	results: readonly {
		id: string
		metric: string
		unit: string
		before: number | null
		after: number | null
	}[]
	score: number | null
	sheets: number
}

/** The case before the council in short; whoever wants all of it signs in. */
export const VoteCase = ({ about }: { about: Case }) => {
	const t = useText()
	const language = useLanguage()
	const { title, agency, number, summary, results, score, sheets } = about
	return (
		<section className="stack" aria-labelledby="ho-so">
			<h2 id="ho-so">{title}</h2>
			<p className="muted">{[agency, number].filter((each) => each !== '').join(' · ')}</p>
			<dl className="facts wide">
				<div>
					<dt>{t(council.officialScore)}</dt>
					<dd>
						{score === null
							? t(m.noScore)
							: t(m.scoreFrom, { score: formatNumber(language, score, { digits: 2 }), count: sheets })}
					</dd>
				</div>
			</dl>
			{summary === '' ? null : <p className="as-typed">{summary}</p>}
			{results.length === 0 ? null : <Results results={results} />}
			<p>
				<a href={inLanguage(language, paths.councilEntry(about.entryId))}>{t(m.more)}</a>
			</p>
		</section>
	)
}

const Results = ({ results }: Pick<Case, 'results'>) => {
	const t = useText()
	const figure = (value: number | null, unit: string) =>
		value === null ? t(council.none) : <Figure value={value} unit={unit} />
	return (
		<Table
			caption={t(council.results)}
			cards
			rows={results}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'metric', head: t(council.metric), rowHead: true, cell: ({ metric }) => metric },
				{
					key: 'before',
					head: t(council.before),
					number: true,
					cell: ({ before, unit }) => figure(before, unit),
				},
				{
					key: 'after',
					head: t(council.after),
					number: true,
					cell: ({ after, unit }) => figure(after, unit),
				},
			]}
		/>
	)
}
