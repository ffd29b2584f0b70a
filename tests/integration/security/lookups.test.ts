import { expect, test } from 'vitest'
import { endOwnSession } from '#app/commands/sign-ins.server.ts'
import { reader } from '#app/data/database.server.ts'
import { sessionKey } from '#app/data/sessions.server.ts'
import { openToken } from '#app/data/tokens.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { parseAuditQuery } from '#app/forms/audit.ts'
import { entryFilters } from '#app/forms/entry-filters.ts'
import { parseGalleryQuery } from '#app/forms/gallery.ts'
import { parseUnitQuery } from '#app/forms/unit.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { assignmentBoard } from '#app/queries/assignment-board.server.ts'
import { ballotToClose, ballotToVote } from '#app/queries/ballots.server.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { decisionPaper } from '#app/queries/decision-paper.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { personPage } from '#app/queries/people.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { roundPage } from '#app/queries/rounds.server.ts'
import { unitPage } from '#app/queries/units.server.ts'
import { beginSession, personOfSession } from '#app/web/session.server.ts'
import { canaryWorld } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { grant, makeViewer, now, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

/** What JavaScript lets through where a text is expected: each once widened a look-up somewhere. */
const odd: readonly unknown[] = [
	undefined,
	null,
	{},
	[],
	[''],
	{ not: '' },
	{ contains: '' },
	{ in: [] },
	0,
	true,
	'',
	'undefined',
	'null',
	'[object Object]',
	'%',
	"' OR 1=1 --",
	'00000000-0000-0000-0000-000000000000',
]

const asText = (value: unknown) => value as string

test('no look-up by id, slug or code widens when it is given something else', async () => {
	const world = await canaryWorld('single')
	const { id } = world.reviewer.person
	await grant(id, { office: 'secretary' })
	await grant(id, { office: 'administrator' })
	const staff = await viewerFor(id)
	const lookups: Record<string, (value: string) => Promise<unknown>> = {
		entry: (value) => entryPage(world.drafter, value),
		receipt: (value) => receiptOf(world.drafter, value),
		file: (value) => evidenceFile(world.drafter, value),
		sheet: (value) => reviewSheet(world.other, value, now),
		'admin entry': (value) => adminEntry(world.secretary, value, now),
		board: (value) => assignmentBoard(world.secretary, value, now),
		'council entry': (value) => councilEntry(world.secretary, value, now),
		'ballot to vote': (value) => ballotToVote(world.secretary, value, now),
		'ballot to close': (value) => ballotToClose(world.secretary, value, now),
		decision: (value) => decisionPaper(world.secretary, value, now),
		person: (value) => personPage(staff, value),
		unit: (value) => unitPage(staff, value, now),
		round: (value) => roundPage(staff, value, now),
		practice: (value) => practiceAt(staff, value),
	}
	for (const [name, lookUp] of Object.entries(lookups)) {
		for (const value of odd) {
			const told = await lookUp(asText(value)).then(
				() => 'found',
				() => 'not found',
			)
			expect([name, value, told]).toEqual([name, value, 'not found'])
		}
	}
})

test('no session, link or person is opened by something that is not its secret', async () => {
	const { person } = await makeViewer({ office: 'administrator' })
	const id = /^session=([^;]+)/.exec(await beginSession(person.id, '', new Date()))?.[1] ?? ''
	expect((await personOfSession(id, new Date()))?.id).toBe(person.id)
	for (const value of [...odd, sessionKey(id), [id], `${id} `, id.toUpperCase()]) {
		const opened = await personOfSession(asText(value), new Date()).catch(() => null)
		expect([value, opened === null || (Array.isArray(value) && opened.id === person.id)]).toEqual([
			value,
			true,
		])
		expect([value, await openToken(asText(value), now).catch(() => null)]).toEqual([value, null])
	}
	const stranger = await makeViewer()
	for (const value of odd) {
		await expect(endOwnSession(stranger, asText(value), now)).rejects.toThrow()
	}
	expect(await refusalOf(endOwnSession(stranger, sessionKey(id), now))).toEqual([{ code: 'hidden' }])
	expect(await reader().session.count({ where: { personId: person.id } })).toBe(1)
})

test('nobody is the viewer of an id that is none', async () => {
	await makeViewer({ office: 'administrator' })
	for (const value of odd) {
		const viewer = await viewerOf(asText(value), 'vi', '').catch(() => null)
		expect([value, viewer?.person ?? null]).toEqual([value, null])
	}
})

/** Names of columns and operators, as they were used against other lists. */
const foreign =
	'sort=password&order=email&orderBy=passwordHash&filter[passwordHash]=a&where[unit][not]=&q[email_start]=a&select=content&include=authors&take=9999&skip=-1&__proto__[x]=1&constructor=1'
const bent = [
	'title; DROP TABLE person',
	'titleVi DESC, (SELECT 1)',
	'passwordHash',
	'-ten',
	'1e308',
	'NaN',
	'{"not":""}',
	"'",
	'\u0000',
	'x'.repeat(100_000),
]

test('a list reads only the keys it knows: foreign sort and filter keys change nothing', () => {
	const unread = new URLSearchParams(foreign)
	const none = new URLSearchParams()
	expect(entryFilters(unread)).toEqual(entryFilters(none))
	expect(parseAuditQuery(unread)).toEqual(parseAuditQuery(none))
	expect(parseUnitQuery(unread, '2025-06-15')).toEqual(parseUnitQuery(none, '2025-06-15'))
	expect(parseGalleryQuery(new URLSearchParams(foreign.replace('q[', 'p[')))).toEqual(parseGalleryQuery(none))
})

test('a bent value of a known key is the default or a bounded text, never a column', async () => {
	const { secretary } = await canaryWorld('single')
	for (const value of bent) {
		const entries = entryFilters(
			new URLSearchParams({
				xep: value,
				buoc: value,
				loai: value,
				dot: value,
				'don-vi': value,
				trang: value,
			}),
		)
		expect([value.slice(0, 30), entries]).toEqual([value.slice(0, 30), entryFilters(new URLSearchParams())])
		const searched = entryFilters(new URLSearchParams({ tim: value }))
		expect(searched.search.length).toBeLessThanOrEqual(200)
		await expect(adminEntries(secretary, searched)).resolves.toMatchObject({ page: 1 })
		const trail = parseAuditQuery(
			new URLSearchParams({ 'su-kien': value, nguoi: value, loai: value, 'tu-ngay': value, truoc: value }),
		)
		expect([trail['tu-ngay'], trail.truoc, trail.nguoi.length <= 200]).toEqual([null, null, true])
		const units = parseUnitQuery(new URLSearchParams({ loai: value, ngay: value, tim: value }), '2025-06-15')
		expect([units.kind, units.on, units.search.length <= 200]).toEqual([null, '2025-06-15', true])
		const gallery = parseGalleryQuery(
			new URLSearchParams({ 'sap-xep': value, 'tru-cot': value, nam: value, loai: value, trang: value }),
		)
		expect([gallery.sort, gallery.chosen.year, gallery.chosen.kind, gallery.page]).toEqual([null, [], [], 1])
	}
})
