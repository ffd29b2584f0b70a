import { expect, test } from 'vitest'
import { provenanceOf } from '#app/domain/provenance.ts'

test.each([
	['ours', { laws: [], source: null, ground: 'own', words: null }],
	[
		'own knowledge (medium-high); agrees with a third-party note on NĐ 152/2025 Điều 33',
		{ laws: ['NĐ 152/2025'], source: null, ground: 'recalled', words: null },
	],
	[
		'looked-up: https://dichvucong.gov.vn/p/home/chi-tiet.html?ma=5084 (procedure under NĐ 98/2023)',
		{
			laws: ['NĐ 98/2023'],
			source: 'https://dichvucong.gov.vn/p/home/chi-tiet.html?ma=5084',
			ground: 'looked-up',
			words: null,
		},
	],
	[
		'name: Quyết định 1407/QĐ-TTg (2013); membership: ours',
		{ laws: ['Quyết định 1407/QĐ-TTg'], source: null, ground: 'own', words: null },
	],
	['sourced', { laws: [], source: null, ground: 'looked-up', words: null }],
	['derived', { laws: [], source: null, ground: 'derived', words: null }],
	[
		'Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính',
		{
			laws: ['Nghị quyết 202/2025/QH15'],
			source: null,
			ground: null,
			words: 'Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính',
		},
	],
])('%s', (note, said) => {
	expect(provenanceOf(note)).toEqual(said)
})
