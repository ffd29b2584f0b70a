import { expect, test } from 'vitest'
import { publishDecision } from '#app/commands/publications.server.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { publicationLetters } from '#app/queries/publication-letters.server.ts'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decide, holdBallot, makeCouncil, makeReviewed, type Council } from '#tests/support/council.ts'
import { sevenKeys } from '#tests/support/forms.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, grant, makeUnit, makeViewer, now, viewerFor } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = async (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const awarded = async (council: Council, count: number, fields: Parameters<typeof makeReviewed>[1] = {}) => {
	const items = []
	for (let index = 0; index < count; index += 1) {
		const entry = await makeReviewed(council, fields)
		const { awardLevelId } = await holdBallot(council, entry.id)
		items.push({ entryId: entry.id, outcome: 'awarded', awardLevelId, citationVi: 'Lời ghi công' } as const)
	}
	return items
}

const state = async () => ({
	publications: await reader().publication.count(),
	practices: await reader().practice.count(),
	version: (await reader().publicState.findUniqueOrThrow({ where: { id: 1 } })).version,
	events: await reader().auditEvent.count(),
})

const stagesOf = async (ids: readonly string[]) =>
	(await reader().entry.findMany({ where: { id: { in: [...ids] } } })).map(({ stage }) => stage)

test('all awards of a decision become practices at one moment; what was not awarded stays where it is', async () => {
	const council = await makeCouncil()
	const items = await awarded(council, 3)
	const lost = await makeReviewed(council)
	const decisionId = await decide(council, [...items, { entryId: lost.id, outcome: 'not-awarded' }])
	const before = await state()
	expect(await publishDecision(council.secretary, decisionId, now)).toEqual({ practices: 3 })
	const after = await state()
	expect(after).toEqual({
		publications: before.publications + 1,
		practices: before.practices + 3,
		version: before.version + 1n,
		events: before.events + 1,
	})
	const practices = await reader().practice.findMany({ where: { publicationId: decisionId } })
	expect(practices.map(({ entryId }) => entryId).sort()).toEqual(items.map(({ entryId }) => entryId).sort())
	expect(practices.every(({ publishedAt }) => publishedAt.getTime() === now.getTime())).toBe(true)
	expect(await stagesOf(items.map(({ entryId }) => entryId))).toEqual(['published', 'published', 'published'])
	expect(await stagesOf([lost.id])).toEqual(['decided'])
	const event = await reader().auditEvent.findFirst({
		where: { subjectId: decisionId },
		orderBy: { seq: 'desc' },
	})
	const { number } = await reader().decision.findUniqueOrThrow({ where: { id: decisionId } })
	expect([event?.name, event?.payload]).toEqual(['decision.published', { number, practices: 3 }])
})

test('a failure at the last practice leaves nothing at all, and the next try publishes everything', async () => {
	const council = await makeCouncil()
	const items = await awarded(council, 3)
	const decisionId = await decide(council, items)
	const last =
		items
			.map(({ entryId }) => entryId)
			.sort()
			.at(-1) ?? ''
	const before = await state()
	await reader().$executeRawUnsafe(`
		CREATE FUNCTION fail_practice() RETURNS trigger LANGUAGE plpgsql AS $$
		BEGIN IF NEW.entry_id = '${last}' THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$`)
	await reader().$executeRawUnsafe(
		'CREATE TRIGGER fail_practice BEFORE INSERT ON practice FOR EACH ROW EXECUTE FUNCTION fail_practice()',
	)
	await expect(publishDecision(council.secretary, decisionId, now)).rejects.toThrow(/power cut/)
	expect(await state()).toEqual(before)
	expect(await stagesOf(items.map(({ entryId }) => entryId))).toEqual(['decided', 'decided', 'decided'])
	await reader().$executeRawUnsafe('DROP TRIGGER fail_practice ON practice')
	expect(await publishDecision(council.secretary, decisionId, now)).toEqual({ practices: 3 })
})

test('fifty publications at once are one', async () => {
	const council = await makeCouncil()
	const decisionId = await decide(council, await awarded(council, 2))
	const before = await state()
	const outcomes = await Promise.allSettled(
		Array.from({ length: 50 }, () => publishDecision(council.secretary, decisionId, now)),
	)
	expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
	for (const outcome of outcomes) {
		if (outcome.status === 'rejected') {
			expect(outcome.reason).toMatchObject({ reasons: [{ code: 'already', fact: 'published' }] })
		}
	}
	expect(await state()).toEqual({
		publications: before.publications + 1,
		practices: before.practices + 2,
		version: before.version + 1n,
		events: before.events + 1,
	})
})

test('the public reads what was handed in as public, and nothing else', async () => {
	const council = await makeCouncil({ year: 2024 })
	const province = await makeUnit({ name: 'Tỉnh Thừa Thiên Huế', kind: 'province' })
	const department = await makeUnit({
		name: 'Sở Thông tin và Truyền thông',
		kind: 'department',
		parentId: province.id,
	})
	const entry = await makeReviewed(council, {
		unitId: department.id,
		content: {
			titleVi: 'Đô thị thông minh Huế',
			titleEn: '',
			contact: { name: 'CANARY-LH', email: 'canary@example.vn', phone: '0900-CANARY' },
			authors: [{ name: 'Trần Thị Tác Giả', role: 'Chủ trì', sharePercent: 77, personId: council.drafterId }],
		},
		pictures: [
			{ fileName: 'CANARY-kin.jpg', caption: 'CANARY chú thích kín', public: false },
			{ fileName: 'anh-chinh.jpg', caption: 'Trung tâm điều hành', public: true },
		],
	})
	const [secret, shown] = entry.pictures
	const row = await reader().entry.findUniqueOrThrow({ where: { id: entry.id } })
	await reader().entry.update({
		where: { id: entry.id },
		data: { content: { ...JSON.parse(JSON.stringify(row.content)), summary: 'CANARY sửa sau khi nộp' } },
	})
	const { awardLevelId } = await holdBallot(council, entry.id)
	const decisionId = await decide(council, [
		{ entryId: entry.id, outcome: 'awarded', awardLevelId, citationVi: 'Lời ghi công' },
	])
	await publishDecision(council.secretary, decisionId, now)
	const practice = await reader().practice.findUniqueOrThrow({ where: { entryId: entry.id } })
	const text = JSON.stringify({ ...practice })
	for (const canary of [
		'CANARY',
		'canary',
		'0900',
		'"77"',
		':77',
		council.drafterId,
		secret?.id ?? '',
		'contact',
	]) {
		expect(text).not.toContain(canary)
	}
	expect(practice).toMatchObject({
		slug: 'do-thi-thong-minh-hue',
		titleEn: 'Đô thị thông minh Huế',
		summary: entry.content.summary,
		year: 2024,
		unitId: department.id,
		ministryProvinceId: province.id,
		awardCode: 'bang_khen_thu_tuong',
		awardRank: 1,
		coverId: shown?.id,
	})
	const shownContent = JSON.parse(JSON.stringify(practice.content))
	expect(Object.keys(shownContent).sort()).toEqual(
		[
			...['titleVi', 'titleEn', 'summary', 'subjectName', 'pillar', 'themes', 'sector', 'technologies'],
			...[
				'noveltyTypes',
				'startYear',
				'sections',
				'answers',
				'form',
				'results',
				'authors',
				'evidence',
				'award',
				'agency',
				'round',
			],
		].sort(),
	)
	expect(Object.keys(shownContent.sections).sort()).toEqual([...sevenKeys].sort())
	expect(shownContent.authors).toEqual([{ name: 'Trần Thị Tác Giả', role: 'Chủ trì' }])
	expect(shownContent.evidence.map(({ id }: { id: string }) => id)).toContain(shown?.id)
	expect(shownContent.agency.names.vi).toBe('Sở Thông tin và Truyền thông')
	expect(shownContent.award).toMatchObject({ decidedOn: '2025-06-14', citationVi: 'Lời ghi công' })
	for (const word of [
		'do thi thong minh hue',
		'tran thi tac gia',
		'so thong tin va truyen thong',
		'trung tam dieu hanh',
		'digital government',
	]) {
		expect(practice.searchText).toContain(word)
	}
})

test('two practices of one title have two addresses', async () => {
	const council = await makeCouncil()
	const items = await awarded(council, 2, { content: { titleVi: 'Thôn thông minh số một' } })
	await publishDecision(council.secretary, await decide(council, items), now)
	const more = await awarded(council, 1, { content: { titleVi: 'Thôn thông minh số một' } })
	await publishDecision(council.secretary, await decide(council, more), now)
	const slugs = await reader().practice.findMany({
		where: { slug: { startsWith: 'thon-thong-minh-so-mot' } },
		orderBy: { slug: 'asc' },
		select: { slug: true },
	})
	expect(slugs.map(({ slug }) => slug)).toEqual([
		'thon-thong-minh-so-mot',
		'thon-thong-minh-so-mot-2',
		'thon-thong-minh-so-mot-3',
	])
})

test('only a secretary without a conflict publishes, once, and in the time for it', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil({ phases: { publication: [now, daysFromNow(3)] } })
	const decisionId = await decide(council, await awarded(council, 1, { unitId: unit.id }))
	const before = await state()
	const outsiders: Viewer[] = [
		anyone(),
		council.members[0] ?? anyone(),
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ headOf: unit.id }),
		await makeViewer({ reviewerIn: council.roundId }),
	]
	for (const viewer of outsiders) {
		expect(await reasonsOf(publishDecision(viewer, decisionId, now))).toEqual([{ code: 'not-yours' }])
	}
	for (const id of ['', '../x', '00000000-0000-7000-8000-000000000000']) {
		expect(await reasonsOf(publishDecision(council.secretary, id, now))).toEqual([{ code: 'hidden' }])
	}
	expect(await reasonsOf(publishDecision(council.secretary, decisionId, daysFromNow(3)))).toEqual([
		{ code: 'phase', needs: 'publication', opensAt: now, closesAt: daysFromNow(3) },
	])
	await grant(council.secretary.person.id, { headOf: unit.id })
	const bound = await viewerFor(council.secretary.person.id)
	expect(await reasonsOf(publishDecision(bound, decisionId, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	expect(await state()).toEqual(before)
})

test('the letters shown before a publication are those that it sends', async () => {
	const unit = await makeUnit()
	const quiet = await makeUnit()
	const head = await makeViewer({ headOf: unit.id })
	await makeViewer({ drafterOf: unit.id })
	const council = await makeCouncil()
	const [item] = await awarded(council, 1, { unitId: unit.id })
	const lost = await makeReviewed(council, { unitId: quiet.id })
	const items = [...(item ? [item] : []), { entryId: lost.id, outcome: 'not-awarded' } as const]
	const decisionId = await decide(council, items)
	const { name, email } = await reader().person.findUniqueOrThrow({ where: { id: head.person.id } })
	const shown = await publicationLetters(council.secretary, decisionId)
	expect(new Map(shown.map(({ entryId, outcome, names }) => [entryId, { outcome, names }]))).toEqual(
		new Map([
			[item?.entryId, { outcome: 'awarded', names: [name] }],
			[lost.id, { outcome: 'not-awarded', names: [] }],
		]),
	)
	await publishDecision(council.secretary, decisionId, now)
	const event = await reader().auditEvent.findFirstOrThrow({
		where: { name: 'decision.published', subjectId: decisionId },
	})
	await dispatchEvent({ seq: String(event.seq) }, now)
	const sent = await reader().mail.findMany({
		where: { key: { startsWith: `decision.published:${event.seq}:` } },
	})
	expect(sent.map(({ toAddress }) => toAddress)).toEqual([email])
	expect(await reasonsOf(publicationLetters(head, decisionId))).toEqual([{ code: 'not-yours' }])
})
