import { blobFor } from '#app/data/blobs.server.ts'
import { partiesOf } from '#app/data/decision-parties.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { enqueue } from '#app/data/queue.server.ts'
import { signedVersions } from '#app/data/signed-papers.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { fileNameAs, type StoredFile } from '#app/domain/evidence.ts'
import { mayAddSignedPaper, type PaperOf } from '#app/domain/signed-paper.ts'
import { ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, signedIn, type Viewer } from '#app/domain/viewer.ts'

type Sent = { file: StoredFile; fileName: string }

/** Puts the scan of a signed paper beside the one made from the data, as its next version. */
export const addSignedPaper = (
	viewer: Viewer,
	decisionId: string,
	paper: PaperOf,
	{ file, fileName }: Sent,
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		const { number, entryIds } = await lockDecision(tx, decisionId)
		const { conflicts, unitIds } = await partiesOf(tx, viewer, entryIds, now)
		if (paper.unitId !== null && !unitIds.includes(paper.unitId)) return hide()
		const versions = await signedVersions(tx, decisionId, paper)
		ensure(mayAddSignedPaper(viewer, conflicts, versions, file.sha256))
		const version = versions.length + 1
		const { id } = await tx.signedPaper.create({
			data: {
				...{ decisionId, ...paper, number: version },
				blobId: await blobFor(tx, file, now),
				fileName: fileNameAs(file.kind, fileName),
				fileKind: file.kind,
				isToScan: file.isToScan === true,
				addedById: signedIn(viewer),
				addedAt: now,
			},
		})
		if (file.isToScan) await enqueue(tx, 'paper.scan', { signedPaperId: id })
		const { size, sha256 } = file
		const facts = { number, paper: paper.kind, version, size, sha256 }
		return { value: id, events: [event('decision.signed-paper-added', 'decision', decisionId, facts)] }
	})

/** The decision stands still, so that its versions follow each other. */
const lockDecision = async (tx: Tx, id: string) => {
	if (!isUuid(id)) return hide()
	await tx.$queryRaw`SELECT 1 FROM "decision" WHERE "id" = ${id}::uuid FOR UPDATE`
	const decision = await tx.decision.findUnique({
		where: { id },
		select: { number: true, decisionItems: { select: { entryId: true }, orderBy: { entryId: 'asc' } } },
	})
	if (!decision) return hide()
	return { number: decision.number, entryIds: decision.decisionItems.map(({ entryId }) => entryId) }
}
