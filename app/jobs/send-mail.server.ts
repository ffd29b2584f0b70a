import { post } from '#app/adapters/mail.server.ts'
import { reader } from '#app/data/database.server.ts'
import { holdsSecret, isToCitizen } from '#app/data/mails.server.ts'
import { isOutdatedDigest, untellDigest } from '#app/data/follows.server.ts'
import { isNeedless } from '#app/data/reminders.server.ts'
import { isAskingOver } from '#app/data/written-votes.server.ts'
import { databaseClock, transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { portal } from '#app/domain/viewer.ts'

/**
 * Sends one letter and marks it sent. A letter that fails keeps why and is tried again later; one that was already
 * sent is left alone, and so is a reminder, or a request for a vote, that nobody needs any more. Two tries that cross send the same letter under the same id.
 */
export const sendMail = async ({ mailId }: { mailId: string }, at?: Date): Promise<void> => {
	const mail = await reader().mail.findUnique({ where: { id: mailId } })
	if (!mail || mail.sentAt !== null || mail.droppedAt !== null) return
	const now = at ?? (await databaseClock(reader()))
	if (await isNeedless(reader(), mail.key, now)) return drop(mail, at)
	if (await isAskingOver(reader(), mail.key, now)) return drop(mail, at)
	if (await isOutdatedDigest(reader(), mail.key)) return drop(mail, at)
	const { id, toAddress: to, subject, text, stopLink, createdAt: writtenAt } = mail
	const person = await reader().person.findUnique({ where: { email: to }, select: { sample: true } })
	const out = post(person?.sample === true)
	try {
		await out.send({ id, to, subject, text, writtenAt, stopLink })
	} catch (error) {
		await reader().mail.update({ where: { id }, data: { failure: reasonOf(error) } })
		throw error
	} finally {
		out.close()
	}
	await markSent(mail, at)
}

type Mail = { id: string; key: string }

/** The text of a letter that opens a door is forgotten with its sending; of one to a citizen, everything. */
const markSent = ({ id, key }: Mail, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		const forgotten = {
			...(holdsSecret(key) ? { text: '', stopLink: null } : {}),
			...(isToCitizen(key) ? { toAddress: '', subject: '' } : {}),
		}
		await tx.mail.update({ where: { id }, data: { sentAt: now, failure: null, ...forgotten } })
		return { value: undefined, events: [event('mail.sent', 'mail', id, { key })] }
	})

const drop = ({ id, key }: Mail, at?: Date): Promise<void> =>
	transact(portal(), at, async (tx, now) => {
		const forgotten = isToCitizen(key) ? { toAddress: '', subject: '' } : {}
		await tx.mail.update({
			where: { id },
			data: { droppedAt: now, failure: null, text: '', stopLink: null, ...forgotten },
		})
		await untellDigest(tx, key)
		return { value: undefined, events: [event('mail.dropped', 'mail', id, { key })] }
	})

const reasonOf = (error: unknown): string =>
	error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown'
