import { expect, test } from 'vitest'
import { assignReviewers } from '#app/commands/assignments.server.ts'
import { prepareReference } from '#app/commands/reference.server.ts'
import { reader } from '#app/data/database.server.ts'
import { portal } from '#app/domain/viewer.ts'
import { auditTrail, eventsOnPage, everyEvent } from '#app/queries/audit-trail.server.ts'
import {
	fullContent,
	makeEntry,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const filters = {
	event: null,
	person: '',
	subjectType: null,
	subject: '',
	from: null,
	until: null,
	before: null,
}

test('an administrator with an interest in an entry reads nothing of its trail, nor who reviews it', async () => {
	await prepareReference(portal(), now)
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const reviewer = await makeViewer({ reviewerIn: roundId })
	const entry = await makeEntryAt('accepted', { roundId, unitId: unit.id, createdById: drafter.person.id })
	await assignReviewers(secretary, entry.id, [reviewer.person.id], now)

	const clear = await makeViewer({ office: 'administrator' })
	const seen = await auditTrail(clear, filters, now)
	expect(seen.events.map(({ name }) => name)).toEqual([
		'assignment.made',
		'entry.submitted',
		'installation.prepared',
	])
	expect(seen.events[0]?.values).toMatchObject({ reviewer: reviewer.person.name })

	const below = await makeUnit({ parentId: unit.id })
	const author = await makeViewer({ office: 'administrator' })
	await reader().entryAuthor.create({ data: { entryId: entry.id, personId: author.person.id } })
	const bound = [
		await makeViewer({ office: 'administrator' }, { drafterOf: unit.id }),
		await makeViewer({ office: 'administrator' }, { headOf: below.id }),
		author,
	]
	for (const viewer of bound) {
		for (const subject of ['', entry.id]) {
			const told = JSON.stringify(await auditTrail(viewer, { ...filters, subject }, now))
			expect(told).not.toContain(reviewer.person.name)
			expect(told).not.toContain(entry.id)
			expect(told).not.toContain('assignment.made')
		}
	}
})

test('the title of a draft is not told; whose it is, is', async () => {
	const { roundId } = await makeRound()
	const unit = await makeUnit({ name: 'Đơn vị có bản nháp' })
	const drafter = await makeViewer({ drafterOf: unit.id })
	const fields = { roundId, unitId: unit.id, createdById: drafter.person.id }
	const secret = await makeEntry({ ...fields, content: fullContent({ titleVi: 'Tên kín của bản nháp' }) })
	const { createEntry } = await import('#app/commands/entries.server.ts')
	const id = await createEntry(
		drafter,
		{ roundId, unitId: unit.id, kind: 'initiative', subject: 'collective' },
		now,
	)
	await reader().entry.update({ where: { id }, data: { titleVi: secret.titleVi } })
	const trail = await auditTrail(
		await makeViewer({ office: 'administrator' }),
		{ ...filters, subject: id },
		now,
	)
	expect(trail.events.map(({ subject }) => subject)).toEqual(['Đơn vị có bản nháp'])
	expect(JSON.stringify(trail)).not.toContain('Tên kín')
})

test('a trail longer than a page is exported whole, the newest event first, none twice', async () => {
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const { createEntry } = await import('#app/commands/entries.server.ts')
	const entry = { roundId, unitId: unit.id, kind: 'initiative', subject: 'collective' } as const
	for (let count = 0; count <= eventsOnPage; count += 1) await createEntry(drafter, entry, now)
	const clear = await makeViewer({ office: 'administrator' })
	const seqs: number[] = []
	for await (const { seq } of everyEvent(clear, filters, now)) seqs.push(Number(seq))
	const stored = await reader().auditEvent.findMany({ orderBy: { seq: 'desc' }, select: { seq: true } })
	expect(seqs).toEqual(stored.map(({ seq }) => Number(seq)))
	expect(seqs.length).toBeGreaterThan(eventsOnPage)
	await expect(everyEvent(drafter, filters, now).next()).rejects.toMatchObject({
		reasons: [{ code: 'not-yours' }],
	})
})
