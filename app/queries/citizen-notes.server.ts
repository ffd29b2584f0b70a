import { sha256 } from '#app/data/canonical.server.ts'
import {
	copyOf,
	kindOf,
	publicNotePaper,
	publicNotePicture,
	publicNotesOf,
} from '#app/data/citizen-notes.server.ts'
import { reader } from '#app/data/database.server.ts'
import { isSecret } from '#app/data/tokens.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { confirmableUntil } from '#app/domain/citizen-note.ts'
import { titleIn } from '#app/domain/practice.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

const pageSize = 20

/** All that citizens say of a practice, twenty at a time. */
export const practiceNotes = async ({ language }: Viewer, slug: string, page: number) => {
	const found = await publicNotesOf(slug, (page - 1) * pageSize, pageSize)
	if (!found) throw new Refusal({ code: 'hidden' })
	const pages = Math.max(1, Math.ceil(found.count / pageSize))
	return { ...found, title: titleIn(language, found), slug, page, pages }
}

/** What a form about a practice shows: which it is, and the provinces to choose from as one types. */
export const noteFormPage = async ({ language }: Viewer, slug: string) => {
	const practice = await reader().practice.findUnique({
		where: { slug },
		select: { titleVi: true, titleEn: true },
	})
	if (!practice) throw new Refusal({ code: 'hidden' })
	const provinces = await reader().unitName.findMany({
		where: { validTo: null, unit: { kind: 'province', dissolvedOn: null } },
		select: { nameVi: true },
		orderBy: { nameVi: 'asc' },
	})
	const now = await databaseClock(reader())
	return {
		slug,
		title: titleIn(language, practice),
		today: now.toISOString().slice(0, 10),
		places: [...new Set(provinces.map(({ nameVi }) => nameVi))],
	}
}

/** What the link of a letter would make count; null when it no longer does anything. Reading it changes nothing. */
export const noteLink = async (_viewer: Viewer, secret: string, at?: Date) => {
	const note = isSecret(secret)
		? await reader().citizenNote.findUnique({
				where: { secretHash: sha256(secret) },
				include: { entry: { select: { practice: { select: { titleVi: true } } } } },
			})
		: null
	const practice = note?.entry.practice ?? null
	const now = at ?? (await databaseClock(reader()))
	if (!note || !practice || now >= confirmableUntil(note.sentAt)) return null
	if (note.stage !== 'unconfirmed') return null
	const { text, name, worked, place, href, sentAt, blobId } = note
	return {
		title: practice.titleVi,
		...{ kind: kindOf(note), text, name, worked, place, href, sentAt },
		usedOn: note.usedOn?.toISOString() ?? null,
		hasPicture: blobId !== null,
	}
}

/** Whether the link did its work already, and of which practice; null when nothing is known of it. */
export const confirmedNote = async (_viewer: Viewer, secret: string): Promise<{ slug: string } | null> => {
	const note = isSecret(secret)
		? await reader().citizenNote.findUnique({
				where: { secretHash: sha256(secret), NOT: { stage: 'unconfirmed' } },
				include: { entry: { select: { practice: { select: { slug: true } } } } },
			})
		: null
	return note?.entry.practice ?? null
}

/** The picture of a published note by its address, `<id>.webp`. */
export const notePicture = async (_viewer: Viewer, slug: string, file: string) => {
	const copy = file.endsWith('.webp') ? await publicNotePicture(slug, file.slice(0, -'.webp'.length)) : null
	if (!copy) throw new Refusal({ code: 'hidden' })
	return copy
}

/** The PDF that was published with an objection, by its address, `<id>.pdf`. */
export const notePaper = async (_viewer: Viewer, slug: string, file: string) => {
	const paper = await publicNotePaper(slug, file.slice(0, -'.pdf'.length))
	if (!paper) throw new Refusal({ code: 'hidden' })
	return paper
}

/** For whoever may rule on the note. */
export const shownCopy = async (blobId: string | null) => {
	const copy = blobId === null ? null : await copyOf(blobId)
	if (!copy) throw new Refusal({ code: 'hidden' })
	return copy
}
