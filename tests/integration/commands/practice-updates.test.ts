import { expect, test } from 'vitest'
import { takeUpdateBack, updatePractice } from '#app/commands/practice-updates.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { projectPractices } from '#app/data/practice-projection.server.ts'
import { publicVersion } from '#app/data/public-version.server.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { formatDate } from '#app/locales/format.ts'
import { practiceBrief } from '#app/locales/practice-brief.ts'
import { practiceStateNames } from '#app/locales/practice-updates.ts'
import { correctionPage } from '#app/queries/corrections.server.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { practiceUpdatePage } from '#app/queries/practice-updates.server.ts'
import { loader as changes } from '#app/routes/open-data/changes.ts'
import { loader as practice } from '#app/routes/open-data/practice.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { decideOn, makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const words = 'Đã chạy ở 12 xã, thêm 3 xã từ tháng 5 (Bimosaku).'
const reason = 'Có số điện thoại của một cá nhân.'

const world = async () => {
	const awarding = await makeAwarding()
	const { id: unitId } = await makeUnit()
	const [made] = await makePractices(awarding, [{ unitId }])
	const { entryId, slug } = made ?? { entryId: '', slug: '' }
	const { id: awardId, decisionId } = await reader().award.findFirstOrThrow({ where: { entryId } })
	const head = await makeViewer({ headOf: unitId })
	const drafter = await makeViewer({ drafterOf: unitId })
	return {
		awarding,
		secretary: awarding.secretary,
		head,
		drafter,
		entryId,
		slug,
		awardId,
		decisionId,
		unitId,
	}
}

/** What the page, the API and the file say: the page the newest first, the brief the newest alone. */
const told = async (slug: string, id: string) => {
	const story = await practiceAt(anyone(), slug)
	const page = story.updates
	const api = await (await askOpen(practice, '/x', { params: { id } })).json()
	const lines = await (await askOpen(set, '/x', { params: { file: 'thuc-hanh.jsonl' } })).text()
	const line = lines.split('\n').find((each) => each.includes(id)) ?? '{}'
	expect(api.updates).toEqual([...page].reverse())
	expect(JSON.parse(line).updates).toEqual(api.updates)
	const brief = JSON.stringify(practiceBrief(story, 'x', 'vi').blocks)
	expect(brief.match(/Cập nhật \d\d\/\d\d\/\d{4}: [^.]+\. [^"]+/g)).toEqual(
		page[0]
			? [`Cập nhật ${formatDate(page[0].on)}: ${practiceStateNames[page[0].state].vi}. ${page[0].text}`]
			: null,
	)
	return page
}

const found = async (text: string): Promise<number> =>
	(await galleryOf(anyone(), { ...wholeGallery, text })).total

const changesOf = async (id: string): Promise<string> =>
	(await (await askOpen(changes, '/api/v1/changes')).json()).items.find(
		(each: { id: string }) => each.id === id,
	).seq

test('the head says what became of the practice: page, open data and change feed say so at once', async () => {
	const { head, secretary, entryId, slug, awardId } = await world()
	expect(await told(slug, entryId)).toEqual([])
	const [version, seq] = [await publicVersion(), await changesOf(entryId)]
	await updatePractice(head, entryId, { state: 'running', text: words }, daysFromNow(1))
	expect((await publicVersion()) > version).toBe(true)
	expect(Number(await changesOf(entryId))).toBeGreaterThan(Number(seq))
	const first = { on: '2025-06-16', state: 'running', text: words }
	expect([await found('bimosaku'), await found('zupimoka')]).toEqual([1, 0])
	expect(await told(slug, entryId)).toEqual([first])
	expect(
		await refusalOf(updatePractice(head, entryId, { state: 'stopped', text: words }, daysFromNow(1.5))),
	).toEqual([{ code: 'too-early', least: daysFromNow(2) }])
	await updatePractice(
		head,
		entryId,
		{ state: 'stopped', text: 'Dừng vì đã có nền tảng quốc gia Zupimoka.' },
		daysFromNow(9),
	)
	expect([await found('bimosaku'), await found('zupimoka')]).toEqual([1, 1])
	const [second, ...rest] = await told(slug, entryId)
	expect([second?.on, second?.state, rest]).toEqual(['2025-06-24', 'stopped', [first]])
	const [, latest] = (await practiceUpdatePage(head, entryId)).updates
	await takeUpdateBack(secretary, latest?.id ?? '', { reason }, daysFromNow(10))
	expect(await told(slug, entryId)).toEqual([first])
	expect([await found('bimosaku'), await found('zupimoka')]).toEqual([1, 0])
	expect((await practiceUpdatePage(head, entryId)).updates[1]?.takenBack).toMatchObject({ reason })
	expect((await correctionPage(secretary, awardId)).updates).toHaveLength(2)
	expect(await refusalOf(takeUpdateBack(secretary, latest?.id ?? '', { reason }))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	const trail = await reader().auditEvent.findMany({
		where: { name: { startsWith: 'practice.update' } },
		orderBy: { seq: 'asc' },
	})
	expect(trail.map(({ name, subjectId }) => [name, subjectId])).toEqual([
		['practice.updated', entryId],
		['practice.updated', entryId],
		['practice.update-taken-back', entryId],
	])
	expect(JSON.stringify(trail.map(({ payload }) => payload))).not.toContain(words)
})

test('nobody but its head says anything, of nothing but what is public; nobody else reads the page', async () => {
	const { awarding, head, drafter, secretary, entryId, slug, awardId } = await world()
	const [undecided] = (await decideOn(awarding, [{ unitId: (await makeUnit()).id }])).entries
	const say = (viewer: Viewer, id = entryId) =>
		refusalOf(updatePractice(viewer, id, { state: 'running', text: words }, daysFromNow(3)))
	const other = await makeViewer({ headOf: (await makeUnit()).id })
	expect(await say(drafter)).toEqual([{ code: 'not-yours' }])
	expect((await practiceUpdatePage(drafter, entryId)).may.allowed).toBe(false)
	for (const viewer of [other, secretary, anyone()]) {
		expect(await say(viewer)).toEqual([{ code: 'hidden' }])
		expect(await refusalOf(practiceUpdatePage(viewer, entryId))).toEqual([{ code: 'hidden' }])
	}
	const { unitId } = await reader().entry.findUniqueOrThrow({ where: { id: undecided?.id ?? '' } })
	const early = await makeViewer({ headOf: unitId })
	expect(await say(early, undecided?.id)).toEqual([{ code: 'stage', is: 'decided', needs: 'published' }])
	expect(await refusalOf(practiceUpdatePage(early, undecided?.id ?? ''))).toEqual([{ code: 'hidden' }])
	await updatePractice(head, entryId, { state: 'wider', text: 'Zuqrong khắp tỉnh.' }, daysFromNow(3))
	const [said] = (await practiceUpdatePage(head, entryId)).updates
	expect(await refusalOf(takeUpdateBack(head, said?.id ?? '', { reason }))).toEqual([{ code: 'not-yours' }])
	await revokeAward(secretary, awardId, {
		...{ number: '91/QĐ-TTg', decidedOn: new Date('2025-06-14'), signerVi: 'Nguyễn Văn Ký' },
		...{ cause: 'false-achievement' as const, grounds: 'Kê khai gian dối thành tích.' },
	})
	expect(await refusalOf(practiceUpdatePage(head, entryId))).toEqual([{ code: 'hidden' }])
	expect((await askOpen(practice, '/x', { params: { id: entryId } })).status).toBe(404)
	const everything = await (await askOpen(set, '/x', { params: { file: 'thuc-hanh.csv' } })).text()
	expect(everything).not.toContain('Zuqrong')
	expect(slug).not.toBe('')
})

test('a practice that is projected anew keeps what was said since, and what was taken back stays away', async () => {
	const { head, secretary, entryId, decisionId } = await world()
	await updatePractice(head, entryId, { state: 'running', text: words }, daysFromNow(1))
	await updatePractice(
		head,
		entryId,
		{ state: 'changed', text: 'Xin gọi 0912 345 678 để hỏi.' },
		daysFromNow(3),
	)
	const [, second] = (await practiceUpdatePage(head, entryId)).updates
	await takeUpdateBack(secretary, second?.id ?? '', { reason })
	const [projected] = await reader().$transaction((tx) => projectPractices(tx, decisionId))
	expect(projected?.content.updates).toEqual([{ on: '2025-06-16', state: 'running', text: words }])
	const row = await reader().practice.findUniqueOrThrow({ where: { entryId } })
	expect(JSON.stringify(row)).not.toContain('0912')
	await expect(reader().practiceUpdate.deleteMany({})).rejects.toThrow()
	await expect(
		reader().updateTakenBack.updateMany({ data: { reason: 'Không còn lý do gì.' } }),
	).rejects.toThrow()
	const bad = { entryId, statedById: head.person.id, statedAt: now }
	await expect(
		reader().practiceUpdate.create({ data: { ...bad, state: 'gone', text: words } }),
	).rejects.toThrow()
	await expect(
		reader().practiceUpdate.create({ data: { ...bad, state: 'running', text: 'ngắn' } }),
	).rejects.toThrow()
})
