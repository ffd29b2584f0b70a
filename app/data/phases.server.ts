import type { Phase } from '#app/domain/round.ts'

type PhaseRow = { name: string; opensAt: Date; closesAt: Date }

/** Rows of the calendar in the domain's words; the database knows no other phase names. */
export const phasesOf = (rows: readonly PhaseRow[]): Phase[] => rows as Phase[]
