import { sampleOnce } from './sample-once.ts'

/** Before the first browser test: two files that begin together would load the sample twice. */
export const setup = async (): Promise<void> => {
	await sampleOnce()
}
