import { reader } from '#app/data/database.server.ts'
import { reviewersOfRound } from '#app/data/judges.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { entriesUnderReview, isAwaited, lastReminded } from '#app/data/review-progress.server.ts'
import { noOffer, substitutesFor } from '#app/data/substitutes.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayAssign } from '#app/domain/assignment.ts'
import { byDay, isLate, mayRemind, needOf, tallyOf, wantedFor } from '#app/domain/review-progress.ts'
import { placeToFill } from '#app/domain/substitute.ts'
import { maySetBound } from '#app/domain/third-call.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { roundNamed } from './round-assignments.server.ts'

const substitutesShown = 3

/** How far the review of a round is, among the entries that exist for the secretary and that they do not review. */
export const reviewProgress = async (viewer: Viewer, roundId: string, at?: Date) => {
	const tx = reader()
	const { id, name, sheets: asked, divergenceBound: bound } = await roundNamed(viewer, roundId)
	const now = at ?? (await databaseClock(tx))
	const entries = await entriesUnderReview(tx, viewer, id, await unitTree(tx, now))
	const sheets = entries.flatMap((entry) => entry.sheets)
	const awaited = entries.filter(isAwaited)
	const names = await peopleIn(id, sheets)
	const wanting = awaited.flatMap(({ id: entryId, title, sheets: own, isUnanswered }) => {
		const need = needOf(own, asked, now, bound ?? undefined)
		if (wantedFor(need) === 0) return []
		const stepped = own.filter(({ recusedAt }) => recusedAt !== null).length
		const place = placeToFill(own, need.vacant, now)
		const instead = place && {
			assignmentId: place.assignmentId,
			name: names.get(place.personId) ?? '',
			isLate: place.recusedAt === null,
		}
		return [{ id: entryId, title, stepped, instead, isUnanswered, wanted: wantedFor(need), ...need }]
	})
	const phases = phasesOf(await tx.phase.findMany({ where: { roundId: id } }))
	const mayAdd = mayAssign(viewer, [], phases, now)
	const wantedIds = new Set(mayAdd.allowed ? wanting.map((each) => each.id) : [])
	const offers = await substitutesFor(tx, viewer, id, wantedIds, substitutesShown, now)
	return {
		now,
		id,
		name,
		asked,
		bound,
		maySetBound: maySetBound(viewer, null, phases, now),
		all: tallyOf(sheets, now),
		days: byDay(sheets),
		mayAdd,
		wanting: wanting.map((each) => ({ ...each, ...(offers.get(each.id) ?? noOffer) })),
		reviewers: await reviewersIn(viewer, id, awaited, names, now),
		panels: await panelsIn(id, sheets, now),
		entries: entries
			.map((entry) => ({
				...{ id: entry.id, title: entry.title },
				...tallyOf(entry.sheets, now),
				range: needOf(entry.sheets, asked, now).range,
				lateNames: entry.sheets
					.filter((sheet) => isAwaited(entry) && isLate(sheet, now))
					.map(({ personId }) => names.get(personId) ?? ''),
			}))
			.sort((a, b) => b.late - a.late || a.handedIn - b.handedIn),
	}
}

type Entries = Awaited<ReturnType<typeof entriesUnderReview>>
type Sheets = Entries[number]['sheets']

/** Everybody by name who has a sheet or reviews in the round. */
const peopleIn = async (roundId: string, sheets: Sheets): Promise<ReadonlyMap<string, string>> => {
	const people = await reader().person.findMany({
		where: {
			OR: [
				{ id: { in: [...new Set(sheets.map(({ personId }) => personId))] } },
				{ reviewers: { some: { roundId, endsAt: null } } },
			],
		},
		select: { id: true, name: true },
	})
	return new Map(people.map(({ id, name }) => [id, name]))
}

/** Each reviewer of the round, who is late first, then who owes most. */
const reviewersIn = async (
	viewer: Viewer,
	roundId: string,
	awaited: Entries,
	names: ReadonlyMap<string, string>,
	now: Date,
) => {
	const sheets = awaited.flatMap((entry) => entry.sheets)
	const reminded = await lastReminded(reader(), roundId)
	const calledNow = new Set((await reviewersOfRound(reader(), roundId)).map(({ personId }) => personId))
	const ids = new Set([...calledNow, ...sheets.map(({ personId }) => personId)])
	return [...ids]
		.filter((personId) => personId !== viewer.person?.id)
		.map((personId) => {
			const own = sheets.filter((sheet) => sheet.personId === personId)
			const tally = tallyOf(own, now)
			const left = tally.sheets - tally.handedIn
			const remindedAt = reminded.get(personId) ?? null
			const last = own.flatMap(({ handedInAt, startedAt }) => handedInAt ?? startedAt ?? [])
			return {
				...{ personId, name: names.get(personId) ?? '', ...tally, left, remindedAt },
				stepped: own.filter(({ recusedAt }) => recusedAt !== null).length,
				lastSeenAt: last.sort((a, b) => +b - +a)[0] ?? null,
				mayRemind: calledNow.has(personId) && mayRemind(viewer, { left, remindedAt }, now).allowed,
			}
		})
		.sort((a, b) => b.late - a.late || b.left - a.left)
}

const panelsIn = async (roundId: string, sheets: Sheets, now: Date) => {
	const panels = await reader().panel.findMany({
		where: { roundId },
		orderBy: { name: 'asc' },
		include: { members: { select: { reviewer: { select: { personId: true } } } } },
	})
	return panels.map(({ id, name, members }) => {
		const people = new Set(members.map(({ reviewer }) => reviewer.personId))
		return {
			...{ id, name, members: members.length },
			...tallyOf(
				sheets.filter(({ personId }) => people.has(personId)),
				now,
			),
		}
	})
}

/** Whom a reminder would go to, and of what it is written: those among the people asked for who may be reminded. */
export const remindingPage = async (
	viewer: Viewer,
	roundId: string,
	personIds: readonly string[],
	at?: Date,
) => {
	const round = await roundNamed(viewer, roundId)
	const now = at ?? (await databaseClock(reader()))
	const entries = await entriesUnderReview(reader(), viewer, round.id, await unitTree(reader(), now))
	const awaited = entries.filter(isAwaited)
	const sheets = awaited.flatMap((entry) => entry.sheets)
	const names = await peopleIn(round.id, sheets)
	const people = (await reviewersIn(viewer, round.id, awaited, names, now)).filter(
		({ personId, mayRemind: may }) => may && personIds.includes(personId),
	)
	const nextDue = (personId: string): Date | null =>
		sheets
			.filter(({ handedInAt, recusedAt, dueAt, ...sheet }) => {
				const isOpen = handedInAt === null && recusedAt === null
				return isOpen && sheet.personId === personId && dueAt > now
			})
			.map(({ dueAt }) => dueAt)
			.sort((a, b) => +a - +b)[0] ?? null
	return {
		...{ id: round.id, name: round.name, nameVi: round.nameVi, nameEn: round.nameEn, now },
		people: people.map(({ personId, name, left, late }) => ({
			...{ personId, name, left, late },
			dueAt: nextDue(personId),
		})),
	}
}
