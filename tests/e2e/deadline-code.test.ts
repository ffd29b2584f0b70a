import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'

inBrowser()

const said = (page: Page, words: string) => page.locator('.flash').filter({ hasText: words }).waitFor()

test('after the deadline a code lets one entry begin, once, and an exception is taken back', async () => {
	const secretary = await openAs(
		browser,
		portal,
		'thuky@mau.vn',
		`/quan-tri/dot/${portal.ids.wardRound}/han-nop`,
	)
	await secretary.getByText('Cấp mã mới').click()
	await secretary.locator('#code-reason').fill('Mất mạng trong giờ cuối của đợt.')
	const local = new Date(Date.now() + 5 * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 16)
	await secretary.locator('#code-until').fill(local)
	await secretary.getByRole('button', { name: 'Cấp mã', exact: true }).click()
	await said(secretary, 'Đã cấp mã gia hạn')
	const code = await secretary.locator('td .code, th .code').first().innerText()
	await secretary.getByRole('button', { name: /^Thu hồi gia hạn của UBND phường Đông Hà/ }).click()
	await said(secretary, 'Đã thu hồi gia hạn riêng')
	await secretary.context().close()

	const drafter = await openAs(browser, portal, 'quangtri@mau.vn', '/co-quan/ho-so/moi')
	const begin = async (typed: string) => {
		await drafter.goto('/co-quan/ho-so/moi')
		await drafter.getByRole('radio', { name: /^Chuyên đề xã, phường/ }).check()
		await drafter.getByRole('radio', { name: /^Tập thể/ }).check()
		await drafter.locator('#code').fill(typed)
		await drafter.getByRole('button', { name: 'Tạo hồ sơ' }).click()
	}
	await begin('SAI-MA-2222')
	await drafter.getByText('Không dùng được mã này').first().waitFor()
	await begin(code.toLowerCase())
	await said(drafter, 'Đã tạo hồ sơ')
	await drafter.getByText('gia hạn bằng mã').first().waitFor()
	await begin(code)
	await drafter.getByText('Không dùng được mã này').first().waitFor()
	await drafter.context().close()

	const ward = await openAs(browser, portal, 'dongha@mau.vn', `/co-quan/ho-so/${portal.ids.waitingAbove}`)
	await ward.getByText('đã hết hạn').first().waitFor()
	expect(await takeProblems()).toEqual([])
	await ward.context().close()
}, 60_000)

test('the count-down follows the server’s clock, to the second in the last hour, though the browser’s is days off', async () => {
	const secretary = await signedIn(portal, 'thuky@mau.vn')
	const desk = `/quan-tri/dot/${portal.ids.wardRound}/han-nop`
	const [, unitId = ''] =
		/<option value="([0-9a-f-]{36})">UBND phường Đông Hà/.exec(await (await secretary.get(desk)).text()) ?? []
	const until = new Date(Date.now() + 50 * 60_000 + 7 * 3_600_000).toISOString().slice(0, 16)
	const reason = 'Mất điện cả buổi chiều ở phường.'
	const granted = await secretary.post(desk, { act: 'grant', unitId, entry: '', until, reason })
	expect(granted.status).toBe(303)

	const page = await openAs(browser, portal, 'dongha@mau.vn', '/co-quan')
	await page.addInitScript(() => {
		const Real = Date
		const off = 3 * 86_400_000
		class Wrong extends Real {
			constructor(...given: [] | [number]) {
				super(...(given.length === 0 ? ([Real.now() + off] as const) : given))
			}
			static override now = () => Real.now() + off
		}
		window.Date = Wrong as DateConstructor
	})
	await page.goto(`/co-quan/ho-so/${portal.ids.waitingAbove}`)
	const timer = page.locator('.deadline-note [role=timer]')
	await page
		.locator('.deadline-note')
		.getByText(`${until.slice(11)} (GMT+7)`)
		.waitFor()
	const left = async () => {
		const [, minutes = '', seconds = ''] = /^còn (\d+) phút (\d\d) giây$/.exec(await timer.innerText()) ?? []
		return Number(minutes) * 60 + Number(seconds)
	}
	const told = (server: number) => new Date(`${until}:00+07:00`).getTime() / 1000 - server / 1000
	await expect.poll(left).toBeGreaterThan(0)
	const server = Number(await (await secretary.get('/gio')).text())
	expect(Math.abs((await left()) - told(server))).toBeLessThan(3)
	const before = await left()
	await expect.poll(left).toBeLessThan(before - 1)
	expect(await takeProblems()).toEqual([])
	await page.context().close()
}, 60_000)
