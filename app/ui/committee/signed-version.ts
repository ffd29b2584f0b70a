import type { ScanState } from '#app/domain/evidence.ts'
import type { CouncilPaperKind } from '#app/domain/council-paper.ts'

/** One upload of a signed paper, as the page shows it. */
export type SignedVersionView = {
	number: number
	fileName: string
	size: number
	sha256: string
	scan: ScanState
	isThere: boolean
	addedBy: string
	addedAt: string
}

/** A paper of a decision with its uploads, the last first; `inForce` is the number of one. */
export type SignedPaperView = {
	decisionId: string
	kind: CouncilPaperKind
	unitId: string | null
	inForce: number | null
	versions: readonly SignedVersionView[]
}
