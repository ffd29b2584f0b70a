import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { ObjectionState } from './ObjectionFacts.tsx'

type Row = {
	id: string
	reference: string
	title: string
	confirmedAt: Date | string | null
	answeredAt: Date | string | null
	files: number
}

/** What is to be answered, those that wait first. */
export const ObjectionTable = ({ objections }: { objections: readonly Row[] }) => {
	const t = useText()
	const language = useLanguage()
	if (objections.length === 0)
		return (
			<Empty as="h3" title={t(m.noObjections)}>
				<p>{t(m.noObjectionsWords)}</p>
			</Empty>
		)
	return (
		<Table
			caption={t(m.objections)}
			captionHidden
			cards
			rows={objections}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'reference',
					head: t(m.reference),
					rowHead: true,
					cell: ({ id, reference }) => (
						<a href={inLanguage(language, paths.adminObjection(id))}>{reference}</a>
					),
				},
				{ key: 'entry', head: t(m.solution), cell: ({ title }) => title },
				{
					key: 'received',
					head: t(m.received),
					whole: true,
					cell: ({ confirmedAt }) => (confirmedAt === null ? null : <Time at={confirmedAt} form="moment" />),
				},
				{ key: 'files', head: t(m.fileCount), number: true, cell: ({ files }) => files },
				{ key: 'state', head: t(m.state), cell: (row) => <ObjectionState {...row} /> },
			]}
		/>
	)
}
