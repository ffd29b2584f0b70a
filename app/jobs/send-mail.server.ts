import { post } from '#app/adapters/mail.server.ts'
import { reader } from '#app/data/database.server.ts'
import { holdsSecret } from '#app/data/mails.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { portal } from '#app/domain/viewer.ts'

/**
 * Sends one letter and marks it sent. A letter that fails keeps why and is tried again later; one that was already
 * sent is left alone. Two tries that cross send the same letter under the same id.
 */
export const sendMail = async ({ mailId }: { mailId: string }): Promise<void> => {
	const mail = await reader().mail.findUnique({ where: { id: mailId } })
	if (!mail || mail.sentAt !== null) return
	const { id, toAddress: to, subject, text, createdAt: writtenAt } = mail
	const person = await reader().person.findUnique({ where: { email: to }, select: { sample: true } })
	const out = post(person?.sample === true)
	try {
		await out.send({ id, to, subject, text, writtenAt })
	} catch (error) {
		await reader().mail.update({ where: { id }, data: { failure: reasonOf(error) } })
		throw error
	} finally {
		out.close()
	}
	await markSent(id, mail.key)
}

/** The text of a letter that opens a door is forgotten with its sending. */
const markSent = (id: string, key: string): Promise<void> =>
	transact(portal(), undefined, async (tx, now) => {
		const forgotten = holdsSecret(key) ? { text: '' } : {}
		await tx.mail.update({ where: { id }, data: { sentAt: now, failure: null, ...forgotten } })
		return { value: undefined, events: [event('mail.sent', 'mail', id, { key })] }
	})

const reasonOf = (error: unknown): string =>
	error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown'
