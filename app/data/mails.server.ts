import { undeliveredKept } from '#app/domain/citizen-data.ts'
import { reader } from './database.server.ts'
import { enqueue } from './queue.server.ts'
import type { Tx } from './transact.server.ts'

/** A letter as it is written: plain text, for one person, about one thing. */
export type NewLetter = {
	key: string
	to: string
	subject: string
	text: string
	/** Where its reader ends letters of this sort with one click. */
	stopLink?: string
}

/** Letters whose text opens a door or ends reminders; the text is forgotten once they are sent. */
const secretPrefix = 'access:'
const reminderPrefix = 'reminder:'
const writtenPrefix = 'written:'
const citizenPrefix = 'citizen:'
/** Letters to citizens: nothing of them is kept once they are sent, not even to whom. */
export const citizenKey = (hash: string): string => `${citizenPrefix}${hash.slice(0, 24)}`
export const isToCitizen = (key: string): boolean => key.startsWith(citizenPrefix)
export const accessKey = (tokenHash: string): string => `${secretPrefix}${tokenHash.slice(0, 24)}`
export const reminderKey = (secretHash: string): string => `${reminderPrefix}${secretHash.slice(0, 24)}`
/** A letter that asks for a vote in writing. */
export const writtenKey = (secretHash: string): string => `${writtenPrefix}${secretHash.slice(0, 24)}`
/** Of no use to anybody but as a key: the letter holds no secret. */
export const reviewReminderKey = (secret: string): string => `review-reminder:${secret.slice(0, 24)}`
export const holdsSecret = (key: string): boolean =>
	[secretPrefix, reminderPrefix, writtenPrefix].some((prefix) => key.startsWith(prefix)) || isToCitizen(key)

/** Writes a letter inside the caller's transaction and has it sent. The same key a second time writes nothing. */
export const writeLetter = async (tx: Tx, letter: NewLetter, now: Date): Promise<void> => {
	const { key, to, subject, text, stopLink = null } = letter
	const written = await tx.mail.createManyAndReturn({
		data: [{ key, toAddress: to, subject: oneLine(subject), text, stopLink, createdAt: now }],
		skipDuplicates: true,
		select: { id: true },
	})
	for (const { id } of written) await enqueue(tx, 'mail.send', { mailId: id })
}

/** Writes letters about something that has already happened. */
export const writeLetters = async (letters: readonly NewLetter[], now: Date): Promise<void> => {
	if (letters.length === 0) return
	await reader().$transaction(async (tx) => {
		for (const letter of letters) await writeLetter(tx, letter, now)
	})
}

/** A subject is one line of a header: no line break, no control character gets in. */
const oneLine = (text: string): string =>
	text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.trim()
		.slice(0, 200)

const forgotten = { toAddress: '', subject: '', text: '', stopLink: null }
const toCitizens = { key: { startsWith: citizenPrefix } }

/** Gives up and forgets every letter to a citizen's address that is not sent yet; of those that are, nothing is kept. */
export const forgetLettersTo = (tx: Tx, email: string, now: Date) =>
	tx.mail.updateMany({
		where: { ...toCitizens, toAddress: email, sentAt: null },
		data: { ...forgotten, droppedAt: now, failure: null },
	})

/** The same for letters to citizens that could not be sent for long. */
export const forgetOldLetters = (tx: Tx, now: Date) =>
	tx.mail.updateMany({
		where: {
			...toCitizens,
			...{ toAddress: { not: '' }, sentAt: null, createdAt: { lte: new Date(+now - undeliveredKept) } },
		},
		data: { ...forgotten, droppedAt: now, failure: null },
	})

/** The same for these letters. */
export const forgetLetters = (tx: Tx, keys: readonly string[], now: Date) =>
	tx.mail.updateMany({
		where: { key: { in: [...keys] }, sentAt: null },
		data: { ...forgotten, droppedAt: now, failure: null },
	})
