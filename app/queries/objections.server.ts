import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, loadEntry } from '#app/data/entries.server.ts'
import { objectionById, objectionOf, type ObjectionRow } from '#app/data/objections.server.ts'
import { proposalIn } from '#app/data/publicities.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { withoutConflict } from '#app/domain/conflict.ts'
import { evidenceKinds, type EvidenceKind } from '#app/domain/evidence.ts'
import {
	mayAddFile,
	mayAnswerObjection,
	mayConfirmObjection,
	objectionReference,
} from '#app/domain/objection.ts'
import { ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { clock } from './council-round.server.ts'
import { shownProposal } from './publicities.server.ts'

const pageOf = ({ language }: Viewer, row: ObjectionRow) => {
	const { publicity, text, year, number, confirmedAt, answer, answeredAt, files } = row
	return {
		...{ text, confirmedAt, answer, answeredAt, publicityId: publicity.id, closesAt: publicity.closesAt },
		reference: year === null || number === null ? null : objectionReference({ year, number }),
		award: language === 'en' ? publicity.awardLevel.nameEn : publicity.awardLevel.nameVi,
		entry: shownProposal(proposalIn(row.listed.content), language),
		files: files.map(({ id, fileName, blob }) => ({ id, fileName, size: blob.size })),
	}
}

/** The objection that a link from a letter leads to, for whoever has the letter. */
export const ownObjection = async (viewer: Viewer, secret: string, at?: Date) => {
	const now = await clock(at)
	const row = (await objectionOf(reader(), secret)) ?? hide()
	return {
		now,
		...pageOf(viewer, row),
		mayConfirm: mayConfirmObjection(row.publicity, row, now),
		mayAddFile: mayAddFile(row.publicity, row, { files: row.files.length, size: 0 }, now),
	}
}

/** The same for the secretary, who reads who objects; nobody with a conflict with the entry does. */
export const objectionToAnswer = async (viewer: Viewer, id: string) => {
	const row = await readBySecretary(viewer, id)
	const round = await reader().round.findUniqueOrThrow({ where: { id: row.publicity.roundId } })
	return {
		id: row.id,
		...pageOf(viewer, row),
		...{ name: row.name, email: row.email, sentAt: row.sentAt, entryId: row.entryId },
		round: { id: round.id, name: viewer.language === 'en' ? round.nameEn : round.nameVi },
		mayAnswer: mayAnswerObjection(viewer, [], row),
	}
}

/** A file that came with an objection, for the secretary alone. */
export const objectionFile = async (viewer: Viewer, id: string, fileId: string) => {
	const row = await readBySecretary(viewer, id)
	const file = row.files.find((each) => each.id === fileId) ?? hide()
	if (file.blob.removedAt !== null) hide()
	const isKnown = (kind: string): kind is EvidenceKind => Object.hasOwn(evidenceKinds, kind)
	return {
		blobId: file.blobId,
		fileName: file.fileName,
		mediaType: isKnown(file.kind) ? evidenceKinds[file.kind].mimeType : 'application/octet-stream',
	}
}

const readBySecretary = async (viewer: Viewer, id: string) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const row = (isUuid(id) ? await objectionById(reader(), id) : null) ?? hide()
	if (row.confirmedAt === null) hide()
	const entry = await loadEntry(reader(), row.entryId)
	ensure(withoutConflict(conflictsWith(viewer, entry, await unitTree(reader(), await clock()))))
	return row
}
