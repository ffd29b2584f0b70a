/**
 * Kinds of units and their rank: provinces and central bodies come with the reference data, everything else is added
 * under a parent. Individuals, households and enterprises take part beside agencies (Luật 06/2022/QH15, Điều 2).
 */
import { isAdministrator, isSecretary, type Viewer } from './viewer.ts'
import { allowed, refused, type Verdict } from './verdict.ts'

export type UnitLevel = 'national' | 'ministry_province' | 'department' | 'grassroots'
export const unitLevels: readonly UnitLevel[] = ['national', 'ministry_province', 'department', 'grassroots']
export type AddedKind =
	'department' | 'district' | 'commune' | 'school' | 'enterprise' | 'household' | 'other'
export type UnitKind = AddedKind | 'province' | 'ministry' | 'ministerial_agency' | 'government_agency'

export const addedKinds: readonly AddedKind[] = [
	'department',
	'district',
	'commune',
	'school',
	'enterprise',
	'household',
	'other',
]

/** Units of the level right below the State ("bộ, ban, ngành, tỉnh"): every other stands under one of them, or under none. */
export const mainKinds: readonly UnitKind[] = [
	'province',
	'ministry',
	'ministerial_agency',
	'government_agency',
]

export const isMainKind = (kind: string): boolean => mainKinds.some((main) => main === kind)

export const unitKinds: readonly UnitKind[] = [...mainKinds, ...addedKinds]

/** Departments, districts and other offices stand between the ministry or province and the grassroots. */
export const levelOfKind = (kind: AddedKind): UnitLevel =>
	kind === 'department' || kind === 'district' || kind === 'other' ? 'department' : 'grassroots'

/** Administrators and the secretariat keep the list of units. */
export const mayKeepUnits = (viewer: Viewer): Verdict =>
	isAdministrator(viewer) || isSecretary(viewer) ? allowed : refused({ code: 'not-yours' })
