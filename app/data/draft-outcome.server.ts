import { Refusal, type Crossing, type Reason } from '#app/domain/verdict.ts'

/** How a save went, for a page without a script: it shows again what was typed. */
export type DraftOutcome = {
	/** Parts that the form did not take. */
	left: readonly { where: string; why: string }[]
	crossed: { version: number; crossings: readonly Crossing[] } | null
	/** Why nothing was saved; null when something was. */
	refused: readonly Reason[] | null
}

export const asSaved = ({ left }: Pick<DraftOutcome, 'left'>): DraftOutcome => ({
	left,
	crossed: null,
	refused: null,
})

/** The texts that crossed, or the reason; what must not be told, and what is no refusal, is thrown on. */
export const explained = (error: unknown): DraftOutcome => {
	if (!(error instanceof Refusal)) throw error
	const { reasons } = error
	if (reasons.some(({ code }) => code === 'hidden' || code === 'not-signed-in')) throw error
	const stale = reasons.find((reason) => reason.code === 'stale')
	if (stale?.crossings) {
		return { left: [], crossed: { version: stale.version, crossings: stale.crossings }, refused: null }
	}
	const left = reasons.flatMap((reason) => (reason.code === 'not-taken' ? reason.parts : []))
	return { left, crossed: null, refused: reasons }
}
