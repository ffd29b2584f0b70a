import { isUuid } from '#app/data/entries.server.ts'
import { rubricDocument, rubricOf, settlementOf, sheetsBy, type Move } from '#app/data/rubrics.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import {
	copiedRubric,
	editedRubric,
	emptyRubric,
	mayEditRubric,
	type RubricEdit,
} from '#app/domain/rubric-composing.ts'
import { mayComposeRubric, mayPublishRubric } from '#app/domain/rubric-faults.ts'
import type { Pair, Rubric } from '#app/domain/rubric.ts'
import { ensure, hide, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type NewRubric = {
	code: string
	nameVi: string
	nameEn: string
	applies: readonly Pair[]
	copyOf: string | null
}

/** Begins a table of criteria of a round, empty or as a copy of one of this or another round. */
export const createRubric = (viewer: Viewer, roundId: string, input: NewRubric, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayComposeRubric(viewer, { sheets: 0 }))
		if (!isUuid(roundId) || !(await tx.round.findUnique({ where: { id: roundId } }))) return hide()
		const { code, copyOf, ...own } = input
		const empty = emptyRubric({ id: code, ...own })
		const rubric =
			copyOf === null ? empty : copiedRubric(empty, rubricOf((await heldRow(tx, copyOf)).document))
		const id = await writeVersion(tx, viewer, { roundId, code, version: 1 }, rubric, now)
		const facts = { code, version: 1, name: rubric.nameVi }
		return { value: id, events: [event('rubric.begun', 'rubric', id, facts)] }
	})

/** Begins the next version of a table. */
export const beginRubric = (viewer: Viewer, rubricId: string, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const { roundId, code } = await heldRow(tx, rubricId)
		ensure(mayComposeRubric(viewer, { sheets: await sheetsBy(tx, { roundId, code }) }))
		const newest = await tx.rubric.findFirstOrThrow({
			where: { roundId, code },
			orderBy: { version: 'desc' },
		})
		if (newest.publishedAt === null) throw new Refusal({ code: 'already', fact: 'exists' })
		const place = { roundId, code, version: newest.version + 1 }
		const id = await writeVersion(tx, viewer, place, rubricOf(newest.document), now)
		const facts = { code, version: place.version, name: rubricOf(newest.document).nameVi }
		return { value: id, events: [event('rubric.begun', 'rubric', id, facts)] }
	})

/** Puts everything of another table, of this or another round, in the place of what is being composed. */
export const copyRubric = (viewer: Viewer, rubricId: string, otherId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		const row = await openRow(tx, viewer, rubricId)
		const other = await heldRow(tx, otherId)
		const rubric = copiedRubric(rubricOf(row.document), rubricOf(other.document))
		await tx.rubric.update({ where: { id: row.id }, data: { document: rubricDocument(rubric) } })
		const { code, version } = row
		const copied = `${other.round.slug} ${other.code} ${other.version}`
		return { value: undefined, events: [event('rubric.copied', 'rubric', row.id, { code, version, copied })] }
	})

/** One act of composing, on a version that is not published yet. */
export const editRubric = (viewer: Viewer, rubricId: string, edit: RubricEdit, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		const { id, code, version, document } = await openRow(tx, viewer, rubricId)
		const rubric = rubricOf(document)
		ensure(mayEditRubric(rubric, edit))
		await tx.rubric.update({
			where: { id },
			data: { document: rubricDocument(editedRubric(rubric, edit)) },
		})
		const facts = { code, version, act: edit.act, part: partIn(edit) }
		return { value: undefined, events: [event('rubric.edited', 'rubric', id, facts)] }
	})

/** From now on entries are scored with this version, those that are there too. Gives how many changed their table. */
export const publishRubric = (viewer: Viewer, rubricId: string, at?: Date): Promise<number> =>
	transact(viewer, at, async (tx, now) => {
		const row = await openRow(tx, viewer, rubricId)
		await holdRound(tx, row.roundId)
		const rubric = rubricOf(row.document)
		const settlement = await settlementOf(tx, row, rubric)
		ensure(mayPublishRubric(viewer, rubric, settlement))
		await tx.rubric.update({ where: { id: row.id }, data: { publishedAt: now } })
		const { code, version, roundId } = row
		const entries = await moveEntries(tx, roundId, settlement.moves)
		return {
			value: entries,
			events: [event('rubric.published', 'rubric', row.id, { code, version, entries })],
		}
	})

/** Gives up a version that nothing is scored with. */
export const discardRubric = (viewer: Viewer, rubricId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayComposeRubric(viewer, { sheets: 0 }))
		const { id, code, version, publishedAt } = await heldRow(tx, rubricId)
		if (publishedAt !== null) throw new Refusal({ code: 'already', fact: 'published' })
		await tx.rubric.delete({ where: { id } })
		return { value: undefined, events: [event('rubric.discarded', 'rubric', id, { code, version })] }
	})

/** No entry begins and no sheet is opened until the transaction ends. */
const holdRound = async (tx: Tx, roundId: string): Promise<void> => {
	await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId}::uuid FOR UPDATE`
	await tx.$queryRaw`SELECT 1 FROM "entry" WHERE "round_id" = ${roundId}::uuid ORDER BY "id" FOR UPDATE`
}

const moveEntries = async (tx: Tx, roundId: string, moves: readonly Move[]): Promise<number> => {
	for (const { rubricId, kind, subject, targetId } of moves) {
		const where = { roundId, rubricId, kind, subject }
		await tx.entry.updateMany({ where, data: { rubricId: targetId } })
	}
	return moves.reduce((sum, { count }) => sum + count, 0)
}

type Place = { roundId: string; code: string; version: number }

const writeVersion = async (tx: Tx, viewer: Viewer, place: Place, rubric: Rubric, now: Date) => {
	const createdById = viewer.person?.id ?? null
	const data = { ...place, document: rubricDocument(rubric), createdAt: now, createdById }
	const { id } = await tx.rubric.create({ data })
	return id
}

/** A version that stands still until the transaction ends. */
const heldRow = async (tx: Tx, id: string) => {
	if (!isUuid(id)) return hide()
	await tx.$queryRaw`SELECT 1 FROM "rubric" WHERE "id" = ${id}::uuid FOR UPDATE`
	return (await tx.rubric.findUnique({ where: { id }, include: { round: true } })) ?? hide()
}

const openRow = async (tx: Tx, viewer: Viewer, id: string) => {
	const row = await heldRow(tx, id)
	ensure(mayComposeRubric(viewer, { sheets: await sheetsBy(tx, row) }))
	if (row.publishedAt !== null) throw new Refusal({ code: 'already', fact: 'published' })
	return row
}

const partIn = (edit: RubricEdit): string => {
	switch (edit.act) {
		case 'settings':
			return ''
		case 'criterion':
			return edit.criterion.code
		case 'level':
			return `${edit.criterionId} ${edit.level.min}–${edit.level.max}`
		case 'item':
			return edit.list
		case 'move':
		case 'remove':
			return edit.path
	}
}
