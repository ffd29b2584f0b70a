import { z } from 'zod'
import { entryKinds, subjects } from '#app/domain/entry.ts'
import { slugOf } from '#app/domain/folding.ts'
import { itemLists } from '#app/domain/rubric-items.ts'
import { pairs, partingRules } from '#app/domain/rubric.ts'
import { visitCounts } from '#app/domain/visit.ts'

/** What the composer of a table of criteria may be sent: one act at a time, each from a plain form of its own. */

const words = (most: number) => z.string('required').trim().max(most, 'too-long').default('')
const named = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long')
const points = (least: number, most = 100) =>
	z.coerce
		.number('not-a-number')
		.int('not-whole')
		.min(least, least > 0 ? 'too-small' : 'not-a-number')
		.max(most, 'too-large')
const unasked = (most = 100) => points(0, most).nullable().default(null)
const id = z.string('unknown').max(60, 'unknown')
const pair = z
	.string('required')
	.max(40, 'required')
	.transform((name) => pairs.find(({ kind, subject }) => `${kind}.${subject}` === name))
	.pipe(z.object({ kind: z.enum(entryKinds), subject: z.enum(subjects) }, 'required'))
const chosenPairs = z
	.preprocess(
		(value) => (value === undefined ? [] : [value].flat()),
		z.array(pair).max(pairs.length, 'too-many'),
	)
	.refine((chosen) => chosen.length > 0, 'required')

const SettingsForm = z
	.object({
		act: z.literal('settings'),
		nameVi: named(300),
		nameEn: words(300),
		legalBasis: words(1000),
		applies: chosenPairs,
		maxScore: points(1),
		bonusCap: points(0, 50),
		penaltyCap: points(0, 50),
		visitCounts: z.enum(visitCounts, 'required').default('nothing'),
	})
	.transform(({ act, penaltyCap, nameEn, ...rest }) => ({
		act,
		settings: { ...rest, nameEn: nameEn || rest.nameVi, penaltyCap: penaltyCap === 0 ? 0 : -penaltyCap },
	}))

const CriterionForm = z
	.object({
		act: z.literal('criterion'),
		id: id.optional(),
		code: named(10),
		vi: named(300),
		en: words(300),
		max: points(1),
		scorePassMin: unasked(),
		parts: z.enum(['', ...partingRules], 'required').default(''),
		basis: words(1000),
	})
	.refine(({ max, scorePassMin }) => scorePassMin === null || scorePassMin <= max, {
		path: ['scorePassMin'],
		error: 'pass-above',
	})
	.transform(({ act, id: own, en, scorePassMin, parts, basis, ...rest }) => ({
		act,
		id: own ?? null,
		criterion: {
			...rest,
			en: en || rest.vi,
			...(scorePassMin === null ? {} : { scorePassMin }),
			...(parts === '' ? {} : { parts }),
			...(basis === '' ? {} : { basis }),
		},
	}))

const LevelForm = z
	.object({
		act: z.literal('level'),
		criterionId: id,
		id: id.optional(),
		vi: named(200),
		en: words(200),
		min: points(0),
		max: points(0),
		guideVi: words(1500),
		guideEn: words(1500),
	})
	.refine(({ min, max }) => min <= max, { path: ['max'], error: 'crossed' })
	.transform(({ act, criterionId, id: own, en, guideEn, ...rest }) => ({
		act,
		criterionId,
		id: own ?? null,
		level: { ...rest, en: en || rest.vi, guideEn: guideEn || rest.guideVi },
	}))

/** Points of a penalty are written without their sign. */
const ItemForm = z
	.object({
		act: z.literal('item'),
		list: z.enum(itemLists, 'required'),
		id: id.optional(),
		vi: named(500),
		en: words(500),
		points: unasked(),
		basis: words(1000),
	})
	.superRefine(({ list, points: given }, context) => {
		const isCounted = list === 'bonus' || list === 'penalty' || list === 'visit'
		const message = given === null ? 'not-a-number' : 'too-small'
		if ((isCounted && (given ?? 0) < 1) || (list === 'recognition' && given === null)) {
			context.addIssue({ code: 'custom', path: ['points'], message })
		}
	})
	.transform(({ act, list, id: own, en, points: given, ...rest }) => ({
		...{ act, list, id: own ?? null },
		item: {
			...{ ...rest, en: en || rest.vi },
			points:
				list === 'penalty' && given !== null
					? -given
					: list === 'gates' || list === 'disqualify'
						? null
						: given,
		},
	}))

const path = z.string('unknown').max(200, 'unknown')
const MoveForm = z
	.object({ act: z.literal('move'), key: path, by: z.enum(['up', 'down']) })
	.transform(({ act, key, by }) => ({ act, path: key, by: by === 'up' ? (-1 as const) : (1 as const) }))
const RemoveForm = z
	.object({ act: z.literal('remove'), key: path })
	.transform(({ act, key }) => ({ act, path: key }))
const WholeForm = z.object({ act: z.enum(['begin', 'publish', 'discard']) })
const CopyForm = z.object({ act: z.literal('copy'), copyOf: z.uuid('required') })

/** One act on one table; the act says which fields are asked, so that errors name them. */
export const ComposeRubricForm = z.discriminatedUnion('act', [
	SettingsForm,
	CriterionForm,
	LevelForm,
	ItemForm,
	MoveForm,
	RemoveForm,
	WholeForm,
	CopyForm,
])

/** A new table: what it is called and for, empty or copied from another. */
export const NewRubricForm = z
	.object({
		nameVi: named(300),
		nameEn: words(300),
		applies: chosenPairs,
		copyOf: z.uuid('required').nullable().default(null),
	})
	.transform(({ nameVi, nameEn, ...rest }) => ({
		...rest,
		...{ nameVi, nameEn: nameEn || nameVi },
		code: `bang-${slugOf(nameVi, 'moi', 34)}`,
	}))
