import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askFollow, confirmFollow } from '#app/commands/follows.server.ts'
import { takeUpdateBack, updatePractice } from '#app/commands/practice-updates.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { week, type FollowSubject, type Pace } from '#app/domain/follow.ts'
import { anyone } from '#app/domain/viewer.ts'
import { sendMail } from '#app/jobs/send-mail.server.ts'
import { tellFollowers } from '#app/jobs/tell-followers.server.ts'
import { followLetter } from '#app/locales/follow.ts'
import { practiceUpdatePage } from '#app/queries/practice-updates.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { testServer } from '#tests/support/postgres.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

const before = new Date(+now - 60_000)
const later = (time: number) => new Date(+now + time)

/** By the moment at which each was written: ids of several processes are in no order of their own. */
const letters = (email: string) =>
	reader().mail.findMany({
		where: { toAddress: email, droppedAt: null },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
	})

/** Everybody follows an agency of their own test. */
const world = async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit()
	const follow = async (
		email: string,
		pace: Pace = 'at-once',
		subject: FollowSubject = { kind: 'unit', key: unit.slug },
	) => {
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
	return { follow, publish, secretary: awarding.secretary, unitId: unit.id }
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

test('what its agency says of a practice is told to who follows it, once, and not what was taken back', async () => {
	const { follow, publish, secretary, unitId } = await world()
	const [entryId, other] = [await publish('Điển hình sống', before), await publish('Điển hình khác', before)]
	const { slug: key } = await reader().practice.findUniqueOrThrow({ where: { entryId } })
	const { slug: otherKey } = await reader().practice.findUniqueOrThrow({ where: { entryId: other } })
	const head = await makeViewer({ headOf: unitId })
	const [near, weekly, far, ofAgency] = ['gan', 'tuan', 'xa', 'co-quan'].map((name) => `${name}@canary.vn`)
	await follow(near ?? '', 'at-once', { kind: 'practice', key })
	await follow(weekly ?? '', 'weekly', { kind: 'practice', key })
	await follow(far ?? '', 'at-once', { kind: 'practice', key: otherKey })
	await follow(ofAgency ?? '')
	const words = 'Zupokari vẫn chạy ở 12 xã.'
	await updatePractice(head, entryId, { state: 'running', text: words }, later(1000))
	expect([await tellFollowers(later(2000)), await tellFollowers(later(3000))]).toEqual([1, 0])
	const day = 24 * 3_600_000
	await updatePractice(head, entryId, { state: 'wider', text: words }, later(2 * day))
	await updatePractice(head, entryId, { state: 'stopped', text: words }, later(3 * day + 1000))
	const [, , last] = (await practiceUpdatePage(head, entryId)).updates
	const reason = 'Có số điện thoại của một cá nhân.'
	const telling = tellFollowers(later(3 * day + 2000))
	expect(await telling).toBe(1)
	await takeUpdateBack(secretary, last?.id ?? '', { reason }, later(3 * day + 3000))
	const waiting = (await letters(near ?? '')).at(-1)
	await sendMail({ mailId: waiting?.id ?? '' }, later(3 * day + 4000))
	expect(await tellFollowers(later(3 * day + 5000))).toBe(1)
	expect(await tellFollowers(later(week))).toBe(1)
	const said = async (email = '') =>
		(await letters(email))
			.slice(1)
			.map(({ text }) => (text.match(/– \d\d\/\d\d\/\d{4}: .+/g) ?? []).map((line) => line.slice(14)))
	expect([await said(near), await said(weekly), await said(far), await said(ofAgency)]).toEqual([
		[['vẫn vận hành'], ['đã mở rộng']],
		[['vẫn vận hành', 'đã mở rộng']],
		[],
		[],
	])
	const [, first] = await letters(near ?? '')
	expect([first?.text.includes(`/thu-vien/${key}`), first?.text.includes('Zupokari')]).toEqual([true, false])
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
