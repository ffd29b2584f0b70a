import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import {
	addEvidence,
	changeEvidence,
	removeEvidence,
	restoreEvidence,
} from '#app/commands/evidence.server.ts'
import { reader } from '#app/data/database.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { sweepFiles } from '#app/jobs/sweep-files.server.ts'
import { makeEntry, makeEntryAt, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'
import { pngBomb } from '#tests/support/sample-files.ts'
import sharp from 'sharp'

usePortal({ checkInvariants: false })

let unitId = ''
let roundId = ''
let drafter: Viewer & { person: { id: string } }
let stranger: Viewer

beforeAll(async () => {
	unitId = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	drafter = await makeViewer({ drafterOf: unitId })
	stranger = await makeViewer({ headOf: (await makeUnit()).id })
})

const newDraft = () => makeEntry({ roundId, unitId, createdById: drafter.person.id, evidence: false })

const storedFile = async (bytes: Buffer, kind: StoredFile['kind'] = 'pdf'): Promise<StoredFile> => {
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	return { id, sha256: sha256(bytes.toString('latin1')), size: bytes.length, kind }
}

const add = async (entryId: string, fileName: string, more: { uploadKey?: string; viewer?: Viewer } = {}) =>
	addEvidence(
		more.viewer ?? drafter,
		entryId,
		{ uploadKey: more.uploadKey ?? randomUUID(), fileName, file: await storedFile(Buffer.from('%PDF-')) },
		now,
	)

const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string }[] }) => error.reasons?.map(({ code }) => code) ?? error,
	)

test('evidence is listed in the order it came, with digest and size', async () => {
	const { id } = await newDraft()
	await add(id, 'Báo cáo.pdf')
	await add(id, 'Phụ lục.pdf')
	const list = await evidenceOf(reader(), id)
	expect(list.map(({ fileName, position, size }) => [fileName, position, size])).toEqual([
		['Báo cáo.pdf', 1, 5],
		['Phụ lục.pdf', 2, 5],
	])
})

test('the same upload key attaches once, one after the other and all at once', async () => {
	const { id } = await newDraft()
	const first = await add(id, 'a.pdf', { uploadKey: 'khoa-mot-12' })
	expect(await add(id, 'a.pdf', { uploadKey: 'khoa-mot-12' })).toBe(first)
	const ids = await Promise.all(
		Array.from({ length: 6 }, () => add(id, 'b.pdf', { uploadKey: 'khoa-hai-12' })),
	)
	expect(new Set(ids).size).toBe(1)
	expect(await evidenceOf(reader(), id)).toHaveLength(2)
})

test('names lose paths and tricks, and get the ending of their content', async () => {
	const { id } = await newDraft()
	const names = [
		['../../etc/passwd', 'passwd.pdf'],
		['C:\\Users\\x\\bao cao.PDF', 'bao cao.PDF'],
		['"><img src=x onerror=alert(1)>.png', '___img src=x onerror=alert(1)_.pdf'],
		['a\u202Efdp.exe', 'afdp.pdf'],
		['tài liệu\0.pdf', 'tài liệu.pdf'],
		['', 'tep.pdf'],
		['Báo cáo “đổi mới”.pdf', 'Báo cáo “đổi mới”.pdf'],
	] as const
	for (const [name] of names) await add(id, name)
	const list = await evidenceOf(reader(), id)
	expect(list.map(({ fileName }) => fileName)).toEqual(names.map(([, safe]) => safe))
	await add(id, `${'ế'.repeat(300)}.pdf`)
	const long = (await evidenceOf(reader(), id)).at(-1)?.fileName ?? ''
	expect(Buffer.byteLength(long)).toBeLessThanOrEqual(180)
})

test('caption, publicity and place can be changed; the list stays numbered from one', async () => {
	const { id } = await newDraft()
	const [a, b, c] = [await add(id, 'a.pdf'), await add(id, 'b.pdf'), await add(id, 'c.pdf')]
	await changeEvidence(drafter, id, c, { caption: '  Chú thích\0 ', public: true, position: 1 }, now)
	await changeEvidence(drafter, id, a, { position: 99 }, now)
	const list = await evidenceOf(reader(), id)
	expect(list.map((each) => [each.id, each.position, each.caption, each.public])).toEqual([
		[c, 1, 'Chú thích', true],
		[b, 2, '', false],
		[a, 3, '', false],
	])
})

test('what is removed can be brought back', async () => {
	const { id } = await newDraft()
	const [a, b] = [await add(id, 'a.pdf'), await add(id, 'b.pdf')]
	await removeEvidence(drafter, id, a, now)
	expect((await evidenceOf(reader(), id)).map((each) => each.id)).toEqual([b])
	expect(await reasons(removeEvidence(drafter, id, a, now))).toEqual(['hidden'])
	await restoreEvidence(drafter, id, a, now)
	expect((await evidenceOf(reader(), id)).map((each) => each.id)).toEqual([b, a])
	expect(await reasons(restoreEvidence(drafter, id, a, now))).toEqual(['already'])
})

test('another agency, another entry and a submitted entry are not touched', async () => {
	const { id } = await newDraft()
	const evidenceId = await add(id, 'a.pdf', { uploadKey: 'khoa-ba-123' })
	const other = await newDraft()
	expect(await reasons(add(id, 'x.pdf', { viewer: stranger }))).toEqual(['hidden'])
	expect(await reasons(add(id, 'x.pdf', { viewer: stranger, uploadKey: 'khoa-ba-123' }))).toEqual(['hidden'])
	expect(await reasons(changeEvidence(stranger, id, evidenceId, { public: true }, now))).toEqual(['hidden'])
	expect(await reasons(removeEvidence(drafter, other.id, evidenceId, now))).toEqual(['hidden'])
	const sent = await makeEntryAt('submitted', { roundId, unitId, createdById: drafter.person.id })
	const [attached] = await evidenceOf(reader(), sent.id)
	expect(await reasons(add(sent.id, 'x.pdf'))).toEqual(['stage'])
	expect(await reasons(removeEvidence(drafter, sent.id, attached?.id ?? '', now))).toEqual(['stage'])
	expect(await reader().evidence.count({ where: { fileName: 'x.pdf' } })).toBe(0)
})

test('an entry takes thirty files', async () => {
	const { id } = await newDraft()
	for (let n = 0; n < 30; n += 1) await add(id, `${n}.pdf`)
	expect(await reasons(add(id, '31.pdf'))).toEqual(['limit'])
})

test('a picture is prepared by its job, once, and a broken one says why', async () => {
	const { id } = await newDraft()
	const bytes = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#2b4c8c' } })
		.png()
		.toBuffer()
	const addPicture = async (content: Buffer) => {
		const file = await storedFile(content, 'png')
		await addEvidence(drafter, id, { uploadKey: randomUUID(), fileName: 'anh.png', file }, now)
		return file.id
	}
	const blobId = await addPicture(bytes)
	await prepareFile({ blobId })
	await prepareFile({ blobId })
	const blob = await reader().blob.findUniqueOrThrow({
		where: { id: blobId },
		include: { variants: { orderBy: [{ width: 'asc' }, { format: 'asc' }] } },
	})
	expect([blob.width, blob.height, blob.failure]).toEqual([900, 300, null])
	expect(blob.variants.map(({ width, height, format }) => [width, height, format])).toEqual([
		[320, 107, 'avif'],
		[320, 107, 'webp'],
		[800, 267, 'avif'],
		[800, 267, 'webp'],
		[1600, 300, 'avif'],
		[1600, 300, 'webp'],
	])
	const bombId = await addPicture(pngBomb(20_000, 20_000))
	await prepareFile({ blobId: bombId })
	const bomb = await reader().blob.findUniqueOrThrow({ where: { id: bombId } })
	expect([bomb.variantsAt, bomb.failure]).toEqual([null, expect.stringMatching(/pixel/i)])
	const names = await reader().auditEvent.findMany({
		where: { name: { in: ['evidence.prepared', 'evidence.unreadable'] } },
		orderBy: { seq: 'asc' },
	})
	expect(names.map(({ name }) => name)).toEqual(['evidence.prepared', 'evidence.unreadable'])
})

test('bytes without a row are swept after an hour, bytes with a row never', async () => {
	const { id } = await newDraft()
	const orphan = await storedFile(Buffer.from('không của ai'))
	const file = await storedFile(Buffer.from(`%PDF-${randomUUID()}`))
	await addEvidence(drafter, id, { uploadKey: randomUUID(), fileName: 'a.pdf', file }, now)
	const { sizeOfFile } = await import('#app/adapters/storage.server.ts')
	await sweepFiles(new Date(Date.now() + 1_800_000))
	expect(await sizeOfFile(pathOfBlob(orphan.id))).toBe(orphan.size)
	await sweepFiles(new Date(Date.now() + 3_700_000))
	expect(await sizeOfFile(pathOfBlob(orphan.id))).toBeNull()
	expect(await sizeOfFile(pathOfBlob(file.id))).toBe(file.size)
})
