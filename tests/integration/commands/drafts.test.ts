import { beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { saveDraft } from '#app/commands/entries.server.ts'
import { reader } from '#app/data/database.server.ts'
import { valueAt } from '#app/data/draft-changes.server.ts'
import { fieldsOf } from '#app/domain/draft-fields.ts'
import type { DraftChanges, EntryContent } from '#app/domain/entry-content.ts'
import type { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

type Member = Viewer & { person: { id: string; name: string } }
let unitId = ''
let roundId = ''
let lan: Member
let minh: Member

beforeAll(async () => {
	unitId = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	lan = await makeViewer({ drafterOf: unitId })
	minh = await makeViewer({ drafterOf: unitId })
})

const newDraft = async () => (await makeEntry({ roundId, unitId, createdById: lan.person.id })).id
const stored = (id: string) => reader().entry.findUniqueOrThrow({ where: { id } })
const content = async (id: string) => (await stored(id)).content as unknown as EntryContent
const save = (viewer: Viewer, id: string, version: number, changes: DraftChanges, more = {}) =>
	saveDraft(viewer, id, { version, changes, ...more }, now)
const refusal = (act: Promise<unknown>) =>
	act.then(
		() => [],
		(error: Refusal) => error.reasons,
	)

test('two members who change different fields of one version both keep theirs', async () => {
	const id = await newDraft()
	await save(lan, id, 1, { titleVi: 'Tên của Lan' })
	const saved = await save(minh, id, 1, { summary: 'Tóm tắt của Minh' })
	expect(saved).toEqual({
		version: 3,
		savedAt: now,
		left: [],
		others: { titleVi: 'Tên của Lan' },
		by: [lan.person.name],
	})
	const { titleVi, summary } = await content(id)
	expect([titleVi, summary]).toEqual(['Tên của Lan', 'Tóm tắt của Minh'])
})

test('the later of two who change one field is shown both texts, who wrote, and nothing is written', async () => {
	const id = await newDraft()
	await save(lan, id, 1, { titleVi: 'Tên của Lan' })
	const reasons = await refusal(save(minh, id, 1, { titleVi: 'Tên của Minh', summary: 'CANARY' }))
	expect(reasons).toEqual([
		{
			code: 'stale',
			version: 2,
			crossings: [
				{ field: 'titleVi', mine: 'Tên của Minh', theirs: 'Tên của Lan', by: lan.person.name, at: now },
			],
		},
	])
	expect([(await stored(id)).version, (await content(id)).titleVi]).toEqual([2, 'Tên của Lan'])
	expect((await content(id)).summary).not.toBe('CANARY')
	await save(minh, id, 2, { titleVi: 'Tên của Minh' })
	expect((await content(id)).titleVi).toBe('Tên của Minh')
})

test('rows of results merge by their ids, the same row crosses', async () => {
	const id = await newDraft()
	const [first] = (await content(id)).results
	if (!first) throw new Error('no result')
	await save(lan, id, 1, { results: [{ ...first, after: 3 }] })
	const added = { ...first, id: 'r2', metric: 'Tỷ lệ hài lòng' }
	const saved = await save(minh, id, 1, { results: [first, added] })
	expect((await content(id)).results).toEqual([{ ...first, after: 3 }, added])
	expect(saved.others.results).toEqual([{ ...first, after: 3 }, added])
	const reasons = await refusal(save(minh, id, 1, { results: [{ ...first, after: 9 }] }))
	expect(reasons.map(({ code }) => code)).toEqual(['stale'])
})

test('an answer that was lost on the way is no crossing, and a late older text does not come back', async () => {
	const id = await newDraft()
	const page = (turn: number) => ({ writer: 'trang-cua-lan', turn })
	await save(lan, id, 1, { titleVi: 'Một' }, page(1))
	expect((await save(lan, id, 1, { titleVi: 'Một' }, page(1))).version).toBe(2)
	expect((await save(lan, id, 1, { titleVi: 'Một hai ba' }, page(3))).version).toBe(3)
	expect((await save(lan, id, 1, { titleVi: 'Một hai' }, page(2))).version).toBe(3)
	expect((await content(id)).titleVi).toBe('Một hai ba')
	expect(
		await refusal(save(lan, id, 1, { titleVi: 'Khác' }, { writer: 'trang-khac', turn: 1 })),
	).toHaveLength(1)
})

test('a page that was opened by one person writes nothing for another', async () => {
	const id = await newDraft()
	const reasons = await refusal(save(minh, id, 1, { titleVi: 'CANARY' }, { person: lan.person.id }))
	expect(reasons).toEqual([{ code: 'not-signed-in' }])
	expect((await stored(id)).version).toBe(1)
})

test('a draft that grew without a record of it shows both texts rather than guess', async () => {
	const id = await newDraft()
	await reader().entry.update({ where: { id }, data: { version: 4 } })
	const reasons = await refusal(save(lan, id, 2, { titleVi: 'Mới' }))
	expect(reasons).toMatchObject([{ code: 'stale', version: 4, crossings: [{ field: 'titleVi', by: null }] }])
	expect(await refusal(save(lan, id, 9, { titleVi: 'Mới' }))).toEqual([{ code: 'stale', version: 4 }])
})

test('F7: whatever two or three editors save, every acknowledged version can be read again and none is lost', async () => {
	const editors = [lan, minh, await makeViewer({ drafterOf: unitId })]
	const names = ['titleVi', 'titleEn', 'summary', 'subjectName', 'section-effect'] as const
	const changesFor = (name: string, value: string): DraftChanges =>
		name === 'section-effect'
			? {
					sections: {
						effect: {
							type: 'doc',
							content: [{ type: 'paragraph', content: [{ type: 'text', text: value, marks: [] }] }],
						},
					},
				}
			: { [name]: value }
	const act = fc.record({
		who: fc.nat(2),
		name: fc.constantFrom(...names),
		value: fc.constantFrom('một', 'một hai', 'một hai ba', 'khác hẳn'),
		looks: fc.boolean(),
	})
	const [acts = []] = fc.sample(fc.array(act, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed: 7 })
	const id = await newDraft()
	const seen = editors.map(() => 1)
	const kept: Record<string, unknown>[] = [{ ...fieldsOf(await content(id)) }]
	for (const [turn, { who, name, value, looks }] of acts.entries()) {
		const editor = editors[who]
		if (!editor) continue
		const before = fieldsOf(await content(id))
		if (looks) seen[who] = (await stored(id)).version
		const answer = await save(editor, id, seen[who] ?? 1, changesFor(name, value)).catch(
			(error: Refusal) => error,
		)
		const after = fieldsOf(await content(id))
		if (!('version' in answer)) {
			expect([turn, after]).toEqual([turn, before])
			continue
		}
		expect([turn, after[name]]).toEqual([
			turn,
			kept.length === answer.version ? before[name] : fieldsOf(changesFor(name, value))[name],
		])
		kept[answer.version - 1] = after
		seen[who] = answer.version
	}
	expect(kept.length).toBeGreaterThan(40)
	for (const [index, fields] of kept.entries()) {
		for (const name of names) {
			const rebuilt = await valueAt(reader(), id, name, index + 1, (await fieldsOf(await content(id)))[name])
			expect([index + 1, name, rebuilt]).toEqual([index + 1, name, fields[name]])
		}
	}
}, 120_000)

test('a long sitting keeps small steps, whole now and then', async () => {
	const id = await newDraft()
	const text = 'Nội dung dài của hồ sơ. '.repeat(50)
	for (let turn = 0; turn < 90; turn += 1)
		await save(lan, id, turn + 1, { summary: text.slice(0, 800) + 'x'.repeat(turn + 1) })
	const rows = await reader().draftChange.findMany({
		where: { entryId: id },
		orderBy: { version: 'asc' },
		select: { depth: true, delta: true },
	})
	expect(rows.flatMap(({ depth }, index) => (depth === 0 ? [index] : []))).toEqual([0, 41, 82])
	expect(Math.max(...rows.slice(1).map(({ delta }) => delta.length))).toBeLessThan(30)
	await expect(reader().draftChange.deleteMany({ where: { entryId: id } })).rejects.toThrow(/append-only/)
}, 60_000)
