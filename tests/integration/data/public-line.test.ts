import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishDecision } from '#app/commands/publications.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { openPublicLine, type PublicLine, untilOthersForgot } from '#app/data/public-line.server.ts'
import { beAlone, publicVersion } from '#app/data/public-version.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { now } from '#tests/support/factories.ts'
import { testServer } from '#tests/support/postgres.ts'
import { decideOn, makeAwarding } from '#tests/support/practices.ts'
import { queriesOf } from '#tests/support/query-count.ts'

usePortal()

const stored = async () => (await reader().publicState.findUniqueOrThrow({ where: { id: 1 } })).version
const asked = () => queriesOf(publicVersion)

const anAward = async () => {
	const awarding = await makeAwarding()
	const { decisionId } = await decideOn(awarding, [{ content: { titleVi: 'Sáng kiến nay mai' } }])
	const publish = () => publishDecision(awarding.secretary, decisionId, now)
	const revoke = async () => {
		const { id } = await reader().award.findFirstOrThrow({ where: { decisionId } })
		await revokeAward(awarding.secretary, id, revocation, now)
	}
	return { publish, revoke }
}

const revocation = {
	number: '12/QĐ-HĐTĐKT',
	decidedOn: new Date('2025-06-15'),
	signerVi: 'Nguyễn Văn Ký',
	cause: 'false-achievement',
	grounds: 'Số liệu không có thật.',
} as const

test('who is alone with the database asks once and again after each change of its own', async () => {
	beAlone()
	try {
		const { publish, revoke } = await anAward()
		expect([await asked(), await asked()]).toEqual([1, 0])
		await publish()
		expect([await publicVersion(), await asked()]).toEqual([await stored(), 0])
		await revoke()
		expect([await publicVersion(), await asked()]).toEqual([await stored(), 0])
	} finally {
		beAlone(false)
	}
})

test('who hears of nobody asks each time', async () => {
	expect([await asked(), await asked()]).toEqual([1, 1])
})

describe.skipIf(testServer() === null)('of two processes on one server', () => {
	let line: PublicLine
	let other: ChildProcess

	beforeAll(async () => {
		line = openPublicLine(database())
		other = fork('node_modules/vite-node/vite-node.mjs', ['tests/support/other-process.ts'], {
			env: { ...process.env, DATABASE_URL: database().pool.options.connectionString },
			execArgv: ['--no-warnings'],
		})
		await once(other, 'message')
	})
	afterAll(async () => {
		other.kill('SIGCONT')
		await line.close()
		if (other.exitCode === null) other.disconnect()
		if (other.exitCode === null) await once(other, 'exit')
	})

	const atOther = async (): Promise<{ version: bigint; asked: number }> => {
		const answer = once(other, 'message')
		other.send('read')
		const [{ version, asked }] = (await answer) as [{ version: string; asked: number }]
		return { version: BigInt(version), asked }
	}
	const untilBothRemember = async () => {
		await expect.poll(asked, { timeout: 10_000 }).toBe(0)
		await expect.poll(async () => (await atOther()).asked, { timeout: 10_000 }).toBe(0)
	}
	const known = async () => [(await atOther()).version, await publicVersion()]
	const lines = () =>
		reader().$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity
			WHERE application_name = 'public pages' AND datname = current_database() ORDER BY pid`
	/** What a third process does, or somebody at the database's own prompt who then waits as it would. */
	const change = async () => {
		await database().pool.query('UPDATE "public_state" SET "version" = "version" + 1')
		await untilOthersForgot(await stored())
	}

	test('both remember, and neither shows what was before when a publication or a revocation is answered', async () => {
		for (let turn = 0; turn < 5; turn += 1) {
			const { publish, revoke } = await anAward()
			for (const act of [publish, revoke]) {
				await untilBothRemember()
				await act()
				const version = await stored()
				expect(await known()).toEqual([version, version])
			}
		}
	})

	test('a change by whatever hand is told, but not one that is taken back', async () => {
		await untilBothRemember()
		const client = await database().pool.connect()
		await client.query('BEGIN; UPDATE "public_state" SET "version" = "version" + 1; ROLLBACK')
		client.release()
		expect([(await atOther()).asked, await asked()]).toEqual([0, 0])
		for (let turn = 0; turn < 50; turn += 1) {
			await change()
			const version = await stored()
			expect(await known()).toEqual([version, version])
		}
	})

	test('whose line is torn asks until it hears again', async () => {
		await untilBothRemember()
		const torn = await lines()
		expect(torn).toHaveLength(2)
		await database().pool.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [
			torn.map(({ pid }) => pid),
		])
		for (let turn = 0; turn < 20; turn += 1) {
			await change()
			const version = await stored()
			expect(await known()).toEqual([version, version])
		}
		await untilBothRemember()
		expect((await lines()).filter(({ pid }) => torn.some((old) => old.pid === pid))).toEqual([])
		await change()
		const version = await stored()
		expect(await known()).toEqual([version, version])
	})

	test('one that stands still holds a change up for a lease, and does not trust its memory when it goes on', async () => {
		const { publish, revoke } = await anAward()
		await publish()
		await untilBothRemember()
		other.kill('SIGSTOP')
		await revoke()
		const version = await stored()
		other.kill('SIGCONT')
		expect(await known()).toEqual([version, version])
	})

	test('a line is closed while it waits, and leaves nothing behind', async () => {
		await untilBothRemember()
		const holder = new pg.Client(database().pool.options)
		await holder.connect()
		await holder.query(`SELECT pg_advisory_lock(751, ${(await stored()) + 1n})`)
		await change()
		await line.close()
		await holder.end()
		expect(await asked()).toBe(1)
		await expect.poll(async () => (await lines()).length).toBe(1)
		other.disconnect()
		expect(await once(other, 'exit')).toEqual([0, null])
		await expect.poll(lines).toEqual([])
	})
})
