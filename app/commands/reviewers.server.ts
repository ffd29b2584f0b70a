import { isUuid } from '#app/data/entries.server.ts'
import { offeredIds } from '#app/data/offers.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayKeepProfile, mayWish, type ReviewerProfile, type Wish } from '#app/domain/reviewer.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What a reviewer of a round knows, takes and when they are away: kept by themselves, amended by the secretary. */
export const saveProfile = (
	viewer: Viewer,
	roundId: string,
	personId: string,
	{ maxLoad, languages, topics, absences }: ReviewerProfile,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayKeepProfile(viewer, roundId, personId))
		const { id } = await lockReviewer(tx, roundId, personId)
		await tx.reviewer.update({ where: { id }, data: { maxLoad, languages: [...languages] } })
		await tx.expertise.deleteMany({ where: { reviewerId: id } })
		await tx.expertise.createMany({
			data: topics
				.filter(({ level, wish }) => level !== null || wish !== 0)
				.map((topic) => ({ ...topic, reviewerId: id })),
		})
		await tx.absence.deleteMany({ where: { reviewerId: id } })
		await tx.absence.createMany({ data: absences.map((absence) => ({ ...absence, reviewerId: id })) })
		const fields = ['maxLoad', 'languages', 'topics', 'absences']
		return {
			value: undefined,
			events: [event('reviewer.profile-changed', 'person', personId, { round: roundId, fields })],
		}
	})

/** Of entries that they may come to review, as far as they are offered to them; null takes a wish back. */
export const saveWishes = (
	viewer: Viewer,
	roundId: string,
	wishes: readonly { entryId: string; wish: Wish | null }[],
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayWish(viewer, roundId))
		const personId = viewer.person?.id ?? ''
		const { id } = await lockReviewer(tx, roundId, personId)
		const offered = new Set(await offeredIds(tx, viewer, roundId, now))
		if (wishes.some(({ entryId }) => !offered.has(entryId))) throw new Refusal({ code: 'hidden' })
		for (const { entryId, wish } of wishes) {
			const key = { reviewerId: id, entryId }
			if (wish === null) await tx.wish.deleteMany({ where: key })
			else
				await tx.wish.upsert({
					where: { reviewerId_entryId: key },
					create: { ...key, wish },
					update: { wish },
				})
		}
		const facts = { round: roundId, wishes: wishes.length }
		return { value: undefined, events: [event('reviewer.wishes-changed', 'person', personId, facts)] }
	})

const lockReviewer = async (tx: Tx, roundId: string, personId: string) => {
	const found =
		isUuid(roundId) && isUuid(personId)
			? await tx.reviewer.findFirst({ where: { roundId, personId, endsAt: null }, select: { id: true } })
			: null
	if (!found) throw new Refusal({ code: 'hidden' })
	await tx.$queryRaw`SELECT 1 FROM "reviewer" WHERE "id" = ${found.id}::uuid FOR UPDATE`
	return found
}
