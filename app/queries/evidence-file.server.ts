import { reader } from '#app/data/database.server.ts'
import { frozenBlobs } from '#app/data/blobs.server.ts'
import { isUuid, loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { evidenceKindOf, scanOf } from '#app/data/entry-evidence.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { cleanFileOf, copiesOf, type CleanFile } from '#app/data/file-copies.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { evidenceKeptFrom } from '#app/domain/entry-form.ts'
import {
	evidenceKinds,
	fileNameAs,
	isInQuarantine,
	neutralFileName,
	type EvidenceKind,
} from '#app/domain/evidence.ts'
import type { PictureFormat } from '#app/domain/picture-copy.ts'
import { waitingRequest } from '#app/domain/entry.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { endorsingFor, isMemberOf, type Viewer } from '#app/domain/viewer.ts'
import { audienceOf } from '#app/domain/visibility.ts'

export type EvidenceFile = {
	blobId: string
	kind: EvidenceKind
	mediaType: string
	isPicture: boolean
	/** What this viewer may call it: neutral for those who must not learn whose it is. */
	fileName: string
	/** The bytes as they came name places, people and devices: only the agency and the secretariat get those. */
	mayHaveOriginal: boolean
	copies: readonly { width: number; height: number; format: PictureFormat }[]
	/** What everybody else gets of a paper, film or sound; null while it is made, and where it could not be. */
	clean: CleanFile | null
	failure: string | null
}

/**
 * A file of an entry, if the viewer may see it now. The agency sees its draft, and the unit above while
 * it is asked to endorse it; everyone else only what was handed in,
 * the very bytes that were frozen then;
 * the public only what the agency made public of a published entry. Whatever is not theirs is not there, nor is
 * what waits for the scanner or did not pass it.
 */
export const evidenceFile = async (viewer: Viewer, evidenceId: string): Promise<EvidenceFile> => {
	const db = reader()
	const row = isUuid(evidenceId)
		? await db.evidence.findUnique({
				where: { id: evidenceId },
				include: { blob: { include: { variants: { orderBy: { width: 'asc' } }, cleanCopy: true } } },
			})
		: null
	if (!row) throw new Refusal({ code: 'hidden' })
	const entry = await loadEntry(db, row.entryId)
	const now = await databaseClock(db)
	const groups = visibleTo(viewer, entry, await unitTree(db, now), now)
	const isDraftOpen =
		isMemberOf(viewer, entry.unitId) || (row.removedAt === null && isAsked(viewer, entry, now))
	const handedIn = isDraftOpen ? null : await submissionInForceOf(db, entry.id)
	const frozen = handedIn?.frozen.evidence.find(({ id }) => id === row.id)
	const read = handedIn?.frozen ?? (isMemberOf(viewer, entry.unitId) ? null : entry)
	const isKept =
		read !== null && evidenceKeptFrom(read.form, read.content, audienceOf(groups) ?? 'public').has(row.id)
	const isSeen = groups.has('evidence-all') || (groups.has('evidence-public') && frozen?.public === true)
	if (!isSeen || isKept || (!isDraftOpen && frozen === undefined)) throw new Refusal({ code: 'hidden' })
	const kind = frozen?.kind ?? evidenceKindOf(row).kind
	const kept = frozen?.fileName ?? row.fileName
	const name = kind === 'link' ? fileNameAs(kind, kept) : kept
	const blob = frozen ? (await frozenBlobs(db, [frozen])).get(row.id) : { ...row.blob, scan: row.scan }
	if (!blob || blob.removedAt !== null || isInQuarantine(scanOf(blob))) throw new Refusal({ code: 'hidden' })
	return {
		blobId: blob.id,
		kind,
		mediaType: evidenceKinds[kind].mimeType,
		isPicture: evidenceKinds[kind].isImage,
		fileName: groups.has('agency') ? name : neutralFileName(frozen?.position ?? row.position, kind),
		mayHaveOriginal: groups.has(kind === 'link' ? 'agency' : 'contact'),
		copies: copiesOf(blob.variants),
		clean: cleanFileOf(blob.cleanCopy),
		failure: blob.failure,
	}
}

/** The unit above reads the draft that it is asked to endorse; it stands still as long as it is asked. */
const isAsked = (viewer: Viewer, { facts }: LoadedEntry, now: Date): boolean => {
	const asked = waitingRequest(facts)?.askedUnitId ?? null
	return asked !== null && endorsingFor(viewer, asked, now) !== null
}
