import type { NoteKind, NoteStage } from '#app/domain/citizen-note.ts'
import { noteKindWords, noteStageWords } from '#app/locales/citizens.ts'
import type { Instant } from '#app/locales/format.ts'
import { privacy as m } from '#app/locales/privacy.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Held = {
	id: string
	kind: NoteKind
	stage: NoteStage
	title: string
	text: string
	name: string
	sentAt: Instant
	hasPicture: boolean
}

/** Everything that is kept of one person's words. */
export const HeldNotes = ({ notes }: { notes: readonly Held[] }) => {
	const t = useText()
	return (
		<ul className="note-list">
			{notes.map(({ id, kind, stage, title, text, name, sentAt, hasPicture }) => (
				<li key={id} className="note">
					<p className="note-head">
						<strong>{title}</strong>
						<span>{`${t(noteKindWords[kind])} · ${t(noteStageWords[stage])}`}</span>
						<span className="muted">
							<Time at={sentAt} form="moment" />
						</span>
					</p>
					<p className="as-typed">{text}</p>
					<p className="small muted">
						{[name, hasPicture ? t(m.withPicture) : ''].filter(Boolean).join(' · ')}
					</p>
				</li>
			))}
		</ul>
	)
}
