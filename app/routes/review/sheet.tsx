import { useLoaderData } from '@remix-run/react'
import { saveReview } from '#app/commands/reviews.server.ts'
import { ReviewForm } from '#app/forms/review.ts'
import { discussion } from '#app/locales/discussion.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { review as m } from '#app/locales/review.ts'
import { reviewSheet, sheetVersion } from '#app/queries/review-sheet.server.ts'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Downloads } from '#app/ui/dossier/Downloads.tsx'
import { EntryFacts } from '#app/ui/eligibility/EntryFacts.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { SplitView } from '#app/ui/parts/SplitView.tsx'
import { EntryReading } from '#app/ui/entry/EntryReading.tsx'
import { SheetInquiries } from '#app/ui/inquiries/SheetInquiries.tsx'
import { asTyped } from '#app/ui/review/sheet-fields.ts'
import { useOwnClaims } from '#app/ui/claims/use-claims.tsx'
import { SheetPane } from '#app/ui/review/SheetPane.tsx'
import { SheetSwitch } from '#app/ui/review/SheetSwitch.tsx'
import { useStaleSheet } from '#app/ui/review/use-stale-sheet.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const handle = { script: true, bare: true }

export const loader = asReviewer(async ({ viewer, params, language }) => {
	const {
		mayReview,
		mayRecuse: _,
		missing: __,
		...sheet
	} = await reviewSheet(viewer, params.assignmentId ?? '')
	const refusals = mayReview.allowed ? [] : mayReview.reasons.map((reason) => reasonText(language, reason))
	return { ...sheet, refusals }
})

/** Saves the form that the page holds; a form written on an older version comes back whole. */
export const action = asReviewer(async ({ viewer, params, visit, form }) => {
	const id = params.assignmentId ?? ''
	const { version, content, intent } = await form(ReviewForm)
	const saved = await sheetVersion(viewer, id)
	if (saved !== version) return answer({ stale: { version: saved, content } }, 409)
	await saveReview(viewer, id, { version, content })
	return intent === 'hand-in'
		? redirectTo(visit, paths.reviewSubmission(id))
		: redirectTo(visit, paths.reviewSheet(id), 'saved')
})

export const meta = pageMeta(m.sheetTitle)

export default function Sheet() {
	const { reading, ...sheet } = useLoaderData<typeof loader>()
	const refused = useRefusedForm()
	const t = useText()
	const language = useLanguage()
	const stale = useStaleSheet()
	const held = stale?.content ?? sheet.sheet.content
	const isWritten = !sheet.handedIn && sheet.refusals.length === 0
	const claims = useOwnClaims(held.claims ?? {}, isWritten ? (refused ?? asTyped(held)) : null)
	return (
		<>
			<SheetSwitch />
			<SplitView
				main={{
					label: t(m.entryPane),
					children: (
						<div className="stack" id="ho-so">
							<Breadcrumbs
								items={[
									{ label: t(m.back), href: inLanguage(language, paths.review()) },
									{ label: reading.number },
								]}
							/>
							<h1>{reading.content.titleVi}</h1>
							{sheet.isBlind ? <Notice>{t(m.blind)}</Notice> : null}
							<EntryFacts kind={sheet.kind} subject={sheet.subject} round={sheet.round} reading={reading} />
							<SheetInquiries {...sheet} />
							{sheet.handedIn ? (
								<p>
									<a href={inLanguage(language, paths.reviewDiscussion(sheet.id))}>{t(discussion.title)}</a>
								</p>
							) : null}
							<Downloads isDraft={false} pdf={inLanguage(language, paths.reviewReport(sheet.id))} />
							<h2 className="hidden-words">{t(m.entryPane)}</h2>
							<EntryReading reading={reading} claims={claims} />
						</div>
					),
				}}
				side={{
					label: t(m.sheetPane),
					children: <SheetPane {...sheet} refused={refused} stale={stale} />,
				}}
			/>
		</>
	)
}
