import type { EntryStage } from '#app/domain/entry.ts'
import { momentDue, sendingEnds, unsentStages } from '#app/domain/reminder.ts'
import type { Phase } from '#app/domain/round.ts'
import { sha256 } from './canonical.server.ts'
import { phasesFor, withDeadlines } from './deadlines.server.ts'
import { loadEntry, type LoadedEntry } from './entries.server.ts'
import { isSecret } from './tokens.server.ts'
import type { Tx } from './transact.server.ts'

const week = 7 * 24 * 3_600_000

/** Drafts with a reminder due at `now` of which nothing is written yet, the most urgent first. */
export const draftsToRemind = async (tx: Tx, now: Date): Promise<string[]> => {
	const rounds = await tx.round.findMany({
		where: {
			phases: { some: { name: { in: ['open', 'screening'] }, closesAt: { gt: now } } },
			AND: { phases: { some: { name: 'open', closesAt: { lte: new Date(+now + week) } } } },
		},
		include: withDeadlines,
	})
	const due: { id: string; deadline: Date }[] = []
	for (const { id: roundId, ...round } of rounds) {
		const rows = await tx.entry.findMany({
			where: { roundId, stage: { in: [...unsentStages] } },
			select: { ...light, reminders: { select: { deadline: true, moment: true } } },
		})
		for (const { id, unitId, stage, createdAt, reminders } of rows) {
			const phases = phasesFor(round, { unitId, entryId: id })
			const found = dueReminder({ stage: stage as EntryStage, phases, createdAt }, now)
			if (found && !reminders.some((written) => isSame(written, found))) due.push({ id, ...found })
		}
	}
	return due.sort((a, b) => +a.deadline - +b.deadline).map(({ id }) => id)
}

const light = { id: true, unitId: true, stage: true, createdAt: true } as const

type Due = { deadline: Date; moment: string }
const isSame = (a: Due, b: Due): boolean => a.moment === b.moment && +a.deadline === +b.deadline

type Timed = { stage: EntryStage; phases: readonly Phase[]; createdAt: Date }

/** Which reminder of which deadline an entry is due. */
export const dueReminder = ({ stage, phases, createdAt }: Timed, now: Date) => {
	const deadline = sendingEnds(stage, phases)
	const moment = deadline && momentDue(deadline, createdAt, now)
	return deadline && moment ? { deadline, moment } : null
}

/**
 * Members of the agency who work on an entry and want reminders: who began it, saved it, added evidence or asked the
 * head; the heads once they are asked, and when nobody else is left.
 */
export const peopleToRemind = async (tx: Tx, entry: LoadedEntry) => {
	const worked = new Set(await workersOn(tx, entry))
	const people = await tx.person.findMany({
		where: { disabledAt: null, memberships: { some: { unitId: entry.unitId, endsAt: null } } },
		select: {
			...{ id: true, name: true, email: true, language: true, unremindedAt: true },
			memberships: { where: { unitId: entry.unitId, endsAt: null }, select: { role: true } },
		},
		orderBy: { id: 'asc' },
	})
	const heads = people.filter(({ memberships }) => memberships.some(({ role }) => role === 'head'))
	const workers = people.filter(({ id }) => worked.has(id))
	const isHeadAsked = entry.stage === 'endorsement' || workers.length === 0
	const asked = new Set([...workers, ...(isHeadAsked ? heads : [])])
	return people.filter((person) => asked.has(person) && person.unremindedAt === null)
}

const workersOn = async (tx: Tx, { id, row }: LoadedEntry): Promise<string[]> => {
	const saves = await tx.auditEvent.findMany({
		where: { subjectType: 'entry', subjectId: id, name: 'entry.saved', actorId: { not: null } },
		distinct: ['actorId'],
		select: { actorId: true },
	})
	const files = await tx.evidence.findMany({
		where: { entryId: id },
		distinct: ['addedById'],
		select: { addedById: true },
	})
	return [
		row.createdById,
		row.savedById,
		...row.endorsementRequests.map(({ requestedById }) => requestedById),
		...saves.flatMap(({ actorId }) => actorId ?? []),
		...files.map(({ addedById }) => addedById),
	]
}

/** Whether a letter is a reminder that nobody needs any more: handed in, moved, over, or not wanted. */
export const isNeedless = async (tx: Tx, mailKey: string, now: Date): Promise<boolean> => {
	const reminder = await tx.reminder.findUnique({ where: { mailKey } })
	if (!reminder) return isReviewDone(tx, mailKey)
	const entry = await loadEntry(tx, reminder.entryId)
	const deadline = sendingEnds(entry.stage, entry.phases)
	if (deadline === null || +deadline !== +reminder.deadline || now >= deadline) return true
	const people = await peopleToRemind(tx, entry)
	return people.every(({ id }) => id !== reminder.personId)
}

/** Whether a letter reminds a reviewer of sheets that are all in by now. */
const isReviewDone = async (tx: Tx, mailKey: string): Promise<boolean> => {
	const reminder = await tx.reviewReminder.findUnique({ where: { mailKey } })
	if (!reminder) return false
	const { roundId, personId } = reminder
	const open = await tx.assignment.count({
		where: {
			...{ personId, recusal: null, entry: { roundId, stage: { in: ['accepted', 'review'] } } },
			OR: [{ review: null }, { review: { submission: null } }],
		},
	})
	return open === 0
}

/** Whose reminders the link of a letter ends, and whether they still come; null when it is no such link. */
export const remindedBy = async (tx: Tx, secret: string) => {
	const reminder = isSecret(secret)
		? await tx.reminder.findUnique({
				where: { secretHash: sha256(secret) },
				select: { person: { select: { id: true, unremindedAt: true } } },
			})
		: null
	return reminder && { personId: reminder.person.id, isReminded: reminder.person.unremindedAt === null }
}
