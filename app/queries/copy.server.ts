import { reader } from '#app/data/database.server.ts'
import { copyTarget } from '#app/data/copying.server.ts'
import { loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { publishedForms } from '#app/data/forms.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { copyParts, leftPieces, type CopyPart } from '#app/domain/copying.ts'
import { offered } from '#app/domain/entry-form.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Viewer } from '#app/domain/viewer.ts'
import { openRounds } from './new-entry.server.ts'

/** Own entries that a new one can begin from, newest first. */
export const copySources = async (viewer: Viewer) => {
	const unitIds = viewer.memberships.map(({ unitId }) => unitId)
	const rows = await reader().entry.findMany({
		where: { unitId: { in: unitIds } },
		orderBy: { savedAt: 'desc' },
		take: 30,
		select: { id: true, titleVi: true, savedAt: true, round: { select: { nameVi: true, nameEn: true } } },
	})
	return rows.map(({ id, titleVi, savedAt, round }) => ({
		id,
		title: titleVi,
		savedAt,
		round: viewer.language === 'vi' ? round.nameVi : round.nameEn,
	}))
}

/** What an own entry can be copied into: each form of each round that takes entries and takes its kind of subject. */
export const copyPage = async (viewer: Viewer, entryId: string) => {
	const { entry, now } = await ownEntry(viewer, entryId)
	const targets = []
	for (const round of await openRounds(viewer, now)) {
		const forms = offered((await publishedForms(reader(), round.id)).map(({ form }) => form))
		const name = viewer.language === 'vi' ? round.nameVi : round.nameEn
		for (const form of forms.filter(({ subjects }) => subjects.includes(entry.subject))) {
			targets.push({ roundId: round.id, round: name, form: form.code, kind: form.kind, name: form.name })
		}
	}
	return {
		id: entry.id,
		title: entry.row.titleVi,
		unitId: entry.unitId,
		subject: entry.subject,
		kind: entry.kind,
		targets,
	}
}

/** Where a draft came from, and what of it has no place here. */
export const copyOrigin = async (viewer: Viewer, entryId: string) => {
	const { entry, now } = await ownEntry(viewer, entryId)
	const origin = await reader().entryOrigin.findUnique({ where: { entryId: entry.id } })
	if (!origin) throw new Refusal({ code: 'hidden' })
	const { entry: source } = await ownEntry(viewer, origin.fromEntryId)
	const target = await copyTarget(reader(), entry, linksIn(origin.evidence), now)
	const parts = copyParts.filter((part: CopyPart) => origin.parts.includes(part))
	return {
		id: entry.id,
		title: entry.row.titleVi,
		copiedAt: origin.copiedAt,
		parts,
		source: { id: source.id, title: source.row.titleVi, round: source.row.round.nameVi },
		left: parts.includes('sections') ? leftPieces(source, target) : [],
	}
}

const linksIn = (value: unknown): Record<string, string> =>
	typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([from, to]) => [from, String(to)]))
		: {}

const ownEntry = async (viewer: Viewer, entryId: string): Promise<{ entry: LoadedEntry; now: Date }> => {
	const now = await databaseClock(reader())
	const entry = await loadEntry(reader(), entryId)
	const groups = visibleTo(viewer, entry, await unitTree(reader(), now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	return { entry, now }
}
