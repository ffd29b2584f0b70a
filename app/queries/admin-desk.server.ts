import { reader } from '#app/data/database.server.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { quorumOf } from '#app/domain/ballot.ts'
import { hasClosed, isOpen, phaseNames, type Phase } from '#app/domain/round.ts'
import { isAdministrator, isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { notesWaiting } from './note-desk.server.ts'

/**
 * What waits at the desk of administration and secretariat. Every number is that of a world without the entries in
 * which the viewer has an interest of their own.
 */
export const adminDesk = async (viewer: Viewer) => {
	const now = await databaseClock(reader())
	return {
		now,
		secretariat: isSecretary(viewer) ? await secretariatWork(viewer, now) : null,
		administration: isAdministrator(viewer) ? await administrationWork() : null,
		rounds: await currentRounds(viewer, now),
	}
}

const secretariatWork = async (viewer: Viewer, now: Date) => {
	const entry = staffScope(viewer, await unitTree(reader(), now))
	const underReview = await reader().entry.findMany({
		where: { AND: [entry, { stage: { in: ['accepted', 'review'] } }] },
		select: {
			round: { select: { sheets: true, phases: true } },
			assignments: {
				where: { recusal: null },
				select: {
					dueAt: true,
					personId: true,
					review: { select: { submission: { select: { submittedAt: true } } } },
				},
			},
		},
	})
	const lacking = underReview.filter(
		({ assignments, round }) =>
			assignments.length < round.sheets && !hasClosed(phasesOf(round.phases), 'review', now),
	)
	const late = underReview.flatMap(({ assignments }) =>
		assignments.some(({ personId }) => personId === viewer.person?.id)
			? []
			: assignments.filter(({ dueAt, review }) => dueAt <= now && !review?.submission),
	)
	const ballots = await reader().ballot.findMany({
		where: { closedAt: null, entry },
		select: { membersTotal: true, _count: { select: { receipts: true } } },
	})
	return {
		toCheck: await reader().entry.count({ where: { AND: [entry, { stage: 'submitted' }] } }),
		toAssign: lacking.length,
		lateSheets: late.length,
		questions: await reader().reviewQuestion.count({ where: { outcome: null, assignment: { entry } } }),
		firstAsked: await firstAsked(entry),
		notes: await notesWaiting(viewer),
		ballotsOpen: ballots.length,
		ballotsToClose: ballots.filter(({ membersTotal, _count }) => _count.receipts >= quorumOf(membersTotal))
			.length,
		toPublish: await reader().decision.count({
			where: { publication: null, decisionItems: { every: { entry } } },
		}),
	}
}

/** The entry whose question has waited longest. */
const firstAsked = async (entry: ReturnType<typeof staffScope>): Promise<string | null> => {
	const question = await reader().reviewQuestion.findFirst({
		where: { outcome: null, assignment: { entry } },
		orderBy: { askedAt: 'asc' },
		select: { assignment: { select: { entryId: true } } },
	})
	return question?.assignment.entryId ?? null
}

const administrationWork = async () => ({
	invited: await reader().person.count({ where: { passwordHash: null, disabledAt: null } }),
	unreachable: (
		await reader().mail.findMany({
			where: { sentAt: null, droppedAt: null, failure: { not: null } },
			select: { toAddress: true },
			distinct: ['toAddress'],
		})
	).length,
	people: await reader().person.count({ where: { disabledAt: null } }),
})

/** Rounds whose calendar is not over; the last one when all are. */
const currentRounds = async (viewer: Viewer, now: Date) => {
	const rounds = await reader().round.findMany({
		include: { phases: true },
		orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
	})
	const living = rounds.filter(({ phases }) => phases.some(({ closesAt }) => closesAt > now))
	return (living.length > 0 ? living : rounds.slice(0, 1)).map(({ id, nameVi, nameEn, phases }) => ({
		id,
		name: viewer.language === 'en' ? nameEn : nameVi,
		phases: phasesOf(phases).map((phase) => ({
			...phase,
			state: isOpen(phase, now)
				? ('now' as const)
				: phase.opensAt > now
					? ('next' as const)
					: ('done' as const),
		})),
	}))
}

/** The phases of a row in the order of work. */
const phasesOf = (rows: readonly { name: string; opensAt: Date; closesAt: Date }[]): Phase[] =>
	phaseNames.flatMap((name) =>
		rows.filter((row) => row.name === name).map(({ opensAt, closesAt }) => ({ name, opensAt, closesAt })),
	)
