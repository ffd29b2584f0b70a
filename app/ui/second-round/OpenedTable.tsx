import type { SecondEffect } from '#app/domain/second-round.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { effectWords, secondRound as m } from '#app/locales/second-round.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Line = {
	id: string
	title: string
	effect: SecondEffect
	reason: string
	dueAt: Instant
	openedAt: Instant
	sheets: number
	sheetsIn: number
}

/** The second rounds there are, with how each counts and why. */
export const OpenedTable = ({ lines }: { lines: readonly Line[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="da-mo">
			<h2 id="da-mo">{t(m.openedTitle)}</h2>
			<Table
				cards
				captionHidden
				caption={t(m.openedTitle)}
				empty={t(m.noneOpened)}
				rows={lines}
				rowKey={({ id }) => id}
				columns={[
					{
						key: 'entry',
						head: t(m.entry),
						rowHead: true,
						cell: ({ id, title }) => <a href={inLanguage(language, paths.adminAssignments(id))}>{title}</a>,
					},
					{
						key: 'sheets',
						head: t(m.sheets),
						cell: ({ sheets, sheetsIn }) => t(m.sheetsOf, { in: sheetsIn, all: sheets }),
					},
					{ key: 'opened', head: t(m.openedAt), cell: ({ openedAt }) => <Time at={openedAt} /> },
					{ key: 'due', head: t(m.dueAt), cell: ({ dueAt }) => <Time at={dueAt} /> },
					{ key: 'effect', head: t(m.effect), cell: ({ effect }) => t(effectWords[effect]) },
					{ key: 'reason', head: t(m.reason), cell: ({ reason }) => reason },
				]}
			/>
		</section>
	)
}
