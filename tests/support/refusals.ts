import { Refusal, type Reason } from '#app/domain/verdict.ts'

/** The reasons for which `act` was refused; null when it was not. Any other error is thrown on. */
export const refusalOf = (act: Promise<unknown>): Promise<readonly Reason[] | null> =>
	act.then(
		() => null,
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)
