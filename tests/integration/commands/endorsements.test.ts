import { beforeAll, expect, test } from 'vitest'
import {
	recallEndorsement,
	requestEndorsement,
	returnEndorsement,
} from '#app/commands/endorsements.server.ts'
import { reader } from '#app/data/database.server.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { daysFromNow, makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
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

const newDraft = () => makeEntry({ roundId, unitId, createdById: drafter.person.id })
const stageOf = async (id: string) => (await reader().entry.findUniqueOrThrow({ where: { id } })).stage
const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string }[] }) => error.reasons?.map(({ code }) => code) ?? error,
	)

test('asked, recalled, asked again, returned with a note: each a fact with who and when', async () => {
	const { id } = await newDraft()
	await requestEndorsement(drafter, id, now)
	expect(await stageOf(id)).toBe('endorsement')
	await recallEndorsement(drafter, id, daysFromNow(1))
	expect(await stageOf(id)).toBe('draft')
	await requestEndorsement(drafter, id, daysFromNow(2))
	await returnEndorsement(head, id, ' Cần số liệu ', daysFromNow(3))
	expect(await stageOf(id)).toBe('draft')
	const requests = await reader().endorsementRequest.findMany({
		where: { entryId: id },
		orderBy: { requestedAt: 'asc' },
	})
	expect(requests.map(({ outcome, note, closedById }) => [outcome, note, closedById])).toEqual([
		['recalled', '', drafter.person.id],
		['returned', 'Cần số liệu', head.person.id],
	])
	const events = await reader().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
	expect(events.map(({ name }) => name)).toEqual([
		'entry.endorsement-requested',
		'entry.endorsement-recalled',
		'entry.endorsement-requested',
		'entry.endorsement-returned',
	])
})

test('what is missing is named before the head is asked', async () => {
	const empty = await makeEntry({ roundId, unitId, createdById: drafter.person.id, content: emptyContent() })
	await expect(requestEndorsement(drafter, empty.id, now)).rejects.toMatchObject({
		reasons: [{ code: 'incomplete', missing: expect.arrayContaining(['title', 'results']) }],
	})
	expect(await stageOf(empty.id)).toBe('draft')
})

test('who may not, and when', async () => {
	const { id } = await newDraft()
	expect(await reasons(requestEndorsement(stranger, id, now))).toEqual(['hidden'])
	expect(await reasons(recallEndorsement(drafter, id, now))).toEqual(['stage'])
	expect(await reasons(requestEndorsement(drafter, id, daysFromNow(31)))).toEqual(['phase'])
	await requestEndorsement(drafter, id, now)
	expect(await reasons(requestEndorsement(drafter, id, now))).toEqual(['stage'])
	expect(await reasons(returnEndorsement(drafter, id, 'x', now))).toEqual(['not-yours'])
	expect(await reasons(returnEndorsement(stranger, id, 'x', now))).toEqual(['hidden'])
	expect(await reasons(returnEndorsement(head, id, '  ', now))).toEqual(['incomplete'])
	expect(await stageOf(id)).toBe('endorsement')
})
