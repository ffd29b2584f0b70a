import { beforeAll, expect, test } from 'vitest'
import { requestEndorsement } from '#app/commands/endorsements.server.ts'
import { saveDraft } from '#app/commands/entries.server.ts'
import { submitEntry, withdrawSubmission, type Receipt } from '#app/commands/submissions.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { readFrozen } from '#app/data/revisions.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import {
	daysFromNow,
	fullContent,
	makeEntry,
	makeEvidence,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { makeForm } from '#tests/support/forms.ts'
import { testServer } from '#tests/support/postgres.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

let unitId = ''
let roundId = ''
let drafter: Viewer & { person: { id: string } }
let head: Viewer & { person: { id: string } }
let stranger: Viewer

beforeAll(async () => {
	unitId = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	drafter = await makeViewer({ drafterOf: unitId })
	head = await makeViewer({ headOf: unitId })
	stranger = await makeViewer({ headOf: (await makeUnit()).id })
})

const newDraft = (round = roundId) => makeEntry({ roundId: round, unitId, createdById: drafter.person.id })
const waiting = async (round = roundId) => {
	const entry = await newDraft(round)
	await requestEndorsement(drafter, entry.id, daysFromNow(-5))
	return entry
}
const facts = (id: string) =>
	reader().entry.findUniqueOrThrow({
		where: { id },
		include: { submissions: { include: { revision: true, withdrawal: true } }, endorsementRequests: true },
	})
const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string }[] }) => error.reasons?.map(({ code }) => code) ?? error,
	)

test('the receipt has a number, the time and the SHA-256 of what is frozen with the digests of its files', async () => {
	const { id, content } = await waiting()
	const receipt = await submitEntry(head, id, now)
	expect(receipt).toEqual({
		number: expect.stringMatching(/^TDS-2025-\d{6}$/),
		digest: expect.stringMatching(/^[0-9a-f]{64}$/),
		submittedAt: now,
	})
	const { stage, submissions, endorsementRequests } = await facts(id)
	const [submission] = submissions
	const [evidence] = await reader().evidence.findMany({ where: { entryId: id }, include: { blob: true } })
	expect(stage).toBe('submitted')
	expect(sha256(submission?.revision.frozen ?? '')).toBe(receipt.digest)
	expect(readFrozen(submission?.revision.frozen ?? '', makeForm({ version: 9 }))).toEqual({
		content,
		form: makeForm(),
		evidence: [
			{
				id: evidence?.id,
				fileName: 'bao-cao.pdf',
				kind: 'pdf',
				caption: 'Báo cáo kết quả',
				public: true,
				position: 1,
				size: 1000,
				sha256: evidence?.blob.sha256,
			},
		],
		kind: 'initiative',
		subject: 'collective',
		unitId,
		roundId,
	})
	expect(endorsementRequests.map(({ outcome, closedById }) => [outcome, closedById])).toEqual([
		['endorsed', head.person.id],
	])
})

test('fifty posts at once and one long after make one submission, one number, one event; all get the same receipt', async () => {
	const { id } = await waiting()
	const receipts = await Promise.all(Array.from({ length: 50 }, () => submitEntry(head, id, now)))
	receipts.push(await submitEntry(head, id, daysFromNow(40)))
	expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
	expect((await facts(id)).submissions).toHaveLength(1)
	expect(await reader().revision.count({ where: { entryId: id } })).toBe(1)
	const events = await reader().auditEvent.count({ where: { subjectId: id, name: 'entry.submitted' } })
	expect(events).toBe(1)
}, 60_000)

test('numbers are given without gap or repetition to entries handed in at once', async () => {
	const open = await makeRound({ phases: { open: [daysFromNow(-30), daysFromNow(400)] } })
	const later = []
	for (let n = 0; n < 6; n += 1) later.push(await waiting(open.roundId))
	const given = await Promise.all(
		later.map(({ id }) => submitEntry(head, id, new Date('2025-12-31T17:00:00Z'))),
	)
	expect(given.map(({ number }) => number).sort()).toEqual(
		[1, 2, 3, 4, 5, 6].map((n) => `TDS-2026-00000${n}`),
	)
})

/** The embedded database has one connection, and everybody waits while it is used. */
test.runIf(testServer())(
	'while hand-ins wait for a number, others read; handed in in time is in time',
	async () => {
		const closes = new Date(Date.now() + 6000)
		const round = await makeRound({ phases: { open: [daysFromNow(-30), closes] } })
		const entries: { id: string }[] = []
		for (let n = 0; n < 24; n += 1) entries.push(await newDraft(round.roundId))
		await submitEntry(head, (await newDraft(round.roundId)).id)
		const handedIn: Promise<Receipt>[] = []
		await reader().$transaction(async (tx) => {
			await tx.$queryRaw`SELECT 1 FROM "receipt_counter" FOR UPDATE`
			handedIn.push(...entries.map(({ id }) => submitEntry(head, id)))
			while (Date.now() < closes.getTime() + 200) {
				expect(await reader().entry.count({ where: { roundId: round.roundId } })).toBe(25)
			}
		})
		const times = (await Promise.all(handedIn)).map(({ submittedAt }) => submittedAt < closes)
		expect(times).toEqual(entries.map(() => true))
	},
)

test('the last millisecond before the deadline is in time, the deadline is not', async () => {
	const deadline = daysFromNow(10)
	const round = await makeRound({ phases: { open: [daysFromNow(-30), deadline] } })
	const [early, late] = [await waiting(round.roundId), await waiting(round.roundId)]
	expect(await reasons(submitEntry(head, late.id, deadline))).toEqual(['phase'])
	const before = new Date(deadline.getTime() - 1)
	expect((await submitEntry(head, early.id, before)).submittedAt).toEqual(before)
	expect((await facts(late.id)).submissions).toEqual([])
	expect(await reasons(withdrawSubmission(head, early.id, deadline))).toEqual(['phase'])
	expect(await reasons(withdrawSubmission(head, early.id, before))).toBe('done')
})

test('a head who drafts asks and answers in one act', async () => {
	const { id } = await newDraft()
	await submitEntry(head, id, now)
	const { stage, endorsementRequests } = await facts(id)
	expect(stage).toBe('submitted')
	expect(endorsementRequests.map(({ outcome, requestedById }) => [outcome, requestedById])).toEqual([
		['endorsed', head.person.id],
	])
})

test('a drafter, a stranger and a secretary do not submit, and learn no receipt', async () => {
	const { id } = await waiting()
	const secretary = await makeViewer({ office: 'secretary' })
	expect(await reasons(submitEntry(drafter, id, now))).toEqual(['not-yours'])
	expect(await reasons(submitEntry(stranger, id, now))).toEqual(['hidden'])
	await submitEntry(head, id, now)
	expect(await reasons(submitEntry(drafter, id, now))).toEqual(['not-yours', 'already'])
	expect(await reasons(submitEntry(stranger, id, now))).toEqual(['hidden'])
	expect(await reasons(submitEntry(secretary, id, now))).toEqual(['hidden'])
	const otherHead = await makeViewer({ headOf: unitId })
	expect(await reasons(submitEntry(otherHead, id, now))).toEqual(['already'])
})

test('what is missing is named and nothing is written', async () => {
	const { id } = await makeEntry({
		roundId,
		unitId,
		createdById: drafter.person.id,
		content: fullContent({ results: [] }),
		evidence: false,
	})
	await expect(submitEntry(head, id, now)).rejects.toMatchObject({
		reasons: [{ code: 'incomplete', missing: ['results', 'evidence'] }],
	})
	expect(await reader().revision.count({ where: { entryId: id } })).toBe(0)
	expect((await facts(id)).endorsementRequests).toEqual([])
})

test('withdrawn, mended and handed in again: a new revision and a new number, the old ones kept', async () => {
	const { id } = await waiting()
	const first = await submitEntry(head, id, now)
	await withdrawSubmission(drafter, id, daysFromNow(1))
	expect((await facts(id)).stage).toBe('draft')
	expect(await reasons(withdrawSubmission(drafter, id, daysFromNow(1)))).toEqual(['stage'])
	await saveDraft(drafter, id, { version: 1, changes: { titleVi: 'Tên đã sửa' } }, daysFromNow(2))
	const second = await submitEntry(head, id, daysFromNow(3))
	expect(second.number).not.toBe(first.number)
	expect(second.digest).not.toBe(first.digest)
	const { submissions } = await facts(id)
	expect(submissions.map(({ number, revision }) => [number, revision.number]).sort()).toEqual(
		[
			[first.number, 1],
			[second.number, 2],
		].sort(),
	)
})

test('a picture that was taken out of the evidence leaves the frozen text as well', async () => {
	const entry = await newDraft()
	const kept = await makeEvidence(entry.id, drafter.person.id, { kind: 'png' })
	const gone = await makeEvidence(entry.id, drafter.person.id, { kind: 'png' })
	const image = (evidenceId: string) => ({ type: 'image' as const, attrs: { evidenceId, alt: '' } })
	const words = fullContent().sections.context?.content ?? []
	const context = { type: 'doc' as const, content: [...words, image(kept.id), image(gone.id)] }
	await saveDraft(drafter, entry.id, { version: 1, changes: { sections: { context } } }, now)
	await reader().evidence.update({ where: { id: gone.id }, data: { removedAt: now } })
	await submitEntry(head, entry.id, now)
	const { submissions } = await facts(entry.id)
	expect(
		readFrozen(submissions[0]?.revision.frozen ?? '', makeForm()).content.sections.context?.content,
	).toEqual([...words, image(kept.id)])
	expect(submissions[0]?.revision.frozen).not.toContain(gone.id)
})
