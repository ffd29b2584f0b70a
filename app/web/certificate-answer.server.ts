import { createReadableStreamFromReadable } from '@remix-run/node'
import { certificatesAsPdf, type CertificateWords } from '#app/adapters/certificate-pdf.server.ts'
import { contentDisposition } from '#app/adapters/disposition.server.ts'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import { zipOf, type ZipItem } from '#app/adapters/zip-writing.server.ts'
import { groupedCode, type CertificateContent } from '#app/domain/certificate.ts'
import { signatureOf } from '#app/domain/decision.ts'
import { safeFileName } from '#app/domain/evidence.ts'
import { paperDay } from '#app/domain/paper.ts'
import { env } from '#app/env.server.ts'
import { onCertificate as w } from '#app/locales/certificates.ts'
import { onPaper as t, papers } from '#app/locales/decisions.ts'
import { paths } from '#app/locales/paths.ts'
import { Readable } from 'node:stream'
import { filePolicy } from './headers.server.ts'
import type { Visit } from './visit.server.ts'

/** A certificate as its query gives it. */
export type GivenCertificate = { code: string; edition: number; content: CertificateContent; issuedAt: Date }

const longestCitation = 480

export const certificateWords = ({
	code,
	edition,
	content,
	issuedAt,
}: GivenCertificate): CertificateWords => {
	const { recipient, agency, title, award, citation, movement, round, council, signer, place } = content
	const day = paperDay(new Date(`${content.decidedOn}T05:00:00Z`))
	const link = env().BASE_URL + paths.certificate(code)
	const { name, title: signerTitle } = signatureOf(signer)
	const number = t(w.decision, {
		number: content.decisionNumber,
		date: content.decidedOn.split('-').reverse().join('/'),
	})
	return {
		nation: papers.nation,
		motto: papers.motto,
		issuer: council,
		name: w.name,
		certifies: w.certifies,
		recipient,
		agency,
		award: t(w.award, { award }),
		about: [
			t(w.about, { title }),
			...(citation === '' ? [] : [shortened(citation)]),
			t(w.movement, { movement, round }),
		],
		decision: edition === 1 ? number : `${number} · ${t(w.edition, { count: edition })}`,
		placeAndDate: t(w.placeAndDate, { place: place === '' ? '' : `${shortPlace(place)}, `, ...day }),
		signerTitle: signerTitle || papers.chair,
		signer: name,
		checkAt: w.address,
		address: link.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, ''),
		link,
		code: t(w.code, { code: groupedCode(code) }),
		at: issuedAt,
	}
}

const shortened = (text: string): string =>
	text.length <= longestCitation ? text : `${text.slice(0, longestCitation).replace(/\s+\S*$/, '')} …`

/** "Phòng họp A, Trụ sở Bộ, Hà Nội" met there; a paper is dated at its last part. */
const shortPlace = (place: string): string => place.split(',').at(-1)?.trim() ?? ''

const fileOf = ({ code, content }: GivenCertificate): string =>
	safeFileName(`${w.file} - ${content.recipient.slice(0, 60)} - ${groupedCode(code)}.pdf`)

const headers = (type: string, name: string) => ({
	'Content-Type': type,
	'Content-Disposition': contentDisposition('attachment', name),
	'Content-Security-Policy': filePolicy,
	'Cache-Control': 'private, no-store',
})

export const certificateAnswer = async (given: GivenCertificate): Promise<Response> => {
	const [bytes = Buffer.alloc(0)] = await certificatesAsPdf([certificateWords(given)])
	return new Response(new Uint8Array(bytes), {
		headers: { ...headers('application/pdf', fileOf(given)), 'Content-Length': String(bytes.length) },
	})
}

/** As many are set in one process as are held in memory at once. */
const atOnce = 20

/** All certificates of a decision as one zip, streamed; a batch is set when its first file has its turn. */
export const certificatesAnswer = (
	all: readonly GivenCertificate[],
	number: string,
	{ requestId }: Visit,
): Response => {
	const batches = new Map<number, Promise<Buffer[]>>()
	const batchOf = (first: number): Promise<Buffer[]> => {
		const waiting = batches.get(first)
		if (waiting) return waiting
		batches.clear()
		const making = certificatesAsPdf(all.slice(first, first + atOnce).map(certificateWords))
		batches.set(first, making)
		return making
	}
	const items = all.map((given, index): ZipItem => {
		const first = index - (index % atOnce)
		const place = String(index + 1).padStart(String(all.length).length, '0')
		return {
			name: `${place} - ${fileOf(given)}`,
			stream: () => Readable.from(pieces(batchOf(first), index - first)),
		}
	})
	const at = all.reduce((last, { issuedAt }) => (issuedAt > last ? issuedAt : last), new Date(0))
	const stream = zipOf(items, at, (error) =>
		log('error', 'zip of certificates broke', { requestId, ...errorFacts(error) }),
	)
	return new Response(createReadableStreamFromReadable(stream), {
		headers: headers('application/zip', safeFileName(`${w.file} - ${number}.zip`)),
	})
}

async function* pieces(batch: Promise<Buffer[]>, index: number) {
	yield (await batch)[index] ?? Buffer.alloc(0)
}
