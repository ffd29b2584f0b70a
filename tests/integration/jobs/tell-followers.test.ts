import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askFollow, confirmFollow } from '#app/commands/follows.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { week, type Pace } from '#app/domain/follow.ts'
import { anyone } from '#app/domain/viewer.ts'
import { sendMail } from '#app/jobs/send-mail.server.ts'
import { tellFollowers } from '#app/jobs/tell-followers.server.ts'
import { followLetter } from '#app/locales/follow.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, now } from '#tests/support/factories.ts'
import { testServer } from '#tests/support/postgres.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

const before = new Date(+now - 60_000)
const later = (time: number) => new Date(+now + time)

const letters = (email: string) =>
	reader().mail.findMany({ where: { toAddress: email, droppedAt: null }, orderBy: { id: 'asc' } })

/** Everybody follows an agency of their own test. */
const world = async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit()
	const follow = async (email: string, pace: Pace = 'at-once') => {
		const subject = { kind: 'unit', key: unit.slug } as const
		await askFollow(anyone(), subject, { email, pace }, followLetter('https://cong.example.vn'), before)
		const { text = '' } = (await letters(email)).at(-1) ?? {}
		await confirmFollow(anyone(), /\/theo-doi\/([\w-]{43})/.exec(text)?.[1] ?? '', before)
	}
	const publish = async (titleVi: string, publishedAt: Date) => {
		const [row] = await makePractices(awarding, [{ unitId: unit.id, content: { titleVi } }])
		const entryId = row?.entryId ?? ''
		await reader().practice.update({ where: { entryId }, data: { publishedAt } })
		return entryId
	}
	return { follow, publish, secretary: awarding.secretary }
}

/** What a follower was told: the titles in each letter after the one to confirm. */
const toldTo = async (email: string, titles: readonly string[]): Promise<string[][]> =>
	(await letters(email)).slice(1).map(({ text }) => titles.filter((title) => text.includes(title)))

test('what was published while another publication ended is told too, and nothing twice', async () => {
	const { follow, publish } = await world()
	const email = 'late@canary.vn'
	await follow(email)
	await publish('Điển hình nhanh', later(2000))
	expect(await tellFollowers(later(3000))).toBe(1)
	await publish('Điển hình chậm', later(1000))
	expect(await tellFollowers(later(4000))).toBe(1)
	expect(await tellFollowers(later(5000))).toBe(0)
	await publish('Điển hình sau', later(6000))
	expect(await tellFollowers(later(7000))).toBe(1)
	const titles = ['Điển hình nhanh', 'Điển hình chậm', 'Điển hình sau']
	expect(await toldTo(email, titles)).toEqual(titles.map((each) => [each]))
})

test('a letter taken back after the next one was written: what is left of it is told, and only that', async () => {
	const { follow, publish, secretary } = await world()
	const email = 'untold@canary.vn'
	await follow(email)
	await publish('Điển hình còn', later(0))
	const gone = await publish('Điển hình mất', later(0))
	expect(await tellFollowers(later(1000))).toBe(1)
	const [, waiting] = await letters(email)
	await publish('Điển hình sau', later(2000))
	expect(await tellFollowers(later(3000))).toBe(1)
	const award = await reader().award.findFirstOrThrow({ where: { entryId: gone } })
	const revocation = {
		...{ number: '9/QĐ-TTg', decidedOn: new Date('2025-06-14'), signerVi: 'Nguyễn Văn Ký' },
		...{ cause: 'false-achievement' as const, grounds: 'Số liệu không đúng sự thật.' },
	} as const
	await revokeAward(secretary, award.id, revocation, later(3500))
	await sendMail({ mailId: waiting?.id ?? '' }, later(4000))
	expect(await tellFollowers(later(5000))).toBe(1)
	expect(await toldTo(email, ['Điển hình còn', 'Điển hình mất', 'Điển hình sau'])).toEqual([
		['Điển hình sau'],
		['Điển hình còn'],
	])
})

describe.skipIf(testServer() === null)('of two processes on one server', () => {
	const others: ChildProcess[] = []
	beforeAll(async () => {
		for (let each = 0; each < 2; each += 1) {
			const other = fork('node_modules/vite-node/vite-node.mjs', ['tests/support/telling-process.ts'], {
				env: { ...process.env, DATABASE_URL: database().pool.options.connectionString },
				execArgv: ['--no-warnings'],
			})
			await once(other, 'message')
			others.push(other)
		}
	}, 60_000)
	afterAll(async () => {
		for (const other of others) {
			other.disconnect()
			if (other.exitCode === null) await once(other, 'exit')
		}
	})

	/** Both tell at the same moment; how many letters they wrote together. */
	const tellAtOnce = async (at: Date): Promise<number> => {
		const answers = others.map((other) => once(other, 'message'))
		for (const other of others) other.send(at.toISOString())
		const told = (await Promise.all(answers)) as [{ letters: number; fault?: string }][]
		expect(told.flatMap(([{ fault }]) => fault ?? [])).toEqual([])
		return told.reduce((sum, [{ letters: written }]) => sum + written, 0)
	}

	test('each follower gets each piece of news once, in one letter', async () => {
		const { follow, publish } = await world()
		const emails = Array.from({ length: 12 }, (_, index) => `race${index}@canary.vn`)
		const weekly = emails.filter((_, index) => index % 3 === 0)
		for (const email of emails) await follow(email, weekly.includes(email) ? 'weekly' : 'at-once')
		const titles = Array.from({ length: 4 }, (_, index) => `Điển hình đua ${index}`)
		for (const [turn, title] of titles.entries()) {
			const at = week + turn * 10_000
			await publish(title, later(at))
			const due = turn === 0 ? emails.length : emails.length - weekly.length
			expect(await tellAtOnce(later(at + 5000))).toBe(due)
		}
		for (const email of emails) {
			const told = weekly.includes(email) ? [[titles[0]]] : titles.map((each) => [each])
			expect([email, await toldTo(email, titles)]).toEqual([email, told])
		}
	}, 60_000)
})
