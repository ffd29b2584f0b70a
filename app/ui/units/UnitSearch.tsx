import { unitKinds } from '#app/domain/unit-kinds.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { unitKindWords, units as m } from '#app/locales/units.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'

export const UnitSearch = ({ search, kind, on }: { search: string; kind: string | null; on: string }) => {
	const t = useText()
	return (
		<form
			method="get"
			action={inLanguage(useLanguage(), paths.adminUnits())}
			role="search"
			className="audit-filters"
		>
			<Field name="tim" type="search" label={t(m.search)} defaultValue={search} maxLength={200} />
			<Select
				name="loai"
				label={t(m.kind)}
				placeholder={t(m.allKinds)}
				defaultValue={kind ?? ''}
				options={unitKinds.map((each) => ({ value: each, label: t(unitKindWords[each]) }))}
			/>
			<Field name="ngay" type="date" label={t(m.aliveOn)} defaultValue={on} />
			<p>
				<Button kind="secondary" icon="search">
					{t(m.find)}
				</Button>
			</p>
		</form>
	)
}
