import { createReadableStreamFromReadable } from '@remix-run/node'
import { contentDisposition } from '#app/adapters/disposition.server.ts'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import { paperAsPdf } from '#app/adapters/paper-pdf.server.ts'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { zipOf, type Packed, type ZipItem } from '#app/adapters/zip-writing.server.ts'
import { nameInZip, nameOfFile, type Dossier, type DossierFile } from '#app/domain/dossier.ts'
import { safeFileName } from '#app/domain/evidence.ts'
import { achievementReport } from '#app/locales/achievement-report.ts'
import { createHash } from 'node:crypto'
import { filePolicy } from './headers.server.ts'
import { paperAnswer, picturePaths } from './paper-answer.server.ts'
import type { Visit } from './visit.server.ts'

/** What everything made from a dossier is called: its receipt number, and its title for those who know whose it is. */
const nameOf = (dossier: Dossier, what: string): string => {
	const title = dossier.agency ? dossier.content.titleVi.trim().slice(0, 80) : ''
	return safeFileName([what, dossier.receipt?.number ?? '', title].filter((word) => word !== '').join(' - '))
}

export const reportAnswer = async (dossier: Dossier, as: 'pdf' | 'docx'): Promise<Response> =>
	paperAnswer(
		achievementReport(dossier),
		nameOf(dossier, 'Báo cáo thành tích'),
		as,
		await picturePaths(dossier),
	)

type Listed = { name: string; role: 'report' | 'revision' | 'evidence'; size: number; sha256: string }
type LeftOut = { name: string; sha256: string; reason: 'not-available' }

/**
 * The whole dossier as one zip, streamed: the report, the frozen text whose SHA-256 is that of the receipt, every file
 * of evidence, the manifest, and SHA256SUMS for `sha256sum -c`. A file whose bytes are not those of its digest is
 * packed as it is, and named in the manifest and in the log.
 */
export const zipAnswer = async (dossier: Dossier, visit: Visit): Promise<Response> => {
	const { requestId } = visit
	const report = await paperAsPdf(achievementReport(dossier), await picturePaths(dossier))
	const there: DossierFile[] = []
	for (const file of dossier.files) {
		if (file.blobId !== null && (await sizeOfFile(pathOfBlob(file.blobId))) !== null) there.push(file)
	}
	const listed: Listed[] = []
	const altered: string[] = []
	const words = (name: string, role: Listed['role'], bytes: Buffer): ZipItem => {
		listed.push({ name, role, size: bytes.length, sha256: digestOf(bytes) })
		return { name, make: () => bytes }
	}
	const packed = (file: DossierFile, facts: Packed) => {
		if (facts.sha256 === file.sha256) return
		altered.push(nameInZip(file))
		log('error', 'evidence does not match its digest', { requestId, evidenceId: file.id })
	}
	const items: ZipItem[] = [words('bao-cao-thanh-tich.pdf', 'report', report)]
	if (dossier.receipt?.frozen)
		items.push(words('ho-so.json', 'revision', Buffer.from(dossier.receipt.frozen)))
	for (const file of there) {
		const { size, sha256, blobId } = file
		listed.push({ name: nameInZip(file), role: 'evidence', size, sha256 })
		items.push({
			name: nameInZip(file),
			path: pathOfBlob(blobId ?? ''),
			packed: (facts) => packed(file, facts),
		})
	}
	const leftOut = dossier.files
		.filter((file) => !there.includes(file))
		.map((file): LeftOut => ({ name: nameOfFile(file), sha256: file.sha256, reason: 'not-available' }))
	const manifest = () => manifestOf(dossier, listed, leftOut, altered)
	items.push({ name: 'manifest.json', make: manifest })
	items.push({ name: 'SHA256SUMS', make: () => sumsOf(listed, manifest()) })
	const stream = zipOf(items, dossier.at, (error) =>
		log('error', 'zip of a dossier broke', { requestId, ...errorFacts(error) }),
	)
	return new Response(createReadableStreamFromReadable(stream), {
		headers: {
			'Content-Type': 'application/zip',
			'Content-Disposition': contentDisposition('attachment', `${nameOf(dossier, 'Hồ sơ')}.zip`),
			'Content-Security-Policy': filePolicy,
			'Cache-Control': 'private, no-store',
		},
	})
}

const manifestOf = (
	{ receipt, at, content, agency, ...dossier }: Dossier,
	files: readonly Listed[],
	leftOut: readonly LeftOut[],
	altered: readonly string[],
): Buffer =>
	Buffer.from(
		`${JSON.stringify(
			{
				entry: {
					id: dossier.id,
					title: content.titleVi,
					agency: agency?.name ?? null,
					movement: dossier.movement,
					round: dossier.round,
					form: { code: dossier.form.code, version: dossier.form.version },
				},
				state: receipt ? 'submitted' : 'draft',
				at: at.toISOString(),
				receipt: receipt && { number: receipt.number, sha256: receipt.digest },
				...(receipt?.endorsers ? { endorsements: receipt.endorsers } : {}),
				files,
				leftOut,
				altered,
			},
			null,
			'\t',
		)}\n`,
	)

const sumsOf = (listed: readonly Listed[], manifest: Buffer): Buffer =>
	Buffer.from(
		[...listed, { name: 'manifest.json', sha256: digestOf(manifest) }]
			.map(({ name, sha256 }) => `${sha256}  ${name}\n`)
			.join(''),
	)

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
