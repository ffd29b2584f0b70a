import { lockEntry, isUuid } from '#app/data/entries.server.ts'
import { checkedChanges, personIdsOf } from '#app/data/draft-checks.server.ts'
import { publishedForms } from '#app/data/forms.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { hasUsedCode, lockCode, useCode } from '#app/data/deadline-codes.server.ts'
import { phasesFor, withDeadlines } from '#app/data/deadlines.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import {
	changedFields,
	emptyContent,
	withChanges,
	type DraftChanges,
	type EntryContent,
} from '#app/domain/entry-content.ts'
import { takenBy, type LeftPart } from '#app/domain/draft-taking.ts'
import { contentOfForm, offered } from '#app/domain/entry-form.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { event } from '#app/domain/event.ts'
import { mayRedeem, withCode } from '#app/domain/deadline.ts'
import { rubricIdFor } from '#app/domain/rubric.ts'
import { mayCreateEntry, mayEdit } from '#app/domain/submission.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/**
 * `form` is the code of one of the round's forms; without it the first one for this kind and subject is taken.
 * `code`: one that moves the deadline, to begin an entry after the round has closed for others.
 */
type NewEntry = {
	roundId: string
	unitId: string
	kind: EntryKind
	subject: Subject
	form?: string
	code?: string
	/** What was written to see whether something similar exists. */
	titleVi?: string
	summary?: string
}
type Draft = { version: number; changes: DraftChanges }

/** Begins an entry of one's own unit in a round that takes entries, under the newest rubric for its kind. */
export const createEntry = (viewer: Viewer, input: NewEntry, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const personId = signedIn(viewer)
		const { roundId, unitId, kind, subject, titleVi = '', summary = '' } = input
		const round = isUuid(roundId)
			? await tx.round.findUnique({ where: { id: roundId }, include: withDeadlines })
			: null
		if (!round) throw new Refusal({ code: 'hidden' })
		const owner = { unitId, entryId: null }
		const code = input.code ? await lockCode(tx, roundId, input.code) : null
		if (input.code) ensure(mayRedeem(viewer, owner, code?.facts ?? null, hasUsedCode(code, owner), now))
		ensure(mayCreateEntry(viewer, unitId, withCode(phasesFor(round, owner), code), now))
		const rubric = await tx.rubric.findFirst({
			where: { roundId, code: rubricIdFor(kind, subject) },
			orderBy: { version: 'desc' },
		})
		const form = await newestForm(tx, input)
		if (!rubric || !form) throw new Refusal({ code: 'hidden' })
		const { id } = await tx.entry.create({
			data: {
				roundId,
				unitId,
				kind,
				subject,
				rubricId: rubric.id,
				formId: form.id,
				createdById: personId,
				createdAt: now,
				savedById: personId,
				savedAt: now,
				titleVi: titleVi.trim(),
				content: jsonOf({
					...emptyContent(),
					...contentOfForm(form.form, emptyContent()),
					...{ titleVi, summary },
				}),
			},
		})
		const created = event('entry.created', 'entry', id, { kind, subject })
		const place = { roundId, unitId, entryId: id }
		return {
			value: id,
			events: code ? [created, await useCode(tx, code, place, { personId, now })] : [created],
		}
	})

/** The newest version of the round's form for this kind and subject, as long as new entries may begin with it. */
const newestForm = async (tx: Tx, { roundId, kind, subject, form: code }: NewEntry) => {
	const published = await publishedForms(tx, roundId)
	const open = offered(published.map(({ form }) => form))
	const chosen = open.find(
		(form) =>
			form.kind === kind && form.subjects.includes(subject) && (code === undefined || form.code === code),
	)
	return published.find(({ form }) => form.code === chosen?.code && form.version === chosen.version)
}

export type SavedDraft = { version: number; savedAt: Date; left: readonly LeftPart[] }

/**
 * Replaces the fields that changed; a save that started from another version than the stored one is refused. Parts that
 * the form does not take are left out and named; the rest of the save stands.
 */
export const saveDraft = (viewer: Viewer, entryId: string, draft: Draft, at?: Date): Promise<SavedDraft> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		ensure(mayEdit(viewer, entry.facts, entry.phases, now))
		if (draft.version !== entry.version) throw new Refusal({ code: 'stale', version: entry.version })
		const { taken, left } = takenBy(entry.form, entry.content, draft.changes, now)
		if (Object.keys(taken).length === 0) throw new Refusal({ code: 'not-taken', parts: left })
		const changes = await checkedChanges(tx, entry, taken, now)
		const content = withChanges(entry.content, changes)
		const version = entry.version + 1
		await tx.entry.update({
			where: { id: entry.id },
			data: {
				content: jsonOf(content),
				titleVi: content.titleVi.trim(),
				version,
				savedAt: now,
				savedById: signedIn(viewer),
			},
		})
		if (changes.authors) await followAuthors(tx, entry.id, content)
		const fields = changedFields(changes)
		return {
			value: { version, savedAt: now, left },
			events: [event('entry.saved', 'entry', entry.id, { version, fields })],
		}
	})

/** Authors with an account, from whom conflicts are found. */
const followAuthors = async (tx: Tx, entryId: string, { authors }: EntryContent): Promise<void> => {
	await tx.entryAuthor.deleteMany({ where: { entryId } })
	await tx.entryAuthor.createMany({ data: personIdsOf(authors).map((personId) => ({ entryId, personId })) })
}

const signedIn = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}
