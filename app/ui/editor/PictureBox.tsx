import type { Editor } from '@tiptap/core'
import { useId, useState, type KeyboardEvent } from 'react'
import { editor as m } from '#app/locales/editor.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	editor: Editor
	pictures: readonly { id: string; name: string; caption: string }[]
	onClose: () => void
}

/** Puts a picture of the evidence into the text, with words for those who do not see it. */
export const PictureBox = ({ editor, pictures, onClose }: Props) => {
	const t = useText()
	const id = useId()
	const [chosen, setChosen] = useState(pictures[0]?.id ?? '')
	const [alt, setAlt] = useState(pictures[0]?.caption ?? '')
	const insert = () => {
		editor
			.chain()
			.focus()
			.insertContent({ type: 'image', attrs: { evidenceId: chosen, alt } })
			.run()
		onClose()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape') onClose()
		if (event.key === 'Enter') event.preventDefault()
	}
	if (pictures.length === 0) return <p className="format-box muted">{t(m.noImages)}</p>
	return (
		<div className="format-box" onKeyDown={onKeyDown}>
			<Select
				name=""
				id={`${id}-picture`}
				label={t(m.chooseImage)}
				placeholder={null}
				options={pictures.map((picture) => ({ value: picture.id, label: picture.name }))}
				value={chosen}
				autoFocus
				onChange={(event) => {
					const next = pictures.find((picture) => picture.id === event.currentTarget.value)
					setChosen(next?.id ?? '')
					setAlt(next?.caption ?? '')
				}}
			/>
			<Field
				name=""
				id={`${id}-alt`}
				label={t(m.imageAlt)}
				value={alt}
				maxLength={500}
				onChange={(event) => setAlt(event.currentTarget.value)}
			/>
			<div className="row">
				<Button type="button" kind="secondary" small onClick={insert}>
					{t(m.insertImage)}
				</Button>
			</div>
		</div>
	)
}
