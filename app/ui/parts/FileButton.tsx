import type { InputHTMLAttributes } from 'react'
import { Icon } from './Icon.tsx'

type Props = { id: string; label: string; small?: boolean } & Omit<
	InputHTMLAttributes<HTMLInputElement>,
	'id' | 'type' | 'className'
>

/** Choosing files, in our words: browsers word their own button in the language of the machine. */
export const FileButton = ({ id, label, small, ...rest }: Props) => (
	<span className="file-button">
		<input {...rest} id={id} type="file" className="file-input" />
		<label className={small ? 'button secondary small-button' : 'button secondary'} htmlFor={id}>
			<Icon name="upload" />
			<span>{label}</span>
		</label>
	</span>
)
