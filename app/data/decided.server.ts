import type { Gate, Outcome } from '#app/domain/outcome.ts'
import type { EntryRow } from './entries.server.ts'
import type { Prisma } from './generated/client.ts'

/** What was decided of an entry, the last at the end. */
export const decidedInOrder = {
	include: { decision: { include: { publication: true } } },
	orderBy: [{ decision: { recordedAt: 'asc' } }, { decisionId: 'asc' }],
} satisfies Prisma.Entry$decisionItemsArgs

/** What a public decision says of an entry, as its agency reads it. */
export type DecidedLine = {
	decisionId: string
	number: string
	/** yyyy-mm-dd */
	decidedOn: string
	publishedAt: Date
	outcome: Outcome
	grounds: string
	referredTo: string
	gate: Gate | null
	/** A later public decision speaks of the entry in its place. */
	isSuperseded: boolean
}

type Row = { outcome: string; grounds: string; referredTo: string; gate: string | null }

/** What an item of a decision says, in the words of the domain. */
export const outcomeOf = ({ outcome, grounds, referredTo, gate }: Row) => ({
	...{ grounds, referredTo },
	outcome: outcome as Outcome,
	gate: gate as Gate | null,
})

/** The newest first; of a decision that is not public yet, nothing. */
export const decidedOf = (items: EntryRow['decisionItems']): DecidedLine[] =>
	items
		.flatMap(({ decisionId, decision, ...item }) =>
			decision.publication
				? [
						{
							...outcomeOf(item),
							decisionId,
							number: decision.number,
							decidedOn: decision.decidedOn.toISOString().slice(0, 10),
							publishedAt: decision.publication.publishedAt,
							isSuperseded: items.some(
								(later) => later.decision.supersedesId === decisionId && later.decision.publication !== null,
							),
						},
					]
				: [],
		)
		.reverse()
