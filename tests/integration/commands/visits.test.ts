import sharp from 'sharp'
import { expect, test } from 'vitest'
import {
	addVisitPhoto,
	cancelVisit,
	planVisit,
	removeVisitPhoto,
	saveVisit,
	signVisit,
} from '#app/commands/visits.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { councilRanking } from '#app/queries/council-ranking.server.ts'
import { entryVisits, ownVisits, visitPage, visitPhoto } from '#app/queries/visits.server.ts'
import { action } from '#app/routes/review/visit-photos.tsx'
import { handInSheets, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const items = [{ id: 'thuc-te', vi: 'Vận hành thật', en: 'In use', max: 6 }]

/** A reviewed entry whose table has a visit that adds points, and two who may go. */
const world = async ({ blindness = 'single' as 'single' | 'double' } = {}) => {
	const council = await makeCouncil({ blindness })
	const { roundId, secretary } = council
	const initiative = await reader().rubric.findFirstOrThrow({ where: { roundId, code: 'initiative' } })
	const document = { ...JSON.parse(JSON.stringify(initiative.document)), visit: { counts: 'added', items } }
	await reader().rubric.create({
		data: { roundId, code: 'initiative', version: 2, document, createdAt: now, publishedAt: now },
	})
	const { id: entryId, unitId } = await makeReviewed(council, { totals: [], missing: 3 })
	const rubric = await reader().rubric.findFirstOrThrow({
		where: { roundId, code: 'initiative', version: 2 },
	})
	await reader().entry.update({ where: { id: entryId }, data: { rubricId: rubric.id } })
	const visitors = [
		await makeViewer({ reviewerIn: roundId }),
		await makeViewer({ reviewerIn: roundId }),
	] as const
	const memberIds = visitors.map(({ person }) => person.id)
	const plan = { startsAt: daysFromNow(2), place: 'Xã Hải Lăng', memberIds }
	return { ...council, secretary, entryId, unitId, visitors, plan }
}

const content = { marks: { 'thuc-te': { points: 5, note: 'Đang dùng' } }, minutes: 'Đã xem tại chỗ.' }
const digestOf = async (viewer: Parameters<typeof visitPage>[0], id: string) =>
	(await visitPage(viewer, id)).digest

test('two members confirm the same minutes, then nothing changes and the points count', async () => {
	const { secretary, entryId, visitors, plan, members } = await world()
	const [first, second] = visitors
	const id = await planVisit(secretary, entryId, plan, now)
	expect(await refusalOf(planVisit(secretary, entryId, plan, now))).toEqual([
		{ code: 'already', fact: 'visit-planned' },
	])
	expect((await ownVisits(first)).visits.map((visit) => visit.id)).toEqual([id])
	expect(await refusalOf(signVisit(first, id, await digestOf(first, id), now))).toEqual([
		{ code: 'incomplete', missing: ['thuc-te', 'minutes'] },
	])
	await saveVisit(first, id, { version: 1, content }, now)
	expect(await refusalOf(saveVisit(second, id, { version: 1, content }, now))).toEqual([
		{ code: 'stale', version: 2 },
	])
	expect(await signVisit(first, id, await digestOf(first, id), now)).toBe(false)
	expect(await refusalOf(signVisit(first, id, await digestOf(first, id), now))).toEqual([
		{ code: 'already', fact: 'signed' },
	])
	const old = await digestOf(second, id)
	await saveVisit(second, id, { version: 2, content: { ...content, minutes: 'Đã sửa.' } }, now)
	expect(await refusalOf(signVisit(second, id, old, now))).toEqual([{ code: 'stale', version: 3 }])
	expect(await signVisit(second, id, await digestOf(second, id), now)).toBe(false)
	expect((await visitPage(second, id)).signers.map(({ name }) => name)).toEqual([second.person.name])
	expect(await signVisit(first, id, await digestOf(first, id), now)).toBe(true)
	for (const act of [
		() => saveVisit(first, id, { version: 3, content }, now),
		() => cancelVisit(secretary, id, 'x', now),
	]) {
		expect(await refusalOf(act())).toEqual([{ code: 'already', fact: 'recorded' }])
	}
	const writes = [
		() => reader().visit.update({ where: { id }, data: { place: 'x' } }),
		() => reader().visitMember.deleteMany({ where: { visitId: id } }),
		() => reader().visitRecord.update({ where: { visitId: id }, data: { points: 6 } }),
		() => reader().visitSignature.deleteMany({ where: { visitId: id } }),
	]
	for (const write of writes) await expect(write()).rejects.toThrow(/is recorded|append-only/)
	const names = await reader().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
	expect(names.map(({ name }) => name)).toEqual([
		...['visit.planned', 'visit.saved', 'visit.signed', 'visit.saved', 'visit.signed', 'visit.signed'],
		'visit.recorded',
	])
	const [member] = members
	if (!member) throw new Error('no member')
	expect((await visitPage(member, id)).record).toMatchObject({ points: 5, most: 6 })
})

test('the points of a visit stand in the official score and open to the minutes', async () => {
	const made = await world()
	const { secretary, entryId, visitors, plan, round } = made
	const [first, second] = visitors
	const id = await planVisit(secretary, entryId, plan, now)
	await saveVisit(first, id, { version: 1, content }, now)
	for (const visitor of [first, second]) await signVisit(visitor, id, await digestOf(visitor, id), now)
	await handInSheets(entryId, [80, 85, 90])
	const page = await councilEntry(secretary, entryId, now)
	expect([page.score?.mean, page.score?.official]).toEqual([85, 90])
	expect(page.visit).toEqual({ id, score: { counts: 'added', points: 5, most: 6 } })
	const ranked = await councilRanking(secretary, round.slug, now)
	expect(ranked?.rows.map(({ id: own, score }) => [own, score])).toEqual([[entryId, 90]])
})

test('whoever does not go, has a conflict or scores blind has no part in it', async () => {
	const { secretary, entryId, visitors, plan, roundId, unitId, members } = await world({
		blindness: 'double',
	})
	const [first] = visitors
	const scoring = await reader().assignment.findFirstOrThrow({ where: { entryId } })
	const withScorer = { ...plan, memberIds: [first.person.id, scoring.personId] }
	expect(await refusalOf(planVisit(secretary, entryId, withScorer, now))).toEqual([{ code: 'blind-visit' }])
	const kin = await makeViewer({ reviewerIn: roundId }, { drafterOf: unitId })
	const withKin = { ...plan, memberIds: [first.person.id, kin.person?.id ?? ''] }
	expect((await refusalOf(planVisit(secretary, entryId, withKin, now)))?.map(({ code }) => code)).toEqual([
		'conflict',
	])
	const free = (await entryVisits(secretary, entryId)).candidates.filter(({ isFree }) => isFree)
	expect(
		free.some(({ personId }) => personId === (kin.person?.id ?? '') || personId === scoring.personId),
	).toBe(false)
	const id = await planVisit(secretary, entryId, plan, now)
	await reader().visitPhoto.create({
		data: {
			visit: { connect: { id } },
			caption: 'Ảnh',
			addedBy: { connect: { id: first.person.id } },
			addedAt: now,
			blob: {
				create: {
					...{
						id: crypto.randomUUID(),
						sha256: 'a'.repeat(64),
						size: 1,
						mediaType: 'image/png',
						createdAt: now,
					},
					variants: { create: { width: 640, height: 480, size: 1, sha256: 'b'.repeat(64) } },
				},
			},
		},
	})
	const photo = (await visitPage(first, id)).photos[0]?.id ?? ''
	expect((await visitPhoto(first, id, photo)).width).toBe(640)
	const stranger = await makeViewer({ reviewerIn: roundId })
	const [seat] = members
	for (const other of [anyone(), stranger, kin, seat ?? stranger]) {
		const acts = [
			() => visitPage(other, id),
			() => visitPhoto(other, id, photo),
			() => saveVisit(other, id, { version: 1, content }, now),
			() => removeVisitPhoto(other, id, photo, now),
			() =>
				addVisitPhoto(other, id, {
					file: { id: crypto.randomUUID(), sha256: 'c'.repeat(64), size: 1, kind: 'png' },
					caption: '',
				}),
		]
		for (const act of acts) expect(await refusalOf(act())).toEqual([{ code: 'hidden' }])
	}
	await removeVisitPhoto(first, id, photo, now)
	expect((await visitPage(first, id)).photos).toEqual([])
	await cancelVisit(secretary, id, 'Bão', now)
	expect(await refusalOf(saveVisit(first, id, { version: 1, content }, now))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	expect((await ownVisits(first)).visits).toEqual([])
	await planVisit(secretary, entryId, plan, now)
})

test('a photograph that is there already is said so, and is kept once', async () => {
	const { secretary, entryId, visitors, plan } = await world()
	const [first, second] = visitors
	const id = await planVisit(secretary, entryId, plan, now)
	const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#a33' } })
		.png()
		.toBuffer()
	const send = async (viewer: Viewer, picture: Buffer) => {
		const body = new FormData()
		body.append('caption', 'Bộ phận một cửa')
		body.append('file', new File([new Uint8Array(picture)], 'anh.png'))
		const request = new Request(`http://127.0.0.1:3000/thuc-dia/${id}/anh`, { method: 'POST', body })
		const visit = {
			...{ language: 'vi', requestId: 'test', path: '/', address: '10.0.0.1', cookies: new Map() },
			...{ viewer: () => Promise.resolve(viewer), setCookie: () => {} },
		}
		const answer: unknown = await action({ request, params: { visitId: id }, context: { visit } } as never)
		return answer instanceof Response ? answer : Promise.reject(new Error('no response'))
	}
	expect((await send(first, bytes)).status).toBe(303)
	for (const viewer of [first, second]) {
		const again = await send(viewer, bytes)
		expect([again.status, await again.json()]).toEqual([
			409,
			{ problem: 'same-file', caption: 'Bộ phận một cửa' },
		])
	}
	expect((await visitPage(first, id)).photos.length).toBe(1)
})
