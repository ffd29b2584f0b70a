import { scoringRubrics, standardForms } from '#app/data/reference-movement.server.ts'
import { expect, test } from 'vitest'
import { formFor } from '#app/domain/entry-form.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { faultsInForm } from '#app/domain/form-composing.ts'
import { rubricFor } from '#app/domain/rubric.ts'
import { ComposeForm } from '#app/forms/entry-form.ts'

const forms = standardForms.map((form) => ({ ...form, version: 1 }))

test('nothing is wrong with the forms of the sample movement, and each kind and subject has one', () => {
	expect(forms.map(({ code }) => code)).toEqual([
		'sang-kien',
		'giai-phap',
		'tap-the',
		'ca-nhan',
		'ho-gia-dinh',
		'doanh-nghiep',
	])
	expect(forms.flatMap(faultsInForm)).toEqual([])
	for (const kind of entryKinds) {
		for (const subject of subjects)
			expect([kind, subject, formFor(forms, kind, subject)?.kind]).toEqual([kind, subject, kind])
	}
})

test.each(forms.map((form) => [form.code, form] as const))(
	'the sections of %s serve criteria of its rubric, all but the evidence',
	(_, form) => {
		for (const subject of form.subjects) {
			const ids = rubricFor(scoringRubrics, form.kind, subject)?.criteria.map(({ id }) => id) ?? []
			const served = form.sections.flatMap(({ criteria }) => criteria)
			expect(served.filter((id) => !ids.includes(id))).toEqual([])
			expect(ids.filter((id) => !served.includes(id))).toEqual(['evidence'])
		}
	},
)

test('every part of them could have been composed by hand', () => {
	for (const section of forms.flatMap(({ sections }) => sections)) {
		const sent = {
			...section,
			act: 'section',
			labelVi: section.label.vi,
			labelEn: section.label.en,
			guidanceVi: section.guidance.vi,
			guidanceEn: section.guidance.en,
		}
		expect(ComposeForm.parse(sent)).toEqual({ act: 'section', isNew: false, section })
	}
})
