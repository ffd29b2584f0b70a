import { isTableFormat } from '#app/domain/import-file.ts'
import { peopleFilters } from '#app/forms/people-filters.ts'
import { say } from '#app/locales/message.ts'
import { people as m, roleWords, stateWords } from '#app/locales/people.ts'
import { tables } from '#app/locales/tables.ts'
import { peopleList } from '#app/queries/people.server.ts'
import { noSuchTable } from '#app/web/no-such-table.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'
import { tableAnswer } from '#app/web/table-answer.server.ts'

export const loader = asAdministrator(async ({ viewer, params, url, language }) => {
	const { format = '' } = params
	if (!isTableFormat(format)) return noSuchTable()
	const filters = { ...peopleFilters(url.searchParams), page: 1 }
	const { people } = await peopleList(viewer, filters, Number.MAX_SAFE_INTEGER)
	const t = (message: { vi: string; en: string }) => say(language, message)
	async function* rows() {
		yield [tables.name, tables.email, tables.roles, tables.stage].map(t)
		for (const { name, email, roles, states } of people) {
			const held = roles.map(({ name: role, unit, round }) =>
				[`${t(roleWords[role])} (${role})`, unit, round].filter(Boolean).join(', '),
			)
			yield [
				name,
				email,
				held.join('; '),
				states.map((state) => `${t(stateWords[state])} (${state})`).join('; '),
			]
		}
	}
	return tableAnswer(format, 'nguoi-dung', t(m.title), rows(), new Date())
})
