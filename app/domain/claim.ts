/**
 * What a reviewer found on looking a measured result up in its evidence (Luật 06/2022/QH15, Điều 3 khoản 4: benefit
 * that is shown). A mark is part of the reviewer's sheet: their own until the sheet is handed in, frozen with it then,
 * and seen by whoever sees the sheets. It adds nothing to the score and is not required.
 */
export const claimFindings = ['verified', 'unclear', 'contradicted'] as const
export type ClaimFinding = (typeof claimFindings)[number]

export type ClaimMark = { finding: ClaimFinding | null; note: string }

/** By the id of the result. */
export type ClaimMarks = Readonly<Record<string, ClaimMark>>

export const longestClaimNote = 500

/** The marks after a save: only on results of the entry, and none that says nothing. */
export const changedClaims = (
	resultIds: readonly string[],
	before: ClaimMarks,
	changes: ClaimMarks,
): ClaimMarks =>
	Object.fromEntries(
		resultIds.flatMap((id) => {
			const mark = ownOf(changes, id) ?? ownOf(before, id)
			return mark && (mark.finding !== null || mark.note.trim() !== '') ? [[id, mark]] : []
		}),
	)

const ownOf = (marks: ClaimMarks, id: string): ClaimMark | undefined =>
	Object.hasOwn(marks, id) ? marks[id] : undefined
