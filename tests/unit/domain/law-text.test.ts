import { expect, test } from 'vitest'
import { lawPieces } from '#app/domain/law-text.ts'

const gazette = 'https://vi.wikisource.org/wiki/Trang:Cong_bao_Chinh_phu_571_572_nam_2022.pdf/8'
const said = (sentence: string, language: 'vi' | 'en') =>
	lawPieces(sentence, language).map(({ words, href }) =>
		href === null ? words : `[${words} ${new URL(href).hostname}]`,
	)

test.each([
	['06/2022/QH15', ['[06/2022/QH15 vi.wikisource.org]'], ['[06/2022/QH15 thuviennhadat.vn]']],
	['98/2023/NĐ-CP', ['98/2023/NĐ-CP'], ['[98/2023/NĐ-CP thuvienphapluat.vn]']],
	['922/QĐ-BTTTT', ['[922/QĐ-BTTTT thuviennhadat.vn]'], ['[922/QĐ-BTTTT thuviennhadat.vn]']],
	['749/QĐ-TTg', ['749/QĐ-TTg'], ['749/QĐ-TTg']],
	['106/2022/QH15', ['106/2022/QH15'], ['106/2022/QH15']],
	['1922/QĐ-BTTTT, 06/2022/QH156', ['1922/QĐ-BTTTT, 06/2022/QH156'], ['1922/QĐ-BTTTT, 06/2022/QH156']],
	[
		'Theo Luật 06/2022/QH15, NĐ 98/2023.',
		['Theo Luật ', '[06/2022/QH15 vi.wikisource.org]', ', NĐ 98/2023.'],
		['Theo Luật ', '[06/2022/QH15 thuviennhadat.vn]', ', ', '[NĐ 98/2023 thuvienphapluat.vn]', '.'],
	],
	['', [], []],
])('“%s” leads to the texts of law that have an address, in each language', (sentence, vi, en) => {
	expect([said(sentence, 'vi'), said(sentence, 'en')]).toEqual([vi, en])
	expect(
		lawPieces(sentence, 'vi')
			.map(({ words }) => words)
			.join(''),
	).toBe(sentence)
})

test('a Vietnamese reader is led to the gazette itself', () => {
	expect(lawPieces('06/2022/QH15', 'vi')).toEqual([{ words: '06/2022/QH15', href: gazette }])
})
