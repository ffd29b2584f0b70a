import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { copyPicture } from '#app/adapters/images.server.ts'
import { readUpload } from '#app/adapters/multipart.server.ts'
import { isScanning } from '#app/adapters/scan.server.ts'
import { dropTemporary, keepFile, measureFile, type TemporaryFile } from '#app/adapters/storage.server.ts'
import { largestNotePicture } from '#app/domain/citizen-note.ts'
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

/**
 * A citizen's form, with or without a picture. The picture is made anew from its pixels before anything is kept: what
 * says where, when and with what it was taken does not outlast this function.
 */
export const receiveNote = async <Schema extends z.ZodType<Record<string, unknown>>>(
	request: Request,
	visit: Visit,
	schema: Schema,
): Promise<Received<z.output<Schema>>> => {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null) {
		const values = parseFields(new URLSearchParams(await request.text()), schema)
		return { ...values, picture: null }
	}
	const upload = await readUpload(type, bodyOf(request.body), request.signal, largestNotePicture).catch(
		(error: unknown) => troubleOf(error, visit),
	)
	if ('problem' in upload) throw refusedPicture(new Map(), 'interrupted')
	const { fields, file, isTooLarge } = upload
	try {
		const values = parseFields(new URLSearchParams([...fields]), schema)
		if (isTooLarge) throw refusedPicture(fields, 'picture-too-large')
		if (file === null || file.size === 0) return { ...values, picture: null }
		const picture = await madeAnew(file)
		if (picture === null) throw refusedPicture(fields, 'not-picture')
		return { ...values, picture }
	} finally {
		if (file) await dropTemporary(file.path)
	}
}

/** Answered by the gate with 422 and all that was typed. */
const refusedPicture = (fields: ReadonlyMap<string, string>, problem: string) => ({
	reply: { status: 'error', initialValue: Object.fromEntries(fields), error: { picture: [problem] } },
})

const widest = 1600

/** The picture as a new WebP file; null when it is none. */
const madeAnew = async ({ path, size }: TemporaryFile): Promise<StoredFile | null> => {
	const judged = await judgeFile(path, size)
	if ('problem' in judged || !evidenceKinds[judged.kind].isImage) return null
	const made = await copyPicture(path, [widest])
	if ('failure' in made) return null
	const kept = made.copies.find(({ format }) => format === 'webp')
	for (const copy of made.copies) if (copy !== kept) await dropTemporary(copy.path)
	if (!kept) return null
	const { sha256, size: length } = await measureFile(kept.path)
	return { id: await keepFile(kept), sha256, size: length, kind: 'webp', isToScan: isScanning() }
}
