import { reader } from '#app/data/database.server.ts'
import { loadEntry, visibleTo, type LoadedEntry } from '#app/data/entries.server.ts'
import { surroundingsOf } from '#app/data/coach.server.ts'
import { versionsOf } from '#app/data/forms.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { missingForSubmission } from '#app/domain/completeness.ts'
import { isFrozen } from '#app/domain/entry-form.ts'
import { evidenceKindOf, evidenceOf, linkOf, scanOf } from '#app/data/entry-evidence.server.ts'
import {
	preparedOf,
	unknownFile,
	withPrepared,
	type PreparedRow as Prepared,
} from '#app/data/prepared-files.server.ts'
import { isPictured, type EvidenceKind } from '#app/domain/evidence-kind.ts'
import { pictureWidths } from '#app/domain/picture-copy.ts'
import { mayEdit } from '#app/domain/submission.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isMemberOf, type Language, type Viewer } from '#app/domain/viewer.ts'
import { guidanceOf } from './section-guidance.server.ts'

/** Everything the editor of an entry shows: the draft, the words to choose from, guidance, evidence, what is missing. */
export const entryEditor = async (viewer: Viewer, entryId: string) => {
	const { entry, now } = await ownDraft(viewer, entryId)
	const { content, version, row } = entry
	const unit = await reader().unit.findUniqueOrThrow({
		where: { id: entry.unitId },
		include: { names: true },
	})
	return {
		now,
		deadline: entry.deadline,
		graceUntil: entry.graceUntil,
		id: entry.id,
		kind: entry.kind,
		subject: entry.subject,
		form: entry.form,
		...(await versionsOf(reader(), entry)),
		frozen: [...entry.form.sections, ...entry.form.fields].flatMap((part) =>
			isFrozen(part, now) ? part.key : [],
		),
		unit: unitName(unit, now, viewer.language),
		version,
		savedAt: row.savedAt,
		content,
		mayEdit: mayEdit(viewer, entry.facts, entry.phases, now),
		terms: await termsOf(row.round.movementId, viewer.language),
		guidance: guidanceOf(entry.form, entry.rubric, viewer.language),
		people: await membersOf(entry.unitId),
		units: entry.form.fields.some(({ kind }) => kind === 'unit')
			? await livingUnits(now, viewer.language)
			: [],
		evidence: await evidenceList(entry.id, now),
		gaps: missingForSubmission(content, await evidenceOf(reader(), entry.id), entry.form),
		coach: await surroundingsOf(reader(), entry, now),
		returned: await returnReasons(entry),
	}
}

/** The draft alone, for a script that must look again: what is stored now. */
export const storedDraft = async (viewer: Viewer, entryId: string) => {
	const { entry } = await ownDraft(viewer, entryId)
	return { version: entry.version, savedAt: entry.row.savedAt, content: entry.content }
}

/** What one must know to read the page's form: the form that an own entry is written in, how long its files are. */
export const entryToRead = async (viewer: Viewer, entryId: string) => {
	const { entry, now } = await ownDraft(viewer, entryId)
	const { evidence } = await surroundingsOf(reader(), entry, now)
	return { form: entry.form, lengths: evidence }
}

/** The evidence of an own entry with what was removed, for its page. */
export const evidencePage = async (viewer: Viewer, entryId: string) => {
	const { entry, now } = await ownDraft(viewer, entryId)
	return {
		id: entry.id,
		title: entry.row.titleVi,
		mayEdit: mayEdit(viewer, entry.facts, entry.phases, now),
		evidence: await evidenceList(entry.id, now),
		removed: await reader().evidence.findMany({
			where: { entryId: entry.id, removedAt: { not: null } },
			orderBy: { removedAt: 'desc' },
			select: { id: true, fileName: true, caption: true, scan: true, signature: true },
		}),
	}
}

const ownDraft = async (viewer: Viewer, entryId: string): Promise<{ entry: LoadedEntry; now: Date }> => {
	const now = await databaseClock(reader())
	const entry = await loadEntry(reader(), entryId)
	const groups = visibleTo(viewer, entry, await unitTree(reader(), now), now)
	if (!isMemberOf(viewer, entry.unitId) || !groups.has('full-content')) throw new Refusal({ code: 'hidden' })
	return { entry, now }
}

/** Evidence as its agency sees it; a picture says whether its copies are ready, failed or still being made. */
export const evidenceList = async (entryId: string, now: Date) => {
	const rows = await reader().evidence.findMany({
		where: { entryId, removedAt: null },
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		include: { blob: { select: { ...withPrepared, size: true } } },
	})
	return rows.map(({ id, fileName, caption, public: isPublic, blob, ...row }) => ({
		id,
		fileName,
		kind: evidenceKindOf({ ...row, caption, public: isPublic }).kind,
		caption,
		isPublic,
		size: blob.size,
		sha256: blob.sha256,
		version: row.version,
		scan: scanOf(row),
		...madeOf(
			isShown(row.addedAt, now, blob.variantsAt) ? blob : { ...blob, variantsAt: null },
			isPictured(kindOf(row.kind)),
		),
		link: linkOf({ fileName, href: row.href, openedOn: row.openedOn }).link ?? null,
	}))
}

/**
 * A file is shown a few seconds after it came, not at once: else whoever sends it would learn from its being ready
 * that somebody has sent the same before.
 */
const isShown = (addedAt: Date, now: Date, variantsAt: Date | null): boolean =>
	variantsAt !== null && +now - +addedAt >= secondsToPrepare * 1000

const secondsToPrepare = 4

const kindOf = (kind: string): EvidenceKind => evidenceKindOf({ kind, caption: '', public: false }).kind

/** What there is to see of a file; a picture that is still being made has a place of its likely size. */
const madeOf = (blob: Prepared, pictured: boolean) => {
	const found = preparedOf(blob)
	const { origin: _origin, picture, ...file } = found.state === 'waiting' ? unknownFile : found
	const { state } = file
	const unmade = { width: pictureWidths[1], height: Math.round((pictureWidths[1] * 9) / 16), widths: [] }
	return {
		...file,
		picture: pictured ? { state, ...(picture ?? { ...unmade, blur: null, hasAvif: false }) } : null,
	}
}

export const termsOf = async (movementId: string, language: Language) => {
	const terms = await reader().term.findMany({
		where: { movementId },
		orderBy: { position: 'asc' },
		select: { taxonomy: true, code: true, nameVi: true, nameEn: true },
	})
	return terms.map(({ taxonomy, code, nameVi, nameEn }) => ({
		taxonomy,
		code,
		name: language === 'vi' ? nameVi : nameEn,
	}))
}

/** Units that a field of the form can name. */
const livingUnits = async (now: Date, language: Language) => {
	const units = await reader().unit.findMany({
		where: { OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: now } }] },
		include: { names: true },
	})
	return units
		.map((unit) => ({ id: unit.id, name: unitName(unit, now, language) }))
		.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** Colleagues who may be named as authors with an account. */
const membersOf = async (unitId: string) => {
	const people = await reader().person.findMany({
		where: { disabledAt: null, memberships: { some: { unitId, endsAt: null } } },
		orderBy: { name: 'asc' },
		select: { id: true, name: true },
	})
	return people
}

/** What the secretariat asked to be mended, while the entry is with its agency for that. */
const returnReasons = async (entry: LoadedEntry) => {
	if (entry.stage !== 'returned') return null
	const check = await reader().eligibilityCheck.findFirst({
		where: { outcome: 'returned', submission: { entryId: entry.id, withdrawal: null } },
		orderBy: { checkedAt: 'desc' },
		include: { reasons: true },
	})
	return check && { note: check.note, reasons: check.reasons.map(({ part, text }) => ({ part, text })) }
}
