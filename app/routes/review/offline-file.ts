import { say } from '#app/locales/message.ts'
import { offline as m } from '#app/locales/offline.ts'
import { sheetsToTake } from '#app/queries/offline-sheets.server.ts'
import { offlineRows } from '#app/ui/offline/offline-rows.ts'
import { asReviewer } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** The reviewer's own open sheets of a round; the file is named after the round alone. */
export const loader = asReviewer(async ({ viewer, params, language }) => {
	const { slug, sheets, now } = await sheetsToTake(viewer, params.roundId ?? '')
	const rows = offlineRows(sheets, language)
	return tableAnswer('xlsx', `phieu-cham-${slug}`, say(language, m.workbook), rows, now)
})
