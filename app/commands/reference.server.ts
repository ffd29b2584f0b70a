import { reader } from '#app/data/database.server.ts'
import { referenceSuccessions, referenceUnits, regions } from '#app/data/reference-units.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { mayArrange } from '#app/domain/movement.ts'
import { ensure } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

const key = 'reference'

/** Regions, provinces and central bodies with their names, spans and successors; does nothing when they are there. */
export const prepareReference = async (viewer: Viewer, at?: Date): Promise<void> => {
	if (await reader().installation.findUnique({ where: { key } })) return
	await transact(viewer, at, async (tx, now) => {
		ensure(mayArrange(viewer, (await tx.office.count({ where: { role: 'administrator' } })) > 0))
		await tx.installation.create({ data: { key, value: now.toISOString() } })
		await tx.region.createMany({ data: [...regions] })
		const units = referenceUnits.map((unit) => ({ ...unit, id: crypto.randomUUID() }))
		await tx.unit.createMany({
			data: units.map(({ names: _, ...unit }) => ({ ...unit, level: 'ministry_province', createdAt: now })),
		})
		await tx.unitName.createMany({
			data: units.flatMap(({ id, names }) => names.map((name) => ({ ...name, unitId: id }))),
		})
		const idOf = new Map(units.map(({ slug, id }) => [slug, id]))
		await tx.unitSuccession.createMany({
			data: referenceSuccessions.map(({ predecessor, successor, effectiveOn, basis }) => ({
				predecessorId: idOf.get(predecessor) ?? '',
				successorId: idOf.get(successor) ?? '',
				effectiveOn,
				basis,
			})),
		})
		return {
			value: undefined,
			events: [event('installation.prepared', 'installation', key, { units: units.length })],
		}
	})
}
