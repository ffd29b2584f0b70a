import { expect, test } from 'vitest'
import { createEntry, saveDraft } from '#app/commands/entries.server.ts'
import {
	beginVersion,
	createForm,
	discardForm,
	editForm,
	moveDraft,
	moveDrafts,
	publishForm,
} from '#app/commands/forms.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { openBallot } from '#app/commands/ballots.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { submissionInForceOf } from '#app/data/revisions.server.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { anyone } from '#app/domain/viewer.ts'
import { formPage, roundForms } from '#app/queries/forms.server.ts'
import { entryEditor } from '#app/queries/entry-editor.server.ts'
import { makeCouncil } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	fullContent,
	makeEntry,
	makeEntryAt,
	makeEvidence,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const world = async (forms = [makeForm()]) => {
	const unit = await makeUnit()
	const made = await makeRound({ forms })
	const { roundId } = made
	const drafter = await makeViewer({ drafterOf: unit.id }, { headOf: unit.id })
	const secretary = await makeViewer({ office: 'secretary' })
	const first = await reader().entryForm.findFirstOrThrow({ where: { roundId } })
	const begin = (subject: 'collective' | 'individual' = 'collective') =>
		createEntry(drafter, { roundId, unitId: unit.id, kind: 'initiative', subject }, now)
	return { ...made, unit, drafter, secretary, first, begin }
}

const eventsOf = async (subjectId: string) =>
	(await reader().auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(
		({ name, payload }) => [name, payload],
	)

test('a secretary composes a form part by part, publishes it, and new entries begin with it', async () => {
	const { roundId, secretary, drafter, unit } = await world()
	const input = {
		code: 'y-tuong',
		name: { vi: 'Ý tưởng', en: 'Idea' },
		kind: 'solution' as const,
		subjects: ['individual' as const],
		copyOf: null,
	}
	const id = await createForm(secretary, roundId, input, now)
	const create = { roundId, unitId: unit.id, kind: 'solution' as const, subject: 'individual' as const }
	expect(await refusalOf(createEntry(drafter, create, now))).toEqual([{ code: 'hidden' }])
	expect(await refusalOf(publishForm(secretary, id, now))).toEqual([
		{ code: 'incomplete', missing: ['parts'] },
	])
	await editForm(secretary, id, { act: 'section', section: section('idea'), isNew: true }, now)
	await editForm(secretary, id, { act: 'field', field: field('planned', { kind: 'date' }), isNew: true }, now)
	await publishForm(secretary, id, now)
	const entry = await loadEntry(reader(), await createEntry(drafter, create, now))
	expect([entry.form.code, entry.form.version, entry.kind]).toEqual(['y-tuong', 1, 'solution'])
	expect([Object.keys(entry.content.sections), entry.content.answers]).toEqual([
		['idea'],
		{ planned: { kind: 'date', date: '' } },
	])
	expect(await eventsOf(id)).toEqual([
		['form.begun', { code: 'y-tuong', version: 1, name: 'Ý tưởng' }],
		['form.edited', { code: 'y-tuong', version: 1, act: 'section', part: 'idea' }],
		['form.edited', { code: 'y-tuong', version: 1, act: 'field', part: 'planned' }],
		['form.published', { code: 'y-tuong', version: 1 }],
	])
})

test('only a secretary composes: others are refused and nothing changes', async () => {
	const { roundId, first, drafter } = await world()
	const others = [anyone(), drafter, await makeViewer({ office: 'administrator' })]
	for (const viewer of others) {
		const input = { ...makeForm({ code: 'x' }), copyOf: first.id }
		const acts = [
			() => createForm(viewer, roundId, input, now),
			() => beginVersion(viewer, first.id, now),
			() => editForm(viewer, first.id, { act: 'remove', key: 'effect' }, now),
			() => publishForm(viewer, first.id, now),
			() => discardForm(viewer, first.id, now),
			() => moveDrafts(viewer, first.id, now),
			() => roundForms(viewer, roundId),
			() => formPage(viewer, roundId, first.id),
		]
		for (const act of acts) expect(await refusalOf(act())).toEqual([{ code: 'not-yours' }])
	}
	expect(await reader().entryForm.count({ where: { roundId } })).toBe(1)
})

test('a published form is fixed, by the command and by the database; what is composed is not', async () => {
	const { secretary, first } = await world()
	const published = [{ code: 'already', fact: 'published' }]
	expect(await refusalOf(editForm(secretary, first.id, { act: 'remove', key: 'effect' }, now))).toEqual(
		published,
	)
	expect(await refusalOf(discardForm(secretary, first.id, now))).toEqual(published)
	await expect(
		reader().$executeRawUnsafe(`UPDATE "entry_form" SET "document" = '{}' WHERE "id" = $1::uuid`, first.id),
	).rejects.toThrow('is in use')
	const next = await beginVersion(secretary, first.id, now)
	expect(await refusalOf(beginVersion(secretary, first.id, now))).toEqual([
		{ code: 'already', fact: 'exists' },
	])
	await discardForm(secretary, next, now)
	expect(await reader().entryForm.count({ where: { id: next } })).toBe(0)
})

test('a new version leaves entries alone; drafts move by the secretary or their agency and lose nothing', async () => {
	const { roundId, unit, secretary, drafter, first } = await world()
	const draft = { roundId, unitId: unit.id, createdById: drafter.person.id }
	const moving = await makeEntry(draft)
	const own = await makeEntry(draft)
	const sent = await makeEntryAt('submitted', draft)
	const next = await beginVersion(secretary, first.id, now)
	await editForm(secretary, next, { act: 'remove', key: 'lessons' }, now)
	await editForm(secretary, next, { act: 'section', section: section('figures'), isNew: true }, now)
	const { effects } = await formPage(secretary, roundId, next)
	expect(effects.change).toMatchObject({
		added: [{ key: 'figures' }],
		removed: [{ key: 'lessons' }],
		changed: [],
		isMoved: false,
	})
	expect(effects.drafts.map(({ kept, parked }) => [kept, parked.map(({ key }) => key)])).toEqual([
		[6, ['lessons']],
		[6, ['lessons']],
	])
	expect(effects.staying).toBe(1)
	expect(JSON.stringify(effects)).not.toContain(fullContent().summary)
	expect(await refusalOf(moveDrafts(secretary, next, now))).toEqual([
		{ code: 'stage', is: 'draft', needs: 'published' },
	])
	await publishForm(secretary, next, now)
	await moveDraft(drafter, own.id, now)
	expect(await refusalOf(moveDraft(drafter, own.id, now))).toEqual([{ code: 'already', fact: 'exists' }])
	expect(
		await refusalOf(moveDraft(await makeViewer({ drafterOf: (await makeUnit()).id }), moving.id, now)),
	).toEqual([{ code: 'hidden' }])
	expect(await moveDrafts(secretary, next, now)).toBe(1)
	for (const { id } of [moving, own]) {
		const { form, content, version } = await loadEntry(reader(), id)
		expect([form.version, version, Object.keys(content.sections).includes('lessons')]).toEqual([2, 2, true])
	}
	const editor = await entryEditor(drafter, moving.id)
	expect([editor.newestForm, editor.partNames['lessons']]).toEqual([null, { vi: 'lessons', en: 'lessons' }])
	expect((await loadEntry(reader(), sent.id)).form.version).toBe(1)
	expect((await eventsOf(moving.id)).at(-1)).toEqual([
		'entry.form-moved',
		{ code: 'initiative', version: 2, from: 1 },
	])
})

test('a revision keeps its form for ever and holds nothing of parts that the form does not have', async () => {
	const { secretary, drafter, first, begin } = await world()
	const id = await begin()
	const { sections, ...rest } = fullContent()
	await saveDraft(drafter, id, { version: 1, changes: { ...rest, answers: {}, sections } }, now)
	await makeEvidence(id, drafter.person.id)
	const next = await beginVersion(secretary, first.id, now)
	await editForm(secretary, next, { act: 'remove', key: 'lessons' }, now)
	await publishForm(secretary, next, now)
	await moveDraft(drafter, id, now)
	await submitEntry(drafter, id, now)
	const submission = await submissionInForceOf(reader(), id)
	expect(submission?.frozen.form.version).toBe(2)
	expect(Object.keys(submission?.frozen.content.sections ?? {})).not.toContain('lessons')
	expect(Object.keys((await loadEntry(reader(), id)).content.sections)).toContain('lessons')
})

test('a save names the parts that were not taken and keeps the rest; nothing taken is refused with the reasons', async () => {
	const { drafter, begin } = await world([
		makeForm({
			sections: [section('open'), section('closed', { frozenFrom: '2025-06-15' })],
			fields: [field('day', { kind: 'date' })],
		}),
	])
	const id = await begin()
	const changes = {
		titleVi: 'Tên',
		sections: { open: paragraphsOf('mở'), closed: paragraphsOf('đóng'), strange: paragraphsOf('lạ') },
		answers: { day: { kind: 'date' as const, date: '2024-05' } },
	}
	const saved = await saveDraft(drafter, id, { version: 1, changes }, now)
	expect(saved).toEqual({
		version: 2,
		savedAt: now,
		left: [
			{ where: 'section-closed', why: 'frozen' },
			{ where: 'section-strange', why: 'unknown' },
		],
		others: {},
		by: [],
	})
	const { content } = await loadEntry(reader(), id)
	expect(content).toMatchObject({
		titleVi: 'Tên',
		sections: { open: paragraphsOf('mở') },
		answers: { day: { kind: 'date', date: '2024-05' } },
	})
	expect(Object.keys(content.sections)).toEqual(expect.not.arrayContaining(['strange']))
	const only = { sections: { closed: paragraphsOf('đóng') } }
	expect(await refusalOf(saveDraft(drafter, id, { version: 2, changes: only }, now))).toEqual([
		{ code: 'not-taken', parts: [{ where: 'section-closed', why: 'frozen' }] },
	])
})

test('an answer names only what is there: choices, words, files, people and units', async () => {
	const { drafter, unit, begin } = await world([
		makeForm({
			sections: [],
			fields: [
				field('pick', {
					kind: 'choice',
					isMany: false,
					options: [{ code: 'a', label: { vi: 'A', en: 'A' } }],
				}),
				field('word', { kind: 'taxonomy', taxonomy: 'theme', isMany: true }),
				field('paper', { kind: 'file', most: 2 }),
				field('head', { kind: 'person' }),
				field('seat', { kind: 'unit' }),
			],
		}),
	])
	const id = await begin()
	const other = await begin()
	const foreign = await makeEvidence(other, drafter.person.id)
	const strange = crypto.randomUUID()
	const answers = {
		pick: { kind: 'choice' as const, codes: ['z'] },
		word: { kind: 'taxonomy' as const, codes: ['government', 'khong-co'] },
		paper: { kind: 'file' as const, evidenceIds: [foreign.id] },
		head: { kind: 'person' as const, name: 'A', title: '', personId: strange },
		seat: { kind: 'unit' as const, unitId: strange, name: 'Bịa' },
	}
	expect(await refusalOf(saveDraft(drafter, id, { version: 1, changes: { answers } }, now))).toEqual([
		{ code: 'incomplete', missing: ['pick', 'word', 'paper', 'head', 'seat'].map((key) => `answer-${key}`) },
	])
	const own = await makeEvidence(id, drafter.person.id)
	const good = {
		pick: { kind: 'choice' as const, codes: ['a'] },
		word: { kind: 'taxonomy' as const, codes: ['government'] },
		paper: { kind: 'file' as const, evidenceIds: [own.id] },
		seat: { kind: 'unit' as const, unitId: unit.id, name: 'Bịa' },
	}
	await saveDraft(drafter, id, { version: 1, changes: { answers: good } }, now)
	const named = await reader().unitName.findFirstOrThrow({ where: { unitId: unit.id } })
	expect((await loadEntry(reader(), id)).content.answers).toMatchObject({
		...good,
		seat: { kind: 'unit', unitId: unit.id, name: named.fullNameVi },
	})
})

test('a solution or idea is taken in, and no ballot is opened on recognising it as an initiative', async () => {
	const council = await makeCouncil({ forms: [makeForm({ code: 'y-tuong', kind: 'solution' })] })
	const recognition = await reader().awardLevel.create({
		data: {
			movementId: council.movement.id,
			code: 'initiative_recognition',
			nameVi: 'Công nhận sáng kiến',
			nameEn: 'Recognised initiative',
			rank: 9,
			numerator: 1,
			denominator: 2,
			votersCounted: 'all',
			basis: 'test',
		},
	})
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const fields = {
		roundId: council.roundId,
		unitId: unit.id,
		createdById: drafter.person.id,
		kind: 'solution' as const,
		form: 'y-tuong',
	}
	const waiting = await makeEntryAt('submitted', fields)
	const accept = () =>
		refusalOf(
			checkEligibility(council.secretary, waiting.id, { outcome: 'accepted', reasons: [], note: '' }, now),
		)
	expect(await accept()).toBeNull()
	const refused = [{ code: 'not-applied' }]
	const entry = await makeEntryAt('accepted', fields)
	const reasons = await refusalOf(
		openBallot(council.secretary, { entryId: entry.id, awardLevelId: recognition.id }, now),
	)
	expect(reasons?.filter(({ code }) => code === 'not-applied')).toEqual(refused)
})
