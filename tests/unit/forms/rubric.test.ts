import { describe, expect, it } from 'vitest'
import { ComposeRubricForm, NewRubricForm } from '#app/forms/rubric.ts'
import { parseFields } from '#app/web/form.server.ts'
import { isInvalidForm } from '#app/web/form.server.ts'

const sent = (fields: Record<string, string | string[]>) => {
	const body = new URLSearchParams()
	for (const [name, value] of Object.entries(fields))
		for (const each of [value].flat()) body.append(name, each)
	try {
		return parseFields(body, ComposeRubricForm)
	} catch (error) {
		if (isInvalidForm(error)) return error.reply.error
		throw error
	}
}

describe('the composer of a table of criteria', () => {
	it('takes a criterion with what may be left out', () =>
		expect(
			sent({ act: 'criterion', id: '', code: 'A1', vi: 'Tính mới', en: '', max: '30', scorePassMin: '' }),
		).toEqual({
			act: 'criterion',
			id: null,
			criterion: { code: 'A1', vi: 'Tính mới', en: 'Tính mới', max: 30 },
		}))
	it.each([
		[{ act: 'criterion', code: 'A1', vi: 'x', max: '' }, { max: ['not-a-number'] }],
		[{ act: 'criterion', code: 'A1', vi: 'x', max: '2.5' }, { max: ['not-whole'] }],
		[{ act: 'criterion', code: 'A1', vi: 'x', max: '101' }, { max: ['too-large'] }],
		[
			{ act: 'criterion', code: '', vi: '', max: '9' },
			{ code: ['required'], vi: ['required'] },
		],
		[
			{ act: 'criterion', code: 'A', vi: 'x', max: '9', scorePassMin: '10' },
			{ scorePassMin: ['pass-above'] },
		],
		[{ act: 'level', criterionId: 'a', vi: 'x', min: '5', max: '4' }, { max: ['crossed'] }],
		[{ act: 'item', list: 'bonus', vi: 'x', points: '' }, { points: ['not-a-number'] }],
		[{ act: 'item', list: 'penalty', vi: 'x', points: '0' }, { points: ['too-small'] }],
		[
			{ act: 'settings', nameVi: 'x', maxScore: '100', bonusCap: '5', penaltyCap: '5' },
			{ applies: ['required'] },
		],
		[{ act: 'copy', copyOf: '' }, { copyOf: ['required'] }],
	])('says of %j what is wrong where', (fields, errors) => expect(sent(fields)).toEqual(errors))
	it('writes the points of a penalty below zero and none where a list has none', () => {
		const item = { act: 'item', id: '', vi: 'x', en: 'y', points: '3', basis: '' }
		const of = (list: string) => sent({ ...item, list })
		expect([of('penalty'), of('bonus'), of('gates')]).toEqual(
			[-3, 3, null].map((points, index) => ({
				act: 'item',
				list: ['penalty', 'bonus', 'gates'][index],
				id: null,
				item: { vi: 'x', en: 'y', points, basis: '' },
			})),
		)
	})
	it('names a new table after its words', () => {
		const body = new URLSearchParams([
			['nameVi', 'Bảng hộ gia đình'],
			['applies', 'model.household'],
			['copyOf', ''],
		])
		expect(parseFields(body, NewRubricForm)).toEqual({
			nameVi: 'Bảng hộ gia đình',
			nameEn: 'Bảng hộ gia đình',
			code: 'bang-bang-ho-gia-dinh',
			applies: [{ kind: 'model', subject: 'household' }],
			copyOf: null,
		})
	})
})
