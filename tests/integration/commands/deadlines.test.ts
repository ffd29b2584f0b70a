import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { redeemCode } from '#app/commands/deadline-codes.server.ts'
import {
	extendDeadline,
	grantException,
	makeDeadlineCode,
	undoDeadlineCode,
} from '#app/commands/deadlines.server.ts'
import { undoException } from '#app/commands/deadline-exceptions.server.ts'
import { createEntry } from '#app/commands/entries.server.ts'
import { submitEntry, withdrawSubmission } from '#app/commands/submissions.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { roundDeadlines } from '#app/queries/round-deadlines.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	grant,
	makeEntry,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	viewerFor,
} from '#tests/support/factories.ts'

usePortal()

type Person = Viewer & { person: { id: string } }
let unitId = ''
let drafter: Person
let head: Person
let otherDrafter: Person
let secretary: Person

beforeAll(async () => {
	unitId = (await makeUnit()).id
	drafter = await makeViewer({ drafterOf: unitId })
	head = await makeViewer({ headOf: unitId })
	otherDrafter = await makeViewer({ drafterOf: (await makeUnit()).id })
	secretary = await makeViewer({ office: 'secretary' })
})
afterEach(() => vi.useRealTimers())

const closing = daysFromNow(1)
const closedRound = () =>
	makeRound({ phases: { open: [daysFromNow(-30), closing], screening: [daysFromNow(-20), daysFromNow(30)] } })
const draftIn = (roundId: string, by = drafter) => makeEntry({ roundId, unitId, createdById: by.person.id })
const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string; is?: string }[] }) =>
			error.reasons?.map(({ code, is }) => (is ? `${code} ${is}` : code)) ?? error,
	)
const code = {
	scope: 'entry' as const,
	unitId: null,
	uses: 1,
	until: daysFromNow(5),
	reason: 'Mất điện cả xã',
}
const codeText = async (id: string) => (await reader().deadlineCode.findUniqueOrThrow({ where: { id } })).code

test('an extension moves the calendar for all, only later, and keeps who, when, from where and why', async () => {
	const { roundId } = await closedRound()
	const { id } = await draftIn(roundId)
	const late = daysFromNow(2)
	expect(await reasons(submitEntry(head, id, late))).toEqual(['phase'])
	await extendDeadline(secretary, roundId, { until: daysFromNow(4), reason: 'Cổng gián đoạn 6 giờ' }, late)
	const { deadline } = await loadEntry(reader(), id)
	expect(deadline).toEqual({ at: daysFromNow(4), why: 'extension', reason: 'Cổng gián đoạn 6 giờ' })
	for (const until of [daysFromNow(4), daysFromNow(3)])
		expect(await reasons(extendDeadline(secretary, roundId, { until, reason: 'nhầm lẫn' }, late))).toEqual([
			'too-early',
		])
	expect(
		await reasons(extendDeadline(secretary, roundId, { until: daysFromNow(31), reason: 'quá xa' }, late)),
	).toEqual(['too-late'])
	for (const viewer of [head, await makeViewer({ office: 'administrator' })])
		expect(
			await reasons(extendDeadline(viewer, roundId, { until: daysFromNow(5), reason: 'x' }, late)),
		).toEqual(['not-yours'])
	const rows = await reader().extension.findMany({ where: { roundId } })
	expect(rows.map(({ from, until, madeById, madeAt }) => [from, until, madeById, madeAt])).toEqual([
		[closing, daysFromNow(4), secretary.person.id, late],
	])
	const [trail] = await reader().auditEvent.findMany({ where: { subjectId: roundId } })
	expect([trail?.name, trail?.payload]).toEqual([
		'round.deadline-extended',
		{ from: closing.toISOString(), until: daysFromNow(4).toISOString(), reason: 'Cổng gián đoạn 6 giờ' },
	])
	await submitEntry(head, id, late)
	await withdrawSubmission(head, id, daysFromNow(3))
	expect(await reasons(submitEntry(head, id, daysFromNow(4)))).toEqual(['phase'])
	await expect(reader().extension.deleteMany({ where: { roundId } })).rejects.toThrow('append-only')
})

test('an extension is told once to each member of the agencies that have something to hand in, and to no one else', async () => {
	const { roundId } = await closedRound()
	await draftIn(roundId)
	await draftIn(roundId)
	await extendDeadline(secretary, roundId, { until: daysFromNow(3), reason: 'Cổng gián đoạn' }, now)
	const { seq } = await reader().auditEvent.findFirstOrThrow({ where: { subjectId: roundId } })
	for (let turn = 0; turn < 3; turn += 1) await dispatchEvent({ seq: String(seq) }, now)
	const mails = await reader().mail.findMany({
		where: { key: { startsWith: `round.deadline-extended:${seq}:` } },
		orderBy: { toAddress: 'asc' },
	})
	expect(mails.map(({ toAddress }) => toAddress)).toEqual([drafter.person.email, head.person.email].sort())
	expect(mails[0]?.text).toContain('18/06/2025 10:00 (GMT+7)')
	expect(mails[0]?.text).toContain('Cổng gián đoạn')
})

test('an exception for one agency or one entry leaves the others where they are', async () => {
	const { roundId } = await closedRound()
	const { id } = await draftIn(roundId)
	const { id: sister } = await draftIn(roundId)
	const late = daysFromNow(2)
	await grantException(
		secretary,
		roundId,
		{ unitId: null, entry: id, until: daysFromNow(3), reason: 'Bão số 5' },
		late,
	)
	expect(await reasons(submitEntry(head, sister, late))).toEqual(['phase'])
	await submitEntry(head, id, late)
	await grantException(
		secretary,
		roundId,
		{ unitId, entry: null, until: daysFromNow(3), reason: 'Bão số 5' },
		late,
	)
	await submitEntry(head, sister, new Date(+daysFromNow(3) - 1))
	const own = await makeViewer({ office: 'secretary' }, { drafterOf: unitId })
	expect(
		await reasons(
			grantException(own, roundId, { unitId, entry: null, until: daysFromNow(4), reason: 'x' }, late),
		),
	).toEqual(['conflict'])
	const { roundId: otherRound } = await closedRound()
	expect(
		await reasons(
			grantException(
				secretary,
				otherRound,
				{ unitId: null, entry: id, until: daysFromNow(3), reason: 'x' },
				late,
			),
		),
	).toEqual(['hidden'])
})

test('a draft made before the deadline, or begun after it with a code, is handed in with that code', async () => {
	const { roundId } = await closedRound()
	const late = daysFromNow(2)
	const { id } = await draftIn(roundId)
	const text = await codeText(await makeDeadlineCode(secretary, roundId, { ...code, uses: 2 }, late))
	expect(await redeemCode(drafter, id, ` ${text.slice(0, 5)}-${text.slice(5).toLowerCase()}`, late)).toEqual(
		code.until,
	)
	expect(await reasons(redeemCode(drafter, id, text, late))).toEqual(['code used-here'])
	await submitEntry(head, id, late)
	const fresh = { roundId, unitId, kind: 'initiative' as const, subject: 'collective' as const }
	expect(await reasons(createEntry(drafter, fresh, late))).toEqual(['phase'])
	expect(await reasons(createEntry(drafter, { ...fresh, code: 'AAAAABBBBB' }, late))).toEqual([
		'code unknown',
	])
	const begun = await createEntry(drafter, { ...fresh, code: text }, late)
	expect((await loadEntry(reader(), begun)).deadline).toEqual({
		at: code.until,
		why: 'code',
		reason: code.reason,
	})
	expect(await reasons(createEntry(drafter, { ...fresh, code: text }, late))).toEqual(['code used-up'])
	const events = await reader().auditEvent.findMany({ where: { subjectId: begun }, orderBy: { seq: 'asc' } })
	expect(events.map(({ name }) => name)).toEqual(['entry.created', 'entry.code-redeemed'])
	expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain(text)
})

test('a code for an agency holds for all its entries and costs one use', async () => {
	const { roundId } = await closedRound()
	const late = daysFromNow(2)
	const [first, second] = [await draftIn(roundId), await draftIn(roundId)]
	const text = await codeText(
		await makeDeadlineCode(secretary, roundId, { ...code, scope: 'agency', unitId }, late),
	)
	await redeemCode(drafter, first.id, text, late)
	expect(await reasons(redeemCode(drafter, second.id, text, late))).toEqual(['code used-here'])
	await submitEntry(head, second.id, late)
	expect(await reasons(redeemCode(otherDrafter, first.id, text, late))).toContain('hidden')
})

test('fifty at once use a code of seven exactly seven times', async () => {
	const { roundId } = await closedRound()
	const late = daysFromNow(2)
	const id = await makeDeadlineCode(secretary, roundId, { ...code, uses: 7 }, late)
	const text = await codeText(id)
	const drafts = await Promise.all(Array.from({ length: 50 }, () => draftIn(roundId)))
	const answers = await Promise.all(drafts.map((draft) => reasons(redeemCode(drafter, draft.id, text, late))))
	expect(answers.filter((answer) => answer === 'done')).toHaveLength(7)
	expect(new Set(answers.filter((answer) => answer !== 'done').flat())).toEqual(new Set(['code used-up']))
	expect(await reader().deadlineException.count({ where: { codeId: id } })).toBe(7)
	const left = drafts[answers.findIndex((answer) => answer !== 'done')]?.id ?? ''
	const row = {
		roundId,
		unitId,
		entryId: left,
		codeId: id,
		until: code.until,
		reason: '',
		madeById: drafter.person.id,
		madeAt: late,
	}
	await expect(reader().deadlineException.create({ data: row })).rejects.toThrow('no use left')
}, 60_000)

test('an exception is taken back before anything is handed in under it, once, and the agency is told', async () => {
	const { roundId } = await closedRound()
	const { id } = await draftIn(roundId)
	const [until, late] = [daysFromNow(5), daysFromNow(2)]
	const granting = { unitId, entry: null, until, reason: 'Bão số 10' }
	const newest = async () =>
		(await reader().deadlineException.findFirstOrThrow({ where: { roundId }, orderBy: { id: 'desc' } })).id
	await grantException(secretary, roundId, granting, now)
	const first = await newest()
	expect((await loadEntry(reader(), id)).deadline?.at).toEqual(until)
	for (const viewer of [head, drafter])
		expect(await reasons(undoException(viewer, roundId, first, late))).toEqual(['not-yours'])
	expect(await reasons(undoException(secretary, roundId, id, late))).toEqual(['hidden'])
	await undoException(secretary, roundId, first, late)
	expect(await reasons(undoException(secretary, roundId, first, late))).toEqual(['already'])
	expect((await loadEntry(reader(), id)).deadline?.at).toEqual(closing)
	expect(await reasons(submitEntry(head, id, late))).toEqual(['phase'])
	const trail = await reader().auditEvent.findFirstOrThrow({
		where: { subjectId: roundId, name: 'round.exception-undone' },
	})
	const { slug } = await reader().unit.findUniqueOrThrow({ where: { id: unitId } })
	expect(trail.payload).toEqual({ unit: slug, until: until.toISOString() })
	await dispatchEvent({ seq: String(trail.seq) }, late)
	const mails = await reader().mail.findMany({
		where: { key: { startsWith: `round.exception-undone:${trail.seq}:` } },
	})
	const members = await reader().person.findMany({
		where: { memberships: { some: { unitId, endsAt: null } } },
	})
	expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(members.map(({ email }) => email).sort())

	await grantException(secretary, roundId, granting, late)
	const second = await newest()
	await submitEntry(head, id, daysFromNow(3))
	await withdrawSubmission(head, id, daysFromNow(4))
	expect(await reasons(undoException(secretary, roundId, second, daysFromNow(4)))).toEqual(['already'])
	const page = await roundDeadlines(secretary, roundId)
	expect(page.exceptions.map((each) => [each.id, each.state])).toEqual([
		[second, 'used'],
		[first, 'undone'],
	])
	for (const data of [{ undoneAt: null, undoneById: null }, { until: daysFromNow(9) }])
		await expect(reader().deadlineException.update({ where: { id: first }, data })).rejects.toThrow(
			'does not change',
		)
	await expect(reader().deadlineException.delete({ where: { id: second } })).rejects.toThrow(
		'does not change',
	)
})

test('what was taken with a code is not taken back', async () => {
	const { roundId } = await closedRound()
	const { id } = await draftIn(roundId)
	const made = await makeDeadlineCode(secretary, roundId, code, now)
	await redeemCode(drafter, id, await codeText(made), now)
	const { id: taken } = await reader().deadlineException.findFirstOrThrow({ where: { roundId } })
	expect(await reasons(undoException(secretary, roundId, taken, now))).toEqual(['already'])
})

test('an unused code is taken back; a used one stays', async () => {
	const { roundId } = await closedRound()
	const id = await makeDeadlineCode(secretary, roundId, code, now)
	await undoDeadlineCode(secretary, roundId, id, now)
	const draft = await draftIn(roundId)
	expect(await reasons(redeemCode(drafter, draft.id, await codeText(id), now))).toEqual(['code unknown'])
	const used = await makeDeadlineCode(secretary, roundId, code, now)
	await redeemCode(drafter, draft.id, await codeText(used), now)
	expect(await reasons(undoDeadlineCode(secretary, roundId, used, now))).toEqual(['already'])
	expect(await reasons(undoDeadlineCode(head, roundId, id, now))).toEqual(['not-yours'])
	const { roundId: other } = await closedRound()
	expect(await reasons(undoDeadlineCode(secretary, other, used, now))).toEqual(['hidden'])
})

/** The process believes that it is another day; only the database decides. */
test.each([0, 24, -24])(
	'the database decides to the second though the process is %i hours off',
	async (hours) => {
		const real = await databaseClock(reader())
		vi.useFakeTimers({ toFake: ['Date'], now: +real + hours * 3_600_000 })
		const ends = async (ms: number) => {
			const at = new Date(+(await databaseClock(reader())) + ms)
			const { roundId } = await makeRound({
				phases: { open: [daysFromNow(-30), at], screening: [daysFromNow(-30), new Date(+at + 86_400_000)] },
			})
			return (await draftIn(roundId)).id
		}
		const [open, closed] = [await ends(60_000), await ends(-1_000)]
		const receipt = await submitEntry(head, open)
		expect(Math.abs(+receipt.submittedAt - +(await databaseClock(reader())))).toBeLessThan(60_000)
		expect(await reasons(submitEntry(head, closed))).toEqual(['phase'])
		await withdrawSubmission(head, open)
		const [session] = await database()
			.pool.query<{ at: Date }>('SELECT submitted_at AS at FROM submission WHERE number = $1', [
				receipt.number,
			])
			.then(({ rows }) => rows)
		expect(session?.at).toEqual(receipt.submittedAt)
	},
)

test('at the boundary: in time one millisecond before, late at it and a second after, withdrawing too', async () => {
	const { roundId } = await closedRound()
	const act = async (ms: number) =>
		reasons(submitEntry(head, (await draftIn(roundId)).id, new Date(+closing + ms)))
	expect([await act(-1), await act(0), await act(1000)]).toEqual(['done', ['phase'], ['phase']])
	const { id } = await draftIn(roundId)
	await submitEntry(head, id, daysFromNow(0))
	expect(await reasons(withdrawSubmission(head, id, closing))).toEqual(['phase'])
	await withdrawSubmission(head, id, new Date(+closing - 1))
})

test('of a person in two agencies each agency keeps its own deadline', async () => {
	const { roundId } = await closedRound()
	const second = (await makeUnit()).id
	const both = await makeViewer({ drafterOf: unitId })
	await grant(both.person.id, { headOf: second })
	const viewer = await viewerFor(both.person.id)
	await grantException(
		secretary,
		roundId,
		{ unitId: second, entry: null, until: daysFromNow(3), reason: 'Bão' },
		now,
	)
	const fresh = { roundId, kind: 'initiative' as const, subject: 'collective' as const }
	expect(await reasons(createEntry(viewer, { ...fresh, unitId }, daysFromNow(2)))).toEqual(['phase'])
	expect(await reasons(createEntry(viewer, { ...fresh, unitId: second }, daysFromNow(2)))).toBe('done')
})
