import { reader } from '#app/data/database.server.ts'
import { deadlineIn, withDeadlines } from '#app/data/deadlines.server.ts'
import { formatMoment } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { membersOf, roundName, type Happened, type Told } from './told.server.ts'

const load = (id: string) =>
	reader().entry.findUnique({
		where: { id },
		include: {
			round: { include: withDeadlines },
			createdBy: { select: { name: true } },
			endorsementRequests: {
				include: { requestedBy: { select: { name: true } }, closedBy: { select: { name: true } } },
				orderBy: { requestedAt: 'asc' },
			},
			submissions: { include: { check: { include: { reasons: true } } } },
		},
	})

type Entry = NonNullable<Awaited<ReturnType<typeof load>>>

/** What an agency is told of its own entry; nobody outside it. */
export const lettersOfAgency = async (happened: Happened): Promise<readonly Told[]> => {
	const entry = await load(happened.subjectId)
	if (!entry) return []
	if (happened.name === 'entry.endorsement-requested' || happened.name === 'entry.endorsed')
		return toHeads(entry, happened)
	if (happened.name === 'entry.endorsement-returned') return returned(entry, happened)
	return happened.name === 'entry.submitted' ? receipt(entry, happened) : outcome(entry, happened)
}

/** Whoever this event asked: the heads of the unit that is to answer, and who acts for one who is away. */
const toHeads = async (entry: Entry, { at }: Happened): Promise<readonly Told[]> => {
	const request = entry.endorsementRequests.find((each) => each.outcome === null && +each.requestedAt === +at)
	if (!request) return []
	const asked = request.askedUnitId ?? entry.unitId
	const acting = await reader().delegation.findMany({
		where: { unitId: asked, startsAt: { lte: at }, endsAt: { gt: at }, endedAt: null },
		select: { delegateId: true },
	})
	const people = await membersOf(
		asked,
		acting.map(({ delegateId }) => delegateId),
	)
	return people.map((to) => ({
		to,
		about: request.id,
		what: request.askedUnitId === null ? 'endorsement' : 'parent-endorsement',
		values: (language) => ({
			by: request.requestedBy.name,
			title: entry.titleVi,
			round: roundName(entry.round, language),
			due: dueOf(entry),
		}),
		path: request.askedUnitId === null ? paths.entrySubmission(entry.id) : paths.endorsing(entry.id),
	}))
}

/** The agency mends it: who asked, who began it, and from the unit above also the heads. */
const returned = async (entry: Entry, happened: Happened): Promise<readonly Told[]> => {
	const request = entry.endorsementRequests.findLast(
		(each) => each.outcome === 'returned' && each.note === happened.payload.get('note'),
	)
	if (!request) return []
	const people = await membersOf(entry.unitId, [entry.createdById, request.requestedById])
	const told = people.filter(
		({ id }) =>
			id !== happened.actorId &&
			(request.askedUnitId !== null || [entry.createdById, request.requestedById].includes(id)),
	)
	return told.map((to) => ({
		to,
		about: request.id,
		what: 'endorsement-returned',
		values: (language) => ({
			by: request.closedBy?.name ?? '',
			title: entry.titleVi,
			round: roundName(entry.round, language),
			note: short(request.note),
			due: dueOf(entry),
		}),
		path: paths.entry(entry.id),
	}))
}

const dueOf = ({ round, unitId, id }: Entry): string => {
	const deadline = deadlineIn(round, { unitId, entryId: id })
	return deadline ? formatMoment(deadline.at) : '–'
}

const workedOn = (entry: Entry): string[] => [
	entry.createdById,
	entry.savedById,
	...entry.endorsementRequests.map((request) => request.requestedById),
	...entry.submissions.map((submission) => submission.endorsedById),
]

const submissionOf = (entry: Entry, { payload }: Happened) =>
	entry.submissions.find((each) => each.number === payload.get('number'))

const receipt = async (entry: Entry, happened: Happened): Promise<readonly Told[]> => {
	const submission = submissionOf(entry, happened)
	if (!submission) return []
	const { number, submittedAt, digest } = submission
	return (await membersOf(entry.unitId, workedOn(entry))).map((to) => ({
		to,
		about: submission.id,
		what: 'submitted',
		values: () => ({ number, title: entry.titleVi, at: formatMoment(submittedAt), digest }),
		path: paths.entryReceipt(entry.id),
	}))
}

const longestReason = 300

const outcome = async (entry: Entry, happened: Happened): Promise<readonly Told[]> => {
	const submission = submissionOf(entry, happened)
	const check = submission?.check
	if (!submission || !check) return []
	const what = check.outcome === 'accepted' || check.outcome === 'returned' ? check.outcome : 'refused'
	const reasons = check.reasons.map(({ text }) => `– ${short(text)}`).join('\n')
	const note = check.note.trim() === '' ? '' : `\n\n${short(check.note)}`
	return (await membersOf(entry.unitId, workedOn(entry))).map((to) => ({
		to,
		about: submission.id,
		what,
		values: () => ({ number: submission.number, title: entry.titleVi, reasons, note }),
		path: paths.entry(entry.id),
	}))
}

const short = (text: string): string => {
	const line = text.replace(/\s+/gu, ' ').trim()
	return line.length > longestReason ? `${line.slice(0, longestReason).trimEnd()}…` : line
}
