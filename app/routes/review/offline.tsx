import { useActionData, useLoaderData } from '@remix-run/react'
import { receiveSheets } from '#app/commands/offline-sheets.server.ts'
import { offline as m } from '#app/locales/offline.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { tableProblems } from '#app/locales/tables.ts'
import { rowsSent, sheetsToTake } from '#app/queries/offline-sheets.server.ts'
import { tableProblemIn } from '#app/ui/imports/table-problem.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { withTable } from '#app/web/table-upload.server.ts'

export const meta = pageMeta(m.title)

export const loader = asReviewer(async ({ viewer, params }) => {
	const { id, name, sheets } = await sheetsToTake(viewer, params.roundId ?? '')
	return { id, name, count: sheets.length }
})

const largest = 2 * 1024 * 1024

export const action = asReviewer(async ({ viewer, params, visit, request }) => {
	const roundId = params.roundId ?? ''
	await countTry('upload', viewer.person?.id ?? '')
	const received = await withTable(
		request,
		visit,
		async ({ fileName, sha256, rows }) => ({ fileName, sha256, rows: await rowsSent(rows) }),
		largest,
	)
	if ('problem' in received) return answer({ problem: received.problem }, 422)
	const { rows, ...file } = received.value
	if (rows === null) return answer({ problem: 'too-many-rows' }, 422)
	const id = await receiveSheets(viewer, roundId, { ...file, rows })
	return redirectTo(visit, paths.reviewOfflineTable(roundId, id))
})

export default function Offline() {
	const { id, name, count } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const problem = tableProblemIn(useActionData())
	const words =
		problem === 'too-large' || problem === 'too-many-rows' ? m.fileHint : problem && tableProblems[problem]
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(review.deskTitle), href: inLanguage(language, paths.review()) },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{name}</p>
				<p>{t(m.lead)}</p>
			</header>
			{count === 0 ? (
				<Empty title={t(m.none)} action={<a href={inLanguage(language, paths.review())}>{t(m.desk)}</a>}>
					<p>{t(m.noneWords)}</p>
				</Empty>
			) : (
				<>
					<ErrorSummary errors={words ? [{ field: 'bang', message: t(words) }] : []} />
					<section className="stack" aria-labelledby="tai-ve">
						<h2 id="tai-ve">{t(m.take)}</h2>
						<p>{t(m.takeWords, { count })}</p>
						<p>
							<a className="button secondary" href={inLanguage(language, paths.reviewOfflineFile(id))}>
								{t(m.takeFile)}
							</a>
						</p>
					</section>
					<section className="stack" aria-labelledby="tai-len">
						<h2 id="tai-len">{t(m.send)}</h2>
						<form className="form" method="post" encType="multipart/form-data">
							<Field
								name="table"
								id="bang"
								type="file"
								label={t(m.file)}
								hint={t(m.fileHint)}
								error={words ? t(words) : undefined}
								accept=".xlsx,.csv"
								required
							/>
							<div className="row">
								<Button>{t(m.look)}</Button>
							</div>
						</form>
					</section>
				</>
			)}
		</>
	)
}
