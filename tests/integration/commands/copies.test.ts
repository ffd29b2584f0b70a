import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { copyEntry } from '#app/commands/copies.server.ts'
import { saveDraft } from '#app/commands/entries.server.ts'
import { keepWordReading } from '#app/commands/word-readings.server.ts'
import { reader } from '#app/data/database.server.ts'
import { copyParts } from '#app/domain/copying.ts'
import { wordChanges } from '#app/domain/word-taking.ts'
import { wordWords } from '#app/locales/word-template.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { draftHistory } from '#app/queries/draft-history.server.ts'
import { copyOrigin, copyPage } from '#app/queries/copy.server.ts'
import { wordPreview } from '#app/queries/word-reading.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	fullContent,
	makeEntry,
	makeEvidence,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

const hidden = { reasons: [{ code: 'hidden' }] }

const world = async () => {
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const { roundId } = await makeRound()
	const by = { roundId, unitId: unit.id, createdById: drafter.person.id }
	const source = await makeEntry({ ...by, evidence: false })
	const kept = await makeEvidence(source.id, drafter.person.id, { fileName: 'con-lai.pdf' })
	const removed = await makeEvidence(source.id, drafter.person.id, { fileName: 'da-go.pdf' })
	await reader().evidence.update({ where: { id: removed.id }, data: { removedAt: now } })
	const content = fullContent()
	const results = content.results.map((result) => ({
		...result,
		proofs: [
			{ evidenceId: kept.id, page: 3, second: null },
			{ evidenceId: removed.id, page: 1, second: null },
		],
	}))
	const stored = JSON.parse(JSON.stringify({ ...content, results, titleVi: 'CANARY hồ sơ cũ' }))
	await reader().entry.update({
		where: { id: source.id },
		data: { content: stored, titleVi: 'CANARY hồ sơ cũ' },
	})
	const draft = await makeEntry({
		...by,
		evidence: false,
		content: fullContent({ titleVi: '', results: [] }),
	})
	const { form } = await loadEntry(reader(), source.id)
	return { unit, drafter, roundId, source, kept, removed, draft, form: form.code }
}

test('a copy takes texts and results along, links the evidence to the same blobs, and says where it came from', async () => {
	const { drafter, source, kept, roundId, form } = await world()
	const id = await copyEntry(drafter, { fromEntryId: source.id, roundId, form, parts: copyParts }, now)
	const { source: told } = await copyOrigin(drafter, id)
	const evidence = await reader().evidence.findMany({ where: { entryId: id } })
	expect(evidence.map(({ fileName, blobId }) => ({ fileName, blobId }))).toEqual([
		{ fileName: 'con-lai.pdf', blobId: kept.blobId },
	])
	const entry = await loadEntry(reader(), id)
	expect(entry.content.titleVi).toBe('CANARY hồ sơ cũ')
	expect(entry.content.results.map(({ proofs }) => proofs)).toEqual([
		[{ evidenceId: evidence[0]?.id, page: 3, second: null }],
	])
	expect(told).toMatchObject({ id: source.id, title: 'CANARY hồ sơ cũ' })
	const events = await reader().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
	expect(events.map(({ name }) => name)).toEqual(['entry.created', 'entry.copied', 'entry.saved'])
	expect(entry.version).toBe(2)
	expect((await draftHistory(drafter, id, 1)).sittings).toHaveLength(1)
})

test('only what was asked for is taken', async () => {
	const { drafter, source, roundId, form } = await world()
	const id = await copyEntry(drafter, { fromEntryId: source.id, roundId, form, parts: ['general'] }, now)
	const { content } = await loadEntry(reader(), id)
	expect([content.titleVi, content.results, content.authors]).toEqual(['CANARY hồ sơ cũ', [], []])
	expect(Object.values(content.sections).every(isEmptyRichText)).toBe(true)
	expect(await reader().evidence.count({ where: { entryId: id } })).toBe(0)
})

test('an entry of another agency cannot be copied, and a copy that fails leaves nothing behind', async () => {
	const { drafter, source, roundId, form } = await world()
	const elsewhere = await world()
	const copy = { roundId, form, parts: copyParts }
	const before = await reader().entry.count()
	await expect(copyEntry(drafter, { ...copy, fromEntryId: elsewhere.source.id }, now)).rejects.toMatchObject(
		hidden,
	)
	await expect(copyPage(elsewhere.drafter, source.id)).rejects.toMatchObject(hidden)
	await expect(
		copyEntry(drafter, { ...copy, fromEntryId: source.id, form: 'khong-co' }, now),
	).rejects.toMatchObject(hidden)
	const late = copyEntry(drafter, { ...copy, fromEntryId: source.id }, daysFromNow(4000))
	await expect(late).rejects.toMatchObject({ reasons: [{ code: 'phase' }] })
	const author = { name: 'A', role: '', sharePercent: null, personId: randomUUID() }
	const content = JSON.parse(JSON.stringify(fullContent({ authors: [author] })))
	await reader().entry.update({ where: { id: source.id }, data: { content } })
	const evidence = await reader().evidence.count()
	const halfWay = copyEntry(drafter, { ...copy, fromEntryId: source.id }, now)
	await expect(halfWay).rejects.toMatchObject({ reasons: [{ code: 'incomplete', missing: ['authors'] }] })
	expect([await reader().entry.count(), await reader().evidence.count()]).toEqual([before, evidence])
})

test('a Word file is kept beside the draft, seen by its agency alone, and taken over part by part', async () => {
	const { drafter, draft } = await world()
	const stranger = (await world()).drafter
	const form = (await loadEntry(reader(), draft.id)).form
	const [section] = form.sections
	const line = (text: string, style = '') => ({
		type: 'paragraph' as const,
		style,
		list: null,
		runs: [{ text }],
		pictures: 0,
	})
	const blocks = [line(section?.label.vi ?? '', 'heading 1'), line('chữ mới từ Word')]
	const read = { fileName: 'a.docx', sha256: '0'.repeat(64), document: { blocks, pictures: 0, unknown: 0 } }
	await expect(keepWordReading(stranger, draft.id, read, now)).rejects.toMatchObject(hidden)
	const before = (await loadEntry(reader(), draft.id)).content
	const id = await keepWordReading(drafter, draft.id, read, now)
	expect((await loadEntry(reader(), draft.id)).content).toEqual(before)
	await expect(wordPreview(stranger, draft.id, id, wordWords)).rejects.toMatchObject(hidden)
	const preview = await wordPreview(drafter, draft.id, id, wordWords)
	const key = section?.key ?? ''
	expect(wordChanges(preview.reading, preview, {}).changes).toEqual({})
	const { changes } = wordChanges(preview.reading, preview, { [`section-${key}`]: 'append' })
	await saveDraft(drafter, draft.id, { version: preview.version, changes }, now)
	const after = (await loadEntry(reader(), draft.id)).content.sections[key]
	expect(JSON.stringify(after)).toContain('chữ mới từ Word')
	expect(after?.content[0]).toEqual(before.sections[key]?.content[0])
})
