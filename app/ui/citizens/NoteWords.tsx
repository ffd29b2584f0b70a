import type { ReactNode } from 'react'
import type { NoteKind } from '#app/domain/citizen-note.ts'
import { hostOf } from '#app/domain/evidence-link.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import type { Instant } from '#app/locales/format.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { NoteTag } from './NoteList.tsx'

type Props = {
	note: {
		kind: NoteKind
		text: string
		name: string
		worked: boolean | null
		place: string | null
		usedOn: Instant | null
		href: string | null
		sentAt: Instant
		hasPicture: boolean
	}
	/** Where its picture is, for whoever may see it before it is published; null while nobody may. */
	picture?: string | null
	/** What else came with it. */
	children?: ReactNode
}

/** A note as it was sent, before anything is decided. */
export const NoteWords = ({ note, picture, children }: Props) => {
	const t = useText()
	return (
		<article className="note">
			<p className="note-head">
				<NoteTag kind={note.kind} worked={note.worked} />
				<span className="note-who">{note.name || t(m.somebody)}</span>
				<span className="muted">
					<Time at={note.sentAt} form="moment" />
				</span>
			</p>
			<p className="as-typed">{note.text}</p>
			{note.place === null || note.usedOn === null ? null : (
				<p className="small muted">
					{`${note.place}, ${t(m.usedOn)} `}
					<Time at={note.usedOn} form="date" />
				</p>
			)}
			{note.href === null ? null : (
				<p className="small">
					{`${t(m.proof)}: `}
					<a href={note.href} rel="noopener noreferrer nofollow">
						{hostOf(note.href)}
					</a>
				</p>
			)}
			{note.hasPicture && picture ? (
				<p className="note-picture">
					<img src={picture} alt={t(m.pictureAlt)} loading="lazy" />
				</p>
			) : null}
			{note.hasPicture && picture === undefined ? <p className="small muted">{t(m.withPicture)}</p> : null}
			{children}
		</article>
	)
}
