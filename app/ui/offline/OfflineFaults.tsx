import type { OfflineFault } from '#app/domain/offline-reading.ts'
import { offlineColumns } from '#app/domain/offline-sheet.ts'
import { offline as m, offlineFaults } from '#app/locales/offline.ts'
import { cellName } from '#app/ui/imports/cell-name.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

type Props = { faults: readonly OfflineFault[]; count: number }

/** Each cell that is wrong, as table programs name it, with what it says and how to mend it. */
export const OfflineFaults = ({ faults, count }: Props) => {
	const t = useText()
	return (
		<>
			<Notice tone="warning" title={t(m.wrongTitle, { count })}>
				<p>{t(m.wrongWords)}</p>
			</Notice>
			<Table
				caption={t(m.wrongTitle, { count })}
				captionHidden
				cards
				rows={faults}
				rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
				columns={[
					{
						key: 'cell',
						head: t(m.cell),
						rowHead: true,
						cell: ({ row, column }) =>
							cellName(
								row,
								offlineColumns.findIndex(([name]) => name === column),
							),
					},
					{ key: 'says', head: t(m.says), cell: ({ value }) => value || '–' },
					{ key: 'why', head: t(m.why), cell: ({ code }) => t(offlineFaults[code]) },
				]}
			/>
		</>
	)
}
