import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { pathOfPartial } from '#app/adapters/partial-files.server.ts'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { reader } from '#app/data/database.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { env } from '#app/env.server.ts'
import { everyFinding } from '#app/jobs/check-invariants.server.ts'
import { sweepFiles } from '#app/jobs/sweep-files.server.ts'
import { makeEntry, makeRound, makeUnit, makeViewer } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'
import { pdfOf } from '#tests/support/sample-files.ts'
import { cutAfter, tusClient } from '#tests/support/tus.ts'

usePortal()

type Person = Viewer & { person: { id: string } }
let unitId = ''
let roundId = ''
let entryId = ''
let drafter: Person
let stranger: Person
let strangersEntry = ''
const tus = tusClient(
	() => drafter,
	() => entryId,
)
const foreign = tusClient(
	() => stranger,
	() => strangersEntry,
)

beforeAll(async () => {
	unitId = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	drafter = await makeViewer({ drafterOf: unitId })
	const other = await makeUnit()
	stranger = await makeViewer({ drafterOf: other.id })
	strangersEntry = (
		await makeEntry({ roundId, unitId: other.id, createdById: stranger.person.id, evidence: false })
	).id
})

const newDraft = async () => {
	entryId = (await makeEntry({ roundId, unitId, createdById: drafter.person.id, evidence: false })).id
	drafter = await makeViewer({ drafterOf: unitId })
	return entryId
}

/** A PDF of its own: one page, with a long remark. */
const pdfFor = (size: number): Buffer =>
	pdfOf(
		[
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>\n%${randomBytes(size).toString('hex').slice(0, size)}`,
		],
		'trailer << /Root 1 0 R /Size 4 >>',
	)

const words = (more: Record<string, string> = {}) => ({
	uploadKey: randomUUID(),
	fileName: 'Báo cáo.pdf',
	modifiedAt: '1700000000000',
	...more,
})

const begun = async (size: number, more: Record<string, string> = {}): Promise<string> => {
	const response = await tus.begin(words(more), size)
	expect(response.status).toBe(201)
	return response.headers.get('Location') ?? ''
}

const idIn = (address: string) => address.split('/').at(-1) ?? ''
const offsetAt = async (address: string) => Number((await tus.head(address)).headers.get('Upload-Offset'))
const body = (bytes: Buffer) => new Uint8Array(bytes)

test('a file in pieces becomes evidence once, and asking again changes nothing', async () => {
	const id = await newDraft()
	const bytes = pdfFor(50_000)
	const key = randomUUID()
	const address = await begun(bytes.length, { uploadKey: key })
	expect(address).toBe(`/co-quan/ho-so/${id}/tai-len/${idIn(address)}`)
	const first = await tus.patch(address, 0, body(bytes.subarray(0, 20_000)))
	expect([first.status, first.headers.get('Upload-Offset')]).toEqual([204, '20000'])
	expect([...first.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
	expect((await tus.list()).unfinished).toMatchObject([
		{ fileName: 'Báo cáo.pdf', sent: 20_000, size: bytes.length },
	])
	const wrong = await tus.patch(address, 10_000, body(bytes.subarray(10_000)))
	expect(wrong.status).toBe(409)
	const last = await tus.patch(address, 20_000, body(bytes.subarray(20_000)))
	expect(last.status).toBe(204)
	expect(await offsetAt(address)).toBe(bytes.length)
	const again = await tus.begin(words({ uploadKey: key }), bytes.length)
	expect([again.status, again.headers.get('Location')]).toEqual([201, address])
	const list = await evidenceOf(reader(), id)
	expect(list.map(({ fileName, size, kind }) => [fileName, size, kind])).toEqual([
		['Báo cáo.pdf', bytes.length, 'pdf'],
	])
	expect((await tus.list()).unfinished).toEqual([])
})

test('F2: a line that drops at any byte keeps what came, and the rest is sent from there', async () => {
	const id = await newDraft()
	const bytes = pdfFor(200_000)
	const address = await begun(bytes.length)
	let at = 0
	for (const share of [0, 0.01, 0.3, 0.7, 0.99]) {
		const until = Math.max(at, Math.floor(bytes.length * share))
		const response = await tus.patch(address, at, cutAfter(bytes.subarray(at, until)))
		expect([share, response.status < 300]).toEqual([share, false])
		at = await offsetAt(address)
		expect(at).toBeLessThanOrEqual(until)
	}
	await tus.patch(address, at, body(bytes.subarray(at)))
	const [only, ...more] = await evidenceOf(reader(), id)
	expect([only?.size, more]).toEqual([bytes.length, []])
})

test('F2: cut after the last byte, and between the renaming and the row, the next question attaches it once', async () => {
	const id = await newDraft()
	for (const isRenamed of [false, true]) {
		const bytes = pdfFor(3000)
		const address = await begun(bytes.length, { fileName: `${isRenamed}.pdf` })
		await tus.patch(address, 0, body(bytes.subarray(0, 1000)))
		const { appendPartial } = await import('#app/adapters/partial-files.server.ts')
		const rest = (async function* () {
			yield body(bytes.subarray(1000))
		})()
		await appendPartial(idIn(address), 1000, rest)
		if (isRenamed) {
			await mkdir(dirname(pathOfBlob(idIn(address))), { recursive: true })
			await rename(pathOfPartial(idIn(address)), pathOfBlob(idIn(address)))
			const old = new Date(Date.now() - 7_200_000)
			await utimes(pathOfBlob(idIn(address)), old, old)
			await sweepFiles()
		}
		const offsets = await Promise.all([offsetAt(address), offsetAt(address), offsetAt(address)])
		expect(offsets).toEqual([bytes.length, bytes.length, bytes.length])
	}
	const list = await evidenceOf(reader(), id)
	expect(list.map(({ fileName }) => fileName)).toEqual(['false.pdf', 'true.pdf'])
	expect((await everyFinding()).filter(({ rows }) => rows.length > 0)).toEqual([])
})

test.skipIf(process.platform !== 'linux')(
	'F5: a disk that fails is not taken for a visitor who hung up',
	async () => {
		const id = await newDraft()
		const bytes = pdfFor(3000)
		const address = await begun(bytes.length)
		const partial = pathOfPartial(idIn(address))
		await rm(partial)
		await symlink('/dev/full', partial)
		const refused = await tus.patch(address, 0, body(bytes))
		expect([refused.status, await refused.json()]).toEqual([507, { problem: 'no-room' }])
		await rm(partial)
		await writeFile(partial, '')
		expect((await tus.patch(address, 0, body(bytes))).status).toBe(204)
		expect((await evidenceOf(reader(), id)).map(({ size }) => size)).toEqual([bytes.length])
	},
)

test('another agency’s upload is not there: as an unknown one, word for word', async () => {
	await newDraft()
	const address = await begun(1000)
	const id = idIn(address)
	const answers = []
	for (const [entry, upload] of [
		[entryId, id],
		[strangersEntry, id],
		[strangersEntry, randomUUID()],
		[strangersEntry, '..%2f..%2fetc'],
	]) {
		const path = `/co-quan/ho-so/${entry}/tai-len/${upload}`
		for (const response of [
			await foreign.head(path),
			await foreign.patch(path, 0, body(Buffer.alloc(10))),
			await foreign.drop(path),
		]) {
			answers.push(`${response.status} ${await response.text()}`)
		}
	}
	expect(new Set(answers)).toEqual(new Set(['404 {"reasons":[{"code":"hidden"}],"requestId":"test"}']))
	expect(await offsetAt(address)).toBe(0)
	expect((await foreign.send('GET', `/co-quan/ho-so/${entryId}/tai-len`)).status).toBe(404)
})

test('what is announced wrongly, sent too long or not a file of ours leaves nothing', async () => {
	const id = await newDraft()
	const statuses = [
		await tus.begin(words(), 0),
		await tus.begin(words(), -1),
		await tus.begin(words(), '1e30'),
		await tus.begin(words(), 2 ** 40),
		await tus.begin(words(), 51 * 1024 * 1024),
		await tus.begin(words({ uploadKey: '../../x' }), 10),
		await tus.begin(words({ replacesId: randomUUID() }), 10),
		await tus.begin({ fileName: 'a.pdf' }, 10),
		await tus.begin(words(), 10, { 'Upload-Metadata': 'fileName !!! ,' }),
		await tus.begin(words(), 10, { 'Tus-Resumable': '0.2.1' }),
		await tus.send('POST', `/co-quan/ho-so/${id}/tai-len`, { 'Upload-Defer-Length': '1' }),
	].map(({ status }) => status)
	expect(statuses).toEqual([422, 400, 400, 409, 409, 422, 404, 422, 400, 400, 501])
	const address = await begun(10)
	expect((await tus.patch(address, 0, body(Buffer.alloc(20)))).status).toBe(413)
	expect((await tus.patch(address, 0, body(Buffer.alloc(5)), { 'Content-Type': 'text/html' })).status).toBe(
		400,
	)
	const html = Buffer.from('<!doctype html><script>alert(1)</script>')
	const page = await begun(html.length, { fileName: 'anh.png' })
	const refused = await tus.patch(page, 0, body(html))
	expect([refused.status, await refused.json()]).toEqual([415, { problem: 'page' }])
	expect((await tus.head(page)).status).toBe(404)
	await tus.drop(address)
	expect(await reader().upload.count({ where: { entryId: id } })).toBe(0)
	expect(await evidenceOf(reader(), id)).toEqual([])
	expect(await readdir(join(env().DATA_DIR, 'files', 'uploads'))).not.toContain(idIn(address))
})

test('a name that is a path stays a name', async () => {
	const id = await newDraft()
	const names = [
		'../../x.pdf',
		'..%2f..%2fx.pdf',
		'C:\\x.pdf',
		'a\0b.pdf',
		'"><img src=x onerror=alert(1)>.png',
		`${'ế'.repeat(300)}.pdf`,
	]
	for (const fileName of names) {
		const bytes = pdfFor(300)
		await tus.patch(await begun(bytes.length, { fileName }), 0, body(bytes))
	}
	const list = await evidenceOf(reader(), id)
	expect(list.map(({ fileName }) => (fileName.length > 40 ? 'long' : fileName))).toEqual([
		'x.pdf',
		'..%2f..%2fx.pdf'.replace(/^\.+/, ''),
		'x.pdf',
		'ab.pdf',
		'___img src=x onerror=alert(1)_.pdf',
		'long',
	])
})

test('malformed requests never hang, never make evidence and never leave a file', async () => {
	const id = await newDraft()
	const address = await begun(1000)
	const text = fc.string({ maxLength: 40 }).map((raw) => raw.replace(/[^\x20-\x7e]/g, '').trim())
	await fc.assert(
		fc.asyncProperty(
			text,
			text,
			text,
			fc.constantFrom('POST', 'PATCH', 'HEAD', 'DELETE'),
			async (a, b, c, method) => {
				const headers = {
					'Upload-Length': a,
					'Upload-Offset': b,
					'Upload-Metadata': c,
					'Tus-Resumable': '1.0.0',
				}
				const path = method === 'POST' ? `/co-quan/ho-so/${id}/tai-len` : `${address}x`
				const response = await tus.send(
					method,
					path,
					headers,
					method === 'PATCH' ? body(Buffer.from(c)) : undefined,
				)
				return response.status >= 400 && response.status < 500
			},
		),
		{ numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) },
	)
	expect(await evidenceOf(reader(), id)).toEqual([])
})

test('an upload left for a week is given up with its bytes; one that somebody went on with is not', async () => {
	await newDraft()
	const [left, alive] = [await begun(1000), await begun(1000)]
	for (const address of [left, alive]) await tus.patch(address, 0, body(Buffer.alloc(100)))
	const later = new Date(Date.now() + 8 * 86_400_000)
	const yesterday = new Date(later.getTime() - 86_400_000)
	await utimes(pathOfPartial(idIn(alive)), yesterday, yesterday)
	await sweepFiles(later)
	const there = await Promise.all(
		[left, alive].map((address) =>
			stat(pathOfPartial(idIn(address))).then(
				() => true,
				() => false,
			),
		),
	)
	expect(there).toEqual([false, true])
	expect((await tus.head(left)).status).toBe(404)
	await rm(pathOfPartial(idIn(alive)))
	expect(await offsetAt(alive)).toBe(0)
	expect((await tus.drop(alive)).status).toBe(204)
})
