/**
 * Composing a form, part by part: a secretary adds, changes, moves and removes sections and fields of a version that
 * was not published yet, and publishes it once nothing is wrong with it.
 */
import { contentLimits } from './entry-content.ts'
import { isPartKey, type EntryForm, type FormField, type FormSection } from './entry-form.ts'
import { allowed, refused, type Verdict } from './verdict.ts'
import { isHeadOf, isMemberOf, isSecretary, type Viewer } from './viewer.ts'

export type FormEdit =
	| { act: 'settings'; settings: FormSettings }
	| { act: 'section'; section: FormSection; isNew: boolean }
	| { act: 'field'; field: FormField; isNew: boolean }
	| { act: 'move'; key: string; by: -1 | 1 }
	| { act: 'remove'; key: string }

export type FormSettings = Pick<EntryForm, 'name' | 'purpose' | 'subjects' | 'subjectName' | 'isOffered'>

/** Why a form cannot be published yet: `where` is the key of a part, or the name of a setting. */
export type FormFault = {
	where: string
	what: 'no-name' | 'no-subject' | 'no-part' | 'no-option' | 'no-column' | 'words-crossed' | 'numbers-crossed'
}

export const mayCompose = (viewer: Viewer): Verdict =>
	isSecretary(viewer) ? allowed : refused({ code: 'not-yours' })

/** A draft moves to a newer version by its agency's or the secretary's act; what was sent in stays as it is. */
export const mayMoveDraft = (viewer: Viewer, entry: { unitId: string; stage: string }): Verdict => {
	const isOwn = isMemberOf(viewer, entry.unitId) || isHeadOf(viewer, entry.unitId)
	if (!isOwn && !isSecretary(viewer)) return refused({ code: 'hidden' })
	return entry.stage === 'draft' ? allowed : refused({ code: 'stage', is: entry.stage, needs: 'draft' })
}

/** The form after one act; a new part goes to the end, one that is there is changed in its place. */
export const edited = (form: EntryForm, edit: FormEdit): EntryForm => {
	switch (edit.act) {
		case 'settings':
			return { ...form, ...edit.settings }
		case 'section':
			return { ...form, sections: put(form.sections, inPlace(form, edit.section, edit.isNew)) }
		case 'field':
			return { ...form, fields: put(form.fields, inPlace(form, edit.field, edit.isNew)) }
		case 'move':
			return {
				...form,
				sections: moved(form.sections, edit.key, edit.by),
				fields: moved(form.fields, edit.key, edit.by),
			}
		case 'remove':
			return {
				...form,
				sections: form.sections.filter(({ key }) => key !== edit.key),
				fields: form.fields.filter(({ key }) => key !== edit.key),
			}
	}
}

/** A key belongs to one part of a form, a form has room for so many, and a part that is moved or removed is there. */
export const mayEdit = (form: EntryForm, edit: FormEdit): Verdict => {
	if (edit.act === 'settings') return allowed
	if (edit.act === 'section') return mayPut(edit.section.key, edit.isNew, form.sections, form.fields)
	if (edit.act === 'field') return mayPut(edit.field.key, edit.isNew, form.fields, form.sections)
	const isThere = [...form.sections, ...form.fields].some(({ key }) => key === edit.key)
	return isThere ? allowed : refused({ code: 'hidden' })
}

type Keyed = { key: string }

/** A new part never takes the place of one that is there: its key gets the first free number. */
const inPlace = <Part extends Keyed>(form: EntryForm, part: Part, isNew: boolean): Part => {
	const taken = new Set([...form.sections, ...form.fields].map(({ key }) => key))
	if (!isNew || !taken.has(part.key)) return part
	let number = 2
	while (taken.has(`${part.key.slice(0, 36)}-${number}`)) number += 1
	return { ...part, key: `${part.key.slice(0, 36)}-${number}` }
}

const mayPut = (key: string, isNew: boolean, own: readonly Keyed[], others: readonly Keyed[]): Verdict => {
	if (!isPartKey(key) || (!isNew && others.some((part) => part.key === key))) {
		return refused({ code: 'incomplete', missing: ['key'] })
	}
	const isMore = isNew || own.every((part) => part.key !== key)
	return isMore && own.length >= contentLimits.parts
		? refused({ code: 'incomplete', missing: ['parts'] })
		: allowed
}

const put = <Part extends Keyed>(parts: readonly Part[], part: Part): readonly Part[] =>
	parts.some(({ key }) => key === part.key)
		? parts.map((one) => (one.key === part.key ? part : one))
		: [...parts, part]

const moved = <Part extends Keyed>(parts: readonly Part[], key: string, by: -1 | 1): readonly Part[] => {
	const from = parts.findIndex((part) => part.key === key)
	const to = from + by
	const part = parts[from]
	if (!part || to < 0 || to >= parts.length) return parts
	const others = parts.filter((one) => one !== part)
	return [...others.slice(0, to), part, ...others.slice(to)]
}

export const faultsInForm = (form: EntryForm): FormFault[] => [
	...when(form.name.vi.trim() === '', 'name', 'no-name'),
	...when(form.subjects.length === 0, 'subjects', 'no-subject'),
	...when(form.sections.length + form.fields.length === 0, 'parts', 'no-part'),
	...form.sections.flatMap(({ key, label, fewestWords, mostWords }) => [
		...when(label.vi.trim() === '', key, 'no-name'),
		...when(fewestWords !== null && mostWords !== null && fewestWords > mostWords, key, 'words-crossed'),
	]),
	...form.fields.flatMap((field) => [
		...when(field.label.vi.trim() === '', field.key, 'no-name'),
		...when(field.kind === 'choice' && field.options.length === 0, field.key, 'no-option'),
		...when(field.kind === 'table' && field.columns.length === 0, field.key, 'no-column'),
		...when(
			field.kind === 'number' && field.least !== null && field.most !== null && field.least > field.most,
			field.key,
			'numbers-crossed',
		),
	]),
]

const when = (isSo: boolean, where: string, what: FormFault['what']): FormFault[] =>
	isSo ? [{ where, what }] : []

export const formVerdict = (form: EntryForm): Verdict => {
	const faults = faultsInForm(form)
	return faults.length === 0
		? allowed
		: refused({ code: 'incomplete', missing: faults.map(({ where }) => where) })
}
