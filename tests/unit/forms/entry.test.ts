import { expect, test } from 'vitest'
import { emptyContent } from '#app/domain/entry-content.ts'
import { readFigure, separatorsOf } from '#app/domain/figure.ts'
import { readPlainEntry } from '#app/forms/entry-plain.ts'
import { Changes, DraftForm } from '#app/forms/entry.ts'
import { readUnsent } from '#app/forms/unsent.ts'
import { makeForm } from '#tests/support/forms.ts'
import { pendingAfter, pendingAfterSave } from '#app/ui/editor/draft-sync.ts'

const isTaken = (changes: unknown) => DraftForm.safeParse({ version: 1, changes }).success
const doc = (words: string) => ({
	type: 'doc' as const,
	content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words, marks: [] }] }],
})

test('a whole content is taken as it is', () => {
	expect(Changes.parse(emptyContent())).toEqual(emptyContent())
})

test('a megabyte in any field is refused', () => {
	const long = 'a'.repeat(1024 * 1024)
	const author = { name: 'A', role: '', sharePercent: null, personId: null }
	const result = { id: 'r', metric: '', unit: '', before: null, after: null, date: '', source: '' }
	const hostile: unknown[] = [
		...['titleVi', 'titleEn', 'summary', 'subjectName', 'pillar', 'sector'].map((field) => ({
			[field]: long,
		})),
		...['themes', 'technologies', 'noveltyTypes'].map((field) => ({ [field]: [long] })),
		{ themes: Array.from({ length: 1000 }, () => 'a') },
		...['id', 'metric', 'unit', 'date', 'source'].map((field) => ({
			results: [{ ...result, [field]: long }],
		})),
		{ results: Array.from({ length: 31 }, () => result) },
		...['name', 'role', 'personId'].map((field) => ({ authors: [{ ...author, [field]: long }] })),
		...['name', 'email', 'phone'].map((field) => ({
			contact: { name: '', email: '', phone: '', [field]: long },
		})),
		{ sections: { effect: doc(long) } },
	]
	expect(hostile.map(isTaken)).toEqual(hostile.map(() => false))
})

test('wrong types, hand-made objects and unsafe links are refused', () => {
	const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
	const linked = {
		type: 'doc',
		content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [link] }] }],
	}
	const hostile: unknown[] = [
		null,
		[],
		'text',
		{},
		{ titleVi: 1 },
		{ titleVi: null },
		{ titleVi: ['a'] },
		{ titleVi: { $ne: '' } },
		{ titleVi: { toString: 'x' } },
		{ pillar: { not: '' } },
		{ pillar: '../../etc' },
		{ startYear: '2022' },
		{ startYear: 1e99 },
		{ startYear: Number.NaN },
		{ results: {} },
		{ results: [{ id: '__proto__/x' }] },
		{ authors: [{ name: 'A', role: '', sharePercent: 101, personId: null }] },
		{ authors: [{ name: 'A', role: '', sharePercent: null, personId: 'không' }] },
		{ sections: { effect: '<p>x</p>' } },
		{ sections: { effect: null } },
		{ sections: { effect: linked } },
		{ sections: { effect: { type: 'doc', content: [{ type: 'script' }] } } },
	]
	expect(hostile.map(isTaken)).toEqual(hostile.map(() => false))
	for (const version of [0, -1, 1.5, '1', null, undefined, 1e12]) {
		expect(DraftForm.safeParse({ version, changes: { titleVi: 'a' } }).success).toBe(false)
	}
})

test('fields that are not the entry’s own fall away', () => {
	const body: unknown = JSON.parse(
		'{"version": 1, "changes": {"titleVi": "A", "stage": "published", "unitId": "x", "__proto__": {"admin": true}}}',
	)
	expect(DraftForm.parse(body)).toEqual({ version: 1, changes: { titleVi: 'A' } })
	expect(Object.hasOwn({}, 'admin')).toBe(false)
	expect('admin' in {}).toBe(false)
})

test('control characters become spaces, letters are composed, a line stays a line', () => {
	const { titleVi, summary } = Changes.parse({ titleVi: 'a\0b\nc e\u0302\u0301', summary: 'một\nhai\0' })
	expect([titleVi, summary]).toEqual(['a b c ế', 'một\nhai '])
})

test('numbers are read as each language writes them', () => {
	const vi = (text: string) => readFigure(text, separatorsOf('vi'))
	const en = (text: string) => readFigure(text, separatorsOf('en'))
	expect(['1.234,5', '1.234', '1 234', '0,5', '−62', '2.5', '', ' '].map(vi)).toEqual([
		1234.5,
		1234,
		1234,
		0.5,
		-62,
		2.5,
		null,
		null,
	])
	expect(['1,234.5', '1,234', '0.5', '2,5'].map(en)).toEqual([1234.5, 1234, 0.5, 2.5])
	expect(['abc', '1,2,3', '1.2345.6', '1e5', '--1', '٣'].map(vi)).toEqual(Array.from({ length: 6 }))
})

const form = (...fields: [string, string][]) =>
	readPlainEntry(new URLSearchParams(fields), separatorsOf('vi'), makeForm())

const proving = '0193a4b0-0000-7000-8000-000000000001'

test('the plain form gives every field, rows in their order, blank rows not at all', () => {
	const { changes, problems } = form(
		['title', 'Tên'],
		['themes', 'government'],
		['themes', 'awareness'],
		['start-year', '2022'],
		['result', 'r1'],
		['result-r1-metric', 'Thời gian'],
		['result-r1-before', '10,5'],
		['result-r1-after', '4'],
		['result-r1-proof', 'p0'],
		['result-r1-proof-p0-evidence', proving],
		['result-r1-proof-p0-place', 'trang 12'],
		['result-r1-proof', 'p1'],
		['result-r1-proof-p1-evidence', proving],
		['result-r1-proof-p1-place', '1:15'],
		['result-r1-proof', 'p2'],
		['result-r1-proof-p2-evidence', ''],
		['result', 'blank'],
		['result-blank-metric', ' '],
		['author', 'a0'],
		['author-a0-name', 'An'],
		['author-a0-share', '60'],
	)
	expect(problems).toEqual([])
	expect(changes).toEqual({
		...emptyContent(),
		sections: undefined,
		answers: undefined,
		titleVi: 'Tên',
		themes: ['government', 'awareness'],
		startYear: 2022,
		results: [
			{
				id: 'r1',
				metric: 'Thời gian',
				unit: '',
				before: 10.5,
				after: 4,
				date: '',
				source: '',
				proofs: [
					{ evidenceId: proving, page: 12, second: null },
					{ evidenceId: proving, page: null, second: 75 },
				],
			},
		],
		authors: [{ name: 'An', role: '', sharePercent: 60, personId: null }],
	})
})

test('what cannot be read is named with what was typed, and everything else is kept', () => {
	const { changes, problems } = form(
		['title', 'a'.repeat(301)],
		['summary', 'Tóm tắt'],
		['start-year', 'năm ngoái'],
		['result', 'r1'],
		['result-r1-after', 'nhiều'],
		['result-r1-proof', 'p0'],
		['result-r1-proof-p0-evidence', proving],
		['result-r1-proof-p0-place', 'trang đầu'],
	)
	expect(problems).toEqual([
		{ where: 'start-year', code: 'not-a-number', typed: 'năm ngoái' },
		{ where: 'result-r1-after', code: 'not-a-number', typed: 'nhiều' },
		{ where: 'result-r1-proof-p0-place', code: 'not-a-place', typed: 'trang đầu' },
		{ where: 'title', code: 'too-long', typed: 'a'.repeat(301) },
	])
	expect([changes.summary, changes.titleVi, changes.startYear, changes.results]).toEqual([
		'Tóm tắt',
		undefined,
		undefined,
		undefined,
	])
})

test('what is unsaved is what differs, field by field', () => {
	const stored = { ...emptyContent(), titleVi: 'A' }
	const pending = pendingAfter(stored, {}, { titleVi: 'A', summary: 'S', sections: { effect: doc('x') } })
	expect(pending).toEqual({ summary: 'S', sections: { effect: doc('x') } })
	expect(pendingAfter(stored, pending, { summary: '' })).toEqual({ sections: { effect: doc('x') } })
	expect(pendingAfterSave({ ...pending, summary: 'S2' }, pending)).toEqual({ summary: 'S2' })
})

test('what a browser kept is read back, and anything else is nothing', () => {
	const kept = { version: 3, pending: { titleVi: 'A' }, before: { titleVi: '' } }
	const read = { version: 3, from: {}, pending: { titleVi: 'A' }, writer: null, turn: 0, keptAt: 0 }
	expect([readUnsent(JSON.stringify(kept)), readUnsent(read)]).toEqual([read, read])
	expect(
		[null, '', 'rác', '[]', '{"version":1}', '{"version":1,"pending":{"titleVi":3},"before":{}}'].map(
			readUnsent,
		),
	).toEqual(Array.from({ length: 6 }, () => null))
})

test('a page that the file does not have is refused at its box, with how many there are; the rest is taken', () => {
	const evidenceId = '01a215df-433c-707b-b141-f3e3956a7016'
	const read = (page: string) =>
		readPlainEntry(
			new URLSearchParams([
				['title', 'Một cửa số'],
				['result', 'r1'],
				['result-r1-metric', 'Thời gian'],
				['result-r1-proof', 'p0'],
				['result-r1-proof-p0-evidence', evidenceId],
				['result-r1-proof-p0-place', page],
			]),
			separatorsOf('vi'),
			makeForm(),
			[{ id: evidenceId, pages: 8, seconds: null }],
		)
	expect(read('8').problems).toEqual([])
	expect(read('8').changes.results?.[0]?.proofs).toEqual([{ evidenceId, page: 8, second: null }])
	const { changes, problems } = read('9')
	const where = 'result-r1-proof-p0-place'
	expect(problems).toEqual([{ where, code: 'page-beyond', typed: '9', most: '8' }])
	expect([changes.titleVi, changes.results]).toEqual(['Một cửa số', undefined])
})
