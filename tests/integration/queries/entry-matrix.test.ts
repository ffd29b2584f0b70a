import { beforeAll, expect, test } from 'vitest'
import { saveDraft } from '#app/commands/entries.server.ts'
import { reader } from '#app/data/database.server.ts'
import { loadEntry } from '#app/data/entries.server.ts'
import { readEntry } from '#app/data/reading.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { entryMatrix } from '#app/queries/entry-matrix.server.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	fullContent,
	handIn,
	makeEntry,
	makeEvidence,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'

usePortal()

let unitId = ''
let roundId = ''
let drafter: Viewer & { person: { id: string } }
let reviewer: Viewer & { person: { id: string } }
let secretary: Viewer

beforeAll(async () => {
	unitId = (await makeUnit({ name: 'Đơn vị CANARY' })).id
	roundId = (await makeRound({ blindness: 'double' })).roundId
	drafter = await makeViewer({ drafterOf: unitId })
	reviewer = await makeViewer({ reviewerIn: roundId })
	secretary = await makeViewer({ office: 'secretary' })
})

/** An entry with a report, cited at page 12, and a photograph that nobody cites. */
const proven = async () => {
	const entry = await makeEntry({ roundId, unitId, createdById: drafter.person.id, evidence: false })
	const report = await makeEvidence(entry.id, drafter.person.id, { fileName: 'CANARY.pdf', caption: '' })
	const photo = await makeEvidence(entry.id, drafter.person.id, { kind: 'png', caption: 'Ảnh' })
	const results = fullContent().results.map((result) => ({
		...result,
		proofs: [{ evidenceId: report.id, page: 12, second: null }],
	}))
	await saveDraft(drafter, entry.id, { version: 1, changes: { results } }, now)
	return { entry, report, photo }
}

test('the agency sees which evidence proves which result, and what the coach says of it', async () => {
	const { entry, report, photo } = await proven()
	const { results, evidence, hints, tally, isEditable } = await entryMatrix(drafter, entry.id)
	expect(results).toEqual([
		{
			id: 'r1',
			metric: 'Thời gian xử lý hồ sơ',
			proofs: [{ evidenceId: report.id, page: 12, second: null }],
		},
	])
	expect(evidence.map(({ id, name }) => [id, name]).sort()).toEqual(
		[
			[report.id, 'CANARY.pdf'],
			[photo.id, 'Ảnh'],
		].sort(),
	)
	expect(hints.map(({ where, code }) => [where, code])).toEqual([[`evidence-${photo.id}`, 'uncited']])
	expect([tally.claims, tally.unproven, isEditable]).toEqual([1, 0, true])
})

test('nobody else has this page: not another agency, a reviewer or the secretary', async () => {
	const { entry } = await proven()
	const stranger = await makeViewer({ headOf: (await makeUnit()).id })
	for (const viewer of [stranger, reviewer, secretary]) {
		await expect(entryMatrix(viewer, entry.id)).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
	}
	await expect(entryMatrix(drafter, 'x')).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
})

test('a double-blind reviewer reads the proofs without the name of the file; the secretary with it', async () => {
	const { entry, report } = await proven()
	await handIn('accepted', await reader().entry.findUniqueOrThrow({ where: { id: entry.id } }))
	await reader().assignment.create({
		data: {
			entryId: entry.id,
			personId: reviewer.person.id,
			assignedById: secretary.person?.id ?? '',
			assignedAt: now,
			dueAt: daysFromNow(10),
		},
	})
	await reader().entry.update({ where: { id: entry.id }, data: { stage: 'review' } })
	const read = async (viewer: Viewer) =>
		(await readEntry(reader(), viewer, await loadEntry(reader(), entry.id), await unitTree(reader()), now))
			.reading
	const [blind, whole] = [await read(reviewer), await read(secretary)]
	expect(blind.content.results[0]?.proofs).toEqual([{ evidenceId: report.id, page: 12, second: null }])
	expect(JSON.stringify(blind)).not.toContain('CANARY')
	expect(whole.evidence.find(({ id }) => id === report.id)?.fileName).toBe('CANARY.pdf')
})
