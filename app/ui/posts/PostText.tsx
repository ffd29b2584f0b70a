import { useEffect, useRef, useState } from 'react'
import { isPlainSection } from '#app/domain/plain-section.ts'
import type { RichText } from '#app/domain/rich-text.ts'
import { RichTextEditor } from '#app/ui/editor/RichTextEditor.tsx'

type Props = { field: 'body-vi' | 'body-en'; name: string; document: RichText }

const noLimits = { fewestWords: null, mostWords: null }

/** A formatted text that is sent with its form: as the editor's document, or without a script as lines. */
export const PostText = ({ field, name, document }: Props) => {
	const sent = useRef<HTMLInputElement>(null)
	const [isScripted, setScripted] = useState(false)
	useEffect(() => setScripted(true), [])
	return (
		<div className="stack tight" role="group" aria-label={name}>
			<p className="field-label" aria-hidden="true">
				{name}
			</p>
			{isScripted ? (
				<input type="hidden" name={`${field}-document`} defaultValue={JSON.stringify(document)} ref={sent} />
			) : isPlainSection(document) ? (
				<input type="hidden" name={`${field}-plain`} value="yes" />
			) : null}
			<RichTextEditor
				id={field}
				name={name}
				document={document}
				limits={noLimits}
				pictures={null}
				onChange={(changed) => {
					if (sent.current) sent.current.value = JSON.stringify(changed)
				}}
			/>
		</div>
	)
}
