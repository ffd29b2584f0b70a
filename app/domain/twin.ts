/**
 * Twins (hồ sơ trùng lặp): entries so alike that one may be the other under a new name. One achievement is not rewarded
 * twice (Luật 06/2022/QH15, Điều 5), and an initiative is new (NĐ 13/2012/NĐ-CP); whether two are twins is for people to
 * say: the portal shows what is alike. The thresholds are ours.
 * A drafter is shown published practices and entries of their own agencies, nothing else: of another agency's
 * unpublished entry not even that there is one, so that typing a sentence never tells whether someone else wrote it.
 */
import type { EntryContent } from './entry-content.ts'
import { foldedWords } from './folding.ts'
import { plainText } from './rich-text.ts'
import { asClearSecretary } from './secretary.ts'
import { shinglesOf, shingleWidths } from './shingle.ts'
import { containment, resemblance, trigramContainment, trigramLikeness } from './similarity.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** What is compared of an entry. */
export type Compared = { title: string; summary: string; text: string; documents: string }

/** Shares from 0 to 1, and the number of near-identical pictures. */
export type Likeness = { title: number; brief: number; text: number; documents: number; pictures: number }
export type Aspect = keyof Likeness

export const aspects: readonly Aspect[] = ['title', 'brief', 'text', 'documents', 'pictures']

/** From here on a likeness is worth a look. */
const noteworthy: Readonly<Likeness> = { title: 0.5, brief: 0.35, text: 0.2, documents: 0.3, pictures: 1 }

/** How much each says of the whole: the same title may head another story, the same text may not. */
const weights: Readonly<Omit<Likeness, 'pictures'>> = { title: 0.8, brief: 0.95, text: 1, documents: 0.9 }

/** Shingles of fewer words than this say nothing when they are all contained in a long text. */
const fewestContained = 40

/** From this score on, two entries look like one. */
export const strongScore = 60

export const briefOf = ({ title, summary }: Pick<Compared, 'title' | 'summary'>): string =>
	`${title}. ${summary}`

/** Everything written of an entry, one line for each part: title, summary, sections, what was measured. */
export const comparedText = (
	content: Pick<EntryContent, 'titleVi' | 'summary' | 'sections' | 'results'>,
): string =>
	[
		content.titleVi,
		content.summary,
		...Object.values(content.sections).map(plainText),
		...content.results.map(({ metric, source }) => `${metric} ${source}`),
	].join('\n')

/** Words of a title that is still being typed count for themselves from here on. */
const fewestTyped = 5

/** The likeness of two entries, counted over the texts themselves; pictures are compared elsewhere. */
export const likenessOf = (a: Compared, b: Compared, pictures = 0): Likeness => ({
	title: trigramLikeness(a.title, b.title),
	brief: resemblance(
		shinglesOf(briefOf(a), shingleWidths.brief),
		shinglesOf(briefOf(b), shingleWidths.brief),
	),
	text: textLikeness(a.text, b.text),
	documents: textLikeness(a.documents, b.documents),
	pictures,
})

/** The same for a title and summary that are still being typed: the part that is there may be in the other’s title. */
export const typedLikeness = (typed: Compared, other: Compared): Likeness => {
	const isEnough = foldedWords(typed.title).length >= fewestTyped
	const contained = isEnough ? 0.9 * trigramContainment(typed.title, other.title) : 0
	const likeness = likenessOf(typed, { ...other, text: '', documents: '' })
	return { ...likeness, title: Math.max(likeness.title, contained) }
}

/** Resemblance, or nearly the containment of a text that is long enough to mean something. */
const textLikeness = (a: string, b: string): number => {
	const [first, second] = [shinglesOf(a, shingleWidths.text), shinglesOf(b, shingleWidths.text)]
	const isLong = Math.min(first.size, second.size) >= fewestContained
	return Math.max(resemblance(first, second), isLong ? 0.9 * containment(first, second) : 0)
}

/** What is noteworthily alike, in the order of `aspects`. */
export const alikeAspects = (likeness: Likeness): Aspect[] =>
	aspects.filter((aspect) => likeness[aspect] >= noteworthy[aspect])

/** The same of a pair as it is kept: shares in percent. */
export const alikeInPercent = (pair: Readonly<Likeness>): Aspect[] =>
	alikeAspects({
		title: pair.title / 100,
		brief: pair.brief / 100,
		text: pair.text / 100,
		documents: pair.documents / 100,
		pictures: pair.pictures,
	})

/** 0 to 100: the strongest likeness, a little more for each other one; 0 when nothing is noteworthy. */
export const scoreOf = (likeness: Likeness): number => {
	const alike = alikeAspects(likeness)
	if (alike.length === 0) return 0
	const strongest = Math.max(
		...alike.map((aspect) => (aspect === 'pictures' ? 0.5 : weights[aspect] * likeness[aspect])),
	)
	return Math.min(100, Math.round(100 * strongest) + 4 * (alike.length - 1))
}

/** Two ids in the order in which a pair is kept. */
export const pairOf = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])

/** Saying that two entries are no twins, or lifting it: the secretary, without an interest in either. */
export const mayJudgeTwins = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	conflictsWithOther: readonly ConflictRelation[],
): Verdict => all(asClearSecretary(viewer, [...new Set([...conflicts, ...conflictsWithOther])]))

/** How the drafter sees two similar entries: one and the same, the one taken over from the other, or each on its own. */
export type TwinRelation = 'same' | 'replication' | 'independent'
export const twinRelations: readonly TwinRelation[] = ['independent', 'replication', 'same']
export const relationIn = (text: string): TwinRelation =>
	twinRelations.find((relation) => relation === text) ?? 'independent'

/** Nothing is asked for or handed in while an entry that looks like this very one stands beside it without a word. */
export const twinVerdict = (unexplained: number): Verdict =>
	unexplained === 0 ? allowed : refused({ code: 'twins', count: unexplained })

/** The longest explanation, reason or note that is taken here (ours). */
export const longestExplanation = 2000
