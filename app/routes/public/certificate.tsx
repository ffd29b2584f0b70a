import { useLoaderData } from '@remix-run/react'
import { certificates as m } from '#app/locales/certificates.ts'
import { say } from '#app/locales/message.ts'
import { certificateAt, type CheckedCertificate as Checked } from '#app/queries/certificates.server.ts'
import { CheckedCertificate } from '#app/ui/certificates/CheckedCertificate.tsx'
import { CodeForm } from '#app/ui/certificates/CodeForm.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { answer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

/** A page about one paper is for whoever holds it, not for search engines. */
export const meta = publicMeta<{ found: Checked | null }>(({ found }, { language }) => ({
	title: found ? say(language, m.one, { code: found.code }) : say(language, m.unknown),
	description: say(language, m.lead),
	isHidden: true,
}))

export const loader = asAnyone(async ({ viewer, params }) => {
	const typed = (params.code ?? '').slice(0, 60)
	const found = await certificateAt(viewer, typed)
	return answer({ typed, found }, found ? 200 : 404)
})

export default function Certificate() {
	const t = useText()
	const { typed, found } = useLoaderData<typeof loader>()
	if (found) return <CheckedCertificate {...found} />
	return (
		<div className="page narrow stack loose">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
			</header>
			<Notice tone="warning" title={t(m.unknown)}>
				<p>{t(m.unknownWords, { code: typed })}</p>
			</Notice>
			<CodeForm typed={typed} />
		</div>
	)
}
