import { reader } from '#app/data/database.server.ts'
import { phasesFor } from '#app/data/deadlines.server.ts'
import { importContext, importRound, type ImportContext } from '#app/data/import-context.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { mayImport } from '#app/domain/entry-import.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, isSecretary, type Viewer } from '#app/domain/viewer.ts'

/** The rounds in which a table may be imported now: for one’s own units, or as the secretary for all. */
export const importDesk = async (viewer: Viewer, asSecretary: boolean) => {
	const tx = reader()
	const now = await databaseClock(tx)
	const unitIds = asSecretary ? [null] : [...new Set(viewer.memberships.map(({ unitId }) => unitId))]
	const ids = await tx.round.findMany({ orderBy: { createdAt: 'desc' }, select: { id: true } })
	const rounds = await Promise.all(ids.map(({ id }) => importRound(tx, id)))
	const units = await tx.unit.findMany({
		where: { id: { in: unitIds.filter((id) => id !== null) } },
		include: { names: true },
	})
	const may = (round: (typeof rounds)[number]) =>
		unitIds.some(
			(unitId) =>
				mayImport(viewer, unitId, phasesFor(round, { unitId: unitId ?? '', entryId: null }), now).allowed,
		)
	return {
		rounds: rounds
			.filter(may)
			.map(({ id, nameVi, nameEn }) => ({ id, name: viewer.language === 'vi' ? nameVi : nameEn })),
		units: units.map((unit) => ({ id: unit.id, name: unitName(unit, now, viewer.language) })),
	}
}

/** What a template is made of: the round’s forms and words, and the units that its columns may name. */
export const templateOf = async (
	viewer: Viewer,
	roundId: string,
	unitId: string | null,
): Promise<ImportContext & { slug: string; now: Date }> => {
	if (unitId === null ? !isSecretary(viewer) : !isMemberOf(viewer, unitId))
		throw new Refusal({ code: 'hidden' })
	const round = await importRound(reader(), roundId)
	const context = await importContext(reader(), round.id, round.movementId, unitId)
	return { ...context, slug: round.slug, now: await databaseClock(reader()) }
}
