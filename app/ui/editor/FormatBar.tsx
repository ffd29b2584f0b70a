import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { editor as m } from '#app/locales/editor.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { acts, type ActName } from './format-acts.ts'
import { LinkBox } from './LinkBox.tsx'
import { PictureBox } from './PictureBox.tsx'

export type ChoosablePicture = { id: string; name: string; caption: string }

/** `pictures` null: a text that has none. */
type Props = { editor: Editor; name: string; pictures: readonly ChoosablePicture[] | null }

const alwaysThere: readonly ActName[] = [
	'bold',
	'italic',
	'underline',
	'strike',
	'heading2',
	'heading3',
	'bulletList',
	'orderedList',
	'quote',
	'link',
	'image',
	'table',
	'undo',
	'redo',
]
const inTable: readonly ActName[] = ['addRow', 'addColumn', 'dropRow', 'dropColumn', 'dropTable']

/** A toolbar as the keyboard knows it: one stop, arrows between its buttons. */
export const FormatBar = ({ editor, name, pictures }: Props) => {
	const t = useText()
	const bar = useRef<HTMLDivElement>(null)
	const [here, setHere] = useState(0)
	const [box, setBox] = useState<'link' | 'image' | null>(null)
	const active = useEditorState({ editor, selector: ({ editor: now }) => activeIn(now) })
	const names = namesIn(pictures !== null, active.isInTable)
	const current = Math.min(here, names.length - 1)
	const onKeyDown = (event: KeyboardEvent) => {
		const step = { ArrowRight: 1, ArrowLeft: -1, Home: -current, End: names.length - 1 - current }[event.key]
		if (step === undefined) return
		event.preventDefault()
		const next = (current + step + names.length) % names.length
		setHere(next)
		bar.current?.querySelectorAll('button')[next]?.focus()
	}
	const run = (act: ActName) => {
		if (act === 'link' || act === 'image') setBox(box === act ? null : act)
		else acts[act].run(editor)
	}
	const close = () => {
		setBox(null)
		editor.commands.focus()
	}
	return (
		<>
			<div
				className="format-bar"
				role="toolbar"
				aria-label={t(m.toolbar, { name })}
				ref={bar}
				onKeyDown={onKeyDown}
			>
				{names.map((act, index) => {
					const { Drawing } = acts[act]
					const isOpen = act === 'link' || act === 'image' ? { 'aria-expanded': box === act } : {}
					return (
						<button
							key={act}
							type="button"
							tabIndex={index === current ? 0 : -1}
							aria-label={t(m[act])}
							title={t(m[act])}
							aria-pressed={acts[act].isToggle ? active.on.includes(act) : undefined}
							{...isOpen}
							onFocus={() => setHere(index)}
							onClick={() => run(act)}
						>
							<Drawing size={18} strokeWidth={1.75} aria-hidden="true" focusable="false" />
						</button>
					)
				})}
			</div>
			{box === 'link' ? <LinkBox editor={editor} onClose={close} /> : null}
			{box === 'image' && pictures ? (
				<PictureBox editor={editor} pictures={pictures} onClose={close} />
			) : null}
		</>
	)
}

const namesIn = (hasPictures: boolean, isInTable: boolean): readonly ActName[] => [
	...alwaysThere.filter((act) => act !== 'image' || hasPictures),
	...(isInTable ? inTable : []),
]

const activeIn = (editor: Editor) => ({
	on: [...alwaysThere, ...inTable].filter((act) => acts[act].isOn?.(editor) === true),
	isInTable: editor.isActive('table'),
})
