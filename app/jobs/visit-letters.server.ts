import { reader } from '#app/data/database.server.ts'
import { conflictsWith } from '#app/data/entries.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { loadVisit } from '#app/data/visits.server.ts'
import { formatMoment } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, roundName, type Happened, type Told } from './told.server.ts'

/**
 * Those who go on a visit are told when and where, and when it is called off. In a double-blind round the letter names
 * neither entry nor agency: both stand on the page of the visit, behind the sign-in.
 */
export const lettersOfVisit = async ({ name, subjectId, at }: Happened): Promise<readonly Told[]> => {
	const { row, entry } = await loadVisit(reader(), subjectId)
	const isOff = name === 'visit.cancelled'
	if (!isOff && row.cancelledAt !== null) return []
	const tree = await unitTree(reader(), at)
	const unit = await reader().unit.findUniqueOrThrow({
		where: { id: entry.unitId },
		include: { names: true },
	})
	const told: Told[] = []
	for (const { personId } of row.members) {
		const to = await reader().person.findFirst({
			where: { id: personId, disabledAt: null },
			select: readerFields,
		})
		if (!to || conflictsWith(await viewerOf(personId, 'vi', ''), entry, tree).length > 0) continue
		const named = entry.blindness === 'double' ? 'visit-blind' : 'visit'
		told.push({
			to,
			about: row.id,
			what: isOff ? 'visit-off' : named,
			values: (language) => ({
				title: entry.row.titleVi,
				agency: unitName(unit, at, language),
				round: roundName(entry.row.round, language),
				when: formatMoment(row.startsAt),
				place: row.place,
				reason: row.cancelReason ?? '',
			}),
			path: isOff ? paths.visits() : paths.visit(row.id),
		})
	}
	return told
}
