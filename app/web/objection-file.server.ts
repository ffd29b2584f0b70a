import { errorFacts, log } from '#app/adapters/log.server.ts'
import { isScanning, scanFile } from '#app/adapters/scan.server.ts'
import { dropFile, pathOfBlob } from '#app/adapters/storage.server.ts'
import type { FileProblem, StoredFile } from '#app/domain/evidence.ts'
import { dropUnwanted, receiveUpload } from './upload.server.ts'
import type { Visit } from './visit.server.ts'

export type ObjectionFileProblem = FileProblem | 'infected' | 'not-scanned'

type Taken = { value: string } | { problem: ObjectionFileProblem; status: number }

/**
 * One file from somebody without an account: judged by its content like any evidence, and where a scanner is set up
 * looked at before it is taken. What is not taken goes from the disk again.
 */
export const withObjectionFile = async (
	request: Request,
	visit: Visit,
	largest: number,
	use: (upload: { file: StoredFile; fileName: string }) => Promise<string>,
): Promise<Taken> => {
	const received = await receiveUpload(request, visit, largest)
	if ('problem' in received) return { problem: received.problem, status: received.status }
	const { file, fileName } = received
	const problem = await scanProblem(file.id)
	if (problem !== null) {
		await dropFile(file.id)
		return { problem, status: problem === 'infected' ? 422 : 503 }
	}
	try {
		const value = await use({ file, fileName })
		dropUnwanted(file.id)
		return { value }
	} catch (error) {
		await dropFile(file.id)
		throw error
	}
}

const scanProblem = async (id: string): Promise<'infected' | 'not-scanned' | null> => {
	if (!isScanning()) return null
	try {
		const answer = await scanFile(pathOfBlob(id))
		if (answer === 'too-large') return 'not-scanned'
		return answer.found === null ? null : 'infected'
	} catch (error) {
		log('error', 'scan of an objection failed', errorFacts(error))
		return 'not-scanned'
	}
}
