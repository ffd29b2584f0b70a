import { expect, test } from 'vitest'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { reader } from '#app/data/database.server.ts'
import { adminEntries, type EntryFilters } from '#app/queries/admin-entries.server.ts'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { assignmentBoard } from '#app/queries/assignment-board.server.ts'
import { canaries, canaryWorld, leaksIn } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	fullContent,
	grant,
	makeEntry,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	viewerFor,
} from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const filters = (changes: Partial<EntryFilters> = {}): EntryFilters => ({
	search: '',
	sort: 'waiting',
	page: 1,
	...changes,
})

const world = async () => {
	const [unit, otherUnit] = [
		await makeUnit({ name: 'Tỉnh Bình Định' }),
		await makeUnit({ name: 'Tỉnh Phú Yên' }),
	]
	const { roundId } = await makeRound()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const made = (stage: 'submitted' | 'returned' | 'accepted', title: string, unitId = unit.id) =>
		makeEntryAt(stage, {
			roundId,
			unitId,
			createdById: drafter.person.id,
			content: fullContent({ titleVi: title }),
		})
	return { unit, otherUnit, roundId, drafter, secretary, made }
}

const titles = async (viewer: Parameters<typeof adminEntries>[0], changes: Partial<EntryFilters>) =>
	(await adminEntries(viewer, filters(changes))).items.map(({ title }) => title)

test('the list begins with what waits for the secretariat, and knows nothing of drafts', async () => {
	const { roundId, secretary, made, unit, drafter } = await world()
	await made('returned', 'Trả lại')
	await made('submitted', 'Chờ tiếp nhận')
	await made('accepted', 'Chờ phân công')
	await makeEntry({
		roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
		content: fullContent({ titleVi: 'Nháp' }),
	})
	const list = await adminEntries(secretary, filters({ roundId }))
	expect(list.items.map(({ title, waitsFor }) => [title, waitsFor])).toEqual([
		['Chờ tiếp nhận', 'secretariat'],
		['Chờ phân công', 'secretariat'],
		['Trả lại', 'agency'],
	])
	expect(list).toMatchObject({
		found: 3,
		waiting: 2,
		pages: 1,
		stages: [
			{ stage: 'submitted', count: 1 },
			{ stage: 'returned', count: 1 },
			{ stage: 'accepted', count: 1 },
		],
	})
})

test('filters, folded search and order', async () => {
	const { roundId, secretary, made, otherUnit } = await world()
	await made('submitted', 'Đô thị thông minh')
	await made('accepted', 'Ao nuôi tôm số', otherUnit.id)
	expect(await titles(secretary, { roundId, stage: 'accepted' })).toEqual(['Ao nuôi tôm số'])
	expect(await titles(secretary, { roundId, unitId: otherUnit.id })).toEqual(['Ao nuôi tôm số'])
	expect(await titles(secretary, { roundId, kind: 'model' })).toEqual([])
	for (const search of ['do thi', 'ĐÔ THỊ', 'thông đô', 'binh dinh']) {
		expect(await titles(secretary, { roundId, search })).toEqual(['Đô thị thông minh'])
	}
	expect(await titles(secretary, { roundId, search: "' OR 1=1 --" })).toEqual([])
	expect(await titles(secretary, { roundId, sort: 'title' })).toEqual(['Ao nuôi tôm số', 'Đô thị thông minh'])
})

test('pages of twenty-five; a page past the end is the last', async () => {
	const { roundId, secretary, made } = await world()
	for (let index = 0; index < 27; index += 1) await made('submitted', `Hồ sơ ${index}`)
	const [first, second, beyond] = [1, 2, 99].map((page) =>
		adminEntries(secretary, filters({ roundId, page })),
	)
	expect((await first)?.items.length).toBe(25)
	expect((await second)?.items.length).toBe(2)
	expect(await beyond).toEqual(await second)
	const ids = [...((await first)?.items ?? []), ...((await second)?.items ?? [])].map(({ id }) => id)
	expect(new Set(ids).size).toBe(27)
})

test('a secretary with an interest lives in a world without the entry: list, counts, search, page, board', async () => {
	const { roundId, made, unit, otherUnit, drafter } = await world()
	const kept = await made('accepted', 'Của mình', unit.id)
	const declared = await made('accepted', 'Đã khai báo', otherUnit.id)
	const authored = await made('accepted', 'Là tác giả', otherUnit.id)
	await made('submitted', 'Của người khác', otherUnit.id)
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id }, { reviewerIn: roundId })
	await reader().entryAuthor.create({ data: { entryId: authored.id, personId: bound.person.id } })
	const assignment = await reader().assignment.create({
		data: {
			entryId: declared.id,
			personId: bound.person.id,
			assignedById: drafter.person.id,
			assignedAt: now,
			dueAt: daysFromNow(30),
		},
	})
	await recuse(bound, assignment.id, { kind: 'conflict', reason: 'Người thân' }, now)
	const list = await adminEntries(bound, filters({ roundId }))
	expect(list).toMatchObject({
		found: 1,
		waiting: 1,
		items: [{ title: 'Của người khác' }],
		stages: [{ stage: 'submitted', count: 1 }],
		units: [{ id: otherUnit.id }],
	})
	expect(await titles(bound, { search: 'của mình' })).toEqual([])
	for (const { id } of [kept, declared, authored]) {
		expect(await refusalOf(adminEntry(bound, id, now))).toEqual([{ code: 'hidden' }])
		expect(await refusalOf(assignmentBoard(bound, id, now))).toEqual([{ code: 'hidden' }])
	}
})

test('while the agency mends a returned entry, the secretariat reads what was handed in', async () => {
	const { roundId, secretary, made } = await world()
	const entry = await made('returned', 'Bản đã nộp')
	await reader().entry.update({
		where: { id: entry.id },
		data: {
			titleVi: 'Bản nháp kín',
			content: JSON.parse(JSON.stringify(fullContent({ titleVi: 'Bản nháp kín' }))),
		},
	})
	const list = await adminEntries(secretary, filters({ roundId }))
	const page = await adminEntry(secretary, entry.id, now)
	expect(list.items.map(({ title }) => title)).toEqual(['Bản đã nộp'])
	expect(page.reading.content.titleVi).toBe('Bản đã nộp')
	expect(leaksIn([list, page], ['Bản nháp kín'])).toEqual([])
	expect(await titles(secretary, { roundId, search: 'nháp kín' })).toEqual([])
})

test('the page shows the history of checks and the next act; a draft is not found', async () => {
	const { secretary, made, roundId, unit, drafter } = await world()
	const entry = await made('submitted', 'Hồ sơ')
	expect(await adminEntry(secretary, entry.id, now)).toMatchObject({
		mayCheck: { allowed: true },
		mayAssign: { allowed: false },
		history: [{ check: null }],
		missing: 3,
	})
	const reasons = [{ part: 'effect' as const, text: 'Cần số liệu' }]
	await checkEligibility(secretary, entry.id, { outcome: 'returned', reasons, note: 'Xem hướng dẫn' }, now)
	expect(await adminEntry(secretary, entry.id, now)).toMatchObject({
		stage: 'returned',
		mayCheck: { allowed: false },
		history: [
			{ check: { outcome: 'returned', note: 'Xem hướng dẫn', reasons, checkedBy: secretary.person.name } },
		],
	})
	const draft = await makeEntry({ roundId, unitId: unit.id, createdById: drafter.person.id })
	for (const id of [draft.id, 'x', '00000000-0000-4000-8000-000000000000']) {
		expect(await refusalOf(adminEntry(secretary, id, now))).toEqual([{ code: 'hidden' }])
	}
})

test('an administrator sees that an entry is there and whose, not its text, evidence, authors, notes or reviewers', async () => {
	const { entry, roundId } = await canaryWorld('single')
	const administrator = await makeViewer({ office: 'administrator' })
	const page = await adminEntry(administrator, entry.id, now)
	expect(page).toMatchObject({
		isWhole: false,
		history: null,
		reviewers: null,
		reading: { agency: { name: canaries.agency }, authors: null, contact: null, evidence: [] },
	})
	expect(leaksIn(page, [canaries.contact, canaries.email, canaries.reviewer, canaries.remark])).toEqual([])
	const list = await adminEntries(administrator, filters({ roundId }))
	expect(list.items).toMatchObject([{ agency: canaries.agency, sheets: null }])
	expect(await refusalOf(assignmentBoard(administrator, entry.id, now))).toEqual([{ code: 'not-yours' }])
})

test('a secretary who reviews in a double-blind round does not learn from the desk whose entry it is', async () => {
	const { entry, roundId, reviewer, unit } = await canaryWorld('double')
	await grant(reviewer.person.id, { office: 'secretary' })
	const both = await viewerFor(reviewer.person.id)
	for (const changes of [{}, { unitId: unit.id }, { search: canaries.agency }]) {
		expect(await titles(both, { roundId, ...changes })).toEqual([])
	}
	const page = await adminEntry(both, entry.id, now)
	expect(leaksIn(page, [canaries.agency, canaries.author, canaries.contact, canaries.reviewer])).toEqual([])
	expect(await refusalOf(assignmentBoard(both, entry.id, now))).toEqual([{ code: 'not-yours' }])
})

test('the secretary’s page names reviewers and how far they are, not what they wrote', async () => {
	const { entry, secretary } = await canaryWorld('double')
	const page = await adminEntry(secretary, entry.id, now)
	expect(page.reviewers?.map(({ name, handedInAt }) => [name, handedInAt])).toContainEqual([
		canaries.reviewer,
		null,
	])
	expect(leaksIn(page, [canaries.remark])).toEqual([])
})

test('the board gives every reviewer of the round with load, and the reason beside each who may not', async () => {
	const { entry, secretary, roundId, unit, ministry, assignmentId, reviewer, other } =
		await canaryWorld('single')
	const same = await makeViewer({ reviewerIn: roundId, unitId: unit.id })
	const parent = await makeViewer({ reviewerIn: roundId, unitId: ministry.id })
	const free = await makeViewer({ reviewerIn: roundId })
	await recuse(reviewer, assignmentId, { kind: 'conflict', reason: 'Người thân của tác giả' }, now)
	const board = await assignmentBoard(secretary, entry.id, now)
	const lineOf = (id: string) => board.reviewers.find(({ personId }) => personId === id)
	expect(board).toMatchObject({ sheets: 3, missing: 2, dueAt: daysFromNow(30), mayAssign: { allowed: true } })
	expect(board.reviewers.length).toBe(5)
	expect(board.reviewers[0]?.personId).toBe(free.person.id)
	expect(lineOf(free.person.id)).toMatchObject({ load: 0, conflicts: [], verdict: { allowed: true } })
	expect(lineOf(same.person.id)).toMatchObject({ conflicts: ['same-unit'], verdict: { allowed: false } })
	expect(lineOf(parent.person.id)).toMatchObject({ conflicts: ['parent-unit'] })
	expect(lineOf(other.person.id)).toMatchObject({ load: 1, assignment: { handedInAt: null, recusal: null } })
	expect(lineOf(reviewer.person.id)).toMatchObject({
		load: 0,
		conflicts: ['declared'],
		assignment: { recusal: { kind: 'conflict', reason: 'Người thân của tác giả' } },
	})
})

test('the load on the board does not count entries in which the secretary has an interest', async () => {
	const { entry, roundId, other, drafter } = await canaryWorld('single')
	const unit = await makeUnit()
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	const own = await makeEntryAt('accepted', { roundId, unitId: unit.id, createdById: drafter.person.id })
	const clear = await makeViewer({ office: 'secretary' })
	await reader().assignment.create({
		data: {
			entryId: own.id,
			personId: other.person.id,
			assignedById: clear.person.id,
			assignedAt: now,
			dueAt: daysFromNow(30),
		},
	})
	await reader().entry.update({ where: { id: own.id }, data: { stage: 'review' } })
	const loadOf = async (viewer: Parameters<typeof assignmentBoard>[0]) =>
		(await assignmentBoard(viewer, entry.id, now)).reviewers.find(
			({ personId }) => personId === other.person.id,
		)?.load
	expect([await loadOf(clear), await loadOf(bound)]).toEqual([2, 1])
})
