import { acceptedExtensions } from '#app/domain/evidence-kind.ts'

/** What the browser offers to choose; what a file is, its content decides. */
export const accepted = acceptedExtensions
