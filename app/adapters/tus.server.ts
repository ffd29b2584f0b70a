import { DataStore, ERRORS, MemoryLocker, Server, Upload } from '@tus/server'
import {
	appendPartial,
	createPartial,
	dropPartial,
	lengthOfPartial,
	newUploadId,
} from './partial-files.server.ts'

/** What a browser says of a file before it sends it; words of a stranger, never paths. */
export type Announced = { id: string; size: number; metadata: Readonly<Record<string, string>> }

/** What the portal decides about uploads; each may throw its refusal, which `answerTus` throws on. */
export type UploadDesk = {
	/** Takes a new upload and answers its id: another than announced when it was begun before. */
	begin: (announced: Announced) => Promise<string>
	/** The declared size of an upload that the visitor may go on with, and whether it is attached already. */
	stateOf: (id: string) => Promise<{ size: number; isFinished: boolean }>
	/** Every byte is on disk. */
	finish: (id: string) => Promise<void>
	cancel: (id: string) => Promise<void>
}

/** One request to one upload at a time. */
const locker = new MemoryLocker()

/**
 * One request of the tus protocol (1.0.0: creation, termination). `uploadId` is null where uploads are begun. Where an
 * upload stands is the length of its file; everything else is the desk's. A full disk is 507.
 */
export const answerTus = async (
	request: Request,
	{ path, uploadId, desk }: { path: string; uploadId: string | null; desk: UploadDesk },
): Promise<Response> => {
	const failure: { error: unknown } = { error: null }
	const begun: { id: string } = { id: newUploadId() }
	const server = new Server({
		path,
		datastore: storeOf(desk, (error) => (failure.error ??= error)),
		locker,
		getFileIdFromRequest: () => uploadId ?? undefined,
		generateUrl: (_request, { id }) => `${path}/${id}`,
		namingFunction: async (asked, metadata) => {
			const size = Number(asked.headers.get('upload-length') ?? Number.NaN)
			return (begun.id = await desk.begin({ id: begun.id, size, metadata: knownWords(metadata) }))
		},
		onUploadFinish: async (_request, upload) => {
			await desk.finish(upload.id)
			return {}
		},
		onResponseError: (_request, error) => {
			if ('status_code' in error || failure.error !== null) return undefined
			failure.error = error
			return { status_code: 500, body: '' }
		},
	})
	const response = await server.handleWeb(request)
	if (failure.error !== null) throw failure.error
	return ownHeaders(response)
}

/** The protocol's headers without those that would invite other sites. */
const ownHeaders = (response: Response): Response => {
	const headers = new Headers(response.headers)
	for (const name of response.headers.keys()) {
		if (name.startsWith('access-control-')) headers.delete(name)
	}
	headers.set('Cache-Control', 'no-store')
	return new Response(response.body, { status: response.status, headers })
}

const knownWords = (metadata: Record<string, string | null> | undefined): Record<string, string> =>
	Object.fromEntries(
		Object.entries(metadata ?? {}).map(([name, value]): [string, string] => [name, value ?? '']),
	)

/**
 * Bytes under `DATA_DIR/files/uploads`; what an upload is, the desk knows. A disk that is full or broken is told apart:
 * the package takes it for a visitor who hung up.
 */
const storeOf = (desk: UploadDesk, onDiskFault: (error: unknown) => void): DataStore => {
	const store = new DataStore()
	store.extensions = ['creation', 'creation-with-upload', 'termination']
	store.create = async (upload) => {
		await createPartial(upload.id)
		return upload
	}
	store.getUpload = async (id) => {
		const { size, isFinished } = await desk.stateOf(id)
		return new Upload({ id, size, offset: isFinished ? size : await lengthOfPartial(id) })
	}
	store.write = async (stream, id, offset) => {
		if ((await lengthOfPartial(id)) !== offset) throw ERRORS.INVALID_OFFSET
		return appendPartial(id, offset, stream, onDiskFault)
	}
	store.remove = async (id) => {
		await desk.cancel(id)
		await dropPartial(id)
	}
	return store
}
