import { EditorContent, useEditor } from '@tiptap/react'
import { useRef, useState } from 'react'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import { wordCount, type RichText as RichTextDocument } from '#app/domain/rich-text.ts'
import { editor as m } from '#app/locales/editor.ts'
import { paths } from '#app/locales/paths.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { extensions } from './extensions.ts'
import { FormatBar, type ChoosablePicture } from './FormatBar.tsx'
import { countText, type WordLimits } from './word-limits.ts'
import { cleanPaste } from './word-paste.ts'

type Props = {
	id: string
	name: string
	document: RichTextDocument
	limits: WordLimits
	pictures: readonly ChoosablePicture[]
	onChange: (document: RichTextDocument) => void
}

/** One text of an entry. Before the script runs, and without it, the text stands there to be read. */
export const RichTextEditor = ({ id, name, document, limits, pictures, onChange }: Props) => {
	const t = useText()
	const tell = useRef(onChange)
	tell.current = onChange
	const isTouched = useRef(false)
	const [words, setWords] = useState(() => wordCount(document))
	const editor = useEditor({
		extensions,
		content: JSON.parse(JSON.stringify(document)),
		injectCSS: false,
		immediatelyRender: false,
		editorProps: {
			attributes: {
				id,
				role: 'textbox',
				'aria-multiline': 'true',
				'aria-label': t(m.writeHere, { name }),
				class: 'prose rich-area',
			},
			transformPastedHTML: cleanPaste,
		},
		onFocus: () => (isTouched.current = true),
		onUpdate: ({ editor: changed }) => {
			const parsed = isTouched.current ? parseRichText(changed.getJSON()) : null
			if (!parsed) return
			setWords(wordCount(parsed))
			tell.current(parsed)
		},
	})
	if (!editor) {
		return (
			<div className="rich-editor" id={id}>
				<RichText document={document} under={3} pictureUrl={editorPicture} />
			</div>
		)
	}
	return (
		<div className="rich-editor">
			<FormatBar editor={editor} name={name} pictures={pictures} />
			<EditorContent editor={editor} />
			<p className="rich-count">{countText(t, words, limits)}</p>
		</div>
	)
}

export const editorPicture = (evidenceId: string) => ({
	src: paths.evidencePicture(evidenceId, 800),
	srcSet: [320, 800, 1600].map((width) => `${paths.evidencePicture(evidenceId, width)} ${width}w`).join(', '),
	width: 800,
	height: 450,
})
