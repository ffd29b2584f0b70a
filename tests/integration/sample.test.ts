import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { judgeFile } from '#app/adapters/file-kinds.server.ts'
import { isPasswordOf } from '#app/adapters/passwords.server.ts'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { reader } from '#app/data/database.server.ts'
import { checkFiles } from '#app/data/file-invariants.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import { endorsersOf } from '#app/data/endorsers.server.ts'
import { refreshPrints } from '#app/data/twin-pairs.server.ts'
import { queue } from '#app/data/queue.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { isEverySheetIn } from '#app/domain/entry.ts'
import { entryOf, withFacts } from '#app/data/entries.server.ts'
import { phaseNames, phaseVerdict } from '#app/domain/round.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { env } from '#app/env.server.ts'
import { eventSentence } from '#app/locales/events.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { auditTrail } from '#app/queries/audit-trail.server.ts'
import { roundTwins } from '#app/queries/round-twins.server.ts'
import { fillGallery, loadSampleIfEmpty, type Sample } from '#app/sample.server.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const at = new Date('2026-06-15T03:00:00.000Z')
let sample: Sample | null = null

beforeAll(async () => {
	sample = await loadSampleIfEmpty(at)
}, 180_000)

const entriesOf = async (slug: string) =>
	(await reader().entry.findMany({ where: { round: { slug } }, include: withFacts })).map(entryOf)
const personOf = (key: string) => reader().person.findUniqueOrThrow({ where: { email: `${key}@mau.vn` } })
const viewer = async (key: string) => viewerOf((await personOf(key)).id, 'vi', 'test')

test('it is told once: a second time says that it is there, with no password', async () => {
	expect(sample?.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
	expect(await loadSampleIfEmpty(at)).toEqual({ password: null })
})

test('no invariant is broken, and every file is as its row says', async () => {
	expect(await brokenInvariants()).toEqual([])
	expect((await checkFiles(join(env().DATA_DIR, 'files'))).rows).toEqual([])
})

test('the accounts of the issue are there, each with its place, and the printed password opens them', async () => {
	const people = await reader().person.findMany()
	expect(people.every((person) => person.sample)).toBe(true)
	const { passwordHash } = await personOf('quantri')
	expect(new Set(people.map((person) => person.passwordHash))).toEqual(new Set([passwordHash]))
	expect(await isPasswordOf(sample?.password ?? '', passwordHash)).toBe(true)
	expect((await viewer('quantri')).offices).toEqual(['administrator'])
	expect((await viewer('thuky')).offices).toEqual(['secretary'])
	for (const number of [1, 2, 3, 4, 5, 6])
		expect((await viewer(`thamdinh${number}`)).reviewing).toHaveLength(2)
	expect((await viewer('chutich')).seats.map(({ role }) => role)).toEqual(['chair', 'chair'])
	for (const number of [1, 2, 3, 4, 5, 6, 7, 8])
		expect((await viewer(`uyvien${number}`)).seats).toHaveLength(2)
	for (const key of ['quangtri', 'hue', 'bca']) {
		expect((await viewer(key)).memberships.map(({ role }) => role)).toEqual(['drafter'])
		expect((await viewer(`${key}.lanhdao`)).memberships.map(({ role }) => role)).toEqual(['head'])
	}
})

test('all sixteen practices are entries, sourced or marked as illustrative', async () => {
	const entries = await reader().entry.findMany({ select: { titleVi: true, basis: true, content: true } })
	const basisOf = new Map(entries.map(({ titleVi, basis }) => [titleVi, basis]))
	const file: { practices: { titleVi: string; basis: string }[] } = JSON.parse(
		await readFile('prisma/reference/practices.json', 'utf8'),
	)
	expect(file.practices.map(({ titleVi }) => [titleVi, basisOf.get(titleVi)])).toEqual(
		file.practices.map(({ titleVi, basis }) => [titleVi, basis]),
	)
	expect([...new Set(entries.map(({ basis }) => basis))].sort()).toEqual(['illustrative', 'sourced'])
})

test('the first round is told to its end: eight practices, published at one moment, each with two pictures', async () => {
	const entries = await entriesOf('so-ket-2021-2023')
	expect(entries.map(({ stage }) => stage)).toEqual(Array(8).fill('published'))
	const practices = await reader().practice.findMany({ include: { entry: { include: { evidence: true } } } })
	expect(practices).toHaveLength(8)
	expect(new Set(practices.map(({ publishedAt }) => publishedAt.toISOString()))).toEqual(
		new Set(['2024-03-20T02:00:00.000Z']),
	)
	expect(new Set(practices.map(({ year }) => year))).toEqual(new Set([2023]))
	for (const { coverId, entry } of practices) {
		expect(coverId).not.toBeNull()
		expect(entry.evidence.filter(({ kind }) => kind === 'png' || kind === 'jpeg')).toHaveLength(2)
	}
	expect([...new Set(practices.map(({ awardCode }) => awardCode))].sort()).toEqual([
		'bang_khen_bo_tinh',
		'bang_khen_thu_tuong',
		'initiative_recognition',
		'model_example',
	])
})

test('the second round is under way in every phase, with an entry at every place of the road', async () => {
	const round = await reader().round.findUniqueOrThrow({
		where: { slug: 'tong-ket-2021-2025' },
		include: { phases: true },
	})
	for (const name of phaseNames) expect(phaseVerdict(phasesOf(round.phases), name, at).allowed).toBe(true)
	const entries = await entriesOf('tong-ket-2021-2025')
	const stages = entries.map(({ stage }) => stage).sort()
	expect(stages).toEqual(
		[
			'accepted',
			'decided',
			'draft',
			'endorsement',
			'returned',
			'submitted',
			...Array(5).fill('review'),
		].sort(),
	)
	const underReview = entries.filter(({ stage }) => stage === 'review')
	const ballots = await reader().ballot.findMany({
		where: { entryId: { in: underReview.map(({ id }) => id) } },
	})
	expect(ballots.map(({ closedAt }) => closedAt === null).sort()).toEqual([false, true])
	const again = await reader().secondRound.findMany({
		include: { entry: { include: { assignments: true } } },
	})
	expect(again.map(({ effect, found }) => [effect, found])).toEqual([['replaces', ['apart']]])
	const second = again[0]?.entry.assignments.filter(({ turn }) => turn === 2) ?? []
	expect(second.map(({ cause }) => cause)).toEqual(['second', 'second'])
	const unfinished = underReview.filter(({ facts }) => !isEverySheetIn(facts))
	expect(unfinished).toHaveLength(2)
	const [half] = unfinished.filter(({ id }) => id !== again[0]?.entryId)
	expect(half?.facts.assignments.filter(({ recusedAt }) => recusedAt !== null)).toHaveLength(1)
	expect(half?.facts.assignments.filter(({ handedInAt }) => handedInAt !== null)).toHaveLength(1)
})

test('the call for wards shows a chain with a deputy, a quota, a deadline of its own, a half-filled matrix and twins', async () => {
	const round = await reader().round.findUniqueOrThrow({
		where: { slug: 'chuyen-de-xa-phuong' },
		include: { quotas: true, exceptions: true, entries: true },
	})
	expect([round.asksParent, round.twoPeople, round.quotas.map(({ most }) => most)]).toEqual([true, true, [2]])
	expect(round.exceptions.map(({ entryId, codeId }) => [entryId, codeId])).toEqual([[null, null]])
	const entries = await entriesOf(round.slug)
	expect(entries.map(({ stage }) => stage).sort()).toEqual(['endorsement', 'submitted'])
	const [waiting] = entries.filter(({ stage }) => stage === 'endorsement')
	expect(waiting?.content.results.map(({ proofs }) => proofs.length)).toEqual([1, 0])
	const [handedIn] = entries.filter(({ stage }) => stage === 'submitted')
	const submission = await reader().submission.findFirstOrThrow({ where: { entryId: handedIn?.id ?? '' } })
	const endorsers = await endorsersOf(reader(), submission.id, 'vi')
	expect(endorsers.map(({ by, onBehalfOf, isAbove }) => [by, onBehalfOf, isAbove])).toEqual([
		['Trần Thị Hạnh', 'Lê Văn Dũng', false],
		['Trần Đình Sơn', null, true],
	])
	await refreshPrints(at)
	const pairs = await roundTwins(await viewer('thuky'), { roundId: round.id, state: 'open', page: 1 })
	expect(pairs.items[0]).toMatchObject({ isStrong: true, relations: ['independent'] })
	expect(
		await reader().draftComment.findMany({ select: { mentions: { select: { personId: true } } } }),
	).toEqual([{ mentions: [{ personId: (await personOf('quangtri')).id }] }])
})

test('every file of the story is what it says it is, and every picture has its copies', async () => {
	const evidence = await reader().evidence.findMany({ include: { blob: { include: { variants: true } } } })
	const documents = evidence.filter(({ kind }) => !['png', 'jpeg'].includes(kind))
	expect([...new Set(documents.map(({ kind }) => kind))].sort()).toEqual(['docx', 'pdf', 'xlsx'])
	for (const { kind, blob } of documents) {
		expect(await judgeFile(pathOfBlob(blob.id), blob.size)).toEqual({ kind })
	}
	const pictures = evidence.filter(({ kind }) => ['png', 'jpeg'].includes(kind))
	const copies = [320, 800, 1600].flatMap((width) => [`${width} avif`, `${width} webp`])
	for (const { blob } of pictures)
		expect(blob.variants.map(({ width, format }) => `${width} ${format}`).sort()).toEqual(copies.sort())
})

test('citizens speak of one invented practice, and one list of proposed names is open with an objection answered', async () => {
	const notes = await reader().citizenNote.findMany({
		include: { entry: true, blob: { include: { cleanCopy: true } } },
		orderBy: { sentAt: 'asc' },
	})
	expect(notes.map(({ kind, worked, stage }) => [kind, worked, stage])).toEqual([
		['confirmation', true, 'published'],
		['confirmation', false, 'published'],
		['question', null, 'published'],
		['objection', null, 'published'],
		['objection', null, 'asked'],
		['confirmation', true, 'waiting'],
	])
	for (const { text, name, email, entry, blob } of notes) {
		expect([entry.basis, email?.endsWith('.example')]).toEqual(['illustrative', true])
		expect(text).toMatch(/^\(Minh họa\)/)
		expect(name).toMatch(/^$|giả định/)
		if (blob) expect(blob.cleanCopy).not.toBeNull()
	}
	const lists = await reader().publicity.findMany({ include: { entries: { include: { entry: true } } } })
	expect(lists.map(({ openedAt, closesAt }) => openedAt < at && at < closesAt)).toEqual([true])
	expect(lists[0]?.entries.map(({ entry }) => entry.basis)).toEqual(['illustrative'])
	const objections = await reader().objection.findMany({ orderBy: { sentAt: 'asc' } })
	expect(
		objections.map(({ confirmedAt, answeredAt }) => [confirmedAt !== null, answeredAt !== null]),
	).toEqual([
		[true, true],
		[true, false],
	])
})

test('nobody is written to about a story', async () => {
	expect(await queue().getQueueSize('mail.send')).toBe(0)
	expect(await queue().getQueueSize('event.dispatch')).toBe(0)
	expect(await reader().mail.count()).toBe(0)
})

test('the administrator reads the whole trail, each event as a sentence without a gap', async () => {
	const administrator = await viewer('quantri')
	const filters = { event: null, person: '', subjectType: null, subject: '', from: null, until: null }
	const seen: string[] = []
	let before: bigint | null = null
	for (;;) {
		const trail = await auditTrail(administrator, { ...filters, before }, at)
		for (const { seq, name, values } of trail.events) {
			seen.push(seq)
			for (const language of ['vi', 'en'] as const) {
				expect(eventSentence(language, name, values)).not.toMatch(/[{}]|undefined|^$/)
			}
		}
		if (trail.older === null) break
		before = BigInt(trail.older)
	}
	const count = await reader().auditEvent.count()
	expect(seen).toEqual(Array.from({ length: count }, (_, index) => String(count - index)))
})

test('the trail tells nothing of how anybody voted, and filters by person, event and day', async () => {
	const administrator = await viewer('quantri')
	const filters = { subjectType: null, subject: '', before: null }
	const votes = await auditTrail(
		administrator,
		{ ...filters, event: 'ballot.cast', person: 'uyvien2@', from: null, until: null },
		at,
	)
	expect(votes.events.length).toBeGreaterThan(5)
	for (const { payload, actorLabel } of votes.events) {
		expect(payload).toEqual({})
		expect(actorLabel).toContain('uyvien2@mau.vn')
	}
	const day = { from: new Date('2024-03-20T00:00:00+07:00'), until: new Date('2024-03-21T00:00:00+07:00') }
	const published = await auditTrail(administrator, { ...filters, event: null, person: '', ...day }, at)
	expect(published.events.map(({ name }) => name)).toEqual([
		...['post.published', 'post.cover-set', 'post.saved', 'post.begun', 'decision.published'],
	])
})

test('nobody but the administrator reads the trail', async () => {
	const filters = {
		event: null,
		person: '',
		subjectType: null,
		subject: '',
		from: null,
		until: null,
		before: null,
	}
	for (const key of ['thuky', 'chutich', 'thamdinh1', 'hue', 'hue.lanhdao']) {
		await expect(auditTrail(await viewer(key), filters, at)).rejects.toMatchObject({
			reasons: [{ code: 'not-yours' }],
		})
	}
})

test('the gallery is filled up to as many as asked, each with all that an award has, and they are found', async () => {
	const before = await reader().practice.count()
	expect(await fillGallery(before + 40, at)).toBe(40)
	expect(await fillGallery(before + 40, at)).toBe(0)
	expect([await reader().practice.count(), await brokenInvariants()]).toEqual([before + 40, []])
	const made = await reader().practice.findFirstOrThrow({
		where: { publication: { decision: { number: '1/QĐ-MAU' } } },
	})
	const gallery = await galleryOf(anyone(), { ...wholeGallery, text: `"${made.titleVi}"` })
	expect(gallery.practices.map(({ slug }) => slug)).toContain(made.slug)
})
