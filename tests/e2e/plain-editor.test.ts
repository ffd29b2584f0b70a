import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPage } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { samplePassword } from '#tests/support/sample-once.ts'

inBrowser()

/** The editor where no script runs: a form with boxes and a button. */
type Draft = { content: { titleVi: string; sections: Record<string, { content: unknown[] }> } }

const paragraph = (text: string) => ({
	type: 'paragraph',
	content: [{ type: 'text', text, marks: [] }],
})

const open = async (): Promise<{ page: Page; stored: () => Promise<Draft['content']> }> => {
	const client = await signedIn(portal, 'quangtri@mau.vn')
	const page = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false, width: 390 })
	await page
		.context()
		.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: portal.address })))
	const path = `/co-quan/ho-so/${portal.ids.ownDraft}`
	await page.goto(`${path}/soan-thao`)
	return {
		page,
		stored: async () => ((await (await client.get(`${path}/ban-nhap`)).json()) as Draft).content,
	}
}

const save = (page: Page): Promise<number> =>
	Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST'),
		page.getByRole('button', { name: 'Lưu nháp' }).click(),
	]).then(([response]) => response.status())

test('paragraphs are written in a box; what a box cannot keep says so and stays; a refused save keeps what was typed', async () => {
	const { page, stored } = await open()
	const before = await stored()
	const box = page.getByLabel('Nội dung: Mô tả giải pháp')
	await page.getByText('ô văn bản thường không giữ được').first().waitFor()
	await box.fill('Đoạn thứ nhất.\nĐoạn thứ hai.')
	expect([await save(page), await box.inputValue()]).toEqual([303, 'Đoạn thứ nhất.\nĐoạn thứ hai.'])
	const after = await stored()
	const [written] = Object.entries(after.sections).filter(
		([key, value]) => JSON.stringify(value) !== JSON.stringify(before.sections[key]),
	)
	expect(written?.[1].content).toEqual([paragraph('Đoạn thứ nhất.'), paragraph('Đoạn thứ hai.')])

	await box.fill('Viết rồi mới biết là không lưu được.')
	await page.getByLabel('Năm bắt đầu áp dụng').fill('năm ngoái')
	await page.evaluate(() => {
		const option = document.querySelector<HTMLOptionElement>('select[name=pillar] option:checked')
		if (option) option.value = 'khong-co-tru-cot-nay'
	})
	expect(await save(page)).toBe(409)
	await page.getByText('Chưa lưu được').waitFor()
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Chưa lưu được')
	expect(await box.inputValue()).toBe('Viết rồi mới biết là không lưu được.')
	expect(await page.getByLabel('Năm bắt đầu áp dụng').inputValue()).toBe('năm ngoái')
	expect((await stored()).sections).toEqual(after.sections)
	await page.context().close()
}, 90_000)

const signIn = async (page: Page, email: string, password = samplePassword): Promise<void> => {
	await page.fill('input[name=email]', email)
	await page.fill('input[name=password]', password)
	await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

test('what is sent after the session ended is kept through a wrong password, and sent again by the same person alone', async () => {
	const { page, stored } = await open()
	const before = await stored()
	const text = 'Viết xong mới biết phiên đã hết.\nDòng "thứ hai" & <b>.'
	const endAndSend = async () => {
		await page.context().clearCookies({ name: 'session' })
		await page.getByLabel('Nội dung: Mô tả giải pháp').fill(text)
		expect(await save(page)).toBe(401)
		await page.getByRole('heading', { name: 'Phiên đăng nhập đã hết' }).waitFor()
	}
	await page.context().clearCookies()
	const client = await signedIn(portal, 'quangtri@mau.vn')
	const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: portal.address }))
	await page.context().addCookies(cookies)
	await endAndSend()
	await signIn(page, 'quangtri.lanhdao@mau.vn')
	await page.waitForURL('**/co-quan')
	expect(await page.getByText('Viết xong mới biết').count()).toBe(0)

	await page.context().addCookies(cookies)
	await page.goto(`/co-quan/ho-so/${portal.ids.ownDraft}/soan-thao`)
	await endAndSend()
	await signIn(page, 'quangtri@mau.vn', 'không phải mật khẩu này')
	await page.getByRole('heading', { name: 'Phiên đăng nhập đã hết' }).waitFor()
	await signIn(page, 'quangtri@mau.vn')
	await page.getByRole('heading', { name: 'Gửi lại nội dung vừa viết' }).waitFor()
	await page.getByText('Dòng "thứ hai" & <b>.').waitFor()
	expect((await stored()).sections).toEqual(before.sections)
	await page.getByRole('button', { name: 'Gửi lại' }).click()
	await page.waitForURL('**/soan-thao')
	const [written] = Object.entries((await stored()).sections).filter(
		([key, value]) => JSON.stringify(value) !== JSON.stringify(before.sections[key]),
	)
	expect(written?.[1].content).toEqual([
		paragraph('Viết xong mới biết phiên đã hết.'),
		paragraph('Dòng "thứ hai" & <b>.'),
	])
	await page.context().close()
}, 90_000)
