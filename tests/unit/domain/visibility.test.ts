import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { entryStages, type EntryStage } from '#app/domain/entry.ts'
import type { Standing } from '#app/domain/standing.ts'
import {
	audienceOf,
	visibleEntry,
	type Blindness,
	type FieldGroup,
	type VisibilityFacts,
} from '#app/domain/visibility.ts'

const letters: Record<FieldGroup, string> = {
	'public-content': 'p',
	'full-content': 'P',
	/** Has a test of its own below. */
	'secretariat-parts': '',
	'evidence-public': 'e',
	'evidence-all': 'E',
	authors: 'a',
	agency: 'u',
	contact: 'c',
	'eligibility-notes': 'n',
	'reviewer-names': 'r',
	'own-review': 'o',
	'all-reviews': 's',
	scores: 't',
	ranking: 'k',
	'ballot-result': 'b',
	award: 'w',
	audit: 'l',
	offer: 'f',
	metadata: 'm',
}

const inLetters = (standings: readonly Standing[], facts: VisibilityFacts): string => {
	const seen = visibleEntry(standings, facts)
	const line = Object.entries(letters).flatMap(([group, letter]) =>
		[...seen].some((one) => one === group) ? letter : [],
	)
	return line.join('') || '·'
}

/** Sheets are closed until the decision; the ballot is closed with it. */
const at = (stage: EntryStage, blindness: Blindness = 'single', more: Partial<VisibilityFacts> = {}) => {
	const isDecided = stage === 'decided' || stage === 'published'
	return { stage, blindness, areSheetsOpen: isDecided, isBallotClosed: isDecided, ...more }
}

const viewers: readonly (readonly Standing[])[] = [
	[],
	['own-agency'],
	['other-agency'],
	['assigned-reviewer'],
	['recused-reviewer'],
	['other-reviewer'],
	['council'],
	['conflicted-council'],
	['secretary'],
	['conflicted-secretary'],
	['administrator'],
	['conflicted-administrator'],
]

const table = (columns: readonly VisibilityFacts[], heads: readonly string[], rows = viewers): string =>
	[
		['', ...heads],
		...rows.map((row) => [row.join(' + ') || 'anyone', ...columns.map((facts) => inLetters(row, facts))]),
	]
		.map(([name = '', ...cells]) =>
			[name.padEnd(42), ...cells.map((cell) => cell.padEnd(17))].join('').trimEnd(),
		)
		.join('\n')

test.each<[readonly Standing[], EntryStage, ReturnType<typeof audienceOf>]>([
	[[], 'published', null],
	[['other-agency'], 'published', null],
	[['own-agency'], 'draft', 'secretariat'],
	[['own-agency', 'secretary'], 'review', 'secretariat'],
	[['secretary'], 'draft', null],
	[['secretary'], 'submitted', 'secretariat'],
	[['secretary', 'council'], 'review', 'secretariat'],
	[['conflicted-secretary'], 'review', null],
	[['assigned-reviewer'], 'submitted', null],
	[['assigned-reviewer'], 'review', 'reviewers'],
	[['assigned-reviewer'], 'published', 'reviewers'],
	[['assigned-reviewer', 'secretary'], 'review', 'reviewers'],
	[['assigned-reviewer', 'secretary'], 'decided', 'reviewers'],
	[['council'], 'review', 'reviewers'],
	[['conflicted-council'], 'review', null],
	[['administrator'], 'review', null],
])('%j at %s reads the parts of a form that are for: %s', (standings, stage, audience) => {
	expect(audienceOf(visibleEntry(standings, at(stage)))).toBe(audience)
})

test('who sees what at which stage, in a single-blind round', () =>
	expect(
		table(
			entryStages.map((stage) => at(stage)),
			entryStages,
		),
	).toMatchInlineSnapshot(`
		"                                          draft            endorsement      submitted        returned         refused          accepted         review           decided          published
		anyone                                    ·                ·                ·                ·                ·                ·                ·                ·                peauw
		own-agency                                pPeEauc          pPeEauc          pPeEaucn         pPeEaucn         pPeEaucn         pPeEaucn         pPeEaucn         pPeEaucn         pPeEaucnw
		other-agency                              ·                ·                ·                ·                ·                ·                ·                ·                peauw
		assigned-reviewer                         ·                ·                ·                ·                ·                pPeEauo          pPeEauo          pPeEauost        pPeEauostw
		recused-reviewer                          ·                ·                ·                ·                ·                ·                ·                ·                peauw
		other-reviewer                            ·                ·                ·                ·                ·                uf               uf               ·                peauw
		council                                   ·                ·                ·                ·                ·                pPeEau           pPeEau           pPeEaustkbw      pPeEaustkbw
		conflicted-council                        ·                ·                ·                ·                ·                ·                ·                ·                peauw
		secretary                                 ·                ·                pPeEaucnrstklm   pPeEaucnrstklm   pPeEaucnrstklm   pPeEaucnrstklm   pPeEaucnrstklm   pPeEaucnrstkbwlm pPeEaucnrstkbwlm
		conflicted-secretary                      ·                ·                ·                ·                ·                ·                ·                ·                peauw
		administrator                             ul               ul               pul              pul              pul              pul              pul              pul              peauwl
		conflicted-administrator                  ·                ·                ·                ·                ·                ·                ·                ·                peauw"
	`))

test('who sees what during and after the review, by blindness', () => {
	const kinds: readonly Blindness[] = ['open', 'single', 'double']
	const columns = kinds.flatMap((kind) => [
		at('review', kind),
		at('review', kind, { areSheetsOpen: true }),
		at('published', kind),
	])
	const heads = kinds.flatMap((kind) => [`${kind}: closed`, `${kind}: in`, `${kind}: public`])
	expect(table(columns, heads)).toMatchInlineSnapshot(`
		"                                          open: closed     open: in         open: public     single: closed   single: in       single: public   double: closed   double: in       double: public
		anyone                                    ·                ·                peauw            ·                ·                peauw            ·                ·                peauw
		own-agency                                pPeEaucn         pPeEaucn         pPeEaucnrw       pPeEaucn         pPeEaucn         pPeEaucnw        pPeEaucn         pPeEaucn         pPeEaucnw
		other-agency                              ·                ·                peauw            ·                ·                peauw            ·                ·                peauw
		assigned-reviewer                         pPeEauo          pPeEaurost       pPeEaurostw      pPeEauo          pPeEauost        pPeEauostw       pPeEo            pPeEost          pPeEauostw
		recused-reviewer                          ·                ·                peauw            ·                ·                peauw            ·                ·                peauw
		other-reviewer                            uf               uf               peauw            uf               uf               peauw            f                f                peauw
		council                                   pPeEau           pPeEaurstk       pPeEaurstkbw     pPeEau           pPeEaustk        pPeEaustkbw      pPeEau           pPeEaustk        pPeEaustkbw
		conflicted-council                        ·                ·                peauw            ·                ·                peauw            ·                ·                peauw
		secretary                                 pPeEaucnrstklm   pPeEaucnrstklm   pPeEaucnrstkbwlm pPeEaucnrstklm   pPeEaucnrstklm   pPeEaucnrstkbwlm pPeEaucnrstklm   pPeEaucnrstklm   pPeEaucnrstkbwlm
		conflicted-secretary                      ·                ·                peauw            ·                ·                peauw            ·                ·                peauw
		administrator                             pul              pul              peauwl           pul              pul              peauwl           pul              pul              peauwl
		conflicted-administrator                  ·                ·                peauw            ·                ·                peauw            ·                ·                peauw"
	`)
})

test('who sees what from two seats at once', () => {
	const rows: readonly (readonly Standing[])[] = [
		['assigned-reviewer', 'council'],
		['assigned-reviewer', 'secretary'],
		['assigned-reviewer', 'administrator'],
		['own-agency', 'secretary'],
		['own-agency', 'council', 'administrator'],
		['recused-reviewer', 'council'],
		['conflicted-secretary', 'administrator'],
		['other-reviewer', 'other-agency', 'council'],
	]
	const columns = [
		at('review'),
		at('review', 'double'),
		at('review', 'double', { areSheetsOpen: true }),
		at('published', 'double'),
	]
	expect(table(columns, ['single: closed', 'double: closed', 'double: in', 'double: public'], rows))
		.toMatchInlineSnapshot(`
			"                                          single: closed   double: closed   double: in       double: public
			assigned-reviewer + council               pPeEauo          pPeEo            pPeEauostk       pPeEauostkbw
			assigned-reviewer + secretary             pPeEaucnom       pPeEo            pPeEaucnrostklm  pPeEaucnrostkbwlm
			assigned-reviewer + administrator         pPeEauo          pPeEo            pPeEuostl        pPeEauostwl
			own-agency + secretary                    pPeEaucn         pPeEaucn         pPeEaucn         pPeEaucnw
			own-agency + council + administrator      pPeEaucn         pPeEaucn         pPeEaucn         pPeEaucnw
			recused-reviewer + council                pPeEau           pPeEau           pPeEaustk        pPeEaustkbw
			conflicted-secretary + administrator      ·                ·                ·                peauw
			other-reviewer + other-agency + council   pPeEauf          pPeEauf          pPeEaustkf       pPeEaustkbw"
		`)
})

const standing = fc.constantFrom(...viewers.flat())
const facts = fc.record<VisibilityFacts>({
	stage: fc.constantFrom(...entryStages),
	blindness: fc.constantFrom<Blindness>('open', 'single', 'double'),
	areSheetsOpen: fc.boolean(),
	isBallotClosed: fc.boolean(),
})
const seats = fc.uniqueArray(standing, { maxLength: 4 })
const judging: readonly FieldGroup[] = ['all-reviews', 'scores', 'ranking', 'ballot-result', 'audit']

describe('whoever looks, at whatever stage', () => {
	const always = (
		rule: (standings: Standing[], at: VisibilityFacts, seen: ReadonlySet<FieldGroup>) => boolean,
	) =>
		fc.assert(
			fc.property(seats, facts, (standings, when) => {
				expect(rule(standings, when, visibleEntry(standings, when))).toBe(true)
			}),
			{ numRuns: 500 },
		)
	it('sees at least what everyone sees', () =>
		always((_, when, seen) => [...visibleEntry([], when)].every((group) => seen.has(group))))
	it('sees nothing judged when bound to the entry', () =>
		always(
			(standings, _, seen) =>
				!standings.some((one) => one === 'own-agency' || one.startsWith('conflicted')) ||
				!judging.some((group) => seen.has(group)),
		))
	it('sees no other sheet while reviewing and sheets are closed', () =>
		always(
			(standings, when, seen) =>
				!standings.includes('assigned-reviewer') ||
				when.areSheetsOpen ||
				!(seen.has('all-reviews') || seen.has('scores') || seen.has('ranking')),
		))
	it('sees an unpublished award only from the council or the secretariat', () =>
		always(
			(standings, when, seen) =>
				when.stage === 'published' ||
				!seen.has('award') ||
				standings.includes('council') ||
				standings.includes('secretary'),
		))
	it('sees a draft only in its own agency', () =>
		always(
			(standings, when, seen) =>
				!(when.stage === 'draft' || when.stage === 'endorsement') ||
				!seen.has('public-content') ||
				standings.includes('own-agency'),
		))
	it('sees the whole and every file or neither', () =>
		always((_, __, seen) => seen.has('full-content') === seen.has('evidence-all')))
})
