import type { CheckOutcome, EndorsementOutcome } from '#app/domain/entry.ts'
import type { Tx } from './transact.server.ts'
import { unitName } from './units.server.ts'

/** What happened to an entry, as its agency and the secretariat both read it. The secretariat acts as an office. */
export type HistoryLine = { at: Date; who: string | null } & (
	| { what: 'created' | 'withdrawn' | 'published' }
	/** `above`: the name of the unit above, when it is that one; `onBehalfOf`: the head who was away. */
	| { what: 'requested' | 'endorsed'; above: string | null; onBehalfOf: string | null }
	| { what: 'recalled'; note: string }
	| { what: 'endorsement-returned'; note: string; above: string | null; onBehalfOf: string | null }
	| { what: 'deadline-moved'; until: Date; note: string; byCode: boolean }
	| { what: 'submitted'; number: string; digest: string }
	| {
			what: 'checked'
			outcome: CheckOutcome
			number: string
			note: string
			reasons: { part: string; text: string }[]
	  }
)

/** Newest first. */
export const historyOf = async (tx: Tx, entryId: string): Promise<HistoryLine[]> => {
	const person = { select: { name: true } }
	const entry = await tx.entry.findUniqueOrThrow({
		where: { id: entryId },
		select: {
			createdAt: true,
			createdBy: person,
			endorsementRequests: {
				include: {
					requestedBy: person,
					closedBy: person,
					askedUnit: { include: { names: true } },
					delegation: { include: { head: person } },
				},
			},
			exceptions: { where: { undoneAt: null }, include: { madeBy: person } },
			submissions: {
				include: { endorsedBy: person, withdrawal: true, check: { include: { reasons: true } } },
			},
			awards: {
				select: { decision: { select: { publication: true } } },
				orderBy: { decision: { recordedAt: 'asc' } },
			},
		},
	})
	const published = entry.awards.find(({ decision }) => decision.publication)?.decision.publication
		?.publishedAt
	const lines: HistoryLine[] = [
		{ what: 'created', at: entry.createdAt, who: entry.createdBy.name },
		...entry.endorsementRequests.flatMap(requestLines),
		...entry.exceptions.map(exceptionLine),
		...entry.submissions.flatMap(submissionLines),
		...(published ? [{ what: 'published' as const, at: published, who: null }] : []),
	]
	const namesOfWithdrawers = await peopleOf(
		tx,
		entry.submissions.flatMap(({ withdrawal }) => withdrawal?.withdrawnById ?? []),
	)
	const withdrawn = entry.submissions.flatMap(({ withdrawal }) =>
		withdrawal
			? [
					{
						what: 'withdrawn' as const,
						at: withdrawal.withdrawnAt,
						who: namesOfWithdrawers.get(withdrawal.withdrawnById) ?? null,
					},
				]
			: [],
	)
	return [...lines, ...withdrawn].sort((a, b) => +b.at - +a.at)
}

type RequestRow = {
	requestedAt: Date
	outcome: string | null
	note: string
	closedAt: Date | null
	submissionId: string | null
	requestedBy: { name: string }
	closedBy: { name: string } | null
	askedUnit: Parameters<typeof unitName>[0] | null
	delegation: { head: { name: string } } | null
}

const requestLines = (row: RequestRow): HistoryLine[] => {
	const outcome = row.outcome as EndorsementOutcome | null
	const above = row.askedUnit && unitName(row.askedUnit, row.requestedAt, 'vi')
	const onBehalfOf = row.delegation?.head.name ?? null
	const asked: HistoryLine = {
		what: 'requested',
		at: row.requestedAt,
		who: row.requestedBy.name,
		above,
		onBehalfOf: null,
	}
	if (outcome === null || row.closedAt === null) return [asked]
	const closed = { at: row.closedAt, who: row.closedBy?.name ?? null }
	if (outcome === 'recalled') return [asked, { what: outcome, ...closed, note: row.note }]
	if (outcome === 'returned')
		return [asked, { what: 'endorsement-returned', ...closed, note: row.note, above, onBehalfOf }]
	const isAlone = above === null && onBehalfOf === null && row.submissionId !== null
	return isAlone ? [asked] : [asked, { what: 'endorsed', ...closed, above, onBehalfOf }]
}

/** Who in the secretariat granted it is not told; who used a code is. */
const exceptionLine = (row: {
	until: Date
	reason: string
	madeAt: Date
	codeId: string | null
	madeBy: { name: string }
}): HistoryLine => ({
	what: 'deadline-moved',
	at: row.madeAt,
	who: row.codeId === null ? null : row.madeBy.name,
	until: row.until,
	note: row.reason,
	byCode: row.codeId !== null,
})

type SubmissionRow = {
	number: string
	digest: string
	submittedAt: Date
	endorsedBy: { name: string }
	check: {
		outcome: string
		note: string
		checkedAt: Date
		reasons: { part: string; text: string }[]
	} | null
}

const submissionLines = ({
	number,
	digest,
	submittedAt,
	endorsedBy,
	check,
}: SubmissionRow): HistoryLine[] => [
	{ what: 'submitted', at: submittedAt, who: endorsedBy.name, number, digest },
	...(check
		? [
				{
					what: 'checked' as const,
					at: check.checkedAt,
					who: null,
					outcome: check.outcome as CheckOutcome,
					number,
					note: check.note,
					reasons: check.reasons.map(({ part, text }) => ({ part, text })),
				},
			]
		: []),
]

const peopleOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
	const people = await tx.person.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, name: true },
	})
	return new Map(people.map(({ id, name }) => [id, name]))
}
