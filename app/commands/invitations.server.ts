import { sha256 } from '#app/data/canonical.server.ts'
import { accessKey, writeLetter } from '#app/data/mails.server.ts'
import { lockAdministrators, lockPerson, writeRole } from '#app/data/people.server.ts'
import { issueToken } from '#app/data/tokens.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import type { ComposeAccess } from '#app/domain/access-letter.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { mayInviteAgain, mayManagePeople, type Role } from '#app/domain/role.ts'
import { ensure } from '#app/domain/verdict.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'

export type Invitation = { name: string; email: string; language: Language; roles: readonly Role[] }

/** Opens an account with its roles and writes the letter with the link for the first password. */
export const invitePerson = (
	viewer: Viewer,
	invitation: Invitation,
	compose: ComposeAccess,
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayManagePeople(viewer))
		const { name, email, language, roles } = invitation
		const person = await tx.person.create({ data: { name, email, language, createdAt: now } })
		const granted: PortalEvent[] = []
		for (const role of roles) {
			const scope = await writeRole(tx, person.id, role, now)
			granted.push(event('role.granted', 'person', person.id, { role: role.name, scope }))
		}
		await writeInvitation(tx, person, compose, now)
		const invited = event('person.invited', 'person', person.id, {
			email,
			roles: roles.map((role) => role.name),
		})
		return { value: person.id, events: [invited, ...granted] }
	})

/** Writes the invitation anew to one who has not come in; the earlier link no longer works. */
export const inviteAgain = (
	viewer: Viewer,
	personId: string,
	compose: ComposeAccess,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayManagePeople(viewer))
		const person = await lockPerson(tx, personId)
		ensure(mayInviteAgain(viewer, person))
		await writeInvitation(tx, person, compose, now)
		const { id, email } = person
		return { value: undefined, events: [event('person.invited', 'person', id, { email, roles: [] })] }
	})

/**
 * A person who runs the portal, made by whoever has the machine: opens the account if there is none, gives the office
 * if it is missing, and answers the secret of a link for the password.
 */
export const appointAdministrator = (
	portal: Viewer,
	email: string,
	at?: Date,
): Promise<{ secret: string; expiresAt: Date; created: boolean }> =>
	transact(portal, at, async (tx, now) => {
		const known = await tx.person.findUnique({ where: { email } })
		const person =
			known ?? (await tx.person.create({ data: { email, name: nameFrom(email), createdAt: now } }))
		const events: PortalEvent[] = []
		if (person.disabledAt !== null) {
			await tx.person.update({ where: { id: person.id }, data: { disabledAt: null } })
			events.push(event('person.enabled', 'person', person.id, { email }))
		}
		if (!(await lockAdministrators(tx)).includes(person.id)) {
			await writeRole(tx, person.id, { name: 'administrator' }, now)
			events.push(event('role.granted', 'person', person.id, { role: 'administrator', scope: null }))
		}
		const purpose = person.passwordHash === null ? 'invitation' : 'reset'
		const link = await issueToken(tx, person.id, purpose, now)
		const roles = known ? [] : ['administrator']
		const first = event('person.invited', 'person', person.id, { email, roles })
		return { value: { ...link, created: !known }, events: [first, ...events] }
	})

type Invited = { id: string; name: string; email: string; language: string }

const writeInvitation = async (tx: Tx, person: Invited, compose: ComposeAccess, now: Date): Promise<void> => {
	const { secret, expiresAt } = await issueToken(tx, person.id, 'invitation', now)
	const language = person.language === 'en' ? 'en' : 'vi'
	const letter = compose({ purpose: 'invitation', secret, language, name: person.name, until: expiresAt })
	await writeLetter(tx, { key: accessKey(sha256(secret)), to: person.email, ...letter }, now)
}

const nameFrom = (email: string): string => email.split('@')[0] ?? email
