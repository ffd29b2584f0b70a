import type { CoachEvidence, CoachFacts, Hint } from './coach.ts'
import { evidenceKinds } from './evidence.ts'
import { evidenceIdsIn } from './rich-text.ts'

/** Shorter than this on its long side, a picture cannot be read on a screen or printed. */
export const shortestLongSide = 800

/** What is weak about the files: too small, older than the movement, shown nowhere. */
export const evidenceHints = (facts: CoachFacts): Hint[] => {
	const used = usedEvidence(facts)
	return facts.evidence.flatMap((item) => [
		...sizeHint(item),
		...ageHint(item, facts),
		...(used.has(item.id) ? [] : [weak(item, 'uncited', {})]),
	])
}

/** Evidence that a result cites, a text shows or a field of the form holds. */
const usedEvidence = ({ content, sections, namedElsewhere }: CoachFacts): ReadonlySet<string> =>
	new Set([
		...content.results.flatMap(({ proofs }) => proofs.map(({ evidenceId }) => evidenceId)),
		...sections.flatMap(({ text }) => evidenceIdsIn(text)),
		...namedElsewhere,
	])

const sizeHint = (item: CoachEvidence): Hint[] => {
	if (!evidenceKinds[item.kind].isImage || item.width === null || item.height === null) return []
	const pixels = Math.max(item.width, item.height)
	return pixels < shortestLongSide ? [weak(item, 'small-picture', { pixels, least: shortestLongSide })] : []
}

const ageHint = (item: CoachEvidence, { period }: CoachFacts): Hint[] =>
	item.datedOn !== null && period !== null && item.datedOn < period.from
		? [weak(item, 'old-evidence', { date: item.datedOn, from: period.from })]
		: []

const weak = (
	{ id, name }: CoachEvidence,
	code: Extract<Hint, { severity: 'weak' }>['code'],
	values: Hint['values'],
): Hint => ({ severity: 'weak', where: `evidence-${id}`, code, values: { name, ...values } })
