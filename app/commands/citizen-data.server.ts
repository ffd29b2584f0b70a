import { sha256 } from '#app/data/canonical.server.ts'
import { dropBlob, emailHashOf } from '#app/data/citizen-notes.server.ts'
import { reader } from '#app/data/database.server.ts'
import { eraseFollows } from '#app/data/follows.server.ts'
import { citizenKey, forgetLettersTo, forgetOldLetters, writeLetter } from '#app/data/mails.server.ts'
import { newSecret } from '#app/data/tokens.server.ts'
import { livePrivacyLink, overdueOf } from '#app/data/privacy.server.ts'
import { databaseClock, transact, type Tx } from '#app/data/transact.server.ts'
import { privacyLinkLife, type ComposePrivacyLetter } from '#app/domain/citizen-data.ts'
import { event } from '#app/domain/event.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

/** Writes the letter with the link to what is kept of an address: the same whether anything is, so that nobody learns it from the answer. */
export const askPrivacyLink = (
	viewer: Viewer,
	email: string,
	compose: ComposePrivacyLetter,
	at?: Date,
): Promise<void> =>
	transact(unnamed(viewer), at, async (tx, now) => {
		const emailHash = emailHashOf(email)
		const secret = newSecret()
		const secretHash = sha256(secret)
		const expiresAt = new Date(+now + privacyLinkLife)
		await tx.privacyLink.deleteMany({ where: { emailHash } })
		await tx.privacyLink.create({ data: { secretHash, emailHash, email, createdAt: now, expiresAt } })
		const letter = compose({ language: viewer.language, secret, until: expiresAt })
		await writeLetter(tx, { key: citizenKey(secretHash), to: email, ...letter }, now)
		return { value: undefined, events: [event('privacy.link-sent', 'installation', 'privacy', {})] }
	})

/**
 * Erases everything that is kept of the address behind a link: addresses, names, pictures, letters, and all words but
 * those that are published and may stay without a name.
 */
export const eraseCitizen = (
	viewer: Viewer,
	secret: string,
	words: 'keep' | 'erase',
	at?: Date,
): Promise<void> =>
	transact(unnamed(viewer), at, async (tx, now) => {
		const link = await livePrivacyLink(tx, secret, now)
		if (!link) throw new Refusal({ code: 'expired' })
		const { emailHash, email } = link
		const notes = await tx.citizenNote.findMany({
			where: { emailHash },
			select: { id: true, stage: true, blobId: true },
		})
		const stays = (stage: string) => words === 'keep' && stage === 'published'
		const kept = notes.filter(({ stage }) => stays(stage)).map(({ id }) => id)
		const gone = notes.filter(({ stage }) => !stays(stage)).map(({ id }) => id)
		await tx.citizenNote.updateMany({
			where: { id: { in: kept } },
			data: {
				...{ email: null, emailHash: null, secretHash: null, name: '', blobId: null },
				...{ paperShownAt: null, paperShownById: null },
			},
		})
		await tx.citizenNote.deleteMany({ where: { id: { in: gone } } })
		for (const { blobId } of notes) await dropBlob(tx, blobId)
		const follows = await tx.follow.findMany({ where: { emailHash }, select: { id: true } })
		await eraseFollows(
			tx,
			follows.map(({ id }) => id),
			now,
		)
		await tx.privacyLink.deleteMany({ where: { emailHash } })
		await forgetLettersTo(tx, email, now)
		const facts = { notes: gone.length, kept: kept.length, follows: follows.length }
		return { value: undefined, events: [event('privacy.erased', 'installation', 'privacy', facts)] }
	})

/** Erases what is past the time that the privacy page states; answers whether there was anything. */
export const sweepCitizens = async (viewer: Viewer, at?: Date): Promise<boolean> => {
	const due = await overdueOf(reader(), at ?? (await databaseClock(reader())))
	if (Object.values(due).every((rows) => rows.length === 0)) return false
	await transact(viewer, at, async (tx, now) => {
		const { notes, addresses, links, objections, follows } = await overdueOf(tx, now)
		await tx.objection.deleteMany({ where: { id: { in: objections }, confirmedAt: null } })
		await tx.citizenNote.deleteMany({ where: { id: { in: notes.map(({ id }) => id) } } })
		for (const { blobId } of notes) await dropBlob(tx, blobId)
		await forgetAddresses(tx, addresses)
		await tx.privacyLink.deleteMany({ where: { secretHash: { in: links } } })
		await eraseFollows(tx, follows, now)
		await forgetOldLetters(tx, now)
		const facts = {
			...{ notes: notes.length, addresses: addresses.length, links: links.length },
			...{ objections: objections.length, follows: follows.length },
		}
		return { value: undefined, events: [event('citizens.swept', 'installation', 'privacy', facts)] }
	})
	return true
}

const forgetAddresses = (tx: Tx, ids: readonly string[]) =>
	tx.citizenNote.updateMany({
		where: { id: { in: [...ids] } },
		data: { email: null, emailHash: null, secretHash: null },
	})

/** A citizen's act is not bound to an account, even where the browser is signed in to one. */
const unnamed = ({ language, requestId }: Viewer): Viewer => anyone(language, requestId)
