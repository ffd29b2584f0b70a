import { followUntil, type FollowKind, type FollowSubject, type Pace } from '#app/domain/follow.ts'
import type { Language } from '#app/domain/viewer.ts'
import { sha256 } from './canonical.server.ts'
import { reader } from './database.server.ts'
import { isUuid } from './entries.server.ts'
import { forgetLetters } from './mails.server.ts'
import { publicUnit } from './public-units.server.ts'
import { allWords } from './terms.server.ts'
import { isSecret } from './tokens.server.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

/** Something public that can be followed: as an address names it, and as a follow remembers it. */
export type Followed = FollowSubject & { subject: string; name: string }

export const kindOfFollow = (row: { kind: string }): FollowKind => row.kind as FollowKind
export const paceOf = (row: { pace: string }): Pace => row.pace as Pace

/** What stands at an address; null where the public knows nothing of it. */
export const followedAt = async (
	{ kind, key }: FollowSubject,
	language: Language,
): Promise<Followed | null> => {
	if (kind === 'gallery') return { kind, key: '', subject: '', name: '' }
	if (kind === 'practice') {
		const row = await reader().practice.findUnique({ where: { slug: key }, select: practiceFields })
		return row && { kind, key, subject: row.entryId, name: titleOf(row, language) }
	}
	if (kind === 'unit') {
		const unit = await publicUnit(key)
		return unit && { kind, key, subject: unit.id, name: unitName(unit, new Date(), language) }
	}
	const word = await topicCalled(key)
	return word && { kind, key, subject: word.code, name: language === 'en' ? word.nameEn : word.nameVi }
}

/** The same by what a follow remembers; null where it is public no more. */
export const followedBy = async (
	{ kind, subject }: { kind: string; subject: string },
	language: Language,
): Promise<Followed | null> => {
	if (kind === 'practice') {
		const where = { entryId: isUuid(subject) ? subject : '' }
		const row =
			where.entryId === '' ? null : await reader().practice.findUnique({ where, select: { slug: true } })
		return row && followedAt({ kind, key: row.slug }, language)
	}
	if (kind === 'unit') {
		const row = isUuid(subject) ? await reader().unit.findUnique({ where: { id: subject } }) : null
		return row && followedAt({ kind, key: row.slug }, language)
	}
	return followedAt({ kind: kindOfFollow({ kind }), key: subject }, language)
}

const practiceFields = { entryId: true, titleVi: true, titleEn: true } as const
const titleOf = ({ titleVi, titleEn }: { titleVi: string; titleEn: string }, language: Language): string =>
	language === 'en' ? titleEn : titleVi

const topicCalled = async (code: string) =>
	(await allWords()).find(
		(word) => word.code === code && (word.taxonomy === 'pillar' || word.taxonomy === 'theme'),
	) ?? null

/** What a letter's link would confirm, or has confirmed; null when it works no more. */
export const followToConfirm = async (tx: Tx, secret: string, now: Date) => {
	const link = isSecret(secret)
		? await tx.followLink.findUnique({ where: { secretHash: sha256(secret) }, include: { follow: true } })
		: null
	return link && now < followUntil(link.askedAt) ? link : null
}

/** The follow that a letter's link ends. */
export const followToStop = async (tx: Tx, secret: string) => {
	if (!isSecret(secret)) return null
	const letter = await tx.followLetter.findUnique({
		where: { secretHash: sha256(secret) },
		include: { follow: true },
	})
	return letter?.follow ?? null
}

/** Whether a letter names a practice, or what was said of it, that is public no more: it is written anew without it. */
export const isOutdatedDigest = async (tx: Tx, mailKey: string): Promise<boolean> => {
	const letter = await tx.followLetter.findUnique({
		where: { mailKey },
		include: { follow: { select: { kind: true, subject: true } } },
	})
	if (!letter) return false
	const named = new Set([
		...letter.entryIds,
		...(letter.follow.kind === 'practice' ? [letter.follow.subject] : []),
	])
	const takenBack = await tx.updateTakenBack.count({ where: { updateId: { in: letter.updateIds } } })
	return takenBack > 0 || (await tx.practice.count({ where: { entryId: { in: [...named] } } })) < named.size
}

/** A letter that is not sent has told nothing: the next one says what it would have said. */
export const untellDigest = async (tx: Tx, mailKey: string): Promise<void> => {
	const letter = await tx.followLetter.findUnique({ where: { mailKey } })
	if (!letter) return
	await tx.follow.updateMany({
		where: { id: letter.followId, toldUntil: { gt: letter.since } },
		data: { toldUntil: letter.since },
	})
	await tx.followLetter.delete({ where: { mailKey } })
}

/** Erases follows with the letters that wait to be sent. */
export const eraseFollows = async (tx: Tx, ids: readonly string[], now: Date): Promise<void> => {
	const letters = await tx.followLetter.findMany({
		where: { followId: { in: [...ids] } },
		select: { mailKey: true },
	})
	await forgetLetters(
		tx,
		letters.map(({ mailKey }) => mailKey),
		now,
	)
	await tx.follow.deleteMany({ where: { id: { in: [...ids] } } })
}
