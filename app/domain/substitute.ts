/**
 * A substitute (người thẩm định thay thế): somebody takes the place of who stepped back, or of who is late. Who is late
 * loses the sheet to the substitute, so that an entry never waits for more people than it needs; what they wrote is
 * kept and counts nowhere. One place has one substitute. Who may get the entry is asked of `mayBeAssigned`.
 */
import { isLate, type ProgressSheet } from './review-progress.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'

/** Why this person was taken: fit of fields in hundredths, wish from −1 to 1, sheets they had, how many could have. */
export type Grounds = { match: number; wish: number; load: number; among: number }

export type Place = Pick<ProgressSheet, 'recusedAt' | 'handedInAt' | 'dueAt'> & { isFilled: boolean }

export const mayFill = (place: Place, now: Date): Verdict =>
	all(
		place.isFilled ? refused({ code: 'already', fact: 'used' }) : allowed,
		place.recusedAt !== null || isLate(place, now)
			? allowed
			: refused({ code: 'already', fact: place.handedInAt === null ? 'assigned' : 'handed-in' }),
	)

/** The place to fill first: of who stepped back while one is vacant, then of who is late the longest. */
export const placeToFill = <Sheet extends Place>(
	sheets: readonly Sheet[],
	vacant: number,
	now: Date,
): Sheet | null => {
	const open = sheets.filter((sheet) => mayFill(sheet, now).allowed)
	const left = open.filter(({ recusedAt }) => recusedAt !== null)
	const late = open.filter(({ recusedAt }) => recusedAt === null).sort((a, b) => +a.dueAt - +b.dueAt)
	return (vacant > 0 ? left[0] : undefined) ?? late[0] ?? null
}
