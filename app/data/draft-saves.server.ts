import type { DraftChanges, EntryContent } from '#app/domain/entry-content.ts'
import { withChanges } from '#app/domain/entry-content.ts'
import { fieldsOf, isSameValue, type Fields } from '#app/domain/draft-fields.ts'
import type { DraftSave } from '#app/domain/draft-merge.ts'
import { takenBy, type LeftPart } from '#app/domain/draft-taking.ts'
import { event } from '#app/domain/event.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { mergedFields, newsSince, recordChanges, type Made } from './draft-changes.server.ts'
import { checkedChanges, personIdsOf } from './draft-checks.server.ts'
import type { LoadedEntry } from './entries.server.ts'
import { changesOf } from './json.server.ts'
import type { Told, Tx } from './transact.server.ts'

export type Draft = Omit<DraftSave, 'fields'> & {
	changes: DraftChanges
	/** For whom the page was opened that sends it. */
	person?: string | undefined
	/** The version that is taken again. */
	restored?: number | undefined
}

/** `others`: what the page does not have yet of the draft, and by whom it was changed. */
export type SavedDraft = {
	version: number
	savedAt: Date
	left: readonly LeftPart[]
	others: DraftChanges
	by: readonly string[]
}

export type DraftCall = { viewer: Viewer; entryId: string; draft: Draft }

/** What one save writes and answers. */
export type Plan = {
	entry: LoadedEntry
	fields: Fields
	content: EntryContent
	made: Made
	told: Told
	saved: SavedDraft
}

/** What a save would write; refused, it writes nothing. */
export const planOf = async (
	tx: Tx,
	entry: LoadedEntry | undefined,
	{ viewer, draft }: DraftCall,
	now: Date,
): Promise<Plan> => {
	if (!entry) throw new Refusal({ code: 'hidden' })
	ensure(mayEdit(viewer, entry.facts, entry.phases, now))
	const byId = writerOf(viewer, draft.person)
	const { taken, left } = takenBy(entry.form, entry.content, draft.changes, now)
	if (left.length > 0 && Object.keys(taken).length === 0)
		throw new Refusal({ code: 'not-taken', parts: left })
	const sent = fieldsOf(await checkedChanges(tx, entry, taken, now))
	const { changes: _, person: _person, restored, ...save } = draft
	const fields = await mergedFields(tx, entry, { ...save, fields: sent })
	const news = await newsSince(tx, entry, draft.version, draft.writer)
	const names = Object.keys(fields).sort()
	const version = entry.version + (names.length > 0 ? 1 : 0)
	const content = withChanges(entry.content, changesOf(fields))
	const others = changesOf(othersFor(sent, news.fields, fieldsOf(content)))
	return {
		entry,
		fields,
		content,
		made: { ...save, sent, version, byId, at: now, restored },
		told: { viewer, event: event('entry.saved', 'entry', entry.id, { version, fields: names }) },
		saved: { version, savedAt: now, left, others, by: news.by },
	}
}

/** Writes fields into drafts, each as its next version. */
export const writeDrafts = async (
	tx: Tx,
	plans: readonly Pick<Plan, 'entry' | 'fields' | 'content' | 'made'>[],
): Promise<void> => {
	if (plans.length === 0) return
	await recordChanges(tx, plans)
	const rows = plans.map(({ entry, content, made }) => ({
		id: entry.id,
		content,
		title_vi: content.titleVi.trim(),
		version: made.version,
		saved_at: made.at.toISOString(),
		saved_by_id: made.byId,
	}))
	await tx.$executeRaw`
		UPDATE "entry" SET
			"content" = new."content", "title_vi" = new."title_vi", "version" = new."version",
			"saved_at" = new."saved_at", "saved_by_id" = new."saved_by_id"
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new(
			"id" uuid, "content" jsonb, "title_vi" text, "version" int, "saved_at" timestamptz, "saved_by_id" uuid
		)
		WHERE "entry"."id" = new."id"`
	for (const { entry, fields, content } of plans) {
		if (fields.authors) await followAuthors(tx, entry.id, content)
	}
}

/** What the page does not have: fields that others changed, and its own that are stored otherwise than it sent them. */
const othersFor = (sent: Fields, news: Fields, final: Fields): Fields => ({
	...Object.fromEntries(Object.entries(news).filter(([name]) => !(name in sent))),
	...Object.fromEntries(
		Object.entries(sent).flatMap(([name, value]) =>
			isSameValue(final[name], value) ? [] : [[name, final[name]]],
		),
	),
})

/** A page that was opened for somebody else, before another person signed in here, writes nothing. */
const writerOf = ({ person }: Viewer, expected: string | undefined): string => {
	if (!person || (expected !== undefined && expected !== person.id))
		throw new Refusal({ code: 'not-signed-in' })
	return person.id
}

/** Authors with an account, from whom conflicts are found. */
const followAuthors = async (tx: Tx, entryId: string, { authors }: EntryContent): Promise<void> => {
	await tx.entryAuthor.deleteMany({ where: { entryId } })
	await tx.entryAuthor.createMany({ data: personIdsOf(authors).map((personId) => ({ entryId, personId })) })
}
