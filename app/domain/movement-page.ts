/** A movement as the public site shows it, in the reader's language. Instants are ISO 8601, days yyyy-mm-dd. */
import type { PhaseState } from './calendar.ts'
import type { NamedCode } from './practice.ts'
import type { PracticeSummary } from './gallery.ts'
import type { PublicList } from './public-list.ts'
import type { PostSummary } from './post-page.ts'
import type { RoundPage } from './round-page.ts'
import type { PhaseName } from './verdict.ts'

export type ShownPhase = {
	name: PhaseName
	opensAt: string
	closesAt: string
	from: number
	to: number
	state: PhaseState
}

export type ShownRound = {
	slug: string
	name: string
	year: number
	phases: readonly ShownPhase[]
	/** Where now stands on the line; null outside of it. */
	today: number | null
}

export type ShownBasis = {
	number: string
	title: string
	issuer: string
	issuedOn: string | null
	validFrom: string | null
	validTo: string | null
	/** `unknown` where the record has no date of validity. */
	validity: 'in-force' | 'ahead' | 'ended' | 'unknown'
}

export type ShownCluster = {
	slug: string
	kind: 'cluster' | 'block'
	name: string
	members: readonly { slug: string; name: string; since: string | null; until: string | null }[]
}

export type MovementName = {
	name: string
	shortName: string
	purpose: string
	startsOn: string
	endsOn: string
}

export type MovementPage = MovementName & {
	now: string
	pillars: readonly NamedCode[]
	themes: readonly NamedCode[]
	awards: readonly { code: string; name: string; count: number }[]
	bases: readonly ShownBasis[]
	clusters: readonly ShownCluster[]
	rounds: readonly ShownRound[]
	numbers: { clusters: number; blocks: number; units: number; practices: number; agencies: number }
	/** Public practices by the year of their award. */
	years: readonly { year: number; count: number }[]
	/** Public decisions, the latest first: the papers of the movement. */
	decisions: RoundPage['decisions']
	news: readonly PostSummary[]
}

export type HomePage = {
	/** Null while no movement has been set up. */
	movement: MovementName | null
	numbers: { practices: number; agencies: number; units: number }
	practices: readonly PracticeSummary[]
	pillars: readonly (NamedCode & { count: number })[]
	round: ShownRound | null
	/** Names that are open to objections now. */
	publicLists: readonly PublicList[]
	/** The newest of each. */
	news: readonly PostSummary[]
	collections: readonly PostSummary[]
	now: string
}
