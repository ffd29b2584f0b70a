import { useLoaderData } from '@remix-run/react'
import { askQuestion } from '#app/commands/inquiries.server.ts'
import { QuestionForm } from '#app/forms/inquiry.ts'
import { inquiries as m } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { review } from '#app/locales/review.ts'
import { reviewQuestions } from '#app/queries/inquiries.server.ts'
import { AskForm } from '#app/ui/inquiries/AskForm.tsx'
import { InquiryCard } from '#app/ui/inquiries/InquiryCard.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.askTitle)

export const loader = asReviewer(async ({ viewer, params, language }) => {
	const { mayAsk, ...page } = await reviewQuestions(viewer, params.assignmentId ?? '')
	return { ...page, refusal: verdictText(language, mayAsk) }
})

export const action = asReviewer(async ({ viewer, params, visit, form }) => {
	const id = params.assignmentId ?? ''
	await askQuestion(viewer, id, await form(QuestionForm))
	return redirectTo(visit, paths.reviewQuestions(id), 'question-asked')
})

export default function Questions() {
	const { now, id, title, refusal, questions, inquiries, unread } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(review.back), href: inLanguage(language, paths.review()) },
						{ label: t(review.sheetTitle), href: inLanguage(language, paths.reviewSheet(id)) },
						{ label: t(m.askTitle) },
					]}
				/>
				<h1>{t(m.askTitle)}</h1>
				<p className="lead">{title ?? t(review.untitled)}</p>
			</header>
			<section className="stack" aria-labelledby="da-lam-ro">
				<h2 id="da-lam-ro">{t(m.answered)}</h2>
				{inquiries.length === 0 ? <p className="muted">{t(m.noneAsked)}</p> : null}
				{inquiries.map((inquiry) => (
					<InquiryCard key={inquiry.id} inquiry={inquiry} now={now} isNew={unread.includes(inquiry.id)} />
				))}
			</section>
			<section className="stack" aria-labelledby="hoi">
				<h2 id="hoi">{t(m.ownQuestions)}</h2>
				{questions.length === 0 ? <p className="muted">{t(m.noOwnQuestions)}</p> : null}
				{questions.map((question) => (
					<OwnQuestion key={question.id} {...question} />
				))}
				{refusal ? (
					<Notice tone="warning">{refusal}</Notice>
				) : (
					<>
						<p>{t(m.askLead)}</p>
						<AskForm />
					</>
				)}
			</section>
		</>
	)
}

type Own = { text: string; askedAt: string; outcome: string | null; note: string }

const OwnQuestion = ({ text, askedAt, outcome, note }: Own) => {
	const t = useText()
	return (
		<article className="inquiry">
			<p className="work-facts">
				<Tag tone={outcome === null ? 'waiting' : outcome === 'sent' ? 'good' : 'neutral'}>
					{t(outcome === null ? m.waits : outcome === 'sent' ? m.sent : m.declined)}
				</Tag>
				<Time at={askedAt} form="moment" />
			</p>
			<p className="as-typed inquiry-text">{text}</p>
			{note ? <p className="as-typed">{t(m.declineNote, { note })}</p> : null}
		</article>
	)
}
