import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { practicesById } from '#app/data/practices.server.ts'
import type { RichText } from '#app/domain/rich-text.ts'
import { anyone, type Language } from '#app/domain/viewer.ts'
import { loader as cover } from '#app/routes/files/practice-cover.ts'
import { loader as document } from '#app/routes/files/practice-document.ts'
import { loader as picture } from '#app/routes/files/practice-picture.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { summaryOf } from '#app/queries/practice-summary.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit } from '#tests/support/factories.ts'
import { decideOn, makeAwarding, makePractices } from '#tests/support/practices.ts'
import { queriesOf } from '#tests/support/query-count.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const read = (slug: string, language: Language = 'vi') => practiceAt(anyone(language), slug)

/** The answer of a file's route to anybody. */
const ask = async (
	loader: typeof picture | typeof document | typeof cover,
	params: Record<string, string>,
	headers: Record<string, string> = {},
): Promise<Response> => {
	const visit = { language: 'vi', requestId: 'test', viewer: () => Promise.resolve(anyone()) }
	const request = new Request('http://127.0.0.1:3000/', { headers })
	const answer: unknown = await loader({ request, params, context: { visit } } as never).catch(
		(error) => error,
	)
	if (answer instanceof Response) return answer
	throw answer
}

/** Bytes on disk for a piece of evidence, and for a picture its copies. */
const fill = async (blobId: string, text: string, widths: readonly (320 | 800 | 1600)[] = []) => {
	const write = async (path: string, bytes: string) => {
		await mkdir(dirname(path), { recursive: true })
		await writeFile(path, bytes)
	}
	await write(pathOfBlob(blobId), text)
	const own = { size: Buffer.byteLength(text) }
	const asPicture = widths.length > 0 ? { width: 1200, height: 800, variantsAt: new Date() } : {}
	await reader().blob.update({ where: { id: blobId }, data: { ...own, ...asPicture } })
	if (widths.length === 0) {
		const bytes = `${text} without its makers`
		await write(pathOfBlob(blobId, 'clean'), bytes)
		const clean = { how: 'rewritten', size: Buffer.byteLength(bytes), sha256: sha256(bytes) }
		await reader().cleanCopy.create({ data: { blobId, ...clean } })
	}
	for (const width of widths) {
		const bytes = `${text} ${width}`
		await write(pathOfBlob(blobId, `${width}.webp`), bytes)
		const copy = { width, height: width, size: Buffer.byteLength(bytes), sha256: sha256(bytes) }
		await reader().imageVariant.create({ data: { blobId, ...copy } })
	}
}

const withFiles = async () => {
	const awarding = await makeAwarding()
	const [practice] = await makePractices(awarding, [
		{
			files: [
				{ kind: 'jpeg', fileName: 'anh.jpg', caption: 'Ảnh công khai' },
				{ kind: 'jpeg', fileName: 'noi-bo.jpg', caption: 'Ảnh nội bộ', public: false },
				{ kind: 'pdf', fileName: 'Báo cáo "đổi mới".pdf', caption: 'Báo cáo' },
				{ kind: 'pdf', fileName: 'mat.pdf', caption: 'Mật', public: false },
			],
		},
	])
	if (!practice) throw new Error('no practice')
	const [shown, hidden, paper, secret] = practice.evidence
	if (!shown || !hidden || !paper || !secret) throw new Error('no evidence')
	await fill(shown.blobId, 'shown', [320, 800, 1600])
	await fill(hidden.blobId, 'hidden', [320, 800, 1600])
	await fill(paper.blobId, 'the paper')
	await fill(secret.blobId, 'secret')
	return { awarding, slug: practice.slug, practice, shown, hidden, paper, secret }
}

test('a practice tells what was awarded, by whom and by which decision, as it was that day', async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit({ name: 'Ủy ban nhân dân tỉnh Xưa' })
	const [made] = await makePractices(awarding, [
		{
			unitId: unit.id,
			content: { titleVi: 'Một cửa số', themes: ['government', 'awareness'], sector: 'health' },
			basis: 'illustrative',
		},
	])
	await reader().unitName.updateMany({ where: { unitId: unit.id }, data: { fullNameVi: 'Tên về sau' } })
	const story = await read(made?.slug ?? '')
	expect(story).toMatchObject({
		title: 'Một cửa số',
		slug: 'mot-cua-so',
		agency: 'Ủy ban nhân dân tỉnh Xưa',
		award: { name: 'Bằng khen của Thủ tướng Chính phủ', decidedOn: '2025-06-14' },
		themes: [{ code: 'government' }, { code: 'awareness' }],
		sector: { code: 'health' },
		basis: 'illustrative',
		headline: { form: 'change', value: -60 },
		authors: [{ name: 'Nguyễn Văn An', role: 'Chủ trì' }],
		subject: 'collective',
		cover: null,
		documents: [],
	})
})

test('the page holds the public files and no trace of the others, of contact, persons or shares', async () => {
	const { slug, shown, paper } = await withFiles()
	const story = await read(slug)
	expect(story.pictures.map(({ id }) => id)).toEqual([shown.id])
	expect(story.documents.map(({ id }) => id)).toEqual([paper.id])
	expect(JSON.stringify(story)).not.toMatch(
		/noi-bo|nội bộ|mat\.pdf|Mật|email|phone|sharePercent|personId|blobId/,
	)
})

test('pictures come with their pixels once their copies are there', async () => {
	const { slug, shown, practice } = await withFiles()
	const story = await read(slug)
	const pixels = { width: 1200, height: 800, blur: null, hasAvif: false }
	expect(story.pictures).toEqual([{ id: shown.id, caption: 'Ảnh công khai', ...pixels }])
	expect(story.cover?.id).toBe(practice.coverId)
	await reader().blob.update({ where: { id: shown.blobId }, data: { variantsAt: null } })
	expect(await read(slug)).toMatchObject({ pictures: [], cover: null })
})

test('the card shows the cover in each format and its preview, unless it waits to be scanned', async () => {
	const { shown, practice } = await withFiles()
	const card = async () => {
		const rows = await practicesById([practice.entryId])
		return rows.map((row) => summaryOf(row, 'vi', (_taxonomy, code) => code).cover)
	}
	const pixels = { id: shown.id, width: 1200, height: 800 }
	expect(await card()).toEqual([{ ...pixels, blur: null, hasAvif: false }])
	const copy = { width: 320, height: 213, size: 1, sha256: sha256('avif') }
	await reader().imageVariant.create({ data: { blobId: shown.blobId, format: 'avif', ...copy } })
	await reader().blob.update({ where: { id: shown.blobId }, data: { blur: 'data:image/webp;base64,AAAA' } })
	expect(await card()).toEqual([{ ...pixels, blur: 'data:image/webp;base64,AAAA', hasAvif: true }])
	await reader().evidence.update({ where: { id: shown.id }, data: { scan: 'waiting' } })
	expect(await card()).toEqual([null])
})

test('an address that is none, and a decision that is not public, are answered alike', async () => {
	const awarding = await makeAwarding()
	const { entries } = await decideOn(awarding, [
		{
			content: { titleVi: 'Chưa công bố' },
			files: [{ kind: 'jpeg', fileName: 'a.jpg' }, { fileName: 'b.pdf' }],
		},
	])
	const [first, second] = entries[0]?.evidence ?? []
	for (const slug of ['chua-cong-bo', 'khong-co', '', '../..', entries[0]?.id ?? '']) {
		expect(await refusalOf(read(slug)), slug).toEqual([{ code: 'hidden' }])
		const params = { slug, evidenceId: first?.id ?? '', width: '320' }
		const bodies = [
			await ask(picture, params),
			await ask(document, { slug, evidenceId: second?.id ?? '' }),
			await ask(cover, { slug }),
		]
		for (const answer of bodies) {
			expect([answer.status, await answer.json()]).toEqual([
				404,
				{ reasons: [{ code: 'hidden' }], requestId: 'test' },
			])
			expect(answer.headers.get('Cache-Control') ?? '').not.toMatch(/public/)
		}
	}
})

test('a picture is served as the copy that was asked for, for a day, and known again', async () => {
	const { slug, shown } = await withFiles()
	const answer = await ask(picture, { slug, evidenceId: shown.id, width: '800' })
	expect([answer.status, await answer.text()]).toEqual([200, 'shown 800'])
	expect(answer.headers.get('Content-Type')).toBe('image/webp')
	expect(answer.headers.get('Cache-Control')).toBe('public, max-age=86400')
	expect(answer.headers.get('Content-Security-Policy')).toMatch(/sandbox/)
	const etag = answer.headers.get('ETag') ?? ''
	expect(etag).toBe(`"${sha256('shown 800')}"`)
	const again = await ask(picture, { slug, evidenceId: shown.id, width: '800' }, { 'If-None-Match': etag })
	expect([again.status, await again.text()]).toEqual([304, ''])
})

test('a width that has no copy gets the nearest, a width of nobody gets nothing', async () => {
	const { slug, shown } = await withFiles()
	await reader().imageVariant.delete({
		where: { blobId_width_format: { blobId: shown.blobId, width: 1600, format: 'webp' } },
	})
	expect(await (await ask(picture, { slug, evidenceId: shown.id, width: '1600' })).text()).toBe('shown 800')
	for (const width of ['0', '801', '320.0', 'x', '99999999999999999999', '-320', '0x140']) {
		expect((await ask(picture, { slug, evidenceId: shown.id, width })).status, width).toBe(404)
	}
})

test('files that are not public, not a picture, of another practice or of no id are not served', async () => {
	const { slug, shown, hidden, paper, secret } = await withFiles()
	const other = await withFiles()
	const refusedPictures = [hidden.id, paper.id, secret.id, other.shown.id, randomUUID(), 'x', '', "'"]
	for (const evidenceId of refusedPictures) {
		expect((await ask(picture, { slug, evidenceId, width: '320' })).status, evidenceId).toBe(404)
	}
	for (const evidenceId of [shown.id, hidden.id, secret.id, other.paper.id, randomUUID(), 'x']) {
		expect((await ask(document, { slug, evidenceId })).status, evidenceId).toBe(404)
	}
})

test('a paper is saved under its own Vietnamese name, whole or in part, and never opened by us', async () => {
	const { slug, paper } = await withFiles()
	const answer = await ask(document, { slug, evidenceId: paper.id })
	expect([answer.status, await answer.text()]).toEqual([200, 'the paper without its makers'])
	expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment;/)
	expect(decodeURIComponent(answer.headers.get('Content-Disposition') ?? '')).toContain(
		'Báo cáo "đổi mới".pdf',
	)
	expect(answer.headers.get('Content-Security-Policy')).toBe(
		"default-src 'none'; sandbox; frame-ancestors 'none'",
	)
	const part = await ask(document, { slug, evidenceId: paper.id }, { Range: 'bytes=4-' })
	expect([part.status, await part.text(), part.headers.get('Content-Range')]).toEqual([
		206,
		'paper without its makers',
		'bytes 4-27/28',
	])
})

test('the cover is the drum of the practice, always the same', async () => {
	const { slug } = await withFiles()
	const answer = await ask(cover, { slug })
	const bytes = Buffer.from(await answer.arrayBuffer())
	expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/webp'])
	expect([bytes.subarray(0, 4).toString(), bytes.subarray(8, 12).toString()]).toEqual(['RIFF', 'WEBP'])
	const again = await ask(cover, { slug })
	expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true)
	const etag = answer.headers.get('ETag') ?? ''
	expect((await ask(cover, { slug }, { 'If-None-Match': etag })).status).toBe(304)
})

test('a picture of the text that is not public is not in the text', async () => {
	const awarding = await makeAwarding()
	const image = (evidenceId: string): RichText => ({
		type: 'doc',
		content: [{ type: 'image', attrs: { evidenceId, alt: 'ảnh' } }],
	})
	const stranger = randomUUID()
	const [made] = await makePractices(awarding, [
		{ content: { sections: { ...(await sections()), context: image(stranger) } } },
	])
	expect(JSON.stringify(await read(made?.slug ?? ''))).not.toContain(stranger)
})

const sections = async () => {
	const { fullContent } = await import('#tests/support/factories.ts')
	return fullContent().sections
}

test('similar practices share the pillar or a theme, and are published', async () => {
	const awarding = await makeAwarding()
	const word = { pillar: 'digital_economy', themes: ['enterprises'], sector: 'education' }
	const [made] = await makePractices(awarding, [
		{ content: { titleVi: 'Gốc', ...word } },
		{ content: { titleVi: 'Gần nhất', ...word } },
		{ content: { titleVi: 'Cùng nội dung', pillar: 'digital_society', themes: ['enterprises'] } },
	])
	await decideOn(awarding, [{ content: { titleVi: 'Kín', ...word } }])
	const titles = (await read(made?.slug ?? '')).similar.map(({ title }) => title)
	expect(titles).toEqual(['Gần nhất', 'Cùng nội dung'])
})

test('a practice costs as many queries with three files as with one', async () => {
	const awarding = await makeAwarding()
	const file = { kind: 'jpeg', fileName: 'a.jpg' }
	const [one, three] = await makePractices(awarding, [{ files: [file] }, { files: [file, file, file] }])
	await read(one?.slug ?? '')
	const cost = async (slug = '') => queriesOf(() => read(slug))
	const least = await cost(one?.slug)
	expect(least).toBeGreaterThan(0)
	expect(await cost(three?.slug)).toBe(least)
	expect(least).toBeLessThanOrEqual(7)
})
