import { expect, test } from 'vitest'
import { publishDecision } from '#app/commands/publications.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { entryStages, type EntryStage } from '#app/domain/entry.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { anyone } from '#app/domain/viewer.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { loader as agencies } from '#app/routes/open-data/agencies.ts'
import { loader as agencyFeed } from '#app/routes/open-data/feed-agency.ts'
import { loader as awards } from '#app/routes/open-data/awards.ts'
import { loader as changes } from '#app/routes/open-data/changes.ts'
import { loader as embed } from '#app/routes/open-data/embed.ts'
import { loader as feed } from '#app/routes/open-data/feed.ts'
import { loader as oembed } from '#app/routes/open-data/oembed.ts'
import { loader as practice } from '#app/routes/open-data/practice.ts'
import { loader as practices } from '#app/routes/open-data/practices.ts'
import { loader as replications } from '#app/routes/open-data/replications.ts'
import { loader as roundFeed } from '#app/routes/open-data/feed-round.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { loader as share } from '#app/routes/open-data/share.ts'
import { loader as sitemapPart } from '#app/routes/open-data/sitemap-part.ts'
import { loader as themeFeed } from '#app/routes/open-data/feed-theme.ts'
import { loader as units } from '#app/routes/open-data/units.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	fullContent,
	makeEntry,
	makeEntryAt,
	makeEvidence,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { decideOn, makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

/** Every stage an entry can be at, one that its agency took back, one that a public decision left without, and one that was revoked. */
const stages = {
	...{ nhap: 'draft', rutlai: 'draft', trinhky: 'endorsement', nop: 'submitted', tralai: 'returned' },
	...{ tuchoi: 'refused', nhan: 'accepted', thamdinh: 'review', khongtang: 'decided', quyetdinh: 'decided' },
	...{ congbo: 'published', thuhoi: 'published' },
} as const satisfies Record<string, EntryStage>
type State = keyof typeof stages
const states = Object.keys(stages) as State[]

const titleOf = (state: State) => `Zuqeva ${state}`
const slugOf = (state: State) => `zuqeva-${state}`
/** What nobody outside may read, whatever the state: the contact, who wrote it, shares, files that are not public. */
const kept = ['zukontakt', 'zukin@canary.vn', '0987000999', 'zusotay', '73.5']

const contentOf = (state: State) =>
	fullContent({
		titleVi: titleOf(state),
		titleEn: `Zuqeva English ${state}`,
		themes: ['awareness'],
		authors: [{ name: 'Tác giả', role: 'Chủ trì', sharePercent: 73.5, personId: null }],
		contact: { name: 'Zukontakt', email: 'zukin@canary.vn', phone: '0987000999' },
	})

const hidden = { kind: 'pdf', fileName: 'Zusotay.pdf', caption: 'Zusotay', public: false } as const

/** One entry in each state, each of a unit of its own. */
const world = async () => {
	const awarding = await makeAwarding()
	const { roundId, drafterId: createdById } = awarding
	const unitOf = async (state: State) =>
		(await makeUnit({ name: `Sở ${state} zudonvi`, kind: 'department' })).id
	const raw = async (state: State) => ({
		...{ roundId, createdById, unitId: await unitOf(state), content: contentOf(state) },
	})
	await makeEvidence((await makeEntry(await raw('nhap'))).id, createdById, hidden)
	const { submissionId } = await makeEntryAt('submitted', await raw('rutlai'))
	await takeBack(submissionId, createdById)
	await askHead((await makeEntry(await raw('trinhky'))).id, createdById)
	await makeEntryAt('submitted', await raw('nop'))
	await makeEntryAt('returned', await raw('tralai'))
	await refuse(await makeEntryAt('submitted', await raw('tuchoi')), createdById)
	await makeEntryAt('accepted', await raw('nhan'))
	await assign(
		(await makeEntryAt('accepted', await raw('thamdinh'))).id,
		roundId,
		awarding.secretary.person.id,
	)
	const awarded = async (state: State) => ({
		...{ unitId: await unitOf(state), content: contentOf(state), files: [hidden] },
	})
	await decideOn(awarding, [await awarded('quyetdinh')])
	const { decisionId, entries } = await decideOn(awarding, [await awarded('congbo')])
	await leaveWithout(await makeEntryAt('accepted', await raw('khongtang')), decisionId)
	await publishDecision(awarding.secretary, decisionId, now)
	const shown = { entryId: entries[0]?.id }
	const [revoked] = await makePractices(awarding, [await awarded('thuhoi')])
	const award = await reader().award.findFirstOrThrow({ where: { entryId: revoked?.entryId ?? '' } })
	await revokeAward(
		awarding.secretary,
		award.id,
		{
			...{ number: '9/QĐ', decidedOn: new Date('2025-06-15'), signerVi: 'Nguyễn Văn Ký' },
			...{ cause: 'false-achievement', grounds: 'Số liệu không có thật.' },
		},
		now,
	)
	const { slug: round } = await reader().round.findUniqueOrThrow({ where: { id: roundId } })
	return { awarding, shown, revoked, round }
}

const stageIs = (id: string, stage: EntryStage) => reader().entry.update({ where: { id }, data: { stage } })

const takeBack = async (submissionId: string, withdrawnById: string) => {
	const data = { submissionId, withdrawnById, withdrawnAt: daysFromNow(-5) }
	const { submission } = await reader().withdrawal.create({ data, include: { submission: true } })
	await stageIs(submission.entryId, 'draft')
}

const askHead = async (entryId: string, requestedById: string) => {
	await reader().endorsementRequest.create({ data: { entryId, requestedById, requestedAt: now } })
	await stageIs(entryId, 'endorsement')
}

type HandedIn = Awaited<ReturnType<typeof makeEntryAt>>

const refuse = async ({ id, submissionId }: HandedIn, checkedById: string) => {
	const reasons = { create: { part: 'effect', text: 'Không thuộc phạm vi.' } }
	const data = { submissionId, outcome: 'refused', checkedById, checkedAt: daysFromNow(-9), reasons }
	await reader().eligibilityCheck.create({ data })
	await stageIs(id, 'refused')
}

const assign = async (entryId: string, roundId: string, assignedById: string) => {
	const { person } = await makeViewer({ reviewerIn: roundId })
	const data = {
		entryId,
		personId: person.id,
		assignedById,
		assignedAt: daysFromNow(-5),
		dueAt: daysFromNow(5),
	}
	await reader().assignment.create({ data })
	await stageIs(entryId, 'review')
}

const leaveWithout = async ({ id: entryId }: HandedIn, decisionId: string) => {
	await reader().decisionItem.create({ data: { decisionId, entryId, outcome: 'not-awarded' } })
	await stageIs(entryId, 'decided')
}

/** Every place where the public reads of many practices at once, as text. */
const lists = async (round: string): Promise<Record<string, string>> => {
	const text = async (loader: unknown, path: string, params: Record<string, string> = {}) =>
		(await askOpen(loader, path, { params })).text()
	const gallery = async (query: string) =>
		JSON.stringify((await galleryOf(anyone(), { ...wholeGallery, text: query })).practices)
	return {
		api: await text(practices, '/api/v1/practices?limit=200'),
		found: await text(practices, '/api/v1/practices?q=zuqeva'),
		awards: await text(awards, '/api/v1/awards?limit=200'),
		feed: await text(feed, '/tin/thuc-hanh'),
		theme: await text(themeFeed, '/x', { code: 'awareness' }),
		round: await text(roundFeed, '/x', { slug: round }),
		jsonl: await text(set, '/x', { file: 'thuc-hanh.jsonl' }),
		csv: await text(set, '/x', { file: 'thuc-hanh.csv' }),
		sitemap: await text(sitemapPart, '/x', { file: 'thuc-hanh-1.xml' }),
		gallery: await gallery(''),
		search: await gallery('zuqeva'),
	}
}

const namedIn = (text: string): State[] =>
	states.filter((state) => text.includes(titleOf(state)) || text.includes(slugOf(state)))

test('every place that tells of practices tells of the same ones, in whatever state an entry is', async () => {
	const { awarding, round, shown, revoked } = await world()
	expect([...new Set(Object.values(stages))].sort()).toEqual([...entryStages].sort())
	for (const [place, text] of Object.entries(await lists(round)))
		expect([place, namedIn(text)]).toEqual([place, ['congbo']])
	const before = JSON.parse((await lists(round)).api ?? '').items.length
	const decision = await reader().decision.findFirstOrThrow({
		where: { roundId: awarding.roundId, publication: null },
	})
	await publishDecision(awarding.secretary, decision.id, now)
	for (const [place, text] of Object.entries(await lists(round)))
		expect([place, namedIn(text)]).toEqual([place, ['quyetdinh', 'congbo']])
	expect(JSON.parse((await lists(round)).api ?? '').items.length).toBe(before + 1)
	const told = JSON.parse(await (await askOpen(changes, '/api/v1/changes')).text()).items
	expect(told.map(({ id, change }: { id: string; change: string }) => [id, change]).slice(0, 2)).toEqual([
		[shown?.entryId, 'published'],
		[revoked?.entryId, 'withdrawn'],
	])
})

test('one practice is had at each of its addresses when it is published, and at none otherwise', async () => {
	const entries = await reader().entry.findMany({ include: { practice: true } })
	const slugOfEntry = (content: unknown) =>
		states
			.map(slugOf)
			.find((slug) => JSON.stringify(content).toLowerCase().includes(slug.replace('-', ' '))) ?? ''
	expect(entries.length).toBe(states.length)
	for (const entry of entries) {
		const slug = slugOfEntry(entry.content)
		const status = entry.practice ? 200 : 404
		const params = { slug, id: entry.id }
		const page = `http://127.0.0.1:3000/thu-vien/${slug}`
		const answers = {
			api: await askOpen(practice, `/x`, { params }),
			embed: await askOpen(embed, '/x', { params }),
			share: await askOpen(share, '/x', { params }),
			oembed: await askOpen(oembed, `/oembed?url=${encodeURIComponent(page)}`),
		}
		for (const [place, answer] of Object.entries(answers))
			expect([slug, place, answer.status]).toEqual([slug, place, status])
		const read = await practiceAt(anyone(), slug).then(
			() => 200,
			() => 404,
		)
		expect([slug, read]).toEqual([slug, status])
	}
})

test('nothing that is kept from the public is in any of them, and no unit is known by its drafts', async () => {
	const { round, shown } = await reader()
		.practice.findFirstOrThrow({ where: { slug: slugOf('congbo') } })
		.then(async (row) => ({
			shown: row,
			round: (row.content as { round: { slug: string } }).round.slug,
		}))
	const { agency } = shown.content as { agency: { slug: string } }
	const text = async (loader: unknown, path: string, params: Record<string, string> = {}) =>
		(await askOpen(loader, path, { params })).text()
	const everything: Record<string, string> = {
		...(await lists(round)),
		practice: await text(practice, '/x', { id: shown.entryId }),
		embed: await text(embed, '/x', { slug: shown.slug }),
		changes: await text(changes, '/api/v1/changes'),
		replications: await text(replications, '/api/v1/replications'),
		agencyFeed: await text(agencyFeed, '/x', { slug: agency.slug }),
	}
	for (const [place, words] of Object.entries(everything)) {
		const found = kept.filter((name) => words.toLowerCase().includes(name.toLowerCase()))
		expect([place, found]).toEqual([place, []])
		expect([place, namedIn(words).filter((state) => !['quyetdinh', 'congbo'].includes(state))]).toEqual([
			place,
			[],
		])
	}
	for (const list of [
		await text(units, '/api/v1/units?limit=200'),
		await text(agencies, '/api/v1/agencies?limit=200'),
	]) {
		const named = states.filter((state) => list.includes(`Sở ${state} zudonvi`))
		expect(named).toEqual(['quyetdinh', 'congbo'])
	}
})
