/**
 * What became of a file in the background, as people are told: it is ready, it waits, or nothing can be made of it and
 * why. What a worker said is for the log; these few reasons say how to mend it. Worded in `locales/evidence.ts`.
 */
export type PreparationState = 'ready' | 'waiting' | 'failed'
export type PreparationProblem = 'locked' | 'too-large' | 'too-heavy' | 'broken'

export const preparationState = (blob: {
	variantsAt: Date | null
	failure: string | null
}): PreparationState => (blob.variantsAt !== null ? 'ready' : blob.failure !== null ? 'failed' : 'waiting')

const words: readonly (readonly [PreparationProblem, RegExp])[] = [
	['locked', /password|locked/i],
	['too-large', /pixel|too large|too many pages|unpacks to too much/i],
	['too-heavy', /too long|memory/i],
]

export const preparationProblem = (failure: string | null): PreparationProblem | null =>
	failure === null ? null : (words.find(([, mark]) => mark.test(failure))?.[0] ?? 'broken')
