import { Lucia, TimeSpan, type Adapter } from 'lucia'
import {
	deleteExpiredSessions,
	deleteSession,
	deleteSessionsOf,
	findSession,
	saveSession,
	touchSession,
} from '#app/data/sessions.server.ts'
import type { PlacedPerson } from '#app/data/viewers.server.ts'
import { cookie } from './cookie.server.ts'

/** 12 hours without a visit end a session, 7 days end it in any case. */
const idle = 12 * 3600_000
const longest = 7 * 24 * 3600_000
const touchEvery = 5 * 60_000

declare module 'lucia' {
	interface Register {
		Lucia: typeof lucia
		DatabaseSessionAttributes: { createdAt: Date; userAgent: string }
		DatabaseUserAttributes: { person: PlacedPerson }
	}
}

const adapter: Adapter = {
	getSessionAndUser: async (id) => {
		const row = await findSession(id)
		if (!row || row.person.disabledAt !== null) return [null, null]
		const { personId, createdAt, expiresAt } = row
		const session = { id, userId: personId, expiresAt, attributes: { createdAt, userAgent: '' } }
		return [session, { id: personId, attributes: { person: row.person } }]
	},
	getUserSessions: async () => [],
	setSession: ({ id, userId, expiresAt, attributes }) =>
		saveSession(id, userId, expiresAt, attributes.createdAt, attributes.userAgent),
	updateSessionExpiration: (id, expiresAt) =>
		touchSession(id, expiresAt, new Date(expiresAt.getTime() - idle)),
	deleteSession,
	deleteUserSessions: deleteSessionsOf,
	deleteExpiredSessions: () => deleteExpiredSessions(new Date()),
}

const lucia = new Lucia(adapter, {
	sessionExpiresIn: new TimeSpan(12, 'h'),
	getSessionAttributes: ({ createdAt }) => ({ createdAt }),
	getUserAttributes: ({ person }) => ({ person }),
})

/** A new session for the person, never a reused id; gives the cookie to send. */
export const beginSession = async (personId: string, userAgent: string, now: Date): Promise<string> => {
	const session = await lucia.createSession(personId, { createdAt: now, userAgent: userAgent.slice(0, 300) })
	return cookie('session', session.id, longest / 1000)
}

export const endSession = (id: string): Promise<void> => lucia.invalidateSession(id)

export const endedCookie = (): string => cookie('session', '', 0)

/** The person of a living session, or null. Pushes the idle limit on, at most every five minutes. */
export const personOfSession = async (id: string, now: Date): Promise<PlacedPerson | null> => {
	if (!/^[a-z2-7]{20,64}$/.test(id)) return null
	const { session, user } = await lucia.validateSession(id)
	if (!session) return null
	const ends = session.createdAt.getTime() + longest
	if (now.getTime() >= ends) {
		await lucia.invalidateSession(id)
		return null
	}
	if (session.expiresAt.getTime() - now.getTime() < idle - touchEvery) {
		await touchSession(id, new Date(Math.min(now.getTime() + idle, ends)), now)
	}
	return user.person
}
