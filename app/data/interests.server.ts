import type { EntryTie, UnitTie } from '#app/domain/conflict.ts'

/** Interests towards a unit, of a person: dates are asked by the rule. */
export const unitTies = { liftedAt: null, towardsUnitId: { not: null } } as const

/** Interests towards one entry that were not lifted. */
export const entryTies = {
	where: { liftedAt: null },
	select: { personId: true, unitId: true, how: true, startsAt: true, endsAt: true },
} as const

type Span = { startsAt: Date | null; endsAt: Date | null }

export const tiesOf = (rows: readonly (Span & { towardsUnitId: string | null })[]): UnitTie[] =>
	rows.flatMap(({ towardsUnitId, startsAt, endsAt }) =>
		towardsUnitId === null ? [] : [{ unitId: towardsUnitId, startsAt, endsAt }],
	)

export const entryTiesOf = (
	rows: readonly (Span & { personId: string | null; unitId: string | null; how: string })[],
): EntryTie[] => rows.map(({ how, ...row }) => ({ ...row, how: how as EntryTie['how'] }))
