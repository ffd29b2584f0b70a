import { agency as m, kinds, subjectNames } from '#app/locales/agency.ts'
import { formatMoment } from '#app/locales/format.ts'
import { stages } from '#app/locales/parts.ts'
import { tables } from '#app/locales/tables.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { asAgency } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

export const loader = asAgency((entered) =>
	listAnswer(entered, 'ho-so', m.title, async (t) => {
		const { mine, others, now } = await agencyDesk(entered.viewer)
		return {
			now,
			heads: [
				...[tables.titleColumn, m.kind, tables.subject, tables.stage],
				...[m.round, m.unit, tables.savedAt],
			].map(t),
			rows: [...mine, ...others].map(({ title, kind, subject, stage, round, unit, savedAt }) => [
				...[title, t(kinds[kind]), t(subjectNames[subject]), t(stages[stage])],
				...[round, unit, formatMoment(savedAt)],
			]),
		}
	}),
)
