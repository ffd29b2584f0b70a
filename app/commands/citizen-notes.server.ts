import { sha256 } from '#app/data/canonical.server.ts'
import { dropBlob, emailHashOf, lockPractice, unitCalled } from '#app/data/citizen-notes.server.ts'
import { takeFile } from '#app/data/file-scans.server.ts'
import { citizenKey, writeLetter } from '#app/data/mails.server.ts'
import { isSecret, newSecret } from '#app/data/tokens.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { confirmableUntil, type ComposeNoteLetter, type NoteInput } from '#app/domain/citizen-note.ts'
import { event } from '#app/domain/event.ts'
import { evidenceKinds } from '#app/domain/evidence-kind.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

/**
 * Takes down what a citizen says of a practice and writes them the letter that makes it count. Words that were never
 * confirmed give way to newer ones; where the person has said so already, they get a letter that says this, and whoever
 * sent the form learns nothing.
 */
export const sendNote = (
	viewer: Viewer,
	slug: string,
	input: NoteInput,
	compose: ComposeNoteLetter,
	at?: Date,
): Promise<void> =>
	transact(unnamed(viewer), at, async (tx, now) => {
		const { kind, email } = input
		const { entryId, title } = await lockPractice(tx, slug)
		const emailHash = emailHashOf(email)
		const said = await tx.citizenNote.findFirst({
			where: {
				...{ emailHash, kind, entryId },
				...(kind === 'confirmation'
					? {}
					: { stage: { in: ['unconfirmed', 'waiting', 'asked', 'answered'] } }),
			},
		})
		const facts = { language: viewer.language, kind, title, until: confirmableUntil(now) }
		if (said !== null && said.stage !== 'unconfirmed') {
			const letter = compose({ ...facts, secret: null })
			const key = citizenKey(sha256(`${said.id} ${now.toISOString().slice(0, 10)}`))
			await writeLetter(tx, { key, to: email, ...letter }, now)
			return { value: undefined, events: [event('note.repeated', 'entry', entryId, { note: said.id, kind })] }
		}
		if (said !== null) {
			await tx.citizenNote.delete({ where: { id: said.id } })
			await dropBlob(tx, said.blobId)
		}
		const secret = newSecret()
		const secretHash = sha256(secret)
		const { id } = await tx.citizenNote.create({
			data: {
				...{ entryId, kind, emailHash, secretHash, email, sentAt: now, language: viewer.language },
				...{ text: input.text, name: input.name },
				...(await ofKind(tx, input)),
				blobId: await keptPicture(tx, input, now),
			},
		})
		await writeLetter(tx, { key: citizenKey(secretHash), to: email, ...compose({ ...facts, secret }) }, now)
		return { value: undefined, events: [event('note.sent', 'entry', entryId, { note: id, kind })] }
	})

/** Whoever holds the link of the letter makes the note count: from now on the secretary reads it. */
export const confirmNote = (viewer: Viewer, secret: string, at?: Date): Promise<{ slug: string }> =>
	transact(unnamed(viewer), at, async (tx, now) => {
		const note = isSecret(secret)
			? await tx.citizenNote.findUnique({
					where: { secretHash: sha256(secret) },
					select: {
						id: true,
						kind: true,
						entryId: true,
						sentAt: true,
						stage: true,
						entry: { select: { practice: true } },
					},
				})
			: null
		const practice = note?.entry.practice ?? null
		if (note && practice && note.stage !== 'unconfirmed')
			throw new Refusal({ code: 'already', fact: 'confirmed' })
		if (!note || !practice || now >= confirmableUntil(note.sentAt)) throw new Refusal({ code: 'expired' })
		const { id, kind, entryId } = note
		await lockPractice(tx, practice.slug)
		const { count } = await tx.citizenNote.updateMany({
			where: { id, stage: 'unconfirmed' },
			data: { stage: 'waiting', confirmedAt: now },
		})
		if (count !== 1) throw new Refusal({ code: 'expired' })
		return {
			value: { slug: practice.slug },
			events: [event('note.confirmed', 'entry', entryId, { note: id, kind })],
		}
	})

/** A citizen's act is not bound to an account, even where the browser is signed in to one. */
const unnamed = ({ language, requestId }: Viewer): Viewer => anyone(language, requestId)

const ofKind = async (tx: Tx, input: NoteInput) => {
	if (input.kind === 'objection') return { href: input.href, readersTold: true }
	if (input.kind === 'question') return {}
	const { worked, place, usedOn } = input
	return { worked, place, usedOn, placeUnitId: await unitCalled(tx, place) }
}

/** A paper comes with an objection alone. */
const keptPicture = async (tx: Tx, { kind, picture }: NoteInput, now: Date): Promise<string | null> => {
	if (picture === null || kind === 'question') return null
	if (!evidenceKinds[picture.kind].isImage && (kind !== 'objection' || picture.kind !== 'pdf'))
		throw new Refusal({ code: 'incomplete', missing: ['picture'] })
	return takeFile(tx, picture, now)
}
