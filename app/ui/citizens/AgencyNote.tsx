import { longestNoteAnswer, type NoteKind } from '#app/domain/citizen-note.ts'
import type { PaperState } from '#app/domain/note-paper.ts'
import { citizenErrors, citizens as m, noteKindWords, noteStageWords } from '#app/locales/citizens.ts'
import { formatSize, type Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Props = {
	note: {
		id: string
		kind: NoteKind
		slug: string
		title: string
		asked: string | null
		askedAt: Instant | null
		answer: string | null
		answeredAt: Instant | null
		isOpen: boolean
		isPublished: boolean
		/** Of an objection that came with a PDF. */
		paper: { state: PaperState; size: number } | null
	}
}

/** What a citizen asks of the agency, with the answer or the form for it. */
export const AgencyNote = ({ note }: Props) => {
	const t = useText()
	const language = useLanguage()
	return (
		<article className="inquiry">
			<p className="work-facts">
				<Tag tone={note.kind === 'objection' ? 'waiting' : 'info'}>{t(noteKindWords[note.kind])}</Tag>
				<a href={inLanguage(language, paths.practice(note.slug))}>{note.title}</a>
				{note.askedAt === null ? null : <Time at={note.askedAt} form="date" />}
				{note.isPublished ? <Tag tone="good">{t(noteStageWords.published)}</Tag> : null}
			</p>
			<p className="as-typed inquiry-text">{note.asked}</p>
			{note.paper === null ? null : <Paper id={note.id} paper={note.paper} />}
			{note.answer === null || note.answeredAt === null ? null : (
				<div className="inquiry-answer">
					<p className="work-facts">
						<span>{t(m.agencyAnswer)}</span>
						<Time at={note.answeredAt} form="moment" />
					</p>
					<p className="as-typed">{note.answer}</p>
				</div>
			)}
			{note.isOpen ? <AnswerForm id={note.id} /> : null}
		</article>
	)
}

const Paper = ({
	id,
	paper: { state, size },
}: {
	id: string
	paper: { state: PaperState; size: number }
}) => {
	const t = useText()
	const language = useLanguage()
	if (state !== 'ready') return <p className="small muted">{t(stateWords[state])}</p>
	return (
		<p className="note-file">
			<Icon name="file" size={20} />
			<a href={paths.agencyNotePaper(id)}>{t(m.paper, { size: formatSize(language, size) })}</a>
		</p>
	)
}

const stateWords = { waiting: m.paperWaiting, withheld: m.paperWithheld, unclean: m.paperUnclean }

const AnswerForm = ({ id }: { id: string }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(citizenErrors, { answer: m.answer })
	const isBack = typed('noteId') === id
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary errors={isBack ? errors.map((each) => ({ ...each, field: `${id}-answer` })) : []} />
			<input type="hidden" name="noteId" value={id} />
			<TextArea
				id={`${id}-answer`}
				name="answer"
				label={t(m.answer)}
				hint={t(m.answerHint)}
				maxLength={longestNoteAnswer}
				error={isBack ? error('answer') : null}
				defaultValue={isBack ? typed('answer') : ''}
			/>
			<div className="row">
				<Button icon="send">{t(m.sendAnswer)}</Button>
			</div>
		</form>
	)
}
