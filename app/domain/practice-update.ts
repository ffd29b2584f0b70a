/**
 * What became of a published practice (cập nhật của cơ quan): its agency says, signed by the head, whether it still runs,
 * was widened, changed or stopped. The award and the story stay as they were decided; an update stands beside them with
 * its day. It is public at once, one a day; a secretary without a conflict takes back what has no place there.
 */
import type { PracticeContent } from './publication.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import { endorsingFor, isMemberOf, type Viewer } from './viewer.ts'

export const practiceStates = ['running', 'wider', 'changed', 'stopped'] as const
export type PracticeState = (typeof practiceStates)[number]

export const longestUpdate = 600
const day = 24 * 3_600_000

/** What the public reads of an update; the day is yyyy-mm-dd. */
export type UpdateNote = { on: string; state: PracticeState; text: string }

type Facts = { unitId: string; isPublished: boolean; lastAt: Date | null }

/** Any member of the agency reads the page, and whoever acts for its head. */
export const mayReadUpdates = (viewer: Viewer, unitId: string, now: Date): boolean =>
	isMemberOf(viewer, unitId) || endorsingFor(viewer, unitId, now) !== null

/** Its head, or whoever acts for them, says it. */
export const mayUpdatePractice = (
	viewer: Viewer,
	{ unitId, isPublished, lastAt }: Facts,
	now: Date,
): Verdict => {
	if (!mayReadUpdates(viewer, unitId, now)) return refused({ code: 'hidden' })
	return all(
		endorsingFor(viewer, unitId, now) === null ? refused({ code: 'not-yours' }) : allowed,
		isPublished ? allowed : refused({ code: 'stage', is: 'decided', needs: 'published' }),
		lastAt !== null && +now - +lastAt < day
			? refused({ code: 'too-early', least: new Date(+lastAt + day) })
			: allowed,
	)
}

export const mayTakeUpdateBack = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	{ isTakenBack }: { isTakenBack: boolean },
): Verdict =>
	all(
		asClearSecretary(viewer, conflicts),
		isTakenBack ? refused({ code: 'already', fact: 'closed' }) : allowed,
	)

/** The practice with all that its agency said of it since and that stands, the oldest first. */
export const withUpdates = (content: PracticeContent, updates: readonly UpdateNote[]): PracticeContent => {
	const { updates: _before, ...rest } = content
	return updates.length === 0 ? rest : { ...rest, updates }
}
