import { useLoaderData } from '@remix-run/react'
import { sendNote } from '#app/commands/citizen-notes.server.ts'
import { noteKinds, type NoteKind } from '#app/domain/citizen-note.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { CitizenQuestionForm, ConfirmationForm, ObjectionForm } from '#app/forms/citizen-note.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import { inLanguage, noteNames, paths } from '#app/locales/paths.ts'
import { noteFormPage } from '#app/queries/citizen-notes.server.ts'
import { NoteForm } from '#app/ui/citizens/NoteForm.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { composeNote, countNote, countNoteTo, receiveNote } from '#app/web/citizen-note.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

export const meta = pageMeta(m.title)

const kindAt = (name: string): NoteKind => {
	const kind = noteKinds.find((each) => noteNames[each] === name)
	if (kind === undefined) throw new Refusal({ code: 'hidden' })
	return kind
}

export const loader = asAnyone(async ({ viewer, params, url }) => ({
	...(await noteFormPage(viewer, params.slug ?? '')),
	kind: kindAt(params.kind ?? ''),
	isSent: url.searchParams.has('da-gui'),
}))

/** What is sent is limited before it is read. Whoever fills the trap is answered like everybody, and nothing is kept. */
export const action = asAnyone(async ({ viewer, params, visit, request }) => {
	const slug = params.slug ?? ''
	const kind = kindAt(params.kind ?? '')
	await countNote(visit)
	await noteFormPage(viewer, slug)
	const input = await readNote(request, visit, kind)
	if (input.website === '') {
		await countNoteTo(input.email)
		await sendNote(viewer, slug, input, composeNote())
	}
	return redirectTo(visit, paths.noteSent(slug, kind))
})

const readNote = async (request: Request, visit: Visit, kind: NoteKind) => {
	if (kind === 'question') return { kind, ...(await receiveNote(request, visit, CitizenQuestionForm)) }
	if (kind === 'objection')
		return { kind, ...(await receiveNote(request, visit, ObjectionForm, 'picture-or-paper')) }
	const { worked, usedOn, ...sent } = await receiveNote(request, visit, ConfirmationForm)
	return { kind, ...sent, worked: worked === 'yes', usedOn: new Date(`${usedOn}T00:00:00Z`) }
}

const titles = { confirmation: m.confirmationTitle, question: m.questionTitle, objection: m.objectionTitle }
const leads = { confirmation: m.confirmationLead, question: m.questionLead, objection: m.objectionLead }

export default function NotePage() {
	const t = useText()
	const language = useLanguage()
	const { slug, title, kind, isSent, ...page } = useLoaderData<typeof loader>()
	const back = inLanguage(language, paths.practice(slug))
	if (isSent) {
		return (
			<div className="page narrow">
				<Empty as="h1" title={t(m.sentTitle)} action={<Button href={back}>{t(m.back)}</Button>}>
					<p>{t(m.sent)}</p>
					<p className="muted">{t(m.notArrived)}</p>
				</Empty>
			</div>
		)
	}
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(titles[kind])}</h1>
				<p>
					<a href={back}>{t(m.about, { title })}</a>
				</p>
				<p className="lead">{t(leads[kind])}</p>
			</header>
			<NoteForm kind={kind} {...page} />
		</div>
	)
}
