import { reader } from '#app/data/database.server.ts'
import { deadlineIn } from '#app/data/deadlines.server.ts'
import { nameOf } from '#app/data/entry-chain.server.ts'
import { entryOf, withFacts, type LoadedEntry } from '#app/data/entries.server.ts'
import { evidenceKindOf } from '#app/data/entry-evidence.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { missingForSubmission, type EvidenceSummary } from '#app/domain/completeness.ts'
import { waitingRequest } from '#app/domain/entry.ts'
import { mayEdit, mayEndorse, mayHandIn } from '#app/domain/submission.ts'
import type { Language, Viewer } from '#app/domain/viewer.ts'
import { waitingAbove } from './endorsing.server.ts'
import { openInquiries } from './inquiries.server.ts'
import { openRounds, quotaLines } from './new-entry.server.ts'

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
	const waits = new Map<string, Awaited<ReturnType<typeof waitsAt>>>()
	for (const { unit: _unit, evidence: _evidence, ...row } of rows)
		if (row.stage === 'endorsement' || row.stage === 'returned')
			waits.set(row.id, await waitsAt(entryOf(row), now, viewer.language))
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
			deadline: act === null && entry.stage !== 'endorsement' ? null : deadlineFor(entry),
			why: entry.deadline?.why ?? ('calendar' as const),
			waitsAt: waits.get(entry.id) ?? null,
			act,
			missing,
			savedAt: row.savedAt,
			basis: row.basis,
		}
	})
	const open = await openRounds(viewer, now)
	const mine = cards.filter(({ act }) => act !== null)
	const others = cards.filter(({ act }) => act === null)
	return {
		now,
		mine: mine.sort(byDeadline),
		others,
		inquiries: await openInquiries(viewer),
		above: await waitingAbove(viewer, now),
		quotas: await quotaLines(viewer, now),
		mayBegin: open.length > 0,
		/** Rounds that take entries now, each with the latest moment at which one of the viewer's agencies may send one. */
		rounds: open.flatMap((round) => {
			const ends = unitIds.flatMap((unitId) => deadlineIn(round, { unitId, entryId: null })?.at ?? [])
			const closesAt = ends.sort((a, b) => +b - +a)[0]
			const name = viewer.language === 'vi' ? round.nameVi : round.nameEn
			return closesAt === undefined ? [] : [{ id: round.id, name, closesAt }]
		}),
	}
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
	const mayNow = mayHandIn(viewer, facts, phases, now)
	return { act: mayNow.allowed ? 'hand-in' : 'request', missing }
}

/** Until when the entry can be sent. */
const deadlineFor = ({ stage, phases }: LoadedEntry): Date | null => {
	const names = stage === 'returned' ? ['open', 'screening'] : ['open']
	const ends = phases.filter(({ name }) => names.includes(name)).map(({ closesAt }) => closesAt)
	return ends.sort((a, b) => +b - +a)[0] ?? null
}

/** The head, or the unit above, whose answer an entry waits for. */
const waitsAt = async (entry: LoadedEntry, now: Date, language: Language) => {
	const request = waitingRequest(entry.facts)
	if (request === null) return null
	const { askedUnitId, requestedAt } = request
	return {
		unit: askedUnitId && (await nameOf(reader(), askedUnitId, now, language)),
		since: requestedAt,
	}
}

type Due = { deadline: Date | null }
const byDeadline = (a: Due, b: Due): number => (a.deadline?.getTime() ?? 0) - (b.deadline?.getTime() ?? 0)
