/**
 * Entries in bulk: an agency brings a table of its own entries, the secretary one for several agencies; they become
 * drafts of those agencies, all at once or none, while the round takes entries. Nothing is handed in by it.
 */
import { phaseVerdict, type Phase } from './round.ts'
import { mayCreateEntry } from './submission.ts'
import { refused, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'

/** `unitId` is the agency whose table it is; null for the secretariat’s. */
export const mayImport = (
	viewer: Viewer,
	unitId: string | null,
	phases: readonly Phase[],
	now: Date,
): Verdict => {
	if (unitId !== null) return mayCreateEntry(viewer, unitId, phases, now)
	return isSecretary(viewer) ? phaseVerdict(phases, 'open', now) : refused({ code: 'not-yours' })
}
