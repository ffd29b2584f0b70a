import { lockEntry, isUuid } from '#app/data/entries.server.ts'
import { mergedFields, newsSince, recordChanges } from '#app/data/draft-changes.server.ts'
import { checkedChanges, personIdsOf } from '#app/data/draft-checks.server.ts'
import { asSaved, explained } from '#app/data/draft-outcome.server.ts'
import { publishedForms } from '#app/data/forms.server.ts'
import { changesOf, jsonOf } from '#app/data/json.server.ts'
import { hasUsedCode, lockCode, useCode } from '#app/data/deadline-codes.server.ts'
import { phasesFor, withDeadlines } from '#app/data/deadlines.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { emptyContent, withChanges, type DraftChanges, type EntryContent } from '#app/domain/entry-content.ts'
import { fieldsOf, isSameValue, type Fields } from '#app/domain/draft-fields.ts'
import type { DraftSave } from '#app/domain/draft-merge.ts'
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
	code?: string | undefined
	/** What was written to see whether something similar exists. */
	titleVi?: string
	summary?: string
}
type Draft = Omit<DraftSave, 'fields'> & {
	changes: DraftChanges
	/** For whom the page was opened that sends it. */
	person?: string | undefined
	/** The version that is taken again. */
	restored?: number | undefined
}

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

/** `others`: what the page does not have yet of the draft, and by whom it was changed. */
export type SavedDraft = {
	version: number
	savedAt: Date
	left: readonly LeftPart[]
	others: DraftChanges
	by: readonly string[]
}

/**
 * Writes the fields that changed beside what colleagues saved meanwhile. A field that somebody else changed since is
 * not written: the save is refused with both texts. Parts that the form does not take are left out and named.
 */
export const saveDraft = (viewer: Viewer, entryId: string, draft: Draft, at?: Date): Promise<SavedDraft> =>
	transact(viewer, at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
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
		if (names.length > 0) {
			await recordChanges(tx, entry, fields, { ...save, sent, version, byId, at: now, restored })
			await tx.entry.update({
				where: { id: entry.id },
				data: {
					content: jsonOf(content),
					titleVi: content.titleVi.trim(),
					version,
					savedAt: now,
					savedById: byId,
				},
			})
			if (fields.authors) await followAuthors(tx, entry.id, content)
		}
		const others = changesOf(othersFor(sent, news.fields, fieldsOf(content)))
		return {
			value: { version, savedAt: now, left, others, by: news.by },
			events: [event('entry.saved', 'entry', entry.id, { version, fields: names })],
		}
	})

/** The same for a page without a script, which shows again what was typed: with the texts that crossed, or the reason. */
export const saveOrExplain = (viewer: Viewer, entryId: string, draft: Draft, at?: Date) =>
	saveDraft(viewer, entryId, draft, at).then(asSaved, explained)

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
const writerOf = (viewer: Viewer, person: string | undefined): string => {
	const id = signedIn(viewer)
	if (person !== undefined && person !== id) throw new Refusal({ code: 'not-signed-in' })
	return id
}

/** Authors with an account, from whom conflicts are found. */
const followAuthors = async (tx: Tx, entryId: string, { authors }: EntryContent): Promise<void> => {
	await tx.entryAuthor.deleteMany({ where: { entryId } })
	await tx.entryAuthor.createMany({ data: personIdsOf(authors).map((personId) => ({ entryId, personId })) })
}

const signedIn = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}
