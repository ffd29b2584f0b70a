import { beforeAll, expect, test } from 'vitest'
import { createEntry, saveDraft } from '#app/commands/entries.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { RichText } from '#app/domain/rich-text.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { storedDraft } from '#app/queries/entry-editor.server.ts'
import {
	daysFromNow,
	fullContent,
	makeEntry,
	makeEntryAt,
	makeEvidence,
	makePerson,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

let unitId = ''
let roundId = ''
let drafter: Viewer & { person: { id: string } }
let stranger: Viewer & { person: { id: string } }

beforeAll(async () => {
	unitId = (await makeUnit({ name: 'Đơn vị A' })).id
	roundId = (await makeRound()).roundId
	drafter = await makeViewer({ drafterOf: unitId })
	stranger = await makeViewer({ headOf: (await makeUnit()).id })
})

const newDraft = () => makeEntry({ roundId, unitId, createdById: drafter.person.id })
const stored = (id: string) => reader().entry.findUniqueOrThrow({ where: { id }, include: { authors: true } })
const text = (words: string): RichText => ({
	type: 'doc',
	content: [{ type: 'paragraph', content: [{ type: 'text', text: words, marks: [] }] }],
})
const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string }[] }) => error.reasons?.map(({ code }) => code) ?? error,
	)

test('an entry begins empty, under the rubric of its kind, and leaves its event', async () => {
	const id = await createEntry(drafter, { roundId, unitId, kind: 'model', subject: 'individual' }, now)
	const entry = await reader().entry.findUniqueOrThrow({ where: { id }, include: { rubric: true } })
	expect([entry.rubric.code, entry.stage, entry.version, entry.titleVi]).toEqual([
		'model_individual',
		'draft',
		1,
		'',
	])
	const events = await reader().auditEvent.findMany({ where: { subjectId: id } })
	expect(events.map(({ name, payload }) => [name, payload])).toEqual([
		['entry.created', { kind: 'model', subject: 'individual' }],
	])
})

test('an entry begins only in one’s own unit, in a round that is there and open', async () => {
	const closed = await makeRound({ phases: { open: [daysFromNow(-30), now] } })
	const begin = (viewer: Viewer, round: string, at = now) =>
		reasons(createEntry(viewer, { roundId: round, unitId, kind: 'initiative', subject: 'collective' }, at))
	expect(await begin(stranger, roundId)).toEqual(['hidden'])
	expect(await begin(drafter, 'khong-phai-id')).toEqual(['hidden'])
	expect(await begin(drafter, crypto.randomUUID())).toEqual(['hidden'])
	expect(await begin(drafter, closed.roundId)).toEqual(['phase'])
	expect(await begin(drafter, closed.roundId, new Date(now.getTime() - 1))).toBe('done')
})

test('a save replaces the fields it names and no others', async () => {
	const { id } = await newDraft()
	const before = (await stored(id)).content as unknown as EntryContent
	const saved = await saveDraft(
		drafter,
		id,
		{ version: 1, changes: { titleVi: 'Tên mới', sections: { effect: text('Hiệu quả mới') } } },
		now,
	)
	expect(saved).toEqual({ version: 2, savedAt: now, left: [], others: {}, by: [] })
	const after = await stored(id)
	expect(after.content).toEqual({
		...before,
		titleVi: 'Tên mới',
		sections: { ...before.sections, effect: text('Hiệu quả mới') },
	})
	expect([after.titleVi, after.savedById]).toEqual(['Tên mới', drafter.person.id])
	const [event] = await reader().auditEvent.findMany({ where: { subjectId: id, name: 'entry.saved' } })
	expect(event?.payload).toEqual({ version: 2, fields: ['section-effect', 'titleVi'] })
})

test('a proof names the entry’s own evidence; what was cited before its removal may stay, nothing else', async () => {
	const { id } = await newDraft()
	const other = await newDraft()
	const own = await makeEvidence(id, drafter.person.id, {})
	const removed = await makeEvidence(id, drafter.person.id, {})
	const foreign = await makeEvidence(other.id, drafter.person.id, {})
	const citing = (evidenceId: string) => [
		{
			...{
				id: 'r1',
				metric: 'Thời gian',
				unit: 'ngày',
				before: 10,
				after: 4,
				date: '2024',
				source: 'Một cửa',
			},
			proofs: [{ evidenceId, page: 12, second: null }],
		},
	]
	const cite = async (evidenceId: string) => {
		const { version } = await stored(id)
		return saveDraft(drafter, id, { version, changes: { results: citing(evidenceId) } }, now)
	}
	const remove = (evidenceId: string) =>
		reader().evidence.update({ where: { id: evidenceId }, data: { removedAt: now } })
	await remove(removed.id)
	for (const strange of [removed.id, foreign.id, crypto.randomUUID()]) {
		await expect(cite(strange)).rejects.toMatchObject({
			reasons: [{ code: 'incomplete', missing: ['result-r1-proofs'] }],
		})
	}
	await cite(own.id)
	await remove(own.id)
	await cite(own.id)
	expect((await storedDraft(drafter, id)).content.results).toEqual(citing(own.id))
})

test('a draft from before results named their proofs reads as having none', async () => {
	const content = fullContent()
	const { id } = await makeEntry({ roundId, unitId, createdById: drafter.person.id, content })
	await reader()
		.$executeRaw`UPDATE "entry" SET "content" = "content" #- '{results,0,proofs}' WHERE "id" = ${id}::uuid`
	expect((await storedDraft(drafter, id)).content.results).toEqual(content.results)
})

test('of saves that started from the same version one wins and the others are told', async () => {
	const { id } = await newDraft()
	const saves = await Promise.all(
		Array.from({ length: 8 }, (_, n) =>
			reasons(saveDraft(drafter, id, { version: 1, changes: { titleVi: `Lần ${n}` } }, now)),
		),
	)
	expect(saves.filter((save) => save === 'done')).toHaveLength(1)
	expect(saves.filter((save) => save !== 'done')).toEqual(Array.from({ length: 7 }, () => ['stale']))
	expect((await stored(id)).version).toBe(2)
})

test('another agency, and a submitted entry, are not written to', async () => {
	const { id } = await newDraft()
	const save = (viewer: Viewer, entryId: string) =>
		reasons(saveDraft(viewer, entryId, { version: 1, changes: { titleVi: 'CANARY' } }, now))
	expect(await save(stranger, id)).toEqual(['hidden'])
	expect(await save(await makeViewer({ office: 'secretary' }), id)).toEqual(['hidden'])
	const sent = await makeEntryAt('submitted', { roundId, unitId, createdById: drafter.person.id })
	expect(await save(drafter, sent.id)).toEqual(['stage'])
	const titles = await reader().entry.findMany({ where: { titleVi: 'CANARY' } })
	expect(titles).toEqual([])
})

test('words that the movement does not know, people and pictures that are not there are refused by name', async () => {
	const { id } = await newDraft()
	const other = await makeEntry({ roundId, unitId, createdById: drafter.person.id, evidence: false })
	const foreign = await makeEvidence(other.id, drafter.person.id, { kind: 'png' })
	const withPicture = (evidenceId: string): RichText => ({
		type: 'doc',
		content: [{ type: 'image', attrs: { evidenceId, alt: '' } }],
	})
	const author = { name: 'A', role: '', sharePercent: null }
	const save = saveDraft(
		drafter,
		id,
		{
			version: 1,
			changes: {
				pillar: 'khong_co',
				themes: ['government', 'khong_co'],
				authors: [{ ...author, personId: crypto.randomUUID() }],
				sections: { context: withPicture(foreign.id) },
			},
		},
		now,
	)
	await expect(save).rejects.toMatchObject({
		reasons: [{ code: 'incomplete', missing: ['pillar', 'themes', 'authors', 'section-context'] }],
	})
	const own = await makeEvidence(id, drafter.person.id, { kind: 'png' })
	await saveDraft(drafter, id, { version: 1, changes: { sections: { context: withPicture(own.id) } } }, now)
	expect((await stored(id)).version).toBe(2)
})

test('a text that did not come from the editor is rebuilt or refused', async () => {
	const { id } = await newDraft()
	const link = (href: string) => ({
		type: 'doc',
		content: [
			{
				type: 'paragraph',
				content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
			},
		],
	})
	const hostile = [
		link('javascript:alert(1)'),
		link('data:text/html,<script>'),
		{ type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.vn' } }] },
		{ type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.vn/x.png' } }] },
		'<img src=x onerror=alert(1)>',
		JSON.parse('{"__proto__": {"type": "doc"}}'),
	]
	for (const [index, context] of hostile.entries()) {
		const changes = { sections: { context } }
		expect([index, await reasons(saveDraft(drafter, id, { version: 1, changes }, now))]).toEqual([
			index,
			['incomplete'],
		])
	}
	expect((await stored(id)).version).toBe(1)
})

test('authors with an account are found again as the ground of conflicts, and follow the text', async () => {
	const { id } = await newDraft()
	const [first, second] = [await makePerson(), await makePerson()]
	const author = (personId: string | null) => ({ name: 'A', role: '', sharePercent: null, personId })
	const save = (version: number, ...ids: (string | null)[]) =>
		saveDraft(drafter, id, { version, changes: { authors: ids.map(author) } }, now)
	await save(1, first.id, second.id, first.id, null)
	expect((await stored(id)).authors.map(({ personId }) => personId).sort()).toEqual(
		[first.id, second.id].sort(),
	)
	await save(2, second.id)
	expect((await stored(id)).authors.map(({ personId }) => personId)).toEqual([second.id])
	await saveDraft(drafter, id, { version: 3, changes: { titleVi: 'Khác' } }, now)
	expect((await stored(id)).authors).toHaveLength(1)
})
