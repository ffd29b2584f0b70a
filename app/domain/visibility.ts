/**
 * The single redaction: which groups of fields of an entry a viewer may see, at this stage.
 * Every query, search, export and error text passes through here. Three rules stand above the table: a conflict takes
 * away whatever another seat would give; in a double-blind round an assigned reviewer does not learn whose entry it is
 * until the sheets are open; sheets are not seen by other members until all are in (rubrics.json, scoringRules.blind).
 * Parts of a form that are for the secretariat alone are read by it and by the agency; never by whoever reviews.
 */
import type { Audience } from './entry-form.ts'
import { entryStages, type EntryStage } from './entry.ts'
import type { Standing } from './standing.ts'

export type FieldGroup =
	| 'public-content'
	| 'full-content'
	| 'secretariat-parts'
	| 'evidence-public'
	| 'evidence-all'
	| 'authors'
	| 'agency'
	| 'contact'
	| 'eligibility-notes'
	| 'reviewer-names'
	| 'own-review'
	| 'all-reviews'
	| 'scores'
	| 'ranking'
	| 'ballot-result'
	| 'award'
	| 'audit'
	/** Title, summary and classification, for wishing: what a reviewer of the round may know before getting it. */
	| 'offer'
	/** What files say of who made them, where and with what. */
	| 'metadata'

/** open: names are known. single: reviewers are not named. double: nor are agency and authors named to reviewers. */
export type Blindness = 'open' | 'single' | 'double'

export type VisibilityFacts = {
	stage: EntryStage
	blindness: Blindness
	/** Every sheet is in, or the review phase is over. */
	areSheetsOpen: boolean
	isBallotClosed: boolean
}

/** Sums and means of fewer sheets than this would give away a single one. */
export const fewestForAggregate = 3

export const visibleEntry = (
	standings: readonly Standing[],
	facts: VisibilityFacts,
): ReadonlySet<FieldGroup> => {
	const counted = effective(standings)
	const withheld = withheldFrom(counted, facts)
	const own = counted.flatMap((standing) => groups[standing](facts)).filter((group) => !withheld.has(group))
	return new Set([...publicGroups(facts), ...own])
}

/**
 * What anybody reads of an entry that is proposed for an award, when names are made public before the council votes (NĐ
 * 98/2023/NĐ-CP, Điều 46): title, summary and whose it is, in a double-blind round too. Nobody scores it any more then.
 */
export const visibleProposal = ({
	stage,
	areSheetsOpen,
}: Pick<VisibilityFacts, 'stage' | 'areSheetsOpen'>): ReadonlySet<FieldGroup> =>
	new Set(stage === 'review' && areSheetsOpen ? given('offer', 'agency') : [])

/** Which parts of a form these groups open: null for none. */
export const audienceOf = (visible: ReadonlySet<FieldGroup>): Audience | null => {
	if (!visible.has('full-content')) return null
	return visible.has('secretariat-parts') ? 'secretariat' : 'reviewers'
}

/** Standings that speak of an interest silence those that judge or administer. */
const effective = (standings: readonly Standing[]): readonly Standing[] => {
	const interested = standings.filter((standing) => interests.has(standing))
	return interested.length === 0 ? standings : interested
}

const interests: ReadonlySet<Standing> = new Set<Standing>([
	'own-agency',
	'asked-parent',
	'conflicted-council',
	'conflicted-secretary',
	'conflicted-administrator',
])

/** While the sheets are closed, whoever reviews learns nothing by way of another seat. */
const withheldFrom = (counted: readonly Standing[], facts: VisibilityFacts): ReadonlySet<FieldGroup> => {
	if (!counted.includes('assigned-reviewer')) return new Set()
	if (facts.areSheetsOpen) return new Set(['secretariat-parts'])
	return new Set(['secretariat-parts', ...sheetsOfOthers, ...when(facts.blindness === 'double', ...identity)])
}

const sheetsOfOthers: readonly FieldGroup[] = ['all-reviews', 'scores', 'ranking', 'reviewer-names', 'audit']
const identity: readonly FieldGroup[] = ['authors', 'agency', 'contact', 'eligibility-notes', 'metadata']

/** The stages stand in order: whether this one is `from` or a later one. */
const hasReached = (stage: EntryStage, from: EntryStage): boolean =>
	entryStages.indexOf(stage) >= entryStages.indexOf(from)

const whole: readonly FieldGroup[] = ['public-content', 'full-content', 'evidence-public', 'evidence-all']

const publicGroups = ({ stage }: VisibilityFacts): FieldGroup[] =>
	stage === 'published' ? ['public-content', 'evidence-public', 'authors', 'agency', 'award'] : []

const ofOwnAgency = ({ stage, blindness }: VisibilityFacts): FieldGroup[] => [
	...whole,
	...given('secretariat-parts', 'authors', 'agency', 'contact'),
	...when(hasReached(stage, 'submitted'), 'eligibility-notes'),
	...when(stage === 'published' && blindness === 'open', 'reviewer-names'),
]

/** The unit above reads what it is asked to endorse, as long as it is asked; how the agency is reached is not part of it. */
const ofAskedParent = ({ stage }: VisibilityFacts): FieldGroup[] =>
	stage === 'endorsement' || stage === 'returned' ? [...whole, ...given('authors', 'agency')] : []

const ofAssignedReviewer = ({ stage, blindness, areSheetsOpen }: VisibilityFacts): FieldGroup[] => {
	if (!hasReached(stage, 'accepted')) return []
	return [
		...whole,
		...given('own-review'),
		...when(blindness !== 'double', 'authors', 'agency'),
		...when(areSheetsOpen, 'all-reviews', 'scores'),
		...when(areSheetsOpen && blindness === 'open', 'reviewer-names'),
	]
}

/** Before it is given to anybody for good: enough to wish and to declare an interest, as blind as the review. */
const ofOtherReviewer = ({ stage, blindness }: VisibilityFacts): FieldGroup[] =>
	stage === 'accepted' || stage === 'review'
		? [...given('offer'), ...when(blindness !== 'double', 'agency')]
		: []

const ofCouncil = ({ stage, blindness, areSheetsOpen, isBallotClosed }: VisibilityFacts): FieldGroup[] => {
	if (!hasReached(stage, 'accepted')) return []
	return [
		...whole,
		...given('authors', 'agency'),
		...when(areSheetsOpen, 'all-reviews', 'scores', 'ranking'),
		...when(areSheetsOpen && blindness === 'open', 'reviewer-names'),
		...when(isBallotClosed, 'ballot-result'),
		...when(hasReached(stage, 'decided'), 'award'),
	]
}

const ofSecretary = ({ stage, isBallotClosed }: VisibilityFacts): FieldGroup[] => {
	if (!hasReached(stage, 'submitted')) return []
	return [
		...whole,
		...given('secretariat-parts', 'authors', 'agency', 'contact', 'eligibility-notes', 'reviewer-names'),
		...given('all-reviews', 'scores', 'ranking', 'audit', 'metadata'),
		...when(isBallotClosed, 'ballot-result'),
		...when(hasReached(stage, 'decided'), 'award'),
	]
}

/** Runs the portal: knows that an entry exists, whose it is, and what was done to it; not what was judged. */
const ofAdministrator = ({ stage }: VisibilityFacts): FieldGroup[] => [
	...given('agency', 'audit'),
	...when(hasReached(stage, 'submitted'), 'public-content'),
]

const nothing = (): FieldGroup[] => []

const groups: Readonly<Record<Standing, (facts: VisibilityFacts) => FieldGroup[]>> = {
	'own-agency': ofOwnAgency,
	'other-agency': nothing,
	'asked-parent': ofAskedParent,
	'assigned-reviewer': ofAssignedReviewer,
	'recused-reviewer': nothing,
	'other-reviewer': ofOtherReviewer,
	council: ofCouncil,
	'conflicted-council': nothing,
	secretary: ofSecretary,
	'conflicted-secretary': nothing,
	administrator: ofAdministrator,
	'conflicted-administrator': nothing,
}

const given = (...names: FieldGroup[]): FieldGroup[] => names
const when = (isSo: boolean, ...names: FieldGroup[]): FieldGroup[] => (isSo ? names : [])
