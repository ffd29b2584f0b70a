/**
 * One reviewer's sheet (phiếu chấm điểm) on one entry: for each criterion a level, then whole points inside its band,
 * with a remark where the mark is extreme; the legal conditions; strengths, limits, conclusion.
 * Members do not see each other’s sheets until all are in (rubrics.json, scoringRules.blind); a sheet handed in is final
 * unless the secretary opens it again (`reopening.ts`).
 */
import type { ClaimMarks } from './claim.ts'
import { withoutConflict } from './conflict.ts'
import { isEverySheetIn, type EntryFacts } from './entry.ts'
import { hasClosed, phaseVerdict, type Phase } from './round.ts'
import { isHighestLevel, isLowestLevel, isPointsInLevel, type Criterion, type Rubric } from './rubric.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export type ReviewMark = { levelId: string | null; points: number | null; remark: string }
export type Conclusion = 'pass' | 'fail'

export type ReviewContent = {
	marks: Readonly<Record<string, ReviewMark>>
	gates: Readonly<Record<string, boolean>>
	bonus: readonly string[]
	penalty: readonly string[]
	strengths: string
	limits: string
	conclusion: Conclusion | null
	proposedAward: string | null
	/** Marks on measured results; sheets of before results could be marked have none. */
	claims?: ClaimMarks
}

/** What a save may change: whole fields, single marks, single answers. */
export type ReviewChanges = {
	readonly [Field in Exclude<keyof ReviewContent, 'marks'>]?: ReviewContent[Field]
} & { readonly marks?: Readonly<Record<string, Partial<ReviewMark>>> }

export type RecusalKind = 'conflict' | 'expertise' | 'workload' | 'other'
export const recusalKinds: readonly RecusalKind[] = ['conflict', 'expertise', 'workload', 'other']
/** How an assignment ends: by its reviewer, or because the sheet was late and somebody else got it. */
export type EndKind = RecusalKind | 'late'
export type RecusalContent = { kind: RecusalKind; reason: string }

export type ReviewGap =
	| { part: 'criterion'; id: string; what: 'level' | 'points' | 'band' | 'remark' }
	| { part: 'gate'; id: string; what: 'answer' }
	| { part: 'strengths' | 'limits'; id: string; what: 'text' }
	| { part: 'conclusion'; id: string; what: 'answer' | 'gate-not-met' }

export const emptyReview = (rubric: Rubric): ReviewContent => ({
	marks: Object.fromEntries(
		rubric.criteria.map(({ id }) => [id, { levelId: null, points: null, remark: '' }]),
	),
	gates: {},
	bonus: [],
	penalty: [],
	strengths: '',
	limits: '',
	conclusion: null,
	proposedAward: null,
})

/** The sheet after a save. What the rubric does not know is left out; a mark may lie outside its band for now. */
export const changedReview = (
	rubric: Rubric,
	content: ReviewContent,
	changes: ReviewChanges,
): ReviewContent => ({
	marks: Object.fromEntries(
		rubric.criteria.map((criterion) => [
			criterion.id,
			changedMark(criterion, content.marks[criterion.id], changes.marks?.[criterion.id]),
		]),
	),
	gates: Object.fromEntries(
		rubric.gates.flatMap(({ id }) => {
			const answer = changes.gates?.[id] ?? content.gates[id]
			return answer === undefined ? [] : [[id, answer]]
		}),
	),
	bonus: knownIds(rubric.bonus.items, changes.bonus ?? content.bonus),
	penalty: knownIds(rubric.penalty.items, changes.penalty ?? content.penalty),
	strengths: changes.strengths ?? content.strengths,
	limits: changes.limits ?? content.limits,
	conclusion: changes.conclusion === undefined ? content.conclusion : changes.conclusion,
	proposedAward: knownAward(
		rubric,
		changes.proposedAward === undefined ? content.proposedAward : changes.proposedAward,
	),
})

/** What stops the sheet from being handed in, in the order of the sheet. */
export const missingInReview = (rubric: Rubric, content: ReviewContent): ReviewGap[] => [
	...rubric.gates.flatMap(({ id }): ReviewGap[] =>
		content.gates[id] === undefined ? [{ part: 'gate', id, what: 'answer' }] : [],
	),
	...rubric.criteria.flatMap((criterion) => gapsInMark(criterion, content.marks[criterion.id])),
	...gapsInText('strengths', content.strengths),
	...gapsInText('limits', content.limits),
	...gapsInConclusion(rubric, content),
]

export type ReviewFacts = {
	assignment: { reviewerId: string; recusedAt: Date | null; handedInAt: Date | null }
	conflicts: readonly ConflictRelation[]
	phases: readonly Phase[]
}

/** Writing on the sheet. An assignment of someone else does not exist. */
export const mayReview = (viewer: Viewer, facts: ReviewFacts, now: Date): Verdict =>
	facts.assignment.reviewerId === viewer.person?.id
		? all(isUnderWay(facts), withoutConflict(facts.conflicts), phaseVerdict(facts.phases, 'review', now))
		: refused({ code: 'hidden' })

export const mayHandIn = (
	viewer: Viewer,
	facts: ReviewFacts,
	gaps: readonly ReviewGap[],
	now: Date,
): Verdict =>
	all(
		mayReview(viewer, facts, now),
		gaps.length === 0 ? allowed : refused({ code: 'incomplete', missing: gaps.map((gap) => gap.id) }),
	)

/** Stepping back: at any time until the sheet is handed in, conflict or not. */
export const mayRecuse = (viewer: Viewer, facts: Pick<ReviewFacts, 'assignment'>): Verdict =>
	facts.assignment.reviewerId === viewer.person?.id ? isUnderWay(facts) : refused({ code: 'hidden' })

/** From when on the members see each other's sheets: all are in, or the review phase is over. */
export const areSheetsOpen = (
	entry: Pick<EntryFacts, 'assignments'>,
	phases: readonly Phase[],
	now: Date,
): boolean => isEverySheetIn(entry) || hasClosed(phases, 'review', now)

const changedMark = (
	criterion: Criterion,
	mark: ReviewMark = { levelId: null, points: null, remark: '' },
	change: Partial<ReviewMark> = {},
): ReviewMark => {
	const { levelId, points, remark } = { ...mark, ...change }
	return {
		levelId: criterion.levels.some(({ id }) => id === levelId) ? levelId : null,
		points: points !== null && Number.isInteger(points) && points >= 0 && points <= 100 ? points : null,
		remark,
	}
}

const knownIds = (items: readonly { id: string }[], ids: readonly string[]): string[] =>
	items.map(({ id }) => id).filter((id) => ids.includes(id))

const knownAward = (rubric: Rubric, award: string | null): string | null =>
	rubric.recognition.some(({ level }) => level === award) ? award : null

const isUnderWay = ({ assignment }: Pick<ReviewFacts, 'assignment'>): Verdict =>
	all(
		assignment.recusedAt === null ? allowed : refused({ code: 'already', fact: 'recused' }),
		assignment.handedInAt === null ? allowed : refused({ code: 'already', fact: 'handed-in' }),
	)

const gapsInMark = (criterion: Criterion, mark: ReviewMark | undefined): ReviewGap[] => {
	const gap = (what: 'level' | 'points' | 'band' | 'remark'): ReviewGap => ({
		part: 'criterion',
		id: criterion.id,
		what,
	})
	const level = criterion.levels.find(({ id }) => id === mark?.levelId)
	if (mark === undefined || level === undefined) return [gap('level')]
	if (mark.points === null) return [gap('points')]
	if (!isPointsInLevel(level, mark.points)) return [gap('band')]
	const isExtreme = isHighestLevel(criterion, level) || isLowestLevel(criterion, level)
	return isExtreme && mark.remark.trim() === '' ? [gap('remark')] : []
}

const gapsInText = (part: 'strengths' | 'limits', text: string): ReviewGap[] =>
	text.trim() === '' ? [{ part, id: part, what: 'text' }] : []

/** A legal condition that is not met cannot end in a pass. */
const gapsInConclusion = (rubric: Rubric, content: ReviewContent): ReviewGap[] => {
	if (content.conclusion === null) return [{ part: 'conclusion', id: 'conclusion', what: 'answer' }]
	const isUnmet = rubric.gates.some(({ id }) => content.gates[id] === false)
	return content.conclusion === 'pass' && isUnmet
		? [{ part: 'conclusion', id: 'conclusion', what: 'gate-not-met' }]
		: []
}
