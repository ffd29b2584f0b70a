import { seatOf, type Dossier, type DossierFile } from '#app/domain/dossier.ts'
import { isInQuarantine } from '#app/domain/evidence.ts'
import type { FrozenEvidence } from '#app/domain/revision.ts'
import { frozenBlobs } from './blobs.server.ts'
import { scanOf } from './entry-evidence.server.ts'
import type { ReadEvidence } from './reading.server.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

/** Evidence with where its bytes lie; with `read`, only what the reader may see, under the names they may know. */
export const dossierFiles = async (
	tx: Tx,
	evidence: readonly FrozenEvidence[],
	read?: readonly ReadEvidence[],
): Promise<DossierFile[]> => {
	const blobs = await frozenBlobs(tx, evidence)
	return evidence.flatMap(({ id, position, kind, size, sha256, public: isPublic, ...own }): DossierFile[] => {
		const seen = read ? read.find((each) => each.id === id) : own
		const found = blobs.get(id)
		const isThere = found !== undefined && found.removedAt === null && !isInQuarantine(scanOf(found))
		const blob = isThere ? found : null
		if (!seen) return []
		return [
			{
				id,
				position,
				fileName: seen.fileName,
				caption: seen.caption,
				kind,
				size,
				sha256,
				public: isPublic,
				blobId: blob?.id ?? null,
				widths: blob?.variants.flatMap(({ width, format }) => (format === 'webp' ? width : [])) ?? [],
			},
		]
	})
}

/** The body that issues a paper, what stands above it, and where it has its seat, as they were called then. */
export const issuerOf = async (tx: Tx, unitId: string, at: Date): Promise<NonNullable<Dossier['agency']>> => {
	const withNames = { names: true, parent: { include: { names: true } } } as const
	const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, include: withNames })
	const name = unitName(unit, at, 'vi')
	const parent = unit.parent && { kind: unit.parent.kind, name: unitName(unit.parent, at, 'vi') }
	return {
		name,
		parent: parent?.name ?? null,
		seat: seatOf({ kind: unit.kind, name }) ?? (parent && seatOf(parent)),
	}
}
