import { useLoaderData } from '@remix-run/react'
import { reissueCertificate } from '#app/commands/certificates.server.ts'
import { ReissueForm } from '#app/forms/certificate.ts'
import { certificates as m, certificateStates } from '#app/locales/certificates.ts'
import { corrections } from '#app/locales/corrections.ts'
import { decisions } from '#app/locales/decisions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { supersession } from '#app/locales/supersession.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { awardPage } from '#app/queries/certificates.server.ts'
import { Editions } from '#app/ui/certificates/Editions.tsx'
import { dayWords } from '#app/ui/certificates/RevokedList.tsx'
import { ReissueFields } from '#app/ui/certificates/ReissueFields.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.awardPage)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { reissue, revoke, ...page } = await awardPage(viewer, params.awardId ?? '')
	return {
		...page,
		refusals: { reissue: verdictText(language, reissue), revoke: verdictText(language, revoke) },
	}
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const awardId = params.awardId ?? ''
	await reissueCertificate(viewer, awardId, await form(ReissueForm))
	return redirectTo(visit, paths.adminAward(awardId), 'certificate-reissued')
})

export default function Award() {
	const t = useText()
	const language = useLanguage()
	const { id, title, decision, editions, revocation, later, refusals } = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<div className="stack loose">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(decisions.back), href: at(paths.adminDecisions()) },
						{
							label: t(decisions.decisionPage, { number: decision.number }),
							href: at(paths.adminDecision(decision.id)),
						},
						{ label: t(m.awardPage) },
					]}
				/>
				<h1 lang="vi">{title}</h1>
				<p className="lead" lang="vi">
					{editions[0]?.content.award}
				</p>
			</header>
			{revocation ? (
				<Notice tone="error" title={t(m.revokedTitle)}>
					<p>
						<a href={at(paths.practice(revocation.slug))}>{revocation.number}</a>
					</p>
				</Notice>
			) : later ? (
				<Notice tone="warning" title={t(certificateStates.superseded)}>
					<p>{t(supersession.certificateLater, { ...later, date: dayWords(later.decidedOn) })}</p>
				</Notice>
			) : (
				<div className="row">
					<Button href={at(paths.adminCertificate(id))} icon="download">
						{t(m.download)}
					</Button>
					<Button href={at(paths.adminCorrection(id))} kind="secondary">
						{t(corrections.title)}
					</Button>
				</div>
			)}
			<Editions editions={editions} />
			<ReissueFields latest={editions[0]?.content} refusal={refusals.reissue} />
			<Revoking />
		</div>
	)
}

const Revoking = () => {
	const t = useText()
	const language = useLanguage()
	const { id, refusals } = useLoaderData<typeof loader>()
	return (
		<section className="stack" aria-labelledby="huy-bo">
			<h2 id="huy-bo">{t(m.revoke)}</h2>
			<p className="muted">{t(m.revokeLead)}</p>
			{refusals.revoke ? (
				<Button kind="danger" refusedBecause={refusals.revoke}>
					{t(m.revoke)}
				</Button>
			) : (
				<div className="row">
					<Button href={inLanguage(language, paths.adminRevocation(id))} kind="danger">
						{t(m.revoke)}
					</Button>
				</div>
			)}
		</section>
	)
}
