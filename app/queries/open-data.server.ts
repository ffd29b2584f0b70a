import { objectionsTo } from '#app/data/citizen-notes.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import {
	changesSince,
	countOpen,
	filesOfRows,
	openRow,
	openRows,
	openRowsOfRound,
	type OpenSet,
	openVersion,
	type OpenVersion,
} from '#app/data/open-data.server.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { placeOf, placeText, type Place } from '#app/domain/open-cursor.ts'
import { openPractice, type OpenPractice, type OpenRow } from '#app/domain/open-data.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** What everybody may take away; whoever asks gets the same. */
export const datasetVersion = (_viewer: Viewer): Promise<OpenVersion> => openVersion()

export type OpenPracticePage = { items: OpenPractice[]; next: string | null; total: number }

/** Null for a cursor that this list never gave. */
export const openPracticesOf = async (
	_viewer: Viewer,
	{ query, cursor, limit }: { query: OpenSet; cursor: string | null; limit: number },
	origin: string,
): Promise<OpenPracticePage | null> => {
	const after = cursor === null ? null : placeOf(cursor)
	if (cursor !== null && after === null) return null
	const rows = await openRows(query, after, limit + 1)
	const shown = rows.slice(0, limit)
	const last = shown.at(-1)
	return {
		items: await given(shown, origin),
		next: rows.length > limit && last ? placeText({ at: last.publishedAt, id: last.id }) : null,
		total: await countOpen(query),
	}
}

export const openPracticeOf = async (
	_viewer: Viewer,
	id: string,
	origin: string,
): Promise<OpenPractice | null> => {
	const row = isUuid(id) ? await openRow(id) : null
	return row === null ? null : ((await given([row], origin))[0] ?? null)
}

/** The newest of what the gallery or an agency shows. */
export const newestPractices = async (
	_viewer: Viewer,
	query: OpenSet,
	take: number,
	origin: string,
): Promise<OpenPractice[]> => given(await openRows(query, null, take), origin)

export const newestOfRound = async (
	_viewer: Viewer,
	round: string,
	take: number,
	origin: string,
): Promise<OpenPractice[]> => given(await openRowsOfRound(round, take), origin)

const batch = 200

/** The whole set as it was at a moment, the newest first, some hundred at a time: no more is held. */
export async function* everyOpenPractice(
	_viewer: Viewer,
	until: Date | null,
	origin: string,
): AsyncGenerator<OpenPractice> {
	let after: Place | null = until && { at: until, id: lastId }
	for (;;) {
		const rows: OpenRow[] = await openRows(wholeGallery, after, batch)
		yield* await given(rows, origin)
		const last = rows.at(-1)
		if (rows.length < batch || !last) return
		after = { at: last.publishedAt, id: last.id }
	}
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const given = async (rows: readonly OpenRow[], origin: string): Promise<OpenPractice[]> => {
	const beside = {
		files: await filesOfRows(rows),
		objections: await objectionsTo(rows.map(({ id }) => id)),
	}
	return rows.map((row) => openPractice(row, beside, origin))
}

export const openChangesOf = async (
	_viewer: Viewer,
	{ since, limit }: { since: { seq: bigint } | { at: Date }; limit: number },
	origin: string,
) => {
	const { seq } = await openVersion()
	const rows = await changesSince(since, limit + 1)
	const shown = rows.slice(0, limit)
	const more = rows.length > limit
	const asked = 'seq' in since ? since.seq : 0n
	const last = more ? shown.at(-1)?.seq : BigInt(seq)
	return {
		items: shown.map(({ id, change, at, isPublic, ...row }) => ({
			seq: String(row.seq),
			...{ id, change },
			at: at.toISOString(),
			apiUrl: isPublic ? `${origin}/api/v1/practices/${id}` : null,
		})),
		next: String(last === undefined || last < asked ? asked : last),
		more,
	}
}
