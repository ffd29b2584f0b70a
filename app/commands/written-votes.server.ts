import { sha256 } from '#app/data/canonical.server.ts'
import { heldBallot, takeVote } from '#app/data/casting.server.ts'
import { sessionUnderWay } from '#app/data/council-sessions.server.ts'
import { conflictsWith, isUuid } from '#app/data/entries.server.ts'
import { forgetLetters, writeLetter, writtenKey } from '#app/data/mails.server.ts'
import { newSecret } from '#app/data/tokens.server.ts'
import { transact, transactAll, type Tx } from '#app/data/transact.server.ts'
import { viewerFrom, withPlaces } from '#app/data/viewers.server.ts'
import { askingBy, askingsNow } from '#app/data/written-votes.server.ts'
import type { Choice, Seat } from '#app/domain/ballot.ts'
import { inTheRoom } from '#app/domain/council-session.ts'
import { event } from '#app/domain/event.ts'
import { all, ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'
import {
	isTimeToAnswer,
	mayAskInWriting,
	mayBeAsked,
	mayVoteByLink,
	type ComposeWrittenLetter,
	type WrittenLetterFacts,
} from '#app/domain/written-vote.ts'

export type Asking = { seatIds: readonly string[]; until: Date }

/**
 * Writes to members who are absent, each with a link of their own; an older link of the same member to this ballot works
 * no longer, and its letter is not sent if it still waits. Who voted, came or states a conflict meanwhile is passed over;
 * refused when nobody is left.
 */
export const askInWriting = (
	viewer: Viewer,
	ballotId: string,
	{ seatIds, until }: Asking,
	compose: ComposeWrittenLetter,
	at?: Date,
): Promise<number> =>
	transact(viewer, at, async (tx, now) => {
		const { ballot, entry, tree, facts } = await heldBallot(tx, ballotId, now)
		const conflicts = conflictsWith(viewer, entry, tree)
		ensure(
			all(
				mayAskInWriting(viewer, conflicts, facts, entry.phases, now),
				isTimeToAnswer(until, entry.phases, now),
			),
		)
		const session = await sessionUnderWay(tx, ballot.entryId, ballot.awardLevelId)
		const here = session ? inTheRoom(session.presence) : []
		const chosen = [...new Set(seatIds)].filter(isUuid).map((id) => seatOf(facts.seats, id))
		const verdicts = chosen.map((seat) => mayBeAsked(seat, facts, here))
		const asked = chosen.filter((_, index) => verdicts[index]?.allowed)
		if (asked.length === 0) {
			ensure(all(...verdicts))
			throw new Refusal({ code: 'incomplete', missing: ['seatIds'] })
		}
		await replaceOlder(tx, ballot.id, asked, now)
		const award = await tx.awardLevel.findUniqueOrThrow({ where: { id: ballot.awardLevelId } })
		const { titleVi: title, round } = entry.row
		for (const seat of asked) {
			const asking = { ballotId: ballot.id, until, askedById: signedIn(viewer), askedAt: now }
			await writeTo(tx, seat, asking, (facts) => compose({ ...facts, title, award, round, until }))
		}
		const told = {
			people: asked.length,
			seats: asked.map(({ seatId }) => seatId),
			until: until.toISOString(),
		}
		return { value: asked.length, events: [event('ballot.asked-in-writing', 'ballot', ballot.id, told)] }
	})

/** The letters before, of these members to this ballot: their links end here. */
const replaceOlder = async (tx: Tx, ballotId: string, asked: readonly Seat[], now: Date): Promise<void> => {
	const older = (await askingsNow(tx, ballotId)).filter(({ seatId }) => asked.some(isSeat(seatId)))
	const where = { id: { in: older.map(({ id }) => id) } }
	await tx.writtenAsking.updateMany({ where, data: { replacedAt: now } })
	const keys = older.map(({ mailKey }) => mailKey)
	await forgetLetters(tx, keys, now)
}

type New = { ballotId: string; until: Date; askedById: string; askedAt: Date }
type Own = Pick<WrittenLetterFacts, 'language' | 'name' | 'secret'>

const writeTo = async (
	tx: Tx,
	{ seatId, personId }: Seat,
	asking: New,
	compose: (own: Own) => ReturnType<ComposeWrittenLetter>,
): Promise<void> => {
	const { name, email, language } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
	const secret = newSecret()
	const secretHash = sha256(secret)
	const mailKey = writtenKey(secretHash)
	await tx.writtenAsking.create({ data: { ...asking, seatId, secretHash, mailKey } })
	const letter = compose({ name, language: language === 'en' ? 'en' : 'vi', secret })
	await writeLetter(tx, { key: mailKey, to: email, ...letter }, asking.askedAt)
}

/**
 * Takes the vote of a member by the link of their letter, whoever the browser is signed in as: the event says that this
 * member voted, as it does of one in the room. Nothing is written on the asking.
 */
export const voteByLink = (viewer: Viewer, secret: string, choice: Choice, at?: Date): Promise<void> =>
	transactAll(at, async (tx, now) => {
		const asking = (await askingBy(tx, secret)) ?? hide()
		const { ballot, entry, facts } = await heldBallot(tx, asking.ballotId, now)
		/** Read once more behind the lock: a newer letter may have been written meanwhile. */
		ensure(mayVoteByLink(await askingBy(tx, secret), facts, entry.phases, now))
		await takeVote(tx, ballot.id, asking.seatId, choice)
		const person = await tx.person.findUnique({ where: { id: asking.seat.personId }, select: withPlaces })
		const member = viewerFrom(person, viewer.language, viewer.requestId)
		return {
			value: undefined,
			told: [{ viewer: member, event: event('ballot.cast', 'ballot', ballot.id, {}) }],
		}
	})

const isSeat =
	(id: string) =>
	({ seatId }: { seatId: string }): boolean =>
		seatId === id

const seatOf = (seats: readonly Seat[], id: string): Seat => seats.find(isSeat(id)) ?? hide()
