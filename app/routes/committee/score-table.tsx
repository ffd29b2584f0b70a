import { useActionData } from '@remix-run/react'
import { readScores } from '#app/domain/score-file.ts'
import { scoreReport } from '#app/domain/score-report.ts'
import { scoreTable as m } from '#app/locales/calibration.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { robustness } from '#app/locales/robustness.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { mostRows, ScoreTableForm } from '#app/ui/robustness/ScoreTableForm.tsx'
import { ScoreReportView } from '#app/ui/robustness/ScoreReportView.tsx'
import { answer } from '#app/web/answer.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { withTable } from '#app/web/table-upload.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(() => null)

const largest = 4 * 1024 * 1024
const mostFaults = 20

/** Reads a table of scores and answers with its report: the same as `npm run calibrate`, and nothing is kept. */
export const action = asSecretary(async ({ viewer, visit, request }) => {
	await countTry('upload', viewer.person?.id ?? '')
	const received = await withTable(
		request,
		visit,
		async ({ fields, fileName, rows }) => {
			return { fileName, typed: typedIn(fields), rows: await firstOf(rows) }
		},
		largest,
	)
	if ('problem' in received)
		return answer({ problem: received.problem, typed: typedIn(received.fields) }, 422)
	const { fileName, typed, rows } = received.value
	if (rows === null) return answer({ problem: 'too-many-rows' as const, typed }, 422)
	if (!/^([1-9]\d{0,5})?$/.test(typed)) return answer({ isPlacesWrong: true, typed }, 422)
	const read = readScores(rows)
	if ('faults' in read)
		return answer({ faults: read.faults.slice(0, mostFaults), count: read.faults.length, typed }, 422)
	const { sheets } = read.table
	const report = scoreReport(read.table, typed === '' ? null : Number(typed))
	return answer({ fileName, report, sheets: sheets.length, typed })
})

const typedIn = (fields: ReadonlyMap<string, string>): string => (fields.get('places') ?? '').trim()

/** Null when there are more than are read while the others wait. */
const firstOf = async (rows: AsyncIterable<string[]>): Promise<string[][] | null> => {
	const taken: string[][] = []
	for await (const row of rows) if (taken.push(row) > mostRows + 1) return null
	return taken
}

export default function ScoreTable() {
	const t = useText()
	const language = useLanguage()
	const said = useActionData<typeof action>()
	return (
		<div className="stack loose robustness-page">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(robustness.title), href: inLanguage(language, paths.councilRobustness()) },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<ScoreTableForm said={said} />
			{said && 'report' in said ? <ScoreReportView {...said} /> : null}
		</div>
	)
}
