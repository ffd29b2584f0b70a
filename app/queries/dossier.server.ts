import { ownAssignment } from '#app/data/assignments.server.ts'
import { answerTerms } from '#app/data/answers.server.ts'
import { reader } from '#app/data/database.server.ts'
import { dossierFiles, issuerOf } from '#app/data/dossiers.server.ts'
import { endorsersOf } from '#app/data/endorsers.server.ts'
import { conflictsWith, loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import { readEntry, termsOf } from '#app/data/reading.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import type { Dossier } from '#app/domain/dossier.ts'
import { ensure, Refusal, refused } from '#app/domain/verdict.ts'
import { isMemberOf, isSecretary, type Viewer } from '#app/domain/viewer.ts'

/** An own entry to take out of the portal: the draft while it is being written, else what was handed in. */
export const agencyDossier = async (viewer: Viewer, entryId: string): Promise<Dossier> => {
	const tx = reader()
	const entry = await loadEntry(tx, entryId)
	const groups = visibleTo(viewer, entry, await unitTree(tx), await databaseClock(tx))
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	return isAtDesk(entry) ? draftDossier(viewer, entry) : submittedDossier(viewer, entry)
}

/** What was handed in, for the secretary. */
export const staffDossier = async (viewer: Viewer, entryId: string): Promise<Dossier> => {
	const entry = await loadEntry(reader(), entryId)
	const conflicts = conflictsWith(viewer, entry, await unitTree(reader()))
	if (!isSecretary(viewer) || conflicts.length > 0) throw new Refusal({ code: 'hidden' })
	return submittedDossier(viewer, entry)
}

/** What was handed in, for who reviews it: as far as the round lets them know whose it is. */
export const reviewDossier = async (viewer: Viewer, assignmentId: string): Promise<Dossier> => {
	const { entry, facts } = await ownAssignment(reader(), viewer, assignmentId)
	if (facts.assignment.recusedAt !== null) ensure(refused({ code: 'already', fact: 'recused' }))
	const [relation] = facts.conflicts
	if (relation) ensure(refused({ code: 'conflict', relation }))
	return submittedDossier(viewer, entry)
}

const isAtDesk = ({ stage }: LoadedEntry): boolean => ['draft', 'endorsement', 'returned'].includes(stage)

/** Movement and round in Vietnamese, as papers say them. */
const placeOf = async ({ row }: LoadedEntry) => {
	const movement = await reader().movement.findUniqueOrThrow({ where: { id: row.round.movementId } })
	return { movement: movement.nameVi, round: row.round.nameVi }
}

const draftDossier = async (viewer: Viewer, entry: LoadedEntry): Promise<Dossier> => {
	const tx = reader()
	const { authors, contact, ...content } = entry.content
	const evidence = await evidenceOf(tx, entry.id)
	const { movementId } = entry.row.round
	return {
		id: entry.id,
		at: entry.row.savedAt,
		receipt: null,
		kind: entry.kind,
		subject: entry.subject,
		...(await placeOf(entry)),
		form: entry.form,
		content,
		authors,
		contact,
		agency: await issuerOf(tx, entry.unitId, entry.row.savedAt),
		terms: await termsOf(tx, entry, content, 'vi'),
		words: await answerTerms(tx, movementId, content.answers, 'vi'),
		files: await dossierFiles(tx, evidence),
	}
}

/** Read through `visibility.ts`; whoever may not know of the entry is told that there is none. */
const submittedDossier = async (viewer: Viewer, entry: LoadedEntry): Promise<Dossier> => {
	const tx = reader()
	const now = await databaseClock(tx)
	const inVietnamese: Viewer = { ...viewer, language: 'vi' }
	const { visible, reading } = await readEntry(tx, inVietnamese, entry, await unitTree(tx, now), now)
	if (!visible.has('full-content')) throw new Refusal({ code: 'hidden' })
	const submission = await submissionInForceOf(tx, entry.id)
	if (!submission) throw new Refusal({ code: 'hidden' })
	const isKnown = reading.agency !== null
	const { number, digest, submittedAt, content, form, authors, contact, terms, words } = reading
	return {
		id: entry.id,
		at: submittedAt,
		receipt: {
			number,
			digest,
			endorsers: isKnown ? await endorsersOf(tx, submission.id, 'vi') : null,
			frozen: visible.has('contact') ? submission.revision.frozen : null,
		},
		kind: entry.kind,
		subject: entry.subject,
		...(await placeOf(entry)),
		form,
		content,
		authors,
		contact,
		agency: isKnown ? await issuerOf(tx, entry.unitId, submittedAt) : null,
		terms,
		words,
		files: await dossierFiles(tx, submission.frozen.evidence, reading.evidence),
	}
}
