import type { EvidenceLink } from '#app/domain/evidence-link.ts'
import type { EvidenceKind, ScanState } from '#app/domain/evidence.ts'
import type { FrozenEvidence } from '#app/domain/revision.ts'
import { padded } from './in-batches.server.ts'
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
export const evidenceOf = async (tx: Tx, entryId: string): Promise<FrozenEvidence[]> =>
	(await evidenceOfEach(tx, [entryId])).get(entryId) ?? []

/** The same of several drafts; one without evidence is not among them. */
export const evidenceOfEach = async (
	tx: Tx,
	entryIds: readonly string[],
): Promise<ReadonlyMap<string, FrozenEvidence[]>> => {
	const rows = await tx.evidence.findMany({
		where: { entryId: { in: padded(entryIds) }, removedAt: null },
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		include: { blob: { select: { size: true, sha256: true } } },
	})
	const each = new Map<string, FrozenEvidence[]>()
	for (const row of rows) {
		const own = each.get(row.entryId) ?? []
		own.push(frozenOf(row, own.length + 1))
		each.set(row.entryId, own)
	}
	return each
}

type EvidenceRow = KindRow & LinkRow & { id: string; blob: { size: number; sha256: string } }

const frozenOf = (row: EvidenceRow, position: number): FrozenEvidence => ({
	id: row.id,
	fileName: row.fileName,
	kind: row.kind as EvidenceKind,
	caption: row.caption,
	public: row.public,
	position,
	size: row.blob.size,
	sha256: row.blob.sha256,
	...linkOf(row),
})
