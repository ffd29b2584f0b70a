import { z } from 'zod'
import { addedKinds, unitKinds } from '#app/domain/unit-kinds.ts'

const name = z.string('required').trim().min(1, 'required').max(250, 'too-long')
const day = z
	.string('required')
	.regex(/^\d{4}-\d{2}-\d{2}$/, 'not-a-date')
	.refine((text) => !Number.isNaN(Date.parse(text)), 'not-a-date')
	.transform((text) => new Date(text))

const NewUnit = z.object({
	act: z.literal('add'),
	kind: z.enum(addedKinds, 'required'),
	nameVi: name,
	nameEn: name,
	foundedOn: day.optional(),
})

const NewName = z.object({ act: z.literal('rename'), nameVi: name, nameEn: name, from: day })

/** What the page of a unit sends: a unit below it, or a new name from a date. */
export const UnitForm = z.discriminatedUnion('act', [NewUnit, NewName])

/** What may be asked of the list by address. */
export const parseUnitQuery = (query: URLSearchParams, today: string) => {
	const on = query.get('ngay') ?? ''
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on))
	return {
		search: (query.get('tim') ?? '').slice(0, 200),
		kind: unitKinds.find((kind) => kind === query.get('loai')) ?? null,
		on: isDay ? on : today,
		page: Math.max(1, Number.parseInt(query.get('trang') ?? '1', 10) || 1),
	}
}
