import { sha256 } from '#app/data/canonical.server.ts'
import { emailHashOf } from '#app/data/citizen-notes.server.ts'
import { reader } from '#app/data/database.server.ts'
import { lockDueFollow, newsOf } from '#app/data/follow-news.server.ts'
import {
	eraseFollows,
	followedAt,
	followedBy,
	followToConfirm,
	followToStop,
} from '#app/data/follows.server.ts'
import { citizenKey, writeLetter } from '#app/data/mails.server.ts'
import { newSecret } from '#app/data/tokens.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import {
	followUntil,
	type ComposeDigest,
	type ComposeFollowLetter,
	type FollowSubject,
	type Pace,
} from '#app/domain/follow.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, portal, type Language, type Viewer } from '#app/domain/viewer.ts'

/**
 * Takes down that somebody wishes to follow, and writes them the letter that makes it so: the same whether they follow
 * already, so that whoever sends the form learns nothing. Nobody is written to any further before they confirm.
 */
export const askFollow = async (
	viewer: Viewer,
	asked: FollowSubject,
	{ email, pace }: { email: string; pace: Pace },
	compose: ComposeFollowLetter,
	at?: Date,
): Promise<void> => {
	const found = await followedAt(asked, viewer.language)
	if (!found) throw new Refusal({ code: 'hidden' })
	const { kind, subject } = found
	return transact(unnamed(viewer), at, async (tx, now) => {
		const emailHash = emailHashOf(email)
		const secret = newSecret()
		const secretHash = sha256(secret)
		const fresh = { secretHash, askedPace: pace, askedAt: now, language: viewer.language }
		const { id } = await tx.follow.upsert({
			where: { emailHash_kind_subject: { emailHash, kind, subject } },
			create: { ...fresh, kind, subject, pace, email, emailHash },
			update: fresh,
		})
		await tx.followLink.create({ data: { secretHash, followId: id, pace, askedAt: now } })
		const { language } = viewer
		const letter = compose({ language, subject: found, pace, secret, until: followUntil(now) })
		await writeLetter(tx, { key: citizenKey(secretHash), to: email, ...letter }, now)
		return { value: undefined, events: [event('follow.asked', 'installation', 'follows', { kind })] }
	})
}

/** Whoever holds the link of a letter follows from now on, at the pace that this letter named; once for each letter. */
export const confirmFollow = (viewer: Viewer, secret: string, at?: Date): Promise<void> =>
	transact(unnamed(viewer), at, async (tx, now) => {
		const link = await followToConfirm(tx, secret, now)
		if (!link) throw new Refusal({ code: 'expired' })
		const { secretHash, followId, pace, follow } = link
		const { count } = await tx.followLink.updateMany({
			where: { secretHash, usedAt: null },
			data: { usedAt: now },
		})
		if (count !== 1) throw new Refusal({ code: 'already', fact: 'confirmed' })
		await tx.follow.update({
			where: { id: followId },
			data: {
				...{ secretHash: null, pace },
				...(follow.confirmedAt === null ? { confirmedAt: now, toldUntil: now } : {}),
			},
		})
		const { kind } = follow
		return { value: undefined, events: [event('follow.confirmed', 'installation', 'follows', { kind })] }
	})

/** One click ends it and erases what is kept of it, letters that wait included. */
export const stopFollow = (viewer: Viewer, secret: string, at?: Date): Promise<void> =>
	transact(unnamed(viewer), at, async (tx, now) => {
		const follow = await followToStop(tx, secret)
		if (!follow) throw new Refusal({ code: 'expired' })
		await eraseFollows(tx, [follow.id], now)
		const { kind } = follow
		return { value: undefined, events: [event('follow.ended', 'installation', 'follows', { kind })] }
	})

/**
 * Writes one follower what is new, once: what a letter told is remembered with it, in the same transaction. Refused where
 * there is nothing to tell, or what was followed is public no more.
 */
export const tellFollower = async (followId: string, compose: ComposeDigest, at?: Date): Promise<void> => {
	const subject = await subjectOf(followId)
	if (!subject) throw new Refusal({ code: 'hidden' })
	return transact(portal(), at, async (tx, now) => {
		const isDue = await lockDueFollow(tx, followId, now)
		const follow = isDue ? await tx.follow.findUnique({ where: { id: followId } }) : null
		const news = follow?.toldUntil ? await newsOf(tx, followId) : null
		if (!follow?.toldUntil || !news) throw new Refusal({ code: 'already', fact: 'exists' })
		const language = languageOf(follow)
		const secret = newSecret()
		const secretHash = sha256(secret)
		const key = citizenKey(secretHash)
		const practices = news.practices.map(({ slug, titleVi, titleEn, agency }) => ({
			slug,
			title: language === 'en' ? titleEn : titleVi,
			agency: language === 'en' && agency.en !== '' ? agency.en : agency.vi,
		}))
		const { entryIds, noteIds, updates } = news
		const more = entryIds.length - practices.length
		const told = { practices, more, notes: noteIds.length, updates }
		await tx.followLetter.create({
			data: {
				...{ secretHash, followId, mailKey: key, since: follow.toldUntil, writtenAt: now },
				...{ entryIds, noteIds, updateIds: updates.map(({ id }) => id) },
			},
		})
		const toldUntil = news.until > follow.toldUntil ? news.until : follow.toldUntil
		await tx.follow.update({ where: { id: followId }, data: { toldUntil, writtenAt: now } })
		await writeLetter(tx, { key, to: follow.email, ...compose({ language, subject, ...told, secret }) }, now)
		const facts = { practices: entryIds.length, notes: noteIds.length, updates: updates.length }
		return { value: undefined, events: [event('follow.told', 'installation', 'follows', facts)] }
	})
}

const languageOf = ({ language }: { language: string }): Language => (language === 'en' ? 'en' : 'vi')

const subjectOf = async (followId: string) => {
	const follow = await reader().follow.findUnique({ where: { id: followId } })
	return follow && followedBy(follow, languageOf(follow))
}

/** A citizen's act is not bound to an account, even where the browser is signed in to one. */
const unnamed = ({ language, requestId }: Viewer): Viewer => anyone(language, requestId)
