import { sha256 } from './canonical.server.ts'
import { reader } from './database.server.ts'
import { inBatches, padded } from './in-batches.server.ts'
import { withPlaces, type PlacedPerson } from './viewers.server.ts'

/** Sessions at rest: only the SHA-256 of an id is stored, so a stolen table opens no door. */
export type StoredSession = {
	personId: string
	createdAt: Date
	seenAt: Date
	expiresAt: Date
	person: PlacedPerson
}

export const sessionKey = (id: string): string => sha256(id)
export const isSessionKey = (key: string): boolean => /^[0-9a-f]{64}$/.test(key)

/**
 * A session with its person's places: all that a request asks before it begins. Requests that come at the same moment
 * are looked up together.
 */
export const findSession = (id: string): Promise<StoredSession | null> => lookUp({ key: sessionKey(id) })

const lookUp = inBatches<{ key: string }, StoredSession | null>(
	async (asked) => {
		const rows = await reader().session.findMany({
			where: { id: { in: padded([...new Set(asked.map(({ key }) => key))]) } },
			select: {
				id: true,
				personId: true,
				createdAt: true,
				seenAt: true,
				expiresAt: true,
				person: { select: withPlaces },
			},
		})
		const found = new Map(rows.map(({ id, ...session }) => [id, session]))
		return asked.map(({ key }) => ({ status: 'fulfilled', value: found.get(key) ?? null }))
	},
	{ most: 50 },
)

export const saveSession = async (
	id: string,
	personId: string,
	expiresAt: Date,
	createdAt: Date,
	userAgent: string,
): Promise<void> => {
	await reader().session.create({
		data: { id: sessionKey(id), personId, expiresAt, createdAt, seenAt: createdAt, userAgent },
	})
}

export const touchSession = async (id: string, expiresAt: Date, seenAt: Date): Promise<void> => {
	await reader().session.updateMany({ where: { id: sessionKey(id) }, data: { expiresAt, seenAt } })
}

export const deleteSession = async (id: string): Promise<void> => {
	await reader().session.deleteMany({ where: { id: sessionKey(id) } })
}

export const deleteSessionsOf = async (personId: string): Promise<void> => {
	await reader().session.deleteMany({ where: { personId } })
}

export const deleteExpiredSessions = async (now: Date): Promise<void> => {
	await reader().session.deleteMany({ where: { expiresAt: { lte: now } } })
}
