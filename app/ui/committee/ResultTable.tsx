import type { Gate, Outcome } from '#app/domain/outcome.ts'
import { onPaper as t, papers as p } from '#app/locales/decisions.ts'
import { resultOnPaper } from '#app/locales/outcomes.ts'

export type PaperItem = {
	entryId: string
	title: string
	agency: string
	outcome: Outcome
	grounds: string
	referredTo: string
	gate: Gate | null
	award: { nameVi: string; citationVi: string } | null
}

/** What was decided of each entry: the award with its citation, or another outcome with its grounds. */
export const ResultTable = ({ items, label }: { items: readonly PaperItem[]; label: string }) => {
	return (
		<div className="paper-table" role="region" aria-label={label} tabIndex={0}>
			<table>
				<thead>
					<tr>
						{[p.row, p.name, p.unit, p.form, p.citationOrGrounds].map((head) => (
							<th key={head} scope="col">
								{t(head)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{items.map((item, index) => (
						<tr key={item.entryId}>
							<td>{index + 1}</td>
							<th scope="row">{item.title}</th>
							<td>{item.agency}</td>
							<td>{resultOnPaper(item)}</td>
							<td>{item.award?.citationVi ?? item.grounds}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
