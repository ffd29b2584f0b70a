import { claimsOn } from '#app/data/claims.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry, type LoadedEntry } from '#app/data/entries.server.ts'
import { reviewersOfRound } from '#app/data/judges.server.ts'
import { readEntry } from '#app/data/reading.server.ts'
import { groundsIn } from '#app/data/substitutes.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { mayAssign, reviewersMissing } from '#app/domain/assignment.ts'
import { mayCheck } from '#app/domain/eligibility.ts'
import { all, allowed, Refusal, refused, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { waitingSince, waitsFor } from '#app/domain/waiting.ts'

/** One entry before the secretariat: as it was handed in, with what was done to it, as far as the viewer may see. */
export const adminEntry = async (viewer: Viewer, entryId: string, at?: Date) => {
	const tx = reader()
	const now = at ?? (await databaseClock(tx))
	const entry = await loadEntry(tx, entryId)
	const tree = await unitTree(tx, now)
	const conflicts = conflictsWith(viewer, entry, tree)
	if (conflicts.length > 0) throw new Refusal({ code: 'hidden' })
	const { visible, reading } = await readEntry(tx, viewer, entry, tree, now)
	const { round } = entry.row
	return {
		now,
		id: entry.id,
		kind: entry.kind,
		subject: entry.subject,
		stage: entry.stage,
		form: entry.form,
		round: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		phases: entry.phases.map(({ name, opensAt, closesAt }) => ({ name, opensAt, closesAt })),
		since: waitingSince(entry.facts),
		waitsFor: waitsFor(entry.stage, entry.facts, round.sheets),
		reading,
		claims: await claimsOn(tx, entry, visible),
		isWhole: visible.has('full-content'),
		history: visible.has('eligibility-notes') ? await historyOf(entry) : null,
		reviewers: visible.has('reviewer-names') ? await reviewersOf(entry, viewer, now) : null,
		missing: reviewersMissing(
			round.sheets,
			entry.row.assignments.map(({ recusal }) => ({ recusedAt: recusal?.recusedAt ?? null })),
		),
		mayCheck: mayCheck(viewer, conflicts, entry.facts, entry.phases, now),
		mayAssign: all(mayAssign(viewer, conflicts, entry.phases, now), isAssignable(entry)),
		isSecretary: isSecretary(viewer),
	}
}

const isAssignable = ({ stage }: LoadedEntry): Verdict =>
	stage === 'accepted' || stage === 'review'
		? allowed
		: refused({ code: 'stage', is: stage, needs: 'accepted' })

/** What happened, newest first: handed in, recalled, checked. */
const historyOf = async (entry: LoadedEntry) => {
	const rows = await reader().submission.findMany({
		where: { entryId: entry.id },
		orderBy: { submittedAt: 'desc' },
		include: {
			endorsedBy: { select: { name: true } },
			withdrawal: true,
			check: { include: { reasons: true, checkedBy: { select: { name: true } } } },
		},
	})
	return rows.map(({ number, submittedAt, digest, endorsedBy, withdrawal, check }) => ({
		number,
		submittedAt,
		digest,
		endorsedBy: endorsedBy.name,
		withdrawnAt: withdrawal?.withdrawnAt ?? null,
		check: check && {
			outcome: check.outcome,
			note: check.note,
			checkedAt: check.checkedAt,
			checkedBy: check.checkedBy.name,
			reasons: check.reasons.map(({ part, text }) => ({ part, text })),
		},
	}))
}

/** Who has the entry and how far they are; not what they wrote. */
const reviewersOf = async (entry: LoadedEntry, viewer: Viewer, now: Date) => {
	const people = await reader().person.findMany({
		where: { id: { in: entry.row.assignments.map(({ personId }) => personId) } },
		select: { id: true, name: true },
	})
	const calledNow = await reviewersOfRound(reader(), entry.roundId)
	const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? ''
	return entry.row.assignments.map(
		({ id, personId, dueAt, recusal, review, cause, grounds, insteadOfId }) => {
			const place = entry.row.assignments.find((each) => each.id === insteadOfId)
			const unit = calledNow.find((reviewer) => reviewer.personId === personId)?.unit
			return {
				id,
				name: nameOf(personId),
				unit: unit ? unitName(unit, now, viewer.language) : '',
				dueAt,
				cause,
				insteadOf: place ? nameOf(place.personId) : null,
				grounds: groundsIn(grounds),
				startedAt: review?.savedAt ?? null,
				handedInAt: review?.submission?.submittedAt ?? null,
				recusal: recusal && { kind: recusal.kind, reason: recusal.reason, recusedAt: recusal.recusedAt },
			}
		},
	)
}
