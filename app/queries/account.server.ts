import { reader } from '#app/data/database.server.ts'
import { remindedBy } from '#app/data/reminders.server.ts'
import { isSessionKey, sessionKey } from '#app/data/sessions.server.ts'
import { openToken } from '#app/data/tokens.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { rolesOf, withRoles } from '#app/data/roles.server.ts'
import { roleNames, type RoleName } from '#app/domain/role.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** The accounts of the sample movement, each under its first role; empty when there are none. */
export const sampleAccounts = async (): Promise<{ role: RoleName; emails: string[] }[]> => {
	const people = await reader().person.findMany({
		where: { sample: true, disabledAt: null, passwordHash: { not: null } },
		select: { email: true, ...withRoles },
		orderBy: { createdAt: 'asc' },
		take: 200,
	})
	const roled = people.map(({ email, ...places }) => ({ email, role: rolesOf(places, 'vi')[0]?.name }))
	return roleNames.flatMap((role) => {
		const emails = roled.filter((each) => each.role === role).map(({ email }) => email)
		return emails.length > 0 ? [{ role, emails: emails.sort(inOrder) }] : []
	})
}

const collator = new Intl.Collator('vi', { numeric: true })
const inOrder = (a: string, b: string) => collator.compare(a, b)

/** Whom a link is for; null when it is used, expired or none. */
export const accessLink = async (secret: string) => {
	const token = await openToken(secret, await databaseClock(reader()))
	return token && { purpose: token.purpose, name: token.person.name, email: token.person.email }
}

/** Whether the letters with this link still come; null when it is no link of a reminder. */
export const reminderLink = async (secret: string): Promise<{ isReminded: boolean } | null> => {
	const found = await remindedBy(reader(), secret)
	return found && { isReminded: found.isReminded }
}

/** The viewer's own account: who, in which roles, signed in where. */
export const ownAccount = async (viewer: Viewer, sessionId: string | null) => {
	if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
	const { id, name, email } = viewer.person
	const { unremindedAt, ...places } = await reader().person.findUniqueOrThrow({
		where: { id },
		select: { ...withRoles, unremindedAt: true },
	})
	const sessions = await reader().session.findMany({
		where: { personId: id, expiresAt: { gt: await databaseClock(reader()) } },
		orderBy: { seenAt: 'desc' },
		take: 100,
	})
	const current = sessionId === null ? '' : sessionKey(sessionId)
	return {
		name,
		email,
		isReminded: unremindedAt === null,
		roles: rolesOf(places, viewer.language),
		sessions: sessions.map((session) => ({
			key: session.id,
			isThis: session.id === current,
			userAgent: session.userAgent,
			createdAt: session.createdAt,
			seenAt: session.seenAt,
		})),
	}
}

/** Whether a stored session is the one of this browser. */
export const isOwnSession = (key: string, sessionId: string | null): boolean =>
	isSessionKey(key) && sessionId !== null && key === sessionKey(sessionId)
