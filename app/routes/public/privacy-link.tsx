import { useLoaderData } from '@remix-run/react'
import { eraseCitizen } from '#app/commands/citizen-data.server.ts'
import { ErasureForm } from '#app/forms/citizen-data.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { privacy as m } from '#app/locales/privacy.ts'
import { heldData } from '#app/queries/citizen-data.server.ts'
import { Erasure } from '#app/ui/citizens/Erasure.tsx'
import { HeldFollows } from '#app/ui/citizens/HeldFollows.tsx'
import { HeldNotes } from '#app/ui/citizens/HeldNotes.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.heldTitle)

/** Opening the link only shows what is kept. */
export const loader = asAnyone(async ({ viewer, params }) => {
	const held = await heldData(viewer, params['secret'] ?? '')
	return answer({ held }, held ? 200 : 410)
})

export const action = asAnyone(async ({ viewer, params, visit, form }) => {
	const { words } = await form(ErasureForm)
	await eraseCitizen(viewer, params['secret'] ?? '', words)
	return redirectTo(visit, paths.privacy(), 'privacy-erased')
})

export default function PrivacyLink() {
	const t = useText()
	const language = useLanguage()
	const { held } = useLoaderData<typeof loader>()
	if (!held) {
		return (
			<div className="page error-page">
				<Empty
					as="h1"
					title={t(m.goneTitle)}
					action={<Button href={inLanguage(language, paths.privacy())}>{t(m.again)}</Button>}
				>
					<p>{t(m.gone)}</p>
				</Empty>
			</div>
		)
	}
	const isNothing = held.notes.length + held.follows.length === 0
	return (
		<div className="page narrow note-page">
			<header className="page-head">
				<h1>{t(m.heldTitle)}</h1>
				<p className="lead">{t(isNothing ? m.nothing : m.heldLead, { email: held.email })}</p>
			</header>
			{isNothing ? null : (
				<div className="stack loose">
					{held.notes.length === 0 ? null : <HeldNotes notes={held.notes} />}
					<HeldFollows follows={held.follows} />
					<Erasure hasPublished={held.notes.some(({ stage }) => stage === 'published')} />
				</div>
			)}
		</div>
	)
}
