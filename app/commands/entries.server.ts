import { asSaved, explained } from '#app/data/draft-outcome.server.ts'
import { saveAmongOthers, saveTogether, type Draft, type SavedDraft } from '#app/data/draft-saves.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { publishedForms } from '#app/data/forms.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { hasUsedCode, lockCode, useCode } from '#app/data/deadline-codes.server.ts'
import { phasesFor, withDeadlines } from '#app/data/deadlines.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { contentOfForm, offered } from '#app/domain/entry-form.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { event } from '#app/domain/event.ts'
import { mayRedeem, withCode } from '#app/domain/deadline.ts'
import { rubricIdFor } from '#app/domain/rubric.ts'
import { mayCreateEntry } from '#app/domain/submission.ts'
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

/**
 * Writes the fields that changed beside what colleagues saved meanwhile. A field that somebody else changed since is
 * not written: the save is refused with both texts. Parts that the form does not take are left out and named.
 */
export const saveDraft = async (
	viewer: Viewer,
	entryId: string,
	draft: Draft,
	at?: Date,
): Promise<SavedDraft> => {
	const call = { viewer, entryId, draft }
	if (!at) return saveAmongOthers(call)
	const [result] = await saveTogether([call], at)
	if (result?.status !== 'fulfilled') throw result?.reason
	return result.value
}

/** The same for a page without a script, which shows again what was typed: with the texts that crossed, or the reason. */
export const saveOrExplain = (viewer: Viewer, entryId: string, draft: Draft, at?: Date) =>
	saveDraft(viewer, entryId, draft, at).then(asSaved, explained)

const signedIn = ({ person }: Viewer): string => {
	if (!person) throw new Refusal({ code: 'not-signed-in' })
	return person.id
}
