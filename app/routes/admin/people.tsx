import { useLoaderData } from '@remix-run/react'
import { invitePerson } from '#app/commands/invitations.server.ts'
import { personStates } from '#app/domain/person-state.ts'
import { roleNames } from '#app/domain/role.ts'
import { InvitationForm } from '#app/forms/invitation.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { people as m } from '#app/locales/people.ts'
import { peopleList, personWithAddress, rolePlaces } from '#app/queries/people.server.ts'
import { InviteForm } from '#app/ui/admin/InviteForm.tsx'
import { PeopleSearch } from '#app/ui/admin/PeopleSearch.tsx'
import { PeopleTable } from '#app/ui/admin/PeopleTable.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'
import { composeAccess } from '#app/web/passwords.server.ts'

export const meta = pageMeta(m.title)

const filtersOf = (query: URLSearchParams) => ({
	search: (query.get('tim') ?? '').slice(0, 200),
	role: roleNames.find((name) => name === query.get('vai-tro')) ?? null,
	state: personStates.find((name) => name === query.get('trang-thai')) ?? null,
	page: Math.max(1, Number.parseInt(query.get('trang') ?? '1', 10) || 1),
})

export const loader = asAdministrator(async ({ viewer, url }) => {
	const filters = filtersOf(url.searchParams)
	return { filters, list: await peopleList(viewer, filters), places: await rolePlaces(viewer) }
})

export const action = asAdministrator(async ({ viewer, visit, form }) => {
	const invitation = await form(InvitationForm)
	const { name, email, language, roles } = invitation
	if (await personWithAddress(viewer, email)) {
		const initialValue = { name, email, language, roles: roles.map((role) => role.name) }
		return answer({ reply: { error: { email: ['taken'] }, initialValue } }, 422)
	}
	const personId = await invitePerson(viewer, invitation, composeAccess())
	return redirectTo(visit, paths.adminPerson(personId), 'invited')
})

export default function People() {
	const t = useText()
	const language = useLanguage()
	const { filters, list, places } = useLoaderData<typeof loader>()
	const href = (page: number) => {
		const query = new URLSearchParams({
			...(filters.search ? { tim: filters.search } : {}),
			...(filters.role ? { 'vai-tro': filters.role } : {}),
			...(filters.state ? { 'trang-thai': filters.state } : {}),
			trang: String(page),
		})
		return `${inLanguage(language, paths.adminPeople())}?${query.toString()}`
	}
	return (
		<>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<InviteForm places={places} />
			<PeopleSearch {...filters} />
			<p className="muted" role="status">
				{t(m.found, { count: list.found })}
			</p>
			<PeopleTable people={list.people} />
			<Pagination page={list.page} pages={list.pages} href={href} />
		</>
	)
}
