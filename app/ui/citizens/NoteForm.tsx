import { longestNote, longestNoteName, longestPlace, type NoteKind } from '#app/domain/citizen-note.ts'
import { fileProblems } from '#app/locales/agency.ts'
import { citizenErrors, citizens as m } from '#app/locales/citizens.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { FieldFrame } from '#app/ui/parts/FieldFrame.tsx'
import { FileButton } from '#app/ui/parts/FileButton.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { PersonFields } from './PersonFields.tsx'

type Props = { kind: NoteKind; places: readonly string[]; today: string }
export type NoteFields = ReturnType<typeof useTypedForm>

const labels = {
	...{ worked: m.outcome, place: m.place, usedOn: m.date, text: m.words, href: m.link, picture: m.picture },
	...{ name: m.name, email: m.email, consent: m.consent },
}

const wordsOf = { confirmation: m.words, question: m.yourQuestion, objection: m.yourObjection }

const pictures = 'image/jpeg,image/png,image/webp,image/avif'
/** A file is refused in the words that there are for any. */
const noteErrors = { ...fileProblems, ...citizenErrors }

/** One page, without a script: what there is to say, then who says it. The picture comes last, so that what was typed arrives before it. */
export const NoteForm = ({ kind, places, today }: Props) => {
	const t = useText()
	const isPaperTaken = kind === 'objection'
	const form = useTypedForm(noteErrors, { ...labels, text: wordsOf[kind] })
	const { errors, error, typed } = form
	return (
		<form className="form" method="post" encType="multipart/form-data" noValidate>
			<ErrorSummary errors={errors} />
			{kind === 'confirmation' ? <Use form={form} places={places} today={today} /> : null}
			<TextArea
				name="text"
				label={t(wordsOf[kind])}
				hint={t(m.wordsHint)}
				rows={5}
				maxLength={longestNote}
				error={error('text')}
				defaultValue={typed('text')}
				required
			/>
			{kind === 'objection' ? (
				<Field
					name="href"
					type="url"
					inputMode="url"
					label={t(m.link)}
					hint={t(m.linkHint)}
					optional
					maxLength={2000}
					error={error('href')}
					defaultValue={typed('href')}
				/>
			) : null}
			<PersonFields form={form} longestName={longestNoteName} />
			{kind === 'question' ? null : (
				<FieldFrame
					id="picture"
					label={t(isPaperTaken ? m.file : m.picture)}
					hint={t(isPaperTaken ? m.fileHint : m.pictureHint)}
					optional
					error={error('picture')}
				>
					<FileButton
						id="picture"
						name="picture"
						label={t(isPaperTaken ? m.chooseFile : m.choosePicture)}
						accept={isPaperTaken ? `${pictures},application/pdf` : pictures}
					/>
				</FieldFrame>
			)}
			<div className="row">
				<Button icon="send">{t(m.send)}</Button>
			</div>
		</form>
	)
}

const Use = ({ form: { error, typed }, places, today }: { form: NoteFields } & Omit<Props, 'kind'>) => {
	const t = useText()
	return (
		<>
			<Choice
				name="worked"
				legend={t(m.outcome)}
				layout="row"
				chosen={typed('worked')}
				error={error('worked')}
				options={[
					{ value: 'yes', label: t(m.yes) },
					{ value: 'no', label: t(m.no) },
				]}
				required
			/>
			<Field
				name="place"
				label={t(m.place)}
				hint={t(m.placeHint)}
				list="noi-ap-dung"
				maxLength={longestPlace}
				error={error('place')}
				defaultValue={typed('place')}
				required
			/>
			<datalist id="noi-ap-dung">
				{places.map((place) => (
					<option key={place} value={place} />
				))}
			</datalist>
			<Field
				name="usedOn"
				type="date"
				measure="medium"
				label={t(m.date)}
				hint={t(m.dateHint)}
				min="2000-01-01"
				max={today}
				error={error('usedOn')}
				defaultValue={typed('usedOn')}
				required
			/>
		</>
	)
}
