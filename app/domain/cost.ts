/**
 * What a practice cost those who made it, as the field `cost` of a form says it, in million đồng (triệu đồng): the bands by
 * which the gallery is filtered. A form without the field, or an agency that leaves it empty, says nothing of it.
 */
import type { EntryContent } from './entry-content.ts'
import { answerOf, type EntryForm } from './entry-form.ts'

/** The key of the field in every form that asks for it. */
export const costField = 'cost'

/** From nothing spent upwards; each but the last up to, and without, the sum in its name. */
export const costBands = ['none', 'under-100', 'under-1000', 'under-10000', 'more'] as const
export type CostBand = (typeof costBands)[number]

export const bandOf = (millions: number): CostBand => {
	if (millions <= 0) return 'none'
	if (millions < 100) return 'under-100'
	if (millions < 1000) return 'under-1000'
	return millions < 10_000 ? 'under-10000' : 'more'
}

/** Of what the public reads; null where it is not told there. */
export const costBandOf = (form: EntryForm, content: Pick<EntryContent, 'answers'>): CostBand | null => {
	const field = form.fields.find(({ key, kind }) => key === costField && kind === 'number')
	const answer = field && answerOf(content, field)
	return answer?.kind === 'number' && answer.value !== null ? bandOf(answer.value) : null
}
