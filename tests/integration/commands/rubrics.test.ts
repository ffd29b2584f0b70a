import { expect, test } from 'vitest'
import { createEntry } from '#app/commands/entries.server.ts'
import {
	beginRubric,
	copyRubric,
	createRubric,
	discardRubric,
	editRubric,
	publishRubric,
} from '#app/commands/rubrics.server.ts'
import { saveReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { rubricOf as tableOf } from '#app/data/rubrics.server.ts'
import { emptyReview } from '#app/domain/review.ts'
import type { RubricEdit } from '#app/domain/rubric-composing.ts'
import { anyone } from '#app/domain/viewer.ts'
import { roundPage } from '#app/queries/rounds.server.ts'
import { roundRubrics, rubricPage } from '#app/queries/rubrics.server.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeRound, makeUnit, makeViewer, now, rubricOf, viewerFor } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const world = async () => {
	const unit = await makeUnit()
	const { roundId } = await makeRound()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const begin = (
		subject: 'collective' | 'household' = 'collective',
		kind: 'initiative' | 'model' = 'model',
	) => createEntry(drafter, { roundId, unitId: unit.id, kind, subject }, now)
	const inForce = (code: string) =>
		reader().rubric.findFirstOrThrow({ where: { roundId, code }, orderBy: { version: 'desc' } })
	return { roundId, drafter, secretary, begin, inForce }
}

const tableOfEntry = async (id: string) => {
	const { rubric } = await reader().entry.findUniqueOrThrow({ where: { id }, include: { rubric: true } })
	return `${rubric.code} ${rubric.version}`
}
const eventsOf = async (subjectId: string) =>
	(await reader().auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(
		({ name, payload }) => [name, payload],
	)
const rename: RubricEdit = {
	act: 'item',
	list: 'gates',
	id: null,
	item: { vi: 'Điều kiện mới', en: 'New', points: null, basis: '' },
}

test('the next version of a table takes over the entries of the one before, old and new', async () => {
	const { roundId, secretary, begin, inForce } = await world()
	const [before, other] = [await begin(), await begin('collective', 'initiative')]
	const first = await inForce('model_collective')
	const id = await beginRubric(secretary, first.id, now)
	expect(await refusalOf(beginRubric(secretary, first.id, now))).toEqual([
		{ code: 'already', fact: 'exists' },
	])
	await editRubric(secretary, id, rename, now)
	expect([await tableOfEntry(before), await tableOfEntry(await begin())]).toEqual([
		'model_collective 1',
		'model_collective 1',
	])
	const page = await rubricPage(secretary, roundId, id)
	expect([page.effects.moves.map(({ count }) => count), page.faults, page.effects.left]).toEqual([
		[2],
		[],
		[],
	])
	expect(page.effects.change?.added.map(({ vi }) => vi)).toEqual(['Điều kiện mới'])
	expect(await publishRubric(secretary, id, now)).toBe(2)
	expect([await tableOfEntry(before), await tableOfEntry(await begin()), await tableOfEntry(other)]).toEqual([
		'model_collective 2',
		'model_collective 2',
		'initiative 1',
	])
	expect(await eventsOf(id)).toEqual([
		['rubric.begun', { code: 'model_collective', version: 2, name: tableOf(first.document).nameVi }],
		['rubric.edited', { code: 'model_collective', version: 2, act: 'item', part: 'gates' }],
		['rubric.published', { code: 'model_collective', version: 2, entries: 2 }],
	])
	expect(await refusalOf(editRubric(secretary, id, rename, now))).toEqual([
		{ code: 'already', fact: 'published' },
	])
})

test('a new table takes over the kinds that it is for, copied from another round', async () => {
	const { roundId, secretary, begin } = await world()
	const elsewhere = await makeRound()
	const source = elsewhere.round.rubrics.find(({ code }) => code === 'model_collective')
	const [household, collective] = [await begin('household'), await begin()]
	const applies = [{ kind: 'model' as const, subject: 'household' as const }]
	const own = { code: 'bang-ho', nameVi: 'Bảng hộ gia đình', nameEn: 'Households', applies }
	const id = await createRubric(secretary, roundId, { ...own, copyOf: source?.id ?? '' }, now)
	const page = await rubricPage(secretary, roundId, id)
	expect([page.rubric.nameVi, page.rubric.criteria, page.rubric.applies]).toEqual([
		'Bảng hộ gia đình',
		rubricOf('model', 'collective').criteria,
		applies,
	])
	expect(page.effects.moves).toEqual([
		{
			name: { vi: rubricOf('model', 'collective').nameVi, en: rubricOf('model', 'collective').nameEn },
			count: 1,
		},
	])
	await publishRubric(secretary, id, now)
	expect([await tableOfEntry(household), await tableOfEntry(collective)]).toEqual([
		'bang-ho 1',
		'model_collective 1',
	])
	expect(await tableOfEntry(await begin('household'))).toBe('bang-ho 1')
})

test('no kind of entry is left without a table', async () => {
	const { roundId, secretary, begin, inForce } = await world()
	await begin('household')
	const id = await beginRubric(secretary, (await inForce('model_collective')).id, now)
	const { nameVi, nameEn, maxScore } = rubricOf('model', 'collective')
	const settings = {
		...{ nameVi, nameEn, maxScore, legalBasis: '', bonusCap: 5, penaltyCap: -10, visitCounts: 'nothing' as const },
		applies: [{ kind: 'model' as const, subject: 'collective' as const }],
	}
	await editRubric(secretary, id, { act: 'settings', settings }, now)
	expect((await rubricPage(secretary, roundId, id)).effects.left.map(({ subject }) => subject)).toEqual([
		'household',
		'enterprise',
	])
	expect(await refusalOf(publishRubric(secretary, id, now))).toEqual([
		{ code: 'incomplete', missing: ['applies'] },
	])
})

test('a table with a fault is not published, and a copy replaces what was composed', async () => {
	const { secretary, inForce } = await world()
	const first = await inForce('initiative')
	const id = await beginRubric(secretary, first.id, now)
	await editRubric(secretary, id, { act: 'remove', path: 'criteria.novelty' }, now)
	expect(await refusalOf(publishRubric(secretary, id, now))).toEqual([
		{ code: 'incomplete', missing: ['criteria'] },
	])
	await copyRubric(secretary, id, first.id, now)
	expect(tableOf((await inForce('initiative')).document).criteria.length).toBe(5)
	await publishRubric(secretary, id, now)
})

test('from the first sheet on the table stands: in the commands, on the pages and in the database', async () => {
	const council = await makeCouncil()
	const { roundId, secretary } = council
	const { id: entryId } = await makeReviewed(council, { totals: [], missing: 1 })
	const first = await reader().rubric.findFirstOrThrow({ where: { roundId, code: 'initiative' } })
	const [open, another] = [await beginRubric(secretary, first.id, now), await makeRound()]
	const assignment = await reader().assignment.findFirstOrThrow({ where: { entryId } })
	const reviewer = await viewerFor(assignment.personId)
	const content = emptyReview(rubricOf('initiative', 'collective'))
	await saveReview(reviewer, assignment.id, { version: 0, content }, now)
	const refusals = [
		() => editRubric(secretary, open, rename, now),
		() => copyRubric(secretary, open, another.round.rubrics[0]?.id ?? '', now),
		() => publishRubric(secretary, open, now),
		() => beginRubric(secretary, first.id, now),
	]
	for (const refused of refusals) {
		expect(await refusalOf(refused())).toEqual([{ code: 'already', fact: 'sheet-begun' }])
	}
	const shown = await roundRubrics(secretary, roundId)
	expect(shown.tables.map(({ code, isLocked }) => [code, isLocked]).sort()).toEqual([
		['initiative', true],
		['model_collective', false],
		['model_individual', false],
	])
	expect((await rubricPage(secretary, roundId, open)).isLocked).toBe(true)
	const sql = [
		reader().rubric.update({ where: { id: open }, data: { publishedAt: now } }),
		reader().rubric.update({ where: { id: first.id }, data: { version: 9 } }),
	].map((each) => () => each)
	for (const run of sql) await expect(run()).rejects.toThrow(/has sheets|is in use/)
	const collective = await reader().rubric.findFirstOrThrow({ where: { roundId, code: 'model_collective' } })
	await expect(
		reader().entry.update({ where: { id: entryId }, data: { rubricId: collective.id } }),
	).rejects.toThrow('has sheets')
	const applies = [{ kind: 'initiative' as const, subject: 'collective' as const }]
	const own = { code: 'bang-moi', nameVi: 'Bảng mới', nameEn: 'New', applies, copyOf: first.id }
	const taking = await createRubric(secretary, roundId, own, now)
	expect(await refusalOf(publishRubric(secretary, taking, now))).toEqual([
		{ code: 'already', fact: 'sheet-begun' },
	])
	await discardRubric(secretary, open, now)
	expect(await reader().rubric.findUnique({ where: { id: open } })).toBeNull()
})

test('only a secretary composes: others are refused and see nothing of what is composed', async () => {
	const { roundId, secretary, drafter, inForce } = await world()
	const first = await inForce('initiative')
	const id = await beginRubric(secretary, first.id, now)
	const administrator = await makeViewer({ office: 'administrator' })
	const applies = [{ kind: 'model' as const, subject: 'household' as const }]
	for (const other of [anyone(), drafter, administrator]) {
		const acts = [
			() => createRubric(other, roundId, { code: 'x', nameVi: 'x', nameEn: 'x', applies, copyOf: null }, now),
			() => beginRubric(other, first.id, now),
			() => editRubric(other, id, rename, now),
			() => copyRubric(other, id, first.id, now),
			() => publishRubric(other, id, now),
			() => discardRubric(other, id, now),
			() => roundRubrics(other, roundId),
			() => rubricPage(other, roundId, id),
		]
		for (const act of acts) expect(await refusalOf(act())).toEqual([{ code: 'not-yours' }])
	}
	const versions = (await roundPage(administrator, roundId)).rubrics.map(({ code, version }) => [
		code,
		version,
	])
	expect(versions).toEqual([
		['initiative', 1],
		['model_collective', 1],
		['model_individual', 1],
	])
	expect(await refusalOf(rubricPage(secretary, roundId, roundId))).toEqual([{ code: 'hidden' }])
})
