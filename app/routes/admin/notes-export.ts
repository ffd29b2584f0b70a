import { isTableFormat } from '#app/domain/import-file.ts'
import { citizens as m, noteKindWords, noteStageWords } from '#app/locales/citizens.ts'
import { formatMoment } from '#app/locales/format.ts'
import { say } from '#app/locales/message.ts'
import { noteDesk } from '#app/queries/note-desk.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

/** What citizens said, in the order of the desk; never an address. */
export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const { waiting, asked, done } = await noteDesk(viewer)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [m.said, m.practice, m.kind, m.stage, m.sentAt].map(t)
		for (const { text, title, kind, stage, sentAt } of [...waiting, ...asked, ...done])
			yield [text, title, t(noteKindWords[kind]), t(noteStageWords[stage]), formatMoment(sentAt)]
	}
	return tableAnswer(format, 'y-kien-nguoi-dan', t(m.deskTitle), rows(), new Date())
})
