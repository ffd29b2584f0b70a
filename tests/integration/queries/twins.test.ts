import { expect, test } from 'vitest'
import { proposeReplication, undoReplication } from '#app/commands/replications.server.ts'
import { dismissTwins, explainTwin, restoreTwins } from '#app/commands/twins.server.ts'
import { reader } from '#app/data/database.server.ts'
import { refreshPrints } from '#app/data/twin-pairs.server.ts'
import { entryReplication } from '#app/queries/entry-replication.server.ts'
import { entryTwins, handInTwins } from '#app/queries/entry-twins.server.ts'
import { roundTwins } from '#app/queries/round-twins.server.ts'
import { twinCheck } from '#app/queries/twin-check.server.ts'
import { twinPair } from '#app/queries/twin-pair.server.ts'
import { leaksIn } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { fullContent, makeEntry, makeEntryAt, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const known = {
	titleVi: 'Nền tảng đô thị thông minh tiếp nhận phản ánh hiện trường',
	summary:
		'Một ứng dụng duy nhất tiếp nhận phản ánh hiện trường của người dân, chuyển cho cơ quan xử lý và công khai kết quả.',
}
const secret = {
	titleVi: 'Bản đồ số theo dõi nguồn nước sạch nông thôn vùng cao',
	summary: 'Cảm biến đo lưu lượng gửi số liệu từng giờ về trung tâm điều hành nước sạch của huyện.',
}

/** A published practice, an unpublished entry of a foreign agency as draft and handed in, and a drafter of another one. */
const world = async () => {
	const awarding = await makeAwarding()
	const [practice] = await makePractices(awarding, [{ content: known }])
	if (!practice) throw new Error('no practice')
	const { roundId, secretary } = awarding
	const [unit, foreign] = [await makeUnit(), await makeUnit({ name: 'Đơn vị giấu tên' })]
	const drafter = await makeViewer({ headOf: unit.id })
	const stranger = await makeViewer({ headOf: foreign.id })
	const draft = await makeEntry({
		roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
		content: fullContent({ titleVi: `${known.titleVi} của tỉnh`, summary: known.summary }),
	})
	const hidden = await makeEntry({
		roundId,
		unitId: foreign.id,
		createdById: stranger.person.id,
		content: fullContent(secret),
	})
	const handedIn = await makeEntryAt('submitted', {
		roundId,
		unitId: foreign.id,
		createdById: stranger.person.id,
		content: fullContent(secret),
	})
	await refreshPrints(now)
	return { awarding, roundId, secretary, practice, unit, foreign, drafter, stranger, draft, hidden, handedIn }
}

const typed = ({ titleVi, summary }: typeof known) => ({ title: titleVi, summary })

test('a known title, however it is typed, shows the published practice with what is shared marked', async () => {
	const { drafter, practice, draft } = await world()
	const hits = await twinCheck(drafter, { ...typed(known), exceptId: draft.id })
	expect(hits[0]).toMatchObject({ id: practice.entryId, slug: practice.slug, isStrong: true })
	expect(hits[0]?.title).toEqual([{ text: known.titleVi, shared: true }])
	for (const title of [
		known.titleVi.normalize('NFD'),
		known.titleVi.toUpperCase(),
		known.titleVi.slice(0, 40),
	]) {
		const found = await twinCheck(drafter, { title, summary: '', exceptId: draft.id })
		expect(found.map(({ id }) => id)).toContain(practice.entryId)
	}
	expect(await twinCheck(drafter, { title: 'ngắn', summary: '' })).toEqual([])
})

test('nothing tells whether another agency has written a sentence: neither text, nor name, nor count', async () => {
	const { drafter, stranger, draft, hidden, handedIn, foreign } = await world()
	const probe = { ...typed(secret), exceptId: draft.id }
	expect(await twinCheck(drafter, probe)).toEqual([])
	const own = await twinCheck(stranger, typed(secret))
	expect(own.map(({ id }) => id).sort()).toEqual([hidden.id, handedIn.id].sort())
	const page = await entryTwins(drafter, draft.id)
	expect(
		leaksIn(
			[page, await twinCheck(drafter, typed(known))],
			[secret.titleVi, foreign.id, 'giấu tên', hidden.id, handedIn.id],
		),
	).toEqual([])
	for (const otherId of [hidden.id, handedIn.id, draft.id, 'x']) {
		const said = { otherId, relation: 'independent' as const, text: 'Khác' }
		expect(await refusalOf(explainTwin(drafter, draft.id, said, now))).toEqual([{ code: 'hidden' }])
	}
	expect(await refusalOf(entryTwins(stranger, draft.id))).toEqual([{ code: 'hidden' }])
})

test('an explanation quiets the warning at hand-in; a proposal names the original and can be undone', async () => {
	const { drafter, draft, practice, stranger } = await world()
	const warned = async () =>
		(await handInTwins(drafter, draft.id)).twins.some(({ id }) => id === practice.entryId)
	expect(await warned()).toBe(true)
	const said = { otherId: practice.entryId, relation: 'independent' as const, text: 'Áp dụng cho xã đảo' }
	await explainTwin(drafter, draft.id, said, now)
	expect(await warned()).toBe(false)
	const { twins } = await entryTwins(drafter, draft.id)
	expect(twins.find(({ id }) => id === practice.entryId)?.explanation).toMatchObject({
		relation: 'independent',
		text: 'Áp dụng cho xã đảo',
	})
	const proposal = { slug: practice.slug, explanation: 'Nhân rộng tại tỉnh' }
	expect(await refusalOf(proposeReplication(stranger, draft.id, proposal, now))).toEqual([{ code: 'hidden' }])
	expect(
		await refusalOf(proposeReplication(drafter, draft.id, { ...proposal, slug: 'khong-co' }, now)),
	).toEqual([{ code: 'hidden' }])
	await proposeReplication(drafter, draft.id, proposal, now)
	expect(await refusalOf(proposeReplication(drafter, draft.id, proposal, now))).toEqual([
		{ code: 'already', fact: 'replicating' },
	])
	expect(await entryReplication(drafter, draft.id)).toMatchObject({
		original: { slug: practice.slug, title: known.titleVi },
		explanation: 'Nhân rộng tại tỉnh',
		proposedBy: drafter.person.name,
	})
	expect(await entryReplication(stranger, draft.id)).toBe(null)
	expect((await reader().entry.findUniqueOrThrow({ where: { id: draft.id } })).titleVi).toBe(
		`${known.titleVi} của tỉnh`,
	)
	await undoReplication(drafter, draft.id, now)
	expect(await entryReplication(drafter, draft.id)).toBe(null)
	expect(await refusalOf(undoReplication(drafter, draft.id, now))).toEqual([{ code: 'hidden' }])
	const events = await reader().auditEvent.findMany({
		where: { subjectId: draft.id, name: { startsWith: 'entry.replication' } },
		orderBy: { seq: 'asc' },
	})
	expect(events.map(({ name }) => name)).toEqual(['entry.replication-proposed', 'entry.replication-undone'])
})

test('one’s own practice is continued, not replicated', async () => {
	const { awarding, roundId } = await world()
	const unit = await makeUnit()
	const head = await makeViewer({ headOf: unit.id })
	const [own] = await makePractices(awarding, [{ unitId: unit.id }])
	const draft = await makeEntry({ roundId, unitId: unit.id, createdById: head.person.id })
	const proposal = { slug: own?.slug ?? '', explanation: 'x' }
	expect(await refusalOf(proposeReplication(head, draft.id, proposal, now))).toEqual([
		{ code: 'own-practice' },
	])
})

test('the secretary sees the pairs of a round ranked, judges them, and never those of an own interest', async () => {
	const { roundId, secretary, foreign, handedIn } = await world()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const copy = await makeEntryAt('submitted', {
		roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
		content: fullContent({ ...secret, titleVi: `${secret.titleVi} mới` }),
	})
	await refreshPrints(now)
	const filters = { roundId, state: 'open' as const, page: 1 }
	const pairOf = async (viewer: typeof secretary, state: 'open' | 'dismissed' | 'all' = 'open') =>
		(await roundTwins(viewer, { ...filters, state })).items.filter(({ first, second }) =>
			[first.id, second.id].every((id) => [handedIn.id, copy.id].includes(id)),
		)
	expect(await pairOf(secretary)).toMatchObject([{ isStrong: true, isDismissed: false }])
	const page = await twinPair(secretary, copy.id, handedIn.id, now)
	expect(page.sides.map(({ id }) => id)).toEqual([copy.id, handedIn.id])
	expect(page.sides[1]?.title.some(({ shared }) => shared)).toBe(true)
	await dismissTwins(secretary, copy.id, handedIn.id, { reason: 'Hai vùng khác nhau' }, now)
	expect([await pairOf(secretary), (await pairOf(secretary, 'dismissed')).length]).toEqual([[], 1])
	expect(await refusalOf(dismissTwins(secretary, handedIn.id, copy.id, { reason: 'Lần hai' }, now))).toEqual([
		{ code: 'already', fact: 'exists' },
	])
	await restoreTwins(secretary, handedIn.id, copy.id, now)
	expect((await pairOf(secretary)).length).toBe(1)
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: foreign.id })
	expect(await pairOf(bound, 'all')).toEqual([])
	expect(await refusalOf(twinPair(bound, copy.id, handedIn.id, now))).toEqual([{ code: 'hidden' }])
	expect(await refusalOf(dismissTwins(bound, copy.id, handedIn.id, { reason: 'x' }, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	expect(await refusalOf(roundTwins(drafter, filters))).toEqual([{ code: 'not-yours' }])
	expect(await refusalOf(twinPair(drafter, copy.id, handedIn.id, now))).not.toBe(null)
})

test('hostile text in the check is text: patterns, quotes, a hundred thousand brackets', async () => {
	const { drafter } = await world()
	for (const title of [
		'((a+)+)'.repeat(40),
		"' OR 1=1 --; DROP TABLE entry",
		'%%%___\\',
		'\u0000 tên'.replace('\u0000', ' '),
	]) {
		expect(Array.isArray(await twinCheck(drafter, { title, summary: '(('.repeat(900) }))).toBe(true)
	}
})
