import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { refreshPrints } from '#app/data/twin-pairs.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { now } from '#tests/support/factories.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

const dueEntries = async () => [
	...new Set((await reader().duePrint.findMany()).map(({ entryId }) => entryId)),
]

test('only entries of which something changed that their fingerprints are made of are looked at', async () => {
	const files = [{ fileName: 'a.png', public: true }]
	const [practice] = await makePractices(await makeAwarding(), [
		{ content: { titleVi: 'Một' }, files },
		{ content: { titleVi: 'Hai' }, files: [] },
	])
	await refreshPrints(now)
	expect(await dueEntries()).toEqual([])
	const entryId = practice?.entryId ?? ''
	const { id: evidenceId, blobId } = await reader().evidence.findFirstOrThrow({ where: { entryId } })
	const { id: submissionId } = await reader().submission.findFirstOrThrow({ where: { entryId } })
	const { version, createdById: byId } = await reader().entry.findUniqueOrThrow({ where: { id: entryId } })
	const changes: [string, () => Promise<unknown>, number][] = [
		['a save', () => reader().entry.update({ where: { id: entryId }, data: { version: version + 1 } }), 1],
		[
			'a file made ready',
			() => reader().blob.update({ where: { id: blobId }, data: { variantsAt: new Date(+now + 1000) } }),
			3,
		],
		[
			'a file taken away',
			() => reader().evidence.update({ where: { id: evidenceId }, data: { removedAt: now } }),
			3,
		],
		[
			'a recall',
			() =>
				reader().withdrawal.create({
					data: { submissionId, withdrawnById: byId, withdrawnAt: now },
				}),
			0,
		],
		[
			'a publication',
			() => reader().practice.update({ where: { entryId }, data: { publishedAt: new Date(+now + 1000) } }),
			1,
		],
	]
	for (const [what, change, made] of changes) {
		await change()
		expect(await dueEntries(), what).toEqual([entryId])
		expect(await refreshPrints(now), what).toBe(made)
		expect(await dueEntries(), what).toEqual([])
	}
	await reader().entry.update({ where: { id: entryId }, data: { savedAt: new Date(+now + 2000) } })
	await reader().practice.update({ where: { entryId }, data: { summary: 'Khác' } })
	expect(await dueEntries()).toEqual([])
	expect(await reader().entryFingerprint.count({ where: { entryId, source: 'submitted' } })).toBe(0)
})
