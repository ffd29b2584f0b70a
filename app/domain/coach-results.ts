import type { CoachEvidence, CoachFacts, Hint } from './coach.ts'
import { isPartialDate, type Result } from './entry-content.ts'
import { evidenceKinds } from './evidence.ts'
import { fold } from './folding.ts'
import { clock, type Proof } from './proof.ts'

/** What is weak or contradicts itself in the measured results; what is empty is a gap and not said twice. */
export const resultHints = (facts: CoachFacts): Hint[] => {
	const { results, startYear } = facts.content
	const dated = results.filter(({ date }) => isPartialDate(date))
	const isStartTooLate =
		startYear !== null && dated.length > 0 && dated.every(({ date }) => yearOf(date) < startYear)
	return [
		...results.flatMap((result, index) => [
			...figureHints(result, index + 1),
			...dateHints(result, index + 1, facts, isStartTooLate),
			...proofHints(result, index + 1, facts),
		]),
		...(isStartTooLate ? [contradictory('start-year', 'start-too-late', { year: startYear })] : []),
	]
}

const figureHints = (result: Result, number: number): Hint[] => {
	const { before, after, id } = result
	const place = (name: string) => `result-${id}-${name}`
	const values = { number }
	const figures = [
		['before', before],
		['after', after],
	] as const
	return [
		...(before === null && after !== null ? [weak(place('before'), 'no-baseline', values)] : []),
		...(before !== null && before === after ? [contradictory(place('after'), 'no-change', values)] : []),
		...figures.flatMap(([name, value]): Hint[] => {
			if (value === null) return []
			if (isShare(result) && value > 100) {
				return [contradictory(place(name), 'over-100', { number, value })]
			}
			return value < 0 && isCount(result) ? [contradictory(place(name), 'negative', { number, value })] : []
		}),
	]
}

/** A share of a whole cannot pass 100; a growth or a ratio to a plan can. */
const isShare = ({ unit, metric }: Result): boolean =>
	['%', 'phan tram', 'percent', 'per cent'].includes(fold(unit)) && !growth.test(fold(metric))

const growth =
	/(?<!\p{L})(tang|vuot|giam|so voi|tang truong|ke hoach|growth|increase|rise|compared|plan)(?!\p{L})/u

/** What is counted is never below nothing; changes, degrees and money may be. */
const isCount = ({ unit, metric }: Result): boolean =>
	!/^(%|.*°.*|do c|diem.*|.*dong|.*usd|.*vnd|points?)$/u.test(fold(unit)) &&
	!/(tang|giam|chenh|loi nhuan|change|balance|profit)/u.test(fold(metric))

const dateHints = (
	result: Result,
	number: number,
	{ content, period, today }: CoachFacts,
	isStartTooLate: boolean,
): Hint[] => {
	const { date, id } = result
	if (!isPartialDate(date)) return []
	const where = `result-${id}-date`
	const { startYear } = content
	return [
		...(startYear !== null && !isStartTooLate && yearOf(date) < startYear
			? [contradictory(where, 'before-start', { number, date, year: startYear })]
			: []),
		...(date > today.slice(0, date.length) ? [contradictory(where, 'future-result', { number, date })] : []),
		...(period !== null && date < period.from.slice(0, date.length)
			? [weak(where, 'old-result', { number, date, from: period.from })]
			: []),
	]
}

const proofHints = (result: Result, number: number, { evidence }: CoachFacts): Hint[] => {
	const where = `result-${result.id}-proofs`
	if (result.proofs.length === 0) return [weak(where, 'no-proof', { number })]
	return result.proofs.flatMap((proof) => {
		const item = evidence.find(({ id }) => id === proof.evidenceId)
		return item ? placeHints(where, number, proof, item) : [contradictory(where, 'removed-proof', { number })]
	})
}

const placeHints = (where: string, number: number, { page, second }: Proof, item: CoachEvidence): Hint[] => {
	const { kind, pages, seconds, name } = item
	if (isPaged(kind)) {
		if (page === null) return pages === 1 ? [] : [weak(where, 'no-page', { number, name })]
		return pages !== null && page > pages
			? [contradictory(where, 'page-beyond', { number, name, page, pages })]
			: []
	}
	if (!isTimed(kind)) return []
	if (second === null) return [weak(where, 'no-time', { number, name })]
	return seconds !== null && second > seconds
		? [contradictory(where, 'time-beyond', { number, name, time: clock(second), length: clock(seconds) })]
		: []
}

/** Papers with pages that a reader can be led to; sheets of figures have none. */
const isPaged = (kind: CoachEvidence['kind']): boolean =>
	/^application\/pdf$|word|presentation|opendocument\.text/.test(evidenceKinds[kind].mimeType)

const isTimed = (kind: CoachEvidence['kind']): boolean =>
	/^(video|audio)\//.test(evidenceKinds[kind].mimeType)

const yearOf = (date: string): number => Number(date.slice(0, 4))

const weak = (
	where: string,
	code: Extract<Hint, { severity: 'weak' }>['code'],
	values: Hint['values'],
): Hint => ({ severity: 'weak', where, code, values })

const contradictory = (
	where: string,
	code: Extract<Hint, { severity: 'contradictory' }>['code'],
	values: Hint['values'],
): Hint => ({ severity: 'contradictory', where, code, values })
