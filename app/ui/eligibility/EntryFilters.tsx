import { entryKinds } from '#app/domain/entry.ts'
import { entrySorts, filterKeys } from '#app/forms/entry-filters.ts'
import { kinds, secretariat as m } from '#app/locales/secretariat.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'

type Named = { id: string; name: string }

export type ChosenFilters = {
	roundId?: string
	stage?: string
	unitId?: string
	kind?: string
	search: string
	sort: keyof typeof entrySorts
}

type Props = { action: string; chosen: ChosenFilters; rounds: readonly Named[]; units: readonly Named[] }

/** A form whose answer is an address: it works without a script and can be kept as a bookmark. */
export const EntryFilters = ({ action, chosen, rounds, units }: Props) => {
	const t = useText()
	const named = (items: readonly Named[]) => items.map(({ id, name }) => ({ value: id, label: name }))
	return (
		<search>
			<form method="get" action={action} className="entry-filters" aria-label={t(m.filterTitle)}>
				{chosen.stage ? <input type="hidden" name={filterKeys.stage} value={chosen.stage} /> : null}
				<Field
					type="search"
					name={filterKeys.search}
					label={t(m.search)}
					hint={t(m.searchHint)}
					defaultValue={chosen.search}
					maxLength={200}
				/>
				<Select
					name={filterKeys.roundId}
					label={t(m.round)}
					options={named(rounds)}
					placeholder={t(m.any)}
					defaultValue={chosen.roundId}
				/>
				<Select
					name={filterKeys.unitId}
					label={t(m.agency)}
					options={named(units)}
					placeholder={t(m.any)}
					defaultValue={chosen.unitId}
				/>
				<Select
					name={filterKeys.kind}
					label={t(m.kind)}
					options={entryKinds.map((kind) => ({ value: kind, label: t(kinds[kind]) }))}
					placeholder={t(m.any)}
					defaultValue={chosen.kind}
				/>
				<Select
					name={filterKeys.sort}
					label={t(m.sort)}
					options={[
						{ value: entrySorts.waiting, label: t(m.sortWaiting) },
						{ value: entrySorts.newest, label: t(m.sortNewest) },
						{ value: entrySorts.title, label: t(m.sortTitle) },
					]}
					placeholder={null}
					defaultValue={entrySorts[chosen.sort]}
				/>
				<div className="entry-filters-acts">
					<Button kind="secondary" icon="filter">
						{t(m.apply)}
					</Button>
					<a href={action}>{t(m.clear)}</a>
				</div>
			</form>
		</search>
	)
}
