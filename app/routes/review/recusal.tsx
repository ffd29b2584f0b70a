import { useLoaderData } from '@remix-run/react'
import { recuse } from '#app/commands/recusals.server.ts'
import { recusalKinds } from '#app/domain/review.ts'
import { RecusalForm } from '#app/forms/recusal.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { recusalKinds as kinds, review as m } from '#app/locales/review.ts'
import { recusalPage } from '#app/queries/review-sheet.server.ts'
import { errorIn, errorsIn, typedIn } from '#app/ui/eligibility/form-errors.ts'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const loader = asReviewer(({ viewer, params }) => recusalPage(viewer, params.assignmentId ?? ''))

export const action = asReviewer(async ({ viewer, params, visit, form }) => {
	await recuse(viewer, params.assignmentId ?? '', await form(RecusalForm))
	return redirectTo(visit, paths.review(), 'recused')
})

export const meta = pageMeta(m.recuseTitle)

export default function Recusal() {
	const { id, title } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const refused = useRefusedForm()
	const wrong = (field: string) => {
		const message = errorIn(refused, field)
		return message ? t(message) : null
	}
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(m.back), href: inLanguage(language, paths.review()) },
					{ label: t(m.recuseTitle) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.recuseTitle)}</h1>
				<p className="lead">{title ?? t(m.untitled)}</p>
				<p>{t(m.recuseLead)}</p>
			</header>
			<ErrorSummary
				errors={errorsIn(refused).map(({ field, message }) => ({ field, message: t(message) }))}
			/>
			<form method="post" className="form">
				<Choice
					name="kind"
					legend={t(m.recuseKind)}
					required
					chosen={typedIn(refused, 'kind')}
					error={wrong('kind')}
					options={recusalKinds.map((kind) => ({ value: kind, label: t(kinds[kind]) }))}
				/>
				<TextArea
					name="reason"
					label={t(m.recuseReason)}
					hint={t(m.recuseReasonHint)}
					required
					maxLength={2000}
					defaultValue={typedIn(refused, 'reason')}
					error={wrong('reason')}
				/>
				<div className="row">
					<Button kind="danger">{t(m.recuseConfirm)}</Button>
					<a href={inLanguage(language, paths.reviewSheet(id))}>{t(m.cancel)}</a>
				</div>
			</form>
		</>
	)
}
