import type { Rubric } from '#app/domain/rubric.ts'

/** The table of a rubric's row, written by `createRound` alone. */
export const rubricOf = (document: unknown): Rubric => document as Rubric
