import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { usedExceptions } from '#app/data/deadline-exceptions.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { phaseNames } from '#app/domain/round.ts'
import { maySetQuota } from '#app/domain/quota.ts'
import { compareVietnamese } from '#app/domain/folding.ts'
import { isAlive } from '#app/domain/unit.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

const madeBy = { select: { name: true } }
const names = { include: { names: true } }

const readRound = (id: string) =>
	reader().round.findUnique({
		where: { id },
		include: {
			phases: true,
			extensions: { include: { madeBy }, orderBy: { madeAt: 'desc' } },
			codes: {
				include: { unit: names, _count: { select: { exceptions: true } } },
				orderBy: { madeAt: 'desc' },
			},
			exceptions: {
				include: { madeBy, unit: names, code: { select: { code: true } } },
				orderBy: { madeAt: 'desc' },
			},
		},
	})

/** The deadlines of a round as the secretary keeps them: calendar, extensions, codes with their uses, exceptions. */
export const roundDeadlines = async (viewer: Viewer, roundId: string) => {
	ensure(maySetQuota(viewer))
	const round = isUuid(roundId) ? await readRound(roundId) : null
	if (!round) throw new Refusal({ code: 'hidden' })
	const now = await databaseClock(reader())
	const used = await usedExceptions(reader(), round.id)
	const phases = phaseNames.flatMap((name) => phasesOf(round.phases).filter((phase) => phase.name === name))
	return {
		now,
		id: round.id,
		name: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		phases,
		closesAt: phases.find(({ name }) => name === 'open')?.closesAt ?? null,
		lastAt: phases.find(({ name }) => name === 'screening')?.closesAt ?? null,
		extensions: round.extensions.map(({ id, from, until, reason, madeAt, madeBy: { name } }) => ({
			id,
			from,
			until,
			reason,
			madeAt,
			by: name,
		})),
		codes: round.codes.map(({ id, code, scope, unit, uses, until, reason, undoneAt, _count }) => ({
			id,
			code,
			scope,
			unit: unit && unitName(unit, now, viewer.language),
			uses,
			used: _count.exceptions,
			until,
			reason,
			state: undoneAt ? ('undone' as const) : until <= now ? ('over' as const) : ('valid' as const),
		})),
		exceptions: round.exceptions.map((row) => ({
			id: row.id,
			state: stateOf(row, used.has(row.id), now),
			unit: unitName(row.unit, now, viewer.language),
			isForEntry: row.entryId !== null,
			until: row.until,
			reason: row.reason,
			madeAt: row.madeAt,
			by: row.madeBy.name,
			code: row.code?.code ?? null,
		})),
		units: await agencies(viewer, now),
	}
}

const stateOf = (
	{ undoneAt, until }: { undoneAt: Date | null; until: Date },
	isUsed: boolean,
	now: Date,
): 'valid' | 'used' | 'undone' | 'over' => {
	if (undoneAt) return 'undone'
	return isUsed ? 'used' : until <= now ? 'over' : 'valid'
}

/** Units that somebody drafts for: who may be granted something. */
export const agencies = async (viewer: Viewer, now: Date) => {
	const units = await reader().unit.findMany({
		where: { memberships: { some: { endsAt: null } } },
		include: { names: true },
	})
	return units
		.map((unit) => ({
			id: unit.id,
			name: unitName(unit, now, viewer.language),
			isAlive: isAlive(unit, now),
		}))
		.sort((a, b) => compareVietnamese(a.name, b.name))
}

/** Whether an agency could have named this entry of the round to the secretary: an id, or the number of a receipt. */
export const isEntryOfRound = async (viewer: Viewer, roundId: string, named: string): Promise<boolean> => {
	ensure(maySetQuota(viewer))
	const text = named.trim()
	const where = isUuid(text.toLowerCase())
		? { id: text.toLowerCase() }
		: { submissions: { some: { number: text.toUpperCase() } } }
	return (await reader().entry.count({ where: { roundId, ...where } })) > 0
}
