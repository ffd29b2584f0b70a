import { drafting as m } from '#app/locales/drafting.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { fieldName, type Labelled } from '#app/ui/editor/field-name.ts'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { CommentBox } from './CommentBox.tsx'
import { PartChoice } from './PartChoice.tsx'
import { commentBoxId, Thread, type ShownThread } from './Thread.tsx'

export type Person = { id: string; label: string }
type Props = {
	id: string
	part: string
	form: Labelled
	people: readonly Person[]
	threads: readonly ShownThread[]
	sendKey: string
}

/** The threads on one part of a draft, or on all, and a form to begin another. */
export const CommentsPage = ({ id, part, form, people, threads, sendKey }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { back, errors, partError } = useComeBack()
	const parts = [...new Set(threads.map((thread) => thread.part))]
	return (
		<div className="stack loose">
			<ErrorSummary errors={errors} />
			<p className="row">
				<a href={inLanguage(language, paths.entryEditor(id))}>{t(m.backToEditor)}</a>
				{part === '' ? null : <a href={inLanguage(language, paths.entryComments(id))}>{t(m.commentsAll)}</a>}
			</p>
			{threads.length === 0 ? (
				<Empty title={t(m.commentsEmpty)}>
					<p>{t(m.commentsEmptyWords)}</p>
				</Empty>
			) : null}
			{parts.map((each) => (
				<section key={each} className="stack" aria-label={t(fieldName(form, each))}>
					<h2>{t(fieldName(form, each))}</h2>
					<ol className="threads">
						{threads
							.filter((thread) => thread.part === each)
							.map((thread) => (
								<li key={thread.id}>
									<Thread thread={thread} people={people} sendKey={sendKey} back={back} />
								</li>
							))}
					</ol>
				</section>
			))}
			<section className="stack" aria-labelledby="gop-y-moi">
				<h2 id="gop-y-moi">
					{part === '' ? t(m.commentNew) : `${t(m.commentNew)}: ${t(fieldName(form, part))}`}
				</h2>
				<form className="form" method="post" noValidate>
					<input type="hidden" name="act" value="add" />
					<input type="hidden" name="sendKey" value={sendKey} />
					{part === '' ? (
						<PartChoice form={form} error={partError} />
					) : (
						<input type="hidden" name="part" value={part} />
					)}
					<CommentBox
						id={commentBoxId('')}
						label={t(m.commentText)}
						send={t(m.commentAdd)}
						people={people}
						error={back.place ? undefined : back.error}
						text={back.place ? '' : back.text}
					/>
				</form>
			</section>
		</div>
	)
}

/** A comment that was not taken: where it stands, what was typed, and what is wrong with it. */
const useComeBack = () => {
	const reply = useReply({ empty: m.textEmpty, long: m.textLong, required: m.textEmpty })
	const place = reply.typed('comment') || reply.typed('thread')
	return {
		back: { place, text: reply.typed('text'), error: reply.error('text') },
		errors: reply.errors.map(({ field, message }) => ({
			...(field === 'text' ? { field: commentBoxId(place) } : field ? { field } : {}),
			message,
		})),
		partError: reply.error('part'),
	}
}
