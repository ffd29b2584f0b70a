import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Row = { id: string; kind: EntryKind | null; subject: Subject | null; unit: string | null; most: number }

/** The quotas of a round. */
export const QuotaTable = ({ quotas }: { quotas: readonly Row[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.quotaCaption)}
			rows={quotas}
			rowKey={({ id }) => id}
			cards
			empty={t(m.quotaNone)}
			columns={[
				{ key: 'unit', head: t(m.unit), rowHead: true, cell: ({ unit }) => unit ?? t(m.everyUnit) },
				{ key: 'kind', head: t(m.kind), cell: ({ kind }) => t(kind ? kinds[kind] : m.allKinds) },
				{
					key: 'subject',
					head: t(m.subject),
					cell: ({ subject }) => t(subject ? subjectNames[subject] : m.allSubjects),
				},
				{ key: 'most', head: t(m.most), number: true, cell: ({ most }) => most },
				{
					key: 'act',
					head: t(m.act),
					cell: ({ id }) => (
						<form method="post">
							<input type="hidden" name="act" value="lift" />
							<input type="hidden" name="quotaId" value={id} />
							<Button kind="secondary" small>
								{t(m.lift)}
							</Button>
						</form>
					),
				},
			]}
		/>
	)
}
