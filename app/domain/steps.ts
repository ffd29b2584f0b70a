/** Work in steps: whoever runs it decides when to go on, so that a server answers in between. */
export type Steps<Result> = Generator<number, Result, undefined>

/** All of it at once. */
export const finish = <Result>(steps: Steps<Result>): Result => {
	for (;;) {
		const step = steps.next()
		if (step.done) return step.value
	}
}
