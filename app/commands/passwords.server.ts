import { accessKey, writeLetter } from '#app/data/mails.server.ts'
import { credentialsOf } from '#app/data/people.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { sessionKey } from '#app/data/sessions.server.ts'
import { closeTokens, issueToken, openToken, spendToken } from '#app/data/tokens.server.ts'
import { databaseClock, transact } from '#app/data/transact.server.ts'
import { reader } from '#app/data/database.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import type { ComposeAccess } from '#app/domain/access-letter.ts'
import { event } from '#app/domain/event.ts'
import { normalisedEmail } from '#app/domain/password.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/**
 * Writes the letter with a link for a new password, if the address has an open account with a password. One who never
 * came in needs an invitation: a reset does not stand in for an expired one. Answers whether a letter was written.
 */
export const requestReset = async (
	asker: Viewer,
	address: string,
	compose: ComposeAccess,
	at?: Date,
): Promise<boolean> => {
	const email = normalisedEmail(address)
	const known = await credentialsOf(email)
	if (email === null || known === null) return false
	return transact(asker, at, async (tx, now) => {
		const person = await tx.person.findUniqueOrThrow({ where: { id: known.personId } })
		const { secret, expiresAt } = await issueToken(tx, person.id, 'reset', now)
		const language = person.language === 'en' ? 'en' : 'vi'
		const letter = compose({ purpose: 'reset', secret, language, name: person.name, until: expiresAt })
		await writeLetter(tx, { key: accessKey(sha256(secret)), to: person.email, ...letter }, now)
		return { value: true, events: [event('person.reset-requested', 'person', person.id, {})] }
	})
}

/** Sets the password by a link of an invitation or a reset; uses the link up and ends every session. */
export const setPassword = async (
	asker: Viewer,
	secret: string,
	passwordHash: string,
	at?: Date,
): Promise<void> => {
	const found = await openToken(secret, at ?? (await databaseClock(reader())))
	if (!found) throw new Refusal({ code: 'expired' })
	const { id } = found.person
	await transact(await viewerOf(id, asker.language, asker.requestId), at, async (tx, now) => {
		const token = await openToken(secret, now, tx)
		if (!token || !(await spendToken(tx, token.hash, now))) throw new Refusal({ code: 'expired' })
		await tx.person.update({ where: { id }, data: { passwordHash } })
		await closeTokens(tx, id, now)
		await tx.session.deleteMany({ where: { personId: id } })
		return { value: undefined, events: [event('person.password-set', 'person', id, { by: token.purpose })] }
	})
}

export type OwnPassword = { verifiedHash: string; passwordHash: string; sessionId: string }

/** Changes the viewer's own password, shown to be right before; ends every other session. */
export const changePassword = (viewer: Viewer, change: OwnPassword, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const id = viewer.person?.id
		if (id === undefined) throw new Refusal({ code: 'not-signed-in' })
		const { count } = await tx.person.updateMany({
			where: { id, passwordHash: change.verifiedHash, disabledAt: null },
			data: { passwordHash: change.passwordHash },
		})
		if (count !== 1) throw new Refusal({ code: 'not-signed-in' })
		await closeTokens(tx, id, now)
		await tx.session.deleteMany({ where: { personId: id, id: { not: sessionKey(change.sessionId) } } })
		return { value: undefined, events: [event('person.password-set', 'person', id, { by: 'self' })] }
	})
