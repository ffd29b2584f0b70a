import { expect, test } from 'vitest'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { mapFacets, wholeGallery } from '#app/domain/gallery.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { adminDesk } from '#app/queries/admin-desk.server.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { newEntryChoices } from '#app/queries/new-entry.server.ts'
import { assignmentBoard } from '#app/queries/assignment-board.server.ts'
import { auditTrail } from '#app/queries/audit-trail.server.ts'
import { ballotDesk } from '#app/queries/ballots.server.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { councilRanking } from '#app/queries/council-ranking.server.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { entryEditor, evidencePage } from '#app/queries/entry-editor.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { homePage } from '#app/queries/home.server.ts'
import { peopleList } from '#app/queries/people.server.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { recusalPage, reviewSheet } from '#app/queries/review-sheet.server.ts'
import { roundPage } from '#app/queries/rounds.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, grant, makeViewer, now, rubricOf, viewerFor } from '#tests/support/factories.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

type World = Awaited<ReturnType<typeof canaryWorld>>

const noFilters = { event: null, person: '', subjectType: null, subject: '' }
const noDates = { from: null, until: null, before: null }

/** Everything that can be asked of the portal about an entry; `search` is put wherever something is searched. */
const questions = (
	{ entry, evidence, roundId, assignmentId, otherId }: World,
	round: string,
	search: string,
) =>
	({
		gallery: (v) =>
			galleryOf(v, { ...wholeGallery, text: search, chosen: mapFacets(() => []), page: 1, sort: null }),
		home: homePage,
		'review desk': (v) => reviewDesk(v, now),
		sheet: (v) => reviewSheet(v, assignmentId, now),
		'stepping back': (v) => recusalPage(v, assignmentId, now),
		'sheet of the other': (v) => reviewSheet(v, otherId, now),
		file: (v) => evidenceFile(v, evidence.id),
		'agency desk': agencyDesk,
		'new entry': newEntryChoices,
		'entry page': (v) => entryPage(v, entry.id),
		editor: (v) => entryEditor(v, entry.id),
		'evidence page': (v) => evidencePage(v, entry.id),
		receipt: (v) => receiptOf(v, entry.id),
		ranking: (v) => councilRanking(v, round, now),
		'council entry': (v) => councilEntry(v, entry.id, now),
		ballots: (v) => ballotDesk(v, round, now),
		decisions: (v) => decisionDesk(v, round, now),
		'admin desk': adminDesk,
		'admin entries': (v) => adminEntries(v, { search, sort: 'waiting', page: 1 }),
		'admin entry': (v) => adminEntry(v, entry.id, now),
		board: (v) => assignmentBoard(v, entry.id, now),
		trail: (v) => auditTrail(v, { ...noFilters, ...noDates }, now),
		'trail of the entry': (v) => auditTrail(v, { ...noFilters, ...noDates, subject: entry.id }, now),
		people: (v) => peopleList(v, { search, role: null, state: null, page: 1 }),
		round: (v) => roundPage(v, roundId, now),
	}) satisfies Record<string, (viewer: Viewer) => Promise<unknown>>

/** What each question is answered with: data, or the refusal as it is sent. */
const answersTo = async (viewer: Viewer, world: World, without: readonly string[] = [], search = '') => {
	const told: [string, unknown][] = []
	const { slug } = await reader().round.findUniqueOrThrow({ where: { id: world.roundId } })
	for (const [name, ask] of Object.entries(questions(world, slug, search))) {
		if (without.includes(name)) continue
		told.push([
			name,
			await ask(viewer).catch((error: { reasons?: unknown }) => error.reasons ?? String(error)),
		])
	}
	return told
}

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
