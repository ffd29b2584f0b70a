import { useLoaderData } from '@remix-run/react'
import { declineQuestion, sendInquiry } from '#app/commands/inquiries.server.ts'
import { InquiryDeskForm } from '#app/forms/inquiry.ts'
import { inquiries as m } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { secretariat } from '#app/locales/secretariat.ts'
import { inquiryDesk, namesInInquiry } from '#app/queries/inquiries.server.ts'
import { InquiryCard } from '#app/ui/inquiries/InquiryCard.tsx'
import { SendForm } from '#app/ui/inquiries/SendForm.tsx'
import { WaitingQuestion } from '#app/ui/inquiries/WaitingQuestion.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.deskTitle)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { maySend, ...desk } = await inquiryDesk(viewer, params.entryId ?? '')
	return { ...desk, refusal: verdictText(language, maySend) }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	const input = await form(InquiryDeskForm)
	const here = paths.adminInquiries(entryId)
	if (input.act === 'decline') {
		await declineQuestion(viewer, entryId, input.questionId, { note: input.note })
		return redirectTo(visit, here, 'question-declined')
	}
	if ((await namesInInquiry(viewer, entryId, input.text)).length > 0) {
		return answer({ reply: { initialValue: input, error: { text: ['names-told'] } } }, 422)
	}
	await sendInquiry(viewer, entryId, input)
	return redirectTo(visit, here, 'inquiry-sent')
})

export default function Inquiries() {
	const { now, id, title, number, refusal, waiting, declined, inquiries } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(secretariat.entriesTitle), href: inLanguage(language, paths.adminEntries()) },
						{ label: number, href: inLanguage(language, paths.adminEntry(id)) },
						{ label: t(m.deskTitle) },
					]}
				/>
				<h1>{t(m.deskTitle)}</h1>
				<p className="lead">{title}</p>
				<p>{t(m.deskLead)}</p>
			</header>
			<section className="stack" aria-labelledby="dang-cho">
				<h2 id="dang-cho">{t(m.waiting)}</h2>
				{waiting.length === 0 ? <p className="muted">{t(m.noneWaiting)}</p> : null}
				{waiting.map((question) => (
					<WaitingQuestion key={question.id} question={question} />
				))}
			</section>
			<section className="stack" aria-labelledby="hoi-co-quan">
				<h2 id="hoi-co-quan">{t(m.sendTitle)}</h2>
				{refusal ? <Notice tone="warning">{refusal}</Notice> : <SendForm waiting={waiting} />}
			</section>
			<section className="stack" aria-labelledby="da-hoi">
				<h2 id="da-hoi">{t(m.history)}</h2>
				{inquiries.length === 0 ? <p className="muted">{t(m.noneAsked)}</p> : null}
				{inquiries.map(({ askedBy, ...inquiry }) => (
					<InquiryCard key={inquiry.id} inquiry={inquiry} now={now}>
						<p className="muted">
							{askedBy.length === 0 ? t(m.behindNobody) : t(m.behind, { names: askedBy.join(', ') })}
						</p>
					</InquiryCard>
				))}
			</section>
			{declined.length > 0 ? (
				<section className="stack" aria-labelledby="khong-chuyen">
					<h2 id="khong-chuyen">{t(m.declinedQuestions)}</h2>
					{declined.map((question) => (
						<article key={question.id} className="inquiry">
							<p className="work-facts">{question.by}</p>
							<p className="as-typed inquiry-text">{question.text}</p>
							<p className="as-typed">{t(m.declineNote, { note: question.note })}</p>
						</article>
					))}
				</section>
			) : null}
		</>
	)
}
