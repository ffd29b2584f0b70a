import { roleNames } from '#app/domain/role.ts'
import { isMainKind, mainKinds } from '#app/domain/unit-kinds.ts'
import { people as m, roleWords, unitKindWords } from '#app/locales/people.ts'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Select, type OptionGroup } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type RolePlaces = {
	units: readonly { id: string; kind: string; name: string }[]
	rounds: readonly { id: string; name: string }[]
}

type Reply = {
	error: (name: string) => string | undefined
	typed: (name: string) => string
	chosen: (name: string) => readonly string[]
}

/** Roles with the unit and the round they are held in. */
export const RoleFields = ({ places, reply }: { places: RolePlaces; reply: Reply }) => {
	const t = useText()
	return (
		<>
			<CheckList
				name="roles"
				legend={t(m.roles)}
				hint={t(m.rolesHint)}
				error={reply.error('roles')}
				options={roleNames.map((name) => ({ value: name, label: t(roleWords[name]) }))}
				chosen={reply.chosen('roles')}
			/>
			<Select
				name="unitId"
				label={t(m.unit)}
				hint={t(m.unitHint)}
				error={reply.error('unitId')}
				options={useUnitGroups(places.units)}
				defaultValue={reply.typed('unitId')}
			/>
			<Select
				name="roundId"
				label={t(m.round)}
				error={reply.error('roundId')}
				options={places.rounds.map(({ id, name }) => ({ value: id, label: name }))}
				defaultValue={reply.typed('roundId')}
			/>
		</>
	)
}

const useUnitGroups = (units: RolePlaces['units']): OptionGroup[] => {
	const t = useText()
	return [...mainKinds, 'other'].flatMap((kind) => {
		const label = unitKindWords[kind]
		const options = units
			.filter((unit) => (kind === 'other' ? !isMainKind(unit.kind) : unit.kind === kind))
			.map(({ id, name }) => ({ value: id, label: name }))
		return label && options.length > 0 ? [{ label: t(label), options }] : []
	})
}
