import { isUuid } from '#app/data/entries.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { slugOf } from '#app/domain/folding.ts'
import { levelOfKind, mayKeepUnits, type AddedKind } from '#app/domain/unit-kinds.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type UnitInput = {
	kind: AddedKind
	nameVi: string
	fullNameVi: string
	nameEn: string
	abbr?: string | null
	foundedOn?: Date | null
	dissolvedOn?: Date | null
}

/** Adds a unit under a parent: a department, commune, school, firm, household. */
export const addUnit = (
	viewer: Viewer,
	parentId: string,
	input: UnitInput,
	at?: Date,
): Promise<{ id: string; slug: string }> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayKeepUnits(viewer))
		const parent = await existing(tx, parentId)
		const { kind, foundedOn = null, dissolvedOn = null, nameVi, fullNameVi, nameEn, abbr = null } = input
		const slug = await freeSlug(tx, slugOf(nameVi, 'don-vi', 60))
		const { id } = await tx.unit.create({
			data: {
				slug,
				kind,
				level: levelOfKind(kind),
				parentId,
				regionId: parent.regionId,
				foundedOn,
				dissolvedOn,
				createdAt: now,
				names: { create: { nameVi, fullNameVi, nameEn, abbr, validFrom: foundedOn } },
			},
			select: { id: true },
		})
		return { value: { id, slug }, events: [event('unit.added', 'unit', id, { slug, name: fullNameVi })] }
	})

export type NameInput = { nameVi: string; fullNameVi: string; nameEn: string; from: Date }

/** A new name from a date; the name of until then keeps its past. */
export const renameUnit = (viewer: Viewer, unitId: string, input: NameInput, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayKeepUnits(viewer))
		const unit = await existing(tx, unitId)
		const { from, ...name } = input
		const last = await tx.unitName.findFirst({ where: { unitId, validTo: null } })
		if (last?.validFrom && last.validFrom >= from)
			throw new Refusal({ code: 'incomplete', missing: ['from'] })
		if (last) await tx.unitName.update({ where: { id: last.id }, data: { validTo: from } })
		await tx.unitName.create({ data: { ...name, unitId, abbr: last?.abbr ?? null, validFrom: from } })
		const facts = { slug: unit.slug, name: name.fullNameVi, from: from.toISOString().slice(0, 10) }
		return { value: undefined, events: [event('unit.renamed', 'unit', unitId, facts)] }
	})

const existing = async (tx: Tx, id: string) => {
	const unit = isUuid(id)
		? await tx.unit.findUnique({ where: { id }, select: { slug: true, regionId: true } })
		: null
	if (!unit) throw new Refusal({ code: 'hidden' })
	return unit
}

/** `so-y-te`, then `so-y-te-2` and so on. */
const freeSlug = async (tx: Tx, wanted: string): Promise<string> => {
	const rows = await tx.unit.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } })
	const taken = new Set(rows.map(({ slug }) => slug))
	if (!taken.has(wanted)) return wanted
	let number = 2
	while (taken.has(`${wanted}-${number}`)) number += 1
	return `${wanted}-${number}`
}

/** Records that one unit took over from another on a date, and on what ground that is said. */
export const recordSuccession = (
	viewer: Viewer,
	{ predecessorId, successorId }: { predecessorId: string; successorId: string },
	{ effectiveOn, basis }: { effectiveOn: Date; basis: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayKeepUnits(viewer))
		const predecessor = await existing(tx, predecessorId)
		const successor = await existing(tx, successorId)
		if (predecessorId === successorId) throw new Refusal({ code: 'incomplete', missing: ['successor'] })
		await tx.unitSuccession.create({ data: { predecessorId, successorId, effectiveOn, basis } })
		const facts = { slug: predecessor.slug, by: successor.slug, on: effectiveOn.toISOString().slice(0, 10) }
		return { value: undefined, events: [event('unit.succeeded', 'unit', predecessorId, facts)] }
	})
