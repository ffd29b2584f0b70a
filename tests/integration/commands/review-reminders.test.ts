import { expect, test } from 'vitest'
import { recuse } from '#app/commands/recusals.server.ts'
import { remindReviewers } from '#app/commands/review-reminders.server.ts'
import { submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { isNeedless } from '#app/data/reminders.server.ts'
import { owedLetter } from '#app/locales/review-progress.ts'
import { remindingPage, reviewProgress } from '#app/queries/review-progress.server.ts'
import { canaries, canaryWorld, identity, leaksIn } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeViewer, now, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const compose = owedLetter('https://thidua.example.vn')

test('the page says who owes what, who is late and who could step in', async () => {
	const { secretary, roundId, entry, reviewer, assignmentId, other, otherId } = await canaryWorld('single', {
		sheets: 2,
	})
	const spare = await makeViewer({ reviewerIn: roundId })
	await submitReview(other, otherId, now)
	const fresh = await reviewProgress(secretary, roundId, now)
	expect(fresh).toMatchObject({
		all: { sheets: 2, handedIn: 1, started: 0, untouched: 1, late: 0 },
		wanting: [],
		days: [{ day: '2025-06-15', count: 1, sum: 1 }],
	})
	const late = await reviewProgress(secretary, roundId, daysFromNow(31))
	expect(late).toMatchObject({
		all: { late: 1 },
		wanting: [{ id: entry.id, late: 1, vacant: 0, free: [] }],
		entries: [{ id: entry.id, late: 1, lateNames: [reviewer.person.name] }],
		mayAdd: { allowed: false },
	})
	expect(late.reviewers[0]).toMatchObject({ personId: reviewer.person.id, left: 1, late: 1, mayRemind: true })
	await recuse(reviewer, assignmentId, { kind: 'other', reason: 'Nghỉ ốm' }, now)
	const vacant = await reviewProgress(secretary, roundId, now)
	expect(vacant.wanting).toMatchObject([
		{ id: entry.id, vacant: 1, stepped: 1, free: [{ personId: spare.person.id, load: 0 }] },
	])
})

test('a secretary sees no progress of entries they are bound to or review; nobody else sees the page', async () => {
	const { secretary, roundId, unit, reviewer, drafter, entry } = await canaryWorld('single')
	const bound = await makeViewer({ office: 'secretary' })
	await reader().membership.create({
		data: { personId: bound.person.id, unitId: unit.id, role: 'drafter', startsAt: daysFromNow(-1) },
	})
	const judging = reviewer.person.id
	await reader().office.create({ data: { personId: judging, role: 'secretary', startsAt: daysFromNow(-1) } })
	for (const viewer of [await viewerFor(bound.person.id), await viewerFor(judging)]) {
		const page = await reviewProgress(viewer, roundId, now)
		expect(page).toMatchObject({ all: { sheets: 0 }, entries: [], wanting: [] })
		expect(leaksIn(page, [entry.id, ...identity])).toEqual([])
	}
	for (const viewer of [reviewer, drafter])
		expect(await refusalOf(reviewProgress(viewer, roundId, now))).toEqual([{ code: 'not-yours' }])
	expect((await reviewProgress(secretary, roundId, now)).all.sheets).toBe(2)
})

test('the letter that was shown is the one that goes: it names no entry, and nobody gets two in a day', async () => {
	const { secretary, roundId, reviewer, other, otherId, drafter } = await canaryWorld('double')
	await submitReview(other, otherId, now)
	const everybody = [reviewer, other, drafter].map(({ person }) => person.id)
	const page = await remindingPage(secretary, roundId, everybody, now)
	expect(page.people).toEqual([
		{ personId: reviewer.person.id, name: reviewer.person.name, left: 1, late: 0, dueAt: daysFromNow(30) },
	])
	const input = { personIds: everybody, note: 'Xin cảm ơn.' }
	expect(await remindReviewers(secretary, roundId, input, compose, now)).toBe(1)
	const [mail] = await reader().mail.findMany({ where: { key: { startsWith: 'review-reminder:' } } })
	const [first] = page.people
	if (!mail || !first) throw new Error('one letter')
	const { nameVi, nameEn } = page
	const shown = compose({ ...first, language: 'vi', round: { nameVi, nameEn }, note: 'Xin cảm ơn.' })
	expect([mail.toAddress, mail.subject, mail.text]).toEqual([
		reviewer.person.email,
		shown.subject,
		shown.text,
	])
	expect(leaksIn(mail, [...identity, canaries.reviewer, 'Một cửa số'])).toEqual([])
	expect(mail.text).toContain('https://thidua.example.vn/tham-dinh')
	expect(await refusalOf(remindReviewers(secretary, roundId, input, compose, now))).toEqual([
		{ code: 'already', fact: 'reminded' },
	])
	const alone = { personIds: [other.person.id], note: '' }
	expect(await refusalOf(remindReviewers(secretary, roundId, alone, compose, now))).toEqual([
		{ code: 'already', fact: 'handed-in' },
	])
	expect(await refusalOf(remindReviewers(reviewer, roundId, input, compose, now))).toEqual([
		{ code: 'not-yours' },
	])
	expect(await remindReviewers(secretary, roundId, input, compose, daysFromNow(1))).toBe(1)
	const trail = await reader().auditEvent.findMany({ where: { name: 'round.reviewers-reminded' } })
	expect(trail.map(({ payload }) => payload)).toEqual([{ people: 1 }, { people: 1 }])
})

test('who hands in first, or steps back, gets no letter; at several tries at once one is written', async () => {
	const { secretary, roundId, reviewer, assignmentId, other, otherId } = await canaryWorld('single')
	const input = { personIds: [reviewer.person.id, other.person.id], note: '' }
	const outcomes = await Promise.all(
		Array.from({ length: 4 }, () => refusalOf(remindReviewers(secretary, roundId, input, compose, now))),
	)
	expect(outcomes.filter((reasons) => reasons === null)).toEqual([null])
	const keys = (await reader().reviewReminder.findMany({ where: { roundId } })).map(({ mailKey }) => mailKey)
	expect(await reader().mail.count({ where: { key: { in: keys } } })).toBe(2)
	const keyOf = async (personId: string) =>
		(await reader().reviewReminder.findFirstOrThrow({ where: { personId, roundId } })).mailKey
	const [mine, theirs] = [await keyOf(reviewer.person.id), await keyOf(other.person.id)]
	expect([await isNeedless(reader(), mine, now), await isNeedless(reader(), theirs, now)]).toEqual([
		false,
		false,
	])
	await submitReview(other, otherId, now)
	await recuse(reviewer, assignmentId, { kind: 'other', reason: 'Nghỉ ốm' }, now)
	expect([await isNeedless(reader(), mine, now), await isNeedless(reader(), theirs, now)]).toEqual([
		true,
		true,
	])
	await expect(reader().reviewReminder.deleteMany({})).rejects.toThrow('append-only')
})
