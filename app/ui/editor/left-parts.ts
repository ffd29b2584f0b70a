import type { DraftChanges } from '#app/domain/entry-content.ts'
import type { Left } from './draft-channel.ts'
import { keysIn, pick, valueOf } from './draft-sync.ts'

/** A part that the form did not take, with what was written there. */
export type LeftWritten = Left & { written: unknown }

/** The changes without the parts that were not taken. */
export const withoutLeft = (changes: DraftChanges, left: readonly Left[]): DraftChanges =>
	pick(
		changes,
		keysIn(changes).filter((key) => left.every(({ where }) => where !== key)),
	)

export const leftIn = (sent: DraftChanges, left: readonly Left[]): LeftWritten[] =>
	keysIn(sent).flatMap((key) =>
		left.filter(({ where }) => where === key).map((part) => ({ ...part, written: valueOf(sent, key) })),
	)
