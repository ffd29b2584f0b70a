import { z } from 'zod'
import { mostLoad } from '#app/domain/reviewer.ts'

const day = z
	.string('required')
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-day')
	.refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00+07:00`)), 'not-a-day')

/** The first instant of a day in Vietnam. */
export const firstInstant = (text: string): Date => new Date(`${text}T00:00:00+07:00`)
/** The first instant after a day. */
export const afterDay = (text: string): Date => new Date(firstInstant(text).getTime() + 86_400_000)

const topic = z.object({
	topic: z.string('required').max(100, 'too-long'),
	level: z.enum(['expert', 'knows', 'aware']).optional(),
	wish: z.enum(['1', '0', '-1']).default('0'),
})

const absence = z.object({
	from: day.optional(),
	until: day.optional(),
	note: z.string('text').trim().max(200, 'too-long').default(''),
})

const wishOf = { '1': 1, '0': 0, '-1': -1 } as const

/** What a reviewer says of themselves; lines of absences left empty are none. */
export const ProfileForm = z
	.object({
		maxLoad: z.coerce.number('number').int('number').min(0, 'number').max(mostLoad, 'number').optional(),
		languages: z
			.array(z.enum(['vi', 'en'], 'choose'))
			.max(2, 'too-many')
			.default([]),
		topics: z.array(topic).max(200, 'too-many').default([]),
		absences: z.array(absence).max(20, 'too-many').default([]),
	})
	.superRefine(({ languages, absences }, context) => {
		const issue = (path: (string | number)[], message: string) =>
			context.addIssue({ code: 'custom', path, message })
		if (languages.length === 0) issue(['languages'], 'choose')
		absences.forEach(({ from, until }, index) => {
			if ((from === undefined) !== (until === undefined))
				issue(['absences', index, from === undefined ? 'from' : 'until'], 'required')
			if (from !== undefined && until !== undefined && until < from)
				issue(['absences', index, 'until'], 'before')
		})
	})
	.transform(({ maxLoad, languages, topics, absences }) => ({
		maxLoad: maxLoad ?? null,
		languages,
		topics: topics.map(({ topic: key, level, wish }) => ({
			topic: key,
			level: level ?? null,
			wish: wishOf[wish],
		})),
		absences: absences.flatMap(({ from, until, note }) =>
			from === undefined || until === undefined
				? []
				: [{ startsAt: firstInstant(from), endsAt: afterDay(until), note }],
		),
	}))

export const WishesForm = z
	.object({
		wishes: z
			.array(z.object({ entryId: z.uuid('unknown'), wish: z.enum(['1', '0', '-1']).optional() }))
			.max(50, 'too-many')
			.default([]),
	})
	.transform(({ wishes }) =>
		wishes.map(({ entryId, wish }) => ({ entryId, wish: wish === undefined ? null : wishOf[wish] })),
	)
