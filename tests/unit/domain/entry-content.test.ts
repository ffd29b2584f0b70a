import { describe, expect, it, test } from 'vitest'
import { emptyContent, evidenceIdsInContent, isPartialDate } from '#app/domain/entry-content.ts'
import { mapSeven } from '#tests/support/forms.ts'

test.each([
	['2022', true],
	['2022-05', true],
	['2022-05-31', true],
	['2024-02-29', true],
	['2000-02-29', true],
	['2023-02-29', false],
	['2100-02-29', false],
	['2022-04-31', false],
	['2022-13', false],
	['2022-00', false],
	['2022-01-00', false],
	['1899', false],
	['2101', false],
	['05/2022', false],
	['2022-5', false],
	['2022-05-01T00:00', false],
	['', false],
])('%j is a date: %j', (text, isDate) => expect(isPartialDate(text)).toBe(isDate))

describe('the content', () => {
	it('begins with nothing: its form says which parts there are', () => {
		expect([emptyContent().sections, emptyContent().answers]).toEqual([{}, {}])
		expect(emptyContent()).not.toBe(emptyContent())
	})
	it('names the pictures of all sections, each once', () => {
		const shown = (evidenceId: string) => ({ type: 'image' as const, attrs: { evidenceId, alt: '' } })
		const sections = mapSeven((key) => ({ type: 'doc' as const, content: [shown(key), shown('same')] }))
		expect(evidenceIdsInContent({ ...emptyContent(), sections })).toEqual([
			'context',
			'same',
			'solution',
			'novelty',
			'effect',
			'scope',
			'replicability',
			'lessons',
		])
	})
})
