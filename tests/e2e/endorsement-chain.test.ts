import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readReceipt } from '#app/forms/receipt.ts'
import { takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'

inBrowser()

const entry = () => `/co-quan/ho-so/${portal.ids.waitingAbove}`
const said = (page: Page, words: string) => page.locator('.flash').filter({ hasText: words }).waitFor()
const as = (key: string, path: string) => openAs(browser, portal, `${key}@mau.vn`, path)
const leave = (page: Page) => page.context().close()

test('the unit above returns with a note, the drafter asks again, takes it back and asks once more', async () => {
	const province = await as('quangtri.lanhdao', '/co-quan/ky-duyet')
	await province
		.getByRole('link', { name: /Tổ dân phố báo điểm ngập/ })
		.first()
		.click()
	await province.getByText('Trả lại đơn vị').first().click()
	await province.getByRole('button', { name: 'Trả lại đơn vị' }).click()
	await province.getByText('Nội dung cần sửa:').first().waitFor()
	await province.getByLabel('Nội dung cần sửa').fill('Nêu rõ nguồn của số phút.')
	await province.getByRole('button', { name: 'Trả lại đơn vị' }).click()
	await said(province, 'Đã trả lại đơn vị')
	await leave(province)

	const drafter = await as('dongha', entry())
	await drafter.getByText('Nêu rõ nguồn của số phút.').first().waitFor()
	await drafter.getByRole('button', { name: 'Trình lãnh đạo' }).click()
	await said(drafter, 'Đã trình lãnh đạo')
	await drafter.getByRole('button', { name: 'Rút lại tờ trình' }).click()
	await said(drafter, 'Đã rút lại tờ trình')
	await drafter.getByRole('button', { name: 'Trình lãnh đạo' }).click()
	await said(drafter, 'Đã trình lãnh đạo')
	await leave(drafter)
}, 60_000)

test('a head ends one delegation and gives another; the delegate endorses on behalf of the head, then the province hands it in', async () => {
	const head = await as('dongha.lanhdao', '/co-quan/uy-quyen')
	await head
		.getByRole('button', { name: /Kết thúc ngay/ })
		.first()
		.click()
	await said(head, 'Đã kết thúc ủy quyền')
	const refused = await as('dongha.pho', `${entry()}/nop`)
	expect(
		await refused.getByRole('button', { name: 'Ký duyệt và trình cấp trên' }).getAttribute('aria-disabled'),
	).toBe('true')
	await leave(refused)
	await head.getByLabel('Người được ủy quyền').selectOption({ label: 'Trần Thị Hạnh' })
	await head.getByLabel('Lý do').fill('Đi công tác tại Trung ương.')
	await head.getByRole('button', { name: 'Ủy quyền' }).click()
	await said(head, 'Đã ủy quyền ký duyệt')
	await leave(head)

	const deputy = await as('dongha.pho', `${entry()}/nop`)
	await deputy.getByRole('checkbox', { name: /Tôi xác nhận/ }).check()
	await deputy.getByRole('button', { name: 'Ký duyệt và trình cấp trên' }).click()
	await said(deputy, 'Hồ sơ chờ đơn vị cấp trên ký duyệt')
	await leave(deputy)

	const province = await as('quangtri.lanhdao', `/co-quan/ky-duyet/${portal.ids.waitingAbove}`)
	await province.getByRole('checkbox', { name: /Tôi đã xem hồ sơ/ }).check()
	await province.getByRole('button', { name: 'Ký duyệt và nộp' }).click()
	await said(province, 'Đã ký duyệt; hồ sơ đã được nộp')
	await leave(province)

	const drafter = await as('dongha', `${entry()}/bien-nhan`)
	const lines = await drafter.locator('dd .plain-list li').allInnerTexts()
	expect(lines).toHaveLength(2)
	expect(lines[0]).toMatch(/Trần Thị Hạnh.*Lê Văn Dũng.*Đông Hà/)
	expect(lines[1]).toMatch(/Trần Đình Sơn.*Quảng Trị/)
	const client = await signedIn(portal, 'dongha@mau.vn')
	const receipt = readReceipt(await (await client.get(`${entry()}/bien-nhan/tep`)).text())
	expect(await drafter.getByText(receipt?.number ?? 'none', { exact: true }).count()).toBe(1)
	expect(await takeProblems()).toEqual([])
	await leave(drafter)
}, 60_000)
