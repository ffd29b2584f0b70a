import { cleanPaperOf, kindOf, paperStateOf, stageOfNote } from '#app/data/citizen-notes.server.ts'
import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { cleanFileOf } from '#app/data/file-copies.server.ts'
import { scanStateOfFile } from '#app/data/file-scans.server.ts'
import type { Prisma } from '#app/data/generated/client.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { canRule, isUnseen, type NoteAct } from '#app/domain/citizen-note.ts'
import { mayShowPaper, paperStages } from '#app/domain/note-paper.ts'
import { evidenceKinds, isInQuarantine } from '#app/domain/evidence.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { shownCopy } from './citizen-notes.server.ts'

const mostDone = 50
const mostWaiting = 500

/** Notes of practices in which the secretary has no interest; never one whose address was not confirmed, never an address. */
const scope = async (viewer: Viewer, at?: Date): Promise<Prisma.CitizenNoteWhereInput> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'hidden' })
	const now = at ?? (await databaseClock(reader()))
	return {
		entry: staffScope(viewer, await unitTree(reader(), now)),
		stage: { not: 'unconfirmed' },
	}
}

const listed = {
	...{ id: true, kind: true, stage: true, text: true, sentAt: true, ruledAt: true },
	blob: { select: { fileScan: true } },
	entry: { select: { titleVi: true } },
} as const satisfies Prisma.CitizenNoteSelect

type Listed = Prisma.CitizenNoteGetPayload<{ select: typeof listed }>

const lineOf = ({ entry, blob, ...note }: Listed) => ({
	...note,
	kind: kindOf(note),
	stage: stageOfNote(note),
	title: entry.titleVi,
	isWithheld: blob !== null && scanStateOfFile(blob.fileScan) === 'infected',
})

/** What waits for the secretary, what waits for agencies, and what was dealt with lately. */
export const noteDesk = async (viewer: Viewer, at?: Date) => {
	const where = await scope(viewer, at)
	const list = (stages: string[], order: 'asc' | 'desc', take: number) =>
		reader().citizenNote.findMany({
			where: { AND: [where, { stage: { in: stages } }] },
			select: listed,
			orderBy: { sentAt: order },
			take,
		})
	const done = ['published', 'settled', 'refused', 'hidden']
	return {
		waiting: (await list(['waiting', 'answered'], 'asc', mostWaiting)).map(lineOf),
		asked: (await list(['asked'], 'asc', mostWaiting)).map(lineOf),
		done: (await list(done, 'desc', mostDone)).map(lineOf),
	}
}

/** How many wait for the secretary. */
export const notesWaiting = async (viewer: Viewer): Promise<number> =>
	reader().citizenNote.count({
		where: { AND: [await scope(viewer), { stage: { in: ['waiting', 'answered'] } }] },
	})

/** One note with what can be done with it. */
export const noteToRule = async (viewer: Viewer, id: string, at?: Date) => {
	const note = await found(viewer, id, at)
	const { entry, usedOn, blobId, blob, paperShownBy, ...rest } = note
	const kind = kindOf(note)
	const stage = stageOfNote(note)
	const paper = paperIn(blob)
	const isPublished = entry.practice !== null
	const scan = blob && scanStateOfFile(blob.fileScan)
	const isOpen = (act: NoteAct) =>
		canRule(act, { kind, stage }) &&
		!(act === 'publish' && isUnseen(kind, scan)) &&
		(isPublished || act === 'refuse' || act === 'hide')
	return {
		...rest,
		...{ kind, stage, isPublished },
		title: entry.titleVi,
		slug: entry.practice?.slug ?? null,
		usedOn: usedOn?.toISOString() ?? null,
		hasPicture: blobId !== null && !isPaper(blob),
		paper,
		paperShownBy: paperShownBy?.name ?? '',
		canShowPaper: mayShowPaper(viewer, [], {
			...{ stage, isPublished, readersTold: rest.readersTold },
			...{ paper: paper?.state ?? null, isPaperShown: rest.paperShownAt !== null },
		}).allowed,
		scan,
		signature: blob?.fileScan?.signature ?? '',
		acts: (['publish', 'ask', 'settle', 'refuse', 'hide'] as const).filter(isOpen),
	}
}

/** Its picture, for whoever rules on it. */
export const pictureToRule = async (viewer: Viewer, id: string) => shownCopy((await found(viewer, id)).blobId)

/** The PDF that came with it, without the names of its makers where that could be made; null where there is none. */
export const paperToRule = async (viewer: Viewer, id: string) => {
	const { blobId, blob } = await found(viewer, id)
	if (blobId === null || blob === null || !isPaper(blob)) return null
	if (blob.removedAt !== null || isInQuarantine(scanStateOfFile(blob.fileScan)))
		throw new Refusal({ code: 'hidden' })
	return { blobId, clean: cleanFileOf(blob.cleanCopy) }
}

const fileFacts = {
	...{ mediaType: true, size: true, removedAt: true, variantsAt: true },
	...{ fileScan: true, cleanCopy: true },
} as const satisfies Prisma.BlobSelect

/** The PDF that came with an objection; null where nothing or a picture came. */
const paperIn = (blob: Prisma.BlobGetPayload<{ select: typeof fileFacts }> | null) => {
	const state = blob && paperStateOf(blob)
	return state && { size: blob.cleanCopy?.size ?? blob.size, state }
}

const isPaper = (blob: { mediaType: string } | null): boolean =>
	blob?.mediaType === evidenceKinds.pdf.mimeType

const found = async (viewer: Viewer, id: string, at?: Date) => {
	const where = await scope(viewer, at)
	const note = isUuid(id)
		? await reader().citizenNote.findFirst({
				where: { AND: [where, { id }] },
				select: {
					...{ id: true, kind: true, stage: true, text: true, name: true, worked: true, place: true },
					...{ usedOn: true, href: true, blobId: true, sentAt: true, asked: true, askedAt: true },
					...{ answer: true, answeredAt: true, ruling: true, ruledAt: true, paperShownAt: true },
					...{ readersTold: true },
					paperShownBy: { select: { name: true } },
					blob: { select: fileFacts },
					entry: { select: { titleVi: true, practice: { select: { slug: true } } } },
				},
			})
		: null
	if (!note) throw new Refusal({ code: 'hidden' })
	return note
}

const ofAgency = (viewer: Viewer): Prisma.CitizenNoteWhereInput => ({
	asked: { not: null },
	entry: {
		unitId: { in: viewer.memberships.map(({ unitId }) => unitId) },
		practice: { isNot: null },
	},
})

/** What the secretary put to the viewer's agencies: in the secretary's words, with nothing of who wrote. */
export const agencyNotes = async (viewer: Viewer) => {
	const rows = await reader().citizenNote.findMany({
		where: ofAgency(viewer),
		select: {
			...{ id: true, kind: true, stage: true, asked: true, askedAt: true, answer: true, answeredAt: true },
			readersTold: true,
			blob: { select: fileFacts },
			entry: { select: { practice: { select: { slug: true, titleVi: true } } } },
		},
		orderBy: { askedAt: 'desc' },
		take: 200,
	})
	const notes = rows.map(({ entry, blob, kind, stage, readersTold, ...note }) => ({
		...note,
		...{ kind: kindOf({ kind }), isOpen: stage === 'asked', isPublished: stage === 'published' },
		paper: readersTold && paperStages.some((each) => each === stage) ? paperIn(blob) : null,
		...{ slug: entry.practice?.slug ?? '', title: entry.practice?.titleVi ?? '' },
	}))
	return { open: notes.filter(({ isOpen }) => isOpen), answered: notes.filter(({ isOpen }) => !isOpen) }
}

/** The PDF of an objection that was put to the viewer's agencies: our copy without metadata, once it is let through. */
export const agencyNotePaper = async (viewer: Viewer, id: string) => {
	const asked: Prisma.CitizenNoteWhereInput = {
		...{ id, kind: 'objection', readersTold: true },
		stage: { in: [...paperStages] },
	}
	const paper = isUuid(id) ? await cleanPaperOf({ AND: [ofAgency(viewer), asked] }) : null
	if (!paper) throw new Refusal({ code: 'hidden' })
	return paper
}

/** How many wait for an answer of the viewer's agencies. */
export const openAgencyNotes = (viewer: Viewer): Promise<number> =>
	reader().citizenNote.count({ where: { AND: [ofAgency(viewer), { stage: 'asked' }] } })
