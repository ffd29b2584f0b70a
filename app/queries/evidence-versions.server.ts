import { reader } from '#app/data/database.server.ts'
import { evidenceKindOf, scanOf } from '#app/data/entry-evidence.server.ts'
import { isUuid, loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { frozenEvidenceIn } from '#app/data/revisions.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { ownEntry } from '#app/data/uploads.server.ts'
import { evidenceKinds, isInQuarantine } from '#app/domain/evidence.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, isSecretary, type Viewer } from '#app/domain/viewer.ts'

const withWho = {
	blob: { select: { id: true, size: true, sha256: true, removedAt: true } },
	addedBy: { select: { name: true } },
} as const

/** Every version that a piece of evidence had, the current one first. */
const versionsOf = async (evidenceId: string) => {
	const row = isUuid(evidenceId)
		? await reader().evidence.findUnique({
				where: { id: evidenceId },
				include: { ...withWho, versions: { include: withWho, orderBy: { number: 'desc' } } },
			})
		: null
	if (!row) throw new Refusal({ code: 'hidden' })
	const { versions, version, ...current } = row
	return {
		entryId: row.entryId,
		isRemoved: row.removedAt !== null,
		versions: [{ ...current, number: version }, ...versions].map((each) => ({
			number: each.number,
			fileName: each.fileName,
			kind: evidenceKindOf({ ...current, ...each }).kind,
			blobId: each.blob.id,
			size: each.blob.size,
			sha256: each.blob.sha256,
			scan: scanOf(each),
			isThere: each.blob.removedAt === null && !isInQuarantine(scanOf(each)),
			addedBy: each.addedBy.name,
			addedAt: each.addedAt,
		})),
	}
}

/** Which receipts vouch for which bytes of an entry's evidence; recalled submissions do not count. */
const handedIn = async (entryId: string) => {
	const submissions = await reader().submission.findMany({
		where: { entryId, withdrawal: null },
		orderBy: { submittedAt: 'asc' },
		select: { number: true, revision: { select: { frozen: true } } },
	})
	return submissions.flatMap(({ number, revision }) =>
		frozenEvidenceIn(revision.frozen).map(({ id, sha256 }) => ({ number, id, sha256 })),
	)
}

/** The versions of a piece of evidence of an own entry, for replacing it. */
export const evidenceVersions = async (viewer: Viewer, entryId: string, evidenceId: string) => {
	const entry = await ownEntry(viewer, entryId)
	const found = await versionsOf(evidenceId)
	if (found.entryId !== entry.id) throw new Refusal({ code: 'hidden' })
	const receipts = await handedIn(entry.id)
	const versions = found.versions.map(({ blobId: _, ...version }) => ({
		...version,
		receipts: receipts
			.filter(({ id, sha256 }) => id === evidenceId && sha256 === version.sha256)
			.map(({ number }) => number),
	}))
	const now = await databaseClock(reader())
	return {
		id: entry.id,
		evidenceId,
		title: entry.row.titleVi,
		fileName: found.versions[0]?.fileName ?? '',
		isRemoved: found.isRemoved,
		mayEdit: mayEdit(viewer, entry.facts, entry.phases, now),
		versions,
	}
}

/** One version as a file: its agency has them all, the secretariat those that were handed in. */
export const evidenceVersionFile = async (viewer: Viewer, evidenceId: string, number: string) => {
	const found = await versionsOf(evidenceId)
	const entry = await loadEntry(reader(), found.entryId)
	const version = found.versions.find((each) => String(each.number) === number)
	if (!version?.isThere || !(await mayHave(viewer, entry, evidenceId, version.sha256))) {
		throw new Refusal({ code: 'hidden' })
	}
	const { blobId, sha256, fileName, kind } = version
	return { blobId, sha256, fileName, mediaType: evidenceKinds[kind].mimeType }
}

const mayHave = async (viewer: Viewer, entry: LoadedEntry, evidenceId: string, digest: string) => {
	const groups = visibleTo(viewer, entry, await unitTree(reader()), await databaseClock(reader()))
	if (isMemberOf(viewer, entry.unitId)) return groups.has('evidence-all')
	if (!isSecretary(viewer) || !groups.has('evidence-all') || !groups.has('agency')) return false
	return (await handedIn(entry.id)).some(({ id, sha256 }) => id === evidenceId && sha256 === digest)
}

/** Evidence that was handed in as more than one version, for the secretary to compare; nothing for anybody else. */
export const earlierHandedIn = async (viewer: Viewer, entryId: string) => {
	const entry = await loadEntry(reader(), entryId)
	const groups = visibleTo(viewer, entry, await unitTree(reader()), await databaseClock(reader()))
	if (!isSecretary(viewer) || !groups.has('evidence-all') || !groups.has('agency')) return []
	const receipts = await handedIn(entry.id)
	const ids = [...new Set(receipts.map(({ id }) => id))]
	const rows = await Promise.all(ids.map(async (id) => ({ id, ...(await versionsOf(id)) })))
	return rows.flatMap(({ id, versions }) => {
		const told = versions.flatMap(({ number, fileName, sha256, addedAt, isThere }) => {
			const numbers = receipts
				.filter((each) => each.id === id && each.sha256 === sha256)
				.map((each) => each.number)
			return numbers.length > 0
				? [{ evidenceId: id, number, fileName, sha256, addedAt, isThere, receipts: numbers }]
				: []
		})
		return told.length > 1 ? told : []
	})
}
