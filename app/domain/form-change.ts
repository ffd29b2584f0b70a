/**
 * What a new version of a form does: which parts come, go and change, and for a draft that moves to it, what of its
 * text stands where it stood, what is parked, and what was parked and stands again. Nothing is ever lost.
 */
import { isEmptyAnswer } from './answer.ts'
import type { EntryContent } from './entry-content.ts'
import type { EntryForm, FormField, FormSection, Words } from './entry-form.ts'
import { isEmptyRichText, wordCount } from './rich-text.ts'

export type PartRef = { key: string; label: Words }
/** `what`: the names of the properties that differ. */
export type FormChange = {
	added: readonly PartRef[]
	removed: readonly PartRef[]
	changed: readonly (PartRef & { what: readonly string[] })[]
	/** Parts stand in another order. */
	isMoved: boolean
	/** The form's own name, purpose, subjects … */
	own: readonly string[]
}

type Part = FormSection | FormField

export const changeOf = (before: EntryForm, after: EntryForm): FormChange => {
	const [old, next] = [partsOf(before), partsOf(after)]
	const kept = next.flatMap((part) => {
		const same = old.find((one) => isSamePart(one, part))
		return same ? [{ old: same, part }] : []
	})
	const changed = kept.flatMap(({ old: one, part }) => {
		const what = differences(one, part)
		return what.length > 0 ? [{ ...refTo(part), what }] : []
	})
	const order = (parts: readonly Part[]) =>
		parts.filter((part) => kept.some((pair) => pair.part.key === part.key)).map(({ key }) => key)
	return {
		added: next.filter((part) => kept.every((pair) => pair.part !== part)).map(refTo),
		removed: old.filter((one) => kept.every((pair) => pair.old !== one)).map(refTo),
		changed,
		isMoved: order(old).join(' ') !== order(next).join(' '),
		own: differences(ownOf(before), ownOf(after)),
	}
}

export const isUnchanged = ({ added, removed, changed, isMoved, own }: FormChange): boolean =>
	added.length + removed.length + changed.length + own.length === 0 && !isMoved

/** What moving a draft to another version does to what it says. */
export type DraftEffect = { kept: number; parked: readonly (PartRef & { words: number })[]; restored: number }

export const effectOn = (
	content: Pick<EntryContent, 'sections' | 'answers'>,
	before: EntryForm,
	after: EntryForm,
): DraftEffect => {
	const written = writtenParts(content)
	const stands = (form: EntryForm, key: string) =>
		partsOf(form).some((part) => isWrittenIn(part, content, key))
	const parked = partsOf(before).filter(
		(part) => written.has(part.key) && isWrittenIn(part, content, part.key) && !stands(after, part.key),
	)
	return {
		kept: [...written].filter((key) => stands(before, key) && stands(after, key)).length,
		parked: parked.map((part) => ({ ...refTo(part), words: wordsIn(content, part.key) })),
		restored: [...written].filter((key) => !stands(before, key) && stands(after, key)).length,
	}
}

const partsOf = ({ sections, fields }: EntryForm): Part[] => [...sections, ...fields]

const refTo = ({ key, label }: Part): PartRef => ({ key, label })

const kindOf = (part: Part): string => ('kind' in part ? part.kind : 'section')

const isSamePart = (a: Part, b: Part): boolean => a.key === b.key && kindOf(a) === kindOf(b)

const isWrittenIn = (part: Part, { answers }: Pick<EntryContent, 'answers'>, key: string): boolean =>
	part.key === key && (kindOf(part) === 'section' || kindOf(part) === answers[key]?.kind)

const ownOf = ({ sections: _sections, fields: _fields, code: _code, version: _version, ...own }: EntryForm) =>
	own

const differences = (a: object, b: object): string[] => {
	const before = new Map<string, unknown>(Object.entries(a))
	const after = new Map<string, unknown>(Object.entries(b))
	return [...new Set([...before.keys(), ...after.keys()])].filter(
		(name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)),
	)
}

const writtenParts = ({ sections, answers }: Pick<EntryContent, 'sections' | 'answers'>): Set<string> =>
	new Set([
		...Object.entries(sections).flatMap(([key, text]) => (isEmptyRichText(text) ? [] : [key])),
		...Object.entries(answers).flatMap(([key, answer]) => (isEmptyAnswer(answer) ? [] : [key])),
	])

const wordsIn = ({ sections }: Pick<EntryContent, 'sections'>, key: string): number => {
	const text = Object.hasOwn(sections, key) ? sections[key] : undefined
	return text ? wordCount(text) : 0
}
