import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { rubricOf, rubricsInForce, settlementOf, sheetsBy } from '#app/data/rubrics.server.ts'
import { rubricChangeOf, type RubricChange } from '#app/domain/rubric-change.ts'
import { faultsInRubric, mayComposeRubric } from '#app/domain/rubric-faults.ts'
import { pairsOf, type Pair } from '#app/domain/rubric.ts'
import { ensure, hide } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

const roundOf = async (viewer: Viewer, roundId: string) => {
	ensure(mayComposeRubric(viewer, { sheets: 0 }))
	const round = isUuid(roundId) ? await reader().round.findUnique({ where: { id: roundId } }) : null
	if (!round) return hide()
	return { id: round.id, name: viewer.language === 'vi' ? round.nameVi : round.nameEn }
}

/** The tables of a round: each code with its versions, how many entries each scores, and whether sheets lock it. */
export const roundRubrics = async (viewer: Viewer, roundId: string) => {
	const round = await roundOf(viewer, roundId)
	const rows = await reader().rubric.findMany({
		where: { roundId },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		include: { _count: { select: { entries: true } } },
	})
	const codes = [...new Set(rows.map(({ code }) => code))]
	const tables = await Promise.all(
		codes.map(async (code) => {
			const versions = rows.filter((row) => row.code === code).sort((a, b) => b.version - a.version)
			const newest = versions.find(({ publishedAt }) => publishedAt !== null) ?? versions[0]
			if (!newest) throw new Error(`table ${code} has no version`)
			const rubric = rubricOf(newest.document)
			return {
				...{ id: newest.id, code, name: { vi: rubric.nameVi, en: rubric.nameEn }, pairs: pairsOf(rubric) },
				isLocked: (await sheetsBy(reader(), { roundId, code })) > 0,
				versions: versions.map(({ id, version, publishedAt, _count }) => ({
					...{ id, version, publishedAt },
					entries: _count.entries,
				})),
			}
		}),
	)
	return { round, tables, copies: await copiesFor(viewer) }
}

/** What publishing a version would do, before it is done. */
export type RubricEffects = {
	/** Against the version that entries are scored with now; null when there is none. */
	change: RubricChange | null
	/** How many entries would come from which table. */
	moves: readonly { name: { vi: string; en: string } | null; count: number }[]
	/** What would be left without a table. */
	left: readonly Pair[]
}

/** One version of a table, with what it would do and what is wrong with it. */
export const rubricPage = async (viewer: Viewer, roundId: string, rubricId: string) => {
	const round = await roundOf(viewer, roundId)
	const row = isUuid(rubricId) ? await reader().rubric.findFirst({ where: { id: rubricId, roundId } }) : null
	if (!row) return hide()
	const rubric = rubricOf(row.document)
	const versions = await reader().rubric.findMany({
		where: { roundId, code: row.code },
		orderBy: { version: 'desc' },
		select: { id: true, version: true, publishedAt: true },
	})
	const { sheets, ...effects } = await effectsOf(row)
	return {
		round,
		...{ id: row.id, code: row.code, version: row.version, publishedAt: row.publishedAt },
		rubric: { ...rubric, applies: pairsOf(rubric) },
		versions,
		isNewest: versions[0]?.id === row.id,
		isLocked: sheets > 0,
		faults: faultsInRubric(rubric),
		effects,
		copies: (await copiesFor(viewer)).filter(({ value }) => value !== row.id),
	}
}

type Row = {
	id: string
	roundId: string
	code: string
	version: number
	document: unknown
	publishedAt: unknown
}

const effectsOf = async (row: Row): Promise<RubricEffects & { sheets: number }> => {
	const { roundId, code, version } = row
	const rubric = rubricOf(row.document)
	const before = await reader().rubric.findFirst({
		where: { roundId, code, version: { lt: version }, publishedAt: { not: null } },
		orderBy: { version: 'desc' },
	})
	const change = before ? rubricChangeOf(rubricOf(before.document), rubric) : null
	if (row.publishedAt !== null) {
		return { change, moves: [], left: [], sheets: await sheetsBy(reader(), { roundId, code }) }
	}
	const { moves, left, sheets } = await settlementOf(reader(), row, rubric)
	const names = new Map(
		(await rubricsInForce(reader(), roundId)).map(({ rowId, nameVi, nameEn }) => [
			rowId,
			{ vi: nameVi, en: nameEn },
		]),
	)
	const coming = moves.filter(({ targetId }) => targetId === row.id)
	const sources = [...new Set(coming.map(({ rubricId }) => rubricId))]
	return {
		...{ change, left, sheets },
		moves: sources.map((id) => ({
			name: names.get(id) ?? null,
			count: coming.filter(({ rubricId }) => rubricId === id).reduce((sum, { count }) => sum + count, 0),
		})),
	}
}

/** The newest published version of every table of every round. */
const copiesFor = async (viewer: Viewer) => {
	const rounds = await reader().round.findMany({
		orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
		select: { id: true, nameVi: true, nameEn: true },
	})
	const isVi = viewer.language === 'vi'
	const lists = await Promise.all(
		rounds.map(async ({ id, nameVi, nameEn }) =>
			(await rubricsInForce(reader(), id)).map((table) => ({
				value: table.rowId,
				label: `${isVi ? nameVi : nameEn}: ${isVi ? table.nameVi : table.nameEn || table.nameVi}`,
			})),
		),
	)
	return lists.flat()
}
