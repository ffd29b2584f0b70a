import type { EvidenceLink } from '#app/domain/evidence-link.ts'
import type { EvidenceKind, ScanState } from '#app/domain/evidence.ts'
import type { FrozenEvidence } from '#app/domain/revision.ts'
import type { Tx } from './transact.server.ts'

type KindRow = { kind: string; caption: string; public: boolean }

/** A row of evidence in the domain's words; the database knows no other kinds. */
export const evidenceKindOf = (row: KindRow) => ({ ...row, kind: row.kind as EvidenceKind })

type LinkRow = { fileName: string; href: string | null; openedOn: Date | null }

/** Where a link leads, to be frozen and shown with it; nothing of a file. */
export const linkOf = ({ fileName, href, openedOn }: LinkRow): { link?: EvidenceLink } =>
	href === null || openedOn === null
		? {}
		: { link: { href, title: fileName, openedOn: openedOn.toISOString().slice(0, 10) } }

export const scanOf = (row: { scan: string }) => row.scan as ScanState

/** How the evidence of an entry stands with the scanner, by its id. */
export const scansOf = async (tx: Tx, entryId: string): Promise<ReadonlyMap<string, ScanState>> => {
	const rows = await tx.evidence.findMany({ where: { entryId }, select: { id: true, scan: true } })
	return new Map(rows.map((row) => [row.id, scanOf(row)]))
}

/** The evidence of a draft in its order, without what was removed. */
export const evidenceOf = async (tx: Tx, entryId: string): Promise<FrozenEvidence[]> => {
	const rows = await tx.evidence.findMany({
		where: { entryId, removedAt: null },
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		include: { blob: { select: { size: true, sha256: true } } },
	})
	return rows.map((row, index) => ({
		id: row.id,
		fileName: row.fileName,
		kind: row.kind as EvidenceKind,
		caption: row.caption,
		public: row.public,
		position: index + 1,
		size: row.blob.size,
		sha256: row.blob.sha256,
		...linkOf(row),
	}))
}
