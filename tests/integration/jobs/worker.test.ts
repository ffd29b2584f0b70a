import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { writeLetters } from '#app/data/mails.server.ts'
import { env } from '#app/env.server.ts'
import { startJobs } from '#app/jobs/worker.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { now } from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

test('a letter that cannot be sent does not hold back the others', async () => {
	const addresses = ['khong phai dia chi', 'an@example.vn', 'binh@example.vn']
	await writeLetters(
		addresses.map((to) => ({ key: to, to, subject: 'Thư', text: 'Nội dung' })),
		now,
	)
	const stop = await startJobs()
	await expect
		.poll(() => reader().mail.count({ where: { sentAt: { not: null } } }), { timeout: 15_000, interval: 200 })
		.toBe(2)
	await stop()
	const mails = await reader().mail.findMany({ orderBy: { key: 'asc' } })
	expect(mails.map(({ key, sentAt, failure }) => [key, sentAt !== null, failure !== null])).toEqual([
		['an@example.vn', true, false],
		['binh@example.vn', true, false],
		['khong phai dia chi', false, true],
	])
	const waiting = await reader().$queryRaw<{ state: string; retry_count: number }[]>`
		SELECT state::text, retry_count FROM pgboss.job WHERE name = 'mail.send' AND state <> 'completed'`
	expect(waiting.map(({ state }) => state)).toEqual(['retry'])
	expect(await readdir(join(env().DATA_DIR, 'mail'))).toHaveLength(2)
})
