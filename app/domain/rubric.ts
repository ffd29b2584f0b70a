/**
 * A table of criteria: each criterion has levels, each level a band of whole points.
 * An initiative must be new, effective, applied and replicable (Luật 06/2022/QH15, Điều 3 khoản 4);
 * model examples are discovered, nurtured and replicated (Điều 17 khoản 4). Weights are data of the round.
 */
import type { VisitTable } from './visit.ts'
import { entryKinds, subjects, type EntryKind, type Subject } from './entry.ts'

type Named = { id: string; vi: string; en: string; basis?: string }

export type Level = Named & { min: number; max: number; guideVi: string; guideEn: string }
/** Which of two equal scores comes first: the one with more points for its benefit, then for its spread. */
export const partingRules = ['benefit', 'spread'] as const
export type PartingRule = (typeof partingRules)[number]

export type Criterion = Named & {
	code: string
	max: number
	scorePassMin?: number
	/** Equal scores are parted by its mean; where no criterion of a table says so, by the usual one. */
	parts?: PartingRule
	levels: readonly Level[]
}
export type Gate = Named
export type Disqualification = Named
export type BonusItem = Named & { points: number }
export type PenaltyItem = Named & { points: number }
/** A bonus has a cap above zero, a penalty one below. */
export type Adjustment = { cap: number; items: readonly BonusItem[] }
export type Recognition = { level: string; vi: string; en?: string; minScore: number; basis?: string }

/** A kind of entry by a kind of candidate. */
export type Pair = { kind: EntryKind; subject: Subject }

export type Rubric = {
	id: string
	nameVi: string
	nameEn: string
	maxScore: number
	subject: readonly string[]
	/** What is scored with it; a table without this says so by its name. */
	applies?: readonly Pair[]
	legalBasis?: string
	gates: readonly Gate[]
	criteria: readonly Criterion[]
	bonus: Adjustment
	penalty: Adjustment
	rules?: readonly { vi: string; en: string; basis?: string }[]
	disqualify: readonly Disqualification[]
	recognition: readonly Recognition[]
	/** What a visit in the field checks, and how it counts. */
	visit?: VisitTable
}

/** A2, B3 or C3, and A4, B4 or C4. */
const usualParting: Readonly<Record<PartingRule, readonly string[]>> = {
	benefit: ['effectiveness', 'benefit', 'impact'],
	spread: ['replicability', 'spread', 'influence'],
}

/** The criterion by whose mean a table parts equal scores; null when it has none for that. */
export const partingCriterion = <Part extends Pick<Criterion, 'id' | 'parts'>>(
	criteria: readonly Part[],
	rule: PartingRule,
): Part | null =>
	criteria.find(({ parts }) => parts === rule) ??
	criteria.find(({ id, parts }) => parts === undefined && usualParting[rule].includes(id)) ??
	null

/** A record of the data file: the table for a unit's year has neither gates nor levels. */
export type RubricRecord = Omit<Rubric, 'gates' | 'criteria' | 'disqualify' | 'recognition'> & {
	gates?: readonly Gate[]
	criteria: readonly (Named & { max: number; code?: string; levels?: readonly Level[] })[]
	disqualify?: readonly Disqualification[]
	recognition?: readonly Recognition[]
}

/** Whether entries can be scored with this record. */
export const isScoringRubric = (record: RubricRecord): record is Rubric =>
	record.gates !== undefined &&
	record.disqualify !== undefined &&
	record.recognition !== undefined &&
	record.criteria.every((criterion) => criterion.code !== undefined && criterion.levels !== undefined)

/** Every kind by every candidate. */
export const pairs: readonly Pair[] = entryKinds.flatMap((kind) =>
	subjects.map((subject) => ({ kind, subject })),
)

/** What a table scores. */
export const pairsOf = ({ id, applies }: Pick<Rubric, 'id' | 'applies'>): readonly Pair[] =>
	applies ?? pairs.filter((pair) => usualTable(pair) === id)

export const isScoredWith = (rubric: Pick<Rubric, 'id' | 'applies'>, { kind, subject }: Pair): boolean =>
	pairsOf(rubric).some((pair) => pair.kind === kind && pair.subject === subject)

/** The first of these tables that scores entries of this kind and subject: they stand with the last published first. */
export const rubricFor = <Table extends Pick<Rubric, 'id' | 'applies'>>(
	rubrics: readonly Table[],
	kind: EntryKind,
	subject: Subject,
): Table | null => rubrics.find((rubric) => isScoredWith(rubric, { kind, subject })) ?? null

const usualTable = ({ kind, subject }: Pair): string => {
	if (kind !== 'model') return 'initiative'
	return subject === 'individual' ? 'model_individual' : 'model_collective'
}

/** The level whose band holds these points. */
export const levelOf = (criterion: Criterion, points: number): Level | null =>
	criterion.levels.find((level) => isPointsInLevel(level, points)) ?? null

export const isPointsInLevel = (level: Level, points: number): boolean =>
	Number.isInteger(points) && points >= level.min && points <= level.max

export const isHighestLevel = (criterion: Criterion, level: Level): boolean =>
	criterion.levels.every((other) => other.max <= level.max)

export const isLowestLevel = (criterion: Criterion, level: Level): boolean =>
	criterion.levels.every((other) => other.min >= level.min)
