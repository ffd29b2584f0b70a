import type { Editor } from '@tiptap/core'
import { useId, useState, type KeyboardEvent } from 'react'
import { safeHref } from '#app/domain/safe-href.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** Where a link leads: asked beside the text, judged as the server judges it. */
export const LinkBox = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
	const t = useText()
	const id = useId()
	const current: unknown = editor.getAttributes('link')['href']
	const [address, setAddress] = useState(typeof current === 'string' ? current : '')
	const [isWrong, setIsWrong] = useState(false)
	const apply = () => {
		const href = safeHref(address)
		if (href === null) return setIsWrong(true)
		const link = editor.chain().focus().extendMarkRange('link')
		if (editor.state.selection.empty && !editor.isActive('link')) {
			link.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
		} else link.setLink({ href }).run()
		onClose()
	}
	const remove = () => {
		editor.chain().focus().extendMarkRange('link').unsetLink().run()
		onClose()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape') onClose()
		if (event.key !== 'Enter') return
		event.preventDefault()
		apply()
	}
	return (
		<div className="format-box" onKeyDown={onKeyDown}>
			<Field
				name=""
				id={id}
				type="url"
				label={t(m.linkAddress)}
				error={isWrong ? t(m.linkWrong) : null}
				value={address}
				maxLength={2000}
				autoFocus
				onChange={(event) => setAddress(event.currentTarget.value)}
			/>
			<div className="row">
				<Button type="button" kind="secondary" small onClick={apply}>
					{t(m.linkApply)}
				</Button>
				{editor.isActive('link') ? (
					<Button type="button" kind="quiet" small onClick={remove}>
						{t(m.linkRemove)}
					</Button>
				) : null}
			</div>
		</div>
	)
}
