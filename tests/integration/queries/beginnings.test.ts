import { expect, test } from 'vitest'
import { createMovement } from '#app/commands/movements.server.ts'
import { prepareReference } from '#app/commands/reference.server.ts'
import { createRound } from '#app/commands/rounds.server.ts'
import { reader } from '#app/data/database.server.ts'
import { nationalMovement, scoringRubrics, standardForms } from '#app/data/reference-movement.server.ts'
import { usualCalendar } from '#app/domain/new-round.ts'
import { movementInput, newRoundPage, roundInput } from '#app/queries/beginnings.server.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	grant,
	makeEntry,
	makePerson,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const said = {
	nameVi: 'Đợt thử năm 2027',
	nameEn: 'Trial round of 2027',
	slug: '',
	year: 2027,
	blindness: 'double' as const,
	sheets: 4,
	phases: usualCalendar(now),
}

const movement = {
	nameVi: 'Phong trào thi đua bệnh viện thông minh',
	nameEn: 'Smart hospital movement',
	shortNameVi: 'Bệnh viện thông minh',
	shortNameEn: 'Smart hospitals',
	slug: '',
	purposeVi: 'Thi đua xây dựng bệnh viện thông minh.',
	purposeEn: 'To build smart hospitals.',
	startsOn: new Date('2026-01-01'),
	endsOn: new Date('2030-12-31'),
}

test('on an empty portal an administrator begins a movement, and opens its first round with the standard set', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	expect((await newRoundPage(administrator, now)).movements).toEqual([])
	await prepareReference(administrator, now)
	const { id: movementId } = await createMovement(
		administrator,
		await movementInput(administrator, movement),
		now,
	)
	const { input } = await roundInput(administrator, { ...said, movementId, from: null })
	expect([input.slug, input.council.nameVi]).toEqual(['dot-thu-nam-2027', 'Hội đồng xét đợt thử năm 2027'])
	const { id } = await createRound(administrator, movementId, input, now)
	const round = await reader().round.findUniqueOrThrow({
		where: { id },
		include: { rubrics: true, forms: true, movement: { include: { awardLevels: true, terms: true } } },
	})
	expect(round.rubrics.map(({ code }) => code).sort()).toEqual(scoringRubrics.map((each) => each.id).sort())
	expect(round.forms.map(({ code }) => code).sort()).toEqual(standardForms.map((each) => each.code).sort())
	expect(round.movement.slug).toBe('benh-vien-thong-minh')
	expect(round.movement.awardLevels).toHaveLength(nationalMovement.awardLevels.length)
	expect(round.movement.terms).toHaveLength(nationalMovement.terms.length)
})

test('a round takes rubrics, forms and rules of another, and none of its entries or people', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	const earlier = await makeRound()
	const rules = { asksParent: true, twoPeople: true, clusterBinds: true, divergenceBound: 12 }
	await reader().round.update({ where: { id: earlier.roundId }, data: rules })
	await makeEntry({
		roundId: earlier.roundId,
		unitId: (await makeUnit()).id,
		createdById: (await makePerson()).id,
	})
	await grant((await makePerson()).id, { reviewerIn: earlier.roundId })
	const source = await reader().round.findUniqueOrThrow({
		where: { id: earlier.roundId },
		include: { rubrics: true, forms: true },
	})
	const { movementId, input } = await roundInput(administrator, {
		...said,
		movementId: source.movementId,
		from: source.id,
	})
	const { id } = await createRound(administrator, movementId, input, now)
	const made = await reader().round.findUniqueOrThrow({
		where: { id },
		include: { rubrics: true, forms: true, entries: true, reviewers: true, quotas: true },
	})
	const documents = (rows: readonly { code: string; document: unknown }[]) =>
		rows.map(({ code, document }) => [code, document]).sort()
	expect(documents(made.rubrics)).toEqual(documents(source.rubrics))
	expect(documents(made.forms)).toEqual(documents(source.forms))
	expect({
		asksParent: made.asksParent,
		twoPeople: made.twoPeople,
		clusterBinds: made.clusterBinds,
		divergenceBound: made.divergenceBound,
	}).toEqual(rules)
	expect([made.entries, made.reviewers, made.quotas]).toEqual([[], [], []])
})

test('an address that was asked for must be free; one made of the name gets a number', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	const { movementId } = await reader().round.findUniqueOrThrow({
		where: { id: (await makeRound()).roundId },
	})
	const start = { ...said, nameVi: 'Đợt trùng tên', movementId, from: null }
	for (const slug of ['dot-trung-ten', 'dot-trung-ten-2', 'dot-trung-ten-3']) {
		const { input } = await roundInput(administrator, start)
		expect(input.slug).toBe(slug)
		await createRound(administrator, movementId, input, now)
	}
	expect(await refusalOf(roundInput(administrator, { ...start, slug: 'dot-trung-ten' }))).toEqual([
		{ code: 'already', fact: 'address-taken' },
	])
})

test('who is no administrator is shown nothing and takes nothing', async () => {
	const { movementId } = await reader().round.findUniqueOrThrow({
		where: { id: (await makeRound()).roundId },
	})
	for (const viewer of [await makeViewer({ office: 'secretary' }), await makeViewer()]) {
		expect(await refusalOf(newRoundPage(viewer, now))).toEqual([{ code: 'not-yours' }])
		expect(await refusalOf(roundInput(viewer, { ...said, movementId, from: null }))).toEqual([
			{ code: 'not-yours' },
		])
		expect(await refusalOf(movementInput(viewer, movement))).toEqual([{ code: 'not-yours' }])
	}
})
