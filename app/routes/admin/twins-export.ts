import { twinFilters } from '#app/forms/twins.ts'
import { tables } from '#app/locales/tables.ts'
import { aspectNames, relationWords, twins as m } from '#app/locales/twins.ts'
import { everyTwin } from '#app/queries/round-twins.server.ts'
import { asSecretary, type Entered } from '#app/web/gate.server.ts'
import type { Message } from '#app/locales/message.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

export const loader = asSecretary((entered) =>
	listAnswer(entered, 'ho-so-trung-lap', m.pairsTitle, (t) => {
		const side = [tables.number, tables.titleColumn, tables.unit].map(t)
		return {
			heads: [
				...[1, 2].flatMap((number) => side.map((word) => `${word} ${number}`)),
				...[m.score, m.alike, m.state, m.explainTitle].map(t),
			],
			rows: twinRows(entered, t),
		}
	}),
)

async function* twinRows({ viewer, url }: Entered, t: (message: Message) => string) {
	for await (const twin of everyTwin(viewer, twinFilters(url.searchParams))) {
		const { first, second, score, aspects, isDismissed, relations } = twin
		yield [
			...[first, second].flatMap(({ number, title, agency }) => [number, title, agency]),
			score,
			aspects.map((aspect) => t(aspectNames[aspect])).join(', '),
			t(isDismissed ? m.stateDismissed : m.stateOpen),
			relations.map((relation) => t(relationWords[relation])).join(', '),
		]
	}
}
