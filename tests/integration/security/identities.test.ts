import { expect, test } from 'vitest'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { auditTrail } from '#app/queries/audit-trail.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, grant, makeViewer, now, rubricOf, viewerFor } from '#tests/support/factories.ts'
import { answersTo, noDates, noFilters } from '#tests/support/questions.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const leaks = async (...asked: Parameters<typeof answersTo>) =>
	(await answersTo(...asked)).flatMap(([name, answer]) =>
		leaksIn(answer, [...identity, ...others]).map((leak) => `${name}: ${leak}`),
	)

/** The plain reviewer's doors; the other desks are behind gates that tests/e2e/access.test.ts holds. */
const staffOnly = [
	'admin desk',
	'admin entries',
	'admin entry',
	'board',
	'decisions',
	'ballots',
	'round',
	'people',
]

test('whatever a double-blind reviewer asks, nothing names agency, author, contact or the other reviewer', async () => {
	const world = await canaryWorld('double')
	expect(await leaks(world.reviewer, world, staffOnly)).toEqual([])
	await submitReview(world.other, world.otherId, now)
	expect(await leaks(world.reviewer, world, staffOnly)).toEqual([])
})

test('searching for a name that is kept back finds what searching for nonsense finds', async () => {
	const world = await canaryWorld('double')
	const secretary = await viewerFor(world.reviewer.person.id)
	await grant(secretary.person.id, { office: 'secretary' })
	const both = await viewerFor(secretary.person.id)
	const found = async (search: string) =>
		(await adminEntries(both, { search, sort: 'waiting', page: 1 })).items.map(({ id }) => id)
	for (const name of [canaries.agency, canaries.author, canaries.reviewer, 'hoang yen', '']) {
		expect([name, (await found(name)).includes(world.entry.id)]).toEqual([name, false])
	}
})

const withSecond = async (role: Parameters<typeof grant>[1] | 'seat') => {
	const world = await canaryWorld('double')
	const { roundId } = world
	await reader().phase.updateMany({ where: { roundId }, data: { closesAt: new Date('2099-01-01') } })
	const { id: committeeId } = await reader().committee.findFirstOrThrow({ where: { roundId } })
	await grant(world.reviewer.person.id, role === 'seat' ? { seatIn: committeeId } : role)
	return { world, viewer: await viewerFor(world.reviewer.person.id) }
}

test('an office in secretariat or administration tells a double-blind reviewer no more, in list, count or trail', async () => {
	// Accounts and the list of a round's reviewers are an office's own work and say nothing of an entry; nor do its rounds.
	const ownWork = ['people', 'round', 'admin entries', 'ranking', 'council entry', 'ballots', 'decisions']
	const secretary = await withSecond({ office: 'secretary' })
	expect(await leaks(secretary.viewer, secretary.world, ownWork)).toEqual([])
	const list = await adminEntries(secretary.viewer, { search: '', sort: 'waiting', page: 1 })
	expect(leaksIn(list, [secretary.world.entry.id, secretary.world.unit.id])).toEqual([])
	const { world, viewer } = await withSecond({ office: 'administrator' })
	expect(await leaks(viewer, world, [...ownWork, 'trail'])).toEqual([])
	const { events } = await auditTrail(viewer, { ...noFilters, ...noDates }, now)
	const about = [world.entry.id, world.assignmentId, world.otherId, world.evidence.id]
	expect(events.filter(({ subjectId }) => about.includes(subjectId))).toEqual([])
})

test('a seat in the council tells a double-blind reviewer no more while the sheets are closed', async () => {
	const { world, viewer } = await withSecond('seat')
	expect(await leaks(viewer, world, staffOnly)).toEqual([])
})

test('a secretary who reviews reads no more in the council’s room while the sheets are closed', async () => {
	const { world, viewer } = await withSecond({ office: 'secretary' })
	expect(await leaks(viewer, world, ['people', 'round', 'admin entries'])).toEqual([])
})

test('a new round, open in every other phase, shows a blind reviewer no more than the first did', async () => {
	const first = await canaryWorld('double')
	const second = await canaryWorld('double')
	await grant(first.reviewer.person.id, { reviewerIn: second.roundId })
	const ended: [Date, Date] = [daysFromNow(-5), daysFromNow(-1)]
	for (const name of ['open', 'screening', 'deliberation', 'publication']) {
		await reader().phase.updateMany({
			where: { roundId: second.roundId, name },
			data: { opensAt: ended[0], closesAt: ended[1] },
		})
	}
	const viewer = await viewerFor(first.reviewer.person.id)
	expect(await leaks(viewer, first, staffOnly)).toEqual([])
	expect(await leaks(viewer, second, staffOnly)).toEqual([])
})

test('agencies, other reviewers and the public learn nothing of who reviews, whatever they ask', async () => {
	const world = await canaryWorld('single')
	const stranger = await makeViewer({ reviewerIn: world.roundId })
	for (const viewer of [stranger, world.drafter, anyone()]) {
		const told = await answersTo(viewer, world, staffOnly)
		expect(
			told.flatMap(([name, answer]) => leaksIn(answer, others).map((leak) => `${name}: ${leak}`)),
		).toEqual([])
	}
	const outside = [stranger, anyone()]
	for (const viewer of outside) expect(await leaks(viewer, world, staffOnly)).toEqual([])
})

test('a reviewer who signs the remarks does not become known to the agency, by page or by letter', async () => {
	const world = await canaryWorld('single')
	const signed = fullSheet(rubricOf('initiative', 'collective'), {
		strengths: `Người thẩm định: ${canaries.reviewer}`,
		limits: canaries.remark,
	})
	await saveReview(world.other, world.otherId, { version: 1, content: signed }, now)
	await submitReview(world.other, world.otherId, now)
	for (const stage of ['review', 'decided', 'published']) {
		await reader().entry.update({ where: { id: world.entry.id }, data: { stage } })
		const told = await answersTo(world.drafter, world, staffOnly)
		expect([stage, leaksIn(told, others)]).toEqual([stage, []])
	}
	await reader().entry.update({ where: { id: world.entry.id }, data: { stage: 'review' } })
	for (const { seq } of await reader().auditEvent.findMany()) await dispatchEvent({ seq: String(seq) }, now)
	const toAgency = await reader().mail.findMany({ where: { toAddress: world.drafter.person.email } })
	expect(leaksIn(toAgency, others)).toEqual([])
})

test('a letter about an assignment says of the entry what the blind sheet says, and no more', async () => {
	const world = await canaryWorld('double')
	for (const { seq } of await reader().auditEvent.findMany({ where: { name: 'assignment.made' } })) {
		await dispatchEvent({ seq: String(seq) }, now)
	}
	const letters = await reader().mail.findMany({ where: { toAddress: world.reviewer.person.email } })
	expect(letters).toHaveLength(1)
	expect(leaksIn(letters, [...identity, ...others])).toEqual([])
})
