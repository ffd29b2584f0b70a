import { reader } from '#app/data/database.server.ts'
import { entryOf, withFacts, type LoadedEntry } from '#app/data/entries.server.ts'
import { evidenceKindOf } from '#app/data/entry-evidence.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { missingForSubmission, type EvidenceSummary } from '#app/domain/completeness.ts'
import { isOpen } from '#app/domain/round.ts'
import { mayEdit, mayEndorse, mayHandIn } from '#app/domain/submission.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What the viewer is to do next with an entry; null when it is in the hands of others. */
export type NextAct = 'write' | 'mend' | 'request' | 'hand-in' | 'endorse' | null

/** The entries of the viewer's agencies: what waits for the viewer first, by what is due, then the rest by what is new. */
export const agencyDesk = async (viewer: Viewer) => {
	const now = await databaseClock(reader())
	const unitIds = [...new Set(viewer.memberships.map(({ unitId }) => unitId))]
	const rows = await reader().entry.findMany({
		where: { unitId: { in: unitIds } },
		include: {
			...withFacts,
			unit: { include: { names: true } },
			evidence: { where: { removedAt: null }, select: { kind: true, caption: true, public: true } },
		},
		orderBy: { savedAt: 'desc' },
	})
	const cards = rows.map(({ unit, evidence, ...row }) => {
		const entry = entryOf(row)
		const { act, missing } = nextAct(viewer, entry, evidence.map(evidenceKindOf), now)
		const { nameVi, nameEn } = row.round
		return {
			id: entry.id,
			title: row.titleVi,
			kind: entry.kind,
			subject: entry.subject,
			stage: entry.stage,
			unit: unitIds.length > 1 ? unitName(unit, now, viewer.language) : null,
			round: viewer.language === 'vi' ? nameVi : nameEn,
			deadline: act === null ? null : deadlineOf(entry),
			act,
			missing,
			savedAt: row.savedAt,
			basis: row.basis,
		}
	})
	const mine = cards.filter(({ act }) => act !== null)
	const others = cards.filter(({ act }) => act === null)
	return { now, mine: mine.sort(byDeadline), others, mayBegin: (await openRounds(now)).length > 0 }
}

const nextAct = (
	viewer: Viewer,
	entry: LoadedEntry,
	evidence: readonly EvidenceSummary[],
	now: Date,
): { act: NextAct; missing: number } => {
	const { facts, phases } = entry
	if (entry.stage === 'endorsement') {
		return { act: mayEndorse(viewer, facts, phases, now).allowed ? 'endorse' : null, missing: 0 }
	}
	if (!mayEdit(viewer, facts, phases, now).allowed) return { act: null, missing: 0 }
	const missing = missingForSubmission(entry.content, evidence, entry.form).length
	if (entry.stage === 'returned') return { act: 'mend', missing }
	if (missing > 0) return { act: 'write', missing }
	return { act: mayHandIn(viewer, facts, phases, now).allowed ? 'hand-in' : 'request', missing }
}

/** Until when the entry can be sent. */
const deadlineOf = ({ stage, phases }: LoadedEntry): Date | null => {
	const names = stage === 'returned' ? ['open', 'screening'] : ['open']
	const ends = phases.filter(({ name }) => names.includes(name)).map(({ closesAt }) => closesAt)
	return ends.sort((a, b) => +b - +a)[0] ?? null
}

type Due = { deadline: Date | null }
const byDeadline = (a: Due, b: Due): number => (a.deadline?.getTime() ?? 0) - (b.deadline?.getTime() ?? 0)

/** Rounds that take entries now. */
export const openRounds = async (now: Date) => {
	const rounds = await reader().round.findMany({
		include: { phases: true, movement: true },
		orderBy: { createdAt: 'desc' },
	})
	return rounds.filter(({ phases }) =>
		phasesOf(phases).some((phase) => phase.name === 'open' && isOpen(phase, now)),
	)
}

/** What a new entry can be begun with: open rounds with their deadlines, and one's own units. */
export const newEntryChoices = async (viewer: Viewer) => {
	const now = await databaseClock(reader())
	const unitIds = [...new Set(viewer.memberships.map(({ unitId }) => unitId))]
	const units = await reader().unit.findMany({
		where: { id: { in: unitIds } },
		include: { names: true },
	})
	const rounds = await openRounds(now)
	return {
		now,
		units: units.map((unit) => ({ id: unit.id, name: unitName(unit, now, viewer.language) })),
		rounds: rounds.map(({ id, nameVi, nameEn, movement, phases }) => ({
			id,
			name: viewer.language === 'vi' ? nameVi : nameEn,
			movement: viewer.language === 'vi' ? movement.shortNameVi : movement.shortNameEn,
			closesAt: phases.find(({ name }) => name === 'open')?.closesAt ?? now,
		})),
	}
}
