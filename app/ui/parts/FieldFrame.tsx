import type { ReactNode } from 'react'
import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

/** What every field has: conform gives errors as a list. */
export type FieldWords = {
	label: ReactNode
	hint?: ReactNode
	error?: string | readonly string[] | null
	/** Says "không bắt buộc" beside the label. */
	optional?: boolean
}

export const errorOf = (error: FieldWords['error']): string | undefined =>
	(typeof error === 'string' ? error : error?.[0]) || undefined

/** The ids a control points to, and whether it is wrong. */
export const describedBy = (id: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>) => {
	const ids = [hint ? `${id}-hint` : '', errorOf(error) ? `${id}-error` : ''].filter(Boolean).join(' ')
	return { 'aria-describedby': ids || undefined, 'aria-invalid': errorOf(error) ? true : undefined } as const
}

export const FieldFrame = ({ id, children, ...words }: FieldWords & { id: string; children: ReactNode }) => (
	<div className={errorOf(words.error) ? 'field wrong' : 'field'}>
		<label className="field-label" htmlFor={id}>
			{words.label}
			<OptionalMark optional={words.optional} />
		</label>
		<FieldNotes id={id} hint={words.hint} />
		{children}
		<FieldNotes id={id} error={words.error} />
	</div>
)

export const OptionalMark = ({ optional }: { optional?: boolean }) => {
	const t = useText()
	return optional ? <span className="field-optional">{` (${t(m.optional)})`}</span> : null
}

export const FieldNotes = ({ id, hint, error }: { id: string } & Pick<FieldWords, 'hint' | 'error'>) => {
	const t = useText()
	const wrong = errorOf(error)
	return (
		<>
			{hint ? (
				<p className="field-hint" id={`${id}-hint`}>
					{hint}
				</p>
			) : null}
			{wrong ? (
				<p className="field-error" id={`${id}-error`}>
					<Icon name="alert" size={18} />
					<span>
						<span className="hidden-words">{`${t(m.errorPrefix)} `}</span>
						{wrong}
					</span>
				</p>
			) : null}
		</>
	)
}
