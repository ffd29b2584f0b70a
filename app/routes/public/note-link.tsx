import { useLoaderData } from '@remix-run/react'
import { confirmNote } from '#app/commands/citizen-notes.server.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { confirmedNote, noteLink } from '#app/queries/citizen-notes.server.ts'
import { NoteWords } from '#app/ui/citizens/NoteWords.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.linkTitle)

/** Opening the link only shows what it would do: a program that looks at links confirms nothing. */
export const loader = asAnyone(async ({ viewer, params }) => {
	const secret = params['secret'] ?? ''
	const note = await noteLink(viewer, secret)
	const confirmed = note ? null : await confirmedNote(viewer, secret)
	return answer({ note, confirmed }, note || confirmed ? 200 : 410)
})

export const action = asAnyone(async ({ viewer, params, visit }) => {
	const secret = params['secret'] ?? ''
	/** Pressed a second time: it has done its work. */
	if (await confirmedNote(viewer, secret)) return redirectTo(visit, paths.noteLink(secret))
	const { slug } = await confirmNote(viewer, secret)
	return redirectTo(visit, paths.practice(slug), 'note-confirmed')
})

export default function NoteLink() {
	const t = useText()
	const language = useLanguage()
	const { note, confirmed } = useLoaderData<typeof loader>()
	if (confirmed) return <Confirmed slug={confirmed.slug} />
	if (!note) {
		return (
			<div className="page error-page">
				<Empty
					as="h1"
					title={t(m.linkGoneTitle)}
					action={<Button href={inLanguage(language, paths.gallery())}>{t(m.toGallery)}</Button>}
				>
					<p>{t(m.linkGone)}</p>
				</Empty>
			</div>
		)
	}
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(m.linkTitle)}</h1>
				<p className="lead">{t(m.linkLead, { title: note.title })}</p>
			</header>
			<div className="stack loose">
				<NoteWords note={note} />
				<form className="form" method="post">
					<div className="row">
						<Button icon="done">{t(m.confirm)}</Button>
					</div>
					<p className="muted small">{t(m.notMine)}</p>
				</form>
			</div>
		</div>
	)
}

const Confirmed = ({ slug }: { slug: string }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="page error-page">
			<Empty
				as="h1"
				title={t(m.confirmedTitle)}
				action={<Button href={inLanguage(language, paths.practice(slug))}>{t(m.practice)}</Button>}
			>
				<p>{t(m.confirmedAlready)}</p>
			</Empty>
		</div>
	)
}
