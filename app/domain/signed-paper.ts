/**
 * The signed paper (bản ký, bản quét): a paper of the council as it was signed and sealed, scanned and put beside the
 * one made from the data. Every upload is one more version, and none is taken away; the last in which no virus was found
 * is in force. It bears signatures and seals and leaves nothing out, so that it is read by secretaries without any
 * conflict with the decision, a notice by the agency that it went to as well, and never by the public.
 */
import type { CouncilPaperKind } from './council-paper.ts'
import type { EvidenceKind, ScanState } from './evidence.ts'
import { asClearSecretary } from './secretary.ts'
import { all, allowed, refused, type ConflictRelation, type Verdict } from './verdict.ts'
import type { Viewer } from './viewer.ts'

/** One paper of a decision; `unitId` is whose notice. */
export type PaperOf = { kind: CouncilPaperKind; unitId: string | null }

export const signedPaperLimits = { bytes: 50 * 1024 ** 2, versions: 20 } as const

/** What a scanner at an office makes. */
export const signedPaperKinds: readonly EvidenceKind[] = ['pdf', 'jpeg', 'png']

/** From whether a scanner was set up when the file came, and what it said since. */
export const scanStateOf = (isToScan: boolean, outcomes: readonly string[]): ScanState => {
	if (outcomes.includes('infected')) return 'infected'
	if (outcomes.includes('clean')) return 'clean'
	return isToScan ? 'waiting' : 'unscanned'
}

export type SignedVersion = { number: number; sha256: string; scan: ScanState }

/** `versions` from the first to the last. */
export const versionInForce = <Version extends Pick<SignedVersion, 'scan'>>(
	versions: readonly Version[],
): Version | null => versions.findLast(({ scan }) => scan !== 'infected') ?? null

/** `conflicts` are the viewer's with all entries of the decision: a scan cannot leave out the votes on one of them. */
export const mayReadSignedPaper = (viewer: Viewer, conflicts: readonly ConflictRelation[]): Verdict =>
	asClearSecretary(viewer, conflicts)

/** One more version, at any time after the decision was recorded; not the very file that is in force. */
export const mayAddSignedPaper = (
	viewer: Viewer,
	conflicts: readonly ConflictRelation[],
	versions: readonly SignedVersion[],
	sha256: string | null = null,
): Verdict =>
	all(
		mayReadSignedPaper(viewer, conflicts),
		versions.length < signedPaperLimits.versions
			? allowed
			: refused({ code: 'limit', what: 'files', max: signedPaperLimits.versions }),
		sha256 !== null && versionInForce(versions)?.sha256 === sha256
			? refused({ code: 'already', fact: 'same-file' })
			: allowed,
	)
