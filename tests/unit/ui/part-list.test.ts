import { expect, test } from 'vitest'
import { emptyContent } from '#app/domain/entry-content.ts'
import { isBegun, partsOf } from '#app/ui/editor/part-list.ts'
import { partOfPlace } from '#app/ui/editor/part-of.ts'
import { fullContent } from '#tests/support/factories.ts'
import { makeForm } from '#tests/support/forms.ts'

test.each([
	['title', 'chung'],
	['title-en', 'chung'],
	['summary', 'chung'],
	['subject-name', 'chung'],
	['pillar', 'phan-loai'],
	['themes', 'phan-loai'],
	['start-year', 'phan-loai'],
	['answer-applied-on', 'theo-mau'],
	['section-effect', 'phan-effect'],
	['results', 'ket-qua'],
	['result-r1-proofs', 'ket-qua'],
	['authors', 'tac-gia'],
	['evidence', 'evidence'],
	['evidence-01a2', 'evidence'],
])('what the coach says of %s stands beside the part %s', (where, part) => {
	expect(partOfPlace(where)).toBe(part)
})

test('a part is begun once something is written in it', () => {
	const form = makeForm()
	const begun = (content: Parameters<typeof isBegun>[1], files: number) =>
		partsOf(form).flatMap(({ id }) => (isBegun(id, content, form, files) ? [id] : []))
	expect(begun(emptyContent(), 0)).toEqual([])
	const full = fullContent({ contact: { name: 'An', email: '', phone: '' } })
	expect(begun(full, 1)).toEqual(partsOf(form).flatMap(({ id }) => (id === 'theo-mau' ? [] : [id])))
})
