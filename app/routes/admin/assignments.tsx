import { useLoaderData } from '@remix-run/react'
import { assignReviewers } from '#app/commands/assignments.server.ts'
import { AssignmentForm } from '#app/forms/assignment.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { secretariat as m } from '#app/locales/secretariat.ts'
import { assignmentBoard } from '#app/queries/assignment-board.server.ts'
import { errorIn, errorsIn, tickedIn } from '#app/ui/eligibility/form-errors.ts'
import { ReviewerChoices } from '#app/ui/eligibility/ReviewerChoices.tsx'
import { useRefusedForm } from '#app/ui/eligibility/use-refused-form.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Time } from '#app/ui/parts/Time.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { mayAssign, reviewers, ...board } = await assignmentBoard(viewer, params.entryId ?? '')
	return {
		...board,
		refusals: mayAssign.allowed ? [] : mayAssign.reasons.map((reason) => reasonText(language, reason)),
		lines: reviewers.map(({ verdict, conflicts: _, ...line }) => ({
			...line,
			isFree: verdict.allowed,
			refusals: verdict.allowed
				? []
				: verdict.reasons
						.filter(({ code }) => code !== 'already')
						.map((reason) => reasonText(language, reason)),
		})),
	}
})

export const action = asSecretary(async ({ viewer, params, visit, form }) => {
	const entryId = params.entryId ?? ''
	const { reviewers } = await form(AssignmentForm)
	await assignReviewers(viewer, entryId, reviewers)
	return redirectTo(visit, paths.adminAssignments(entryId), 'assigned')
})

export const meta = pageMeta(m.assignTitle)

export default function Assignments() {
	const board = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const refused = useRefusedForm()
	const error = errorIn(refused, 'reviewers') ?? errorsIn(refused)[0]?.message ?? null
	const isFree = board.refusals.length === 0 && board.lines.some((line) => line.isFree)
	return (
		<>
			<Breadcrumbs
				items={[
					{ label: t(m.entriesTitle), href: inLanguage(language, paths.adminEntries()) },
					{ label: board.title, href: inLanguage(language, paths.adminEntry(board.id)) },
					{ label: t(m.assignTitle) },
				]}
			/>
			<header className="page-head">
				<h1>{t(m.assignTitle)}</h1>
				<p className="lead">{board.title}</p>
				<p>
					{t(m.assignLead, { sheets: board.sheets })} {board.dueAt ? <Time at={board.dueAt} /> : '–'}
				</p>
				<p>{board.missing > 0 ? t(m.reviewersMissing, { count: board.missing }) : t(m.reviewersEnough)}</p>
			</header>
			{board.refusals.length > 0 ? <Notice tone="warning">{board.refusals.join(' ')}</Notice> : null}
			{board.lines.length === 0 ? (
				<Empty title={t(m.noneInRound)}>
					<p>{t(m.noneInRoundWords)}</p>
				</Empty>
			) : (
				<form method="post" className="stack">
					<ErrorSummary errors={error ? [{ field: 'reviewers', message: t(error) }] : []} />
					<ReviewerChoices
						entryId={board.id}
						lines={board.lines}
						ticked={tickedIn(refused, 'reviewers')}
						error={error ? t(error) : null}
					/>
					{isFree ? (
						<p>
							<Button kind={board.missing > 0 ? 'primary' : 'secondary'}>{t(m.assign)}</Button>
						</p>
					) : (
						<p>{t(m.noneFree)}</p>
					)}
				</form>
			)}
		</>
	)
}
