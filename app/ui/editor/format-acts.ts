import type { Editor } from '@tiptap/core'
import {
	Bold,
	Columns3,
	Grid2x2X,
	Heading2,
	Heading3,
	ImagePlus,
	Italic,
	Link,
	List,
	ListOrdered,
	Quote,
	Redo2,
	Rows3,
	Strikethrough,
	Table,
	TableColumnsSplit,
	TableRowsSplit,
	Underline,
	Undo2,
	type LucideIcon,
} from 'lucide-react'

export type ActName =
	| 'bold'
	| 'italic'
	| 'underline'
	| 'strike'
	| 'heading2'
	| 'heading3'
	| 'bulletList'
	| 'orderedList'
	| 'quote'
	| 'link'
	| 'image'
	| 'table'
	| 'addRow'
	| 'addColumn'
	| 'dropRow'
	| 'dropColumn'
	| 'dropTable'
	| 'undo'
	| 'redo'

type Act = {
	Drawing: LucideIcon
	run: (editor: Editor) => void
	isOn?: (editor: Editor) => boolean
	isToggle?: boolean
}

const toggle = (Drawing: LucideIcon, run: Act['run'], isOn: (editor: Editor) => boolean): Act => ({
	Drawing,
	run,
	isOn,
	isToggle: true,
})
const act = (Drawing: LucideIcon, run: Act['run'] = () => {}): Act => ({ Drawing, run })
const on = (editor: Editor) => editor.chain().focus()

/** What each button does to the text, and when it is pressed. Links and pictures first ask in a box. */
export const acts: Readonly<Record<ActName, Act>> = {
	bold: toggle(
		Bold,
		(editor) => on(editor).toggleBold().run(),
		(editor) => editor.isActive('bold'),
	),
	italic: toggle(
		Italic,
		(editor) => on(editor).toggleItalic().run(),
		(editor) => editor.isActive('italic'),
	),
	underline: toggle(
		Underline,
		(editor) => on(editor).toggleUnderline().run(),
		(editor) => editor.isActive('underline'),
	),
	strike: toggle(
		Strikethrough,
		(editor) => on(editor).toggleStrike().run(),
		(editor) => editor.isActive('strike'),
	),
	heading2: toggle(
		Heading2,
		(editor) => on(editor).toggleHeading({ level: 2 }).run(),
		(editor) => editor.isActive('heading', { level: 2 }),
	),
	heading3: toggle(
		Heading3,
		(editor) => on(editor).toggleHeading({ level: 3 }).run(),
		(editor) => editor.isActive('heading', { level: 3 }),
	),
	bulletList: toggle(
		List,
		(editor) => on(editor).toggleBulletList().run(),
		(editor) => editor.isActive('bulletList'),
	),
	orderedList: toggle(
		ListOrdered,
		(editor) => on(editor).toggleOrderedList().run(),
		(editor) => editor.isActive('orderedList'),
	),
	quote: toggle(
		Quote,
		(editor) => on(editor).toggleBlockquote().run(),
		(editor) => editor.isActive('blockquote'),
	),
	link: { ...act(Link), isOn: (editor) => editor.isActive('link') },
	image: act(ImagePlus),
	table: act(Table, (editor) => on(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()),
	addRow: act(Rows3, (editor) => on(editor).addRowAfter().run()),
	addColumn: act(Columns3, (editor) => on(editor).addColumnAfter().run()),
	dropRow: act(TableRowsSplit, (editor) => on(editor).deleteRow().run()),
	dropColumn: act(TableColumnsSplit, (editor) => on(editor).deleteColumn().run()),
	dropTable: act(Grid2x2X, (editor) => on(editor).deleteTable().run()),
	undo: act(Undo2, (editor) => on(editor).undo().run()),
	redo: act(Redo2, (editor) => on(editor).redo().run()),
}
