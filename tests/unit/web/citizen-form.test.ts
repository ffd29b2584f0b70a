import { expect, test } from 'vitest'
import { CitizenQuestionForm, ConfirmationForm, ObjectionForm } from '#app/forms/citizen-note.ts'
import { isInvalidForm, parseFields } from '#app/web/form.server.ts'

/** As a browser sends it: what was left empty comes as an empty text. */
const sent = {
	...{ text: 'Dùng tốt, nhanh hơn trước.', name: '', email: 'an@example.vn', consent: 'yes', website: '' },
	...{ worked: 'yes', place: 'xã Gio Linh', usedOn: '2025-05-02', href: '' },
}

test.each([
	['confirmation', ConfirmationForm],
	['question', CitizenQuestionForm],
	['objection', ObjectionForm],
] as const)('what may be left empty is left empty as a browser does: %s', (_, schema) => {
	let errors: unknown = null
	let read: object = {}
	try {
		read = parseFields(new URLSearchParams(sent), schema)
	} catch (error) {
		if (!isInvalidForm(error)) throw error
		errors = error.reply.error
	}
	expect(errors).toBeNull()
	expect(read).toMatchObject({ name: '', website: '' })
})
