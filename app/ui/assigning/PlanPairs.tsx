import { assigning as m } from '#app/locales/assigning.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type Row = {
	entryId: string
	title: string
	reviewers: readonly { name: string | null; match: number; wish: number }[]
}

/** Each entry with those who get it, how well they fit and what they wished; why, is one link away. */
export const PlanPairs = ({
	rows,
	page,
	pages,
	href,
}: {
	rows: readonly Row[]
	page: number
	pages: number
	href: string
}) => {
	const t = useText()
	return (
		<>
			<Table
				caption={t(m.pairs)}
				rows={rows}
				rowKey={({ entryId }) => entryId}
				cards
				empty={t(m.noPairs)}
				columns={[
					{ key: 'entry', head: t(m.entry), rowHead: true, cell: ({ title }) => title },
					{
						key: 'who',
						head: t(m.reviewers),
						cell: ({ reviewers }) => (
							<ul className="plan-people">
								{reviewers.map(({ name, match, wish }, index) => (
									<li key={index}>
										<span>{name ?? '–'}</span>
										<span className="muted">{t(m.match, { match })}</span>
										{wish > 0 ? <Tag tone="good">{t(m.wants)}</Tag> : null}
										{wish < 0 ? <Tag tone="waiting">{t(m.ratherNot)}</Tag> : null}
									</li>
								))}
							</ul>
						),
					},
					{
						key: 'why',
						head: t(m.reason),
						whole: true,
						cell: ({ entryId, title }) => (
							<a className="plan-why" href={`${href}?ho-so=${entryId}&trang=${page}#vi-sao`}>
								{t(m.why)}
								<span className="hidden-words">{` ${title}`}</span>
							</a>
						),
					},
				]}
			/>
			<Pagination page={page} pages={pages} href={(each) => `${href}?trang=${each}`} />
		</>
	)
}
