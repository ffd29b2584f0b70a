import { evidenceKinds } from '#app/domain/evidence.ts'

/** What the browser offers to choose; what a file is, its content decides. */
export const accepted = [
	...Object.values(evidenceKinds).map(({ extension }) => `.${extension}`),
	'.jpeg',
].join()
