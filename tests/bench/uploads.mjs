// Upload throughput: one film of `megabytes`, sent in pieces of 8 MB as the browser does, until it is attached; beside
// it `cp` and `sha256sum` of the same file in the same run. And how much memory the server takes while several come.
import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const piece = 8 * 1024 * 1024
const atOnce = 3
const tus = { 'Tus-Resumable': '1.0.0', 'Sec-Fetch-Site': 'same-origin' }

/** `record(name, value, unit, baseline, base)`; `residentOf(pid)` in megabytes. */
export const measureUploads = async (portal, password, { megabytes, record, residentOf }) => {
	const folder = mkdtempSync(join(tmpdir(), 'portal-uploads-'))
	try {
		const desk = await openDesk(portal.address, password)
		const size = megabytes * 1024 * 1024
		const film = makeFilm(join(folder, 'phim.mp4'), size)
		const copied = join(folder, 'ban-sao.mp4')
		await send(desk, makeFilm(join(folder, 'lam-nong.mp4'), piece))
		const plain = await secondsOf(() => {
			execFileSync('cp', [film.path, copied])
			execFileSync('sha256sum', [copied])
		})
		rmSync(copied)
		const [seconds, grown] = await watching(portal.pid, residentOf, () => send(desk, film))
		record(`upload of ${megabytes} MB`, megabytes / seconds, 'MB/s', 'cp + sha256sum', megabytes / plain)
		record('memory while it came', grown, 'MB grown', 'what the issue allows', 100)
		const share = Math.floor(size / atOnce / 2)
		const films = Array.from({ length: atOnce }, (_, n) => makeFilm(join(folder, `${n}.mp4`), share))
		const [together, most] = await watching(portal.pid, residentOf, () =>
			Promise.all(films.map((each) => send(desk, each))),
		)
		const rate = (atOnce * share) / 1024 / 1024 / together
		record(`${atOnce} uploads at once`, rate, 'MB/s', 'cp + sha256sum', megabytes / plain)
		record(`memory while ${atOnce} came`, most, 'MB grown', 'what the issue allows', 100)
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

const secondsOf = async (act) => {
	const began = performance.now()
	await act()
	return (performance.now() - began) / 1000
}

/** How long an act took and by how much the process grew meanwhile. */
const watching = async (pid, residentOf, act) => {
	const before = residentOf(pid)
	let most = before
	const timer = setInterval(() => (most = Math.max(most, residentOf(pid))), 50)
	const seconds = await secondsOf(act).finally(() => clearInterval(timer))
	return [seconds, most - before]
}

const headed = async (path, init = {}, address = '') => {
	const ask = () => fetch(address + path, { redirect: 'manual', ...init })
	// A connection that was kept may be closed just as it is used again, after the long work between two requests.
	const response = await ask().catch((error) => {
		if (init.duplex === 'half') throw error
		return ask()
	})
	if (response.status >= 400) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
	return response
}

/** Signs in as an agency of the sample movement and finds a draft that takes files. */
const openDesk = async (address, password) => {
	const entered = await headed(
		'/dang-nhap',
		{
			method: 'POST',
			headers: { 'Sec-Fetch-Site': 'same-origin' },
			body: new URLSearchParams({ email: 'quangtri@mau.vn', password }),
		},
		address,
	)
	const cookie = entered.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ')
	const desk = await (await headed('/co-quan', { headers: { cookie } }, address)).text()
	for (const [, id] of desk.matchAll(/\/co-quan\/ho-so\/([0-9a-f-]{36})/g)) {
		const path = `/co-quan/ho-so/${id}/tai-len`
		const page = await (
			await headed(`/co-quan/ho-so/${id}/minh-chung`, { headers: { cookie } }, address)
		).text()
		if (page.includes('name="uploadKey"')) return { address, cookie, path }
	}
	throw new Error('the sample movement has no draft')
}

/** A film that is judged well: its index first, then random bytes that no disk can shrink. */
const makeFilm = (path, size) => {
	const box = (type, ...content) => {
		const body = Buffer.concat(content)
		const head = Buffer.alloc(8)
		head.writeUInt32BE(body.length + 8)
		head.write(type, 4, 'latin1')
		return Buffer.concat([head, body])
	}
	const kind = Buffer.concat([Buffer.alloc(8), Buffer.from('vide'), Buffer.alloc(13)])
	const media = box('mdia', box('mdhd', Buffer.alloc(24)), box('hdlr', kind), box('minf', box('stbl')))
	const track = box('trak', box('tkhd', Buffer.alloc(84)), media)
	const head = Buffer.concat([
		box('ftyp', Buffer.from('isom'), Buffer.alloc(4), Buffer.from('isom')),
		box('moov', box('mvhd', Buffer.alloc(100)), track),
	])
	const data = Buffer.alloc(8)
	data.writeUInt32BE(size - head.length)
	data.write('mdat', 4, 'latin1')
	const file = openSync(path, 'w')
	let left = size - head.length - 8
	writeSync(file, Buffer.concat([head, data]))
	const block = randomBytes(1024 * 1024)
	for (; left > 0; left -= block.length) {
		block.writeUInt32LE(left & 0xffff_ffff)
		writeSync(file, block, 0, Math.min(left, block.length))
	}
	closeSync(file)
	return { path, size }
}

const send = async ({ address, cookie, path }, { path: file, size }) => {
	const words = Object.entries({ uploadKey: randomUUID(), fileName: 'phim.mp4' })
	const metadata = words.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',')
	const headers = { ...tus, cookie, 'Upload-Length': String(size), 'Upload-Metadata': metadata }
	const begun = await headed(path, { method: 'POST', headers }, address)
	const place = begun.headers.get('Location')
	for (let at = 0; at < size; at += piece) {
		const end = Math.min(size, at + piece) - 1
		await headed(
			place,
			{
				method: 'PATCH',
				headers: {
					...tus,
					cookie,
					'Upload-Offset': String(at),
					'Content-Type': 'application/offset+octet-stream',
					'Content-Length': String(end - at + 1),
				},
				body: createReadStream(file, { start: at, end, highWaterMark: 256 * 1024 }),
				duplex: 'half',
			},
			address,
		)
	}
}
