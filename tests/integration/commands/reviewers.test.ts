import { expect, test } from 'vitest'
import { declareInterest } from '#app/commands/interests.server.ts'
import { liftPair, removePanel, setClusterBinds, setPair, setPanel } from '#app/commands/panels.server.ts'
import { saveProfile, saveWishes } from '#app/commands/reviewers.server.ts'
import { reader } from '#app/data/database.server.ts'
import { wishList, reviewerProfile } from '#app/queries/reviewer-profile.server.ts'
import { roundConflicts } from '#app/queries/conflicts.server.ts'
import { entryClaims } from '#app/queries/entry-claims.server.ts'
import { roundReviewers } from '#app/queries/round-reviewers.server.ts'
import { claimInterest } from '#app/commands/interest-claims.server.ts'
import { canaries, canaryWorld, identity, leaksIn, others } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, grant, makeRound, makeViewer, now, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const profile = {
	maxLoad: 7,
	languages: ['vi' as const],
	topics: [
		{ topic: 'theme:government', level: 'expert' as const, wish: 1 as const },
		{ topic: 'sector:health', level: null, wish: -1 as const },
		{ topic: 'sector:education', level: null, wish: 0 as const },
	],
	absences: [{ startsAt: daysFromNow(1), endsAt: daysFromNow(3), note: 'Công tác' }],
}

const reviewerIdOf = async (roundId: string, personId: string) =>
	(await reader().reviewer.findFirstOrThrow({ where: { roundId, personId } })).id

test('a reviewer keeps their own profile, the secretary amends it; nobody else reads or writes it', async () => {
	const { roundId } = await makeRound()
	const reviewer = await makeViewer({ reviewerIn: roundId })
	const other = await makeViewer({ reviewerIn: roundId })
	const secretary = await makeViewer({ office: 'secretary' })
	await saveProfile(reviewer, roundId, reviewer.person.id, profile, now)
	const read = await reviewerProfile(secretary, roundId, reviewer.person.id)
	expect([read.maxLoad, read.languages, read.absences]).toEqual([
		7,
		['vi'],
		[{ startsAt: daysFromNow(1), lastDay: new Date(+daysFromNow(3) - 1), note: 'Công tác' }],
	])
	const said = read.groups
		.flatMap(({ topics }) => topics)
		.filter(({ level, wish }) => level !== '' || wish !== '0')
	expect(said.map(({ topic, level, wish }) => [topic, level, wish])).toEqual([
		['theme:government', 'expert', '1'],
		['sector:health', '', '-1'],
	])
	await saveProfile(
		secretary,
		roundId,
		reviewer.person.id,
		{ ...profile, maxLoad: null, topics: [], absences: [] },
		now,
	)
	expect((await reviewerProfile(reviewer, roundId, reviewer.person.id)).absences).toEqual([])
	expect(await refusalOf(saveProfile(other, roundId, reviewer.person.id, profile, now))).toEqual([
		{ code: 'hidden' },
	])
	expect(await refusalOf(reviewerProfile(other, roundId, reviewer.person.id))).toEqual([{ code: 'hidden' }])
	const events = await reader().auditEvent.count({
		where: { name: 'reviewer.profile-changed', subjectId: reviewer.person.id },
	})
	expect(events).toBe(2)
})

test('wishes are of what one is offered; what one has, or is bound to, is not', async () => {
	const world = await canaryWorld('single')
	const fresh = await makeViewer({ reviewerIn: world.roundId })
	const entryId = world.entry.id
	await saveWishes(fresh, world.roundId, [{ entryId, wish: 1 }], now)
	expect((await wishList(fresh, world.roundId, 1, now)).items.map(({ id, wish }) => [id, wish])).toEqual([
		[entryId, 1],
	])
	await saveWishes(fresh, world.roundId, [{ entryId, wish: null }], now)
	expect((await wishList(fresh, world.roundId, 1, now)).items.map(({ wish }) => wish)).toEqual([null])
	expect((await wishList(world.reviewer, world.roundId, 1, now)).items).toEqual([])
	await declareInterest(
		fresh,
		{ kind: 'family', note: 'Người nhà', startsAt: null, endsAt: null, entryId },
		now,
	)
	const bound = await viewerFor(fresh.person.id)
	expect((await wishList(bound, world.roundId, 1, now)).items).toEqual([])
	for (const viewer of [bound, world.reviewer])
		expect(await refusalOf(saveWishes(viewer, world.roundId, [{ entryId, wish: 1 }], now))).toEqual([
			{ code: 'hidden' },
		])
	expect(await refusalOf(saveWishes(world.drafter, world.roundId, [], now))).toEqual([{ code: 'hidden' }])
})

test('what is offered is as blind as the review: in a double-blind round it names nobody, in a single-blind one no reviewer', async () => {
	for (const blindness of ['single', 'double'] as const) {
		const world = await canaryWorld(blindness)
		const fresh = await makeViewer({ reviewerIn: world.roundId })
		const list = await wishList(fresh, world.roundId, 1, now)
		expect(list.items.length).toBe(1)
		expect(leaksIn(list, others)).toEqual([])
		if (blindness === 'double') expect(leaksIn(list, identity)).toEqual([])
		else expect(list.items[0]?.agency).toBe(canaries.agency)
	}
})

test('the agency reads its claims and answers, and no name of anybody who judges', async () => {
	const world = await canaryWorld('single')
	const claim = { named: 'Ông X', namedUnitId: null, kind: 'other' as const, grounds: 'Đang tranh chấp' }
	await claimInterest(world.drafter, world.entry.id, claim, now)
	const page = await entryClaims(world.drafter, world.entry.id, now)
	expect(page.claims.map(({ named, answer }) => [named, answer])).toEqual([['Ông X', null]])
	expect(leaksIn(page, [canaries.reviewer, world.reviewer.person.name])).toEqual([])
	for (const viewer of [world.reviewer, world.secretary])
		expect(await refusalOf(entryClaims(viewer, world.entry.id, now))).toEqual([{ code: 'hidden' }])
})

test('the secretary’s page of conflicts knows nothing of an entry that they are bound to', async () => {
	const world = await canaryWorld('single')
	const claim = { named: 'Ông X', namedUnitId: null, kind: 'other' as const, grounds: canaries.remark }
	await claimInterest(world.drafter, world.entry.id, claim, now)
	expect((await roundConflicts(world.secretary, world.roundId, now)).claims.length).toBe(1)
	const bound = await makeViewer({ office: 'secretary' })
	await grant(bound.person.id, { headOf: world.unit.id })
	const page = await roundConflicts(await viewerFor(bound.person.id), world.roundId, now)
	expect([page.claims, page.interests, leaksIn(page, [canaries.remark, world.entry.titleVi])]).toEqual([
		[],
		[],
		[],
	])
	const { reviewers } = await roundReviewers(await viewerFor(bound.person.id), world.roundId, now)
	expect(reviewers.map(({ load }) => load)).toEqual([0, 0])
})

test('panels and pairs are the secretary’s; a panel has one head, a pair is of two', async () => {
	const { roundId } = await makeRound()
	const [a, b] = [await makeViewer({ reviewerIn: roundId }), await makeViewer({ reviewerIn: roundId })]
	const elsewhere = await makeRound()
	const stranger = await makeViewer({ reviewerIn: elsewhere.roundId })
	const [idA, idB] = [await reviewerIdOf(roundId, a.person.id), await reviewerIdOf(roundId, b.person.id)]
	const strange = await reviewerIdOf(elsewhere.roundId, stranger.person.id)
	const secretary = await makeViewer({ office: 'secretary' })
	const panel = { panelId: null, name: 'Tổ 1', topics: ['kind:model'], reviewerIds: [idA, idB], headId: idB }
	const id = await setPanel(secretary, roundId, panel, now)
	await setPanel(secretary, roundId, { ...panel, panelId: id, headId: idA }, now)
	expect(
		(await reader().panelMember.findMany({ where: { panelId: id, isHead: true } })).map(
			({ reviewerId }) => reviewerId,
		),
	).toEqual([idA])
	expect(
		await refusalOf(setPanel(secretary, roundId, { ...panel, name: 'Tổ 2', reviewerIds: [strange] }, now)),
	).toEqual([{ code: 'hidden' }])
	expect(await refusalOf(setPanel(secretary, roundId, panel, now))).toEqual([
		{ code: 'already', fact: 'exists' },
	])
	expect(await refusalOf(setPanel(a, roundId, panel, now))).toEqual([{ code: 'not-yours' }])
	const pair = { firstId: idB, secondId: idA, how: 'apart' as const, reason: 'Cùng phòng' }
	await setPair(secretary, roundId, pair, now)
	expect(await refusalOf(setPair(secretary, roundId, { ...pair, firstId: idA, secondId: idB }, now))).toEqual(
		[{ code: 'already', fact: 'exists' }],
	)
	expect(await refusalOf(setPair(secretary, roundId, { ...pair, secondId: idB }, now))).toMatchObject([
		{ code: 'incomplete' },
	])
	const kept = await reader().reviewerPair.findFirstOrThrow({ where: { roundId } })
	await liftPair(secretary, roundId, kept.id, now)
	await removePanel(secretary, roundId, id, now)
	await setClusterBinds(secretary, roundId, true, now)
	expect((await reader().round.findUniqueOrThrow({ where: { id: roundId } })).clusterBinds).toBe(true)
	for (const act of [
		() => setClusterBinds(b, roundId, false, now),
		() => removePanel(b, roundId, id, now),
		() => liftPair(b, roundId, kept.id, now),
	])
		expect(await refusalOf(act())).toEqual([{ code: 'not-yours' }])
})
