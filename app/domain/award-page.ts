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

/** Whom a goal binds; `grdp` is a province by its own product. */
export const targetScopes = ['national', 'ministry', 'province', 'grdp', 'district', 'commune'] as const
export type TargetScope = (typeof targetScopes)[number]

/** How far a goal goes by the end of a year; `text` where that year asks for something of its own. */
export type TargetLevel = { year: number; value: string; text: string | null; isChecked: boolean }

export type Target = {
	code: string
	text: string
	unit: string
	bound: 'at-least' | 'over' | 'exactly'
	levels: readonly TargetLevel[]
	scopes: readonly TargetScope[]
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
