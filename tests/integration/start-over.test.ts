import { expect, test } from 'vitest'
import { prepareReference } from '#app/commands/reference.server.ts'
import { admitSamplePeople, finishSample, markBasis } from '#app/commands/sample.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { startOver } from '#app/data/start-over.server.ts'
import { portal } from '#app/domain/viewer.ts'
import { makePerson, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const people = [{ email: 'quantri@mau.vn', name: 'Quản trị', office: 'administrator' as const }]
const refusal = { reasons: [{ code: 'not-yours' }] }

test('a telling that was cut short is wiped, and can be told again', async () => {
	await prepareReference(portal(), now)
	await admitSamplePeople(portal(), people, 'hash', now)
	await startOver(database())
	expect([
		await reader().person.count(),
		await reader().unit.count(),
		await reader().auditEvent.count(),
	]).toEqual([0, 0, 0])
	await prepareReference(portal(), now)
	await admitSamplePeople(portal(), people, 'hash', now)
	expect(await reader().person.count()).toBe(1)
})

test('the portal marks entries and ends the telling; nobody signed in does', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	await expect(finishSample(administrator, now)).rejects.toMatchObject(refusal)
	await expect(markBasis(administrator, crypto.randomUUID(), 'sourced', now)).rejects.toMatchObject(refusal)
})

test('where there is anybody of flesh and blood, or the story is told, nothing is wiped', async () => {
	await makePerson()
	await expect(startOver(database())).rejects.toThrow('cut short')
	await reader().person.deleteMany({ where: { sample: false, offices: { none: {} } } })
	await finishSample(portal(), now)
	await expect(startOver(database())).rejects.toThrow('cut short')
	await expect(finishSample(portal(), now)).rejects.toMatchObject(refusal)
	await expect(admitSamplePeople(portal(), people, 'hash', now)).rejects.toMatchObject({
		reasons: [{ code: 'already', fact: 'exists' }],
	})
})
