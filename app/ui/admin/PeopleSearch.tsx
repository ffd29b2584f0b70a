import { personStates } from '#app/domain/person-state.ts'
import { roleNames } from '#app/domain/role.ts'
import { people as m, roleWords, stateWords } from '#app/locales/people.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { search: string; role: string | null; state: string | null }

export const PeopleSearch = ({ search, role, state }: Props) => {
	const t = useText()
	return (
		<form method="get" role="search" className="people-search">
			<Field name="tim" type="search" label={t(m.search)} defaultValue={search} maxLength={200} />
			<Select
				name="vai-tro"
				label={t(m.role)}
				placeholder={t(m.allRoles)}
				defaultValue={role ?? ''}
				options={roleNames.map((name) => ({ value: name, label: t(roleWords[name]) }))}
			/>
			<Select
				name="trang-thai"
				label={t(m.state)}
				placeholder={t(m.allStates)}
				defaultValue={state ?? ''}
				options={personStates.map((name) => ({ value: name, label: t(stateWords[name]) }))}
			/>
			<Button kind="secondary" icon="search">
				{t(m.find)}
			</Button>
		</form>
	)
}
