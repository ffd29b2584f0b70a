import { phasesFor } from '#app/data/deadlines.server.ts'
import { publishedForms } from '#app/data/forms.server.ts'
import { heldRubrics } from '#app/data/rubrics.server.ts'
import { importContext, importRound } from '#app/data/import-context.server.ts'
import { keyOf, knownKeys, type RowEntry } from '#app/data/import-keys.server.ts'
import { ownTable, rowsOfTable, stageTable, type NewTable } from '#app/data/import-rows.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { reader } from '#app/data/database.server.ts'
import { databaseClock, transact, type Tx } from '#app/data/transact.server.ts'
import { mayImport } from '#app/domain/entry-import.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { rubricFor } from '#app/domain/rubric.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type Context = Awaited<ReturnType<typeof importContext>>
/** Reads a table’s rows; given by the caller, who knows the schema of what people may send. Null for a wrong row. */
export type ReadTable = (
	headers: readonly string[],
	context: Context,
) => ((cells: readonly string[]) => RowEntry | null) | null

/** A table was sent: its rows are put aside for its sender to look at. Nothing becomes an entry yet. */
export const receiveImport = async (
	viewer: Viewer,
	table: NewTable,
	rows: AsyncIterable<string[]>,
	at?: Date,
): Promise<string> => {
	const round = await importRound(reader(), table.roundId)
	const now = at ?? (await databaseClock(reader()))
	ensure(mayImport(viewer, table.unitId, phasesFor(round, owner(table.unitId)), now))
	const { id, headers, count } = await stageTable(viewer, table, rows)
	return transact(viewer, at, async (tx) => {
		await tx.entryImport.update({ where: { id }, data: { headers } })
		return {
			value: id,
			events: [event('import.received', 'import', id, { rows: count, sha256: table.sha256 })],
		}
	})
}

/**
 * Takes a table: every row becomes a draft of its agency, or none does. A row whose key is there already in the round and
 * unit changes nothing, so that the same table sent again makes nothing twice. Imports of a round follow each other.
 */
export const takeImport = (viewer: Viewer, importId: string, readTable: ReadTable, at?: Date) =>
	transact(
		viewer,
		at,
		async (tx, now) => {
			await tx.$queryRaw`SELECT 1 FROM "entry_import" WHERE "id"::text = ${importId} FOR UPDATE`
			const table = await ownTable(tx, viewer, importId)
			if (table.takenAt !== null) throw new Refusal({ code: 'already', fact: 'used' })
			const round = await importRound(tx, table.roundId)
			ensure(mayImport(viewer, table.unitId, phasesFor(round, owner(table.unitId)), now))
			await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${round.id}::uuid FOR NO KEY UPDATE`
			const context = await importContext(tx, round.id, round.movementId, table.unitId)
			const read = readTable(table.headers, context)
			if (read === null) throw new Refusal({ code: 'incomplete', missing: ['headers'] })
			const made = await makeDrafts(tx, viewer, table.id, round.id, read, now)
			const { length: created } = made.events
			await tx.entryImport.update({ where: { id: table.id }, data: { takenAt: now, created } })
			const taken = event('import.taken', 'import', table.id, {
				created,
				skipped: made.skipped,
				sha256: table.sha256,
			})
			return { value: { created, skipped: made.skipped }, events: [taken, ...made.events] }
		},
		{ timeout: 180_000 },
	)

const owner = (unitId: string | null) => ({ unitId: unitId ?? '', entryId: null })

const makeDrafts = async (
	tx: Tx,
	viewer: Viewer,
	importId: string,
	roundId: string,
	read: (cells: readonly string[]) => RowEntry | null,
	now: Date,
): Promise<{ events: PortalEvent[]; skipped: number }> => {
	const idsOf = await formsAndRubrics(tx, roundId)
	const events: PortalEvent[] = []
	const keys = new Set<string>()
	let skipped = 0
	for await (const rows of rowsOfTable(tx, importId)) {
		const entries = rows.map(({ number, cells }) => {
			const entry = read(cells)
			const key = entry && keyOf(entry)
			if (!entry || !key || keys.has(`${entry.unitId} ${key}`))
				throw new Refusal({ code: 'incomplete', missing: [`row-${number}`] })
			keys.add(`${entry.unitId} ${key}`)
			return { ...entry, key }
		})
		const known = await knownKeys(tx, roundId, entries)
		const fresh = entries.filter(({ unitId, key }) => !known.has(`${unitId} ${key}`))
		skipped += entries.length - fresh.length
		const created = await tx.entry.createManyAndReturn({
			data: fresh.map(({ key, unitId, kind, subject, form, content }) => ({
				...{ roundId, unitId, kind, subject, ...idsOf(form, kind, subject) },
				...{ createdById: viewer.person?.id ?? '', createdAt: now },
				...{ savedById: viewer.person?.id ?? '', savedAt: now },
				...{ titleVi: content.titleVi.trim(), content: jsonOf(content), importKey: key },
			})),
			select: { id: true, kind: true, subject: true },
		})
		events.push(
			...created.map(({ id, kind, subject }) => event('entry.created', 'entry', id, { kind, subject })),
		)
	}
	return { events, skipped }
}

const formsAndRubrics = async (tx: Tx, roundId: string) => {
	const forms = await publishedForms(tx, roundId)
	const rubrics = await heldRubrics(tx, roundId)
	return (form: EntryForm, kind: EntryKind, subject: Subject) => {
		const formId = forms.find(
			(each) => each.form.code === form.code && each.form.version === form.version,
		)?.id
		const rubricId = rubricFor(rubrics, kind, subject)?.rowId
		if (!formId || !rubricId) throw new Refusal({ code: 'hidden' })
		return { formId, rubricId }
	}
}
