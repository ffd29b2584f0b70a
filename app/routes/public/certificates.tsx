import { useLoaderData } from '@remix-run/react'
import { readCode } from '#app/domain/certificate.ts'
import { certificates as m } from '#app/locales/certificates.ts'
import { paths } from '#app/locales/paths.ts'
import { revocationsPage } from '#app/queries/certificates.server.ts'
import { CodeForm } from '#app/ui/certificates/CodeForm.tsx'
import { RevokedList } from '#app/ui/certificates/RevokedList.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { fixedMeta } from '#app/ui/parts/public-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = fixedMeta(m.title, m.lead)

/** A code that was typed leads to its page. */
export const loader = asAnyone(async ({ viewer, url, visit }) => {
	const typed = (url.searchParams.get('ma') ?? '').slice(0, 100)
	const code = readCode(typed)
	if (code !== null) return redirectTo(visit, paths.certificate(code))
	return { typed, isMalformed: typed.trim() !== '', revoked: await revocationsPage(viewer) }
})

export default function Certificates() {
	const t = useText()
	const { typed, isMalformed, revoked } = useLoaderData<typeof loader>()
	return (
		<div className="page narrow stack loose">
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<CodeForm typed={typed} error={isMalformed ? t(m.malformed) : undefined} />
			<RevokedList revoked={revoked} />
		</div>
	)
}
