import { expect, test } from 'vitest'
import { blindContent, blindRichText, maskOf, nameMark, namesIn } from '#app/domain/blinding.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { mapSeven } from '#tests/support/forms.ts'
import type { Block, RichText } from '#app/domain/rich-text.ts'

const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] })
const doc = (...content: Block[]): RichText => ({ type: 'doc', content })

test.each([
	['Tỉnh Quảng Trị đã làm', ['Quảng Trị'], `Tỉnh ${nameMark} đã làm`],
	['TỈNH QUẢNG TRỊ', ['Quảng Trị'], `TỈNH ${nameMark}`],
	['Quảng  Trị', ['Quảng Trị'], nameMark],
	['Quảng Trị'.normalize('NFD'), ['Quảng Trị'], nameMark],
	['UBND tỉnh Quảng Trị và Quảng Trị', ['Quảng Trị', 'UBND tỉnh Quảng Trị'], `${nameMark} và ${nameMark}`],
	['Huếm', ['Huế'], 'Huếm'],
	['(a+)+ c.d*', ['(a+)+', 'c.d*'], `${nameMark} ${nameMark}`],
	['gửi an@hue.vn', ['an@hue.vn'], `gửi ${nameMark}`],
	['ab', ['ab', '', ' '], 'ab'],
])('%s without %j reads %s', (text, names, masked) => {
	expect(maskOf(names)(text)).toBe(masked)
})

test('a name that runs over bold and plain text is masked, and links lose their address', () => {
	const text = doc(
		{
			type: 'paragraph',
			content: [
				{ type: 'text', text: 'Ở Quảng ', marks: [] },
				{ type: 'text', text: 'Trị', marks: [{ type: 'bold' }] },
			],
		},
		{
			type: 'paragraph',
			content: [
				{
					type: 'text',
					text: 'xem',
					marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://quangtri.gov.vn/' } }],
				},
			],
		},
	)
	expect(blindRichText(text, maskOf(['Quảng Trị']))).toEqual(
		doc(line(`Ở ${nameMark}`), {
			type: 'paragraph',
			content: [{ type: 'text', text: 'xem', marks: [{ type: 'bold' }] }],
		}),
	)
})

test('names are masked in lists, quotes, tables and pictures, at any depth', () => {
	const named = line('Quảng Trị')
	const cell = { type: 'tableCell' as const, attrs: { colspan: 1, rowspan: 1 }, content: [named] }
	const text = doc(
		{
			type: 'bulletList',
			content: [{ type: 'listItem', content: [named, { type: 'blockquote', content: [named] }] }],
		},
		{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
		{ type: 'image', attrs: { evidenceId: 'e1', alt: 'Trụ sở Quảng Trị' } },
	)
	const blind = JSON.stringify(blindRichText(text, maskOf(['Quảng Trị'])))
	expect(blind).not.toContain('Quảng Trị')
	expect(blind.split(nameMark).length - 1).toBe(4)
	expect(blind).toContain('"evidenceId":"e1"')
})

test('a blind content holds no author, contact or subject, not even in its figures', () => {
	const content = {
		...emptyContent(),
		titleVi: 'Sáng kiến của Bà Canary',
		subjectName: 'Bà Canary',
		sections: mapSeven(() => doc(line('Ông Canary gọi 0912345678'))),
		results: [
			{
				id: 'r1',
				metric: 'Giờ',
				unit: 'giờ',
				before: 2,
				after: 1,
				date: '2024',
				source: 'Báo cáo của Ông Canary',
				proofs: [],
			},
		],
		authors: [{ name: 'Ông Canary', role: 'chủ trì', sharePercent: 100, personId: 'person-canary' }],
		contact: { name: 'Chị Canary', email: 'canary@example.vn', phone: '0912345678' },
	}
	const blind = blindContent(content, maskOf(namesIn(content)))
	expect(JSON.stringify(blind)).not.toMatch(/canary|0912345678/i)
	expect(blind.results[0]).toMatchObject({ id: 'r1', before: 2, after: 1, date: '2024' })
})
