import { isAdministrator, isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { reader } from '#app/data/database.server.ts'
import { unitName } from '#app/data/units.server.ts'

export type Area = 'agency' | 'review' | 'council' | 'secretariat' | 'administration'

/** What the frame of every page needs to know of the viewer. */
export const shellOf = async (viewer: Viewer) => {
	if (!viewer.person) return null
	const areas: Area[] = [
		...(viewer.memberships.length > 0 ? ['agency' as const] : []),
		...(viewer.reviewing.length > 0 ? ['review' as const] : []),
		...(viewer.seats.length > 0 ? ['council' as const] : []),
		...(isSecretary(viewer) ? ['secretariat' as const] : []),
		...(isAdministrator(viewer) ? ['administration' as const] : []),
	]
	return { name: viewer.person.name, unit: await ownUnit(viewer), areas }
}

const ownUnit = async (viewer: Viewer): Promise<string> => {
	const unitId =
		viewer.memberships[0]?.unitId ?? viewer.reviewing[0]?.unitId ?? viewer.seats[0]?.unitId ?? null
	if (unitId === null) return ''
	const unit = await reader().unit.findUnique({ where: { id: unitId }, include: { names: true } })
	return unit ? unitName(unit, new Date(), viewer.language) : ''
}
