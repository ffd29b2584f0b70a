import { drafting as m } from '#app/locales/drafting.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { CommentBox } from './CommentBox.tsx'
import type { Person } from './CommentsPage.tsx'

type ShownComment = {
	id: string
	by: string
	hasLeft: boolean
	at: string
	isEdited: boolean
	isRemoved: boolean
	text: string
	parts: readonly { text: string; personId: string | null }[]
	mayEdit: boolean
	mayRemove: boolean
}
export type ShownThread = {
	id: string
	part: string
	doneBy: string | null
	comments: readonly ShownComment[]
}
/** A comment that came back: of which thread or comment it is, what was typed, and what is wrong with it. */
type Back = { place: string; text: string; error: string | undefined }
type Props = { thread: ShownThread; people: readonly Person[]; sendKey: string; back: Back }

/** The box of a thread or comment; of a new one, for none. */
export const commentBoxId = (place: string): string => (place ? `loi-${place}` : 'loi-moi')

const boxOf = (place: string, { place: at, text, error }: Back, before = '') =>
	at === place ? { id: commentBoxId(place), text, error } : { id: commentBoxId(place), text: before }

/** One thread: what was said, what can be answered, and whether it is done. */
export const Thread = ({ thread, people, sendKey, back }: Props) => {
	const t = useText()
	const { id, part, doneBy, comments } = thread
	return (
		<article
			className={doneBy === null ? 'thread' : 'thread done'}
			id={id}
			aria-label={t(m.threadOf, { name: comments[0]?.by ?? '' })}
		>
			{comments.map((comment) => (
				<Comment key={comment.id} comment={comment} people={people} back={back} />
			))}
			{doneBy === null ? (
				<Disclosure summary={t(m.commentReply)} open={back.place === id}>
					<form className="form" method="post" noValidate>
						<input type="hidden" name="act" value="add" />
						<input type="hidden" name="sendKey" value={sendKey} />
						<input type="hidden" name="part" value={part} />
						<input type="hidden" name="thread" value={id} />
						<CommentBox
							{...boxOf(id, back)}
							label={t(m.commentReply)}
							send={t(m.commentAddReply)}
							people={people}
						/>
					</form>
				</Disclosure>
			) : (
				<p className="row">
					<Icon name="done" size={17} />
					<span>{t(m.commentDoneBy, { name: doneBy })}</span>
				</p>
			)}
			<form method="post" className="row">
				<input type="hidden" name="thread" value={id} />
				<Button
					kind="secondary"
					small
					icon={doneBy === null ? 'check' : 'return'}
					name="act"
					value={doneBy === null ? 'done' : 'reopen'}
				>
					{t(doneBy === null ? m.commentDone : m.commentReopen)}
				</Button>
			</form>
		</article>
	)
}

type CommentProps = { comment: ShownComment; people: readonly Person[]; back: Back }

const Comment = ({ comment, people, back }: CommentProps) => {
	const t = useText()
	const { id, by, hasLeft, at, isEdited, isRemoved, parts, text } = comment
	return (
		<div className="comment" id={`gop-y-${id}`}>
			<p className="comment-head">
				<strong>{hasLeft ? t(m.formerMember, { name: by }) : by}</strong>
				<Time at={at} form="moment" />
				{isEdited ? <span className="muted">{t(m.commentEdited)}</span> : null}
			</p>
			{isRemoved ? (
				<p className="muted">{t(m.commentRemoved)}</p>
			) : (
				<p className="comment-text">
					{parts.map((each, index) =>
						each.personId === null ? (
							<span key={index}>{each.text}</span>
						) : (
							<mark key={index}>{each.text}</mark>
						),
					)}
				</p>
			)}
			{comment.mayEdit ? (
				<Disclosure summary={t(m.commentEdit)} open={back.place === id}>
					<form className="form" method="post" noValidate>
						<input type="hidden" name="act" value="edit" />
						<input type="hidden" name="comment" value={id} />
						<CommentBox
							{...boxOf(id, back, text)}
							label={t(m.commentText)}
							send={t(m.commentSave)}
							people={people}
						/>
					</form>
				</Disclosure>
			) : null}
			{comment.mayRemove ? (
				<form method="post" className="row">
					<input type="hidden" name="comment" value={id} />
					<Button kind="quiet" small icon="remove" name="act" value="remove">
						{t(m.commentRemove)}
					</Button>
				</form>
			) : null}
		</div>
	)
}
