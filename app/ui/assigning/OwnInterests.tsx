import { assigning as m, interestKindWords } from '#app/locales/assigning.ts'
import type { Instant } from '#app/locales/format.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Span } from './Span.tsx'

type Interest = {
	id: string
	kind: string
	note: string
	towards: string | null
	startsAt: Instant | null
	endsAt: Instant | null
	liftedAt: Instant | null
}

export const isKind = (kind: string): kind is keyof typeof interestKindWords =>
	Object.hasOwn(interestKindWords, kind)

/** What a person declared; an entry is named no more. */
export const OwnInterests = ({ interests }: { interests: readonly Interest[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.ownDeclared)}
			rows={interests}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noDeclared)}
			columns={[
				{ key: 'towards', head: t(m.towards), rowHead: true, cell: ({ towards }) => towards ?? t(m.anEntry) },
				{
					key: 'kind',
					head: t(m.kind),
					cell: ({ kind }) => (isKind(kind) ? t(interestKindWords[kind]) : kind),
				},
				{ key: 'note', head: t(m.basis), cell: ({ note }) => note },
				{ key: 'span', head: t(m.span), cell: (row) => <Span {...row} /> },
				{
					key: 'state',
					head: t(m.state),
					cell: ({ liftedAt }) => (liftedAt ? <Tag>{t(m.liftedAt)}</Tag> : null),
				},
			]}
		/>
	)
}
