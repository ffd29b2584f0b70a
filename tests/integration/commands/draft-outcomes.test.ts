import { expect, test } from 'vitest'
import { saveDraft, saveOrExplain } from '#app/commands/entries.server.ts'
import { reader } from '#app/data/database.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
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
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const world = async () => {
	const { id: unitId } = await makeUnit()
	const { roundId } = await makeRound()
	const drafter = await makeViewer({ drafterOf: unitId })
	return { unitId, roundId, drafter, place: { roundId, unitId, createdById: drafter.person.id } }
}

test('a refusal is explained to a page without a script; what must not be told is not', async () => {
	const { drafter, place } = await world()
	const handedIn = await makeEntryAt('submitted', place)
	const changes = { titleVi: 'Viết sau khi nộp' }
	const outcome = await saveOrExplain(drafter, handedIn.id, { version: 1, changes }, now)
	expect([outcome.crossed, outcome.left, outcome.refused?.map(({ code }) => code)]).toEqual([
		null,
		[],
		['stage'],
	])
	const draft = await makeEntry(place)
	expect(await saveOrExplain(drafter, draft.id, { version: 1, changes }, now)).toEqual({
		left: [],
		crossed: null,
		refused: null,
	})
	const stranger = await makeViewer({ drafterOf: (await makeUnit()).id })
	expect(await refusalOf(saveOrExplain(stranger, draft.id, { version: 1, changes }, now))).toEqual([
		{ code: 'hidden' },
	])
})

test('a proof past the end of its file is refused; one that stood there before the file grew shorter may stay', async () => {
	const { drafter, place } = await world()
	const entry = await makeEntry({ ...place, evidence: false })
	const report = await makeEvidence(entry.id, drafter.person.id)
	const lasts = (pages: number) => reader().blob.update({ where: { id: report.blobId }, data: { pages } })
	const citing = (page: number) => ({
		results: fullContent().results.map((result) => ({
			...result,
			proofs: [{ evidenceId: report.id, page, second: null }],
		})),
	})
	await lasts(8)
	expect(await refusalOf(saveDraft(drafter, entry.id, { version: 1, changes: citing(9) }, now))).toEqual([
		{ code: 'incomplete', missing: ['result-r1-proofs'] },
	])
	await saveDraft(drafter, entry.id, { version: 1, changes: citing(8) }, now)
	await lasts(4)
	const renamed = citing(8).results.map((result) => ({ ...result, metric: 'Thời gian chờ' }))
	expect(
		(await saveDraft(drafter, entry.id, { version: 2, changes: { results: renamed } }, now)).version,
	).toBe(3)
	const { hints } = await entryPage(drafter, entry.id)
	expect(hints.filter(({ code }) => code === 'page-beyond')).toMatchObject([
		{ severity: 'contradictory', where: 'result-r1-proofs', values: { page: 8, pages: 4 } },
	])
})
