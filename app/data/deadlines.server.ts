import { deadlineOf, phasesUntil, type Deadline, type DeadlineOwner } from '#app/domain/deadline.ts'
import type { Phase } from '#app/domain/round.ts'
import type { Prisma } from './generated/client.ts'
import { phasesOf } from './phases.server.ts'

/** Of a round, what its deadlines follow from. */
export const withDeadlines = {
	phases: true,
	extensions: { select: { until: true, reason: true } },
	exceptions: {
		where: { undoneAt: null },
		select: { unitId: true, entryId: true, until: true, reason: true, codeId: true },
	},
} as const satisfies Prisma.RoundInclude

type RoundRow = Prisma.RoundGetPayload<{ include: typeof withDeadlines }>
type Facts = Pick<RoundRow, 'phases' | 'extensions' | 'exceptions'>

/** The deadline of an entry, or of an agency that has none yet. */
export const deadlineIn = (
	{ phases, extensions, exceptions }: Facts,
	owner: DeadlineOwner,
): Deadline | null =>
	deadlineOf(
		{ phases: phasesOf(phases), extensions },
		owner,
		exceptions.map(({ codeId, ...exception }) => ({ ...exception, byCode: codeId !== null })),
	)

/** The calendar of a round for one owner: submission closes at their deadline. */
export const phasesFor = (round: Facts, owner: DeadlineOwner): readonly Phase[] =>
	phasesUntil(phasesOf(round.phases), deadlineIn(round, owner))
