import type { TextareaHTMLAttributes } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './FieldFrame.tsx'

type Props = FieldWords & { name: string } & Omit<
		TextareaHTMLAttributes<HTMLTextAreaElement>,
		'name' | 'className'
	>

/** Grows with what is written where the browser can (field-sizing). */
export const TextArea = ({ label, hint, error, optional, ...area }: Props) => {
	const id = area.id ?? area.name
	return (
		<FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
			<textarea rows={4} {...area} id={id} className="input area" {...describedBy(id, { hint, error })} />
		</FieldFrame>
	)
}
