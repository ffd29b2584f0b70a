import { waitingRequest } from '#app/domain/entry.ts'
import { parentAt, type UnitTree } from '#app/domain/unit.ts'
import type { Language } from '#app/domain/viewer.ts'
import type { LoadedEntry } from './entries.server.ts'
import { quotaUses } from './quotas.server.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

/** Where the endorsement stands, whom it waits for and since when, who comes after, and what the quotas say. */
export const chainOf = async (tx: Tx, entry: LoadedEntry, tree: UnitTree, now: Date, language: Language) => {
	const { rules } = entry.facts
	const request = waitingRequest(entry.facts)
	const parentId = rules.asksParent ? parentAt(tree, entry.unitId, now) : null
	const { roundId, unitId, kind, subject } = entry
	const uses = await quotaUses(tx, { roundId, unitId, asksParent: rules.asksParent }, tree, now, entry.id)
	return {
		rules,
		waiting:
			request === null
				? null
				: {
						isAbove: request.askedUnitId !== null,
						since: request.requestedAt,
						...(await askedUnit(tx, request.askedUnitId ?? entry.unitId, now, language)),
					},
		parent: parentId === null ? null : await askedUnit(tx, parentId, now, language),
		quotas: uses
			.filter(({ quota }) => (quota.kind ?? kind) === kind && (quota.subject ?? subject) === subject)
			.map(({ quota, whose, used }) => ({ ...quota, whose, used })),
	}
}

const askedUnit = async (tx: Tx, unitId: string, at: Date, language: Language) => ({
	unit: await nameOf(tx, unitId, at, language),
	heads: await headsOf(tx, unitId),
})

/** A unit's name at a date. */
export const nameOf = async (tx: Tx, unitId: string, at: Date, language: Language): Promise<string> => {
	const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, include: { names: true } })
	return unitName(unit, at, language)
}

/** Who may answer there: the heads whose account is open. */
export const headsOf = async (tx: Tx, unitId: string): Promise<string[]> => {
	const heads = await tx.person.findMany({
		where: { disabledAt: null, memberships: { some: { unitId, role: 'head', endsAt: null } } },
		orderBy: { name: 'asc' },
		select: { name: true },
	})
	return heads.map(({ name }) => name)
}
