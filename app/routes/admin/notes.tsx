import { useLoaderData } from '@remix-run/react'
import { citizens as m } from '#app/locales/citizens.ts'
import { paths } from '#app/locales/paths.ts'
import { noteDesk } from '#app/queries/note-desk.server.ts'
import { NoteTable } from '#app/ui/citizens/NoteTable.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.deskTitle)

export const loader = asSecretary(({ viewer }) => noteDesk(viewer))

export default function Notes() {
	const t = useText()
	const { waiting, asked, done } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<h1>{t(m.deskTitle)}</h1>
				<p className="lead">{t(m.deskLead)}</p>
			</header>
			<section className="stack" aria-labelledby="cho-xu-ly">
				<h2 id="cho-xu-ly">{t(m.deskWaiting)}</h2>
				{waiting.length === 0 ? (
					<Empty as="h3" title={t(m.deskEmpty)}>
						<p>{t(m.deskEmptyWords)}</p>
					</Empty>
				) : (
					<NoteTable caption={t(m.deskWaiting)} notes={waiting} />
				)}
			</section>
			{asked.length === 0 ? null : (
				<section className="stack" aria-labelledby="cho-co-quan">
					<h2 id="cho-co-quan">{t(m.deskAsked)}</h2>
					<NoteTable caption={t(m.deskAsked)} notes={asked} />
				</section>
			)}
			{done.length === 0 ? null : (
				<section className="stack" aria-labelledby="da-xu-ly">
					<h2 id="da-xu-ly">{t(m.deskDone)}</h2>
					<NoteTable caption={t(m.deskDone)} notes={done} />
				</section>
			)}
			{waiting.length + asked.length + done.length === 0 ? null : (
				<ExportLinks path={paths.adminNotesExport} />
			)}
		</>
	)
}
