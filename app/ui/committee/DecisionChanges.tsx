import type { Outcome } from '#app/domain/outcome.ts'
import { outcomeNames } from '#app/locales/outcomes.ts'
import { supersession as m } from '#app/locales/supersession.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

type Said = { outcome: Outcome; award: string; citation: string; recipient: string; grounds: string }
type Item = {
	entryId: string
	title: string
	outcome: Outcome
	grounds: string
	award: { nameVi: string; citationVi: string; recipientVi: string } | null
	before: Said | null
}

/** Entry by entry, what the earlier decision says and what this one says. */
export const DecisionChanges = ({ number, items }: { number: string; items: readonly Item[] }) => {
	const t = useText()
	const said = ({ outcome, award, citation, recipient, grounds }: Said) => (
		<span lang="vi">
			{[outcome === 'awarded' ? award : t(outcomeNames[outcome]), recipient, citation, grounds]
				.filter((words) => words !== '')
				.join(' – ')}
		</span>
	)
	return (
		<section className="stack screen-only" aria-labelledby="thay-doi">
			<h2 id="thay-doi">{t(m.changes, { number })}</h2>
			<Table
				cards
				captionHidden
				caption={t(m.changes, { number })}
				rows={items}
				rowKey={({ entryId }) => entryId}
				empty={t(m.nothing)}
				columns={[
					{
						key: 'entry',
						head: t(m.entry),
						rowHead: true,
						cell: ({ title }) => <span lang="vi">{title}</span>,
					},
					{ key: 'before', head: t(m.before), cell: ({ before }) => (before ? said(before) : t(m.absent)) },
					{
						key: 'after',
						head: t(m.after),
						cell: ({ outcome, grounds, award }) =>
							said({
								...{ outcome, grounds, award: award?.nameVi ?? '' },
								...{ citation: award?.citationVi ?? '', recipient: award?.recipientVi ?? '' },
							}),
					},
				]}
			/>
		</section>
	)
}
