import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import { wordCount, type RichText as RichTextDocument } from '#app/domain/rich-text.ts'
import { editor as m } from '#app/locales/editor.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { extensions } from './extensions.ts'
import { FormatBar, type ChoosablePicture } from './FormatBar.tsx'
import { UnscriptedText } from './UnscriptedText.tsx'
import { useLeaving } from './use-reader.ts'
import { countText, type WordLimits } from './word-limits.ts'
import { cleanPaste } from './word-paste.ts'

type Props = {
	id: string
	name: string
	document: RichTextDocument
	limits: WordLimits
	pictures: readonly ChoosablePicture[] | null
	onChange: (document: RichTextDocument) => void
}

/** One text of an entry. Before the script runs, and without it, plain paragraphs are written in a box. */
export const RichTextEditor = ({ id, name, document, limits, pictures, onChange }: Props) => {
	const t = useText()
	const reading = useReading(document, onChange)
	const early = useRef<Early>({ text: null, isFocused: false })
	useEffect(() => {
		early.current = writtenEarly(id)
	}, [id])
	const [options] = useState(() => ({
		extensions,
		content: JSON.parse(JSON.stringify(document)),
		injectCSS: false,
		immediatelyRender: false,
		shouldRerenderOnTransaction: false,
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
		onFocus: reading.touched,
		onUpdate: ({ editor: changed }: { editor: Editor }) => reading.soon(changed),
		onBlur: reading.now,
	}))
	const editor = useEditor(options)
	useLayoutEffect(() => {
		const { text, isFocused } = early.current
		if (!editor || (text === null && !isFocused)) return
		early.current = { text: null, isFocused: false }
		reading.touched()
		if (text !== null) editor.commands.setContent(documentOf(text), { emitUpdate: true })
		if (isFocused) editor.commands.focus('end')
	}, [editor, reading])
	if (!editor) return <UnscriptedText id={id} name={name} document={document} />
	return (
		<div className="rich-editor">
			<FormatBar editor={editor} name={name} pictures={pictures} />
			<EditorContent editor={editor} />
			<p className="rich-count">{countText(t, reading.words, limits)}</p>
		</div>
	)
}

type Early = { text: string | null; isFocused: boolean }

/** What was written in the plain box before the script ran (null when nothing was), and whether one writes there still. */
const writtenEarly = (id: string): Early => {
	const box = globalThis.document.getElementById(id)
	if (!(box instanceof HTMLTextAreaElement)) return { text: null, isFocused: false }
	return {
		text: box.value === box.defaultValue ? null : box.value,
		isFocused: globalThis.document.activeElement === box,
	}
}

const documentOf = (text: string) => JSON.parse(JSON.stringify(paragraphsOf(text)))

const afterTyping = 250

/** Reads the text a moment after typing, not at every key, and at once when one leaves it. */
const useReading = (document: RichTextDocument, onChange: Props['onChange']) => {
	const [words, setWords] = useState(() => wordCount(document))
	const tell = useRef(onChange)
	tell.current = onChange
	const state = useRef<{ isTouched: boolean; timer?: ReturnType<typeof setTimeout>; editor?: Editor }>({
		isTouched: false,
	})
	const [acts] = useState(() => {
		const now = () => {
			const { timer, editor, isTouched } = state.current
			if (timer === undefined || !editor) return
			clearTimeout(timer)
			state.current = { isTouched }
			const parsed = editor.isDestroyed || !isTouched ? null : parseRichText(editor.getJSON())
			if (!parsed) return
			setWords(wordCount(parsed))
			tell.current(parsed)
		}
		return {
			now,
			touched: () => void (state.current.isTouched = true),
			soon: (editor: Editor) => {
				state.current.editor = editor
				state.current.timer ??= setTimeout(now, afterTyping)
			},
		}
	})
	useLeaving(acts.now)
	useEffect(() => () => acts.now(), [acts])
	return { ...acts, words }
}
