import { describe, expect, it, test } from 'vitest'
import {
	criteriaOfSection,
	emptyContent,
	evidenceIdsInContent,
	isPartialDate,
	mapSections,
	sectionKeys,
} from '#app/domain/entry-content.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { rubrics } from './sample-rubrics.ts'

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
	it('begins empty, a value for each section', () => {
		expect(Object.keys(emptyContent().sections)).toEqual(sectionKeys)
		expect(Object.values(emptyContent().sections).every(isEmptyRichText)).toBe(true)
		expect(emptyContent()).not.toBe(emptyContent())
	})
	it('names the pictures of all sections, each once', () => {
		const shown = (evidenceId: string) => ({ type: 'image' as const, attrs: { evidenceId, alt: '' } })
		const sections = mapSections((key) => ({ type: 'doc' as const, content: [shown(key), shown('same')] }))
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
	it('is guided only by criteria that the rubric has', () => {
		for (const rubric of rubrics) {
			const ids = rubric.criteria.map(({ id }) => id)
			const guiding = sectionKeys.flatMap((key) => criteriaOfSection(rubric.id, key))
			expect(guiding.filter((id) => !ids.includes(id))).toEqual([])
			expect(ids.filter((id) => !guiding.includes(id))).toEqual(['evidence'])
		}
	})
	it('has no guidance without a rubric that is known', () =>
		expect(criteriaOfSection('x', 'effect')).toEqual([]))
})
