import { holdStill, isUuid, loadEntry } from '#app/data/entries.server.ts'
import { proposalFor, proposedOf } from '#app/data/proposals.server.ts'
import { dayIn, lockPublicity } from '#app/data/publicities.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { workCalendar } from '#app/data/work-calendar.server.ts'
import { event } from '#app/domain/event.ts'
import {
	lastPublicDay,
	mayAskPublicity,
	mayExtendPublicity,
	mayOpenPublicity,
	mostProposed,
} from '#app/domain/publicity.ts'
import { ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, signedIn, type Viewer } from '#app/domain/viewer.ts'
import { endOfDay } from '#app/domain/working-day.ts'

/** Says that names proposed for an award are made public first, for so many working days; null for no more. */
export const askPublicity = (
	viewer: Viewer,
	roundId: string,
	{ awardLevelId, days }: { awardLevelId: string; days: number | null },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx) => {
		const award = await awardOf(tx, viewer, roundId, awardLevelId)
		await tx.$queryRaw`SELECT 1 FROM "award_level" WHERE "id" = ${award.id}::uuid FOR UPDATE`
		const used = await tx.ballot.count({ where: { awardLevelId: award.id } })
		const listed = await tx.publicity.count({ where: { awardLevelId: award.id } })
		ensure(mayAskPublicity(viewer, { code: award.code, isUsed: used + listed > 0 }, days))
		await tx.awardLevel.update({ where: { id: award.id }, data: { publicityDays: days } })
		const told = { award: award.code, days }
		return {
			value: undefined,
			events: [event('award-level.publicity-asked', 'award-level', award.id, told)],
		}
	})

type Opening = { awardLevelId: string; entryIds: readonly string[]; days: number }

/** Puts the proposed entries on the portal, each with what the public may know of it now; gives the publicity's id. */
export const openPublicity = (
	viewer: Viewer,
	roundId: string,
	{ awardLevelId, entryIds, days }: Opening,
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const award = await awardOf(tx, viewer, roundId, awardLevelId)
		const ids = [...new Set(entryIds)].filter(isUuid).slice(0, mostProposed)
		await holdStill(tx, ids)
		const tree = await unitTree(tx, now)
		const entries = []
		for (const id of ids) {
			const entry = await loadEntry(tx, id)
			if (entry.roundId !== roundId) hide()
			entries.push({ entry, facts: await proposedOf(tx, viewer, entry, award.id, tree, now) })
		}
		const lastDay = lastPublicDay(workCalendar, days, now)
		const facts = entries.map((each) => each.facts)
		const asked = { code: award.code, asked: award.publicityDays }
		ensure(mayOpenPublicity(viewer, asked, { days, lastDay }, facts, workCalendar))
		const until = lastDay ?? ''
		const { id } = await tx.publicity.create({
			data: {
				...{ roundId, awardLevelId: award.id, days, openedById: signedIn(viewer), openedAt: now },
				...{ lastDay: new Date(until), closesAt: endOfDay(until) },
			},
		})
		for (const [index, { entry }] of entries.entries()) {
			const content = (await proposalFor(tx, entry, now)) ?? hide()
			await tx.publicityEntry.create({
				data: { publicityId: id, entryId: entry.id, position: index + 1, content },
			})
		}
		const told = { award: award.code, entries: entries.length, until }
		return { value: id, events: [event('publicity.opened', 'publicity', id, told)] }
	})

/** Leaves the names on the portal until the end of a later day. */
export const extendPublicity = (
	viewer: Viewer,
	publicityId: string,
	{ lastDay, reason }: { lastDay: string; reason: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		const row = (isUuid(publicityId) ? await lockPublicity(tx, publicityId) : null) ?? hide()
		const from = dayIn(row.lastDay)
		const term = { lastDay: from, closesAt: row.closesAt }
		ensure(mayExtendPublicity(viewer, term, lastDay, workCalendar, now))
		const days = { fromDay: row.lastDay, lastDay: new Date(lastDay) }
		await tx.publicityExtension.create({
			data: { publicityId: row.id, ...days, reason, extendedById: signedIn(viewer), extendedAt: now },
		})
		await tx.publicity.update({
			where: { id: row.id },
			data: { lastDay: days.lastDay, closesAt: endOfDay(lastDay) },
		})
		const told = { award: row.awardLevel.code, from, until: lastDay, reason }
		return { value: undefined, events: [event('publicity.extended', 'publicity', row.id, told)] }
	})

/** The award of the round's movement. */
const awardOf = async (tx: Tx, viewer: Viewer, roundId: string, id: string) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	if (!isUuid(roundId) || !isUuid(id)) return hide()
	const where = { id, movement: { rounds: { some: { id: roundId } } } }
	return (await tx.awardLevel.findFirst({ where })) ?? hide()
}
