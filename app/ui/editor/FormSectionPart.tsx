import { useState } from 'react'
import { isPlainSection, paragraphsOf } from '#app/domain/plain-section.ts'
import { plainText, wordCount, type RichText as Document } from '#app/domain/rich-text.ts'
import type { FormSection } from '#app/domain/entry-form.ts'
import { editor as m } from '#app/locales/editor.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { EditorPart } from './EditorPart.tsx'
import type { ChoosablePicture } from './FormatBar.tsx'
import { FrozenNote, ReaderNote } from './PartNotes.tsx'
import { Guidance, type SectionGuide } from './Guidance.tsx'
import { editorPicture } from './editor-picture.ts'
import { RichTextEditor } from './RichTextEditor.tsx'
import { useField } from './field-problems.ts'
import { countText } from './word-limits.ts'

type Props = {
	section: FormSection
	document: Document
	isFrozen: boolean
	guide: SectionGuide | undefined
	pictures: readonly ChoosablePicture[]
	onChange: (document: Document) => void
}

/** One section of the entry's form: formatted or plain, or only to be read once it is closed. */
export const FormSectionPart = ({ section, document, isFrozen, guide, pictures, onChange }: Props) => {
	const t = useText()
	const { key, label, guidance } = section
	const name = t(label)
	const isPlain = section.format === 'plain' && isPlainSection(document)
	return (
		<EditorPart id={`phan-${key}`} title={name} aside={<Guidance guide={guide} />}>
			{t(guidance) === '' ? null : <p className="muted as-typed">{t(guidance)}</p>}
			<ReaderNote audience={section.audience} />
			{isFrozen ? (
				<div id={`section-${key}`} className="stack">
					<FrozenNote from={section.frozenFrom} />
					<RichText document={document} under={3} pictureUrl={editorPicture} />
				</div>
			) : isPlain ? (
				<PlainSection section={section} document={document} name={name} />
			) : (
				<RichTextEditor
					id={`section-${key}`}
					name={name}
					document={document}
					limits={section}
					pictures={pictures}
					onChange={onChange}
				/>
			)}
		</EditorPart>
	)
}

const PlainSection = ({
	section,
	document,
	name,
}: Pick<Props, 'section' | 'document'> & { name: string }) => {
	const t = useText()
	const field = useField()
	const [words, setWords] = useState(() => wordCount(document))
	return (
		<div className="stack tight">
			<TextArea
				{...field(`section-${section.key}`, plainText(document))}
				label={t(m.writeHere, { name })}
				rows={6}
				onChange={(event) => setWords(wordCount(paragraphsOf(event.currentTarget.value)))}
			/>
			<p className="rich-count">{countText(t, words, section)}</p>
		</div>
	)
}
