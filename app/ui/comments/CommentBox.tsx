import { useRef } from 'react'
import { longestComment } from '#app/domain/comment.ts'
import { drafting as m } from '#app/locales/drafting.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { errorOf, FieldNotes } from '#app/ui/parts/FieldFrame.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import type { Person } from './CommentsPage.tsx'
import { useMentions } from './use-mentions.ts'

type Props = {
	/** Where the list of what is wrong leads. */
	id: string
	label: string
	send: string
	people: readonly Person[]
	text?: string
	error?: string | undefined
}

/** A box to write a comment in. After @ the colleagues are listed; without a script one types the name. */
export const CommentBox = ({ id, label, send, people, text = '', error }: Props) => {
	const t = useText()
	const area = useRef<HTMLTextAreaElement>(null)
	const { found, active, open, look, press, choose, close } = useMentions(area, people)
	const first = people[0]
	const hint = first ? t(m.commentHint, { name: first.label }) : t(m.commentHintAlone)
	return (
		<>
			<div className={errorOf(error) ? 'field wrong' : 'field'}>
				<label className="field-label" htmlFor={id}>
					{label}
				</label>
				<FieldNotes id={id} hint={hint} />
				<div className="mention-box">
					<textarea
						ref={area}
						id={id}
						name="text"
						className="input area"
						rows={3}
						maxLength={longestComment}
						defaultValue={text}
						aria-invalid={error ? true : undefined}
						aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
						aria-autocomplete="list"
						aria-controls={open ? `${id}-list` : undefined}
						aria-activedescendant={open ? `${id}-${active}` : undefined}
						onInput={look}
						onClick={look}
						onKeyDown={press}
						onBlur={close}
						required
					/>
					{open ? <MentionList id={id} found={found} active={active} onChoose={choose} /> : null}
				</div>
				<FieldNotes id={id} error={error} />
			</div>
			<div className="row">
				<Button>{send}</Button>
			</div>
		</>
	)
}

type ListProps = {
	id: string
	found: readonly Person[]
	active: number
	onChoose: (person: Person) => void
}

const MentionList = ({ id, found, active, onChoose }: ListProps) => {
	const t = useText()
	return (
		<ul className="mention-list" id={`${id}-list`} role="listbox" aria-label={t(m.mentionList)}>
			{found.map((person, index) => (
				<li
					key={person.id}
					id={`${id}-${index}`}
					role="option"
					aria-selected={index === active}
					onMouseDown={(event) => {
						event.preventDefault()
						onChoose(person)
					}}
				>
					{person.label}
				</li>
			))}
		</ul>
	)
}
