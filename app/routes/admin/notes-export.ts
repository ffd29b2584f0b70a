import { citizens as m, noteKindWords, noteStageWords } from '#app/locales/citizens.ts'
import { formatMoment } from '#app/locales/format.ts'
import { noteDesk } from '#app/queries/note-desk.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

/** What citizens said, in the order of the desk; never an address. */
export const loader = asSecretary((entered) =>
	listAnswer(entered, 'y-kien-nguoi-dan', m.deskTitle, async (t) => {
		const { waiting, asked, done } = await noteDesk(entered.viewer)
		return {
			heads: [m.said, m.practice, m.kind, m.stage, m.sentAt].map(t),
			rows: [...waiting, ...asked, ...done].map(({ text, title, kind, stage, sentAt }) => [
				...[text, title, t(noteKindWords[kind]), t(noteStageWords[stage]), formatMoment(sentAt)],
			]),
		}
	}),
)
