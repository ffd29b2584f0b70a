import { beforeAll, expect, test } from 'vitest'
import { checkFiles } from '#app/data/file-invariants.server.ts'
import { checkInvariants } from '#app/data/invariants.server.ts'
import { reader } from '#app/data/database.server.ts'
import { env } from '#app/env.server.ts'
import { loadSampleIfEmpty } from '#app/sample.server.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

beforeAll(async () => {
	const began = performance.now()
	const sample = await loadSampleIfEmpty(new Date('2026-06-15T03:00:00.000Z'))
	process.stdout.write(`sample in ${Math.round(performance.now() - began)} ms ${sample?.password}\n`)
}, 600_000)

test('told', async () => {
	expect(await checkInvariants()).toEqual([])
	expect(await checkFiles(`${env().DATA_DIR}/files`)).toEqual([])
	console.info(await reader().entry.groupBy({ by: ['stage'], _count: true }), await reader().auditEvent.count())
})
