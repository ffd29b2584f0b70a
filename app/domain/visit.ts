/**
 * A visit in the field (kiểm tra thực tế): members of the committee see on the spot what an entry says. They fill in the
 * checklist of its table of criteria, take photographs and minutes; once two of them confirmed the very same minutes the
 * visit is frozen, and its points count as the table says. Nobody with a conflict goes along, and in a double-blind round
 * nobody who scores the entry. What is checked and how it counts is the round's own (no law sets it).
 */
import { asClearSecretary } from './secretary.ts'
import { isInQuarantine, type ScanState } from './evidence.ts'
import type { Rubric } from './rubric.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

export type VisitItem = { id: string; vi: string; en: string; max: number; basis?: string }
/** nothing: it informs; added: its points come on top; share: the sheets count for what is left of the highest total. */
export type VisitCounts = 'nothing' | 'added' | 'share'
export type VisitTable = { counts: VisitCounts; items: readonly VisitItem[] }

export type VisitMark = { points: number | null; note: string }
export type VisitContent = { marks: Readonly<Record<string, VisitMark>>; minutes: string }

export const visitCounts: readonly VisitCounts[] = ['nothing', 'added', 'share']
export const visitLimits = {
	note: 2000,
	minutes: 20_000,
	photos: 40,
	members: 12,
	caption: 300,
	place: 300,
} as const
export const signaturesNeeded = 2

const noVisit: VisitTable = { counts: 'nothing', items: [] }
export const visitOf = (rubric: Pick<Rubric, 'visit'>): VisitTable => rubric.visit ?? noVisit

export const emptyVisit = ({ items }: VisitTable): VisitContent => ({
	marks: Object.fromEntries(items.map(({ id }) => [id, { points: null, note: '' }])),
	minutes: '',
})

/** What a save holds of what the checklist knows; points may be too many for now. */
export const changedVisit = ({ items }: VisitTable, sent: VisitContent): VisitContent => ({
	marks: Object.fromEntries(
		items.map(({ id }) => [
			id,
			(Object.hasOwn(sent.marks, id) ? sent.marks[id] : undefined) ?? { points: null, note: '' },
		]),
	),
	minutes: sent.minutes,
})

export type VisitGap = {
	id: string
	what: 'points' | 'too-many' | 'minutes' | 'photo-waiting' | 'photo-withheld'
}

/** What stops the minutes from being confirmed; nobody confirms a photograph that nobody can see. */
export const missingInVisit = (
	{ items }: VisitTable,
	{ marks, minutes }: VisitContent,
	photos: readonly { id: string; scan: ScanState }[],
): VisitGap[] => [
	...items.flatMap(({ id, max }): VisitGap[] => {
		const points = marks[id]?.points ?? null
		if (points === null) return [{ id, what: 'points' }]
		return points > max ? [{ id, what: 'too-many' }] : []
	}),
	...(minutes.trim() === '' ? [{ id: 'minutes', what: 'minutes' as const }] : []),
	...photos
		.filter(({ scan }) => isInQuarantine(scan))
		.map(({ id, scan }): VisitGap => ({ id, what: scan === 'waiting' ? 'photo-waiting' : 'photo-withheld' })),
]

export const visitPoints = ({ items }: VisitTable, { marks }: VisitContent) => ({
	points: items.reduce((sum, { id, max }) => sum + Math.min(max, marks[id]?.points ?? 0), 0),
	most: items.reduce((sum, { max }) => sum + max, 0),
})

export type VisitFacts = {
	members: readonly string[]
	cancelledAt: Date | null
	recordedAt: Date | null
	stage: string
	/** The viewer's own with the entry. */
	conflicts: readonly ConflictRelation[]
}

/** `isLive`: a visit of the entry is planned or recorded already. */
export const mayPlanVisit = (
	viewer: Viewer,
	{ stage, conflicts, isLive }: Pick<VisitFacts, 'stage' | 'conflicts'> & { isLive: boolean },
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isJudged(stage),
		isLive ? refused({ code: 'already', fact: 'visit-planned' }) : allowed,
	)

/** At least two, for two confirm; each without a conflict, and none who scores a double-blind entry. */
export const mayGoAlong = (
	members: readonly { conflicts: readonly ConflictRelation[]; isScoringBlind: boolean }[],
): Verdict => {
	if (members.length < signaturesNeeded || members.length > visitLimits.members) {
		return refused({ code: 'incomplete', missing: ['members'] })
	}
	return all(
		...members.flatMap(({ conflicts }) =>
			conflicts.map((relation) => refused({ code: 'conflict', relation })),
		),
		members.some(({ isScoringBlind }) => isScoringBlind) ? refused({ code: 'blind-visit' }) : allowed,
	)
}

export const mayCancelVisit = (viewer: Viewer, facts: VisitFacts): Verdict =>
	all(asClearSecretary(viewer, facts.conflicts), isOpen(facts))

/** Filling in, photographs, confirming: those who went, as long as it is not frozen. */
export const mayWriteVisit = (viewer: Viewer, facts: VisitFacts): Verdict =>
	facts.members.includes(viewer.person?.id ?? '')
		? all(
				...facts.conflicts.map((relation) => refused({ code: 'conflict', relation })),
				isOpen(facts),
				isJudged(facts.stage),
			)
		: refused({ code: 'hidden' })

/** A photograph; `photos` and `sha256` are digests. The very same picture is not kept twice. */
export const mayAddPhoto = (
	viewer: Viewer,
	facts: VisitFacts,
	photos: readonly string[],
	sha256: string,
): Verdict => {
	const mayWrite = mayWriteVisit(viewer, facts)
	if (!mayWrite.allowed) return mayWrite
	if (photos.includes(sha256)) return refused({ code: 'already', fact: 'same-file' })
	return photos.length < visitLimits.photos
		? allowed
		: refused({ code: 'limit', what: 'files', max: visitLimits.photos })
}

export const maySignVisit = (
	viewer: Viewer,
	facts: VisitFacts,
	gaps: readonly VisitGap[],
	hasSigned: boolean,
): Verdict =>
	all(
		mayWriteVisit(viewer, facts),
		gaps.length === 0 ? allowed : refused({ code: 'incomplete', missing: gaps.map(({ id }) => id) }),
		hasSigned ? refused({ code: 'already', fact: 'signed' }) : allowed,
	)

const isOpen = ({ cancelledAt, recordedAt }: VisitFacts): Verdict =>
	all(
		cancelledAt === null ? allowed : refused({ code: 'already', fact: 'closed' }),
		recordedAt === null ? allowed : refused({ code: 'already', fact: 'recorded' }),
	)

const isJudged = (stage: string): Verdict =>
	stage === 'accepted' || stage === 'review'
		? allowed
		: refused({ code: 'stage', is: stage, needs: 'review' })
