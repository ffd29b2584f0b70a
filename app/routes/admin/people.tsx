import { useLoaderData } from '@remix-run/react'
import { invitePerson } from '#app/commands/invitations.server.ts'
import { peopleFilters } from '#app/forms/people-filters.ts'
import { InvitationForm } from '#app/forms/invitation.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { people as m } from '#app/locales/people.ts'
import { peopleList, personWithAddress, rolePlaces } from '#app/queries/people.server.ts'
import { InviteForm } from '#app/ui/admin/InviteForm.tsx'
import { PeopleSearch } from '#app/ui/admin/PeopleSearch.tsx'
import { PeopleTable } from '#app/ui/admin/PeopleTable.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { answer, redirectTo } from '#app/web/answer.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'
import { composeAccess } from '#app/web/passwords.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAdministrator(async ({ viewer, url }) => {
	const filters = peopleFilters(url.searchParams)
	return {
		filters,
		list: await peopleList(viewer, filters),
		places: await rolePlaces(viewer),
		query: url.search,
	}
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
	const { filters, list, places, query: search } = useLoaderData<typeof loader>()
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
			<ExportLinks path={paths.adminPeopleExport} query={search} />
			<Pagination page={list.page} pages={list.pages} href={href} />
		</>
	)
}
