import { expect, test } from 'vitest'
import { emptyContent } from '#app/domain/entry-content.ts'
import { changeOf, effectOn, isUnchanged } from '#app/domain/form-change.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'

const before = makeForm({
	version: 1,
	sections: [section('a'), section('b'), section('c')],
	fields: [field('day', { kind: 'date' })],
})

test('a new version says what comes, goes, changes and moves', () => {
	const after = makeForm({
		version: 2,
		name: { vi: 'Tên mới', en: 'New' },
		sections: [section('c'), section('a', { mostWords: 200, audience: 'reviewers' }), section('d')],
		fields: [field('day', { kind: 'text', most: 10 })],
	})
	const label = (key: string) => ({ key, label: { vi: key, en: key } })
	expect(changeOf(before, after)).toEqual({
		added: [label('d'), label('day')],
		removed: [label('b'), label('day')],
		changed: [{ ...label('a'), what: ['mostWords', 'audience'] }],
		isMoved: true,
		own: ['name'],
	})
	expect(isUnchanged(changeOf(before, { ...before, version: 2 }))).toBe(true)
	expect(isUnchanged(changeOf(before, after))).toBe(false)
})

test('a draft that moves keeps, parks and takes up again, and says how much', () => {
	const after = makeForm({ version: 2, sections: [section('a'), section('old')], fields: [] })
	const content = {
		...emptyContent(),
		sections: {
			a: paragraphsOf('ở lại'),
			b: paragraphsOf('ba từ nữa'),
			c: paragraphsOf(''),
			old: paragraphsOf('của bản xưa'),
		},
		answers: { day: { kind: 'date' as const, date: '2024' } },
	}
	expect(effectOn(content, before, after)).toEqual({
		kept: 1,
		parked: [
			{ key: 'b', label: { vi: 'b', en: 'b' }, words: 3 },
			{ key: 'day', label: { vi: 'day', en: 'day' }, words: 0 },
		],
		restored: 1,
	})
})
