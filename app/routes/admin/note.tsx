import { useLoaderData } from '@remix-run/react'
import { showNotePaper, takeNotePaperBack } from '#app/commands/note-papers.server.ts'
import { ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { NoteRulingForm } from '#app/forms/citizen-note.ts'
import { citizens as m, noteKindWords, noteStageWords } from '#app/locales/citizens.ts'
import { formatSize } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { noteToRule } from '#app/queries/note-desk.server.ts'
import { isShown, NoteScan } from '#app/ui/citizens/NoteScan.tsx'
import { NoteWords } from '#app/ui/citizens/NoteWords.tsx'
import { PaperShown } from '#app/ui/citizens/PaperShown.tsx'
import { Rulings } from '#app/ui/citizens/Rulings.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.deskTitle)

export const loader = asSecretary(({ viewer, params }) => noteToRule(viewer, params.noteId ?? ''))

const flashes = {
	publish: 'note-published',
	ask: 'note-asked',
	settle: 'note-settled',
	refuse: 'note-refused',
	hide: 'note-hidden',
} as const

const paperActs = { 'show-paper': showNotePaper, 'take-paper-back': takeNotePaperBack } as const
const paperFlashes = {
	'show-paper': 'note-paper-shown',
	'take-paper-back': 'note-paper-taken-back',
} as const

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const input = await form(NoteRulingForm)
	const note = await noteToRule(viewer, params.noteId ?? '')
	if (input.act === 'publish' && input.ruling === undefined && note.kind === 'objection')
		return answer({ reply: { initialValue: input, error: { ruling: ['required'] } } }, 422)
	if (input.act === 'show-paper' || input.act === 'take-paper-back') {
		await paperActs[input.act](viewer, note.id)
		return redirectTo(visit, paths.adminNote(note.id), paperFlashes[input.act])
	}
	await ruleOnNote(viewer, params.noteId ?? '', input)
	return redirectTo(visit, paths.adminNotes(), flashes[input.act])
})

export default function Note() {
	const t = useText()
	const language = useLanguage()
	const note = useLoaderData<typeof loader>()
	const { id, kind, stage, title, slug, asked, answer, ruling, scan, signature, paper, readersTold } = note
	const file = <NoteScan scan={scan} signature={signature} canPublishLater={kind === 'confirmation'} />
	const told = [
		{ label: t(m.wasAsked), text: asked },
		{ label: t(m.wasAnswered), text: answer },
		{ label: t(kind === 'objection' ? m.found : m.reason), text: ruling },
	]
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.deskTitle), href: inLanguage(language, paths.adminNotes()) },
						{ label: t(noteKindWords[kind]) },
					]}
				/>
				<h1>{t(m.noteTitle, { title })}</h1>
				<p>
					{`${t(noteKindWords[kind])} · ${t(noteStageWords[stage])}`}
					{slug === null ? null : (
						<>
							{' · '}
							<a href={inLanguage(language, paths.practice(slug))}>{t(m.practice)}</a>
						</>
					)}
				</p>
			</header>
			{slug === null ? <Notice tone="warning">{t(m.noLongerPublic)}</Notice> : null}
			{isShown(scan) ? null : file}
			<NoteWords note={note} picture={isShown(scan) ? paths.adminNotePicture(id) : null}>
				{paper && isShown(scan) ? (
					<p className="note-file">
						<Icon name="file" size={20} />
						<a href={paths.adminNotePicture(id)}>
							{t(m.openPaper, { size: formatSize(language, paper.size) })}
						</a>
					</p>
				) : null}
				{isShown(scan) ? file : null}
				{paper && !readersTold ? <p className="small muted">{t(m.paperOurs)}</p> : null}
				{paper?.state === 'unclean' ? <p className="small muted">{t(m.paperUnclean)}</p> : null}
			</NoteWords>
			{told.map(({ label, text }) =>
				text === null ? null : (
					<section key={label} className="note-answer">
						<h2 className="small">{label}</h2>
						<p className="as-typed">{text}</p>
					</section>
				),
			)}
			<PaperShown {...note} />
			<Rulings {...note} />
		</>
	)
}
