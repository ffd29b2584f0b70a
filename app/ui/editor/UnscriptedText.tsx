import { isPlainSection } from '#app/domain/plain-section.ts'
import { plainText, type RichText as RichTextDocument } from '#app/domain/rich-text.ts'
import { editor as m } from '#app/locales/editor.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { RichText } from '#app/ui/rich-text/RichText.tsx'
import { useField } from './field-problems.ts'
import { editorPicture } from './editor-picture.ts'

type Props = { id: string; name: string; document: RichTextDocument }

/**
 * A formatted text without a script: paragraphs to write in a box. What has headings, lists, tables or pictures, which
 * a box cannot keep, stands there to be read and says why.
 */
export const UnscriptedText = ({ id, name, document }: Props) => {
	const t = useText()
	const field = useField()
	if (isPlainSection(document)) {
		return (
			<TextArea
				{...field(id, plainText(document))}
				label={t(m.writeHere, { name })}
				hint={<span className="no-script-only">{t(m.plainHint)}</span>}
				rows={6}
			/>
		)
	}
	return (
		<>
			<p className="small no-script-only">{t(m.formattedKept)}</p>
			<div className="rich-editor" id={id} tabIndex={-1}>
				<RichText document={document} under={3} pictureUrl={editorPicture} />
			</div>
		</>
	)
}
