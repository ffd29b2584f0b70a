import { reader } from '#app/data/database.server.ts'
import { isUuid, loadEntry } from '#app/data/entries.server.ts'
import type { Prisma } from '#app/data/generated/client.ts'
import { judgesNamed } from '#app/data/judges.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { readOffer } from '#app/data/offers.server.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { compareVietnamese } from '#app/domain/folding.ts'
import { asClearOfUnit, mayDeclare, namesToldIn } from '#app/domain/interest.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { roundNamed } from './round-assignments.server.ts'

const names = { include: { names: true } } as const
const person = { select: { name: true } } as const
const withParties = {
	entry: { select: { titleVi: true } },
	person,
	unit: names,
	towardsUnit: names,
	recordedBy: person,
} as const satisfies Prisma.InterestInclude
const withAgency = {
	entry: { select: { titleVi: true, unit: names } },
	namedUnit: names,
	claimedBy: person,
} as const satisfies Prisma.InterestClaimInclude

type InterestRow = Prisma.InterestGetPayload<{ include: typeof withParties }>
type ClaimRow = Prisma.InterestClaimGetPayload<{ include: typeof withAgency }>
type Told = (unit: Parameters<typeof unitName>[0] | null) => string | null

/** Recorded interests and claims of a round's entries, among those that exist for the secretary. */
export const roundConflicts = async (viewer: Viewer, roundId: string, at?: Date) => {
	const { id, name, clusterBinds } = await roundNamed(viewer, roundId)
	const now = at ?? (await databaseClock(reader()))
	const tree = await unitTree(reader(), now)
	const entry = { AND: [{ roundId: id }, staffScope(viewer, tree)] }
	const interests = await reader().interest.findMany({
		where: { OR: [{ entry }, { towardsUnitId: { not: null }, person: judgesIn(id) }] },
		include: withParties,
		orderBy: { recordedAt: 'desc' },
	})
	const claims = await reader().interestClaim.findMany({
		where: { entry },
		include: withAgency,
		orderBy: [{ decidedAt: { sort: 'asc', nulls: 'first' } }, { claimedAt: 'asc' }],
	})
	const told: Told = (unit) => unit && unitName(unit, now, viewer.language)
	return {
		id,
		name,
		now,
		clusterBinds,
		interests: interests
			.filter(
				({ personId, towardsUnitId }) =>
					personId !== viewer.person?.id && !isBoundTo(viewer, tree, towardsUnitId),
			)
			.map((row) => interestLine(row, told)),
		claims: claims.map((row) => claimLine(row, told)),
		people: (
			await reader().person.findMany({
				where: { disabledAt: null, ...judgesIn(id) },
				select: { id: true, name: true },
			})
		).sort((a, b) => compareVietnamese(a.name, b.name)),
		units: await unitChoices(viewer, now),
	}
}

const interestLine = (row: InterestRow, told: Told) => ({
	id: row.id,
	who: row.person?.name ?? told(row.unit) ?? '–',
	towards: row.entry?.titleVi ?? told(row.towardsUnit) ?? '–',
	isUnit: row.towardsUnit !== null,
	...{ how: row.how, kind: row.kind, note: row.note, startsAt: row.startsAt, endsAt: row.endsAt },
	...{ recordedAt: row.recordedAt, by: row.recordedBy.name },
	lifted: row.liftedAt && { at: row.liftedAt, why: row.liftedWhy ?? '' },
})

const claimLine = (row: ClaimRow, told: Told) => ({
	id: row.id,
	title: row.entry.titleVi,
	agency: told(row.entry.unit) ?? '',
	named: row.named,
	namedUnit: told(row.namedUnit),
	namedUnitId: row.namedUnitId,
	...{ kind: row.kind, grounds: row.grounds, claimedAt: row.claimedAt, by: row.claimedBy.name },
	answer: row.outcome && { outcome: row.outcome, reason: row.reason, at: row.decidedAt },
})

/** Whoever reviews in the round, sits on its council, or works in secretariat or administration. */
const judgesIn = (roundId: string) => ({
	OR: [
		{ reviewers: { some: { roundId, endsAt: null } } },
		{ seats: { some: { endsAt: null, committee: { roundId } } } },
		{ offices: { some: { endsAt: null } } },
	],
})

/** Of their own unit and its kin, and of units towards which they declared an interest: what they could not lift either. */
const isBoundTo = (viewer: Viewer, tree: UnitTree, unitId: string | null): boolean =>
	unitId !== null && !asClearOfUnit(viewer, unitId, tree).allowed

/** Every unit by its name. */
export const unitChoices = async (viewer: Viewer, now: Date) =>
	(await reader().unit.findMany(names))
		.map((unit) => ({ value: unit.id, label: unitName(unit, now, viewer.language) }))
		.sort((a, b) => compareVietnamese(a.label, b.label))

/** An entry of the round as the secretary names it: its address, id or the number of a receipt; null for none. */
export const entryNamed = async (viewer: Viewer, roundId: string, text: string): Promise<string | null> => {
	await roundNamed(viewer, roundId)
	const named = text.trim()
	const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(named.toLowerCase())?.[0]
	const which = id ? { id } : { submissions: { some: { number: named.toUpperCase() } } }
	const scope = staffScope(viewer, await unitTree(reader()))
	const found = await reader().entry.findFirst({
		where: { AND: [{ roundId, ...which }, scope] },
		select: { id: true },
	})
	return found?.id ?? null
}

/** Names of people who judge that a reason would tell the agency of a claim. */
export const namesToldBy = async (viewer: Viewer, claimId: string, reason: string): Promise<string[]> => {
	const claim = isUuid(claimId)
		? await reader().interestClaim.findUnique({ where: { id: claimId }, include: { entry: true } })
		: null
	if (!claim) throw new Refusal({ code: 'hidden' })
	await roundNamed(viewer, claim.entry.roundId)
	return namesToldIn(reason, await judgesNamed(reader(), claim.entry.roundId), claim.named)
}

/** What a person declared of themselves; `entryId` is the entry they are about to declare something of. */
export const ownInterests = async (viewer: Viewer, entryId: string | null, at?: Date) => {
	ensure(mayDeclare(viewer))
	const now = at ?? (await databaseClock(reader()))
	const rows = await reader().interest.findMany({
		where: { personId: viewer.person?.id ?? '', how: 'declared' },
		include: { towardsUnit: names },
		orderBy: { recordedAt: 'desc' },
	})
	return {
		now,
		entry: entryId === null ? null : await offered(viewer, entryId, now),
		interests: rows.map((row) => ({
			...{ id: row.id, kind: row.kind, note: row.note, startsAt: row.startsAt, endsAt: row.endsAt },
			recordedAt: row.recordedAt,
			/** An entry that one is bound to is named no more. */
			towards: row.towardsUnit && unitName(row.towardsUnit, now, viewer.language),
			liftedAt: row.liftedAt,
		})),
		units: await unitChoices(viewer, now),
	}
}

const offered = async (viewer: Viewer, entryId: string, now: Date) => {
	const tree = await unitTree(reader(), now)
	const entry = await loadEntry(reader(), entryId)
	const offer = await readOffer(reader(), viewer, entryId, tree, now)
	const read = offer ?? (await readTitle(reader(), viewer, entry, tree, now))
	if (!read) throw new Refusal({ code: 'hidden' })
	return { id: entryId, title: read.title }
}
