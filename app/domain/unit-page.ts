/** What anyone reads of a unit: what it is and was called, where it belongs, and what it was awarded for. Days are yyyy-mm-dd. */
import type { PracticeSummary } from './gallery.ts'
import type { Replicated } from './practice.ts'

export type UnitLink = { slug: string; name: string }

/** A unit that this one came from, or became (part of). */
export type UnitChange = UnitLink & { on: string }

export type UnitPage = {
	slug: string
	name: string
	abbr: string | null
	kind: string
	region: string | null
	parent: UnitLink | null
	/** What it was called before, the latest first. */
	formerNames: readonly { name: string; until: string | null }[]
	cameFrom: readonly UnitChange[]
	became: readonly UnitChange[]
	clusters: readonly { slug: string; name: string; kind: 'cluster' | 'block' }[]
	/** The sum of the awards of one name, the highest first. */
	awards: readonly { name: string; count: number }[]
	total: number
	/** Of a province or ministry: how many with those of the units under it. */
	whole: number
	page: number
	pages: number
	practices: readonly PracticeSummary[]
	/** Awarded practices of others that took over one of this unit's. */
	replicatedBy: readonly Replication[]
	/** Awarded practices of this unit that took over one of others. */
	replicates: readonly Replication[]
}

export type Replication = { original: Replicated; replica: Replicated }

export const practicesPerUnitPage = 12
