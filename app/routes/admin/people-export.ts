import { peopleFilters } from '#app/forms/people-filters.ts'
import { people as m, roleWords, stateWords } from '#app/locales/people.ts'
import { tables } from '#app/locales/tables.ts'
import { peopleList } from '#app/queries/people.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'
import { listAnswer } from '#app/web/list-answer.server.ts'

export const loader = asAdministrator((entered) =>
	listAnswer(entered, 'nguoi-dung', m.title, async (t) => {
		const filters = { ...peopleFilters(entered.url.searchParams), page: 1 }
		const { people } = await peopleList(entered.viewer, filters, Number.MAX_SAFE_INTEGER)
		const held = ({ name, unit, round }: (typeof people)[number]['roles'][number]) =>
			[`${t(roleWords[name])} (${name})`, unit, round].filter(Boolean).join(', ')
		return {
			heads: [tables.name, tables.email, tables.roles, tables.stage].map(t),
			rows: people.map(({ name, email, roles, states }) => [
				...[name, email, roles.map(held).join('; ')],
				states.map((state) => `${t(stateWords[state])} (${state})`).join('; '),
			]),
		}
	}),
)
