import { beforeEach, expect, test } from 'vitest'
import { endDelegation, makeDelegation } from '#app/commands/delegations.server.ts'
import {
	recallEndorsement,
	requestEndorsement,
	returnEndorsement,
} from '#app/commands/endorsements.server.ts'
import { saveDraft } from '#app/commands/entries.server.ts'
import { setEndorsementRules, setQuota } from '#app/commands/round-rules.server.ts'
import { endorseEntry, submitEntry, withdrawSubmission } from '#app/commands/submissions.server.ts'
import { reader } from '#app/data/database.server.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { loader as exported } from '#app/routes/agency/endorsements-export.ts'
import { endorsingList, endorsingPage } from '#app/queries/endorsing.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { usePortal } from '#tests/support/database.ts'
import { rowsOf } from '#tests/support/exported.ts'
import {
	grant,
	makeEntry,
	makeRound,
	makeUnit,
	makeViewer,
	succeed,
	viewerFor,
} from '#tests/support/factories.ts'

usePortal()

type Person = Viewer & { person: { id: string; name: string } }
type World = {
	roundId: string
	parentId: string
	unitId: string
	drafter: Person
	head: Person
	parentHead: Person
	secretary: Person
	sisterHead: Person
	sisterId: string
}
let world: World

/** The queries look at the database's own clock, so the round is open in its own time. */
const day = 86_400_000
const soon = (days: number) => new Date(Date.now() + days * day)

beforeEach(async () => {
	const parentId = (await makeUnit({ name: 'Tỉnh trên' })).id
	const unitId = (await makeUnit({ parentId })).id
	const sisterId = (await makeUnit({ parentId })).id
	const span: [Date, Date] = [soon(-30), soon(30)]
	const { roundId } = await makeRound({ phases: { open: span, screening: span } })
	const secretary = await makeViewer({ office: 'secretary' })
	await setEndorsementRules(secretary, roundId, { asksParent: true, twoPeople: false })
	world = {
		roundId,
		parentId,
		unitId,
		sisterId,
		secretary,
		drafter: await makeViewer({ drafterOf: unitId }),
		head: await makeViewer({ headOf: unitId }),
		parentHead: await makeViewer({ headOf: parentId }),
		sisterHead: await makeViewer({ headOf: sisterId }),
	}
})

const draft = (unitId = world.unitId, by = world.drafter) =>
	makeEntry({ roundId: world.roundId, unitId, createdById: by.person.id })
const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string }[] }) => error.reasons?.map(({ code }) => code) ?? error,
	)
const steps = async (entryId: string) =>
	(await reader().endorsementRequest.findMany({ where: { entryId }, orderBy: { requestedAt: 'asc' } })).map(
		({ askedUnitId, outcome, closedById, submissionId }) => [
			askedUnitId === null ? 'head' : 'above',
			outcome,
			closedById,
			submissionId !== null,
		],
	)
const stageOf = async (id: string) => (await reader().entry.findUniqueOrThrow({ where: { id } })).stage

test('drafter, head, unit above: it is handed in with the last endorsement, and the receipt names each', async () => {
	const { drafter, head, parentHead, parentId } = world
	const { id } = await draft()
	await requestEndorsement(drafter, id)
	expect(await endorseEntry(head, id)).toEqual({ receipt: null, askedUnitId: parentId })
	expect([await stageOf(id), await reader().submission.count({ where: { entryId: id } })]).toEqual([
		'endorsement',
		0,
	])
	expect(await reasons(endorseEntry(drafter, id))).toEqual(['not-yours'])
	expect(await endorseEntry(head, id)).toEqual({ receipt: null, askedUnitId: parentId })
	const { receipt } = await endorseEntry(parentHead, id)
	expect(await endorseEntry(parentHead, id)).toEqual({ receipt, askedUnitId: null })
	expect(await steps(id)).toEqual([
		['head', 'endorsed', head.person.id, true],
		['above', 'endorsed', parentHead.person.id, true],
	])
	const shown = await receiptOf(drafter, id)
	expect(shown.endorsements.map(({ by, unit }) => [by, unit])).toEqual([
		[head.person.name, shown.unit],
		[parentHead.person.name, 'Tỉnh trên'],
	])
	const submission = await reader().submission.findFirstOrThrow({ where: { entryId: id } })
	expect(submission.endorsedById).toBe(head.person.id)
	const names = await reader().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
	expect(names.map(({ name }) => name)).toEqual([
		'entry.endorsement-requested',
		'entry.endorsed',
		'entry.submitted',
	])
})

test('a command that hands in at once is refused while the unit above has to endorse', async () => {
	const { head } = world
	const { id } = await draft()
	expect(await reasons(submitEntry(head, id))).toEqual(['stage'])
	expect(await steps(id)).toEqual([])
})

test('an agency with nobody above, or whose parent was succeeded, asks whom the date says', async () => {
	const { parentHead, parentId, head } = world
	const own = await draft(parentId, parentHead)
	expect((await endorseEntry(parentHead, own.id)).receipt).not.toBeNull()
	const heir = (await makeUnit()).id
	await succeed(parentId, heir)
	const { id } = await draft()
	expect(await endorseEntry(head, id)).toEqual({ receipt: null, askedUnitId: heir })
})

test('returned from above with a note it is a draft again, and goes the whole way anew', async () => {
	const { drafter, head, parentHead } = world
	const { id, version } = await draft()
	await requestEndorsement(drafter, id)
	await endorseEntry(head, id)
	expect(await reasons(saveDraft(drafter, id, { version, changes: { titleVi: 'x' } }))).toEqual(['stage'])
	await returnEndorsement(parentHead, id, 'Bổ sung số liệu')
	expect(await stageOf(id)).toBe('draft')
	expect(await reasons(endorsingPage(parentHead, id))).toEqual(['hidden'])
	await saveDraft(drafter, id, { version, changes: { titleVi: 'Đã bổ sung' } })
	await requestEndorsement(drafter, id)
	await endorseEntry(head, id)
	expect((await endorseEntry(parentHead, id)).receipt).not.toBeNull()
	expect((await steps(id)).map(([who, outcome, , isIn]) => [who, outcome, isIn])).toEqual([
		['head', 'endorsed', false],
		['above', 'returned', false],
		['head', 'endorsed', true],
		['above', 'endorsed', true],
	])
})

test('it is taken back at any step before the end, and withdrawn after it', async () => {
	const { drafter, head, parentHead } = world
	const { id } = await draft()
	await requestEndorsement(drafter, id)
	await endorseEntry(head, id)
	await recallEndorsement(drafter, id)
	expect(await stageOf(id)).toBe('draft')
	expect(await reasons(endorseEntry(parentHead, id))).toEqual(['hidden'])
	await endorseEntry(head, id)
	await endorseEntry(parentHead, id)
	expect(await reasons(recallEndorsement(drafter, id))).toEqual(['already'])
	await withdrawSubmission(drafter, id)
	expect(await stageOf(id)).toBe('draft')
})

test('the unit above sees what it is asked, as long as it is asked; nobody sees a sister’s', async () => {
	const { drafter, head, parentHead, parentId, sisterHead } = world
	const asked = await draft()
	const other = await draft()
	await requestEndorsement(drafter, other.id)
	const parentDrafter = await makeViewer({ drafterOf: parentId })
	await endorseEntry(head, asked.id)
	expect((await endorsingList(parentHead)).waiting.map(({ id }) => id)).toEqual([asked.id])
	expect((await agencyDesk(parentHead)).above.map(({ id }) => id)).toEqual([asked.id])
	expect((await rowsOf(exported, parentHead, {})).map((line) => line['Hồ sơ'])).toEqual([asked.titleVi])
	expect(await rowsOf(exported, sisterHead, {})).toEqual([])
	const page = await endorsingPage(parentHead, asked.id)
	expect(page.content.titleVi).toBe(asked.titleVi)
	expect(page.content.contact).toEqual({ name: '', email: '', phone: '' })
	const file = await reader().evidence.findFirstOrThrow({ where: { entryId: asked.id } })
	const otherFile = await reader().evidence.findFirstOrThrow({ where: { entryId: other.id } })
	expect(await reasons(evidenceFile(parentHead, file.id))).toBe('done')
	for (const viewer of [sisterHead, parentDrafter, world.secretary]) {
		expect(await reasons(endorsingPage(viewer, asked.id))).toEqual(['hidden'])
		expect(await reasons(evidenceFile(viewer, file.id))).toEqual(['hidden'])
		expect((await endorsingList(viewer)).waiting).toEqual([])
		expect(await reasons(endorseEntry(viewer, asked.id))).toEqual(['hidden'])
		expect(await reasons(returnEndorsement(viewer, asked.id, 'x'))).toEqual(['hidden'])
	}
	expect(await reasons(endorsingPage(parentHead, other.id))).toEqual(['hidden'])
	expect(await reasons(evidenceFile(parentHead, otherFile.id))).toEqual(['hidden'])
	expect(await reasons(entryPage(parentHead, asked.id))).toEqual(['hidden'])
	expect(await reasons(saveDraft(parentHead, asked.id, { version: 1, changes: {} }))).toEqual(['hidden'])
	await endorseEntry(parentHead, asked.id)
	expect(await reasons(endorsingPage(parentHead, asked.id))).toEqual(['hidden'])
	expect(await reasons(evidenceFile(parentHead, file.id))).toEqual(['hidden'])
	const { answered } = await endorsingList(parentHead)
	expect(answered.map(({ outcome, number }) => [outcome, number !== null])).toEqual([['endorsed', true]])
	expect(JSON.stringify(answered)).not.toContain(asked.titleVi)
	const lines = await rowsOf(exported, parentHead, {})
	expect(lines.map((line) => [line['Hồ sơ'], line['Người ký']])).toEqual([['', parentHead.person.name]])
})

test('stuck above, the agency sees with whom and since when', async () => {
	const { head, parentHead, drafter } = world
	const { id } = await draft()
	await endorseEntry(head, id)
	const { chain } = await entryPage(drafter, id)
	expect(chain.waiting).toMatchObject({ isAbove: true, unit: 'Tỉnh trên', heads: [parentHead.person.name] })
	const { others } = await agencyDesk(drafter)
	expect(others.find((card) => card.id === id)?.waitsAt).toMatchObject({ unit: 'Tỉnh trên' })
})

test('a head who is away names a member; the receipt says on whose behalf; it ends by date or at once', async () => {
	const { drafter, head, parentHead, unitId } = world
	const deputy = await makeViewer({ drafterOf: unitId })
	const input = {
		unitId,
		delegateId: deputy.person.id,
		startsAt: soon(-1),
		endsAt: soon(2),
		reason: 'Đi công tác',
	}
	expect(await reasons(makeDelegation(drafter, input))).toEqual(['not-yours'])
	expect(await reasons(makeDelegation(parentHead, input))).toEqual(['not-yours'])
	expect(await reasons(makeDelegation(head, { ...input, delegateId: parentHead.person.id }))).toEqual([
		'incomplete',
	])
	const delegationId = await makeDelegation(head, input)
	expect(await reasons(makeDelegation(head, input))).toEqual(['already'])
	const acting = await viewerFor(deputy.person.id)
	const { id } = await draft()
	await requestEndorsement(drafter, id)
	expect(await reasons(endorseEntry(acting, id, soon(3)))).toEqual(['not-yours'])
	await endorseEntry(acting, id)
	await endorseEntry(parentHead, id)
	expect((await receiptOf(drafter, id)).endorsements.map(({ by, onBehalfOf }) => [by, onBehalfOf])).toEqual([
		[deputy.person.name, head.person.name],
		[parentHead.person.name, null],
	])
	const { history } = await entryPage(drafter, id)
	expect(history.find(({ what, who }) => what === 'endorsed' && who === deputy.person.name)).toMatchObject({
		onBehalfOf: head.person.name,
	})
	expect(await reasons(endDelegation(deputy, delegationId))).toEqual(['hidden'])
	await endDelegation(head, delegationId)
	const second = await draft()
	await requestEndorsement(drafter, second.id)
	expect(await reasons(endorseEntry(await viewerFor(deputy.person.id), second.id))).toEqual(['not-yours'])
})

test('a delegation ends with the head’s own place and with the delegate’s', async () => {
	const { head, unitId } = world
	const deputy = await makeViewer({ drafterOf: unitId })
	await makeDelegation(head, {
		unitId,
		delegateId: deputy.person.id,
		startsAt: soon(-1),
		endsAt: soon(2),
		reason: 'Nghỉ phép',
	})
	expect((await viewerFor(deputy.person.id)).acting).toHaveLength(1)
	await reader().membership.updateMany({ where: { personId: head.person.id }, data: { endsAt: soon(0) } })
	expect((await viewerFor(deputy.person.id)).acting).toEqual([])
})

test('where two people are wanted nobody endorses what they wrote or asked for', async () => {
	const { secretary, roundId, drafter, head, unitId, parentId, parentHead } = world
	await setEndorsementRules(secretary, roundId, { asksParent: true, twoPeople: true })
	const own = await draft(unitId, head)
	expect(await reasons(endorseEntry(head, own.id))).toEqual(['two-people'])
	await requestEndorsement(drafter, own.id)
	expect(await reasons(endorseEntry(head, own.id))).toEqual(['two-people'])
	const second = await makeViewer({ headOf: unitId })
	await grant(second.person.id, { headOf: parentId })
	const both = await viewerFor(second.person.id)
	await endorseEntry(both, own.id)
	expect(await reasons(endorseEntry(both, own.id))).toBe('done')
	expect((await steps(own.id)).map(([who, outcome]) => [who, outcome])).toEqual([
		['head', 'endorsed'],
		['above', null],
	])
	await endorseEntry(parentHead, own.id)
	expect(await stageOf(own.id)).toBe('submitted')
})

test('two heads endorsing at once, and a recall against an endorsement, leave one answer', async () => {
	const { drafter, head, unitId, parentHead, parentId } = world
	const second = await makeViewer({ headOf: unitId })
	const secondAbove = await makeViewer({ headOf: parentId })
	const { id } = await draft()
	await requestEndorsement(drafter, id)
	const first = await Promise.all([reasons(endorseEntry(head, id)), reasons(endorseEntry(second, id))])
	expect(first.filter((answer) => answer === 'done')).toHaveLength(1)
	const above = await Promise.all(
		Array.from({ length: 50 }, (_, index) => reasons(endorseEntry(index % 2 ? parentHead : secondAbove, id))),
	)
	expect(above.filter((answer) => answer === 'done').length).toBeGreaterThanOrEqual(25)
	expect(await reader().submission.count({ where: { entryId: id } })).toBe(1)
	const raced = await draft()
	await requestEndorsement(drafter, raced.id)
	const answers = await Promise.all([
		reasons(recallEndorsement(drafter, raced.id)),
		reasons(returnEndorsement(head, raced.id, 'Sửa lại')),
	])
	expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
	expect(await steps(raced.id)).toHaveLength(1)
}, 60_000)

test('fifty handed in at once never exceed a quota, of the agency or of the unit above with all below it', async () => {
	const { secretary, roundId, parentId, parentHead, unitId, sisterId, head, sisterHead } = world
	await setQuota(secretary, roundId, { kind: 'initiative', subject: null, unitId: parentId, most: 7 })
	await setQuota(secretary, roundId, { kind: null, subject: null, unitId: null, most: 5 })
	await setQuota(secretary, roundId, { kind: null, subject: null, unitId: parentId, most: 100 })
	const ids: string[] = []
	for (let index = 0; index < 50; index += 1) {
		const { id } = await draft(index % 2 ? sisterId : unitId)
		await endorseEntry(index % 2 ? sisterHead : head, id)
		ids.push(id)
	}
	const answers = await Promise.all(ids.map((id) => reasons(endorseEntry(parentHead, id))))
	expect(answers.filter((answer) => answer === 'done')).toHaveLength(7)
	expect(new Set(answers.filter((answer) => answer !== 'done').flat())).toEqual(new Set(['quota']))
	const of = (id: string) => reader().entry.count({ where: { roundId, unitId: id, stage: 'submitted' } })
	expect([(await of(unitId)) <= 5, (await of(sisterId)) <= 5]).toEqual([true, true])
	const free = ids[answers.indexOf('done')] ?? ''
	const isOwn = ids.indexOf(free) % 2 === 0
	await withdrawSubmission(isOwn ? head : sisterHead, free)
	const next = ids.find((_, index) => answers[index] !== 'done' && index % 2 === (isOwn ? 0 : 1)) ?? ''
	expect(await reasons(endorseEntry(parentHead, next))).toBe('done')
	const { quotas } = await agencyDesk(parentHead)
	expect(quotas.map(({ most, used }) => [most, used])).toContainEqual([7, 7])
}, 120_000)

test('whoever is next is told, once; a drafter learns what is to be mended', async () => {
	const { drafter, head, parentHead } = world
	const { id } = await draft()
	const dispatched = async () => {
		const rows = await reader().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
		for (const { seq } of [...rows, ...rows]) await dispatchEvent({ seq: String(seq) })
		return rows
	}
	await requestEndorsement(drafter, id)
	await dispatched()
	await endorseEntry(head, id)
	await dispatched()
	await returnEndorsement(parentHead, id, 'Thiếu số liệu năm 2024')
	const events = await dispatched()
	const told = async (name: string) => {
		const event = events.find((each) => each.name === name)
		const mails = await reader().mail.findMany({
			where: { key: { startsWith: `${name}:${event?.seq}:` } },
			orderBy: { toAddress: 'asc' },
		})
		return mails.map(({ toAddress }) => toAddress)
	}
	expect(await told('entry.endorsement-requested')).toEqual([head.person.email])
	expect(await told('entry.endorsed')).toEqual([parentHead.person.email])
	expect(await told('entry.endorsement-returned')).toEqual([drafter.person.email, head.person.email].sort())
})
