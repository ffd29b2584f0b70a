import { expect, test } from 'vitest'
import { nameFocalPoint, takeFocalPointBack } from '#app/commands/focal-points.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { projectPractices } from '#app/data/practice-projection.server.ts'
import { publicVersion } from '#app/data/public-version.server.ts'
import type { FocalPoint } from '#app/domain/focal-point.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { practiceBrief } from '#app/locales/practice-brief.ts'
import { correctionPage } from '#app/queries/corrections.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { practiceUpdatePage } from '#app/queries/practice-updates.server.ts'
import { loader as practice } from '#app/routes/open-data/practice.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { decideOn, makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const focalPoint: FocalPoint = {
	office: 'Phòng Zukapori',
	phone: '0233 000 0000 máy lẻ 12',
	email: 'zukapori@canary.vn',
	address: 'Số 0, đường Minh Họa',
	help: 'Đón đoàn tham quan thứ Năm.',
}
const reason = 'Đây là số riêng của một cá nhân.'

const world = async () => {
	const awarding = await makeAwarding()
	const { id: unitId } = await makeUnit()
	const [first, second] = await makePractices(awarding, [{ unitId }, { unitId }])
	const of = ({ entryId, slug } = { entryId: '', slug: '' }) => ({ entryId, slug })
	const { id: awardId, decisionId } = await reader().award.findFirstOrThrow({
		where: { entryId: of(first).entryId },
	})
	const head = await makeViewer({ headOf: unitId })
	const drafter = await makeViewer({ drafterOf: unitId })
	const { secretary } = awarding
	return { awarding, secretary, head, drafter, ...of(first), other: of(second), awardId, decisionId }
}

/** What the page, the brief, the API and both files say of it: the same. */
const told = async (slug: string, id: string): Promise<FocalPoint | null> => {
	const story = await practiceAt(anyone(), slug)
	const api = await (await askOpen(practice, '/x', { params: { id } })).json()
	const file = async (name: string) => (await askOpen(set, '/x', { params: { file: name } })).text()
	const line = (await file('thuc-hanh.jsonl')).split('\n').find((each) => each.includes(id))
	expect(api.focalPoint).toEqual(story.focalPoint)
	expect(JSON.parse(line ?? '{}').focalPoint).toEqual(story.focalPoint)
	const brief = JSON.stringify(practiceBrief(story, 'x', 'vi').blocks)
	expect(brief.includes('Zukapori')).toBe(story.focalPoint !== null)
	return story.focalPoint
}

test('the head names an office: page, brief and open data say so at once, of this practice alone', async () => {
	const { head, secretary, entryId, slug, other, awardId } = await world()
	expect(await told(slug, entryId)).toBe(null)
	const version = await publicVersion()
	await nameFocalPoint(head, entryId, focalPoint, now)
	expect((await publicVersion()) > version).toBe(true)
	const table = async () => (await askOpen(set, '/x', { params: { file: 'thuc-hanh.csv' } })).text()
	expect((await table()).match(/Phòng Zukapori, 0233 000 0000 máy lẻ 12, zukapori@canary.vn/g)).toHaveLength(
		1,
	)
	expect([await told(slug, entryId), await told(other.slug, other.entryId)]).toEqual([focalPoint, null])
	const ofOther = await practiceUpdatePage(head, other.entryId)
	expect([ofOther.focalPoint, ofOther.focalPointBefore]).toEqual([null, focalPoint])
	const [older] = await reader().focalPoint.findMany({ where: { entryId } })
	const changed = { ...focalPoint, phone: '1022', help: '' }
	await nameFocalPoint(head, entryId, changed, daysFromNow(1))
	expect(await told(slug, entryId)).toEqual(changed)
	expect(await refusalOf(takeFocalPointBack(head, older?.id ?? '', { reason: '' }))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	expect(await told(slug, entryId)).toEqual(changed)
	const shown = (await correctionPage(secretary, awardId)).focalPoint
	await takeFocalPointBack(secretary, shown?.id ?? '', { reason }, daysFromNow(2))
	expect(await told(slug, entryId)).toBe(null)
	expect((await practiceUpdatePage(head, entryId)).focalPoint?.takenBack).toMatchObject({ reason })
	expect(await refusalOf(takeFocalPointBack(secretary, shown?.id ?? '', { reason }))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	await nameFocalPoint(head, entryId, focalPoint, daysFromNow(3))
	const own = (await practiceUpdatePage(head, entryId)).focalPoint
	await takeFocalPointBack(head, own?.id ?? '', { reason: '' }, daysFromNow(4))
	expect(await told(slug, entryId)).toBe(null)
	const trail = await reader().auditEvent.findMany({
		where: { name: { startsWith: 'practice.focal-point' } },
		orderBy: { seq: 'asc' },
	})
	expect(
		trail.map(({ name, subjectId }) => [name.slice('practice.focal-point-'.length), subjectId === entryId]),
	).toEqual([
		['named', true],
		['named', true],
		['taken-back', true],
		['named', true],
		['taken-back', true],
	])
	expect(JSON.stringify(trail.map(({ payload }) => payload))).not.toMatch(/Zukapori|canary|0233/)
})

test('nobody but its head names one, of nothing but what is public; with the award it goes', async () => {
	const { awarding, head, drafter, secretary, entryId, awardId } = await world()
	const [undecided] = (await decideOn(awarding, [{ unitId: (await makeUnit()).id }])).entries
	const say = (viewer: Viewer, id = entryId) => refusalOf(nameFocalPoint(viewer, id, focalPoint, now))
	expect(await say(drafter)).toEqual([{ code: 'not-yours' }])
	expect((await practiceUpdatePage(drafter, entryId)).mayNameFocalPoint.allowed).toBe(false)
	const other = await makeViewer({ headOf: (await makeUnit()).id })
	for (const viewer of [other, secretary, anyone()]) expect(await say(viewer)).toEqual([{ code: 'hidden' }])
	const { unitId } = await reader().entry.findUniqueOrThrow({ where: { id: undecided?.id ?? '' } })
	expect(await say(await makeViewer({ headOf: unitId }), undecided?.id)).toEqual([
		{ code: 'stage', is: 'decided', needs: 'published' },
	])
	await nameFocalPoint(head, entryId, focalPoint, now)
	const { id = '' } = (await practiceUpdatePage(head, entryId)).focalPoint ?? {}
	const take = (viewer: Viewer) => refusalOf(takeFocalPointBack(viewer, id, { reason }))
	expect([await take(drafter), await take(anyone())]).toEqual([
		[{ code: 'not-yours' }],
		[{ code: 'not-yours' }],
	])
	await revokeAward(secretary, awardId, {
		...{ number: '92/QĐ-TTg', decidedOn: new Date('2025-06-14'), signerVi: 'Nguyễn Văn Ký' },
		...{ cause: 'false-achievement' as const, grounds: 'Kê khai gian dối thành tích.' },
	})
	expect((await askOpen(practice, '/x', { params: { id: entryId } })).status).toBe(404)
	const everything = await (await askOpen(set, '/x', { params: { file: 'thuc-hanh.jsonl' } })).text()
	expect(everything).not.toMatch(/Zukapori|canary/)
})

test('a practice that is projected anew keeps its focal point; what was named stays on record', async () => {
	const { head, entryId, decisionId } = await world()
	await nameFocalPoint(head, entryId, focalPoint, now)
	const project = async () =>
		(await reader().$transaction((tx) => projectPractices(tx, decisionId))).find(
			(each) => each.entryId === entryId,
		)?.content.focalPoint
	expect(await project()).toEqual(focalPoint)
	const { id = '' } = (await practiceUpdatePage(head, entryId)).focalPoint ?? {}
	await takeFocalPointBack(head, id, { reason: '' })
	expect(await project()).toBe(undefined)
	await expect(reader().focalPoint.deleteMany({})).rejects.toThrow(/append-only/)
	await expect(reader().focalPointTakenBack.updateMany({ data: { reason } })).rejects.toThrow(/append-only/)
	const bad = { ...focalPoint, entryId, statedById: head.person.id, statedAt: now, phone: '', email: '' }
	await expect(reader().focalPoint.create({ data: bad })).rejects.toThrow(/focal_point_reachable/)
})
