import { useLoaderData } from '@remix-run/react'
import { pageIn } from '#app/forms/page.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { practiceNotes } from '#app/queries/citizen-notes.server.ts'
import { NoteActs } from '#app/ui/citizens/CitizenSection.tsx'
import { NoteList } from '#app/ui/citizens/NoteList.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.listTitle)

export const loader = asAnyone(({ viewer, params, url }) =>
	practiceNotes(viewer, params.slug ?? '', pageIn(url.searchParams)),
)

export default function Notes() {
	const t = useText()
	const language = useLanguage()
	const { slug, title, notes, page, pages } = useLoaderData<typeof loader>()
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(m.listTitle)}</h1>
				<p>
					<a href={inLanguage(language, paths.practice(slug))}>{t(m.about, { title })}</a>
				</p>
				<p className="muted">{t(notes.length === 0 ? m.none : m.lead)}</p>
			</header>
			<div className="stack loose">
				{notes.length === 0 ? null : <NoteList slug={slug} notes={notes} />}
				<Pagination
					page={page}
					pages={pages}
					href={(each) => inLanguage(language, paths.practiceNotes(slug, each))}
				/>
				<NoteActs slug={slug} />
			</div>
		</div>
	)
}
