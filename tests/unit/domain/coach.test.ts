import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coach, tallyOf, type CoachEvidence, type CoachFacts, type Hint } from '#app/domain/coach.ts'
import { emptyContent, type EntryContent, type Result } from '#app/domain/entry-content.ts'
import type { RichText } from '#app/domain/rich-text.ts'

const doc = (text: string): RichText => ({
	type: 'doc',
	content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }],
})
const picture = (evidenceId: string): RichText => ({
	type: 'doc',
	content: [{ type: 'image', attrs: { evidenceId, alt: '' } }],
})

const report: CoachEvidence = {
	id: 'bc',
	kind: 'pdf',
	name: 'Báo cáo',
	width: null,
	height: null,
	pages: 20,
	seconds: null,
	datedOn: '2023-05-01',
}
const photo: CoachEvidence = {
	...report,
	id: 'anh',
	kind: 'png',
	name: 'Ảnh',
	width: 1600,
	height: 900,
	pages: null,
}
const proof = { evidenceId: 'bc', page: 12, second: null }
const result: Result = {
	id: 'r1',
	metric: 'Thời gian xử lý hồ sơ',
	unit: 'ngày',
	before: 10,
	after: 4,
	date: '2023-12',
	source: 'Hệ thống một cửa',
	proofs: [proof],
}
const content: EntryContent = {
	...emptyContent(),
	titleVi: 'Một cửa số của tỉnh',
	summary: 'Người dân chờ lâu; hệ thống mới rút thời gian từ 10 ngày còn 4 ngày, giảm 60%.',
	startYear: 2022,
	results: [result],
	authors: [{ name: 'Trần An', role: '', sharePercent: 100, personId: null }],
}
const facts: CoachFacts = {
	content,
	sections: [
		{ key: 'context', text: doc('Trước đây hồ sơ giấy phải đi qua nhiều phòng.') },
		{ key: 'solution', text: picture('anh') },
	],
	evidence: [report, photo],
	namedElsewhere: [],
	period: { from: '2021-05-01', to: '2025-12-31' },
	today: '2025-06-15',
}
const short = ({ severity, where, code }: Hint) => `${severity} ${where} ${code}`
const hints = (change: Partial<CoachFacts>) => coach({ ...facts, ...change }, []).map(short)
const says = (change: Partial<EntryContent>) => hints({ content: { ...content, ...change } })
const onResult = (change: Partial<Result>) => says({ summary: '', results: [{ ...result, ...change }] })
const onReport = (change: Partial<CoachEvidence>) => hints({ evidence: [{ ...report, ...change }, photo] })
const author = (name: string, sharePercent: number | null) => ({
	name,
	role: '',
	sharePercent,
	personId: null,
})

test('an entry in order gives the coach nothing to say', () => {
	expect(coach(facts, [])).toEqual([])
})

test.each<[string, string[], string[]]>([
	['no figure before', onResult({ before: null }), ['weak result-r1-before no-baseline']],
	['a figure before of 0', onResult({ before: 0 }), []],
	['no proof', onResult({ proofs: [] }), ['weak result-r1-proofs no-proof', 'weak evidence-bc uncited']],
	[
		'a proof without page',
		onResult({ proofs: [{ ...proof, page: null }] }),
		['weak result-r1-proofs no-page'],
	],
	['the last page', onResult({ proofs: [{ ...proof, page: 20 }] }), []],
	[
		'a page beyond the last',
		onResult({ proofs: [{ ...proof, page: 21 }] }),
		['contradictory result-r1-proofs page-beyond'],
	],
	[
		'a picture needs no page',
		onResult({ proofs: [proof, { evidenceId: 'anh', page: null, second: null }] }),
		[],
	],
	[
		'a proof that was removed',
		onResult({ proofs: [proof, { ...proof, evidenceId: 'mất' }] }),
		['contradictory result-r1-proofs removed-proof'],
	],
	['before equals after', onResult({ before: 4 }), ['contradictory result-r1-after no-change']],
	['both are unknown', onResult({ before: null, after: null }), []],
	['a share over 100', onResult({ unit: '%', after: 104 }), ['contradictory result-r1-after over-100']],
	['a share of 100', onResult({ unit: '%', after: 100 }), []],
	['a growth over 100', onResult({ unit: '%', metric: 'Tốc độ tăng', after: 140 }), []],
	['a negative count', onResult({ unit: 'hồ sơ', before: -1 }), ['contradictory result-r1-before negative']],
	['a negative temperature', onResult({ unit: '°C', before: -1 }), []],
	['a negative change', onResult({ unit: 'xã', metric: 'Thay đổi so với (giảm)', after: -3 }), []],
	['the year of start', onResult({ date: '2022' }), []],
	['a result before the start', onResult({ date: '2021-06' }), ['contradictory start-year start-too-late']],
	[
		'a result older than the movement',
		says({ startYear: null, summary: '', results: [{ ...result, date: '2020' }] }),
		['weak result-r1-date old-result'],
	],
	[
		'the month in which the movement began',
		says({ startYear: null, summary: '', results: [{ ...result, date: '2021-05' }] }),
		[],
	],
	['a result of tomorrow', onResult({ date: '2025-06-16' }), ['contradictory result-r1-date future-result']],
	['a result of this year', onResult({ date: '2025' }), []],
	['a date that is none', onResult({ date: 'năm ngoái' }), []],
	[
		'one result before the start, one after',
		says({
			summary: '',
			results: [
				{ ...result, date: '2021-06' },
				{ ...result, id: 'r2' },
			],
		}),
		['contradictory result-r1-date before-start'],
	],
	['a title in capitals', says({ titleVi: 'MỘT CỬA SỐ CỦA TỈNH' }), ['weak title capitals']],
	['a short name in capitals', says({ titleVi: 'HUE-S' }), []],
	['a title with a name in capitals', says({ titleVi: 'Ứng dụng VNEID' }), []],
	['shares of 90', says({ authors: [author('A', 60), author('B', 30)] }), ['contradictory authors shares']],
	['shares of thirds', says({ authors: [author('A', 33.33), author('B', 33.33), author('C', 33.33)] }), []],
	['shares of some, under the whole', says({ authors: [author('A', 60), author('B', null)] }), []],
	[
		'shares of some, already the whole',
		says({ authors: [author('A', 100), author('B', null)] }),
		['contradictory authors shares'],
	],
	['no shares', says({ authors: [author('A', null)] }), []],
	[
		'another number in the summary',
		says({ summary: 'Rút từ 10 ngày còn 5 ngày.' }),
		['contradictory summary other-number'],
	],
	['the difference in the summary', says({ summary: 'Giảm 6 ngày.' }), []],
	['a number of another unit', says({ summary: 'Qua 5 lần thử.' }), []],
	['a word that begins like the unit', says({ summary: 'Trong 5 ngàynay.' }), []],
	[
		'thousands typed either way',
		says({
			summary: 'Đạt 12,500 hồ sơ, tức 12.500 hồ sơ.',
			results: [{ ...result, unit: 'hồ sơ', before: 0, after: 12_500 }],
		}),
		[],
	],
	[
		'a small picture',
		hints({ evidence: [report, { ...photo, width: 799, height: 600 }] }),
		['weak evidence-anh small-picture'],
	],
	['a picture of 800', hints({ evidence: [report, { ...photo, width: 600, height: 800 }] }), []],
	['a picture not measured yet', hints({ evidence: [report, { ...photo, width: null, height: null }] }), []],
	['a paper older than the movement', onReport({ datedOn: '2021-04-30' }), ['weak evidence-bc old-evidence']],
	['a paper of the first day', onReport({ datedOn: '2021-05-01' }), []],
	['a paper without date', onReport({ datedOn: null }), []],
	[
		'a file that a field of the form holds',
		hints({
			evidence: [report, photo, { ...report, id: 'khac' }],
			namedElsewhere: ['khac'],
		}),
		[],
	],
	[
		'a file that nobody cites',
		hints({ evidence: [report, photo, { ...report, id: 'khac' }] }),
		['weak evidence-khac uncited'],
	],
])('%s', (_, said, expected) => {
	expect(said).toEqual(expected)
})

test('a summary copied from a section is found whatever its marks and case', () => {
	const summary = 'Hệ thống một cửa số giúp người dân nộp hồ sơ mọi lúc, mọi nơi, không giấy tờ.'
	const copied = doc(`Mở đầu. ${summary.toUpperCase().replaceAll(',', ' –')} Hết.`)
	expect(
		coach(
			{
				...facts,
				content: { ...content, summary },
				sections: [{ key: 'effect', text: copied }, ...facts.sections],
			},
			[],
		),
	).toEqual([{ severity: 'weak', where: 'summary', code: 'copied-summary', values: { section: 'effect' } }])
})

test('words get the facts: number, file, value, what was typed', () => {
	expect(
		coach(
			{
				...facts,
				content: {
					...content,
					summary: 'Còn 5 ngày.',
					results: [result, { ...result, id: 'r2', proofs: [{ ...proof, page: 21 }] }],
				},
			},
			[{ where: 'title', what: 'required' }],
		),
	).toEqual([
		{ severity: 'missing', where: 'title', code: 'required', values: {} },
		{
			severity: 'contradictory',
			where: 'summary',
			code: 'other-number',
			values: { typed: '5', unit: 'ngày' },
		},
		{
			severity: 'contradictory',
			where: 'result-r2-proofs',
			code: 'page-beyond',
			values: { number: 2, name: 'Báo cáo', page: 21, pages: 20 },
		},
	])
})

test('the tally counts what must be done, what is worth a look, and claims without proof', () => {
	const results = [result, { ...result, id: 'r2', before: null, proofs: [] }]
	const found = coach({ ...facts, content: { ...content, results } }, [{ where: 'title', what: 'required' }])
	expect(tallyOf(found, results)).toEqual({ toDo: 1, toLookAt: 2, claims: 2, unproven: 1 })
})

test('whatever is typed, the coach answers, and the more it cites the less it says is uncited', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 60 })
	const figure = fc.option(fc.double({ noNaN: true }), { nil: null })
	const rows = fc.array(
		fc.record({ metric: text, unit: text, before: figure, after: figure, date: text, source: text }),
		{ maxLength: 4 },
	)
	fc.assert(
		fc.property(text, text, rows, (titleVi, summary, typed) => {
			const bare = typed.map((row, index) => ({ ...row, id: `r${index}`, proofs: [] }))
			const cited = bare.map((row) => ({ ...row, proofs: [proof] }))
			const uncited = (results: Result[]) =>
				coach({ ...facts, content: { ...content, titleVi, summary, results } }, []).filter(
					({ code, where }) => code === 'uncited' && where === 'evidence-bc',
				).length
			expect(uncited(bare)).toBe(1)
			expect(uncited(cited)).toBe(cited.length === 0 ? 1 : 0)
		}),
	)
})
