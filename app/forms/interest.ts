import { z } from 'zod'
import { interestKinds } from '#app/domain/interest.ts'
import { afterDay, firstInstant } from './reviewer.ts'

const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-day')
	.refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00+07:00`)), 'not-a-day')
	.optional()
const kind = z.enum(interestKinds, 'choose')
const long = z.string('required').trim().min(10, 'too-short').max(1000, 'too-long')
const id = z.uuid('unknown')

const span = { kind, note: long, from: day, until: day }
type Span = { from?: string | undefined; until?: string | undefined }
const inOrder = ({ from, until }: Span) => from === undefined || until === undefined || until >= from
const instants = ({ from, until }: Span) => ({
	startsAt: from === undefined ? null : firstInstant(from),
	endsAt: until === undefined ? null : afterDay(until),
})
const order = { path: ['until'], error: 'before' }

/** What binds whoever judges: towards a unit, or towards one entry. */
export const DeclarationForm = z
	.object({ ...span, unitId: id.optional(), entryId: id.optional() })
	.refine(({ unitId, entryId }) => (unitId === undefined) !== (entryId === undefined), {
		path: ['unitId'],
		error: 'choose',
	})
	.refine(inOrder, order)
	.transform(({ kind: chosen, note, unitId, entryId, ...dates }) => {
		const facts = { kind: chosen, note, ...instants(dates) }
		return entryId === undefined ? { ...facts, unitId: unitId ?? '' } : { ...facts, entryId }
	})

const PinForm = z
	.object({
		act: z.literal('pin'),
		...span,
		entry: z.string('required').trim().min(1, 'required').max(60, 'too-long'),
		personId: id.optional(),
		unitId: id.optional(),
	})
	.refine(({ personId, unitId }) => (personId === undefined) !== (unitId === undefined), {
		path: ['personId'],
		error: 'one-of-both',
	})
	.refine(inOrder, order)

const AnswerForm = z.object({
	act: z.literal('answer'),
	claimId: id,
	outcome: z.enum(['upheld', 'dismissed'], 'choose'),
	reason: long,
	personIds: z.array(id).max(50, 'too-many').default([]),
	unitId: id.optional(),
})

/** What the secretary does with the conflicts of a round. */
export const ConflictsForm = z.discriminatedUnion('act', [
	PinForm,
	AnswerForm,
	z.object({ act: z.literal('lift'), interestId: id, reason: long }),
	z.object({ act: z.literal('cluster'), binds: z.literal('on').optional() }),
])

export const pinOf = ({ kind: chosen, note, personId, unitId, ...dates }: z.output<typeof PinForm>) => {
	const facts = { kind: chosen, note, ...instants(dates) }
	return personId === undefined ? { ...facts, unitId: unitId ?? '' } : { ...facts, personId }
}

/** Whom the agency fears, and why. */
export const ClaimForm = z.object({
	named: z.string('required').trim().min(2, 'too-short').max(200, 'too-long'),
	namedUnitId: id.optional(),
	kind,
	grounds: long,
})
