import { reader } from '#app/data/database.server.ts'
import { ownDecided, partiesOf } from '#app/data/decision-parties.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { signedInForce, signedVersions, type SignedVersionRow } from '#app/data/signed-papers.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { evidenceKinds } from '#app/domain/evidence.ts'
import {
	mayAddSignedPaper,
	mayReadSignedPaper,
	versionInForce,
	type PaperOf,
} from '#app/domain/signed-paper.ts'
import { ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { clock } from './council-round.server.ts'

/** The signed versions of one paper of a decision, the last first. */
export const signedPaperPage = async (viewer: Viewer, decisionId: string, paper: PaperOf, at?: Date) => {
	const { conflicts, versions, ...facts } = await readable(viewer, decisionId, paper, at)
	return {
		...{ decisionId, ...paper, ...facts },
		inForce: versionInForce(versions)?.number ?? null,
		mayAdd: mayAddSignedPaper(viewer, conflicts, versions),
		versions: versions.toReversed().map(({ blobId: _, id: __, ...version }) => version),
	}
}

/** What is saved: the bytes as they were sent, under the name of the paper. */
export type SignedFile = {
	blobId: string
	sha256: string
	mediaType: string
	extension: string
	/** Of the decision. */
	decision: string
	agency: string
	version: number
}

/** One version as a file, unless it waits for the scanner or did not pass it. */
export const signedPaperFile = async (
	viewer: Viewer,
	decisionId: string,
	paper: PaperOf,
	version: string,
	at?: Date,
): Promise<SignedFile> => {
	const { versions, ...facts } = await readable(viewer, decisionId, paper, at)
	const found = versions.find(({ number }) => String(number) === version)
	return fileOf(found ?? hide(), facts)
}

/** The signed notice to the agency of an entry, once its decision is public; null while there is none to be had. */
export const signedNotice = async (viewer: Viewer, entryId: string): Promise<SignedFile | null> => {
	const own = await ownDecided(reader(), viewer, entryId)
	if (!own) return null
	const paper: PaperOf = { kind: 'notice', unitId: own.unitId }
	const found = signedInForce(await signedVersions(reader(), own.decisionId, paper), paper)
	if (!found?.isThere) return null
	return fileOf(found, await namesOf(own.decisionId, own.unitId))
}

const fileOf = (
	{ blobId, sha256, fileKind, isThere, number }: SignedVersionRow,
	{ decision, agency }: Pick<SignedFile, 'decision' | 'agency'>,
): SignedFile => {
	if (!isThere) return hide()
	const { mimeType, extension } = evidenceKinds[fileKind]
	return { blobId, sha256, mediaType: mimeType, extension, decision, agency, version: number }
}

const readable = async (viewer: Viewer, decisionId: string, paper: PaperOf, at?: Date) => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const items = isUuid(decisionId)
		? await reader().decisionItem.findMany({ where: { decisionId }, orderBy: { entryId: 'asc' } })
		: []
	if (items.length === 0) return hide()
	const entryIds = items.map(({ entryId }) => entryId)
	const { conflicts, unitIds } = await partiesOf(reader(), viewer, entryIds, await clock(at))
	ensure(mayReadSignedPaper(viewer, conflicts))
	if (paper.unitId !== null && !unitIds.includes(paper.unitId)) return hide()
	const versions = await signedVersions(reader(), decisionId, paper)
	return { conflicts, versions, ...(await namesOf(decisionId, paper.unitId)) }
}

/** The number of the decision, and the agency as it was called on its day. */
const namesOf = async (decisionId: string, unitId: string | null) => {
	const { number, decidedOn } = await reader().decision.findUniqueOrThrow({ where: { id: decisionId } })
	const unit = unitId
		? await reader().unit.findUnique({ where: { id: unitId }, include: { names: true } })
		: null
	return { decision: number, agency: unit ? unitName(unit, decidedOn, 'vi') : '' }
}
