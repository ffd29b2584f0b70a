import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import {
	addVisitPhoto,
	planVisit,
	removeVisitPhoto,
	saveVisit,
	signVisit,
} from '#app/commands/visits.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { env, setEnv } from '#app/env.server.ts'
import { everyFinding } from '#app/jobs/check-invariants.server.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { scanLooseFile, scanWaiting } from '#app/jobs/scan-file.server.ts'
import { visitPage, visitPhoto } from '#app/queries/visits.server.ts'
import { eicar, openClamd, type Clamd } from '#tests/support/clamd.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

let clamd: Clamd
let visitId = ''
let uploader: Viewer
let second: Viewer
let secretary: Viewer
let seat: Viewer

beforeAll(async () => {
	clamd = await openClamd()
})
beforeEach(async () => {
	const council = await makeCouncil({ blindness: 'single' })
	const { id } = await makeReviewed(council, { totals: [], missing: 3 })
	const [first, other] = [
		await makeViewer({ reviewerIn: council.roundId }),
		await makeViewer({ reviewerIn: council.roundId }),
	]
	const plan = {
		...{ startsAt: daysFromNow(2), place: 'Xã Hải Lăng' },
		memberIds: [first.person.id, other.person.id],
	}
	visitId = await planVisit(council.secretary, id, plan, now)
	;[uploader, second, secretary] = [first, other, council.secretary]
	seat = council.members[0] ?? council.secretary
	await saveVisit(uploader, visitId, { version: 1, content: { marks: {}, minutes: 'Đã xem.' } }, now)
	setEnv({ ...env(), CLAMD: clamd.address })
})
afterAll(() => clamd.close())

const send = async (more = Buffer.alloc(0), isToScan = true) => {
	const background = `#${randomUUID().slice(0, 6)}`
	const picture = sharp({ create: { width: 900, height: 600, channels: 3, background } })
	const bytes = Buffer.concat([await picture.webp().toBuffer(), Buffer.from(randomUUID()), more])
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const file: StoredFile = { id, sha256, size: bytes.length, kind: 'webp', isToScan }
	await addVisitPhoto(uploader, visitId, { file, caption: 'Ảnh' }, now)
	const photo = await reader().visitPhoto.findFirstOrThrow({ orderBy: { id: 'desc' } })
	// As if copies had been made of the same bytes elsewhere: what is held back stays so.
	await prepareFile({ blobId: photo.blobId })
	return photo
}
const record = async () => {
	for (const member of [uploader, second])
		await signVisit(member, visitId, (await visitPage(member, visitId)).digest, now)
}
/** What the page says of the photograph and whether it opens, for those who went, the secretary and the council. */
const seen = (photoId: string) =>
	Promise.all(
		[uploader, second, secretary, seat].map(async (viewer) => {
			const page = await visitPage(viewer, visitId).catch(() => null)
			if (page === null) return 'hidden'
			const { scan, isReady, signature } = page.photos.find(({ id }) => id === photoId) ?? {}
			const isOpen = await visitPhoto(viewer, visitId, photoId).then(
				() => true,
				() => false,
			)
			return [scan, isReady, isOpen, signature]
		}),
	)
/** As long as the minutes are open the council does not know of the visit. */
const whileOpen = (scan: string, isSeen: boolean, own = '') => [
	...alike(scan, isSeen, own).slice(0, 3),
	'hidden',
]
const alike = (scan: string, isSeen: boolean, own = '') => [
	[scan, isSeen, isSeen, own],
	...[second, secretary, seat].map(() => [scan, isSeen, isSeen, null]),
]

test('a photograph of a visit waits: nobody who goes sees it, and nobody confirms it, before it is clean', async () => {
	const { id, blobId } = await send()
	expect(await seen(id)).toEqual(whileOpen('waiting', false))
	expect((await visitPage(uploader, visitId)).gaps).toEqual([{ id, what: 'photo-waiting' }])
	expect(await refusalOf(record())).toEqual([{ code: 'incomplete', missing: [id] }])
	clamd.breakOff(true)
	await expect(scanLooseFile({ blobId })).rejects.toMatchObject({ name: 'ScannerDown' })
	await scanWaiting()
	clamd.breakOff(false)
	expect(await seen(id)).toEqual(whileOpen('waiting', false))
	await scanWaiting()
	await record()
	expect(await seen(id)).toEqual(alike('clean', true))
	const events = await reader().auditEvent.findMany({ where: { name: 'file.let-through' } })
	expect(events.map(({ subjectType, subjectId }) => [subjectType, subjectId])).toEqual([['visit', visitId]])
})

test('an infected photograph is withheld from everybody and its sender is told what was found', async () => {
	const { id, blobId } = await send(eicar)
	await scanLooseFile({ blobId })
	expect(await seen(id)).toEqual(whileOpen('infected', false, 'Eicar-Test-Signature'))
	expect(await sizeOfFile(pathOfBlob(blobId))).toBeNull()
	expect((await visitPage(uploader, visitId)).gaps).toEqual([{ id, what: 'photo-withheld' }])
	expect(await refusalOf(record())).toEqual([{ code: 'incomplete', missing: [id] }])
	const events = await reader().auditEvent.findMany({ where: { name: 'file.withheld' } })
	expect(events.map(({ subjectType, subjectId, payload }) => [subjectType, subjectId, payload])).toEqual([
		['visit', visitId, { signature: 'Eicar-Test-Signature' }],
	])
	expect((await everyFinding()).flatMap(({ rows }) => rows).filter((row) => row.includes(blobId))).toEqual([])
})

test('an infected photograph is taken out like any other while the minutes are open', async () => {
	const { id, blobId } = await send(eicar)
	await scanLooseFile({ blobId })
	await removeVisitPhoto(uploader, visitId, id, now)
	expect((await visitPage(uploader, visitId)).photos).toEqual([])
	await record()
	await scanWaiting()
})

test('without a scanner a photograph is seen as before and said to be unscanned; it is scanned when one comes', async () => {
	setEnv({ ...env(), CLAMD: undefined })
	const [clean, sick] = [await send(Buffer.alloc(0), false), await send(eicar, false)]
	const before = (await visitPage(uploader, visitId)).digest
	await record()
	await scanWaiting()
	for (const { id } of [clean, sick]) expect(await seen(id)).toEqual(alike('unscanned', true))
	setEnv({ ...env(), CLAMD: clamd.address })
	await scanWaiting()
	expect(await seen(clean.id)).toEqual(alike('clean', true))
	expect(await seen(sick.id)).toEqual(alike('infected', false, 'Eicar-Test-Signature'))
	expect((await visitPage(uploader, visitId)).digest).toBe(before)
})
