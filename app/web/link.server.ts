import { Readable } from 'node:stream'
import { keepFile, receiveFile } from '#app/adapters/storage.server.ts'
import { linkText, type EvidenceLink } from '#app/domain/evidence-link.ts'
import type { StoredFile } from '#app/domain/evidence.ts'

/** Puts the words of a link where files lie; bytes that no row wants are swept within the hour. */
export const keepLink = async (link: EvidenceLink): Promise<StoredFile> => {
	const received = await receiveFile(Readable.from([Buffer.from(linkText(link))]))
	const { sha256, size } = received
	return { id: await keepFile(received), sha256, size, kind: 'link' }
}
