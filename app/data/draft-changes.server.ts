import { fieldsOf, isSameValue, pickFields, type Fields } from '#app/domain/draft-fields.ts'
import { mergeSave, type DraftSave, type LastChange } from '#app/domain/draft-merge.ts'
import { deltaBetween, readDelta, withDelta, writeDelta } from '#app/domain/text-delta.ts'
import { Refusal, type Crossing } from '#app/domain/verdict.ts'
import { canonical, sha256 } from './canonical.server.ts'
import { insertRows } from './insert-rows.server.ts'
import type { Tx } from './transact.server.ts'

type Drafted = { id: string; version: number; content: object }
export type Made = {
	version: number
	byId: string
	at: Date
	writer?: string | undefined
	turn?: number | undefined
	restored?: number | undefined
	/** What the page sent: a list that was merged with that of others is not the page's own text. */
	sent: Fields
}

/** After so many steps a field is kept whole again, so that no version is far from one. */
const mostSteps = 40

type Recorded = { entry: Drafted; fields: Fields; made: Made }

/** Keeps what saves change: for each field of a draft the step from the value before to the value after. */
export const recordChanges = async (tx: Tx, saves: readonly Recorded[]): Promise<void> => {
	const lastOnes = await lastSteps(tx, saves)
	const steps = saves.flatMap((save) => {
		const before = fieldsOf(save.entry.content)
		return Object.keys(save.fields).map((field) =>
			stepOf(save, field, before[field], lastOnes.get(`${save.entry.id} ${field}`)),
		)
	})
	await insertRows(tx, 'draft_change', steps)
}

type LastStep = { digest: string; depth: number }

const lastSteps = async (tx: Tx, saves: readonly Recorded[]): Promise<Map<string, LastStep>> => {
	const asked = saves.flatMap(({ entry, fields }) =>
		Object.keys(fields).map((field) => ({ entry_id: entry.id, field })),
	)
	const rows = await tx.$queryRaw<({ id: string; field: string } & LastStep)[]>`
		SELECT asked."entry_id"::text AS "id", asked."field", step."digest", step."depth"
		FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked("entry_id" uuid, "field" text)
		CROSS JOIN LATERAL (
			SELECT "digest", "depth" FROM "draft_change"
			WHERE "draft_change"."entry_id" = asked."entry_id" AND "draft_change"."field" = asked."field"
			ORDER BY "version" DESC LIMIT 1
		) AS step`
	return new Map(rows.map(({ id, field, ...step }) => [`${id} ${field}`, step]))
}

const stepOf = ({ entry, fields, made }: Recorded, field: string, from: unknown, last?: LastStep) => {
	const { version, byId, at, writer, turn, restored, sent } = made
	const [old, now] = [canonical(from), canonical(fields[field])]
	const follows = last !== undefined && last.depth < mostSteps && last.digest === sha256(old)
	return {
		entry_id: entry.id,
		field,
		version,
		by_id: byId,
		at,
		base: follows ? null : old,
		delta: writeDelta(deltaBetween(old, now)),
		depth: follows ? last.depth + 1 : 0,
		digest: sha256(now),
		writer: (isSameValue(sent[field], fields[field]) ? writer : null) ?? null,
		turn: turn ?? 0,
		restored: restored ?? null,
	}
}

/** What a field said at a version; `now` is what it says in the draft, for a field that was never changed. */
export const valueAt = async (
	tx: Tx,
	entryId: string,
	field: string,
	version: number,
	now: unknown,
): Promise<unknown> => {
	const steps = await tx.draftChange.findMany({
		where: { entryId, field, version: { lte: version } },
		orderBy: { version: 'desc' },
		take: mostSteps + 1,
		select: { base: true, delta: true },
	})
	const from = steps.findIndex(({ base }) => base !== null)
	if (from >= 0) return rebuilt(steps.slice(0, from + 1).reverse())
	const first = await tx.draftChange.findFirst({
		where: { entryId, field, version: { gt: version } },
		orderBy: { version: 'asc' },
		select: { base: true },
	})
	return first?.base ? JSON.parse(first.base) : (now ?? null)
}

const rebuilt = (steps: readonly { base: string | null; delta: string }[]): unknown =>
	JSON.parse(steps.reduce((text, { base, delta }) => withDelta(base ?? text, readDelta(delta)), 'null'))

/** Every field that was changed after a version, with its last change; `isKnown` when no version lacks its changes. */
export const changedSince = async (tx: Tx, { id, version }: Drafted, since: number) => {
	const rows = await tx.draftChange.findMany({
		where: { entryId: id, version: { gt: since } },
		orderBy: { version: 'asc' },
		select: {
			field: true,
			version: true,
			writer: true,
			turn: true,
			at: true,
			by: { select: { id: true, name: true } },
		},
	})
	return {
		isKnown: new Set(rows.map((row) => row.version)).size === version - since,
		last: new Map(rows.map((row) => [row.field, row])),
	}
}

/** The fields of a save that are to be written. Where somebody else wrote too, nothing is, and both texts are shown. */
export const mergedFields = async (
	tx: Tx,
	entry: Drafted & { row: { savedAt: Date } },
	save: DraftSave,
): Promise<Fields> => {
	const oldest = Math.min(save.version, ...Object.values(save.from ?? {}))
	if (oldest === entry.version)
		return mergeSave({ fields: fieldsOf(entry.content), ...untouched }, save).write
	if (oldest > entry.version) throw new Refusal({ code: 'stale', version: entry.version })
	const { last, isKnown } = await changedSince(tx, entry, oldest)
	const stored = fieldsOf(entry.content)
	const before = new Map<string, unknown>()
	for (const field of Object.keys(save.fields)) {
		const started = save.from?.[field] ?? save.version
		const isLate = (last.get(field)?.version ?? 0) > started
		if (isLate && isKnown) before.set(field, await valueAt(tx, entry.id, field, started, stored[field]))
	}
	const unknown: LastChange | null = isKnown ? null : { version: entry.version, writer: null, turn: 0 }
	const { write, crossed } = mergeSave(
		{
			fields: stored,
			last: (field) => last.get(field) ?? unknown,
			valueAt: (field) => before.get(field),
		},
		save,
	)
	if (crossed.length === 0) return write
	const crossings = crossed.map((field): Crossing => {
		const change = last.get(field)
		return {
			field,
			mine: save.fields[field],
			theirs: stored[field] ?? null,
			by: change?.by.name ?? null,
			at: change?.at ?? entry.row.savedAt,
		}
	})
	throw new Refusal({ code: 'stale', version: entry.version, crossings })
}

const untouched = { last: () => null, valueAt: () => undefined }

/** What others than this page changed since a version, as it is now; every field when that cannot be told. */
export const newsSince = async (tx: Tx, entry: Drafted, since: number, writer?: string) => {
	const fields = fieldsOf(entry.content)
	if (since >= entry.version) return { fields: {}, by: [] }
	const { last, isKnown } = await changedSince(tx, entry, since)
	const news = [...last.values()].filter((change) => writer === undefined || change.writer !== writer)
	return {
		fields: isKnown
			? pickFields(
					fields,
					news.map(({ field }) => field),
				)
			: fields,
		by: [...new Set(news.map((change) => change.by.name))],
	}
}
