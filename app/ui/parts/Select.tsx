import type { SelectHTMLAttributes } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { describedBy, FieldFrame, type FieldWords } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: readonly Option[] }

type Props = FieldWords & {
	name: string
	options: readonly (Option | OptionGroup)[]
	/** The first, empty line; `null` when there is always a choice. */
	placeholder?: string | null
	measure?: 'short' | 'medium' | 'full'
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'className' | 'children'>

export const Select = ({
	label,
	hint,
	error,
	optional,
	options,
	placeholder,
	measure = 'full',
	...select
}: Props) => {
	const t = useText()
	const id = select.id ?? select.name
	return (
		<FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
			<div className={`box select-box ${measure}`}>
				<select {...select} id={id} className="input select" {...describedBy(id, { hint, error })}>
					{placeholder === null ? null : <option value="">{placeholder ?? t(m.choose)}</option>}
					{options.map((each) =>
						'options' in each ? (
							<optgroup key={each.label} label={each.label}>
								{each.options.map(line)}
							</optgroup>
						) : (
							line(each)
						),
					)}
				</select>
				<Icon name="chevron-down" />
			</div>
		</FieldFrame>
	)
}

const line = ({ value, label }: Option) => (
	<option key={value} value={value}>
		{label}
	</option>
)
