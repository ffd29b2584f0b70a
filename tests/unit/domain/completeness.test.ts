import { describe, expect, it, test } from 'vitest'
import { completenessVerdict, missingForSubmission } from '#app/domain/completeness.ts'
import { emptyContent, type EntryContent, type Result } from '#app/domain/entry-content.ts'
import { allowed } from '#app/domain/verdict.ts'
import { makeForm, mapSeven, testForms } from '#tests/support/forms.ts'
import { inShort } from './sample-round.ts'

const initiative = makeForm()
const individual = testForms[2] ?? makeForm()
const words = (count: number) => ({
	type: 'doc' as const,
	content: [
		{
			type: 'paragraph' as const,
			content: [{ type: 'text' as const, text: Array(count).fill('số').join(' '), marks: [] }],
		},
	],
})
const result: Result = {
	id: 'r1',
	metric: 'Hồ sơ trực tuyến',
	unit: '%',
	before: null,
	after: 0,
	date: '2023-12',
	source: 'Cổng dịch vụ công',
	proofs: [],
}
const complete: EntryContent = {
	...emptyContent(),
	titleVi: 'Hue-S',
	summary: 'Đô thị thông minh',
	pillar: 'digital_government',
	themes: ['government'],
	sections: mapSeven((key) => words(key === 'scope' || key === 'lessons' ? 0 : 30)),
	results: [result],
	authors: [{ name: 'Trần An', role: '', sharePercent: null, personId: null }],
}
const evidence = [{ kind: 'pdf' as const, caption: '', public: false }]
const gaps = (change: Partial<EntryContent>, form = initiative) =>
	missingForSubmission({ ...complete, ...change }, evidence, form).map(
		({ where, what }) => `${where} ${what}`,
	)

test('a complete entry lacks nothing', () => {
	expect(gaps({})).toEqual([])
	expect(completenessVerdict([])).toEqual(allowed)
})

test('an empty entry lacks everything, in the order of the form', () => {
	const missing = missingForSubmission(emptyContent(), [], initiative)
	expect(missing.map(({ where, what }) => `${where} ${what}`)).toEqual([
		'title required',
		'summary required',
		'pillar required',
		'themes at-least-one',
		'section-context required',
		'section-solution required',
		'section-novelty required',
		'section-effect required',
		'section-replicability required',
		'results at-least-one',
		'authors at-least-one',
		'evidence at-least-one',
	])
	expect(inShort(completenessVerdict(missing.slice(0, 2)))).toBe('incomplete title,summary')
})

describe('a gap', () => {
	const sections = { ...complete.sections, effect: words(29) }
	test.each<[string, Partial<EntryContent>, string[]]>([
		['a title of spaces', { titleVi: ' \n' }, ['title required']],
		['600 characters of summary', { summary: 'ố'.repeat(600) }, []],
		['601 characters of summary', { summary: 'ố'.repeat(601) }, ['summary too-long']],
		['29 words', { sections }, ['section-effect too-few-words']],
		['a result of 0', { results: [{ ...result, after: 0 }] }, []],
		['a result without a number', { results: [{ ...result, after: null }] }, ['result-r1-after required']],
		[
			'a result that is no number',
			{ results: [{ ...result, after: Number.NaN }] },
			['result-r1-after required'],
		],
		['a date that is none', { results: [{ ...result, date: '12/2023' }] }, ['result-r1-date not-a-date']],
		[
			'a result in name only',
			{ results: [result, { ...result, id: 'r2', unit: '', date: '', source: ' ' }] },
			['result-r2-unit required', 'result-r2-date required', 'result-r2-source required'],
		],
		[
			'an author without a name',
			{ authors: [{ name: ' ', role: '', sharePercent: null, personId: null }] },
			['authors at-least-one'],
		],
	])('%s', (_, change, expected) => expect(gaps(change)).toEqual(expected))
	it('is a person without a name, where a person is the example', () => {
		expect(gaps({}, individual)).toEqual(['subject-name required'])
		expect(gaps({ subjectName: 'Lê Thị Bình' }, individual)).toEqual([])
	})
})
