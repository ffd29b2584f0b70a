import type { ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { useText } from './language.tsx'

type Props = { id: string; label: ReactNode; value: number; max: number; words?: ReactNode }

/** How much of something is done; `words` instead of "8/12". */
export const Progress = ({ id, label, value, max, words }: Props) => {
	const t = useText()
	return (
		<div className="progress">
			<label htmlFor={id}>{label}</label>
			<span className="progress-words">{words ?? t(m.progress, { value, max })}</span>
			<progress id={id} value={value} max={max}>
				{t(m.progress, { value, max })}
			</progress>
		</div>
	)
}
