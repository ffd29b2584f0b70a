import type { EntryContent } from '#app/domain/entry-content.ts'
import { editor as m } from '#app/locales/editor.ts'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useField } from './field-problems.ts'

export type Term = { taxonomy: string; code: string; name: string }

type Props = { content: EntryContent; terms: readonly Term[] }

/** Words of the movement: one pillar and sector, any themes, technologies and kinds of novelty. */
export const ClassificationFields = ({ content, terms }: Props) => {
	const t = useText()
	const field = useField()
	const options = (taxonomy: string) =>
		terms.filter((term) => term.taxonomy === taxonomy).map(({ code, name }) => ({ value: code, label: name }))
	return (
		<>
			<div className="entry-fields">
				<Select {...field('pillar', content.pillar ?? '')} label={t(m.pillar)} options={options('pillar')} />
				<Select
					{...field('sector', content.sector ?? '')}
					label={t(m.sector)}
					options={options('sector')}
					optional
				/>
				<Field
					{...field('start-year', content.startYear === null ? '' : String(content.startYear))}
					label={t(m.startYear)}
					inputMode="numeric"
					maxLength={10}
					optional
				/>
			</div>
			<CheckList
				layout="columns"
				name="themes"
				legend={t(m.themes)}
				options={options('theme')}
				chosen={content.themes}
				error={field('themes', '').error}
			/>
			<CheckList
				layout="columns"
				name="technologies"
				legend={t(m.technologies)}
				options={options('technology')}
				chosen={content.technologies}
				optional
			/>
			<CheckList
				layout="columns"
				name="novelty-types"
				legend={t(m.novelty)}
				options={options('novelty')}
				chosen={content.noveltyTypes}
				optional
			/>
		</>
	)
}
