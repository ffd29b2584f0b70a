import { reader } from '#app/data/database.server.ts'
import { valueAt } from '#app/data/draft-changes.server.ts'
import { loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { changesOf } from '#app/data/json.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { fieldsOf, isSameValue } from '#app/domain/draft-fields.ts'
import { sittingsOf } from '#app/domain/draft-sittings.ts'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import { emptyRichText } from '#app/domain/rich-text.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'

const perPage = 8

/** Who changed what in the draft of one's own agency, sitting by sitting, with the texts before and after. */
export const draftHistory = async (viewer: Viewer, entryId: string, asked: number) => {
	const { entry, now } = await ownEntry(viewer, entryId)
	const steps = await reader().draftChange.findMany({
		where: { entryId: entry.id },
		orderBy: [{ version: 'asc' }, { field: 'asc' }],
		select: { field: true, version: true, at: true, byId: true, restored: true },
	})
	const sittings = sittingsOf(steps)
	const pages = Math.max(1, Math.ceil(sittings.length / perPage))
	const page = Math.min(Math.max(1, asked), pages)
	const shown = sittings.slice((page - 1) * perPage, page * perPage)
	const people = await reader().person.findMany({
		where: { id: { in: shown.map(({ byId }) => byId) } },
		select: { id: true, name: true },
	})
	const content = fieldsOf(entry.content)
	const read = (field: string, version: number) => valueAt(reader(), entry.id, field, version, content[field])
	return {
		id: entry.id,
		title: entry.row.titleVi,
		version: entry.version,
		mayEdit: mayEdit(viewer, entry.facts, entry.phases, now),
		form: { sections: entry.form.sections.map(labelled), fields: entry.form.fields.map(labelled) },
		terms: await termsOf(entry, viewer),
		page,
		pages,
		sittings: await Promise.all(
			shown.map(async ({ byId, fields, ...sitting }) => ({
				...sitting,
				by: people.find(({ id }) => id === byId)?.name ?? '',
				fields: await Promise.all(
					fields.map(async ({ field, before, after }) => ({
						field,
						version: before,
						before: await read(field, before),
						after: await read(field, after),
					})),
				),
			})),
		),
	}
}

/** What must change for the draft, or one field of it, to say again what it said at a version. */
export const draftAt = async (
	viewer: Viewer,
	entryId: string,
	version: number,
	field: string,
): Promise<DraftChanges> => {
	const { entry } = await ownEntry(viewer, entryId)
	const content = fieldsOf(entry.content)
	const changed = await reader().draftChange.findMany({
		where: { entryId: entry.id, version: { gt: version }, ...(field === '' ? {} : { field }) },
		distinct: ['field'],
		select: { field: true },
	})
	const fields: Record<string, unknown> = {}
	for (const { field: name } of changed) {
		const value = await valueAt(reader(), entry.id, name, version, content[name])
		const said = value ?? (name.startsWith('section-') ? emptyRichText : null)
		if (isRestorable(name, said) && !isSameValue(said, content[name])) fields[name] = said
	}
	return changesOf(fields)
}

/** An answer that was not there yet cannot be unsaid: the form asks for it now. */
const isRestorable = (name: string, value: unknown): boolean => value !== null || !name.startsWith('answer-')

const labelled = ({ key, label }: { key: string; label: { vi: string; en: string } }) => ({ key, label })

const ownEntry = async (viewer: Viewer, entryId: string): Promise<{ entry: LoadedEntry; now: Date }> => {
	const now = await databaseClock(reader())
	const entry = await loadEntry(reader(), entryId)
	const groups = visibleTo(viewer, entry, await unitTree(reader(), now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	return { entry, now }
}

const termsOf = async ({ row }: LoadedEntry, { language }: Viewer) => {
	const terms = await reader().term.findMany({
		where: { movementId: row.round.movementId },
		select: { taxonomy: true, code: true, nameVi: true, nameEn: true },
	})
	return terms.map(({ taxonomy, code, nameVi, nameEn }) => ({
		taxonomy,
		code,
		name: language === 'vi' ? nameVi : nameEn,
	}))
}
