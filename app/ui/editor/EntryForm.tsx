import { useRef, useState, type FormEvent } from 'react'
import { contentLimits, type DraftChanges, type EntryContent } from '#app/domain/entry-content.ts'
import { sectionOf, type EntryForm as Form } from '#app/domain/entry-form.ts'
import { separatorsOf } from '#app/domain/figure.ts'
import { readPlainEntry, type FieldProblem } from '#app/forms/entry-plain.ts'
import { editor as m } from '#app/locales/editor.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { AnswerFields } from './AnswerFields.tsx'
import type { AnswerChoices } from './AnswerField.tsx'
import { AuthorRows, type Colleague } from './AuthorRows.tsx'
import { ClassificationFields, type Term } from './ClassificationFields.tsx'
import { EditorPart } from './EditorPart.tsx'
import type { ChoosablePicture } from './FormatBar.tsx'
import { FormSectionPart } from './FormSectionPart.tsx'
import { GeneralFields } from './GeneralFields.tsx'
import type { SectionGuide } from './Guidance.tsx'
import { ResultRows } from './ResultRows.tsx'
import { FieldProblems, useField } from './field-problems.ts'
import { useKeptFocus } from './use-kept-focus.ts'

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
	/** Names the blank rows, anew whenever their part is drawn. */
	spare: string
	/** How often each part was drawn anew, because others changed it. */
	drawn: Readonly<Record<string, number>>
	onWrite: (changes: DraftChanges) => void
	onSave: () => void
}

const afterTyping = 250

/** The form of an entry: what is typed is read as a whole, by the same reader that the server has. */
export const EntryForm = (props: EntryFormProps) => {
	const t = useText()
	const { form, found, read, soon, save } = useReader(props)
	const { content, form: parts, drawn } = props
	const keyOf = (part: string) => `${part}-${drawn[part] ?? 0}`
	const spareOf = (part: string) => `${props.spare}-${drawn[part] ?? 0}`
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
				<EditorPart key={keyOf('chung')} id="chung" title={t(m.general)}>
					<GeneralFields content={content} subjectName={parts.subjectName} />
				</EditorPart>
				<EditorPart key={keyOf('phan-loai')} id="phan-loai" title={t(m.classification)}>
					<ClassificationFields content={content} terms={props.terms} />
				</EditorPart>
				{parts.fields.length === 0 ? null : (
					<EditorPart key={keyOf('theo-mau')} id="theo-mau" title={t(m.facts)}>
						<AnswerFields
							{...props}
							spare={spareOf('theo-mau')}
							fields={parts.fields}
							answers={content.answers}
							onChange={read}
						/>
					</EditorPart>
				)}
				<Sections {...props} keyOf={keyOf} />
				<EditorPart key={keyOf('ket-qua')} id="ket-qua" title={t(m.results)}>
					<ResultRows
						results={content.results}
						files={props.choices.files}
						spare={spareOf('ket-qua')}
						onChange={read}
					/>
				</EditorPart>
				<EditorPart key={keyOf('tac-gia')} id="tac-gia" title={t(m.authors)}>
					<AuthorRows
						authors={content.authors}
						people={props.people}
						spare={spareOf('tac-gia')}
						onChange={read}
					/>
				</EditorPart>
				<ContactPart key={keyOf('lien-he')} contact={content.contact} />
			</form>
		</FieldProblems>
	)
}

const ContactPart = ({ contact }: { contact: EntryContent['contact'] }) => (
	<EditorPart id="lien-he" title={useText()(m.contact)}>
		<ContactFields contact={contact} />
	</EditorPart>
)

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

/** Reads the form a moment after typing, and at once when it is sent. */
const useReader = ({ form: parts, problems: first, onWrite, onSave }: EntryFormProps) => {
	const language = useLanguage()
	const form = useRef<HTMLFormElement>(null)
	const timer = useRef<ReturnType<typeof setTimeout>>()
	const [found, setFound] = useState(first)
	const read = () => {
		if (!form.current) return
		const typed = [...new FormData(form.current)].map(([name, value]) => [name, String(value)])
		const { changes, problems } = readPlainEntry(new URLSearchParams(typed), separatorsOf(language), parts)
		setFound(problems)
		onWrite(changes)
	}
	const soon = () => {
		timer.current ??= setTimeout(() => {
			timer.current = undefined
			read()
		}, afterTyping)
	}
	const save = (event: FormEvent) => {
		event.preventDefault()
		clearTimeout(timer.current)
		timer.current = undefined
		read()
		onSave()
	}
	return { form, found, read, soon, save }
}

const ContactFields = ({ contact }: { contact: EntryContent['contact'] }) => {
	const t = useText()
	const field = useField()
	return (
		<>
			<p className="muted">{t(m.contactHint)}</p>
			<Field
				{...field('contact-name', contact.name)}
				label={t(m.contactName)}
				maxLength={contentLimits.line}
				optional
			/>
			<Field
				{...field('contact-email', contact.email)}
				label={t(m.contactEmail)}
				type="email"
				maxLength={254}
				optional
			/>
			<Field
				{...field('contact-phone', contact.phone)}
				label={t(m.contactPhone)}
				type="tel"
				maxLength={40}
				optional
			/>
		</>
	)
}
