import { expect, test } from 'vitest'
import { assignReviewer } from '#app/commands/assignments.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { readEntry } from '#app/data/reading.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { anyone } from '#app/domain/viewer.ts'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { reviewSheet } from '#app/queries/review-sheet.server.ts'
import { leaksIn } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	fullContent,
	handIn,
	makeEntry,
	makeEvidence,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { field, makeForm, section } from '#tests/support/forms.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const judged = ['chim hoàng yến của người chấm', 'vàng anh của người chấm']
const kept = ['chim hoàng yến của ban thư ký', 'vàng anh của ban thư ký', 'biên bản kín của ban thư ký']

const form = makeForm({
	sections: [
		section('open'),
		section('judged', { audience: 'reviewers' }),
		section('kept', { audience: 'secretariat' }),
	],
	fields: [
		field('said', { kind: 'text', most: 100 }),
		field('judged-said', { kind: 'text', most: 100 }, { audience: 'reviewers' }),
		field('kept-said', { kind: 'text', most: 100 }, { audience: 'secretariat' }),
		field('minutes', { kind: 'file', most: 1 }, { audience: 'secretariat', required: 'never' }),
	],
})

const contentWith = (minutes: readonly string[]) => ({
	sections: {
		open: paragraphsOf('phần công khai'),
		judged: paragraphsOf(judged[0] ?? ''),
		kept: paragraphsOf(kept[0] ?? ''),
	},
	answers: {
		said: { kind: 'text' as const, text: 'trường công khai' },
		'judged-said': { kind: 'text' as const, text: judged[1] ?? '' },
		'kept-said': { kind: 'text' as const, text: kept[1] ?? '' },
		minutes: { kind: 'file' as const, evidenceIds: minutes },
	},
})

const world = async () => {
	const unit = await makeUnit()
	const { roundId, committeeId } = await makeRound({ forms: [form] })
	const drafter = await makeViewer({ drafterOf: unit.id })
	const draft = await makeEntry({ roundId, unitId: unit.id, createdById: drafter.person.id })
	const minutes = await makeEvidence(draft.id, drafter.person.id, {
		fileName: `${kept[2]}.pdf`,
		caption: kept[2],
	})
	const content = JSON.parse(JSON.stringify({ ...fullContent(), ...contentWith([minutes.id]) }))
	const saved = await reader().entry.update({ where: { id: draft.id }, data: { content } })
	const entry = await handIn('accepted', saved)
	const secretary = await makeViewer({ office: 'secretary' })
	const reviewer = await makeViewer({ reviewerIn: roundId })
	const member = await makeViewer({ seatIn: committeeId, chair: true })
	const assignmentId = await assignReviewer(secretary, entry.id, reviewer.person.id, now)
	return { drafter, entry, secretary, reviewer, member, assignmentId, minutes }
}

test('a reviewer and the council read what is for reviewers, and nothing that is for the secretariat', async () => {
	const { reviewer, member, assignmentId, entry, minutes } = await world()
	for (const page of [
		await reviewSheet(reviewer, assignmentId, now),
		await councilEntry(member, entry.id, now),
	]) {
		expect(leaksIn(page, judged)).toEqual(judged)
		expect(leaksIn(page, [...kept, minutes.id])).toEqual([])
		expect(page.reading.form.sections.map(({ key }) => key)).toEqual(['open', 'judged'])
		expect(page.reading.form.fields.map(({ key }) => key)).toEqual(['said', 'judged-said'])
	}
	for (const viewer of [reviewer, member, anyone()]) {
		expect(await refusalOf(evidenceFile(viewer, minutes.id))).toEqual([{ code: 'hidden' }])
	}
})

test('the secretary and the agency read all of it; an administrator none of it', async () => {
	const { secretary, drafter, entry, minutes } = await world()
	const page = await adminEntry(secretary, entry.id, now)
	expect(leaksIn(page, [...judged, ...kept])).toEqual([...judged, ...kept])
	const own = await readEntry(
		reader(),
		drafter,
		await loadEntry(reader(), entry.id),
		await unitTree(reader()),
		now,
	)
	expect(leaksIn(own.reading, kept)).toEqual(kept)
	expect((await evidenceFile(secretary, minutes.id)).kind).toBe('pdf')
	const administrator = await makeViewer({ office: 'administrator' })
	expect(leaksIn(await adminEntry(administrator, entry.id, now), [...judged, ...kept])).toEqual([])
})

test('a secretary who also reviews an entry reads it as a reviewer', async () => {
	const { entry, secretary, reviewer } = await world()
	await reader().office.create({
		data: { personId: reviewer.person.id, role: 'secretary', startsAt: new Date('2025-01-01') },
	})
	const both = { ...reviewer, offices: ['secretary' as const] }
	expect(leaksIn(await adminEntry(secretary, entry.id, now), kept)).toEqual(kept)
	expect(leaksIn(await adminEntry(both, entry.id, now), kept)).toEqual([])
})

test('a published practice holds the public parts alone: page, stored row and what a search finds', async () => {
	const awarding = await makeAwarding({ forms: [form] })
	const [practice] = await makePractices(awarding, [{ content: contentWith([]) }])
	if (!practice) throw new Error('nothing was published')
	const row = await reader().practice.findUniqueOrThrow({ where: { entryId: practice.entryId } })
	const page = await practiceAt(anyone('vi'), practice.slug)
	for (const told of [page, row]) expect(leaksIn(told, [...judged, ...kept])).toEqual([])
	expect(row.searchText).toContain('truong cong khai')
	expect(row.searchText).not.toContain('hoang yen')
	expect(row.searchText).not.toContain('vang anh')
	expect(page.form.sections.map(({ key }) => key)).toEqual(['open'])
	expect(page.form.fields.map(({ key }) => key)).toEqual(['said'])
	expect(page.answers).toEqual({ said: { kind: 'text', text: 'trường công khai' } })
})
