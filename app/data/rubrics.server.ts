import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { pairs, rubricFor, type Rubric } from '#app/domain/rubric.ts'
import { jsonOf } from './json.server.ts'
import type { Tx } from './transact.server.ts'

/** The table of a rubric's row, written by `commands/rubrics.server.ts` and `createRound` alone. */
export const rubricOf = (document: unknown): Rubric => document as Rubric

export const rubricDocument = (rubric: Rubric) => jsonOf(rubric)

/** The tables that a round scores with: of each code the newest published version, the last published first. */
export const rubricsInForce = async (tx: Tx, roundId: string) => {
	const rows = await tx.rubric.findMany({
		where: { roundId, publishedAt: { not: null } },
		orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }, { code: 'asc' }],
	})
	return rows
		.filter(({ code, version }) => rows.every((other) => other.code !== code || other.version <= version))
		.map(({ id, version, document }) => ({ rowId: id, version, ...rubricOf(document) }))
}

/** The same for whoever begins an entry: nothing is published before they are done. */
export const heldRubrics = async (tx: Tx, roundId: string) => {
	await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId}::uuid FOR SHARE`
	return rubricsInForce(tx, roundId)
}

type Row = { id: string; roundId: string; code: string; version: number }
export type Move = { rubricId: string; kind: EntryKind; subject: Subject; count: number; targetId: string }

/** How many sheets were opened on entries that are scored with this table, in whichever version. */
export const sheetsBy = (tx: Tx, { roundId, code }: Pick<Row, 'roundId' | 'code'>): Promise<number> =>
	tx.review.count({ where: { assignment: { entry: { roundId, rubric: { code } } } } })

/** What publishing a version would do: which entries change their table, and which kinds would be left without one. */
export const settlementOf = async (tx: Tx, row: Row, rubric: Rubric) => {
	const now = await rubricsInForce(tx, row.roundId)
	const mine = { ...rubric, rowId: row.id, version: row.version, id: row.code }
	const then = [mine, ...now.filter(({ id }) => id !== row.code)]
	const left = pairs.filter(
		({ kind, subject }) => rubricFor(now, kind, subject) && !rubricFor(then, kind, subject),
	)
	const groups = await tx.entry.groupBy({
		by: ['rubricId', 'kind', 'subject'],
		where: { roundId: row.roundId },
		_count: true,
	})
	const older = new Set(now.filter(({ id }) => id === row.code).map(({ rowId }) => rowId))
	const moves = groups.flatMap(({ rubricId, _count, ...group }): Move[] => {
		const { kind, subject } = group as { kind: EntryKind; subject: Subject }
		const target = rubricFor(then, kind, subject)
		const isConcerned = target && (target.rowId === row.id || older.has(rubricId))
		return isConcerned && target.rowId !== rubricId
			? [{ rubricId, kind, subject, count: _count, targetId: target.rowId }]
			: []
	})
	const moving = moves.map(({ rubricId, kind, subject }) => ({ rubricId, kind, subject }))
	const sheets = await tx.review.count({
		where: {
			assignment: { entry: { roundId: row.roundId, OR: [{ rubric: { code: row.code } }, ...moving] } },
		},
	})
	return { left, moves, sheets }
}
