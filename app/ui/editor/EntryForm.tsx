import { memo, useRef } from 'react'
import type { DraftChanges, EntryContent } from '#app/domain/entry-content.ts'
import { sectionOf, type EntryForm as Form } from '#app/domain/entry-form.ts'
import type { FieldProblem, FileLength } from '#app/forms/entry-plain.ts'
import { editor as m } from '#app/locales/editor.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { SimilarEntries } from '#app/ui/twins/SimilarEntries.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import type { AnswerChoices } from './AnswerField.tsx'
import { AuthorRows, type Colleague } from './AuthorRows.tsx'
import { ClassificationFields, type Term } from './ClassificationFields.tsx'
import { ContactFields } from './ContactFields.tsx'
import { EditorPart } from './EditorPart.tsx'
import type { ChoosablePicture } from './FormatBar.tsx'
import { FormSectionPart } from './FormSectionPart.tsx'
import { GeneralFields } from './GeneralFields.tsx'
import type { SectionGuide } from './Guidance.tsx'
import { ResultRows } from './ResultRows.tsx'
import { FieldProblems } from './field-problems.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useReader } from './use-reader.ts'

export type EntryFormProps = {
	id: string
	content: EntryContent
	form: Form
	/** Keys of the parts that are closed. */
	frozen: readonly string[]
	choices: AnswerChoices
	terms: readonly Term[]
	people: readonly Colleague[]
	guidance: readonly SectionGuide[]
	pictures: readonly ChoosablePicture[]
	problems: readonly FieldProblem[]
	version: number
	/** How long the files are, where that is known: a place beyond the end is not taken. */
	lengths: readonly FileLength[]
	/** How often each part was drawn anew, because others changed it. */
	drawn: Readonly<Record<string, number>>
	onWrite: (changes: DraftChanges) => void
	onSave: () => void
	/** Told the fields whose text cannot be taken as it is. */
	onRead: (unread: readonly string[]) => void
}

/** The form of an entry: what is typed is read as a whole, by the same reader that the server has. */
export const EntryForm = memo((props: EntryFormProps) => {
	const t = useText()
	const form = useRef<HTMLFormElement>(null)
	const { found, read, soon, save } = useReader(form, props)
	const { content, form: parts, drawn } = props
	const keyOf = (part: string) => `${part}-${drawn[part] ?? 0}`
	useKeptFocus(form, drawn)
	return (
		<FieldProblems value={found}>
			<form
				id="ho-so"
				className="editor-form"
				method="post"
				noValidate
				ref={form}
				onInput={soon}
				onSubmit={save}
				onBlur={soon}
			>
				<input type="hidden" name="version" value={props.version} />
				<EditorPart
					key={keyOf('chung')}
					id="chung"
					title={t(m.general)}
					aside={<SimilarEntries entryId={props.id} />}
				>
					<GeneralFields content={content} subjectName={parts.subjectName} />
				</EditorPart>
				<EditorPart key={keyOf('phan-loai')} id="phan-loai" title={t(m.classification)}>
					<ClassificationFields content={content} terms={props.terms} />
				</EditorPart>
				{parts.fields.length === 0 ? null : (
					<EditorPart key={keyOf('theo-mau')} id="theo-mau" title={t(m.facts)}>
						<AnswerFields
							{...props}
							spare={`v${props.version}-${keyOf('theo-mau')}`}
							fields={parts.fields}
							answers={content.answers}
							onChange={read}
						/>
					</EditorPart>
				)}
				<Sections {...props} keyOf={keyOf} />
				<Rows {...props} keyOf={keyOf} onChange={read} />
			</form>
		</FieldProblems>
	)
})
EntryForm.displayName = 'EntryForm'

type RowsProps = EntryFormProps & { keyOf: (part: string) => string; onChange: () => void }

/** Results, authors and whom to ask: after the texts. */
const Rows = ({ content, choices, people, version, keyOf, onChange }: RowsProps) => {
	const t = useText()
	const spareOf = (part: string) => `v${version}-${keyOf(part)}`
	return (
		<>
			<EditorPart key={keyOf('ket-qua')} id="ket-qua" title={t(m.results)}>
				<ResultRows
					results={content.results}
					files={choices.files}
					spare={spareOf('ket-qua')}
					onChange={onChange}
				/>
			</EditorPart>
			<EditorPart key={keyOf('tac-gia')} id="tac-gia" title={t(m.authors)}>
				<AuthorRows
					authors={content.authors}
					people={people}
					spare={spareOf('tac-gia')}
					onChange={onChange}
				/>
			</EditorPart>
			<EditorPart key={keyOf('lien-he')} id="lien-he" title={t(m.contact)}>
				<ContactFields contact={content.contact} />
			</EditorPart>
		</>
	)
}

type SectionsProps = EntryFormProps & { keyOf: (part: string) => string }

const Sections = ({ form, content, frozen, guidance, pictures, onWrite, keyOf }: SectionsProps) =>
	form.sections.map((section) => (
		<FormSectionPart
			key={keyOf(`phan-${section.key}`)}
			section={section}
			document={sectionOf(content, section.key)}
			isFrozen={frozen.includes(section.key)}
			guide={guidance.find((guide) => guide.section === section.key)}
			pictures={pictures}
			onChange={(document) => onWrite({ sections: { [section.key]: document } })}
		/>
	))
