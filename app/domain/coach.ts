/**
 * The coach beside the form: what is missing (and keeps the entry from being sent), what is weak, and what does not
 * agree with itself, each with its place. It judges nothing that the council judges; it asks what a careful colleague
 * would ask before the entry leaves the desk (an achievement report is confirmed by the head: Luật 06/2022/QH15,
 * Điều 83, Điều 84). All thresholds are ours.
 */
import type { Gap } from './completeness.ts'
import { evidenceHints } from './coach-evidence.ts'
import { resultHints } from './coach-results.ts'
import { storyHints } from './coach-story.ts'
import type { EntryContent } from './entry-content.ts'
import { answerOf, sectionOf, type EntryForm } from './entry-form.ts'
import type { EvidenceKind } from './evidence.ts'
import type { RichText } from './rich-text.ts'

export type Severity = 'missing' | 'weak' | 'contradictory'

export type WeakCode =
	| 'no-baseline'
	| 'no-proof'
	| 'no-page'
	| 'no-time'
	| 'old-result'
	| 'old-evidence'
	| 'small-picture'
	| 'uncited'
	| 'capitals'
	| 'copied-summary'

export type ContradictionCode =
	| 'no-change'
	| 'before-start'
	| 'start-too-late'
	| 'future-result'
	| 'over-100'
	| 'negative'
	| 'shares'
	| 'other-number'
	| 'removed-proof'
	| 'page-beyond'
	| 'time-beyond'

/** Facts for the words: the number of the result, the name of the file, what was typed. */
export type HintValues = Readonly<Record<string, string | number>>

/** `where` is the id of its place in the form, as in `Gap`. */
export type Hint =
	| { severity: 'missing'; where: string; code: Gap['what']; values: HintValues }
	| { severity: 'weak'; where: string; code: WeakCode; values: HintValues }
	| { severity: 'contradictory'; where: string; code: ContradictionCode; values: HintValues }

/** A file or link as the coach sees it; what is not known yet is null. */
export type CoachEvidence = {
	id: string
	kind: EvidenceKind
	name: string
	width: number | null
	height: number | null
	pages: number | null
	seconds: number | null
	/** The day its own metadata gives: yyyy-mm-dd. */
	datedOn: string | null
}

export type CoachFacts = {
	content: Omit<EntryContent, 'sections'>
	/** The texts of the form, in its order. */
	sections: readonly { key: string; text: RichText }[]
	evidence: readonly CoachEvidence[]
	/** Evidence that other parts of the form name: file fields. */
	namedElsewhere: readonly string[]
	/** The days of the movement: yyyy-mm-dd. */
	period: { from: string; to: string } | null
	/** yyyy-mm-dd, in Vietnam. */
	today: string
}

/** Everything there is to say, what is missing first, then what contradicts itself, each in the order of the form. */
export const coach = (facts: CoachFacts, gaps: readonly Gap[]): Hint[] => {
	const said = [...storyHints(facts), ...resultHints(facts), ...evidenceHints(facts)]
	return [
		...gaps.map(({ where, what }): Hint => ({ severity: 'missing', where, code: what, values: {} })),
		...said.filter(({ severity }) => severity === 'contradictory'),
		...said.filter(({ severity }) => severity === 'weak'),
	]
}

/** What the coach must know beside what is typed. */
export type CoachSurroundings = Pick<CoachFacts, 'evidence' | 'period' | 'today'>

/** The coach on an entry that is written in a form. */
export const coachEntry = (
	content: EntryContent,
	form: EntryForm,
	surroundings: CoachSurroundings,
	gaps: readonly Gap[],
): Hint[] =>
	coach(
		{
			...surroundings,
			content,
			sections: form.sections.map(({ key }) => ({ key, text: sectionOf(content, key) })),
			namedElsewhere: form.fields.flatMap((field) => {
				const answer = answerOf(content, field)
				return answer.kind === 'file' ? answer.evidenceIds : []
			}),
		},
		gaps,
	)

export type Tally = { toDo: number; toLookAt: number; claims: number; unproven: number }

/** What a line above the list says: how much must be done, how much is worth a look, how many claims lack a proof. */
export const tallyOf = (hints: readonly Hint[], results: EntryContent['results']): Tally => ({
	toDo: hints.filter(({ severity }) => severity === 'missing').length,
	toLookAt: hints.filter(({ severity }) => severity !== 'missing').length,
	claims: results.length,
	unproven: results.filter(({ proofs }) => proofs.length === 0).length,
})
