import { useLoaderData } from '@remix-run/react'
import { answerInquiry } from '#app/commands/inquiries.server.ts'
import { InquiryAnswerForm } from '#app/forms/inquiry.ts'
import { agency } from '#app/locales/agency.ts'
import { inquiries as m } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { agencyInquiries } from '#app/queries/inquiries.server.ts'
import { AnswerInquiry } from '#app/ui/inquiries/AnswerInquiry.tsx'
import { InquiryCard } from '#app/ui/inquiries/InquiryCard.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.agencyTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { inquiries, ...page } = await agencyInquiries(viewer, params.entryId ?? '')
	return {
		...page,
		inquiries: inquiries.map(({ mayAnswer, ...inquiry }) => ({
			...inquiry,
			refusal: verdictText(language, mayAnswer),
		})),
	}
})

export const action = asAgency(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	const { inquiryId, answer } = await form(InquiryAnswerForm)
	await answerInquiry(viewer, entryId, inquiryId, { answer })
	return redirectTo(visit, paths.entryInquiries(entryId), 'inquiry-answered')
})

export default function Inquiries() {
	const { now, id, title, inquiries } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: title, href: inLanguage(language, paths.entry(id)) },
						{ label: t(m.agencyTitle) },
					]}
				/>
				<h1>{t(m.agencyTitle)}</h1>
				<p className="lead">{title}</p>
				<p>{t(m.agencyLead)}</p>
			</header>
			{inquiries.length === 0 ? (
				<Empty title={t(m.noneForAgency)}>
					<p>{t(m.noneForAgencyWords)}</p>
				</Empty>
			) : (
				<section className="stack" aria-label={t(m.agencyTitle)}>
					{inquiries.map(({ answeredBy, refusal, ...inquiry }) => (
						<InquiryCard key={inquiry.id} inquiry={inquiry} now={now} by={answeredBy}>
							{refusal === null ? <AnswerInquiry inquiryId={inquiry.id} /> : null}
							{refusal !== null && inquiry.answer === null ? <Notice tone="warning">{refusal}</Notice> : null}
						</InquiryCard>
					))}
				</section>
			)}
		</>
	)
}
