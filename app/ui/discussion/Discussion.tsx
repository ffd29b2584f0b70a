import { discussion as m, discussionErrors } from '#app/locales/discussion.ts'
import type { Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Note = {
	id: string
	text: string
	writtenAt: Instant
	number: number | null
	isOwn: boolean
	name: string | null
}
type Props = {
	now: Instant
	notes: readonly Note[]
	handedIn: number
	totals: readonly number[] | null
	refusal: string | null
}

/** What was said, oldest first, and the place to say more. */
export const Discussion = ({ notes, handedIn, totals, refusal }: Props) => {
	const t = useText()
	return (
		<>
			<p className="work-facts">
				<span>{t(m.handedIn, { count: handedIn })}</span>
				{totals && totals.length > 0 ? <span>{t(m.totals, { totals: totals.join(', ') })}</span> : null}
			</p>
			<section className="stack" aria-labelledby="y-kien">
				<h2 id="y-kien">{t(m.notes)}</h2>
				{notes.length === 0 ? <p className="muted">{t(m.none)}</p> : null}
				{notes.map((note) => (
					<article key={note.id} className="inquiry">
						<p className="work-facts">
							<strong>{t(speakerOf(note), { number: note.number ?? 0 })}</strong>
							{note.name ? <span>{note.name}</span> : null}
							<Time at={note.writtenAt} form="moment" />
						</p>
						<p className="as-typed inquiry-text">{note.text}</p>
					</article>
				))}
			</section>
			{refusal ? <Notice tone="warning">{refusal}</Notice> : <NoteField />}
		</>
	)
}

const speakerOf = ({ number, isOwn }: Note) => (number === null ? m.secretariat : isOwn ? m.own : m.reviewer)

const NoteField = () => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(discussionErrors, { text: m.text })
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary errors={errors} />
			<TextArea
				name="text"
				label={t(m.text)}
				hint={t(m.hint)}
				maxLength={3000}
				error={error('text')}
				defaultValue={typed('text')}
			/>
			<div className="row">
				<Button icon="send">{t(m.send)}</Button>
			</div>
		</form>
	)
}
