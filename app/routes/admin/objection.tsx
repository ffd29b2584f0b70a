import { useLoaderData } from '@remix-run/react'
import { answerObjection } from '#app/commands/objections.server.ts'
import { personalIn } from '#app/domain/objection.ts'
import { ObjectionAnswerForm } from '#app/forms/objection.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m, publicityErrors } from '#app/locales/publicity.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { objectionToAnswer } from '#app/queries/objections.server.ts'
import { RoundTrail } from '#app/ui/assigning/RoundTrail.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { ObjectionFacts } from '#app/ui/publicity/ObjectionFacts.tsx'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { composeObjection } from '#app/web/objection-letter.server.ts'

export const meta = pageMeta(m.objections)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayAnswer, ...page } = await objectionToAnswer(viewer, params['objectionId'] ?? '')
	return { ...page, refusal: verdictText(language, mayAnswer) }
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const id = params['objectionId'] ?? ''
	const input = await form(ObjectionAnswerForm)
	if (personalIn(input.answer, await objectionToAnswer(viewer, id)).length > 0)
		return answer({ reply: { initialValue: input, error: { answer: ['personal'] } } }, 422)
	await answerObjection(viewer, id, input, composeObjection())
	return redirectTo(visit, paths.adminObjection(id), 'objection-answered')
})

export default function Objection() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const { errors, error, typed } = useTypedForm(publicityErrors, { answer: m.answerField })
	const here = t(m.objectionTitle, { reference: page.reference ?? '' })
	return (
		<>
			<header className="page-head">
				<RoundTrail
					round={page.round}
					steps={[
						{ label: t(m.deskTitle), href: paths.adminPublicities(page.round.id) },
						{ label: page.award, href: paths.adminPublicity(page.publicityId) },
					]}
					here={page.reference ?? ''}
				/>
				<h1>{here}</h1>
				<p>
					<a href={inLanguage(language, paths.adminEntry(page.entryId))}>{page.entry.title}</a>
				</p>
			</header>
			<ObjectionFacts {...page} hrefOf={(fileId) => paths.adminObjectionFile(page.id, fileId)}>
				<div>
					<dt>{t(m.from_)}</dt>
					<dd>
						<p>{`${page.name} · ${page.email}`}</p>
						<p className="muted">{t(m.personal)}</p>
					</dd>
				</div>
			</ObjectionFacts>
			<section className="stack" aria-labelledby="tra-loi">
				<h2 id="tra-loi">{t(m.answer)}</h2>
				{page.answer === null ? (
					<form method="post" className="form" noValidate>
						<ErrorSummary errors={errors} />
						<TextArea
							name="answer"
							label={t(m.answerField)}
							hint={t(m.answerHint)}
							maxLength={5000}
							error={error('answer')}
							defaultValue={typed('answer')}
						/>
						<div className="row">
							<Button icon="send" refusedBecause={page.refusal}>
								{t(m.answerAct)}
							</Button>
						</div>
					</form>
				) : (
					<p className="as-typed">{page.answer}</p>
				)}
			</section>
		</>
	)
}
