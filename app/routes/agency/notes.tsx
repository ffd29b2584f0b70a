import { useLoaderData } from '@remix-run/react'
import { answerNote } from '#app/commands/note-rulings.server.ts'
import { NoteAnswerForm } from '#app/forms/citizen-note.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import { paths } from '#app/locales/paths.ts'
import { agencyNotes } from '#app/queries/note-desk.server.ts'
import { AgencyNote } from '#app/ui/citizens/AgencyNote.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.agencyTitle)

export const loader = asAgency(({ viewer }) => agencyNotes(viewer))

export const action = asAgency(async ({ viewer, visit, form }) => {
	const { noteId, answer } = await form(NoteAnswerForm)
	await answerNote(viewer, noteId, { answer })
	return redirectTo(visit, paths.agencyNotes(), 'note-answered')
})

export default function Notes() {
	const t = useText()
	const { open, answered } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<h1>{t(m.agencyTitle)}</h1>
				<p className="lead">{t(m.agencyLead)}</p>
			</header>
			{open.length + answered.length === 0 ? (
				<Empty title={t(m.agencyEmpty)}>
					<p>{t(m.agencyEmptyWords)}</p>
				</Empty>
			) : null}
			<section className="stack" aria-label={t(m.agencyTitle)}>
				{[...open, ...answered].map((note) => (
					<AgencyNote key={note.id} note={note} />
				))}
			</section>
		</>
	)
}
