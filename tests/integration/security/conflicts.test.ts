import { expect, test } from 'vitest'
import { openBallot } from '#app/commands/ballots.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry } from '#app/data/entries.server.ts'
import { staffScope } from '#app/data/staff-scope.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { adminDesk } from '#app/queries/admin-desk.server.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { ballotDesk } from '#app/queries/ballots.server.ts'
import { roundPage } from '#app/queries/rounds.server.ts'
import { councilRanking } from '#app/queries/council-ranking.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	grant,
	makeEntryAt,
	makePerson,
	makeUnit,
	makeViewer,
	now,
	viewerFor,
} from '#tests/support/factories.ts'
import { answersTo } from '#tests/support/questions.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal({ checkInvariants: false })

type World = Awaited<ReturnType<typeof canaryWorld>>

const recorded = (how: 'declared' | 'pinned', bound: object, towards: object, by: string) =>
	reader().interest.create({
		data: {
			how,
			kind: 'family',
			note: '',
			recordedById: by,
			recordedAt: daysFromNow(-1),
			...bound,
			...towards,
		},
	})

/** Every way to be bound to an entry without being of its unit: what makes the person so. */
const ties: Readonly<Record<string, (world: World, personId: string) => Promise<unknown>>> = {
	author: ({ entry }, personId) => reader().entryAuthor.create({ data: { entryId: entry.id, personId } }),
	contributor: ({ entry }, personId) =>
		reader().contributor.create({ data: { entryId: entry.id, personId } }),
	'declared towards the unit above': ({ ministry }, personId) =>
		recorded('declared', { personId }, { towardsUnitId: ministry.id }, personId),
	'declared towards the entry': ({ entry }, personId) =>
		recorded('declared', { personId }, { entryId: entry.id }, personId),
	pinned: ({ entry, secretary }, personId) =>
		recorded('pinned', { personId }, { entryId: entry.id }, secretary.person.id),
	'of a pinned unit': async ({ entry, secretary, roundId }, personId) => {
		const unit = await makeUnit()
		await reader().reviewer.create({
			data: { personId, roundId, unitId: unit.id, startsAt: daysFromNow(-9) },
		})
		await recorded('pinned', { unitId: unit.id }, { entryId: entry.id }, secretary.person.id)
	},
	'of the same cluster': async ({ ministry, roundId }, personId) => {
		const unit = await makeUnit()
		const { movementId } = await reader().round.update({
			where: { id: roundId },
			data: { clusterBinds: true },
		})
		const members = { create: [{ unitId: unit.id }, { unitId: ministry.id }] }
		await reader().cluster.create({
			data: {
				movementId,
				slug: unit.id,
				kind: 'cluster',
				nameVi: '',
				nameEn: '',
				basis: '',
				position: 1,
				members,
			},
		})
		await reader().reviewer.create({
			data: { personId, roundId, unitId: unit.id, startsAt: daysFromNow(-9) },
		})
	},
	'a unit above': async ({ ministry, roundId }, personId) =>
		reader().reviewer.create({ data: { personId, roundId, unitId: ministry.id, startsAt: daysFromNow(-9) } }),
	'a member of the agency': ({ unit }, personId) => grant(personId, { drafterOf: unit.id }),
}

/** What is the person’s own by another place of theirs: the agency, and what one wrote or is known to have written. */
const ownDoors: Readonly<Record<string, readonly string[]>> = {
	'a member of the agency': [
		'agency desk',
		'entry page',
		'editor',
		'evidence page',
		'receipt',
		'new entry',
		'file',
		'ranking',
		'ballots',
		'decisions',
	],
	author: ['ranking', 'ballots', 'decisions'],
	contributor: ['ranking', 'ballots', 'decisions'],
}

/** One world for all: every tie binds a person of its own. */
let made: Promise<World> | null = null
const theWorld = () => (made ??= canaryWorld('single'))

const boundWorld = async (tie: string, role: 'secretary' | 'administrator' | 'chair') => {
	const world = await theWorld()
	const { id } = await makePerson()
	const committee = await reader().committee.findFirstOrThrow({ where: { roundId: world.roundId } })
	await reader().seat.updateMany({ where: { role: 'chair' }, data: { role: 'member' } })
	await grant(id, role === 'chair' ? { seatIn: committee.id, chair: true } : { office: role })
	await ties[tie]?.(world, id)
	return { world, viewer: await viewerFor(id) }
}

test.each(Object.keys(ties))(
	'%s: secretary, administrator and chair read nothing of the entry, anywhere',
	async (tie) => {
		for (const role of ['secretary', 'administrator', 'chair'] as const) {
			const { world, viewer } = await boundWorld(tie, role)
			// The directory of people and who reviews in a round say nothing of an entry.
			const without = ['people', 'round', ...(ownDoors[tie] ?? [])]
			const told = await answersTo(viewer, world, without)
			const leaks = told.flatMap(([name, answer]) =>
				leaksIn(answer, [...identity, ...others, world.entry.id]).map((leak) => `${role}, ${name}: ${leak}`),
			)
			expect(leaks).toEqual([])
		}
	},
)

test.each(Object.keys(ties))(
	'%s: searching and counting are those of a world without the entry',
	async (tie) => {
		const { world, viewer } = await boundWorld(tie, 'secretary')
		for (const search of ['', canaries.agency, 'hoang yen']) {
			const list = await adminEntries(viewer, { search, sort: 'waiting', page: 1 })
			expect([list.found, list.items, list.stages]).toEqual([0, [], []])
		}
		const desk = (await adminDesk(viewer)).secretariat
		expect(Object.values(desk ?? {}).filter((count) => count !== 0 && count !== null)).toEqual([])
		const { stages } = await roundPage(viewer, world.roundId, now)
		expect(stages.filter(({ count }) => count > 0)).toEqual([])
	},
)

test.each(Object.keys(ties))('%s: and decide nothing of it', async (tie) => {
	const { world, viewer } = await boundWorld(tie, 'secretary')
	const stranger = await makeViewer({ reviewerIn: world.roundId })
	const level = await reader().awardLevel.findFirstOrThrow()
	for (const act of [
		() => assignReviewer(viewer, world.entry.id, stranger.person.id, now),
		() => checkEligibility(viewer, world.entry.id, { outcome: 'accepted', note: '', reasons: [] }, now),
		() => openBallot(viewer, { entryId: world.entry.id, awardLevelId: level.id }, now),
	]) {
		const reasons = await refusalOf(act())
		expect(reasons?.some(({ code }) => code === 'conflict' || code === 'hidden')).toBe(true)
	}
})

test('a council member who is bound by a record is told neither title nor number of it', async () => {
	const { world, viewer } = await boundWorld('pinned', 'chair')
	const { slug } = await reader().round.findUniqueOrThrow({ where: { id: world.roundId } })
	const ranking = await councilRanking(viewer, slug, now)
	expect([ranking?.rows, ranking?.conflicted]).toEqual([[], []])
	const secretary = await boundWorld('pinned', 'secretary')
	const desk = await ballotDesk(secretary.viewer, null, now)
	expect(desk?.conflicted).toEqual([])
})

test('what exists for somebody at the desk is just what the rule of conflicts leaves them', async () => {
	const world = await theWorld()
	const drafter = world.drafter.person.id
	const elsewhere = await makeEntryAt('accepted', {
		roundId: world.roundId,
		unitId: (await makeUnit()).id,
		createdById: drafter,
	})
	const tree = await unitTree(reader(), now)
	const seen = async (viewer: Viewer) =>
		(await reader().entry.findMany({ where: staffScope(viewer, tree), select: { id: true } })).map(
			({ id }) => id,
		)
	for (const tie of Object.keys(ties)) {
		const { id } = await makePerson()
		await grant(id, { office: 'secretary' })
		await ties[tie]?.(world, id)
		const viewer = await viewerFor(id)
		const fresh = await unitTree(reader(), now)
		for (const each of [world.entry.id, elsewhere.id]) {
			const isClear = conflictsWith(viewer, await loadEntry(reader(), each), fresh).length === 0
			const scope =
				(await reader().entry.count({ where: { AND: [{ id: each }, staffScope(viewer, fresh)] } })) === 1
			expect([tie, each === elsewhere.id, scope]).toEqual([tie, each === elsewhere.id, isClear])
		}
	}
	expect((await seen(world.secretary)).sort()).toEqual([world.entry.id, elsewhere.id].sort())
})
