import { mostTold, week } from '#app/domain/follow.ts'
import type { PracticeState } from '#app/domain/practice-update.ts'
import { reader } from './database.server.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

/**
 * A publication gets its moment when it begins and is seen when it ends: one that took longer than the next is still
 * found within this time, and what a letter told is not told again.
 */
const told = Prisma.sql`greatest(f."confirmed_at", f."told_until" - interval '15 minutes')`

/** Of a published practice `p`: whether a follow `f` is told of it when it is published. */
const isNew = Prisma.sql`p."published_at" > ${told} AND NOT EXISTS (
		SELECT 1 FROM "follow_letter" l WHERE l."follow_id" = f."id" AND p."entry_id" = ANY(l."entry_ids"))
	AND CASE f."kind"
	WHEN 'gallery' THEN TRUE
	WHEN 'unit' THEN p."unit_id"::text = f."subject"
	WHEN 'topic' THEN f."subject" = p."pillar" OR f."subject" = ANY(p."themes")
	WHEN 'practice' THEN EXISTS (
		SELECT 1 FROM "replication_proposal" r JOIN "practice" o ON o."entry_id" = r."original_id"
		WHERE r."entry_id" = p."entry_id" AND r."undone_at" IS NULL AND r."original_id"::text = f."subject")
	ELSE FALSE END`

/** Of words of citizens `n` about the practice of a follow `f`. */
const isNewNote = Prisma.sql`f."kind" = 'practice' AND n."entry_id"::text = f."subject" AND n."stage" = 'published'
	AND n."published_at" > ${told} AND NOT EXISTS (
		SELECT 1 FROM "follow_letter" l WHERE l."follow_id" = f."id" AND n."id" = ANY(l."note_ids"))
	AND EXISTS (SELECT 1 FROM "practice" p WHERE p."entry_id" = n."entry_id")`

/** Of what its agency said of the practice of a follow `f`, an update `u` that stands. */
const isNewUpdate = Prisma.sql`f."kind" = 'practice' AND u."entry_id"::text = f."subject" AND u."stated_at" > ${told}
	AND NOT EXISTS (SELECT 1 FROM "update_taken_back" b WHERE b."update_id" = u."id")
	AND NOT EXISTS (SELECT 1 FROM "follow_letter" l WHERE l."follow_id" = f."id" AND u."id" = ANY(l."update_ids"))
	AND EXISTS (SELECT 1 FROM "practice" p WHERE p."entry_id" = u."entry_id")`

const mostInOneRun = 500

/** Of a follow `f`: confirmed, and not written to within the week where that was chosen. */
const isDue = (now: Date) => Prisma.sql`f."confirmed_at" IS NOT NULL AND (f."pace" = 'at-once'
	OR coalesce(f."written_at", f."confirmed_at") <= ${new Date(+now - week)}::timestamptz)`

/** Holds a follow that is still due when the lock is had: another process may have written meanwhile. */
export const lockDueFollow = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
	const rows = await tx.$queryRaw<unknown[]>`
		SELECT 1 FROM "follow" f WHERE f."id" = ${id}::uuid AND ${isDue(now)} FOR UPDATE`
	return rows.length > 0
}

/** Follows that are due a letter: confirmed, not written to within the week where that was chosen, and with something new. */
export const followsDue = async (now: Date): Promise<string[]> => {
	const rows = await reader().$queryRaw<{ id: string }[]>`
		SELECT f."id"::text AS "id" FROM "follow" f
		WHERE ${isDue(now)} AND (EXISTS (SELECT 1 FROM "practice" p WHERE ${isNew})
			OR EXISTS (SELECT 1 FROM "citizen_note" n WHERE ${isNewNote})
			OR EXISTS (SELECT 1 FROM "practice_update" u WHERE ${isNewUpdate}))
		ORDER BY f."id" LIMIT ${mostInOneRun}::int`
	return rows.map(({ id }) => id)
}

export type News = {
	practices: {
		entryId: string
		slug: string
		titleVi: string
		titleEn: string
		agency: { vi: string; en: string }
	}[]
	/** All of them, also those that the letter only counts. */
	entryIds: string[]
	noteIds: string[]
	/** The oldest first. */
	updates: { id: string; state: PracticeState; at: Date }[]
	until: Date
}

/** What a follow has not been told; null when there is nothing. */
export const newsOf = async (tx: Tx, followId: string): Promise<News | null> => {
	const practices = await tx.$queryRaw<(News['practices'][number] & { at: Date })[]>`
		SELECT p."entry_id"::text AS "entryId", p."slug", p."title_vi" AS "titleVi", p."title_en" AS "titleEn",
			p."content"->'agency'->'names' AS "agency", p."published_at" AS "at"
		FROM "follow" f JOIN "practice" p ON ${isNew} WHERE f."id" = ${followId}::uuid
		ORDER BY p."published_at" DESC, p."award_rank", p."title_vi"`
	const notes = await tx.$queryRaw<{ id: string; at: Date }[]>`
		SELECT n."id"::text AS "id", n."published_at" AS "at"
		FROM "follow" f JOIN "citizen_note" n ON ${isNewNote} WHERE f."id" = ${followId}::uuid`
	const updates = await tx.$queryRaw<News['updates']>`
		SELECT u."id"::text AS "id", u."state", u."stated_at" AS "at"
		FROM "follow" f JOIN "practice_update" u ON ${isNewUpdate} WHERE f."id" = ${followId}::uuid
		ORDER BY u."stated_at", u."id"`
	if (practices.length + notes.length + updates.length === 0) return null
	return {
		practices: practices.slice(0, mostTold).map(({ at: _at, ...practice }) => practice),
		entryIds: practices.map(({ entryId }) => entryId),
		noteIds: notes.map(({ id }) => id),
		updates,
		until: new Date(Math.max(...[...practices, ...notes, ...updates].map(({ at }) => +at))),
	}
}
