import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { conflictsWith, isUuid, lockEntry, visibleTo } from './entries.server.ts'
import type { Tx } from './transact.server.ts'
import { unitTree } from './units.server.ts'

/** The entry an interest is towards, standing still, with the conflicts of whoever acts; hidden where they may not know of it. */
export const clearEntry = async (tx: Tx, viewer: Viewer, entryId: string, now: Date) => {
	const entry = await lockEntry(tx, entryId)
	const tree = await unitTree(tx, now)
	const conflicts = conflictsWith(viewer, entry, tree)
	if (conflicts.length === 0 && !visibleTo(viewer, entry, tree, now).has('public-content'))
		throw new Refusal({ code: 'hidden' })
	return { entry, conflicts }
}

/** A unit that exists. */
export const unitNamed = async (tx: Tx, id: string) => {
	const unit = isUuid(id) ? await tx.unit.findUnique({ where: { id }, select: { id: true } }) : null
	if (!unit) throw new Refusal({ code: 'hidden' })
	return unit.id
}

/** Everybody of a unit, as an interest binds them. */
export const boundUnit = async (tx: Tx, id: string) => ({ personId: null, unitId: await unitNamed(tx, id) })

/** One person, as an interest binds them. */
export const namedPerson = async (tx: Tx, id: string) => {
	const person = isUuid(id) ? await tx.person.findUnique({ where: { id }, select: { id: true } }) : null
	if (!person) throw new Refusal({ code: 'hidden' })
	return { personId: person.id, unitId: null }
}
