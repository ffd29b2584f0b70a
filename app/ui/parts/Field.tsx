import type { InputHTMLAttributes, ReactNode } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './FieldFrame.tsx'

type Props = FieldWords & {
	name: string
	/** How much one is expected to write. */
	measure?: 'short' | 'medium' | 'full'
	/** A unit after the box: "%", "điểm". */
	suffix?: ReactNode
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'className'>

export const Field = ({ label, hint, error, optional, measure = 'full', suffix, ...input }: Props) => {
	const id = input.id ?? input.name
	return (
		<FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
			<div className={`box ${measure}`}>
				<input type="text" {...input} id={id} className="input" {...describedBy(id, { hint, error })} />
				{suffix ? <span className="suffix">{suffix}</span> : null}
			</div>
		</FieldFrame>
	)
}
