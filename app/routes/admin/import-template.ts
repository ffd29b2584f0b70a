import { templateRows } from '#app/ui/imports/template-rows.ts'
import { say } from '#app/locales/message.ts'
import { tables as m } from '#app/locales/tables.ts'
import { templateOf } from '#app/queries/import-desk.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const template = await templateOf(viewer, params.roundId ?? '', null)
	const { headers, guide } = templateRows(template, language)
	const guideSheet = { name: say(language, m.guide), rows: guide }
	return tableAnswer('xlsx', `mau-${template.slug}`, say(language, m.file), headers, template.now, [
		guideSheet,
	])
})
