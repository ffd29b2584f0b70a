import { expect, test } from 'vitest'
import { bandOf, costBandOf, costField } from '#app/domain/cost.ts'
import type { EntryForm, FormField } from '#app/domain/entry-form.ts'
import { standardForms } from '#app/data/reference-movement.server.ts'

test.each([
	[0, 'none'],
	[0.5, 'under-100'],
	[99.9, 'under-100'],
	[100, 'under-1000'],
	[999, 'under-1000'],
	[1000, 'under-10000'],
	[9999, 'under-10000'],
	[10_000, 'more'],
])('%s million đồng stand in the band %s', (millions, band) => {
	expect(bandOf(millions)).toBe(band)
})

const standard = standardForms.find(({ code }) => code === 'sang-kien') as unknown as EntryForm
const withFields = (fields: readonly FormField[]): EntryForm => ({ ...standard, fields })

test('only a number in the field of the form counts; what is empty, missing or of another kind says nothing', () => {
	const answered = { answers: { [costField]: { kind: 'number' as const, value: 250 } } }
	expect(costBandOf(standard, answered)).toBe('under-1000')
	expect(costBandOf(standard, { answers: {} })).toBeNull()
	expect(costBandOf(standard, { answers: { [costField]: { kind: 'number', value: null } } })).toBeNull()
	expect(costBandOf(withFields([]), answered)).toBeNull()
	const asText = standard.fields.map((field) =>
		field.key === costField ? ({ ...field, kind: 'text', most: 20 } as unknown as FormField) : field,
	)
	expect(costBandOf(withFields(asText), answered)).toBeNull()
})
