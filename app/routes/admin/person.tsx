import { useLoaderData } from '@remix-run/react'
import { inviteAgain } from '#app/commands/invitations.server.ts'
import { disablePerson, enablePerson } from '#app/commands/people.server.ts'
import { endRole, grantRoles } from '#app/commands/roles.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { PersonForm, rolesFrom, type PersonWish } from '#app/forms/person.ts'
import type { Flash } from '#app/locales/flash.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { people as m } from '#app/locales/people.ts'
import { personPage, rolePlaces } from '#app/queries/people.server.ts'
import { GrantForm } from '#app/ui/admin/GrantForm.tsx'
import { PersonAccount } from '#app/ui/admin/PersonAccount.tsx'
import { RolesHeld } from '#app/ui/admin/RolesHeld.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAdministrator } from '#app/web/gate.server.ts'
import { composeAccess } from '#app/web/passwords.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAdministrator(async ({ viewer, params }) => {
	const person = await personPage(viewer, params['personId'] ?? '')
	return { person, places: await rolePlaces(viewer) }
})

export const action = asAdministrator(async ({ viewer, visit, params, form }) => {
	const personId = params['personId'] ?? ''
	const flash = await act(viewer, personId, await form(PersonForm))
	return redirectTo(visit, paths.adminPerson(personId), flash)
})

const act = async (viewer: Viewer, personId: string, wish: PersonWish): Promise<Flash> => {
	switch (wish.act) {
		case 'grant': {
			const [first, ...more] = rolesFrom(wish)
			if (first) await grantRoles(viewer, personId, [first, ...more])
			return 'role-granted'
		}
		case 'end':
			await endRole(viewer, personId, wish.place)
			return 'role-ended'
		case 'disable':
			await disablePerson(viewer, personId)
			return 'person-disabled'
		case 'enable':
			await enablePerson(viewer, personId)
			return 'person-enabled'
		case 'invite':
			await inviteAgain(viewer, personId, composeAccess())
			return 'invited'
	}
}

export default function Person() {
	const t = useText()
	const language = useLanguage()
	const { person, places } = useLoaderData<typeof loader>()
	const list = inLanguage(language, paths.adminPeople())
	return (
		<>
			<Breadcrumbs items={[{ label: t(m.title), href: list }, { label: person.name }]} />
			<header className="page-head">
				<h1>{person.name}</h1>
				<p className="lead">{person.email}</p>
			</header>
			<RolesHeld roles={person.roles} />
			<GrantForm places={places} />
			<PersonAccount person={person} />
		</>
	)
}
