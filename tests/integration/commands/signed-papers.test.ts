import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { declareInterest } from '#app/commands/interests.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { addSignedPaper } from '#app/commands/signed-papers.server.ts'
import { addEvidence } from '#app/commands/evidence.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import type { PaperOf } from '#app/domain/signed-paper.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { env, setEnv } from '#app/env.server.ts'
import { lettersOfSignedPaper } from '#app/jobs/scan-letters.server.ts'
import { scanSignedPaper, scanWaiting } from '#app/jobs/scan-file.server.ts'
import { papersOfDecision } from '#app/queries/council-papers.server.ts'
import { signedNotice, signedPaperFile, signedPaperPage } from '#app/queries/signed-papers.server.ts'
import { action } from '#app/routes/admin/signed-paper.tsx'
import { loader as download } from '#app/routes/admin/signed-paper-file.ts'
import { loader as ownNotice } from '#app/routes/agency/signed-notice.ts'
import { eicar, openClamd } from '#tests/support/clamd.ts'
import { decide, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeEntry, makeRound, makeUnit, makeViewer, now, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { officeFile, paddedPdf, pdfFile } from '#tests/support/sample-files.ts'

usePortal()

const minutes: PaperOf = { kind: 'minutes', unitId: null }
const names = { minutes: 'bien-ban', proposal: 'to-trinh', decision: 'quyet-dinh', notice: 'thong-bao' }

const makeWorld = async () => {
	const council = await makeCouncil()
	const [winner, loser] = [
		await makeUnit({ name: 'Sở Được Khen' }),
		await makeUnit({ name: 'Sở Không Khen' }),
	]
	const first = await makeReviewed(council, { unitId: winner.id })
	const second = await makeReviewed(council, { unitId: loser.id })
	const { awardLevelId } = await holdBallot(council, first.id)
	await holdBallot(council, second.id, ['disagree', 'disagree', 'agree'])
	const decisionId = await decide(council, [
		{ entryId: first.id, outcome: 'awarded', awardLevelId, citationVi: 'Lời ghi công' },
		{ entryId: second.id, outcome: 'not-awarded', grounds: 'Phạm vi ảnh hưởng chưa đủ rộng' },
	])
	return { ...council, decisionId, first: first.id, second: second.id, winner: winner.id, loser: loser.id }
}

let world: Awaited<ReturnType<typeof makeWorld>>
beforeEach(async () => (world = await makeWorld()))
afterEach(() => setEnv({ ...env(), CLAMD: undefined }))

const answerOf = async (route: (given: never) => Promise<unknown>, viewer: Viewer, given: object) => {
	const visit = {
		...{ language: 'vi', requestId: 'test', path: '/', address: '10.0.0.1', cookies: new Map() },
		...{ viewer: () => Promise.resolve(viewer), setCookie: () => {} },
	}
	const answer: unknown = await route({ ...given, context: { visit } } as never).catch(
		(error: unknown) => error,
	)
	if (!(answer instanceof Response)) throw answer
	return answer
}

const addressOf = (paper: PaperOf) =>
	`http://127.0.0.1:3000/quan-tri/quyet-dinh/x/ban-ky/${names[paper.kind]}${paper.unitId ? `?don-vi=${paper.unitId}` : ''}`

/** Sends a file by the form of the page. */
const send = (viewer: Viewer, bytes: Buffer, { paper = minutes, name = 'ban quet.pdf' } = {}) => {
	const body = new FormData()
	body.append('file', new File([new Uint8Array(bytes)], name))
	return answerOf(action, viewer, {
		request: new Request(addressOf(paper), { method: 'POST', body }),
		params: { decisionId: world.decisionId, paper: names[paper.kind] },
	})
}
const save = (viewer: Viewer, version: number, paper = minutes) =>
	answerOf(download, viewer, {
		request: new Request(addressOf(paper)),
		params: { decisionId: world.decisionId, paper: names[paper.kind], version: String(version) },
	})

/** A file as it lies on the disk once it was judged. */
const stored = async (
	bytes: Buffer,
	isToScan = false,
	kind: StoredFile['kind'] = 'pdf',
): Promise<StoredFile> => {
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	return { id, sha256: sha256Of(bytes), size: bytes.length, kind, isToScan }
}
const add = async (
	viewer: Viewer,
	bytes: Buffer,
	{ paper = minutes, isToScan = false, kind = 'pdf' as StoredFile['kind'] } = {},
) =>
	addSignedPaper(
		viewer,
		world.decisionId,
		paper,
		{ file: await stored(bytes, isToScan, kind), fileName: 'a.pdf' },
		now,
	)

const rows = () => reader().signedPaper.findMany({ where: { decisionId: world.decisionId } })
const filesOnDisk = async () => {
	const root = join(env().DATA_DIR, 'files')
	const folders = await readdir(root).catch(() => [])
	return (await Promise.all(folders.map((folder) => readdir(join(root, folder))))).flat().sort()
}
const problemOf = async (answer: Response) => [answer.status, (await answer.json()).problem]
const scansOf = async () =>
	(await signedPaperPage(world.secretary, world.decisionId, minutes)).versions.map(({ scan }) => scan)

test('a scan stands beside its paper; another takes its place, and both are kept with who, when and which bytes', async () => {
	const { secretary, decisionId } = world
	const [one, two] = [paddedPdf(100, 'một'), paddedPdf(200, 'hai')]
	const first = await send(secretary, one)
	expect([first.status, first.headers.get('Location')]).toEqual([
		303,
		`/quan-tri/quyet-dinh/${decisionId}/ban-ky/bien-ban`,
	])
	expect(await problemOf(await send(secretary, one))).toEqual([409, 'same-file'])
	expect((await send(secretary, two, { name: 'bản hai.PDF' })).status).toBe(303)
	const page = await signedPaperPage(secretary, decisionId, minutes)
	expect(page.inForce).toBe(2)
	expect(
		page.versions.map(({ number, fileName, scan, addedBy, ...each }) => ({
			number,
			fileName,
			scan,
			addedBy,
			sha256: each.sha256,
		})),
	).toEqual([
		{
			number: 2,
			fileName: 'bản hai.PDF',
			scan: 'unscanned',
			addedBy: secretary.person.name,
			sha256: sha256Of(two),
		},
		{
			number: 1,
			fileName: 'ban quet.pdf',
			scan: 'unscanned',
			addedBy: secretary.person.name,
			sha256: sha256Of(one),
		},
	])
	const events = await reader().auditEvent.findMany({
		where: { subjectId: decisionId, name: 'decision.signed-paper-added' },
		orderBy: { seq: 'asc' },
	})
	expect(events.map(({ actorId, payload }) => [actorId, payload])).toEqual(
		[one, two].map((bytes, at) => [
			secretary.person.id,
			{
				...{ number: page.decision, paper: 'minutes', version: at + 1 },
				...{ size: bytes.length, sha256: sha256Of(bytes) },
			},
		]),
	)
	const { papers } = await papersOfDecision(secretary, decisionId, now)
	expect(papers.map(({ kind, signed }) => [kind, signed?.number ?? null])).toEqual([
		['minutes', 2],
		['proposal', null],
		['decision', null],
		['notice', null],
		['notice', null],
	])
	const saved = await save(secretary, 1)
	expect(Buffer.from(await saved.arrayBuffer()).equals(one)).toBe(true)
	expect(
		['Content-Type', 'Content-Security-Policy', 'Cache-Control'].map((name) => saved.headers.get(name)),
	).toEqual(['application/pdf', "default-src 'none'; sandbox; frame-ancestors 'none'", 'private, no-store'])
	expect(decodeURIComponent(saved.headers.get('Content-Disposition') ?? '')).toMatch(
		/^attachment; .*Biên bản họp Hội đồng - .* - bản ký 1\.pdf/,
	)
})

test('the same bytes are one file on the disk, whichever paper they were sent as', async () => {
	const bytes = paddedPdf(300, 'một tệp')
	const before = await filesOnDisk()
	for (const kind of ['minutes', 'proposal', 'decision'] as const)
		expect((await send(world.secretary, bytes, { paper: { kind, unitId: null } })).status).toBe(303)
	expect(
		(await send(world.secretary, bytes, { paper: { kind: 'notice', unitId: world.winner } })).status,
	).toBe(303)
	expect(new Set((await rows()).map(({ blobId }) => blobId)).size).toBe(1)
	await expect.poll(async () => (await filesOnDisk()).length - before.length).toBe(1)
})

test('content decides: PDF, JPEG and PNG are taken; everything else is refused in its own words and leaves nothing', async () => {
	const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#a33' } })
	const before = await filesOnDisk()
	const refused: readonly (readonly [string, number, Buffer])[] = [
		['locked', 422, pdfFile('trailer << /Root 1 0 R /Size 5 /Encrypt 4 0 R >>')],
		['broken', 422, Buffer.from('%PDF-1.7 nothing more')],
		['macro', 415, officeFile('docx', { 'word/vbaProject.bin': 'x' })],
		['not-a-scan', 415, officeFile('docx')],
		['not-a-scan', 415, await picture.clone().webp().toBuffer()],
		['page', 415, Buffer.from('<html><script>alert(1)</script>')],
		['empty', 422, Buffer.alloc(0)],
	]
	for (const [problem, status, bytes] of refused)
		expect(await problemOf(await send(world.secretary, bytes))).toEqual([status, problem])
	await expect.poll(filesOnDisk).toEqual(before)
	expect(await rows()).toEqual([])
	expect((await send(world.secretary, await picture.clone().jpeg().toBuffer())).status).toBe(303)
	expect(
		(await send(world.secretary, await picture.clone().png().toBuffer(), { name: 'x.pdf' })).status,
	).toBe(303)
	expect((await rows()).map(({ fileKind, fileName }) => [fileKind, fileName]).sort()).toEqual([
		['jpeg', 'ban quet.jpg'],
		['png', 'x.png'],
	])
})

test('secretaries without a conflict alone send, list and save; whoever has one learns nothing', async () => {
	const { secretary, decisionId, members, winner } = world
	await add(secretary, paddedPdf(100, 'CANARY'))
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: winner })
	const plain = await makeViewer({ office: 'secretary' })
	const interest = { kind: 'family' as const, note: 'Vợ là lãnh đạo', startsAt: null, endsAt: null }
	await declareInterest(plain, { ...interest, unitId: winner }, now)
	const strangers = [
		anyone(),
		...members,
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ headOf: winner }),
		await makeViewer({ reviewerIn: world.roundId }),
	]
	const acts = (viewer: Viewer, paper = minutes) => [
		() => signedPaperPage(viewer, decisionId, paper, now),
		() => signedPaperFile(viewer, decisionId, paper, '1', now),
		() => add(viewer, paddedPdf(50), { paper }),
	]
	for (const viewer of strangers)
		for (const act of acts(viewer)) expect(await refusalOf(act())).toEqual([{ code: 'not-yours' }])
	for (const [viewer, relation] of [
		[bound, 'same-unit'],
		[await viewerFor(plain.person.id), 'declared'],
	] as const)
		for (const act of acts(viewer)) expect(await refusalOf(act())).toEqual([{ code: 'conflict', relation }])
	const seen = await papersOfDecision(bound, decisionId, now)
	expect([seen.mayReadSigned.allowed, seen.papers.map(({ signed }) => signed)]).toEqual([
		false,
		[null, null, null, null, null],
	])
	const stranger = await makeUnit()
	for (const unitId of [stranger.id, ''])
		for (const act of acts(secretary, { kind: 'notice', unitId }))
			expect(await refusalOf(act())).toEqual([{ code: 'hidden' }])
	expect(await refusalOf(signedPaperFile(secretary, decisionId, minutes, '2', now))).toEqual([
		{ code: 'hidden' },
	])
	for (const id of [randomUUID(), 'x'])
		expect(await refusalOf(signedPaperPage(secretary, id, minutes, now))).toEqual([{ code: 'hidden' }])
	expect((await save(bound, 1)).status).toBe(403)
	expect((await rows()).length).toBe(1)
})

test('an agency gets the signed notice to itself once the decision is public, and no other paper', async () => {
	const { secretary, decisionId, first, second, winner, loser } = world
	const own = paddedPdf(100, 'gửi Sở Được Khen')
	await add(secretary, own, { paper: { kind: 'notice', unitId: winner } })
	await add(secretary, paddedPdf(100, 'biên bản CANARY'))
	const [head, other] = [await makeViewer({ headOf: winner }), await makeViewer({ headOf: loser })]
	expect(await signedNotice(head, first)).toBeNull()
	await publishDecision(secretary, decisionId, now)
	const given = (viewer: Viewer, entryId: string) =>
		answerOf(ownNotice, viewer, { request: new Request('http://127.0.0.1:3000/x'), params: { entryId } })
	expect(Buffer.from(await (await given(head, first)).arrayBuffer()).equals(own)).toBe(true)
	for (const [viewer, entryId] of [
		[other, first],
		[other, second],
		[head, second],
	] as const)
		expect((await given(viewer, entryId)).status).toBe(404)
	for (const viewer of [anyone(), secretary, ...world.members])
		expect(await signedNotice(viewer, first)).toBeNull()
	await add(secretary, paddedPdf(100, 'mới'), { paper: { kind: 'notice', unitId: winner }, isToScan: true })
	expect((await given(head, first)).status).toBe(404)
})

test('a photographed notice goes to its agency without place, device and person, turned as it was; the secretary keeps it whole', async () => {
	const { secretary, decisionId, first, winner } = world
	const plain = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#a33' } })
		.jpeg()
		.toBuffer()
	const exif = { IFD0: { Make: 'CANARY-may', Artist: 'CANARY-nguoi' }, IFD3: { GPSLatitudeRef: 'N' } }
	const photo = await sharp(plain).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
	const scan = await sharp(photo).withExif(exif).png().toBuffer()
	await publishDecision(secretary, decisionId, now)
	const head = await makeViewer({ headOf: winner })
	const paper: PaperOf = { kind: 'notice', unitId: winner }
	const given = async () => {
		const request = new Request('http://127.0.0.1:3000/x')
		const answer = await answerOf(ownNotice, head, { request, params: { entryId: first } })
		const facts = [answer.headers.get('Content-Type'), answer.headers.get('ETag')]
		return { facts, copy: Buffer.from(await answer.arrayBuffer()) }
	}
	const files = [
		['jpeg', photo],
		['png', scan],
	] as const
	for (const [index, [kind, bytes]] of files.entries()) {
		expect(bytes.includes('CANARY-may')).toBe(true)
		await add(secretary, bytes, { paper, kind })
		const { facts, copy } = await given()
		expect(facts).toEqual([`image/${kind}`, null])
		expect(copy.includes('CANARY')).toBe(false)
		expect(await sharp(copy).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
		expect((await given()).copy).toEqual(copy)
		const kept = await save(secretary, index + 1, paper)
		expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true)
		if (kind === 'jpeg') expect((await sharp(copy).metadata()).orientation).toBe(6)
	}
})

test('with a scanner nobody gets a scan before it is clean; an infected one goes, and the one before stays in force', async () => {
	const { secretary, decisionId } = world
	await add(secretary, paddedPdf(100, 'trước'))
	const clamd = await openClamd()
	setEnv({ ...env(), CLAMD: clamd.address })
	const id = await add(secretary, paddedPdf(100, 'sạch'), { isToScan: true })
	expect([await scansOf(), (await save(secretary, 2)).status]).toEqual([['waiting', 'unscanned'], 404])
	await scanSignedPaper({ signedPaperId: id })
	expect([await scansOf(), (await save(secretary, 2)).status]).toEqual([['clean', 'unscanned'], 200])
	const bytes = Buffer.concat([paddedPdf(100, 'mã độc'), eicar])
	const sick = await add(secretary, bytes, { isToScan: true })
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ headOf: unit.id })
	const entry = await makeEntry({ roundId, unitId: unit.id, createdById: drafter.person.id, evidence: false })
	const file = await stored(bytes, true)
	const evidence = await addEvidence(
		drafter,
		entry.id,
		{ uploadKey: randomUUID(), fileName: 'a.pdf', file },
		now,
	)
	await scanWaiting()
	expect(await scansOf()).toEqual(['infected', 'clean', 'clean'])
	expect((await signedPaperPage(secretary, decisionId, minutes)).inForce).toBe(2)
	expect((await reader().evidence.findUniqueOrThrow({ where: { id: evidence } })).scan).toBe('infected')
	const { blobId } = await reader().signedPaper.findUniqueOrThrow({ where: { id: sick } })
	expect([await sizeOfFile(pathOfBlob(blobId)), (await save(secretary, 3)).status]).toEqual([null, 404])
	const events = await reader().auditEvent.findMany({
		where: { subjectId: decisionId, name: 'decision.signed-paper-scanned' },
		orderBy: { seq: 'asc' },
	})
	expect(events.map(({ payload }) => [Object(payload).version, Object(payload).outcome]).sort()).toEqual([
		[1, 'clean'],
		[2, 'clean'],
		[3, 'infected'],
	])
	const payload = new Map(
		Object.entries(Object(events.find((each) => Object(each.payload).outcome === 'infected')?.payload)),
	)
	const told = await lettersOfSignedPaper({
		...{ name: 'decision.signed-paper-scanned', at: now, actorId: null },
		...{ subjectType: 'decision', subjectId: decisionId, payload },
	})
	expect(told.map(({ to, what, values }) => [to.id, what, values('vi')['signature']])).toEqual([
		[secretary.person.id, 'infectedPaper', 'Eicar-Test-Signature'],
	])
	await clamd.close()
})

test('the database keeps every version: none is changed, taken out or left out, and a notice goes to an agency of the decision', async () => {
	const { secretary, decisionId } = world
	const id = await add(secretary, paddedPdf(100))
	await expect(reader().signedPaper.update({ where: { id }, data: { fileName: 'x' } })).rejects.toThrow(
		/append-only/,
	)
	await expect(reader().signedPaper.deleteMany({ where: { id } })).rejects.toThrow(/append-only/)
	const row = await reader().signedPaper.findUniqueOrThrow({ where: { id } })
	const more = { ...row, id: randomUUID() }
	await expect(reader().signedPaper.create({ data: { ...more, number: 3 } })).rejects.toThrow(/not the next/)
	await expect(
		reader().signedPaper.create({ data: { ...more, number: 2, kind: 'letter' } }),
	).rejects.toThrow()
	await expect(
		reader().signedPaper.create({ data: { ...more, number: 2, fileKind: 'docx' } }),
	).rejects.toThrow()
	const { id: unitId } = await makeUnit()
	await expect(
		reader().signedPaper.create({ data: { ...more, kind: 'notice', unitId, number: 1 } }),
	).rejects.toThrow(/says nothing of unit/)
	const both = await Promise.allSettled(['hai', 'ba'].map((note) => add(secretary, paddedPdf(100, note))))
	expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
	expect((await rows()).map(({ number }) => number).sort()).toEqual([1, 2, 3])
	expect(
		await reader().auditEvent.count({
			where: { subjectId: decisionId, name: 'decision.signed-paper-added' },
		}),
	).toBe(3)
})

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
