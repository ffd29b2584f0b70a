import { isUuid, lockEntry } from '#app/data/entries.server.ts'
import { documentOf, formOf } from '#app/data/forms.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { event, type PortalEvent } from '#app/domain/event.ts'
import {
	edited,
	formVerdict,
	mayCompose,
	mayEdit,
	mayMoveDraft,
	type FormEdit,
} from '#app/domain/form-composing.ts'
import { all, ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

type NewForm = Pick<EntryForm, 'code' | 'name' | 'kind' | 'subjects'> & { copyOf: string | null }

/** Begins a form of a round, empty or as a copy of another form; it is offered once it is published. */
export const createForm = (viewer: Viewer, roundId: string, input: NewForm, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayCompose(viewer))
		const round = isUuid(roundId) ? await tx.round.findUnique({ where: { id: roundId } }) : null
		if (!round) throw new Refusal({ code: 'hidden' })
		const { copyOf, ...own } = input
		const copied = copyOf === null ? null : formOf(await lockForm(tx, copyOf))
		const form: EntryForm = {
			purpose: { vi: '', en: '' },
			subjectName: 'none',
			isOffered: true,
			sections: [],
			fields: [],
			...copied,
			...own,
			version: 1,
		}
		const { id } = await tx.entryForm.create({
			data: {
				roundId,
				code: form.code,
				version: 1,
				document: documentOf(form),
				createdAt: now,
				createdById: viewer.person?.id ?? null,
			},
		})
		const facts = { code: form.code, version: 1, name: form.name.vi }
		return { value: id, events: [event('form.begun', 'form', id, facts)] }
	})

/** Begins the next version of a form, or gives the one that is being composed already. */
export const beginVersion = (viewer: Viewer, formId: string, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayCompose(viewer))
		const { roundId, code } = await lockForm(tx, formId)
		const newest = await tx.entryForm.findFirstOrThrow({
			where: { roundId, code },
			orderBy: { version: 'desc' },
		})
		if (newest.publishedAt === null) throw new Refusal({ code: 'already', fact: 'exists' })
		const form = { ...formOf(newest), version: newest.version + 1 }
		const { id } = await tx.entryForm.create({
			data: {
				roundId,
				code,
				version: form.version,
				document: documentOf(form),
				createdAt: now,
				createdById: viewer.person?.id ?? null,
			},
		})
		const facts = { code, version: form.version, name: form.name.vi }
		return { value: id, events: [event('form.begun', 'form', id, facts)] }
	})

/** One act of composing, on a version that is not published yet. */
export const editForm = (viewer: Viewer, formId: string, edit: FormEdit, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayCompose(viewer))
		const form = formOf(await lockOpenForm(tx, formId))
		ensure(mayEdit(form, edit))
		await tx.entryForm.update({ where: { id: formId }, data: { document: documentOf(edited(form, edit)) } })
		const facts = { code: form.code, version: form.version, act: edit.act, part: partIn(edit) }
		return { value: undefined, events: [event('form.edited', 'form', formId, facts)] }
	})

/** From now on new entries begin with this version; entries that are there keep theirs. */
export const publishForm = (viewer: Viewer, formId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayCompose(viewer))
		const form = formOf(await lockOpenForm(tx, formId))
		ensure(formVerdict(form))
		await tx.entryForm.update({ where: { id: formId }, data: { publishedAt: now } })
		const facts = { code: form.code, version: form.version }
		return { value: undefined, events: [event('form.published', 'form', formId, facts)] }
	})

/** Gives up a version that nobody was offered. */
export const discardForm = (viewer: Viewer, formId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		ensure(mayCompose(viewer))
		const { code, version } = await lockOpenForm(tx, formId)
		await tx.entryForm.delete({ where: { id: formId } })
		return { value: undefined, events: [event('form.discarded', 'form', formId, { code, version })] }
	})

/** Moves every draft of older versions to this one; text of parts that are gone is kept beside it. Gives how many. */
export const moveDrafts = (viewer: Viewer, formId: string, at?: Date): Promise<number> =>
	transact(viewer, at, async (tx) => {
		ensure(mayCompose(viewer))
		const target = await lockForm(tx, formId)
		if (target.publishedAt === null) throw new Refusal({ code: 'stage', is: 'draft', needs: 'published' })
		const drafts = await tx.entry.findMany({
			where: {
				stage: 'draft',
				form: { roundId: target.roundId, code: target.code, version: { lt: target.version } },
			},
			select: { id: true },
			orderBy: { id: 'asc' },
		})
		const moves: PortalEvent[] = []
		for (const { id } of drafts) moves.push(await moveTo(tx, viewer, id, target))
		const facts = { code: target.code, version: target.version, drafts: drafts.length }
		return { value: drafts.length, events: [event('form.drafts-moved', 'form', formId, facts), ...moves] }
	})

/** The agency moves its own draft to the newest published version of its form. */
export const moveDraft = (viewer: Viewer, entryId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx) => {
		const { form, roundId } = await lockEntry(tx, entryId)
		const newest = await tx.entryForm.findFirst({
			where: { roundId, code: form.code, publishedAt: { not: null } },
			orderBy: { version: 'desc' },
		})
		if (!newest) throw new Refusal({ code: 'hidden' })
		return { value: undefined, events: [await moveTo(tx, viewer, entryId, newest)] }
	})

type FormRow = Awaited<ReturnType<typeof lockForm>>

const moveTo = async (
	tx: Tx,
	viewer: Viewer,
	entryId: string,
	target: Pick<FormRow, 'id' | 'code' | 'version'>,
): Promise<PortalEvent> => {
	const entry = await lockEntry(tx, entryId)
	ensure(all(mayMoveDraft(viewer, entry)))
	const { code, version } = target
	if (entry.form.version >= version) throw new Refusal({ code: 'already', fact: 'exists' })
	await tx.entry.update({
		where: { id: entryId },
		data: { formId: target.id, version: { increment: 1 } },
	})
	return event('entry.form-moved', 'entry', entryId, { code, version, from: entry.form.version })
}

/** A form that stands still until the transaction ends. */
const lockForm = async (tx: Tx, id: string) => {
	if (!isUuid(id)) throw new Refusal({ code: 'hidden' })
	await tx.$queryRaw`SELECT 1 FROM "entry_form" WHERE "id" = ${id}::uuid FOR UPDATE`
	const row = await tx.entryForm.findUnique({ where: { id } })
	if (!row) throw new Refusal({ code: 'hidden' })
	return row
}

const lockOpenForm = async (tx: Tx, id: string) => {
	const row = await lockForm(tx, id)
	if (row.publishedAt !== null) throw new Refusal({ code: 'already', fact: 'published' })
	return row
}

const partIn = (edit: FormEdit): string => {
	switch (edit.act) {
		case 'settings':
			return ''
		case 'section':
			return edit.section.key
		case 'field':
			return edit.field.key
		case 'move':
		case 'remove':
			return edit.key
	}
}
