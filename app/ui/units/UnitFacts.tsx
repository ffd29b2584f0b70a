import { inLanguage, paths } from '#app/locales/paths.ts'
import { roleWords } from '#app/locales/people.ts'
import { units as m } from '#app/locales/units.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Provenance } from '#app/ui/parts/Provenance.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { Span } from './Span.tsx'

type Link = { id: string; name: string }
type Step = Link & { effectiveOn: string; basis: string }
type Name = {
	id: string
	fullNameVi: string
	nameEn: string
	validFrom: string | null
	validTo: string | null
}
type Member = Link & { email: string; role: string }
type Cluster = Link & { movement: string; validFrom: string | null; validTo: string | null }

export const UnitLink = ({ id, name }: Link) => (
	<a href={inLanguage(useLanguage(), paths.adminUnit(id))}>{name}</a>
)

export const Names = ({ names }: { names: readonly Name[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.names)}
			rows={names}
			rowKey={({ id }) => id}
			cards
			columns={[
				{ key: 'vi', head: t(m.nameVi), rowHead: true, cell: ({ fullNameVi }) => fullNameVi },
				{ key: 'en', head: t(m.nameEn), cell: ({ nameEn }) => <span lang="en">{nameEn}</span> },
				{
					key: 'valid',
					head: t(m.valid),
					cell: ({ validFrom, validTo }) => <Span from={validFrom} to={validTo} />,
				},
			]}
		/>
	)
}

export const Steps = ({ caption, steps }: { caption: string; steps: readonly Step[] }) => {
	const t = useText()
	if (steps.length === 0) return null
	return (
		<Table
			caption={caption}
			rows={steps}
			rowKey={({ id }) => id}
			cards
			columns={[
				{
					key: 'unit',
					head: t(m.name),
					rowHead: true,
					cell: (step) => <UnitLink id={step.id} name={step.name} />,
				},
				{
					key: 'on',
					head: t(m.effectiveOn),
					whole: true,
					cell: ({ effectiveOn }) => <Time at={effectiveOn} form="date" />,
				},
				{ key: 'basis', head: t(m.basis), cell: ({ basis }) => <Provenance note={basis} /> },
			]}
		/>
	)
}

const isMemberRole = (role: string): role is 'drafter' | 'head' => role === 'drafter' || role === 'head'

/** Only administrators have a page for each person. */
export const Members = ({ members, linked }: { members: readonly Member[]; linked: boolean }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<Table
			caption={t(m.members)}
			rows={members}
			rowKey={({ id, role }) => `${id} ${role}`}
			cards
			empty={t(m.noMembers)}
			columns={[
				{
					key: 'name',
					head: t(m.person),
					rowHead: true,
					cell: ({ id, name }) =>
						linked ? <a href={inLanguage(language, paths.adminPerson(id))}>{name}</a> : name,
				},
				{ key: 'email', head: t(m.email), cell: ({ email }) => <span className="address">{email}</span> },
				{
					key: 'role',
					head: t(m.role),
					cell: ({ role }) => (isMemberRole(role) ? t(roleWords[role]) : role),
				},
			]}
		/>
	)
}

export const Clusters = ({ clusters }: { clusters: readonly Cluster[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.clusters)}
			rows={clusters}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noClusters)}
			columns={[
				{ key: 'name', head: t(m.name), rowHead: true, cell: ({ name }) => name },
				{ key: 'movement', head: t(m.movement), cell: ({ movement }) => movement },
				{
					key: 'valid',
					head: t(m.valid),
					cell: ({ validFrom, validTo }) => <Span from={validFrom} to={validTo} />,
				},
			]}
		/>
	)
}
