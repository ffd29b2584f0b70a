/** What anyone reads of an award: how it is given, in words, and who got it. */
import type { Laureate } from './round-page.ts'
import type { PracticeSummary } from './gallery.ts'

export type AwardPage = {
	code: string
	name: string
	/** 1 is the highest. */
	rank: number
	/** Agreeing votes needed, out of all members or out of those who voted. */
	share: { numerator: number; denominator: number; of: 'all' | 'present' }
	/** Least official score to be put to the vote, of a hundred. */
	minScore: number | null
	total: number
	/** The latest round first. */
	rounds: readonly { slug: string; name: string; year: number; laureates: readonly Laureate[] }[]
	others: readonly { code: string; name: string; count: number }[]
}

export type Target = {
	code: string
	text: string
	unit: string
	target2025: string | null
	target2030: string | null
	source: string
}

/** A pillar or theme of the movement: what it asks for, and what was done. */
export type TopicPage = {
	code: string
	taxonomy: 'pillar' | 'theme'
	name: string
	total: number
	practices: readonly PracticeSummary[]
	targets: readonly Target[]
	others: readonly { code: string; name: string; count: number }[]
}
