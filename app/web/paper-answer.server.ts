import { contentDisposition } from '#app/adapters/disposition.server.ts'
import { paperAsDocx } from '#app/adapters/paper-docx.server.ts'
import { paperAsPdf } from '#app/adapters/paper-pdf.server.ts'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { picturesOf, type Dossier } from '#app/domain/dossier.ts'
import type { Paper } from '#app/domain/paper.ts'
import { filePolicy } from './headers.server.ts'

const types = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** A paper as a file to save, named for whoever saves it. */
export const paperAnswer = async (
	paper: Paper,
	name: string,
	as: 'pdf' | 'docx',
	pictures: ReadonlyMap<string, string> = new Map(),
): Promise<Response> => {
	const bytes = as === 'pdf' ? await paperAsPdf(paper, pictures) : await paperAsDocx(paper, pictures)
	return paperFile(bytes, name, as)
}

export const paperFile = (bytes: Buffer, name: string, as: 'pdf' | 'docx'): Response =>
	new Response(new Uint8Array(bytes), {
		headers: {
			'Content-Type': types[as],
			'Content-Length': String(bytes.length),
			'Content-Disposition': contentDisposition('attachment', `${name}.${as}`),
			'Content-Security-Policy': filePolicy,
			'Cache-Control': 'private, no-store',
		},
	})

/**
 * Where the pictures of a dossier lie: our own copies, which say nothing of camera, place or author; the file as it
 * came only for those who know whose it is, while its copies are not made.
 */
export const picturePaths = async (dossier: Dossier): Promise<Map<string, string>> => {
	const paths = new Map<string, string>()
	for (const { id, blobId, widths } of picturesOf(dossier)) {
		const width = widths.at(-1)
		if (blobId === null || (width === undefined && dossier.contact === null)) continue
		const path = pathOfBlob(blobId, width === undefined ? undefined : `${width}.webp`)
		if ((await sizeOfFile(path)) !== null) paths.set(id, path)
	}
	return paths
}
