/**
 * How many entries an agency may have handed in in a round: for all kinds and subjects together or for one, set for
 * every agency or for one of them, whose own figure then takes the place of the common one. What is withdrawn frees
 * its place; what was returned, refused or is being judged keeps it. Where the round asks the unit above to endorse,
 * that unit's figure counts its own entries and those of the units below it. None set means no limit.
 * It binds at the moment of handing in, not while one writes.
 */
import type { EntryKind, Subject } from './entry.ts'
import { all, allowed, refused, type Verdict } from './verdict.ts'
import { isSecretary, type Viewer } from './viewer.ts'

export type Quota = {
	/** Null for both kinds together. */
	kind: EntryKind | null
	/** Null for all subjects together. */
	subject: Subject | null
	/** Null for every agency. */
	unitId: string | null
	most: number
}

export type QuotaUse = { quota: Quota; whose: 'own' | 'parent'; used: number }

/** Those that bind an agency; its own figure for a kind and subject stands in place of the common one. */
export const quotasOf = (quotas: readonly Quota[], unitId: string): Quota[] =>
	quotas.filter(
		(quota) =>
			quota.unitId === unitId ||
			(quota.unitId === null &&
				!quotas.some(
					(other) => other.unitId === unitId && other.kind === quota.kind && other.subject === quota.subject,
				)),
	)

/** Whether a quota counts entries of this kind and subject. */
export const counts = (quota: Quota, entry: { kind: string; subject: string }): boolean =>
	(quota.kind === null || quota.kind === entry.kind) &&
	(quota.subject === null || quota.subject === entry.subject)

/** Whether one more may be handed in; `used` does not count the entry in question. */
export const quotaVerdict = (uses: readonly QuotaUse[]): Verdict =>
	all(
		...uses.map(({ quota: { most }, whose, used }) =>
			used < most ? allowed : refused({ code: 'quota', whose, most, used }),
		),
	)

export const maySetQuota = (viewer: Viewer): Verdict =>
	isSecretary(viewer) ? allowed : refused({ code: 'not-yours' })
