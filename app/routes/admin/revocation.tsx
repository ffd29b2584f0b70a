import { useLoaderData } from '@remix-run/react'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { RevocationForm } from '#app/forms/certificate.ts'
import { certificates as m } from '#app/locales/certificates.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { awardPage } from '#app/queries/certificates.server.ts'
import { RevocationFields } from '#app/ui/certificates/RevocationFields.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.revoke)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { id, title, editions, revoke } = await awardPage(viewer, params.awardId ?? '')
	return { id, title, award: editions[0]?.content.award ?? '', refusal: verdictText(language, revoke) }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const awardId = params.awardId ?? ''
	await revokeAward(viewer, awardId, await form(RevocationForm))
	return redirectTo(visit, paths.adminAward(awardId), 'award-revoked')
})

export default function Revocation() {
	const t = useText()
	const language = useLanguage()
	const { id, title, award, refusal } = useLoaderData<typeof loader>()
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(m.awardPage), href: inLanguage(language, paths.adminAward(id)) },
						{ label: t(m.revoke) },
					]}
				/>
				<h1>{t(m.revoke)}</h1>
				<p className="lead" lang="vi">{`${title} – ${award}`}</p>
			</header>
			<Notice tone="warning">
				<p>{t(m.revokeLead)}</p>
				<p>{t(m.revokeMails)}</p>
			</Notice>
			<RevocationFields refusal={refusal} />
		</div>
	)
}
