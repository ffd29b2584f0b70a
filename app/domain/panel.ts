/**
 * How a round divides its entries among reviewers (tổ thẩm định): panels by topic, kind or award, and pairs of reviewers
 * who never, or always, have the same entry. The secretary's to keep, until the review is over.
 */
import { mayPlan } from './assignment-request.ts'

export const mayKeepPanels = mayPlan

export type PanelInput = {
	/** Null for a new one. */
	panelId: string | null
	name: string
	topics: readonly string[]
	reviewerIds: readonly string[]
	headId: string | null
}

export type PairHow = 'apart' | 'together'
