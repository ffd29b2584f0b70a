import { json } from '@remix-run/node'
import { dropPartial, lengthOfPartial, pathOfPartial } from '#app/adapters/partial-files.server.ts'
import { dropFile, measureFile, pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { isScanning } from '#app/adapters/scan.server.ts'
import { answerTus } from '#app/adapters/tus.server.ts'
import type { FileProblem, StoredFile } from '#app/domain/evidence.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { Announcement } from '#app/forms/evidence.ts'
import type { z } from 'zod'
import { dropUnwanted, keepJudged, refused, troubleOf } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

type Begin = (upload: z.output<typeof Announcement> & { id: string; size: number }) => Promise<string>

/** An upload on its way, as the query found it for this visitor. */
type Own = { id: string; uploadKey: string; size: number; isFinished: boolean }

type Acts = {
	finish: (file: StoredFile) => Promise<string>
	drop: (why: 'cancelled' | 'refused') => Promise<void>
}

/** Begins an upload of the tus protocol below `path`. */
export const beginResumable = (
	request: Request,
	visit: Visit,
	path: string,
	begin: Begin,
): Promise<Response> => {
	const desk = {
		begin: async ({ id, size, metadata }: { id: string; size: number; metadata: unknown }) => {
			if (size === 0) throw problemAnswer('empty')
			const announced = Announcement.safeParse(metadata)
			if (!announced.success || !Number.isSafeInteger(size))
				throw json({ problem: 'interrupted' }, { status: 422 })
			return begin({ ...announced.data, id, size })
		},
		stateOf: nothing,
		finish: nothing,
		cancel: nothing,
	}
	return answered(visit, answerTus(request, { path, uploadId: null, desk }))
}

const nothing = () => Promise.reject(new Refusal({ code: 'hidden' }))

/**
 * Goes on with an upload, asks where it stands, or cancels it. One whose last byte came without its being attached
 * (the process ended in between) is attached by whatever is asked next.
 */
export const continueResumable = async (
	request: Request,
	visit: Visit,
	own: Own,
	{ path, ...acts }: Acts & { path: string },
): Promise<Response> => {
	const finish = () => finishOnce(own, acts)
	const desk = {
		begin: nothing,
		stateOf: async () => own,
		finish,
		cancel: async () => {
			await acts.drop('cancelled')
			await dropFile(own.id)
		},
	}
	const isWhole = async () => !own.isFinished && (await lengthOfPartial(own.id)) === own.size
	return answered(
		visit,
		(async () => {
			if (request.method !== 'DELETE' && (await isWhole())) await finish()
			return answerTus(request, { path, uploadId: own.id, desk })
		})(),
	)
}

const finishing = new Map<string, Promise<void>>()

/** Two requests that both find an upload whole attach it once. */
const finishOnce = (own: Own, acts: Acts): Promise<void> => {
	const under = finishing.get(own.id)
	if (under) return under
	const mine = attach(own, acts).finally(() => finishing.delete(own.id))
	finishing.set(own.id, mine)
	return mine
}

const attach = async (own: Own, acts: Acts): Promise<void> => {
	const partial = pathOfPartial(own.id)
	const path = (await sizeOfFile(partial)) === null ? pathOfBlob(own.id) : partial
	const { sha256, size } = await measureFile(path)
	if (size !== own.size) throw new Error(`upload ${own.id} has ${size} bytes, not ${own.size}`)
	const kept = await keepJudged({ path, sha256, size }, own.id)
	if ('problem' in kept) {
		await acts.drop('refused')
		await dropPartial(own.id)
		await dropFile(own.id)
		throw problemAnswer(kept.problem)
	}
	await acts.finish(kept.file)
	dropUnwanted(own.id)
}

const problemAnswer = (problem: FileProblem): Response => {
	const { status } = refused(problem)
	return json({ problem }, { status })
}

/** Refusals are the gate's, answers stay; what else breaks an upload is told as its trouble. */
const answered = (visit: Visit, answering: Promise<Response>): Promise<Response> =>
	answering.catch((error: unknown) => {
		if (error instanceof Refusal || error instanceof Response) throw error
		const { problem, status } = troubleOf(error, visit)
		return json({ problem }, { status })
	})

/** The uploads of an entry with how much has come of each, and whether files are scanned here. */
export const withUploads = async <Desk extends { unfinished: readonly { id: string }[] }>(desk: Desk) => ({
	...desk,
	isScanning: isScanning(),
	unfinished: await Promise.all(
		desk.unfinished.map(async (row: Desk['unfinished'][number]) => ({
			...row,
			sent: await lengthOfPartial(row.id),
		})),
	),
})
