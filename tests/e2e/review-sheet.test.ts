import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { newPage, takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'

inBrowser()

/** A sheet of the sample movement that is still to be written, and the session of its reviewer. */
let sheet = ''
let session: { name: string; value: string }[] = []

beforeAll(async () => {
	sheet = `/tham-dinh/${portal.ids.sheet}`
	const client = await signedIn(portal, portal.ids.reviewer)
	session = [...client.cookies].map(([name, value]) => ({ name, value }))
})

const open = async (options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
	const page = await newPage(browser, options)
	await page.context().addCookies(session.map((cookie) => ({ ...cookie, url: portal.address })))
	await page.goto(portal.address + sheet, { waitUntil: 'networkidle' })
	return page
}

const version = (page: Page) => page.inputValue('input[name=version]').then(Number)
const strengths = (page: Page) => page.inputValue('#strengths')

test('the sheet saves itself, counts as one writes, and what was not sent comes back', async () => {
	const page = await open()
	const before = await version(page)
	await page.fill('#strengths', 'Cách làm rõ ràng')
	await page.getByText('Đã lưu lúc').waitFor()
	expect(await version(page)).toBe(before + 1)
	await page.fill('#diem-novelty', '24')
	expect(await page.innerText('.sheet-form .sheet-total strong')).toBe('24/100')
	await page.getByText('Có thay đổi chưa lưu').waitFor()
	await page.reload({ waitUntil: 'networkidle' })
	expect(await page.inputValue('#diem-novelty')).toBe('24')
	await page.getByText('Đã lưu lúc').waitFor()
	await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
	await page.context().close()
})

test('of two windows the later is told, and loses nothing', async () => {
	const [first, second] = [await open(), await open()]
	await first.fill('#limits', 'cửa sổ một')
	await first.getByText('Đã lưu lúc').waitFor()
	await expect.poll(() => version(first)).toBeGreaterThan(await version(second))
	await second.fill('#limits', 'cửa sổ hai')
	await second.getByRole('button', { name: 'Lưu nội dung ở cửa sổ này' }).click()
	await expect.poll(async () => (await version(second)) > (await version(first))).toBe(true)
	await first.reload({ waitUntil: 'networkidle' })
	expect(await first.inputValue('#limits')).toBe('cửa sổ hai')
	expect(await takeProblems()).toEqual([expect.stringMatching(/status of 409/)])
	await first.context().close()
	await second.context().close()
})

test('a result is marked beside its evidence, and the mark is kept with the sheet', async () => {
	const page = await open()
	const finding = page.getByLabel(/^Kết quả 1 đối chiếu/)
	await finding.selectOption('unclear')
	await page.getByLabel('Ghi chú về kết quả 1').fill('Trang 2 ghi số khác')
	await page.getByText('Đã lưu lúc').waitFor()
	await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
	await page.reload({ waitUntil: 'networkidle' })
	expect(await finding.inputValue()).toBe('unclear')
	expect(await page.getByLabel('Ghi chú về kết quả 1').inputValue()).toBe('Trang 2 ghi số khác')
	await page.context().close()
})

test('without a script it is a form: it saves, says when it is stale, and lists what is missing', async () => {
	const [first, second] = [await open({ javaScriptEnabled: false }), await open({ javaScriptEnabled: false })]
	const save = (page: Page) =>
		Promise.all([
			page.waitForResponse((response) => response.request().method() === 'POST'),
			page.click('button[value=save]'),
		]).then(([response]) => response.status())
	await first.fill('#strengths', 'bản một')
	expect([await save(first), await strengths(first)]).toEqual([303, 'bản một'])
	await second.fill('#strengths', 'bản hai')
	expect([await save(second), await strengths(second)]).toEqual([409, 'bản hai'])
	expect([await save(second), await strengths(second)]).toEqual([303, 'bản hai'])
	await second.click('button[value=hand-in]')
	await second.waitForURL(`**${sheet}/nop`)
	const links = second.locator('.notice a')
	expect(await links.count()).toBeGreaterThan(5)
	for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
		const id = href?.split('#')[1] ?? ''
		expect([id, await first.locator(`[id="${id}"]`).count()]).toEqual([id, 1])
	}
	await first.context().close()
	await second.context().close()
})
