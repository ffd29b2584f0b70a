import type { Outcome } from '#app/domain/outcome.ts'
import { reachOf, type EarlierItem, type Reach } from '#app/domain/supersession.ts'
import { isUuid, type LoadedEntry } from './entries.server.ts'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

const withItems = {
	publication: { select: { publishedAt: true } },
	decisionItems: { orderBy: { entryId: 'asc' } },
	awards: { include: { revocation: { select: { awardId: true } } } },
} as const satisfies Prisma.DecisionInclude

/** A decision that is to be superseded, with what it says; null when there is none of this round. */
export const earlierDecision = async (tx: Tx, id: string, roundId: string) =>
	isUuid(id) ? tx.decision.findFirst({ where: { id, roundId }, include: withItems }) : null

export type EarlierDecision = NonNullable<Awaited<ReturnType<typeof earlierDecision>>>

/** What it says of an entry; null where it says nothing, or another decision spoke of the entry since. */
export const earlierItemOf = (earlier: EarlierDecision, entry: LoadedEntry): EarlierItem | null => {
	const last = entry.row.decisionItems.at(-1)
	if (last?.decisionId !== earlier.id) return null
	const award = earlier.awards.find(({ entryId }) => entryId === entry.id)
	return {
		outcome: last.outcome as Outcome,
		isRevoked: entry.row.awards.some(({ revocation }) => revocation !== null),
		award: award
			? { awardLevelId: award.awardLevelId, citationVi: award.citationVi, recipientVi: award.recipientVi }
			: null,
	}
}

/** The last award of an entry, whose place another takes. */
export const lastAwardOf = ({ row: { awards } }: LoadedEntry): string | null =>
	awards.find(({ id }) => awards.every(({ supersedesId }) => supersedesId !== id))?.id ?? null

/** That no later award whose decision is public took its place. */
export const inPlace = {
	NOT: { supersededBy: { decision: { publication: { isNot: null } } } },
} as const satisfies Prisma.AwardWhereInput

/** The same, and it was not revoked. */
export const inForce = { ...inPlace, revocation: null } as const satisfies Prisma.AwardWhereInput

/** Whether a decision somewhere up the chain that this one supersedes is public. */
export const amendsPublic = async (tx: Tx, supersedesId: string | null): Promise<boolean> => {
	for (let id = supersedesId; id !== null;) {
		const earlier: { supersedesId: string | null; publication: object | null } =
			await tx.decision.findUniqueOrThrow({
				where: { id },
				select: { supersedesId: true, publication: { select: { publishedAt: true } } },
			})
		if (earlier.publication) return true
		id = earlier.supersedesId
	}
	return false
}

/** A decision that another supersedes, or that supersedes another, as a page names it. */
export type OtherDecision = { id: string; number: string; decidedOn: string; grounds: string; reach: Reach }

const named = {
	...{ id: true, number: true, decidedOn: true, supersedingGrounds: true },
	publication: { select: { publishedAt: true } },
	decisionItems: { select: { entryId: true } },
} as const satisfies Prisma.DecisionSelect
export const besideDecision = {
	supersedes: { select: named },
	supersededBy: { select: named, orderBy: { recordedAt: 'asc' } },
} as const satisfies Prisma.DecisionInclude

type BesideRow = Prisma.DecisionGetPayload<{ include: typeof besideDecision }>

export type BesideDecision = Pick<BesideRow, 'supersedes' | 'supersededBy' | 'supersedingGrounds'> & {
	decisionItems: readonly { entryId: string }[]
}

const ids = (items: readonly { entryId: string }[]) => items.map(({ entryId }) => entryId)
const namesOf = ({ id, number, decidedOn }: { id: string; number: string; decidedOn: Date }) => ({
	...{ id, number, decidedOn: decidedOn.toISOString().slice(0, 10) },
})

/** Both ways: the decision that it supersedes, and those that supersede it. */
export const besideOf = ({
	supersedes,
	supersededBy,
	supersedingGrounds,
	decisionItems,
}: BesideDecision) => ({
	supersedes: supersedes && {
		...namesOf(supersedes),
		grounds: supersedingGrounds,
		reach: reachOf(ids(supersedes.decisionItems), ids(decisionItems)),
	},
	supersededBy: supersededBy.map((later) => ({
		...namesOf(later),
		grounds: later.supersedingGrounds,
		reach: reachOf(ids(decisionItems), ids(later.decisionItems)),
		isPublic: later.publication !== null,
	})),
})

/** What the public decision before this one said of an entry; null when there was none. */
export const earlierPublicItem = async (tx: Tx, entryId: string, decisionId: string) => {
	const items = await tx.decisionItem.findMany({
		where: { entryId },
		orderBy: [{ decision: { recordedAt: 'asc' } }, { decisionId: 'asc' }],
		include: {
			decision: {
				include: { publication: true, awards: { where: { entryId }, include: { awardLevel: true } } },
			},
		},
	})
	const index = items.findIndex((item) => item.decisionId === decisionId)
	const before = items.slice(0, Math.max(index, 0)).filter(({ decision }) => decision.publication !== null)
	const last = before.at(-1)
	return last
		? {
				number: last.decision.number,
				outcome: last.outcome as Outcome,
				award: last.decision.awards[0] ?? null,
			}
		: null
}

export type Said = { outcome: Outcome; award: string; citation: string; recipient: string; grounds: string }

/** What a decision says, by entry. */
export const sayingsOf = async (tx: Tx, decisionId: string | null): Promise<ReadonlyMap<string, Said>> => {
	if (decisionId === null) return new Map()
	const { decisionItems, awards } = await tx.decision.findUniqueOrThrow({
		where: { id: decisionId },
		include: { decisionItems: true, awards: { include: { awardLevel: true } } },
	})
	return new Map(
		decisionItems.map(({ entryId, outcome, grounds }) => {
			const award = awards.find((given) => given.entryId === entryId)
			return [
				entryId,
				{
					outcome: outcome as Outcome,
					award: award?.awardLevel.nameVi ?? '',
					citation: award?.citationVi ?? '',
					recipient: award?.recipientVi ?? '',
					grounds,
				},
			]
		}),
	)
}
