import { expect, test } from 'vitest'
import {
	edited,
	faultsInForm,
	formVerdict,
	mayCompose,
	mayEdit,
	mayMoveDraft,
} from '#app/domain/form-composing.ts'
import { allowed } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'
import { inShort } from './sample-round.ts'

const form = makeForm({
	sections: [section('a'), section('b'), section('c')],
	fields: [field('x', { kind: 'date' })],
})
const keys = ({ sections, fields }: typeof form) => [...sections, ...fields].map(({ key }) => key).join(' ')

test('parts come to the end, change in their place, move by one and go', () => {
	expect(keys(edited(form, { act: 'section', section: section('d'), isNew: true }))).toBe('a b c d x')
	const changed = edited(form, { act: 'section', section: section('b', { mostWords: 9 }), isNew: false })
	expect([keys(changed), changed.sections[1]?.mostWords]).toEqual(['a b c x', 9])
	expect(keys(edited(form, { act: 'move', key: 'c', by: -1 }))).toBe('a c b x')
	expect(keys(edited(form, { act: 'move', key: 'a', by: -1 }))).toBe('a b c x')
	expect(keys(edited(form, { act: 'move', key: 'c', by: 1 }))).toBe('a b c x')
	expect(keys(edited(form, { act: 'remove', key: 'x' }))).toBe('a b c')
})

test('a new part never takes the place of one that is there, of either sort', () => {
	const twice = edited(form, { act: 'section', section: section('x'), isNew: true })
	expect(keys(twice)).toBe('a b c x-2 x')
	expect(keys(edited(twice, { act: 'field', field: field('x', { kind: 'date' }), isNew: true }))).toBe(
		'a b c x-2 x x-3',
	)
})

test('an act is refused on a part that is not there, a key of the other sort, or a name that every entry has', () => {
	expect(inShort(mayEdit(form, { act: 'remove', key: 'z' }))).toBe('hidden')
	expect(inShort(mayEdit(form, { act: 'section', section: section('x'), isNew: false }))).toBe(
		'incomplete key',
	)
	expect(inShort(mayEdit(form, { act: 'section', section: section('title'), isNew: true }))).toBe(
		'incomplete key',
	)
	expect(mayEdit(form, { act: 'section', section: section('b'), isNew: false })).toEqual(allowed)
	const full = makeForm({ sections: Array.from({ length: 40 }, (_, n) => section(`s${n}`)) })
	expect(inShort(mayEdit(full, { act: 'section', section: section('s40'), isNew: true }))).toBe(
		'incomplete parts',
	)
	expect(mayEdit(full, { act: 'section', section: section('s39'), isNew: false })).toEqual(allowed)
})

test('a form is published when nothing is wrong with it', () => {
	const broken = makeForm({
		name: { vi: ' ', en: '' },
		subjects: [],
		sections: [section('a', { fewestWords: 10, mostWords: 9 })],
		fields: [
			field('c', { kind: 'choice', options: [], isMany: false }),
			field('t', { kind: 'table', columns: [], most: 3 }),
			field('n', { kind: 'number', unit: '', least: 2, most: 1 }),
		],
	})
	expect(faultsInForm(broken).map(({ where, what }) => `${where} ${what}`)).toEqual([
		'name no-name',
		'subjects no-subject',
		'a words-crossed',
		'c no-option',
		't no-column',
		'n numbers-crossed',
	])
	expect(inShort(formVerdict(makeForm({ sections: [], fields: [] })))).toBe('incomplete parts')
	expect(formVerdict(form)).toEqual(allowed)
})

const viewer = (changes: Partial<Viewer>): Viewer => ({ ...anyone('vi', 'test'), ...changes })
const secretary = viewer({ offices: ['secretary'] })
const member = viewer({ memberships: [{ unitId: 'u', role: 'drafter' }] })

test.each([
	['nobody', viewer({}), 'not-yours', 'hidden'],
	['an administrator', viewer({ offices: ['administrator'] }), 'not-yours', 'hidden'],
	['the agency', member, 'not-yours', 'yes'],
	['a secretary', secretary, 'yes', 'yes'],
] as const)('%s composes: %s, moves a draft: %s', (_, who, composes, moves) => {
	expect(inShort(mayCompose(who))).toBe(composes)
	expect(inShort(mayMoveDraft(who, { unitId: 'u', stage: 'draft' }))).toBe(moves)
})

test('what was sent on keeps its version', () => {
	expect(inShort(mayMoveDraft(secretary, { unitId: 'u', stage: 'submitted' }))).toBe('stage submitted')
	expect(inShort(mayMoveDraft(member, { unitId: 'u', stage: 'returned' }))).toBe('stage returned')
})
