import { expect, test } from 'vitest'
import { ConfirmationForm, ObjectionForm } from '#app/forms/citizen-note.ts'

const whole = {
	...{ worked: 'yes', place: 'xã Gio Linh', usedOn: '2025-05-02', text: 'Dùng tốt, nhanh hơn trước.' },
	...{ name: 'An', email: 'An@Example.VN', consent: 'yes' },
}
const wrongIn = (schema: typeof ConfirmationForm | typeof ObjectionForm, fields: object) => {
	const read = schema.safeParse(fields)
	return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message])
}

test('a whole form is read, its address in one way of writing', () => {
	expect(ConfirmationForm.parse(whole)).toEqual({ ...whole, email: 'an@example.vn', website: '' })
})

test.each<[string, object, readonly (readonly string[])[]]>([
	['no consent', { consent: undefined }, [['consent', 'consent']]],
	['no outcome', { worked: '' }, [['worked', 'choose']]],
	['a day to come', { usedOn: '2999-01-01' }, [['usedOn', 'bad-date']]],
	['a day that is none', { usedOn: '2025-02-3x' }, [['usedOn', 'bad-date']]],
	['no address', { email: 'an' }, [['email', 'email']]],
	['few words', { text: 'ngắn' }, [['text', 'too-short']]],
	['five letters of two halves each', { text: '👍👍👍👍👍' }, [['text', 'too-short']]],
	['words of blanks', { text: ' \n'.repeat(40) }, [['text', 'too-short']]],
	['too many words', { text: 'ạ'.repeat(1501) }, [['text', 'too-long']]],
	['a long name', { name: 'x'.repeat(61) }, [['name', 'too-long']]],
	['no place', { place: ' ' }, [['place', 'required']]],
])('what is wrong is said at its field: %s', (_, fields, expected) => {
	expect(wrongIn(ConfirmationForm, { ...whole, ...fields })).toEqual(expected)
})

test('marks that turn or hide letters are taken out, lines stay', () => {
	const text = 'Một‮hai​ba\r\n\r\n\r\n\r\nbốn\u0000năm'
	expect(ConfirmationForm.parse({ ...whole, text, name: 'A\nn' })).toMatchObject({
		text: 'Mộthaiba\n\nbốnnăm',
		name: 'A n',
	})
})

test('an objection takes a public https page or none', () => {
	const objection = { ...whole, href: '' }
	expect(ObjectionForm.parse(objection).href).toBeNull()
	expect(ObjectionForm.parse({ ...objection, href: 'https://bao.vn/x' }).href).toBe('https://bao.vn/x')
	for (const href of ['javascript:alert(1)', 'http://bao.vn', 'https://127.0.0.1/', 'https://a:b@bao.vn/'])
		expect(wrongIn(ObjectionForm, { ...objection, href }), href).toEqual([['href', 'bad-link']])
})
