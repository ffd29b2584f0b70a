import type { Tally } from '#app/domain/review-progress.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type PanelLine = Tally & { id: string; name: string; members: number }
type EntryLine = Tally & { id: string; title: string; range: number | null; lateNames: readonly string[] }
type DayLine = { day: string; count: number; sum: number }

const useTallies = <Line extends Tally>(): Column<Line>[] => {
	const t = useText()
	return (['sheets', 'handedIn', 'started', 'untouched', 'late'] as const).map((key) => ({
		key,
		head: t(m[key]),
		number: true,
		cell: (line) => <Figure value={line[key]} />,
	}))
}

export const PanelLines = ({ lines }: { lines: readonly PanelLine[] }) => {
	const t = useText()
	const tallies = useTallies<PanelLine>()
	if (lines.length === 0) return null
	return (
		<section className="stack" aria-labelledby="theo-to">
			<h2 id="theo-to">{t(m.panels)}</h2>
			<Table
				caption={t(m.panels)}
				captionHidden
				dense
				columns={[
					{ key: 'name', head: t(m.panel), rowHead: true, cell: ({ name }) => name },
					{
						key: 'members',
						head: t(m.members),
						number: true,
						cell: ({ members }) => <Figure value={members} />,
					},
					...tallies,
				]}
				rows={lines}
				rowKey={({ id }) => id}
				cards
			/>
		</section>
	)
}

export const EntryLines = ({ lines }: { lines: readonly EntryLine[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack own-sheets" aria-labelledby="theo-ho-so">
			<h2 id="theo-ho-so">{t(m.entries)}</h2>
			<Table
				caption={t(m.entries)}
				captionHidden
				dense
				columns={[
					{
						key: 'title',
						head: t(m.entry),
						rowHead: true,
						cell: ({ id, title, lateNames }) => (
							<>
								<a href={inLanguage(language, paths.adminEntry(id))}>{title}</a>
								{lateNames.length > 0 ? (
									<small className="late-names">{`${t(m.late)}: ${lateNames.join(', ')}`}</small>
								) : null}
							</>
						),
					},
					...useTallies<EntryLine>(),
					{
						key: 'range',
						head: t(m.range),
						number: true,
						cell: ({ range }) => (range === null ? '–' : <Figure value={range} />),
					},
				]}
				rows={lines}
				rowKey={({ id }) => id}
				cards
			/>
		</section>
	)
}

export const DayLines = ({ lines, of }: { lines: readonly DayLine[]; of: number }) => {
	const t = useText()
	if (lines.length === 0) return null
	return (
		<section className="stack" aria-labelledby="theo-ngay">
			<h2 id="theo-ngay">{t(m.days)}</h2>
			<Table
				caption={t(m.days)}
				captionHidden
				dense
				columns={[
					{
						key: 'day',
						head: t(m.day),
						rowHead: true,
						cell: ({ day }) => <Time at={`${day}T00:00:00+07:00`} form="date" />,
					},
					{ key: 'count', head: t(m.handedIn), number: true, cell: ({ count }) => <Figure value={count} /> },
					{ key: 'sum', head: t(m.sum), number: true, cell: ({ sum }) => <Figure value={sum} /> },
					{ key: 'bar', head: '%', cell: ({ sum }) => <DayBar share={sum / Math.max(1, of)} /> },
				]}
				rows={[...lines].reverse()}
				rowKey={({ day }) => day}
				cards
			/>
		</section>
	)
}

const DayBar = ({ share }: { share: number }) => (
	<svg className="tally-bar day-bar" aria-hidden="true" preserveAspectRatio="none">
		<rect className="tally-ground" width="100%" height="100%" />
		<rect className="tally-done" width={`${100 * share}%`} height="100%" />
	</svg>
)
