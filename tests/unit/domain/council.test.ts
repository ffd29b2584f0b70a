import { expect, test } from 'vitest'
import { hasVoters, isUpForVote } from '#app/domain/ballot.ts'
import { isGroundOfAward, signatureOf } from '#app/domain/decision.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { makeForm } from '#tests/support/forms.ts'
import { entryStages } from '#app/domain/entry.ts'
import { isTermOf, publicContent, searchText, type PracticeContent } from '#app/domain/publication.ts'
import { isDifficultArea } from '#app/domain/ranking.ts'
import { droppedSheets } from '#app/domain/score.ts'
import { inShort } from './sample-round.ts'

test('only what was reviewed and is not decided is put to the vote', () =>
	expect(entryStages.filter((stage) => isUpForVote(stage).allowed)).toEqual(['review']))

test('a council in which all have a conflict does not vote', () => {
	const seat = { seatId: 'a', personId: 'a', conflicts: [] }
	expect(hasVoters([seat]).allowed).toBe(true)
	expect(inShort(hasVoters([{ ...seat, conflicts: ['author'] }]))).toMatch(/^quorum/)
	expect(hasVoters([]).allowed).toBe(false)
})

test('of seven sheets one highest and one lowest are dropped, of six none', () => {
	expect(droppedSheets([80, 70, 90, 80, 85, 70, 90])).toEqual([1, 6])
	expect(droppedSheets([80, 70, 90, 80, 85, 70])).toEqual([])
})

test('difficult areas come first when at least half of the sheets say so', () => {
	expect(isDifficultArea([['hard_area'], ['open']])).toBe(true)
	expect(isDifficultArea([['hard_area'], [], []])).toBe(false)
	expect(isDifficultArea([])).toBe(false)
})

test('the signer is a name and a title', () => {
	expect(signatureOf('Nguyễn Văn A, Chủ tịch Hội đồng')).toEqual({
		name: 'Nguyễn Văn A',
		title: 'Chủ tịch Hội đồng',
	})
	expect(signatureOf('Nguyễn Văn A')).toEqual({ name: 'Nguyễn Văn A', title: '' })
})

test('laws, decrees and circulars are grounds of an award', () => {
	const numbers = ['06/2022/QH15', '98/2023/NĐ-CP', '01/2024/TT-BNV', '749/QĐ-TTg', '52-NQ/TW', '']
	expect(numbers.filter(isGroundOfAward)).toEqual(['06/2022/QH15', '98/2023/NĐ-CP', '01/2024/TT-BNV'])
})

const practice: PracticeContent = {
	...publicContent(
		{
			...emptyContent(),
			titleVi: 'Đô thị thông minh Huế',
			pillar: 'digital_society',
			sector: 'health',
			contact: { name: 'CANARY', email: 'canary@example.vn', phone: '0900' },
			authors: [{ name: 'Trần Thị Ơn', role: 'Chủ trì', sharePercent: 50, personId: 'canary' }],
		},
		makeForm(),
		new Set(),
	),
	evidence: [],
	award: {
		code: 'a',
		nameVi: 'Bằng khen',
		nameEn: 'Certificate',
		decisionNumber: '05/QĐ',
		decidedOn: '2025-06-14',
		citationVi: '',
	},
	agency: { slug: 'hue', names: { vi: 'Tỉnh Thừa Thiên Huế', en: 'Thua Thien Hue', abbr: null } },
	round: { slug: 'dot', nameVi: 'Đợt', nameEn: 'Round', year: 2025 },
}

test('the search knows the folded words of what is public and no others', () => {
	const text = searchText(practice, ['Xã hội số'])
	for (const words of [
		'do thi thong minh hue',
		'tran thi on',
		'tinh thua thien hue',
		'xa hoi so',
		'bang khen',
	]) {
		expect(text).toContain(words)
	}
	expect(text).not.toMatch(/canary|0900/)
})

test('a code classifies only in its own taxonomy', () => {
	expect(isTermOf(practice, { taxonomy: 'sector', code: 'health' })).toBe(true)
	expect(isTermOf(practice, { taxonomy: 'theme', code: 'health' })).toBe(false)
	expect(isTermOf(practice, { taxonomy: 'toString', code: 'health' })).toBe(false)
})
