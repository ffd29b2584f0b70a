import type { EntryKind, EntryStage } from '#app/domain/entry.ts'
import type { WaitsFor } from '#app/domain/waiting.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { kinds, secretariat as m, waits } from '#app/locales/secretariat.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { StageTag } from '#app/ui/parts/StageTag.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type ListedEntry = {
	id: string
	number: string
	title: string
	stage: EntryStage
	kind: EntryKind
	agency: string
	since: Instant | null
	waitsFor: WaitsFor
	sheets: { in: number; given: number; needed: number } | null
}

export const EntryTable = ({ entries }: { entries: readonly ListedEntry[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Table
			caption={t(m.entriesTitle)}
			captionHidden
			dense
			rows={entries}
			rowKey={({ id }) => id}
			cards
			columns={[
				{
					key: 'entry',
					head: t(m.entry),
					rowHead: true,
					cell: (entry) => (
						<div className="entry-cell">
							<a href={inLanguage(language, paths.adminEntry(entry.id))}>{entry.title}</a>
							<p className="entry-facts">{`${entry.number} · ${t(kinds[entry.kind])}`}</p>
						</div>
					),
				},
				{
					key: 'agency',
					head: t(m.agency),
					cell: ({ agency }) => <div className="agency-cell">{agency}</div>,
				},
				{ key: 'stage', head: t(m.stage), cell: ({ stage }) => <StageTag stage={stage} /> },
				{
					key: 'waits',
					head: t(m.waits),
					cell: ({ waitsFor, since }) => (
						<div className="waits-cell">
							<p>{t(waits[waitsFor])}</p>
							{since ? (
								<p className="entry-facts">
									<Time at={since} form="moment" />
								</p>
							) : null}
						</div>
					),
				},
				{
					key: 'sheets',
					head: t(m.sheets),
					number: true,
					cell: ({ sheets }) => (sheets && sheets.given > 0 ? t(m.sheetsOf, sheets) : '–'),
				},
			]}
		/>
	)
}
