import { conflictsOf, type Judge } from '#app/domain/conflict.ts'
import type { ScanState } from '#app/domain/evidence.ts'
import {
	emptyVisit,
	missingInVisit,
	visitOf,
	type VisitContent,
	type VisitFacts,
	type VisitGap,
} from '#app/domain/visit.ts'
import { hide, type ConflictRelation } from '#app/domain/verdict.ts'
import type { UnitTree } from '#app/domain/unit.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { canonical, sha256 } from './canonical.server.ts'
import { seatHolders } from './council.server.ts'
import { scanStateOfFile } from './file-scans.server.ts'
import { conflictsWith, isUuid, loadEntry, type LoadedEntry } from './entries.server.ts'
import type { Prisma } from './generated/client.ts'
import { reviewersOfRound } from './judges.server.ts'
import type { Tx } from './transact.server.ts'

const whole = {
	members: { include: { person: { select: { name: true } } }, orderBy: { personId: 'asc' } },
	photos: {
		include: { blob: { include: { variants: { orderBy: { width: 'asc' } }, fileScan: true } } },
		orderBy: { id: 'asc' },
	},
	signatures: { include: { person: { select: { name: true } } }, orderBy: { signedAt: 'asc' } },
	record: true,
} as const satisfies Prisma.VisitInclude

export type VisitRow = Prisma.VisitGetPayload<{ include: typeof whole }>

/** A visit with its entry; unknown is hidden. */
export const loadVisit = async (tx: Tx, id: string) => {
	const row = isUuid(id) ? await tx.visit.findUnique({ where: { id }, include: whole }) : null
	if (!row) return hide()
	const entry = await loadEntry(tx, row.entryId)
	return { row, entry, table: visitOf(entry.rubric), content: contentOf(row, entry) }
}

export type LoadedVisit = Awaited<ReturnType<typeof loadVisit>>

/** The same for a change: visit and entry stand still until the transaction ends. */
export const lockVisit = async (tx: Tx, id: string): Promise<LoadedVisit> => {
	if (!isUuid(id)) return hide()
	await tx.$queryRaw`SELECT 1 FROM "visit" WHERE "id" = ${id}::uuid FOR UPDATE`
	return loadVisit(tx, id)
}

export const visitFacts = (viewer: Viewer, { row, entry }: LoadedVisit, tree: UnitTree): VisitFacts => ({
	members: row.members.map(({ personId }) => personId),
	cancelledAt: row.cancelledAt,
	recordedAt: row.record?.recordedAt ?? null,
	stage: entry.stage,
	conflicts: conflictsWith(viewer, entry, tree),
})

/** What the virus scanner said of a photograph; bytes that it took away elsewhere are gone here too. */
export const scanOfPhoto = ({ blob }: VisitRow['photos'][number]): ScanState =>
	blob.removedAt === null ? scanStateOfFile(blob.fileScan) : 'infected'

/** What still stops its minutes from being confirmed. */
export const gapsOf = ({ row, table, content }: LoadedVisit): VisitGap[] =>
	missingInVisit(
		table,
		content,
		row.photos.map((photo) => ({ id: photo.id, scan: scanOfPhoto(photo) })),
	)

/** What is confirmed: everything of the visit as it stands, as text whose SHA-256 is the digest. */
export const frozenVisit = ({ row, entry, content }: LoadedVisit) => {
	const frozen = canonical({
		visitId: row.id,
		entryId: row.entryId,
		rubric: { code: entry.row.rubric.code, version: entry.row.rubric.version },
		startsAt: row.startsAt.toISOString(),
		place: row.place,
		members: row.members.map(({ personId }) => personId),
		content,
		photos: row.photos.map(({ caption, blob }) => ({ caption, sha256: blob.sha256 })),
	})
	return { frozen, digest: sha256(frozen) }
}

export type Candidate = {
	personId: string
	name: string
	conflicts: readonly ConflictRelation[]
	/** Scores the entry in a double-blind round. */
	isScoringBlind: boolean
}

/** Who may go along: reviewers of the round and members of its council, with what keeps each from it. */
export const visitCandidates = async (tx: Tx, entry: LoadedEntry, tree: UnitTree): Promise<Candidate[]> => {
	const committee = await tx.committee.findUnique({ where: { roundId: entry.roundId } })
	const seats = committee ? await seatHolders(tx, committee.id) : []
	const judges = [...(await reviewersOfRound(tx, entry.roundId)), ...seats.map(({ judge }) => judge)]
	const people = new Map<string, Judge>(judges.map((judge) => [judge.personId, judge]))
	const named = await tx.person.findMany({
		where: { id: { in: [...people.keys()] } },
		select: { id: true, name: true },
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
	})
	const scoring = new Set(
		entry.blindness === 'double'
			? entry.row.assignments.filter(({ recusal }) => recusal === null).map(({ personId }) => personId)
			: [],
	)
	return named.flatMap(({ id, name }) => {
		const judge = people.get(id)
		return judge
			? [
					{
						...{ personId: id, name, isScoringBlind: scoring.has(id) },
						conflicts: conflictsOf(judge, entry.interests, tree),
					},
				]
			: []
	})
}

const contentOf = ({ content }: { content: unknown }, entry: LoadedEntry): VisitContent => ({
	...emptyVisit(visitOf(entry.rubric)),
	...(content as Partial<VisitContent>),
})
