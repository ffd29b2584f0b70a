import { expect, test } from 'vitest'
import { emptyContent } from '#app/domain/entry-content.ts'
import {
	answerOf,
	contentOfForm,
	evidenceKeptFrom,
	formFor,
	formSeenBy,
	isFrozen,
	isPartKey,
	isReadBy,
	offered,
	parkedIn,
	type Audience,
} from '#app/domain/entry-form.ts'
import { emptyRichText, type RichText } from '#app/domain/rich-text.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'

const image = (evidenceId: string): RichText => ({
	type: 'doc',
	content: [{ type: 'image', attrs: { evidenceId, alt: '' } }],
})

test.each<[Audience, Audience | null, boolean]>([
	['public', 'public', true],
	['public', 'reviewers', true],
	['public', 'secretariat', true],
	['reviewers', 'public', false],
	['reviewers', 'reviewers', true],
	['reviewers', 'secretariat', true],
	['secretariat', 'public', false],
	['secretariat', 'reviewers', false],
	['secretariat', 'secretariat', true],
	['public', null, false],
])('a part for %s is read by %s: %s', (audience, reader, isRead) => {
	expect(isReadBy({ audience }, reader)).toBe(isRead)
})

test('a new entry begins with the newest version, where the form is still offered', () => {
	const old = makeForm({ version: 1 })
	const next = makeForm({ version: 2 })
	const idea = makeForm({ code: 'idea', kind: 'solution', subjects: ['individual'] })
	const closed = makeForm({ code: 'closed', kind: 'model', isOffered: false })
	const forms = [old, next, idea, closed]
	expect(offered(forms)).toEqual([next, idea])
	expect(formFor(forms, 'initiative', 'household')).toBe(next)
	expect(formFor(forms, 'solution', 'individual')).toBe(idea)
	expect(formFor(forms, 'solution', 'collective')).toBeNull()
	expect(formFor(forms, 'model', 'collective')).toBeNull()
	expect(formFor([old, makeForm({ version: 2, isOffered: false })], 'initiative', 'collective')).toBeNull()
})

test.each([
	['2025-06-15', '2025-06-14T16:59:59.999Z', false],
	['2025-06-15', '2025-06-14T17:00:00.000Z', true],
	[null, '2099-01-01T00:00:00Z', false],
])('a part closed from %s is frozen at %s: %s', (frozenFrom, now, expected) => {
	expect(isFrozen({ frozenFrom }, new Date(now))).toBe(expected)
})

test.each([
	['first-applied', true],
	['a', true],
	['title', false],
	['results', false],
	['constructor', false],
	['toString', false],
	['__proto__', false],
	['1st', false],
	['Ten', false],
	['a'.repeat(41), false],
	['', false],
])('%j is a key: %s', (key, isKey) => expect(isPartKey(key)).toBe(isKey))

test('a form is seen with the parts of its reader alone', () => {
	const form = makeForm({
		sections: [section('open'), section('judged', { audience: 'reviewers' })],
		fields: [field('hidden', { kind: 'date' }, { audience: 'secretariat' })],
	})
	const keys = (audience: Audience | null) => {
		const seen = formSeenBy(form, audience)
		return [...seen.sections, ...seen.fields].map(({ key }) => key)
	}
	expect([keys(null), keys('public'), keys('reviewers'), keys('secretariat')]).toEqual([
		[],
		['open'],
		['open', 'judged'],
		['open', 'judged', 'hidden'],
	])
})

test('a content is read by the form: what is missing is empty, what is not in it is parked', () => {
	const form = makeForm({ sections: [section('open')], fields: [field('day', { kind: 'date' })] })
	const content = {
		...emptyContent(),
		sections: { gone: image('a') },
		answers: { day: { kind: 'text' as const, text: 'của trường cũ' } },
	}
	expect(contentOfForm(form, content)).toEqual({
		sections: { open: emptyRichText },
		answers: { day: { kind: 'date', date: '' } },
	})
	expect(parkedIn(form, content)).toEqual({
		sections: [['gone', image('a')]],
		answers: [['day', { kind: 'text', text: 'của trường cũ' }]],
	})
	expect(answerOf({ answers: {} }, field('constructor', { kind: 'person' }))).toEqual({
		kind: 'person',
		name: '',
		title: '',
		personId: null,
	})
})

test('a file that only a hidden part shows is kept from its reader; one that another part shows is not', () => {
	const form = makeForm({
		sections: [section('open'), section('judged', { audience: 'reviewers' })],
		fields: [field('minutes', { kind: 'file', most: 5 }, { audience: 'secretariat' })],
	})
	const content = {
		...emptyContent(),
		sections: { open: image('both'), judged: image('judged') },
		answers: { minutes: { kind: 'file' as const, evidenceIds: ['both', 'minutes'] } },
	}
	const kept = (audience: Audience) => [...evidenceKeptFrom(form, content, audience)].sort()
	expect([kept('public'), kept('reviewers'), kept('secretariat')]).toEqual([
		['judged', 'minutes'],
		['minutes'],
		[],
	])
})
