import { mayRedeem, withCode } from '#app/domain/deadline.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { contentOfForm, offered } from '#app/domain/entry-form.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import { rubricFor } from '#app/domain/rubric.ts'
import { mayCreateEntry } from '#app/domain/submission.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { hasUsedCode, lockCode, useCode } from './deadline-codes.server.ts'
import { phasesFor, withDeadlines } from './deadlines.server.ts'
import { isUuid } from './entries.server.ts'
import { publishedForms } from './forms.server.ts'
import { jsonOf } from './json.server.ts'
import { heldRubrics } from './rubrics.server.ts'
import type { Tx } from './transact.server.ts'

/**
 * `form` is the code of one of the round's forms; without it the first one for this kind and subject is taken.
 * `code`: one that moves the deadline, to begin an entry after the round has closed for others.
 */
export type NewEntry = {
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

/** Writes a new entry of one's own unit, if the round takes entries from it now. */
export const beginEntry = async (tx: Tx, viewer: Viewer, input: NewEntry, now: Date) => {
	if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
	const personId = viewer.person.id
	const { roundId, unitId, kind, subject, titleVi = '', summary = '' } = input
	const round = isUuid(roundId)
		? await tx.round.findUnique({ where: { id: roundId }, include: withDeadlines })
		: null
	if (!round) throw new Refusal({ code: 'hidden' })
	const owner = { unitId, entryId: null }
	const code = input.code ? await lockCode(tx, roundId, input.code) : null
	if (input.code) ensure(mayRedeem(viewer, owner, code?.facts ?? null, hasUsedCode(code, owner), now))
	ensure(mayCreateEntry(viewer, unitId, withCode(phasesFor(round, owner), code), now))
	const rubric = rubricFor(await heldRubrics(tx, roundId), kind, subject)
	const form = await newestForm(tx, input)
	if (!rubric || !form) throw new Refusal({ code: 'hidden' })
	const { id } = await tx.entry.create({
		data: {
			roundId,
			unitId,
			kind,
			subject,
			rubricId: rubric.rowId,
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
	const events: [PortalEvent, ...PortalEvent[]] = code
		? [created, await useCode(tx, code, place, { personId, now })]
		: [created]
	return { id, events }
}

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
