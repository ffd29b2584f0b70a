import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { confirmNote, sendNote } from '#app/commands/citizen-notes.server.ts'
import { ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { beginPost, publishPost, savePost, setPostCover } from '#app/commands/posts.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { anyone } from '#app/domain/viewer.ts'
import { env, setEnv } from '#app/env.server.ts'
import { everyFinding } from '#app/jobs/check-invariants.server.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { scanLooseFile, scanWaiting } from '#app/jobs/scan-file.server.ts'
import { noteLetter } from '#app/locales/citizens.ts'
import { notePicture, practiceNotes } from '#app/queries/citizen-notes.server.ts'
import { noteDesk, noteToRule, pictureToRule } from '#app/queries/note-desk.server.ts'
import { draftCoverCopy, postEditor, postPreview } from '#app/queries/posts.server.ts'
import { coverOfPost, postAt } from '#app/queries/public-posts.server.ts'
import { eicar, openClamd, type Clamd } from '#tests/support/clamd.ts'
import { now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const citizen = anyone('vi', 'test')
let slug = ''
let secretary: Awaited<ReturnType<typeof makeAwarding>>['secretary']
let clamd: Clamd

beforeAll(async () => {
	clamd = await openClamd()
})
beforeEach(async () => {
	const awarding = await makeAwarding()
	slug = (await makePractices(awarding, [{}]))[0]?.slug ?? ''
	secretary = awarding.secretary
	setEnv({ ...env(), CLAMD: clamd.address })
})
afterAll(() => clamd.close())

const pictureOf = async (more = Buffer.alloc(0)): Promise<Buffer> => {
	const background = `#${randomUUID().slice(0, 6)}`
	const picture = sharp({ create: { width: 900, height: 600, channels: 3, background } })
	return Buffer.concat([await picture.webp().toBuffer(), Buffer.from(randomUUID()), more])
}

const stored = async (bytes: Buffer, isToScan: boolean): Promise<StoredFile> => {
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	return {
		id,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		size: bytes.length,
		kind: 'webp',
		isToScan,
	}
}

/** A confirmed note with a picture before the secretary. */
const noteWith = async (bytes: Buffer, isToScan = true) => {
	await sendNote(
		citizen,
		slug,
		{
			...{ kind: 'confirmation', worked: true, place: 'xã Gio Linh', usedOn: new Date('2025-05-02') },
			...{ text: 'Chúng tôi đã dùng thử.', name: 'An', email: `${randomUUID()}@example.vn` },
			picture: await stored(bytes, isToScan),
		},
		noteLetter('https://cong.example.vn'),
		now,
	)
	const { text } = await reader().mail.findFirstOrThrow({ orderBy: { id: 'desc' } })
	await confirmNote(citizen, /\/y-kien\/([\w-]{43})/.exec(text)?.[1] ?? '', now)
	const { id, blobId } = await reader().citizenNote.findFirstOrThrow({ orderBy: { id: 'desc' } })
	return { id, blobId: blobId ?? '' }
}

const postWith = async (bytes: Buffer, isToScan = true) => {
	const id = await beginPost(secretary, 'news', `Tin ${randomUUID()}`)
	await savePost(secretary, id, {
		version: 1,
		changes: { summaryVi: 'Tóm tắt', bodyVi: paragraphsOf('Nội dung'), coverAltVi: 'Ảnh' },
	})
	await setPostCover(secretary, id, { file: await stored(bytes, isToScan), altVi: 'Ảnh' })
	const { version, draftCoverId } = await reader().post.findUniqueOrThrow({ where: { id } })
	return {
		id,
		slug: await publishPost(secretary, id, { version, from: null }),
		blobId: draftCoverId ?? '',
	}
}

const opens = (reading: Promise<unknown>) =>
	reading.then(
		() => true,
		() => false,
	)
const asked = { width: 800, format: 'webp' } as const
const noteSeen = async (id: string) => [
	await opens(pictureToRule(secretary, id)),
	await opens(notePicture(citizen, slug, `${id}.webp`)),
	(await practiceNotes(citizen, slug, 1)).notes.some(({ picture }) => picture !== null),
]
const postSeen = async (post: { id: string; slug: string }) => [
	await opens(draftCoverCopy(secretary, post.id, asked)),
	await opens(coverOfPost(citizen, 'news', post.slug, asked)),
	(await postAt(citizen, 'news', post.slug)).cover !== null,
	(await postPreview(secretary, post.id)).story.cover !== null,
]
const nothing = [false, false, false]
/** As if copies had been made of the same bytes elsewhere: what is held back stays so. */
const prepareAnyway = (blobId: string) => prepareFile({ blobId })
const jobsFor = (blobId: string) =>
	reader().$queryRaw<{ name: string }[]>`
		SELECT "name" FROM pgboss.job WHERE "data"->>'blobId' = ${blobId} ORDER BY "name"`

test('a picture of a citizen waits: nobody sees it and it is not published before it is clean', async () => {
	const { id, blobId } = await noteWith(await pictureOf())
	expect(await jobsFor(blobId)).toEqual([{ name: 'loose-file.scan' }])
	await prepareAnyway(blobId)
	expect(await noteSeen(id)).toEqual(nothing)
	expect(await noteToRule(secretary, id)).toMatchObject({ scan: 'waiting', acts: ['refuse'] })
	expect(await refusalOf(ruleOnNote(secretary, id, { act: 'publish' }))).toEqual([{ code: 'awaiting-scan' }])
	await scanLooseFile({ blobId })
	expect(await noteToRule(secretary, id)).toMatchObject({ scan: 'clean', acts: ['publish', 'refuse'] })
	expect((await jobsFor(blobId)).map(({ name }) => name)).toEqual(['image.variants', 'loose-file.scan'])
	await ruleOnNote(secretary, id, { act: 'publish' })
	expect(await noteSeen(id)).toEqual([true, true, true])
	const before = clamd.scanned()
	await scanLooseFile({ blobId })
	expect(clamd.scanned()).toBe(before)
})

test('an infected picture of a citizen is never seen; the desk says so and the words can be published', async () => {
	const { id, blobId } = await noteWith(await pictureOf(eicar))
	await prepareAnyway(blobId)
	await scanLooseFile({ blobId })
	expect(await noteSeen(id)).toEqual(nothing)
	expect(await noteToRule(secretary, id)).toMatchObject({
		...{ scan: 'infected', signature: 'Eicar-Test-Signature', acts: ['publish', 'refuse'] },
	})
	expect((await noteDesk(secretary)).waiting.filter((note) => note.id === id)).toMatchObject([
		{ isWithheld: true },
	])
	expect(await sizeOfFile(pathOfBlob(blobId))).toBeNull()
	await ruleOnNote(secretary, id, { act: 'publish' })
	expect(await noteSeen(id)).toEqual(nothing)
	expect((await practiceNotes(citizen, slug, 1)).notes).toMatchObject([{ id, picture: null }])
	const events = await reader().auditEvent.findMany({ where: { name: 'file.withheld' } })
	expect(events.map(({ subjectType, payload }) => [subjectType, payload])).toEqual([
		['entry', { signature: 'Eicar-Test-Signature' }],
	])
})

test('a cover waits while its post is public already, and appears when it is clean', async () => {
	const post = await postWith(await pictureOf())
	await prepareAnyway(post.blobId)
	expect(await postSeen(post)).toEqual([...nothing, false])
	expect((await postEditor(secretary, post.id, '')).cover).toMatchObject({ isReady: false, scan: 'waiting' })
	await scanLooseFile({ blobId: post.blobId })
	expect(await postSeen(post)).toEqual([true, true, true, true])
})

test('an infected cover is withheld, of every post that has it', async () => {
	const bytes = await pictureOf(eicar)
	const posts = [await postWith(bytes), await postWith(bytes)]
	for (const { blobId } of posts) await prepareAnyway(blobId)
	await scanWaiting()
	for (const post of posts) {
		expect(await postSeen(post)).toEqual([...nothing, false])
		expect((await postEditor(secretary, post.id, '')).cover).toMatchObject({
			...{ isReady: false, scan: 'infected' },
		})
	}
	const again = await postWith(bytes)
	expect((await postEditor(secretary, again.id, '')).cover).toMatchObject({ scan: 'waiting' })
})

test('a scanner that is down, hangs up or takes no file so large lets nothing through', async () => {
	const { id, blobId } = await noteWith(await pictureOf())
	await prepareAnyway(blobId)
	clamd.breakOff(true)
	await expect(scanLooseFile({ blobId })).rejects.toMatchObject({ name: 'ScannerDown' })
	await scanWaiting()
	clamd.breakOff(false)
	await clamd.close()
	await expect(scanLooseFile({ blobId })).rejects.toMatchObject({ name: 'ScannerDown' })
	await scanWaiting()
	expect([await noteSeen(id), (await noteToRule(secretary, id)).scan]).toEqual([nothing, 'waiting'])
	clamd = await openClamd({ limit: 100 })
	setEnv({ ...env(), CLAMD: clamd.address })
	await scanWaiting()
	expect([await noteSeen(id), (await noteToRule(secretary, id)).scan]).toEqual([nothing, 'waiting'])
	await clamd.close()
	setEnv({ ...env(), CLAMD: undefined })
	await scanWaiting()
	expect([await noteSeen(id), (await noteToRule(secretary, id)).scan]).toEqual([nothing, 'waiting'])
	clamd = await openClamd()
	setEnv({ ...env(), CLAMD: clamd.address })
	await scanWaiting()
	expect((await noteToRule(secretary, id)).scan).toBe('clean')
})

test('without a scanner nothing changes and the desk says so; what was there is scanned when one comes', async () => {
	setEnv({ ...env(), CLAMD: undefined })
	const clean = await noteWith(await pictureOf(), false)
	const sick = await postWith(await pictureOf(eicar), false)
	await prepareAnyway(clean.blobId)
	await prepareAnyway(sick.blobId)
	await scanWaiting()
	expect((await noteToRule(secretary, clean.id)).scan).toBe('unscanned')
	await ruleOnNote(secretary, clean.id, { act: 'publish' })
	expect([await noteSeen(clean.id), await postSeen(sick)]).toEqual([
		[true, true, true],
		[true, true, true, true],
	])
	setEnv({ ...env(), CLAMD: clamd.address })
	const version = async () => (await reader().publicState.findUniqueOrThrow({ where: { id: 1 } })).version
	const before = await version()
	await scanWaiting()
	expect(await version()).toBeGreaterThan(before)
	expect([await noteSeen(clean.id), await postSeen(sick)]).toEqual([
		[true, true, true],
		[false, false, false, false],
	])
	const found = await everyFinding()
	expect(found.filter(({ rows }) => rows.length > 0)).toEqual([])
})

test('the database lets nothing through that was found infected, and makes nothing wait again', async () => {
	const { blobId } = await noteWith(await pictureOf())
	const change = (data: object) => opens(reader().fileScan.update({ where: { blobId }, data }))
	expect(await change({ outcome: 'clean' })).toBe(false)
	expect(await change({ outcome: 'strange', scannedAt: now })).toBe(false)
	expect(await change({ outcome: 'clean', signature: 'x', scannedAt: now })).toBe(false)
	expect(await change({ outcome: 'clean', scannedAt: now })).toBe(true)
	expect(await change({ outcome: null, scannedAt: null })).toBe(false)
	expect(await change({ outcome: 'infected', signature: 'x', scannedAt: now })).toBe(true)
	expect(await change({ outcome: 'clean', signature: '', scannedAt: now })).toBe(false)
})
