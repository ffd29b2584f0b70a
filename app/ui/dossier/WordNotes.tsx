import type { WordReading } from '#app/domain/word-reading.ts'
import { dossier as m, readColumns } from '#app/locales/dossier.ts'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** What a Word file has that is not taken along, said before anything is chosen. */
export const WordNotes = ({ reading, isEmpty }: { reading: WordReading; isEmpty: boolean }) => {
	const t = useText()
	const faults = [...(reading.results?.faults ?? []), ...(reading.authors?.faults ?? [])]
	return (
		<>
			{isEmpty ? <Notice tone="warning">{t(m.nothingRead)}</Notice> : null}
			{reading.pictures > 0 ? <Notice>{t(m.pictures, { count: reading.pictures })}</Notice> : null}
			{reading.unknown > 0 ? (
				<Notice tone="warning">{t(m.unknown, { count: reading.unknown })}</Notice>
			) : null}
			{faults.length > 0 ? (
				<Notice tone="warning" title={t(m.faults)}>
					<ul>
						{faults.map(({ row, column, text }) => (
							<li key={`${row} ${column} ${text}`}>
								{t(m.fault, { row, column: t(readColumns[isColumn(column) ? column : 'metric']), text })}
							</li>
						))}
					</ul>
				</Notice>
			) : null}
		</>
	)
}

const isColumn = (name: string): name is keyof typeof readColumns => Object.hasOwn(readColumns, name)
