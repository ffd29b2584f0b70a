import { expect, test } from 'vitest'
import { newPage, type WatchedPage } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'

inBrowser()

/** Who reviews what: the secretary plans, looks and applies; a reviewer declares a conflict; what is missing is planned again. */
const as = async (email: string, width = 1280): Promise<WatchedPage> => {
	const page = await newPage(browser, { baseURL: portal.address, width })
	const { cookies } = await signedIn(portal, email)
	page.setDefaultTimeout(20_000)
	await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.address })))
	return page
}

const planAndApply = async (page: WatchedPage) => {
	await page.goto(`/quan-tri/dot/${portal.ids.round}/phan-cong`)
	await page.getByLabel('Số hồ sơ tối đa mỗi người').fill('50')
	await page.getByRole('button', { name: 'Lập phương án' }).click()
	await page
		.getByRole('heading', { name: 'Ai thẩm định hồ sơ nào' })
		.or(page.getByText('Ai thẩm định hồ sơ nào'))
		.first()
		.waitFor()
	await page.getByRole('button', { name: 'Áp dụng phương án' }).click()
	await page.getByText('Mỗi người thẩm định được báo bằng một thư.').waitFor()
}

test('the secretary plans, applies; a reviewer steps back over an interest; what is missing is given again', async () => {
	const secretary = await as('thuky@mau.vn')
	await planAndApply(secretary)
	await secretary.context().close()

	const reviewer = await as(portal.ids.reviewer, 390)
	await reviewer.goto(`/tham-dinh/${portal.ids.sheet}/tu-choi`)
	await reviewer.getByRole('radio').first().check()
	await reviewer.getByRole('textbox').fill('Có quan hệ gia đình với tác giả của hồ sơ')
	await reviewer.getByRole('button', { name: /từ chối/i }).click()
	await reviewer.getByText('Đã ghi nhận từ chối thẩm định.').waitFor()
	await reviewer.context().close()

	const again = await as('thuky@mau.vn')
	await planAndApply(again)
	await again.goto(`/quan-tri/dot/${portal.ids.round}/phan-cong`)
	expect(await again.locator('.key-figures div').nth(2).locator('dd').textContent()).toBe('0')
	await again.context().close()
}, 240_000)
