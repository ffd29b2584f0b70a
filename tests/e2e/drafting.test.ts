import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPage, takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { samplePassword } from '#tests/support/sample-once.ts'

inBrowser()

const lan = 'quangtri@mau.vn'
const head = 'quangtri.lanhdao@mau.vn'

const editor = () => `${portal.address}/co-quan/ho-so/${portal.ids.ownDraft}/soan-thao`

const enter = async (context: BrowserContext, email: string): Promise<void> => {
	const client = await signedIn(portal, email)
	const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: portal.address }))
	await context.addCookies(cookies)
}

const open = async (email: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
	const page = await newPage(browser, options)
	await enter(page.context(), email)
	await page.goto(editor(), { waitUntil: 'networkidle' })
	if (options.javaScriptEnabled !== false) await page.locator('.ProseMirror').first().waitFor()
	return page
}

const state = (page: Page) => page.locator('.draft-state [role=status]').first()
/** What was typed a moment ago is saved: the line of an earlier save is given time to go. */
const isSaved = async (page: Page) => {
	await page.waitForTimeout(1000)
	await state(page).filter({ hasText: 'Đã lưu lúc' }).waitFor()
}
const stored = async (): Promise<{ titleVi: string; titleEn: string; summary: string }> => {
	const client = await signedIn(portal, lan)
	const answer = await client.get(`/co-quan/ho-so/${portal.ids.ownDraft}/ban-nhap`)
	return ((await answer.json()) as { content: { titleVi: string; titleEn: string; summary: string } }).content
}
/** A refused or broken request is what these tests are about. */
const onlyRequestsFailed = async () =>
	expect(
		(await takeProblems()).filter((problem) => !/Failed to load resource|ERR_INTERNET/.test(problem)),
	).toEqual([])

test('what is written before the script is there is taken over by it, and saved', async () => {
	const page = await newPage(browser)
	await enter(page.context(), lan)
	let arrive = () => {}
	const held = new Promise<void>((done) => (arrive = done))
	await page.route('**/assets/*.js', (route) => held.then(() => route.continue()))
	await page.goto(editor(), { waitUntil: 'commit' })
	await page.fill('#summary', 'Viết trước khi có mã')
	await page.fill('#title-en', 'Typed early')
	arrive()
	await page.locator('.ProseMirror').first().waitFor()
	await isSaved(page)
	expect(await page.inputValue('#summary')).toBe('Viết trước khi có mã')
	await expect.poll(stored).toMatchObject({ summary: 'Viết trước khi có mã', titleEn: 'Typed early' })
	await page.context().close()
})

test('what is written while the line is down is kept, said to be kept, and sent once it is back', async () => {
	const page = await open(lan)
	await page.fill('#summary', 'Viết khi có mạng')
	await isSaved(page)
	await page.context().setOffline(true)
	await page.fill('#summary', 'Viết khi mất mạng')
	await state(page).filter({ hasText: 'Mất kết nối' }).waitFor()
	await expect.poll(async () => (await stored()).summary).toBe('Viết khi có mạng')
	await page.context().setOffline(false)
	await isSaved(page)
	await expect.poll(async () => (await stored()).summary).toBe('Viết khi mất mạng')
	await onlyRequestsFailed()
	await page.context().close()
})

test('what a closed window could not send is sent by the next one, and only for the same person', async () => {
	const page = await open(lan)
	const context = page.context()
	await context.setOffline(true)
	await page.fill('#title-en', 'Kept on this device')
	await state(page).filter({ hasText: 'Mất kết nối' }).waitFor()
	await page.close()
	await context.setOffline(false)
	await context.clearCookies()
	await enter(context, head)
	const other = await context.newPage()
	await other.goto(editor(), { waitUntil: 'networkidle' })
	expect(await other.inputValue('#title-en')).not.toBe('Kept on this device')
	await other.close()
	await context.clearCookies()
	await enter(context, lan)
	const again = await context.newPage()
	await again.goto(editor(), { waitUntil: 'networkidle' })
	await expect.poll(() => again.inputValue('#title-en')).toBe('Kept on this device')
	await isSaved(again)
	await expect.poll(async () => (await stored()).titleEn).toBe('Kept on this device')
	await onlyRequestsFailed()
	await context.close()
})

test('a session that ended is taken up again on the page, and nothing typed is lost', async () => {
	const page = await open(lan)
	await page.context().clearCookies()
	await page.fill('#summary', 'Viết sau khi hết phiên')
	const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục lưu' })
	await dialog.waitFor()
	await dialog.getByLabel('Mật khẩu').fill('không phải')
	await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
	await dialog.getByRole('alert').filter({ hasText: 'Mật khẩu chưa đúng' }).waitFor({ state: 'attached' })
	await dialog.getByLabel('Mật khẩu').fill(samplePassword)
	await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
	await dialog.waitFor({ state: 'hidden' })
	await isSaved(page)
	expect(await page.inputValue('#summary')).toBe('Viết sau khi hết phiên')
	await expect.poll(async () => (await stored()).summary).toBe('Viết sau khi hết phiên')
	await onlyRequestsFailed()
	await page.context().close()
})

test('two members write at once: other fields come by themselves, the same field is asked about', async () => {
	const [mine, theirs] = [await open(lan), await open(head)]
	await theirs.fill('#title', 'Tên của lãnh đạo')
	await isSaved(theirs)
	await mine.fill('#summary', 'Tóm tắt của người soạn')
	await isSaved(mine)
	await mine.locator('#pillar').focus()
	await expect.poll(() => mine.inputValue('#title')).toBe('Tên của lãnh đạo')
	await mine.fill('#title-en', 'One')
	await theirs.fill('#title-en', 'Two')
	const asked = (page: Page) => page.locator('#trung-noi-dung')
	await expect.poll(async () => (await asked(mine).count()) + (await asked(theirs).count())).toBe(1)
	const later = (await asked(mine).count()) === 1 ? mine : theirs
	const wanted = await later.inputValue('#title-en')
	await expect.poll(async () => (await stored()).titleEn).not.toBe(wanted)
	await later.getByRole('button', { name: 'Giữ bản của tôi' }).click()
	await isSaved(later)
	await expect.poll(async () => (await stored()).titleEn).toBe(wanted)
	await onlyRequestsFailed()
	await mine.context().close()
	await theirs.context().close()
})

test('without a script a stale form shows both texts, and loses neither', async () => {
	const [first, second] = [
		await open(lan, { javaScriptEnabled: false }),
		await open(head, { javaScriptEnabled: false }),
	]
	const save = (page: Page) => page.click('button[form=ho-so]:not([name])')
	await first.fill('#title', 'Tên một')
	await save(first)
	await second.fill('#title', 'Tên hai')
	await second.fill('#summary', 'Tóm tắt hai')
	await save(second)
	expect(await second.locator('.crossed-text').allInnerTexts()).toHaveLength(2)
	expect(await second.inputValue('#title')).toBe('Tên hai')
	await expect.poll(async () => (await stored()).titleVi).toBe('Tên một')
	await second.click('button[name=take]')
	const after = await stored()
	expect([after.titleVi, after.summary]).toEqual(['Tên một', 'Tóm tắt hai'])
	await onlyRequestsFailed()
	await first.context().close()
	await second.context().close()
})

test('the history shows who changed what, and an earlier text comes back', async () => {
	const page = await open(lan)
	await page.fill('#title-en', 'To be restored')
	await isSaved(page)
	await page.fill('#title-en', 'A mistake')
	await expect.poll(async () => (await stored()).titleEn).toBe('A mistake')
	await page.goto(`${portal.address}/co-quan/ho-so/${portal.ids.ownDraft}/lich-su`)
	await page.locator('.sitting').first().getByText('A mistake').waitFor()
	await page
		.locator('.sitting')
		.first()
		.getByRole('button', { name: /Khôi phục bản trước.*Tên bằng tiếng Anh/ })
		.click()
	await page.getByText('khôi phục từ phiên bản').first().waitFor()
	await expect.poll(async () => (await stored()).titleEn).not.toBe('A mistake')
	await page.context().close()
})
