import { reader } from '#app/data/database.server.ts'
import { phasesFor } from '#app/data/deadlines.server.ts'
import { importContext, importRound, type ImportContext } from '#app/data/import-context.server.ts'
import { keyOf, knownKeys, type RowEntry } from '#app/data/import-keys.server.ts'
import { ownTable, rowsOfTable } from '#app/data/import-rows.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { mayImport } from '#app/domain/entry-import.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Problem<Code> = { column: number; code: Code; value: string }
type Read<Code> = { entry?: RowEntry | undefined; problems?: readonly Problem<Code>[] | undefined }
type Reader<HeaderProblem, Code> = (
	headers: readonly string[],
	context: ImportContext,
) => { problems: readonly HeaderProblem[]; read: (cells: readonly string[]) => Read<Code> }

const mostListed = 300
const mostShown = 10

/** A table before it is taken: what it would make, and every cell that is wrong with its reason. */
export const importPage = async <HeaderProblem, Code>(
	viewer: Viewer,
	importId: string,
	readerOf: Reader<HeaderProblem, Code>,
) => {
	const tx = reader()
	const table = await ownTable(tx, viewer, importId)
	const round = await importRound(tx, table.roundId)
	const now = await databaseClock(tx)
	const context = await importContext(tx, round.id, round.movementId, table.unitId)
	const { problems: headerProblems, read } = readerOf(table.headers, context)
	const found =
		table.takenAt === null && headerProblems.length === 0
			? await judged(importId, round.id, read)
			: nothing<Code>()
	return {
		id: table.id,
		fileName: table.fileName,
		round: viewer.language === 'vi' ? round.nameVi : round.nameEn,
		headers: table.headers,
		takenAt: table.takenAt,
		created: table.created,
		headerProblems,
		may: mayImport(
			viewer,
			table.unitId,
			phasesFor(round, { unitId: table.unitId ?? '', entryId: null }),
			now,
		),
		...found,
		shown: await named(viewer, found.shown),
	}
}

type Wrong<Code> = Problem<Code> & { row: number }
type Judged<Code> = {
	rows: number
	badRows: number
	wrong: readonly Wrong<Code | 'key-twice'>[]
	isCut: boolean
	known: number
	shown: readonly { row: number; title: string; unitId: string; kind: string; subject: string }[]
}

const nothing = <Code>(): Judged<Code> => ({
	rows: 0,
	badRows: 0,
	wrong: [],
	isCut: false,
	known: 0,
	shown: [],
})

const judged = async <Code>(
	importId: string,
	roundId: string,
	read: (cells: readonly string[]) => Read<Code>,
): Promise<Judged<Code>> => {
	const wrong: Wrong<Code | 'key-twice'>[] = []
	const shown: Judged<Code>['shown'][number][] = []
	const keys = new Set<string>()
	const count = { rows: 0, badRows: 0, known: 0, wrong: 0 }
	const note = (row: number, problems: readonly Problem<Code | 'key-twice'>[]) => {
		count.badRows += 1
		count.wrong += problems.length
		for (const problem of problems) if (wrong.length < mostListed) wrong.push({ row, ...problem })
	}
	for await (const batch of rowsOfTable(reader(), importId)) {
		const good: (RowEntry & { key: string })[] = []
		for (const { number, cells } of batch) {
			count.rows += 1
			const { entry, problems = [] } = read(cells)
			if (!entry) {
				note(number, problems)
				continue
			}
			const key = keyOf(entry)
			const name = `${entry.unitId} ${key}`
			if (keys.has(name)) note(number, [{ column: 0, code: 'key-twice', value: entry.key }])
			else good.push({ ...entry, key })
			keys.add(name)
			const { content, unitId, kind, subject } = entry
			if (shown.length < mostShown) shown.push({ row: number, title: content.titleVi, unitId, kind, subject })
		}
		count.known += (await knownKeys(reader(), roundId, good)).size
	}
	return { ...count, wrong, isCut: count.wrong > wrong.length, shown }
}

const named = async (viewer: Viewer, shown: Judged<unknown>['shown']) => {
	const units = await reader().unit.findMany({
		where: { id: { in: shown.map(({ unitId }) => unitId) } },
		include: { names: true },
	})
	const now = await databaseClock(reader())
	return shown.map(({ unitId, ...line }) => {
		const unit = units.find(({ id }) => id === unitId)
		return { ...line, unit: unit ? unitName(unit, now, viewer.language) : '' }
	})
}
