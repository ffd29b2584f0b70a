import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { addEvidence } from '#app/commands/evidence.server.ts'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { env } from '#app/env.server.ts'
import { UploadFields } from '#app/forms/evidence.ts'
import { withUpload } from '#app/web/upload.server.ts'
import type { Visit } from '#app/web/visit.server.ts'
import { makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeZip, officeFile, pdfFile } from '#tests/support/sample-files.ts'

usePortal()

const visit: Visit = {
	requestId: 'test',
	language: 'vi',
	path: '/co-quan/ho-so/x/minh-chung',
	address: '127.0.0.1',
	userAgent: '',
	nonce: '',
	theme: 'system',
	cookies: new Map(),
	viewer: () => Promise.reject(new Error('not asked')),
	sessionId: async () => null,
	setCookie: () => {},
}

let drafter: Viewer & { person: { id: string } }
let entryId = ''

beforeAll(async () => {
	const { id } = await makeUnit()
	const { roundId } = await makeRound()
	drafter = await makeViewer({ drafterOf: id })
	entryId = (await makeEntry({ roundId, unitId: id, createdById: drafter.person.id, evidence: false })).id
})

const filesOnDisk = async (): Promise<number> => {
	const root = join(env().DATA_DIR, 'files')
	const folders = await readdir(root).catch(() => [])
	const names = await Promise.all(folders.map((folder) => readdir(join(root, folder))))
	return names.flat().length
}
const rows = () => reader().evidence.count({ where: { entryId } })

let before = { files: 0, rows: 0 }
beforeEach(async () => (before = { files: await filesOnDisk(), rows: await rows() }))
const grown = async () => [(await filesOnDisk()) - before.files, (await rows()) - before.rows]

let keys = 0
const formOf = (bytes: Buffer, name: string, type: string, uploadKey = `khoa-so-${(keys += 1)}`) => {
	const form = new FormData()
	form.set('uploadKey', uploadKey)
	form.set('caption', 'Chú thích')
	form.set('file', new File([new Uint8Array(bytes)], name, { type }))
	return form
}
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
	new Request('http://portal/co-quan/ho-so/x/minh-chung', {
		method: 'POST',
		body,
		headers,
		...({ duplex: 'half' } as object),
	})
const upload = (
	request: Request,
	use = (input: Parameters<typeof addEvidence>[2]) => addEvidence(drafter, entryId, input, now),
) => withUpload(request, visit, UploadFields, 50 * 1024 * 1024, use)

test('a file by form becomes evidence with our type, name and caption', async () => {
	const added = await upload(post(formOf(pdfFile(), 'Báo cáo “đổi mới”.pdf', 'image/png\r\nX: y')))
	if ('problem' in added) throw new Error(added.problem)
	const row = await reader().evidence.findUniqueOrThrow({
		where: { id: added.value },
		include: { blob: true },
	})
	expect([row.fileName, row.kind, row.caption, row.blob.mediaType]).toEqual([
		'Báo cáo “đổi mới”.pdf',
		'pdf',
		'Chú thích',
		'application/pdf',
	])
	expect(await grown()).toEqual([1, 1])
})

test('content decides, whatever the name and the type say', async () => {
	const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
		.png()
		.toBuffer()
	const hostile: [string, Buffer][] = [
		['html', Buffer.from('<!doctype html><script>alert(1)</script>')],
		['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
		['zip', makeZip({ 'a.txt': 'x' })],
		['exe', Buffer.from('MZ\x90\0\x03\0\0\0')],
		['djvu', Buffer.from('AT&TFORM\0\0\0\0DJVU')],
		['text', Buffer.from('%!PS-Adobe-3.0\n')],
		['macro', officeFile('docx', { 'word/vbaProject.bin': 'x' })],
		['cut', png.subarray(0, 30)],
	]
	const claims = [
		['anh.jpg', 'image/jpeg'],
		['anh.png', 'image/png'],
		['anh.webp', 'image/webp'],
		['bao-cao.pdf', 'application/pdf'],
		['bao-cao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	] as const
	const taken = []
	for (const [what, bytes] of hostile) {
		for (const [name, type] of claims) {
			const answer = await upload(post(formOf(bytes, name, type)))
			if (!('problem' in answer)) taken.push(`${what} as ${name}`)
			else if (![415, 422].includes(answer.status)) taken.push(`${what} as ${name}: ${answer.status}`)
		}
	}
	expect(taken).toEqual([])
	expect(await grown()).toEqual([0, 0])
}, 60_000)

test('an upload that is killed leaves neither row nor byte', async () => {
	const whole = Buffer.from(
		await new Response(formOf(Buffer.concat([pdfFile(), randomBytes(200_000)]), 'a.pdf', '')).arrayBuffer(),
	)
	const boundary = /^--([^\r]+)/.exec(whole.toString('latin1'))?.[1] ?? ''
	for (const share of [0, 0.01, 0.3, 0.7, 0.99]) {
		const cut = whole.subarray(0, Math.floor(whole.length * share))
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				if (cut.length > 0) controller.enqueue(new Uint8Array(cut))
				controller.error(new Error('connection lost'))
			},
		})
		const answer = await upload(post(body, { 'Content-Type': `multipart/form-data; boundary=${boundary}` }))
		expect([share, answer]).toEqual([share, { problem: 'interrupted', status: 400, caption: '' }])
	}
	expect(await grown()).toEqual([0, 0])
})

test('a body that is no form, has no file, no key or too much in a field is refused', async () => {
	const noFile = new FormData()
	noFile.set('uploadKey', 'khoa-khong-tep')
	const noKey = formOf(pdfFile(), 'a.pdf', '')
	noKey.delete('uploadKey')
	const oddKey = formOf(pdfFile(), 'a.pdf', '', '../../x')
	const long = formOf(pdfFile(), 'a.pdf', '')
	long.set('caption', 'a'.repeat(3000))
	const bodies: [Request, number][] = [
		[post('{"a":1}', { 'Content-Type': 'application/json' }), 422],
		[post('a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }), 422],
		[post('rác', { 'Content-Type': 'multipart/form-data' }), 422],
		[post('rác', { 'Content-Type': 'multipart/form-data; boundary=x' }), 400],
		[post(noFile), 422],
		[post(noKey), 422],
		[post(oddKey), 422],
		[post(long), 422],
	]
	const statuses = []
	for (const [request] of bodies) {
		const answer = await upload(request)
		statuses.push('status' in answer ? answer.status : 200)
	}
	expect(statuses).toEqual(bodies.map(([, status]) => status))
	expect(await grown()).toEqual([0, 0])
})

test('a file that the rules refuse is taken from the disk again', async () => {
	const refused = upload(post(formOf(pdfFile(), 'a.pdf', '')), () => {
		throw new Refusal({ code: 'hidden' })
	})
	await expect(refused).rejects.toThrow('hidden')
	expect(await grown()).toEqual([0, 0])
})

test('more than fifty megabytes stop at fifty, without being held in memory', async () => {
	const piece = new Uint8Array(1024 * 1024).fill(1)
	const caption = '--x\r\nContent-Disposition: form-data; name="caption"\r\n\r\nLễ phát động\r\n'
	const head = `${caption}--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n`
	let sent = 0
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
		pull: (controller) => {
			sent += 1
			controller.enqueue(piece)
		},
	})
	const memory = process.memoryUsage().rss
	const answer = await upload(post(body, { 'Content-Type': 'multipart/form-data; boundary=x' }))
	expect(answer).toEqual({ problem: 'too-large', status: 413, caption: 'Lễ phát động' })
	expect(sent).toBeLessThan(60)
	expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 1024 * 1024)
	expect(await grown()).toEqual([0, 0])
})
