import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPage, takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'

let portal: RunningPortal
let browser: Browser
let session: { name: string; value: string }[] = []

beforeAll(async () => {
	portal = await startPortal()
	browser = await launchBrowser()
	const client = await signedIn(portal, 'quangtri@mau.vn')
	session = [...client.cookies].map(([name, value]) => ({ name, value }))
})

afterAll(async () => {
	await browser?.close()
	await portal?.dispose()
})

const open = async (path: string): Promise<Page> => {
	const page = await newPage(browser)
	await page.context().addCookies(session.map((cookie) => ({ ...cookie, url: portal.address })))
	await page.goto(portal.address + path, { waitUntil: 'networkidle' })
	return page
}

const editor = () => `/co-quan/ho-so/${portal.ids.ownDraft}/soan-thao`

test('the coach follows what is typed, says the counts politely and never takes the focus', async () => {
	const page = await open(editor())
	const tally = () => page.innerText('.coach-tally')
	const before = await tally()
	const title = await page.inputValue('#title')
	await page.fill('#title', '')
	await page.locator('.coach a[href="#title"]').waitFor()
	expect(await page.innerText('.coach a[href="#title"]')).toBe('Tên hồ sơ: chưa có')
	expect(await tally()).not.toBe(before)
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('title')
	await expect.poll(() => page.innerText('.coach [role=status]')).toBe(await tally())
	await page.fill('#title', title.toUpperCase())
	await page.getByText('Tên hồ sơ viết toàn chữ hoa').waitFor()
	await page.fill('#title', title)
	await expect.poll(tally).toBe(before)
	expect(await takeProblems()).toEqual([])
	await page.context().close()
})
