import type { FieldKind } from '#app/domain/answer.ts'
import type { EntryForm, FormField, FormSection } from '#app/domain/entry-form.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import type { RichText } from '#app/domain/rich-text.ts'

/** Forms of a test's own: seven sections in formatted text, five of them with at least 30 words, and no fields. */

export const sevenKeys = [
	'context',
	'solution',
	'novelty',
	'effect',
	'scope',
	'replicability',
	'lessons',
] as const

const both = (words: string) => ({ vi: words, en: words })

export const section = (key: string, changes: Partial<FormSection> = {}): FormSection => ({
	key,
	label: both(key),
	guidance: both(''),
	format: 'rich',
	fewestWords: 30,
	mostWords: null,
	criteria: [],
	audience: 'public',
	required: 'submission',
	frozenFrom: null,
	...changes,
})

export const field = (
	key: string,
	kind: FieldKind,
	changes: Partial<Pick<FormSection, 'audience' | 'required' | 'frozenFrom'>> = {},
): FormField => ({
	key,
	label: both(key),
	hint: both(''),
	audience: 'public',
	required: 'submission',
	frozenFrom: null,
	...changes,
	...kind,
})

export const sevenSections: readonly FormSection[] = sevenKeys.map((key) =>
	key === 'scope' || key === 'lessons'
		? section(key, { fewestWords: null, required: 'never' })
		: section(key, { criteria: key === 'effect' ? ['effectiveness'] : [] }),
)

export const makeForm = (changes: Partial<EntryForm> = {}): EntryForm => ({
	code: 'initiative',
	version: 1,
	name: both('Sáng kiến'),
	purpose: both(''),
	kind: 'initiative',
	subjects: ['collective', 'individual', 'household', 'enterprise'],
	subjectName: 'none',
	isOffered: true,
	sections: sevenSections,
	fields: [],
	...changes,
})

export const testForms: readonly EntryForm[] = [
	makeForm(),
	makeForm({
		code: 'model-collective',
		kind: 'model',
		subjects: ['collective', 'household', 'enterprise'],
		subjectName: 'optional',
	}),
	makeForm({ code: 'model-individual', kind: 'model', subjects: ['individual'], subjectName: 'required' }),
]

export const formCodeOf = (kind: EntryKind, subject: Subject): string => {
	if (kind !== 'model') return 'initiative'
	return subject === 'individual' ? 'model-individual' : 'model-collective'
}

/** A text for each of the seven sections. */
export const mapSeven = <T = RichText>(make: (key: (typeof sevenKeys)[number]) => T) =>
	Object.fromEntries(sevenKeys.map((key) => [key, make(key)])) as Record<(typeof sevenKeys)[number], T>
