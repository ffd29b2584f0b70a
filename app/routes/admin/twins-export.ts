import { isTableFormat } from '#app/domain/import-file.ts'
import { twinFilters } from '#app/forms/twins.ts'
import { say } from '#app/locales/message.ts'
import { tables } from '#app/locales/tables.ts'
import { aspectNames, relationWords, twins as m } from '#app/locales/twins.ts'
import { everyTwin } from '#app/queries/round-twins.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asSecretary } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

export const loader = asSecretary(({ viewer, params, url, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const filters = twinFilters(url.searchParams)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		const side = [tables.number, tables.titleColumn, tables.unit].map(t)
		yield [
			...side.map((word) => `${word} 1`),
			...side.map((word) => `${word} 2`),
			t(m.score),
			t(m.alike),
			t(m.state),
			t(m.explainTitle),
		]
		for await (const { first, second, score, aspects, isDismissed, relations } of everyTwin(
			viewer,
			filters,
		)) {
			const alike = aspects.map((aspect) => t(aspectNames[aspect])).join(', ')
			const state = t(isDismissed ? m.stateDismissed : m.stateOpen)
			yield [
				...[first, second].flatMap(({ number, title, agency }) => [number, title, agency]),
				score,
				alike,
				state,
				relations.map((relation) => t(relationWords[relation])).join(', '),
			]
		}
	}
	return tableAnswer(format, 'ho-so-trung-lap', t(m.pairsTitle), rows(), new Date())
})
