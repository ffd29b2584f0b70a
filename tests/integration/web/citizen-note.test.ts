import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { confirmNote } from '#app/commands/citizen-notes.server.ts'
import { ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { env } from '#app/env.server.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { noteToRule } from '#app/queries/note-desk.server.ts'
import { notePicture } from '#app/queries/citizen-notes.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { loader as fileToRule } from '#app/routes/files/note-picture-desk.ts'
import { action } from '#app/routes/public/note-form.tsx'
import { usePortal } from '#tests/support/database.ts'
import { officeFile, pdfFile } from '#tests/support/sample-files.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

let addresses = 0
let slug = ''
let secretary: Awaited<ReturnType<typeof makeAwarding>>['secretary']
let address = ''
beforeEach(async () => {
	const awarding = await makeAwarding()
	const [practice] = await makePractices(awarding, [{}])
	slug = practice?.slug ?? ''
	secretary = awarding.secretary
	address = `10.1.0.${(addresses += 1)}`
})

const fields = (changes: Record<string, string> = {}) => ({
	...{
		worked: 'yes',
		place: 'xã Gio Linh',
		usedOn: '2025-05-02',
		text: 'Dùng tốt, nhanh hơn trước.',
		name: '',
	},
	...{ email: `an${addresses}@example.vn`, consent: 'yes', website: '', ...changes },
})

const send = async (
	sent: Record<string, string>,
	picture: Blob | null = null,
	kind = 'xac-nhan',
): Promise<Response> => {
	const body = new FormData()
	for (const [name, value] of Object.entries(sent)) body.append(name, value)
	body.append('picture', picture ?? new Blob([]), picture ? 'anh.jpg' : '')
	const request = new Request(`http://127.0.0.1:3000/thu-vien/${slug}/gui/${kind}`, { method: 'POST', body })
	const visit = {
		...{ address, language: 'vi', requestId: 'test', path: '/', cookies: new Map() },
		...{ viewer: () => Promise.resolve(anyone()), setCookie: () => {} },
	}
	const answer: unknown = await action({
		request,
		params: { slug, kind },
		context: { visit },
	} as never).catch((error: unknown) => error)
	if (answer instanceof Response) return answer
	throw answer
}

const notes = () => reader().citizenNote.findMany({ where: { entry: { practice: { slug } } } })

test('a picture is kept as its pixels alone: place, time and camera are nowhere, the file that came is gone', async () => {
	const camera = 'Zuqcamera'
	const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a33' } })
		.withExif({
			IFD0: { Make: camera, Copyright: 'Zuqowner' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 45/1 0/1' },
		})
		.jpeg()
		.toBuffer()
	expect(picture.includes(camera)).toBe(true)
	const answer = await send(fields(), new Blob([new Uint8Array(picture)]))
	expect([answer.status, answer.headers.get('Location')]).toEqual([
		303,
		`/thu-vien/${slug}/gui/xac-nhan?da-gui`,
	])
	const [note] = await notes()
	await prepareFile({ blobId: note?.blobId ?? '' })
	const root = join(env().DATA_DIR, 'files')
	const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((each) =>
		each.isFile(),
	)
	expect(names.length).toBeGreaterThan(1)
	for (const { parentPath, name } of names)
		expect([name, (await readFile(join(parentPath, name))).includes('Zuq')]).toEqual([name, false])
	const blob = await reader().blob.findUniqueOrThrow({ where: { id: note?.blobId ?? '' } })
	expect([blob.origin, blob.mediaType, blob.width]).toEqual([null, 'image/webp', 900])
	const letter = await reader().mail.findFirstOrThrow({ where: { toAddress: note?.email ?? '' } })
	await confirmNote(anyone(), /\/y-kien\/([\w-]{43})/.exec(letter.text)?.[1] ?? '')
	await ruleOnNote(secretary, note?.id ?? '', { act: 'publish' })
	expect((await practiceAt(anyone(), slug)).notes).toMatchObject([{ picture: { width: 900, height: 600 } }])
	expect((await notePicture(anyone(), slug, `${note?.id}.webp`)).width).toBe(800)
})

test('a file that is no picture, or a form with something missing, comes back with all that was typed', async () => {
	const paper = await send(fields(), new Blob(['%PDF-1.4 không phải ảnh']))
	expect([paper.status, await paper.json()]).toMatchObject([
		422,
		{
			reply: {
				error: { picture: ['not-picture'] },
				initialValue: { text: fields().text, place: 'xã Gio Linh' },
			},
		},
	])
	const empty = await send(fields({ consent: '', place: '' }))
	expect([empty.status, await empty.json()]).toMatchObject([
		422,
		{
			reply: { error: { consent: ['consent'], place: ['required'] }, initialValue: { text: fields().text } },
		},
	])
	expect(await notes()).toEqual([])
})

test('whoever fills the trap is answered like everybody, and nothing is kept', async () => {
	const letters = await reader().mail.count()
	const answer = await send(fields({ website: 'https://spam.example' }))
	expect([answer.status, answer.headers.get('Location')]).toEqual([
		303,
		`/thu-vien/${slug}/gui/xac-nhan?da-gui`,
	])
	expect([await notes(), await reader().mail.count()]).toEqual([[], letters])
})

test('one place sends ten times in ten minutes, and one address gets five letters a day; then it is told how long to wait', async () => {
	const statuses: number[] = []
	for (let sent = 0; sent < 6; sent += 1) statuses.push((await send(fields())).status)
	expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
	for (let sent = 0; sent < 4; sent += 1) await send(fields({ email: `khac${sent}@example.vn` }))
	const last = await send(fields({ email: 'cuoi@example.vn' }))
	expect(last.status).toBe(429)
	expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('an unknown practice or kind takes nothing', async () => {
	expect((await send(fields(), null, 'bau')).status).toBe(404)
	slug = 'khong-co'
	expect((await send(fields())).status).toBe(404)
})

const objection = () => ({
	...{ text: 'Số liệu năm 2024 không khớp báo cáo.', href: '', name: '', consent: 'yes', website: '' },
	email: `an${addresses}@example.vn`,
})

test('an objection comes with a PDF: at first the secretary alone saves it, and it appears nowhere', async () => {
	const answer = await send(objection(), new Blob([new Uint8Array(pdfFile())]), 'phan-anh')
	expect(answer.status).toBe(303)
	const [note] = await notes()
	const id = note?.id ?? ''
	const blobId = note?.blobId ?? ''
	const letter = await reader().mail.findFirstOrThrow({ where: { toAddress: note?.email ?? '' } })
	await confirmNote(anyone(), /\/y-kien\/([\w-]{43})/.exec(letter.text)?.[1] ?? '')
	const open = async (viewer: Viewer) => {
		const visit = {
			...{ address, language: 'vi', requestId: 'test', path: '/', cookies: new Map() },
			...{ viewer: () => Promise.resolve(viewer), setCookie: () => {} },
		}
		const request = new Request(`http://127.0.0.1:3000/quan-tri/y-kien/${id}/anh`)
		const args = { request, params: { noteId: id }, context: { visit } } as never
		const file = await fileToRule(args).catch((error: unknown) => error)
		if (!(file instanceof Response)) throw file
		return [file.status, file.headers.get('Content-Type'), file.headers.get('Content-Disposition')]
	}
	const saved = [200, 'application/pdf', expect.stringMatching(/^attachment/)]
	expect(await noteToRule(secretary, id)).toMatchObject({
		...{ hasPicture: false, paper: { size: pdfFile().length } },
	})
	expect(await open(secretary)).toEqual(saved)
	await prepareFile({ blobId })
	expect(await open(secretary)).toEqual(saved)
	await ruleOnNote(secretary, id, { act: 'publish', ruling: 'Số liệu đã được sửa theo báo cáo.' })
	expect((await practiceAt(anyone(), slug)).notes).toMatchObject([{ id, picture: null }])
	for (const file of [`${id}.webp`, `${id}.pdf`, blobId])
		await expect(notePicture(anyone(), slug, file)).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
})

test.each([
	['locked', 'phan-anh', pdfFile('trailer << /Root 1 0 R /Size 5 /Encrypt 4 0 R >>')],
	['broken', 'phan-anh', Buffer.from('%PDF-1.4 nửa tệp')],
	['macro', 'phan-anh', officeFile('docx', { 'word/vbaProject.bin': 'x' })],
	['not-picture-or-paper', 'phan-anh', officeFile('docx')],
	['file-too-large', 'phan-anh', Buffer.alloc(20 * 1024 * 1024 + 1, 'x')],
	['not-picture', 'xac-nhan', pdfFile()],
])('a file is refused (%s) with a form of %s, which keeps what was typed', async (problem, kind, bytes) => {
	const sent = kind === 'phan-anh' ? objection() : fields()
	const answer = await send(sent, new Blob([new Uint8Array(bytes)]), kind)
	expect([answer.status, await answer.json()]).toMatchObject([
		422,
		{ reply: { error: { picture: [problem] }, initialValue: { text: sent.text } } },
	])
	expect(await notes()).toEqual([])
})
