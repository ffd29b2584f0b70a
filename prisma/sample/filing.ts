import { Readable } from 'node:stream'
import sharp from 'sharp'
import { keepFile, receiveFile } from '#app/adapters/storage.server.ts'
import { requestEndorsement } from '#app/commands/endorsements.server.ts'
import { createEntry, saveDraft } from '#app/commands/entries.server.ts'
import { addEvidence, changeEvidence } from '#app/commands/evidence.server.ts'
import { markBasis } from '#app/commands/sample.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import type { EvidenceKind } from '#app/domain/evidence.ts'
import { slugOf } from '#app/domain/folding.ts'
import type { Proof } from '#app/domain/proof.ts'
import { portal } from '#app/domain/viewer.ts'
import { drawings } from './art/pictures.ts'
import { height, width } from './art/shapes.ts'
import { contentOf, titleOf, type Picture } from './content.ts'
import { docx, pdf, xlsx } from './documents.ts'
import { later, type Story } from './story.ts'
import type { Told } from './told.ts'

type File = { name: string; caption: string; kind: EvidenceKind; bytes: Buffer; public: boolean }

/** The agency begins an entry, adds its evidence and writes it; the first `proven` results name their proof. Gives its id. */
export const draftEntry = async (
	story: Story,
	told: Told,
	roundId: string,
	at: Date,
	{ form, proven = Infinity }: { form?: string; proven?: number } = {},
): Promise<string> => {
	const viewer = await story.as(told.agency)
	const { kind, subject } = told
	const unitId = story.unitId(told.agency)
	const entryId = await createEntry(viewer, { roundId, unitId, kind, subject, ...(form ? { form } : {}) }, at)
	await markBasis(portal('sample'), entryId, basisOf(told), later(at, 1))
	const pictures: Picture[] = []
	let proofs: Proof[] = []
	for (const [index, file] of (await filesOf(told)).entries()) {
		const evidenceId = await attach(story, told, entryId, file, later(at, 20 + index * 3))
		if (file.kind === 'png' || file.kind === 'jpeg') pictures.push({ evidenceId, caption: file.caption })
		else proofs = [{ evidenceId, page: file.kind === 'xlsx' ? null : 1, second: null }]
	}
	const content = contentOf(told, pictures)
	const results = content.results.map((result, index) => (index < proven ? { ...result, proofs } : result))
	await saveDraft(viewer, entryId, { version: 1, changes: { ...content, results } }, later(at, 90))
	return entryId
}

/** Asks the head, who endorses and hands in. */
export const handIn = async (story: Story, told: Told, entryId: string, at: Date): Promise<void> => {
	await requestEndorsement(await story.as(told.agency), entryId, at)
	await submitEntry(await story.as(`${told.agency}.lanhdao`), entryId, later(at, 150))
}

const basisOf = (told: Told) => (told.id?.startsWith('P') ? ('sourced' as const) : ('illustrative' as const))

const attach = async (story: Story, told: Told, entryId: string, file: File, at: Date): Promise<string> => {
	const viewer = await story.as(told.agency)
	const received = await receiveFile(Readable.from([file.bytes]))
	const id = await keepFile(received)
	const { sha256, size } = received
	const upload = {
		uploadKey: `sample-${slugOf(file.name)}`,
		fileName: file.name,
		caption: file.caption,
		file: { id, sha256, size, kind: file.kind },
	}
	const evidenceId = await addEvidence(viewer, entryId, upload, at)
	if (file.public) await changeEvidence(viewer, entryId, evidenceId, { public: true }, later(at, 1))
	return evidenceId
}

/** The pictures of a practice, and a table, a report or a page of pictures in turn. */
const filesOf = async (told: Told): Promise<File[]> => {
	const svgs = drawings[told.key] ?? []
	const pictures = await Promise.all(
		svgs.map(async (svg, index): Promise<File> => {
			const isPhoto = index % 2 === 1
			return {
				name: `Hình ${index + 1} - ${shortTitle(titleOf(told))}.${isPhoto ? 'jpg' : 'png'}`,
				caption: told.captions[index] ?? 'Hình minh họa',
				kind: isPhoto ? 'jpeg' : 'png',
				bytes: isPhoto
					? await jpegOf(svg, width)
					: await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer(),
				public: true,
			}
		}),
	)
	return [...pictures, await documentOf(told, svgs[0] ?? '')]
}

const jpegOf = (svg: string, wide: number): Promise<Buffer> =>
	sharp(Buffer.from(svg)).resize(wide).jpeg({ quality: 84 }).toBuffer()

/** A title as a file name holds it: cut between words. */
const shortTitle = (title: string): string => {
	const plain = title.replace(/ \(minh họa\)$/, '')
	return plain.length <= 60 ? plain : plain.slice(0, 60).replace(/\s+\S*$/, '')
}

const documentOf = async (told: Told, svg: string): Promise<File> => {
	const title = titleOf(told)
	const turn = Object.keys(drawings).indexOf(told.key) % 3
	const { results } = contentOf(told, [])
	if (turn === 0) {
		const rows = results.map(({ metric, after, unit, date, source }) => [
			metric,
			after ?? '',
			unit,
			date,
			source,
		])
		const head = ['Chỉ số', 'Kết quả', 'Đơn vị tính', 'Thời điểm', 'Nguồn']
		const bytes = xlsx([head, ...rows])
		return {
			name: `Phụ lục số liệu - ${shortTitle(title)}.xlsx`,
			caption: 'Bảng số liệu kết quả kèm nguồn',
			kind: 'xlsx',
			bytes,
			public: true,
		}
	}
	if (turn === 1) {
		const figures = results.map(({ metric, after, unit, date }) => `${metric}: ${after} ${unit} (${date})`)
		const bytes = docx(`Báo cáo tóm tắt: ${title}`, [told.summary, 'Kết quả:', ...figures])
		return {
			name: `Báo cáo tóm tắt - ${shortTitle(title)}.docx`,
			caption: 'Báo cáo tóm tắt',
			kind: 'docx',
			bytes,
			public: false,
		}
	}
	const bytes = pdf(`Phụ lục ảnh: ${title}`, await jpegOf(svg, 1000), [
		1000,
		Math.round((1000 * height) / width),
	])
	return {
		name: `Phụ lục ảnh - ${shortTitle(title)}.pdf`,
		caption: 'Phụ lục ảnh của hồ sơ',
		kind: 'pdf',
		bytes,
		public: true,
	}
}
