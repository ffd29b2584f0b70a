import type { PersonState } from '#app/domain/person-state.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { people as m, roleWords, stateWords } from '#app/locales/people.ts'
import type { ShownRole } from '#app/ui/account/RoleTable.tsx'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

export type ListedPerson = {
	id: string
	name: string
	email: string
	sample: boolean
	roles: readonly ShownRole[]
	states: readonly PersonState[]
}

export const stateTones: Readonly<Record<PersonState, Tone>> = {
	active: 'good',
	invited: 'waiting',
	disabled: 'neutral',
	unreachable: 'wrong',
}

export const PeopleTable = ({ people }: { people: readonly ListedPerson[] }) => {
	const t = useText()
	const language = useLanguage()
	const columns: Column<ListedPerson>[] = [
		{
			key: 'name',
			head: t(m.name),
			rowHead: true,
			cell: ({ id, name }) => <a href={inLanguage(language, paths.adminPerson(id))}>{name}</a>,
		},
		{ key: 'email', head: t(m.email), cell: ({ email }) => <span className="address">{email}</span> },
		{
			key: 'roles',
			head: t(m.roles),
			cell: ({ roles }) =>
				roles.length === 0 ? (
					<span className="muted">{t(m.noRole)}</span>
				) : (
					<ul className="plain-list">
						{roles.map(({ kind, id, name, unit, round }) => (
							<li key={`${kind}${id}`}>
								{[t(roleWords[name]), kind === 'membership' ? unit : round].filter(Boolean).join(' · ')}
							</li>
						))}
					</ul>
				),
		},
		{
			key: 'state',
			head: t(m.state),
			cell: ({ states, sample }) => (
				<span className="row">
					{states.map((state) => (
						<Tag key={state} tone={stateTones[state]}>
							{t(stateWords[state])}
						</Tag>
					))}
					{sample ? <Tag>{t(m.sample)}</Tag> : null}
				</span>
			),
		},
	]
	return (
		<Table
			caption={t(m.caption)}
			captionHidden
			cards
			dense
			columns={columns}
			rows={people}
			rowKey={({ id }) => id}
			empty={t(m.none)}
		/>
	)
}
