import type { ReactNode } from 'react'
import type { PlaceKind, RoleName } from '#app/domain/role.ts'
import { account as m } from '#app/locales/account.ts'
import { roleWords } from '#app/locales/people.ts'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type ShownRole = {
	kind: PlaceKind
	id: string
	name: RoleName
	unit: string | null
	round: string | null
	since: string
}

/** A person's living places; `act` is what may be done to each. */
export const RoleTable = ({
	roles,
	act,
}: {
	roles: readonly ShownRole[]
	act?: { head: string; cell: (role: ShownRole) => ReactNode }
}) => {
	const t = useText()
	const columns: Column<ShownRole>[] = [
		{ key: 'name', head: t(m.sampleRole), rowHead: true, cell: ({ name }) => t(roleWords[name]) },
		{ key: 'unit', head: t(m.unit), cell: ({ unit }) => unit ?? '–' },
		{ key: 'round', head: t(m.round), cell: ({ round }) => round ?? '–' },
		{ key: 'since', head: t(m.since), cell: ({ since }) => <Time at={since} form="date" /> },
		...(act ? [{ key: 'act', ...act }] : []),
	]
	return (
		<Table
			caption={t(m.roles)}
			captionHidden
			columns={columns}
			rows={roles}
			rowKey={({ kind, id }) => `${kind}:${id}`}
			cards
		/>
	)
}
