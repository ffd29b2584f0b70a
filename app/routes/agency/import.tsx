import { useActionData, useLoaderData } from '@remix-run/react'
import { receiveImport } from '#app/commands/imports.server.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { tables as m } from '#app/locales/tables.ts'
import { importDesk } from '#app/queries/import-desk.server.ts'
import { ImportForm } from '#app/ui/imports/ImportForm.tsx'
import { tableProblemIn } from '#app/ui/imports/table-problem.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { countTry } from '#app/web/rate-limit.server.ts'
import { withTable } from '#app/web/table-upload.server.ts'

export const meta = pageMeta(m.importTitle)

export const loader = asAgency(({ viewer }) => importDesk(viewer, false))

export const action = asAgency(async ({ viewer, visit, request }) => {
	await countTry('upload', viewer.person?.id ?? '')
	const received = await withTable(request, visit, ({ fields, fileName, sha256, rows }) => {
		const roundId = fields.get('roundId') ?? ''
		return receiveImport(
			viewer,
			{ roundId, unitId: fields.get('unitId') ?? viewer.memberships[0]?.unitId ?? '', fileName, sha256 },
			rows,
		)
	})
	if ('problem' in received) return answer({ problem: received.problem }, 422)
	return redirectTo(visit, paths.agencyImportPreview(received.value))
})

export default function Import() {
	const t = useText()
	const language = useLanguage()
	const { rounds, units } = useLoaderData<typeof loader>()
	const problem = tableProblemIn(useActionData())
	return (
		<>
			<header className="page-head">
				<h1>{t(m.importTitle)}</h1>
				<p className="lead">{t(m.importLead)}</p>
			</header>
			<ImportForm
				rounds={rounds}
				units={units}
				template={(roundId) => inLanguage(language, paths.agencyImportTemplate(roundId))}
				problem={problem}
			/>
		</>
	)
}
