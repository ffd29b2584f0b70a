import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { measureFile, pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { frozenBlobs } from '#app/data/blobs.server.ts'
import { reader } from '#app/data/database.server.ts'
import { frozenEvidenceIn, frozenTitleIn } from '#app/data/revisions.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { isListOf, type ReceiptEvidence, type ReceiptFile, type ReceiptFinding } from '#app/domain/receipt.ts'

/** A receipt against itself, the database, and the bytes of each file that it vouches for. */
export const checkReceipt = async (receipt: ReceiptFile): Promise<ReceiptFinding[]> => [
	...(await ownFindings(receipt)),
	await inDatabase(receipt),
	...(await filesOnDisk(receipt)),
]

/** A receipt against itself and a folder where its files lie under any names: for whoever has no portal at hand. */
export const checkReceiptOffline = async (
	receipt: ReceiptFile,
	folder: string,
): Promise<ReceiptFinding[]> => {
	const names = await readdir(folder, { recursive: true, withFileTypes: true })
	const digests = new Set<string>()
	for (const file of names.filter((each) => each.isFile())) {
		digests.add((await measureFile(join(file.parentPath, file.name))).sha256)
	}
	const files = receipt.evidence.map(({ fileName, sha256 }): ReceiptFinding => ({
		what: 'file',
		name: fileName,
		fault: digests.has(sha256) ? null : 'missing-file',
	}))
	return [...(await ownFindings(receipt)), ...files]
}

const ownFindings = async (receipt: ReceiptFile): Promise<ReceiptFinding[]> => {
	const digest = createHash('sha256').update(receipt.canonical, 'utf8').digest('hex')
	const isText = digest === receipt.digest
	const list = isText ? evidenceIn(receipt.canonical) : []
	const isTitle = isText && frozenTitleIn(receipt.canonical) === receipt.title
	const textFault = isText ? (isTitle ? null : 'other-title') : 'other-digest'
	return [
		{ what: 'text', name: receipt.number, fault: textFault },
		{ what: 'list', name: receipt.number, fault: isListOf(receipt, list) ? null : 'other-list' },
	]
}

const evidenceIn = (canonical: string): readonly ReceiptEvidence[] => frozenEvidenceIn(canonical)

const inDatabase = async (receipt: ReceiptFile): Promise<ReceiptFinding> => {
	const { number, digest, submittedAt, canonical, unit } = receipt
	const row = await reader().submission.findUnique({
		where: { number },
		include: { revision: true, entry: { select: { unit: { select: { names: true } } } } },
	})
	const isSame =
		row !== null &&
		row.digest === digest &&
		row.revision.frozen === canonical &&
		row.submittedAt.toISOString() === submittedAt
	const isUnit =
		row !== null && languages.some((language) => unitName(row.entry.unit, row.submittedAt, language) === unit)
	const fault = row === null ? 'unknown-number' : !isSame ? 'other-submission' : isUnit ? null : 'other-unit'
	return { what: 'database', name: number, fault }
}

const languages = ['vi', 'en'] as const

const filesOnDisk = async ({ evidence }: ReceiptFile): Promise<ReceiptFinding[]> => {
	const blobs = await frozenBlobs(reader(), evidence)
	const findings: ReceiptFinding[] = []
	for (const { id, fileName, sha256, size } of evidence) {
		const blob = blobs.get(id)
		const path = blob && pathOfBlob(blob.id)
		const isThere = path !== undefined && (await sizeOfFile(path)) !== null
		if (blob?.removedAt) findings.push({ what: 'file', name: fileName, fault: 'infected-file' })
		else if (!isThere) findings.push({ what: 'file', name: fileName, fault: 'missing-file' })
		else {
			const found = await measureFile(path)
			const isSame = found.sha256 === sha256 && found.size === size
			findings.push({ what: 'file', name: fileName, fault: isSame ? null : 'changed-file' })
		}
	}
	return findings
}
