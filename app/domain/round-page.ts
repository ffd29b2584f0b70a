/** What anyone reads of a round: its calendar, and once they are public its laureates and the decisions that named them. */
import type { PostSummary } from './post-page.ts'
import type { ShownRound } from './movement-page.ts'
import type { Reach } from './supersession.ts'
import type { PublicList } from './public-list.ts'

export type Laureate = {
	slug: string
	title: string
	agency: string
	agencySlug: string
	isIllustrative: boolean
}

export type PublicDecision = {
	number: string
	title: string
	signer: string
	decidedOn: string
	awards: number
	/** The decision that it supersedes, and those that supersede it; only public ones. */
	supersedes: OtherDecision | null
	supersededBy: readonly OtherDecision[]
}

export type OtherDecision = { number: string; decidedOn: string; reach: Reach }

export type RoundPage = ShownRound & {
	now: string
	/** Names that are open to objections now. */
	publicLists: readonly PublicList[]
	numbers: { practices: number; agencies: number; results: number }
	/** By award, the highest first. */
	awards: readonly { code: string; name: string; laureates: readonly Laureate[] }[]
	/** Published decisions, the latest first; `decidedOn` is yyyy-mm-dd. */
	decisions: readonly PublicDecision[]
	/** What the secretariat wrote about it. */
	news: readonly PostSummary[]
}
