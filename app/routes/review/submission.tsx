import { useLoaderData } from '@remix-run/react'
import { submitReview } from '#app/commands/reviews.server.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { review as m } from '#app/locales/review.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { MissingList } from '#app/ui/review/MissingList.tsx'
import { SheetView } from '#app/ui/review/SheetView.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const loader = asReviewer(async ({ viewer, params, language }) => {
	const { id, rubric, sheet, missing, handedIn, mayReview, reading } = await reviewSheet(
		viewer,
		params.assignmentId ?? '',
	)
	const refusals = mayReview.allowed ? [] : mayReview.reasons.map((reason) => reasonText(language, reason))
	return { id, rubric, sheet, missing, handedIn, refusals, title: reading.content.titleVi }
})

export const action = asReviewer(async ({ viewer, params, visit }) => {
	const id = params.assignmentId ?? ''
	await submitReview(viewer, id)
	return redirectTo(visit, paths.reviewSheet(id), 'review-submitted')
})

export const meta = pageMeta(m.handIn)

/** Before a sheet is final: what it says as a whole, or what it lacks. */
export default function Submission() {
	const { id, title, rubric, sheet, missing, refusals } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const back = inLanguage(language, paths.reviewSheet(id))
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(m.back), href: inLanguage(language, paths.review()) },
					{ label: t(m.sheetTitle), href: back },
					{ label: t(m.handIn) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.handIn)}</h1>
				<p className="lead">{title}</p>
			</header>
			{refusals.length > 0 ? <Notice tone="warning">{refusals.join(' ')}</Notice> : null}
			{refusals.length === 0 && missing.length > 0 ? (
				<>
					<MissingList assignmentId={id} rubric={rubric} missing={missing} />
					<p>
						<Button href={back}>{t(m.goOn)}</Button>
					</p>
				</>
			) : null}
			{refusals.length === 0 && missing.length === 0 ? (
				<form method="post" className="stack tight">
					<p>{t(m.handInHint)}</p>
					<div className="row">
						<Button icon="send">{t(m.handIn)}</Button>
						<a href={back}>{t(m.cancel)}</a>
					</div>
				</form>
			) : null}
			<SheetView rubric={rubric} content={sheet.content} />
		</>
	)
}
