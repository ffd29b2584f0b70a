import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { newPage, takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { pdfFile } from '#tests/support/sample-files.ts'

inBrowser()

let session: { name: string; value: string }[] = []

beforeAll(async () => {
	const client = await signedIn(portal, 'quangtri@mau.vn')
	session = [...client.cookies].map(([name, value]) => ({ name, value }))
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
	await page.locator('.part-hints a[href="#title"]').waitFor()
	expect(await page.innerText('.part-hints a[href="#title"]')).toBe('Tên hồ sơ: chưa có')
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

test('a page beyond the end of a file is refused at its box; the matrix opens the file at the page', async () => {
	const page = await open(editor())
	const file = { name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: pdfFile() }
	await page.locator('input[type=file]').setInputFiles([file])
	await page.getByText('· 1 trang').waitFor({ timeout: 60_000 })
	await page.getByRole('button', { name: 'Thêm kết quả' }).click()
	const result = page.getByRole('group', { name: /^Kết quả 1/ })
	await result.getByLabel('Chỉ số').fill('Thời gian cảnh báo')
	await result.getByRole('button', { name: /^Thêm minh chứng/ }).click()
	await result.getByLabel('Tệp hoặc liên kết').last().selectOption({ label: 'Báo cáo.pdf' })
	await result.getByLabel('Trang hoặc phút:giây').last().fill('9')
	await result.getByText('Tệp này chỉ có 1 trang.').waitFor()
	await page.getByRole('link', { name: '1 ô chưa lưu được' }).waitFor()
	await result.getByLabel('Trang hoặc phút:giây').last().fill('1')
	await expect.poll(() => page.getByRole('link', { name: '1 ô chưa lưu được' }).count()).toBe(0)
	await page.waitForTimeout(1500)
	await page.getByText('Đã lưu lúc').waitFor()
	await page.goto(portal.address + editor().replace('soan-thao', 'doi-chieu'))
	const proof = page.getByRole('link', { name: /^Trang 1 của Báo cáo.pdf/ })
	const href = (await proof.getAttribute('href')) ?? ''
	expect(href).toMatch(/\/tep\/[0-9a-f-]{36}\/xem#page=1$/)
	const [opened] = await Promise.all([
		page.context().waitForEvent('response', (response) => response.url().includes('/xem')),
		proof.click(),
	])
	expect(opened.headers()).toMatchObject({
		'content-type': 'application/pdf',
		'content-disposition': expect.stringMatching(/^inline/),
	})
	await page.context().close()
	await takeProblems()
}, 120_000)
