import { reader } from '#app/data/database.server.ts'
import { surroundingsOf } from '#app/data/coach.server.ts'
import { chainOf } from '#app/data/entry-chain.server.ts'
import { loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { evidenceOf, scansOf } from '#app/data/entry-evidence.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unexplainedTwins } from '#app/data/twin-search.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { coachEntry } from '#app/domain/coach.ts'
import { completenessVerdict, missingForSubmission } from '#app/domain/completeness.ts'
import {
	mayEdit,
	mayMoveDeadline,
	mayReturn,
	mayHandIn,
	mayRecallRequest,
	mayRequestEndorsement,
	mayWithdraw,
} from '#app/domain/submission.ts'
import { twinVerdict } from '#app/domain/twin.ts'
import { all, Refusal } from '#app/domain/verdict.ts'
import { endorsingFor, isMemberOf, type Viewer } from '#app/domain/viewer.ts'
import { openInquiries } from './inquiries.server.ts'
import { decidedOf } from '#app/data/decided.server.ts'
import { historyOf } from '#app/data/entry-history.server.ts'

/** One entry as its agency sees it: where it stands, what happened, what is missing, what may be done and why not. */
export const entryPage = async (viewer: Viewer, entryId: string) => {
	const db = reader()
	const now = await databaseClock(db)
	const entry = await ownEntry(viewer, entryId, now)
	const [evidence, scans] = [await evidenceOf(db, entry.id), await scansOf(db, entry.id)]
	const gaps = missingForSubmission(entry.content, evidence, entry.form)
	const { facts, phases, row, content } = entry
	const hints = coachEntry(content, entry.form, await surroundingsOf(db, entry, now), gaps)
	const chain = await chainOf(db, entry, await unitTree(db, now), now, viewer.language)
	const unit = await db.unit.findUniqueOrThrow({ where: { id: entry.unitId }, include: { names: true } })
	const complete = completenessVerdict(gaps)
	const request = all(mayRequestEndorsement(viewer, facts, phases, now), complete)
	const twins = request.allowed ? await db.$transaction((tx) => unexplainedTwins(tx, entry)) : []
	const may = {
		edit: mayEdit(viewer, facts, phases, now),
		request: all(request, twinVerdict(twins.length)),
		recall: mayRecallRequest(viewer, facts, phases, now),
		return: mayReturn(viewer, facts, phases, now),
		handIn: all(mayHandIn(viewer, facts, phases, now), complete),
		withdraw: mayWithdraw(viewer, facts, phases, now),
		moveDeadline: mayMoveDeadline(viewer, facts, phases, now),
	}
	return {
		now,
		id: entry.id,
		title: row.titleVi,
		kind: entry.kind,
		subject: entry.subject,
		stage: entry.stage,
		basis: row.basis,
		unit: unitName(unit, row.createdAt, viewer.language),
		round: viewer.language === 'vi' ? row.round.nameVi : row.round.nameEn,
		savedAt: row.savedAt,
		createdAt: row.createdAt,
		isHead: endorsingFor(viewer, entry.unitId, now) !== null,
		place: { roundId: entry.roundId, unitId: entry.unitId },
		deadline: entry.deadline,
		graceUntil: entry.graceUntil,
		chain,
		phases: phases.map(({ name, opensAt, closesAt }) => ({ name, opensAt, closesAt })),
		gaps,
		hints,
		results: content.results,
		form: entry.form,
		evidence: evidence.map(({ id, fileName, kind, size, link }) => ({
			id,
			fileName,
			kind,
			size,
			link: link?.href ?? null,
			scan: scans.get(id) ?? ('waiting' as const),
		})),
		may,
		unexplained: twins.length,
		inquiries: await openInquiries(viewer, entry.id),
		history: await historyOf(db, entry.id),
		decided: decidedOf(entry.row.decisionItems),
		isCopy: (await db.entryOrigin.count({ where: { entryId } })) > 0,
	}
}

/** The entry for a member of its agency; for anyone else there is none. */
const ownEntry = async (viewer: Viewer, entryId: string, now: Date): Promise<LoadedEntry> => {
	const entry = await loadEntry(reader(), entryId)
	const groups = visibleTo(viewer, entry, await unitTree(reader(), now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	return entry
}
