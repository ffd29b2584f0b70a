import { expect, test } from 'vitest'
import { publishDecision } from '#app/commands/publications.server.ts'
import { revokeAward, type RevocationInput } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { checkInvariants } from '#app/data/invariants.server.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decide, holdBallot, makeCouncil, makeReviewed, type Council } from '#tests/support/council.ts'
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

const input: RevocationInput = {
	number: ' 12/QĐ-HĐTĐKT ',
	decidedOn: new Date('2025-06-15'),
	signerVi: 'Nguyễn Văn Ký, Chủ tịch Hội đồng',
	cause: 'false-achievement',
	grounds: 'Kết luận thanh tra số 7: số liệu không có thật.',
}

const published = async (council: Council, title: string, unitId?: string) => {
	const entry = await makeReviewed(council, {
		content: { titleVi: title },
		...(unitId ? { unitId } : {}),
	})
	const { awardLevelId } = await holdBallot(council, entry.id)
	const decisionId = await decide(council, [{ entryId: entry.id, outcome: 'awarded', awardLevelId }])
	await publishDecision(council.secretary, decisionId, now)
	const award = await reader().award.findFirstOrThrow({ where: { entryId: entry.id } })
	const practice = await reader().practice.findUniqueOrThrow({ where: { entryId: entry.id } })
	return { ...entry, decisionId, awardId: award.id, slug: practice.slug }
}

const state = async () => ({
	revocations: await reader().revocation.count(),
	practices: await reader().practice.count(),
	version: (await reader().publicState.findUniqueOrThrow({ where: { id: 1 } })).version,
	events: await reader().auditEvent.count(),
})

test('a revoked award leaves the gallery in one moment and stays in the record', async () => {
	const council = await makeCouncil()
	const kept = await published(council, 'Hồ sơ giữ lại')
	const gone = await published(council, 'Hồ sơ hủy bỏ')
	const before = await state()
	expect(await revokeAward(council.secretary, gone.awardId, input, now)).toEqual({
		decisionId: gone.decisionId,
	})
	expect(await state()).toEqual({
		revocations: before.revocations + 1,
		practices: before.practices - 1,
		version: before.version + 1n,
		events: before.events + 1,
	})
	expect(await reader().practice.count({ where: { entryId: kept.id } })).toBe(1)
	const row = await reader().revocation.findUniqueOrThrow({ where: { awardId: gone.awardId } })
	expect(row).toMatchObject({
		number: '12/QĐ-HĐTĐKT',
		cause: 'false-achievement',
		grounds: 'Kết luận thanh tra số 7: số liệu không có thật.',
		slug: gone.slug,
		revokedById: council.secretary.person.id,
		revokedAt: now,
	})
	expect(Object.keys(JSON.parse(JSON.stringify(row.notice))).sort()).toEqual(
		['agency', 'award', 'round', 'titleEn', 'titleVi'].sort(),
	)
	expect(await reader().award.count({ where: { id: gone.awardId } })).toBe(1)
	expect((await reader().entry.findUniqueOrThrow({ where: { id: gone.id } })).stage).toBe('decided')
	expect(await reasonsOf(practiceAt(anyone(), gone.slug))).toEqual([{ code: 'hidden' }])
	const event = await reader().auditEvent.findFirst({ orderBy: { seq: 'desc' } })
	const { number } = await reader().decision.findUniqueOrThrow({ where: { id: gone.decisionId } })
	expect([event?.name, event?.subjectId, event?.payload]).toEqual([
		'award.revoked',
		gone.awardId,
		{ number: '12/QĐ-HĐTĐKT', cause: 'false-achievement', decision: number },
	])
	expect((await checkInvariants()).filter(({ rows }) => rows.length > 0)).toEqual([])
})

test('a later practice of the same title does not take the address of a revoked one', async () => {
	const council = await makeCouncil()
	const gone = await published(council, 'Một địa chỉ')
	await revokeAward(council.secretary, gone.awardId, input, now)
	expect([gone.slug, (await published(council, 'Một địa chỉ')).slug]).toEqual([
		'mot-dia-chi',
		'mot-dia-chi-2',
	])
})

test('a revocation and a certificate are neither changed nor taken away, and what is revoked is not shown again', async () => {
	const council = await makeCouncil()
	const { awardId, id, decisionId } = await published(council, 'Không sửa được')
	const practice = await reader().practice.findUniqueOrThrow({ where: { entryId: id } })
	await revokeAward(council.secretary, awardId, input, now)
	for (const act of [
		reader().revocation.update({ where: { awardId }, data: { grounds: 'khác' } }),
		reader().revocation.delete({ where: { awardId } }),
		reader().certificate.updateMany({ where: { awardId }, data: { grounds: 'khác' } }),
		reader().certificate.deleteMany({ where: { awardId } }),
	]) {
		await expect(act).rejects.toThrow(/append-only/)
	}
	const { content, ...again } = practice
	await expect(
		reader().practice.create({
			data: { ...again, content: JSON.parse(JSON.stringify(content)), publicationId: decisionId },
		}),
	).rejects.toThrow(/was revoked/)
})

test('only a secretary without a conflict revokes, once, what was published, by a decision of a day that was', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil()
	const { awardId } = await published(council, 'Ai được hủy', unit.id)
	const waiting = await makeReviewed(council)
	const { awardLevelId } = await holdBallot(council, waiting.id)
	await decide(council, [{ entryId: waiting.id, outcome: 'awarded', awardLevelId }])
	const unpublished = await reader().award.findFirstOrThrow({ where: { entryId: waiting.id } })
	const before = await state()
	const outsiders: Viewer[] = [
		anyone(),
		council.members[0] ?? anyone(),
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ headOf: unit.id }),
		await makeViewer({ reviewerIn: council.roundId }),
	]
	for (const viewer of outsiders) {
		expect(await reasonsOf(revokeAward(viewer, awardId, input, now))).toEqual([{ code: 'not-yours' }])
	}
	for (const id of ['', '../x', '00000000-0000-7000-8000-000000000000']) {
		expect(await reasonsOf(revokeAward(council.secretary, id, input, now))).toEqual([{ code: 'hidden' }])
	}
	expect(await reasonsOf(revokeAward(council.secretary, unpublished.id, input, now))).toEqual([
		{ code: 'stage', is: 'decided', needs: 'published' },
	])
	expect(
		await reasonsOf(revokeAward(council.secretary, awardId, { ...input, grounds: ' ', number: '' }, now)),
	).toEqual([{ code: 'incomplete', missing: ['number', 'grounds'] }])
	for (const day of ['2025-06-13', '2035-01-01']) {
		const late = { ...input, decidedOn: new Date(day) }
		const reasons = await reasonsOf(revokeAward(council.secretary, awardId, late, now))
		expect(reasons).toMatchObject([{ code: 'day', from: '2025-06-14' }])
	}
	await grant(council.secretary.person.id, { headOf: unit.id })
	const bound = await viewerFor(council.secretary.person.id)
	expect(await reasonsOf(revokeAward(bound, awardId, input, now))).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	expect(await state()).toEqual(before)
})

test('of ten revocations at once one is recorded', async () => {
	const council = await makeCouncil()
	const { awardId } = await published(council, 'Một lần thôi')
	const all = await Promise.allSettled(
		Array.from({ length: 10 }, () => revokeAward(council.secretary, awardId, input, now)),
	)
	expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
	for (const each of all) {
		if (each.status === 'rejected')
			expect(each.reason).toMatchObject({ reasons: [{ code: 'already', fact: 'revoked' }] })
	}
})

test('the agency is told which award was taken back and why, each member once', async () => {
	const unit = await makeUnit()
	const head = await makeViewer({ headOf: unit.id })
	const council = await makeCouncil()
	const { awardId, slug } = await published(council, 'Thư báo hủy bỏ', unit.id)
	await revokeAward(council.secretary, awardId, input, now)
	const event = await reader().auditEvent.findFirstOrThrow({
		where: { name: 'award.revoked', subjectId: awardId },
	})
	await dispatchEvent({ seq: String(event.seq) }, daysFromNow(0))
	await dispatchEvent({ seq: String(event.seq) }, daysFromNow(0))
	const mails = await reader().mail.findMany({
		where: { key: { startsWith: `award.revoked:${event.seq}:` } },
	})
	expect(mails.map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
		[
			(await reader().person.findUniqueOrThrow({ where: { id: head.person.id } })).email,
			'Hủy bỏ khen thưởng: Thư báo hủy bỏ',
		],
	])
	expect(mails[0]?.text).toContain(`/thu-vien/${slug}`)
	expect(mails[0]?.text).toContain('Kết luận thanh tra số 7')
})

test('what was revoked is found neither in the list nor by a search of the gallery', async () => {
	const council = await makeCouncil()
	const { awardId } = await published(council, 'Kênh đào Vĩnh Tế số hóa')
	const query = async () => JSON.stringify(await galleryOf(anyone(), { ...wholeGallery, text: 'kenh dao' }))
	expect(await query()).toContain('Kênh đào Vĩnh Tế số hóa')
	await revokeAward(council.secretary, awardId, input, now)
	expect(await query()).not.toContain('Kênh đào Vĩnh Tế số hóa')
})
