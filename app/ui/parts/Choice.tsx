import type { ReactNode } from 'react'
import { describedBy, errorOf, FieldNotes, OptionalMark, type FieldWords } from './FieldFrame.tsx'

export type ChoiceOption = {
	value: string
	label: ReactNode
	hint?: ReactNode
	/** A figure at the end of the line: the points of a level, the count of a facet. */
	figure?: ReactNode
}

export type ChoiceProps = Omit<FieldWords, 'label'> & {
	name: string
	id?: string
	legend: ReactNode
	/** The question in large letters, when it is the only one of its page or sheet. */
	large?: boolean
	options: readonly ChoiceOption[]
	layout?: 'stack' | 'row' | 'columns' | 'bands'
	required?: boolean
	form?: string
}

/** One of several. `bands` is the score sheet's row of levels, each with its points and its anchoring text. */
export const Choice = ({ chosen, ...props }: ChoiceProps & { chosen?: string | null }) => (
	<ChoiceSet {...props} type="radio" isChosen={(value) => value === chosen} />
)

export const ChoiceSet = ({
	type,
	isChosen,
	...props
}: ChoiceProps & { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }) => {
	const id = props.id ?? props.name
	const { 'aria-describedby': notes } = describedBy(id, props)
	return (
		<fieldset className={errorOf(props.error) ? 'field wrong' : 'field'} aria-describedby={notes}>
			<legend className={props.large ? 'field-label large-label' : 'field-label'}>
				{props.legend}
				<OptionalMark optional={props.optional} />
			</legend>
			<FieldNotes id={id} hint={props.hint} />
			<div className="choices-frame">
				<div className={`choices as-${props.layout ?? 'stack'}${isLong(props.options) ? ' long-words' : ''}`}>
					{props.options.map((option, index) => (
						<label key={option.value} className="choice">
							<input
								type={type}
								id={index === 0 ? id : undefined}
								name={props.name}
								value={option.value}
								defaultChecked={isChosen(option.value)}
								required={type === 'radio' ? props.required : undefined}
								form={props.form}
								aria-invalid={errorOf(props.error) ? true : undefined}
							/>
							<span className="choice-words">
								<span className="choice-label">{option.label}</span>
								{option.hint ? <span className="choice-hint">{option.hint}</span> : null}
							</span>{' '}
							{option.figure === undefined ? null : <span className="choice-figure">{option.figure}</span>}
						</label>
					))}
				</div>
			</div>
			<FieldNotes id={id} error={props.error} />
		</fieldset>
	)
}

/** Whether columns of these words must be wide. */
const isLong = (options: readonly ChoiceOption[]): boolean =>
	options.some(({ label }) => typeof label === 'string' && label.length > 34)
