import { surroundingsOf } from '#app/data/coach.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { evidenceOf, scansOf } from '#app/data/entry-evidence.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { coachEntry, tallyOf } from '#app/domain/coach.ts'
import { missingForSubmission } from '#app/domain/completeness.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

/** Results and evidence of an own entry, matched, with what the coach says of the proofs. */
export const entryMatrix = async (viewer: Viewer, entryId: string) => {
	const db = reader()
	const now = await databaseClock(db)
	const entry = await loadEntry(db, entryId)
	const groups = visibleTo(viewer, entry, await unitTree(db, now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	const evidence = await evidenceOf(db, entry.id)
	const scans = await scansOf(db, entry.id)
	const { content, form } = entry
	const gaps = missingForSubmission(content, evidence, form)
	const hints = coachEntry(content, form, await surroundingsOf(db, entry, now), gaps)
	return {
		id: entry.id,
		title: entry.row.titleVi,
		form,
		results: content.results.map(({ id, metric, proofs }) => ({ id, metric, proofs })),
		evidence: evidence.map(({ id, kind, caption, fileName, link }) => ({
			id,
			kind,
			name: caption.trim() || fileName,
			link: link?.href ?? null,
			scan: scans.get(id) ?? 'waiting',
		})),
		hints: hints.filter(({ where }) => /^(result-.+-proofs|evidence-.+)$/.test(where)),
		tally: tallyOf(hints, content.results),
		isEditable: mayEdit(viewer, entry.facts, entry.phases, now).allowed,
	}
}
