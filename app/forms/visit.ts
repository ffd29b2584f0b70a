import { z } from 'zod'
import { visitLimits } from '#app/domain/visit.ts'
import { moment } from './round.ts'

const words = (most: number) => z.string('required').trim().max(most, 'too-long').default('')
const named = (most: number) => z.string('required').trim().min(1, 'required').max(most, 'too-long')
const id = z.string('unknown').max(60, 'unknown')

/** When, where and who goes; or that a planned visit is called off. */
export const VisitPlanForm = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('plan'),
		startsAt: moment,
		place: named(visitLimits.place),
		members: z
			.preprocess(
				(value) => (value === undefined ? [] : [value].flat()),
				z.array(z.uuid('required')).max(visitLimits.members, 'too-many'),
			)
			.refine((chosen) => chosen.length >= 2, 'two-people'),
	}),
	z.object({ act: z.literal('cancel'), visitId: z.uuid('required'), reason: named(500) }),
])

const mark = z.object({
	points: z
		.string('number')
		.regex(/^(?:\d{1,2}|100)?$/, 'number')
		.default('')
		.transform((value) => (value === '' ? null : Number(value))),
	note: words(visitLimits.note),
})

/** The checklist and the minutes as they stand in the browser. */
export const VisitForm = z
	.object({
		version: z.number('number').int('number').min(0, 'number').max(1_000_000_000, 'number'),
		marks: z
			.record(id, mark)
			.refine((record) => Object.keys(record).length <= 40, 'too-many')
			.default({}),
		minutes: words(visitLimits.minutes),
	})
	.transform(({ version, ...content }) => ({ version, content }))

/** Confirming the minutes that were read, or taking a photograph out. */
export const VisitActForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('sign'), digest: z.string('required').regex(/^[0-9a-f]{64}$/, 'required') }),
	z.object({ act: z.literal('remove-photo'), photo: z.uuid('required') }),
])

export const VisitPhotoFields = z.object({ caption: words(visitLimits.caption) })
