import type { CouncilPaperKind } from '#app/domain/council-paper.ts'
import { isInQuarantine, type EvidenceKind, type ScanState } from '#app/domain/evidence.ts'
import { scanStateOf, versionInForce, type PaperOf } from '#app/domain/signed-paper.ts'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

const whole = {
	blob: { select: { size: true, sha256: true, removedAt: true } },
	addedBy: { select: { name: true } },
	scans: { select: { outcome: true, signature: true }, orderBy: { outcome: 'asc' } },
} as const satisfies Prisma.SignedPaperInclude

export type SignedVersionRow = {
	id: string
	kind: CouncilPaperKind
	unitId: string | null
	number: number
	blobId: string
	fileName: string
	fileKind: EvidenceKind
	size: number
	sha256: string
	scan: ScanState
	/** What was found in it; empty where nothing was. */
	signature: string
	/** Its bytes may be given out. */
	isThere: boolean
	addedBy: string
	addedAt: Date
}

/** The signed papers of a decision, or of one of its papers, each from the first version to the last. */
export const signedVersions = async (
	tx: Tx,
	decisionId: string,
	paper: PaperOf | null = null,
): Promise<SignedVersionRow[]> => {
	const rows = await tx.signedPaper.findMany({
		where: { decisionId, ...paper },
		orderBy: [{ number: 'asc' }, { id: 'asc' }],
		include: whole,
	})
	return rows.map(({ blob, addedBy, scans, isToScan, ...row }) => {
		const isGone = blob.removedAt !== null
		const scan = isGone
			? 'infected'
			: scanStateOf(
					isToScan,
					scans.map(({ outcome }) => outcome),
				)
		return {
			...row,
			kind: row.kind as CouncilPaperKind,
			fileKind: row.fileKind as EvidenceKind,
			size: blob.size,
			sha256: blob.sha256,
			scan,
			signature: scans.find(({ outcome }) => outcome === 'infected')?.signature ?? '',
			isThere: !isInQuarantine(scan),
			addedBy: addedBy.name,
		}
	})
}

/** The version of one paper that is in force among those of its decision. */
export const signedInForce = (rows: readonly SignedVersionRow[], { kind, unitId }: PaperOf) =>
	versionInForce(rows.filter((row) => row.kind === kind && row.unitId === unitId))
