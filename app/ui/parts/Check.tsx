import type { InputHTMLAttributes } from 'react'
import { describedBy, errorOf, FieldNotes, type FieldWords } from './FieldFrame.tsx'

type Props = FieldWords & { name: string } & Omit<
		InputHTMLAttributes<HTMLInputElement>,
		'name' | 'type' | 'className'
	>

/** One box to tick: a declaration, a consent. */
export const Check = ({ label, hint, error, ...input }: Props) => {
	const id = input.id ?? input.name
	return (
		<div className={errorOf(error) ? 'field wrong' : 'field'}>
			<label className="choice">
				<input {...input} type="checkbox" id={id} {...describedBy(id, { hint, error })} />
				<span className="choice-words">
					<span className="choice-label">{label}</span>
				</span>
			</label>
			<FieldNotes id={id} hint={hint} error={error} />
		</div>
	)
}
