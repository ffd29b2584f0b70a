import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { copyPicture } from '#app/adapters/images.server.ts'
import { readUpload } from '#app/adapters/multipart.server.ts'
import { isScanning } from '#app/adapters/scan.server.ts'
import { dropTemporary, keepFile, measureFile, type TemporaryFile } from '#app/adapters/storage.server.ts'
import { largestNotePicture } from '#app/domain/citizen-note.ts'
import { largestObjectionFile } from '#app/domain/objection.ts'
import { evidenceKinds, type StoredFile } from '#app/domain/evidence.ts'
import { env } from '#app/env.server.ts'
import { noteLetter } from '#app/locales/citizens.ts'
import { followLetter } from '#app/locales/follow.ts'
import { privacyLetter } from '#app/locales/privacy.ts'
import type { z } from 'zod'
import { parseFields } from './form.server.ts'
import { countTry } from './rate-limit.server.ts'
import { bodyOf, troubleOf } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

/** The letter that makes a citizen's words count; its link is made from BASE_URL, never from what a request says. */
export const composeNote = () => noteLetter(env().BASE_URL)
export const composeFollow = () => followLetter(env().BASE_URL)
export const composePrivacy = () => privacyLetter(env().BASE_URL)

/** Counts what a citizen sends: from one place before anything of it is read, for one address afterwards. */
export const countNote = (visit: Visit): Promise<void> => countTry('note', visit.address)
export const countNoteTo = (email: string): Promise<void> => countTry('note-address', email)

type Received<Values> = Values & { picture: StoredFile | null }

/** What may come with a form: a picture, or a paper instead of it. */
type Takes = 'picture' | 'picture-or-paper'

/**
 * A citizen's form, with or without a file. A picture is made anew from its pixels before anything is kept: what says
 * where, when and with what it was taken does not outlast this function. A paper is judged by its content like the
 * files of an objection to a proposed name.
 */
export const receiveNote = async <Schema extends z.ZodType<Record<string, unknown>>>(
	request: Request,
	visit: Visit,
	schema: Schema,
	takes: Takes = 'picture',
): Promise<Received<z.output<Schema>>> => {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null) {
		const values = parseFields(new URLSearchParams(await request.text()), schema)
		return { ...values, picture: null }
	}
	const largest = takes === 'picture' ? largestNotePicture : largestObjectionFile
	const upload = await readUpload(type, bodyOf(request.body), request.signal, largest).catch(
		(error: unknown) => troubleOf(error, visit),
	)
	if ('problem' in upload) throw refusedPicture(new Map(), 'interrupted')
	const { fields, file, isTooLarge } = upload
	try {
		const values = parseFields(new URLSearchParams([...fields]), schema)
		if (isTooLarge) throw refusedPicture(fields, tooLarge[takes])
		if (file === null || file.size === 0) return { ...values, picture: null }
		const kept = await keepSent(file, takes)
		if (typeof kept === 'string') throw refusedPicture(fields, kept)
		return { ...values, picture: kept }
	} finally {
		if (file) await dropTemporary(file.path)
	}
}

/** Answered by the gate with 422 and all that was typed. */
const refusedPicture = (fields: ReadonlyMap<string, string>, problem: string) => ({
	reply: { status: 'error', initialValue: Object.fromEntries(fields), error: { picture: [problem] } },
})

const widest = 1600

const tooLarge = { picture: 'picture-too-large', 'picture-or-paper': 'file-too-large' } as const

/** The file as it is kept, or why it is not. */
const keepSent = async (file: TemporaryFile, takes: Takes): Promise<StoredFile | string> => {
	const judged = await judgeFile(file.path, file.size)
	if (takes === 'picture-or-paper') {
		if ('problem' in judged) return judged.problem === 'unknown' ? 'not-picture-or-paper' : judged.problem
		if (judged.kind === 'pdf') return keepPaper(file)
		if (!evidenceKinds[judged.kind].isImage) return 'not-picture-or-paper'
		if (file.size > largestNotePicture) return 'picture-too-large'
	}
	const isPicture = !('problem' in judged) && evidenceKinds[judged.kind].isImage
	return (isPicture ? await madeAnew(file) : null) ?? 'not-picture'
}

const keepPaper = async (file: TemporaryFile): Promise<StoredFile> => {
	const { sha256, size } = file
	return { id: await keepFile(file), sha256, size, kind: 'pdf', isToScan: isScanning() }
}

/** The picture as a new WebP file; null when it cannot be read. */
const madeAnew = async ({ path }: TemporaryFile): Promise<StoredFile | null> => {
	const made = await copyPicture(path, [widest])
	if ('failure' in made) return null
	const kept = made.copies.find(({ format }) => format === 'webp')
	for (const copy of made.copies) if (copy !== kept) await dropTemporary(copy.path)
	if (!kept) return null
	const { sha256, size: length } = await measureFile(kept.path)
	return { id: await keepFile(kept), sha256, size: length, kind: 'webp', isToScan: isScanning() }
}
