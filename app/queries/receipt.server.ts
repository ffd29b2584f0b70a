import { reader } from '#app/data/database.server.ts'
import { endorsersOf } from '#app/data/endorsers.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { scanOf } from '#app/data/entry-evidence.server.ts'
import { frozenEvidenceIn, submissionInForceOf } from '#app/data/revisions.server.ts'
import { unitName } from '#app/data/units.server.ts'
import type { EvidenceLink } from '#app/domain/evidence-link.ts'
import { isInQuarantine } from '#app/domain/evidence.ts'
import { receiptFormat, type ReceiptFile } from '#app/domain/receipt.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

/** The receipt as a file of its own: everything with which it can be checked, anywhere and later. */
export const receiptFileOf = async (viewer: Viewer, entryId: string): Promise<ReceiptFile> => {
	const { number, submittedAt, digest, canonical, unit, title } = await receiptOf(viewer, entryId)
	const evidence = frozenEvidenceIn(canonical)
	return {
		format: receiptFormat,
		number,
		submittedAt: submittedAt.toISOString(),
		unit,
		title,
		digest,
		evidence: evidence.map(({ id, position, fileName, size, sha256 }) => ({
			id,
			position,
			fileName,
			size,
			sha256,
		})),
		canonical,
	}
}

/** The receipt of what an own entry last handed in and did not withdraw: number, time, digests. */
export const receiptOf = async (viewer: Viewer, entryId: string) => {
	const entry = await loadEntry(reader(), entryId)
	const submission = isMemberOf(viewer, entry.unitId) ? await submissionInForceOf(reader(), entry.id) : null
	if (!submission) throw new Refusal({ code: 'hidden' })
	const unit = await reader().unit.findUniqueOrThrow({
		where: { id: entry.unitId },
		include: { names: true },
	})
	const endorsements = await endorsersOf(reader(), submission.id, viewer.language)
	const { number, submittedAt, digest, frozen, revision } = submission
	return {
		canonical: revision.frozen,
		entryId: entry.id,
		number,
		submittedAt,
		digest,
		title: frozen.content.titleVi,
		kind: entry.kind,
		subject: entry.subject,
		unit: unitName(unit, submittedAt, viewer.language),
		round: viewer.language === 'vi' ? entry.row.round.nameVi : entry.row.round.nameEn,
		endorsements,
		files: await filesOf(frozen.evidence),
	}
}

type Frozen = { id: string; fileName: string; size: number; sha256: string; link?: EvidenceLink }

/** Each file with the version that it was when it was handed in; null where its bytes are not given out. */
const filesOf = async (evidence: readonly Frozen[]) => {
	const rows = await reader().evidence.findMany({
		where: { id: { in: evidence.map(({ id }) => id) } },
		include: { blob: true, versions: { include: { blob: true } } },
	})
	const kept = rows.flatMap((row) => [
		{ id: row.id, number: row.version, scan: scanOf(row), blob: row.blob },
		...row.versions.map((each) => ({ id: row.id, number: each.number, scan: scanOf(each), blob: each.blob })),
	])
	return evidence.map(({ id, fileName, size, sha256, link }) => {
		const same = kept.find((each) => each.id === id && each.blob.sha256 === sha256)
		const isThere = same !== undefined && same.blob.removedAt === null && !isInQuarantine(same.scan)
		const version = isThere && link === undefined ? same.number : null
		return { id, fileName, size, sha256, version, href: link?.href ?? null }
	})
}
