import { expect, test } from 'vitest'
import { takenBy } from '#app/domain/draft-taking.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'

const now = new Date('2025-06-15T03:00:00Z')
const form = makeForm({
	sections: [
		section('open'),
		section('closed', { frozenFrom: '2025-06-15' }),
		section('later', { frozenFrom: '2025-06-16' }),
		section('must', { required: 'always' }),
	],
	fields: [
		field('day', { kind: 'date' }),
		field('shut', { kind: 'date' }, { frozenFrom: '2025-01-01' }),
		field('kept', { kind: 'date' }, { required: 'always' }),
	],
})
const content = {
	...emptyContent(),
	sections: { must: paragraphsOf('đã viết') },
	answers: { kept: { kind: 'date' as const, date: '2024' } },
}
const date = (text: string) => ({ kind: 'date' as const, date: text })

test('parts that are closed, unknown or emptied are named with the reason, everything else is taken', () => {
	const { taken, left } = takenBy(
		form,
		content,
		{
			titleVi: 'Tên',
			sections: {
				open: paragraphsOf('a'),
				closed: paragraphsOf('b'),
				later: paragraphsOf('c'),
				must: paragraphsOf(' '),
				gone: paragraphsOf('d'),
			},
			answers: {
				day: date('2025'),
				shut: date('2025'),
				kept: date(''),
				open: date('2025'),
			},
		},
		now,
	)
	expect(taken).toEqual({
		titleVi: 'Tên',
		sections: { open: paragraphsOf('a'), later: paragraphsOf('c') },
		answers: { day: date('2025') },
	})
	expect(left.map(({ where, why }) => `${where} ${why}`)).toEqual([
		'section-closed frozen',
		'section-must emptied',
		'section-gone unknown',
		'answer-shut frozen',
		'answer-kept emptied',
		'answer-open unknown',
	])
})

test('nothing taken leaves nothing; an answer of another kind is unknown; what was empty may stay empty', () => {
	const answers = { day: { kind: 'text' as const, text: 'x' } }
	expect(takenBy(form, content, { answers }, now)).toEqual({
		taken: {},
		left: [{ where: 'answer-day', why: 'unknown' }],
	})
	const sections = { must: paragraphsOf('') }
	expect(takenBy(form, emptyContent(), { sections }, now)).toEqual({ taken: { sections }, left: [] })
})
