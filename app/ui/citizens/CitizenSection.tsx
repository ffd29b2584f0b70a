import { notesOnPractice, type PublicNote } from '#app/domain/citizen-note.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { FollowLink } from './FollowLink.tsx'
import { NoteList } from './NoteList.tsx'

/** On the page of a practice: the newest words of citizens, and where to say something. */
export const CitizenSection = ({ slug, notes }: { slug: string; notes: readonly PublicNote[] }) => {
	const t = useText()
	const language = useLanguage()
	const shown = notes.slice(0, notesOnPractice)
	return (
		<section aria-labelledby="y-kien" className="stack">
			<h2 id="y-kien">{t(m.title)}</h2>
			<p className="muted">{t(shown.length === 0 ? m.none : m.lead)}</p>
			{shown.length === 0 ? null : <NoteList slug={slug} notes={shown} />}
			{notes.length > shown.length ? (
				<p>
					<a href={inLanguage(language, paths.practiceNotes(slug))}>{t(m.all)}</a>
				</p>
			) : null}
			<NoteActs slug={slug} />
		</section>
	)
}

export const NoteActs = ({ slug }: { slug: string }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="row no-print">
			<Button kind="secondary" icon="done" href={inLanguage(language, paths.noteForm(slug, 'confirmation'))}>
				{t(m.toConfirm)}
			</Button>{' '}
			<Button kind="secondary" icon="send" href={inLanguage(language, paths.noteForm(slug, 'question'))}>
				{t(m.toAsk)}
			</Button>{' '}
			<Button kind="quiet" icon="alert" href={inLanguage(language, paths.noteForm(slug, 'objection'))}>
				{t(m.toObject)}
			</Button>{' '}
			<FollowLink subject={{ kind: 'practice', key: slug }} />
		</div>
	)
}
