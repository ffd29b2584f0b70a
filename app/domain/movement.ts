/**
 * A movement and its rounds as data: a movement defines goals, scope, contents, criteria, time and plan
 * (Luật 06/2022/QH15, Điều 17 khoản 1), may be regular or thematic (Điều 16), and any ministry may run one of its own.
 * An administrator arranges it; before there is any administrator, the portal itself does, at set-up.
 */
import type { Fraction } from './ballot.ts'
import type { EntryForm } from './entry-form.ts'
import { phaseNames, type Phase } from './round.ts'
import type { Rubric } from './rubric.ts'
import { allowed, refused, type Verdict } from './verdict.ts'
import { isAdministrator, type Viewer } from './viewer.ts'
import type { Blindness } from './visibility.ts'

export type Names = { nameVi: string; nameEn: string }
export type Taxonomy = 'pillar' | 'theme' | 'sector' | 'technology' | 'novelty'

export type LegalBasisInput = {
	number: string
	titleVi: string
	issuerVi: string
	issuedOn: Date | null
	validFrom: Date | null
	validTo: Date | null
	basis: string
}

/** Units are named by slug: a code means different units at different dates. */
export type ClusterInput = Names & {
	slug: string
	kind: 'cluster' | 'block'
	basis: string
	members: readonly { unit: string; validFrom: Date | null; validTo: Date | null }[]
}

export type AwardLevelInput = Names & {
	code: string
	threshold: Fraction & { of: 'all' | 'present' }
	minScore: number | null
	basis: string
}

export type MovementInput = Names & {
	slug: string
	shortNameVi: string
	shortNameEn: string
	purposeVi: string
	purposeEn: string
	startsOn: Date
	endsOn: Date
	legalBases: readonly LegalBasisInput[]
	terms: readonly (Names & { taxonomy: Taxonomy; code: string })[]
	clusters: readonly ClusterInput[]
	/** The highest first. */
	awardLevels: readonly AwardLevelInput[]
}

export type RoundInput = Names & {
	slug: string
	year: number
	blindness: Blindness
	/** How many reviewers each entry gets. */
	sheets: number
	phases: readonly Phase[]
	rubrics: readonly Rubric[]
	/** The forms that its entries are written in. */
	forms: readonly Omit<EntryForm, 'version'>[]
	council: Names
	/** Taken from another round; as usual where nothing is said. */
	rules?: RoundRules
}

/** How a round endorses, binds and calls, and what may be uploaded in it. */
export type RoundRules = {
	asksParent: boolean
	twoPeople: boolean
	clusterBinds: boolean
	divergenceBound: number | null
	uploadLimits: object
}

export const mayArrange = (viewer: Viewer, hasAdministrator: boolean): Verdict =>
	isAdministrator(viewer) || (viewer.person === null && !hasAdministrator)
		? allowed
		: refused({ code: 'not-yours' })

/** The phases that are missing, doubled, or close before they open; a calendar without gaps has none. */
export const faultyPhases = (phases: readonly Phase[]): Phase['name'][] =>
	phaseNames.filter((name) => {
		const named = phases.filter((phase) => phase.name === name)
		return named.length !== 1 || named.some((phase) => phase.closesAt <= phase.opensAt)
	})

export const calendarVerdict = (phases: readonly Phase[]): Verdict => {
	const faulty = faultyPhases(phases)
	return faulty.length === 0 ? allowed : refused({ code: 'incomplete', missing: faulty })
}
