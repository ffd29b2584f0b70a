import { errorFacts, log } from '#app/adapters/log.server.ts'
import { isScannerDown, isScanning, scanFile } from '#app/adapters/scan.server.ts'
import { dropFile, pathOfBlob } from '#app/adapters/storage.server.ts'
import {
	recordClean,
	recordInfected,
	recordLooseFileClean,
	recordSignedPaperClean,
} from '#app/commands/scans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { blobToScan, blobsToScan } from '#app/data/file-scans.server.ts'
import { Refusal } from '#app/domain/verdict.ts'

type Waiting = { evidenceId: string; version: number }

/** Has one file scanned and records what was found. A scanner that is down fails the job: the file waits on. */
export const scanEvidence = async ({ evidenceId, version }: Waiting): Promise<void> => {
	const blobId = await blobThatWaits({ evidenceId, version })
	if (blobId === null) return
	await scanBlob(blobId, { evidenceId }, () => recordClean({ evidenceId, version, blobId }))
}

/** The same for a signed paper of the council. */
export const scanSignedPaper = async ({ signedPaperId }: { signedPaperId: string }): Promise<void> => {
	const row = await reader().signedPaper.findFirst({ where: { id: signedPaperId, ...notScanned } })
	if (row === null) return
	await scanBlob(row.blobId, { signedPaperId }, () => recordSignedPaperClean(signedPaperId))
}

/** The same for a picture or paper of a citizen or an editor. */
export const scanLooseFile = async ({ blobId }: { blobId: string }): Promise<void> => {
	if (!(await blobToScan(blobId))) return
	await scanBlob(blobId, { blobId }, () => recordLooseFileClean(blobId))
}

const notScanned = { scans: { none: {} }, blob: { removedAt: null } }

const scanBlob = async (
	blobId: string,
	about: Record<string, string>,
	recordIt: () => Promise<void>,
): Promise<void> => {
	if (!isScanning()) return
	const answer = await scanFile(pathOfBlob(blobId))
	if (answer === 'too-large') {
		log('error', 'file is larger than the scanner takes: raise StreamMaxLength of clamd', about)
		return
	}
	if (answer.found === null) {
		await once(recordIt())
		return
	}
	await once(recordInfected(blobId, answer.found))
	await dropFile(blobId)
}

const most = 200

/**
 * Tries everything that still waits, and what came before a scanner was set up: the oldest first, until the scanner is
 * down. Runs every minute for ever, so that no file depends on a job of its own.
 */
export const scanWaiting = async (): Promise<void> => {
	if (!isScanning()) return
	const papers = await waitingPapers()
	const loose = await blobsToScan(most)
	const evidence = await waiting()
	for (const scan of [
		...papers.map(
			({ id }) =>
				() =>
					scanSignedPaper({ signedPaperId: id }),
		),
		...loose.map((blobId) => () => scanLooseFile({ blobId })),
		...evidence.map((each) => () => scanEvidence(each)),
	]) {
		try {
			await scan()
		} catch (error) {
			log('error', 'scan failed', errorFacts(error))
			if (isScannerDown(error)) return
		}
	}
}

const waiting = async (): Promise<Waiting[]> => {
	const where = { scan: { in: ['waiting', 'unscanned'] }, blob: { removedAt: null } }
	const current = await reader().evidence.findMany({
		where,
		select: { id: true, version: true, scan: true, addedAt: true },
		orderBy: [{ scan: 'desc' }, { addedAt: 'asc' }],
		take: most,
	})
	const older = await reader().evidenceVersion.findMany({
		where,
		select: { evidenceId: true, number: true },
		orderBy: [{ scan: 'desc' }, { addedAt: 'asc' }],
		take: most,
	})
	return [
		...current.map(({ id, version }) => ({ evidenceId: id, version })),
		...older.map(({ evidenceId, number }) => ({ evidenceId, version: number })),
	]
}

const waitingPapers = () =>
	reader().signedPaper.findMany({
		where: notScanned,
		select: { id: true },
		orderBy: [{ isToScan: 'desc' }, { addedAt: 'asc' }],
		take: most,
	})

const blobThatWaits = async ({ evidenceId, version }: Waiting): Promise<string | null> => {
	const where = { scan: { in: ['waiting', 'unscanned'] }, blob: { removedAt: null } }
	const current = await reader().evidence.findFirst({ where: { id: evidenceId, version, ...where } })
	if (current) return current.blobId
	const older = await reader().evidenceVersion.findFirst({ where: { evidenceId, number: version, ...where } })
	return older?.blobId ?? null
}

/** Two that scanned the same file at once both found it: it is recorded once. */
const once = (recording: Promise<void>): Promise<void> =>
	recording.catch((error: unknown) => {
		if (!(error instanceof Refusal)) throw error
	})
