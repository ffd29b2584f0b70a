import { z } from 'zod'
import { fieldKinds } from '#app/domain/answer.ts'
import {
	audiences,
	isPartKey,
	requirements,
	type FormField,
	type FormSection,
} from '#app/domain/entry-form.ts'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { slugOf } from '#app/domain/folding.ts'
import { kindOf } from './field-kind.ts'
import { columnsIn, optionsIn } from './form-lines.ts'

/** What the composer of a form may be sent: one act at a time, each from a plain form of its own. */

const words = (most: number) => z.string('required').trim().max(most, 'too-long').default('')
const named = z.string('required').trim().min(1, 'required').max(200, 'too-long')
const whole = (most: number) =>
	z.coerce
		.number('not-a-number')
		.int('not-a-number')
		.min(0, 'not-a-number')
		.max(most, 'too-large')
		.nullable()
		.default(null)
const figure = z
	.string()
	.trim()
	.transform((text) => text.replace(/\s/g, '').replace(',', '.'))
	.refine((text) => text === '' || Number.isFinite(Number(text)), 'not-a-number')
	.transform((text) => (text === '' ? null : Number(text)))
	.default(null)
const list = <T extends z.ZodType>(item: T) =>
	z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(60, 'too-many'))
const key = z.string('required').trim().refine(isPartKey, 'not-a-key')

/** A new part is named after its words, without marks. */
const keyOf = (label: string): string => {
	const slug = slugOf(label).slice(0, 36).replace(/-$/, '')
	return isPartKey(slug) ? slug : `p-${slug}`.replace(/-$/, '')
}

const part = {
	/** Empty for a part that is new. */
	key: key.optional(),
	labelVi: named,
	labelEn: words(200),
	audience: z.enum(audiences, 'required'),
	required: z.enum(requirements, 'required'),
	frozenFrom: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-date')
		.nullable()
		.default(null),
}

const SectionForm = z
	.object({
		act: z.literal('section'),
		...part,
		guidanceVi: words(2000),
		guidanceEn: words(2000),
		format: z.enum(['rich', 'plain'], 'required'),
		fewestWords: whole(10_000),
		mostWords: whole(10_000),
		criteria: list(z.string().regex(/^[\w-]{1,60}$/)),
	})
	.refine(
		({ fewestWords, mostWords }) => fewestWords === null || mostWords === null || fewestWords <= mostWords,
		{
			path: ['mostWords'],
			error: 'crossed',
		},
	)
	.transform(({ act, key: given, labelVi, labelEn, guidanceVi, guidanceEn, ...rest }) => {
		const section: FormSection = {
			...rest,
			key: given ?? keyOf(labelVi),
			label: { vi: labelVi, en: labelEn || labelVi },
			guidance: { vi: guidanceVi, en: guidanceEn || guidanceVi },
		}
		return { act, section, isNew: given === undefined }
	})

const FieldForm = z
	.object({
		act: z.literal('field'),
		...part,
		hintVi: words(500),
		hintEn: words(500),
		kind: z.enum(fieldKinds, 'required'),
		unit: words(60),
		least: figure,
		most: figure,
		isMany: z.literal('yes').optional(),
		taxonomy: z.enum(['pillar', 'theme', 'sector', 'technology', 'novelty']).default('theme'),
		options: words(5000),
		columns: words(5000),
	})
	.superRefine(({ kind, options, columns, least, most }, context) => {
		const issue = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message })
		if (kind === 'choice' && optionsIn(options).length === 0) issue('options', 'no-option')
		if (kind === 'table' && columnsIn(columns) === null) issue('columns', 'no-column')
		if (least !== null && most !== null && least > most) issue('most', 'crossed')
	})
	.transform((sent) => {
		const { act, key: given, labelVi, labelEn, hintVi, hintEn, audience, required, frozenFrom } = sent
		const field: FormField = {
			key: given ?? keyOf(labelVi),
			label: { vi: labelVi, en: labelEn || labelVi },
			hint: { vi: hintVi, en: hintEn || hintVi },
			audience,
			required,
			frozenFrom,
			...kindOf(sent),
		}
		return { act, field, isNew: given === undefined }
	})

const SettingsForm = z
	.object({
		act: z.literal('settings'),
		nameVi: named,
		nameEn: words(200),
		purposeVi: words(1000),
		purposeEn: words(1000),
		subjects: list(z.enum(subjects)).refine((chosen) => chosen.length > 0, 'required'),
		subjectName: z.enum(['required', 'optional', 'none'], 'required'),
		isOffered: z.literal('yes').optional(),
	})
	.transform(({ act, nameVi, nameEn, purposeVi, purposeEn, subjects: chosen, subjectName, isOffered }) => ({
		act,
		settings: {
			name: { vi: nameVi, en: nameEn || nameVi },
			purpose: { vi: purposeVi, en: purposeEn || purposeVi },
			subjects: chosen,
			subjectName,
			isOffered: isOffered === 'yes',
		},
	}))

const MoveForm = z
	.object({ act: z.literal('move'), key, by: z.enum(['up', 'down']) })
	.transform(({ by, ...rest }) => ({ ...rest, by: by === 'up' ? (-1 as const) : (1 as const) }))
const RemoveForm = z.object({ act: z.literal('remove'), key })
const WholeForm = z.object({ act: z.enum(['begin', 'publish', 'discard', 'move-drafts']) })

/** One act on one form; the act says which fields are asked, so that errors name them. */
export const ComposeForm = z.discriminatedUnion('act', [
	SettingsForm,
	SectionForm,
	FieldForm,
	MoveForm,
	RemoveForm,
	WholeForm,
])

/** A new form: what it is called and for, empty or copied from another. */
export const NewForm = z
	.object({
		nameVi: named,
		nameEn: words(200),
		kind: z.enum(entryKinds, 'required'),
		subjects: list(z.enum(subjects)).refine((chosen) => chosen.length > 0, 'required'),
		copyOf: z.uuid().nullable().default(null),
	})
	.transform(({ nameVi, nameEn, ...rest }) => ({
		...rest,
		code: `mau-${slugOf(nameVi)}`.slice(0, 40).replace(/-$/, ''),
		name: { vi: nameVi, en: nameEn || nameVi },
	}))
