import { hashPassword } from '#app/adapters/passwords.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { saveSession } from '#app/data/sessions.server.ts'
import type { AccessFacts } from '#app/domain/access-letter.ts'

export const passphrase = 'con đường làng rợp bóng tre xanh'

/** Gives a person a password, and answers its hash. */
export const givePassword = async (personId: string, password = passphrase): Promise<string> => {
	const passwordHash = await hashPassword(password)
	await reader().person.update({ where: { id: personId }, data: { passwordHash } })
	return passwordHash
}

/** A session of the person, under `id`; answers the hash it is stored by. */
export const giveSession = async (personId: string, id: string, userAgent = ''): Promise<string> => {
	const now = new Date()
	await saveSession(id, personId, new Date(now.getTime() + 3600_000), now, userAgent)
	return sha256(id)
}

/** Composes nothing: keeps what it was told, so that a test has the secret. */
export const composer = () => {
	const told: AccessFacts[] = []
	return {
		told,
		compose: (facts: AccessFacts) => {
			told.push(facts)
			return { subject: `thư ${facts.purpose}`, text: `liên kết ${facts.secret}` }
		},
	}
}

/** Names and payloads of what happened to a person, in order. */
export const eventsOf = async (personId: string) => {
	const events = await reader().auditEvent.findMany({
		where: { subjectId: personId },
		orderBy: { seq: 'asc' },
	})
	return events.map(({ name, actorId, payload }) => ({ name, actorId, payload }))
}
