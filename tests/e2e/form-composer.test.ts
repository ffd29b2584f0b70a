import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fieldKinds } from '#app/domain/answer.ts'
import { takeProblems } from '#tests/support/browser.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'

inBrowser()

/** Walks by Tab until the focus is there: what cannot be reached so fails. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
	const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
	for (let steps = 0; steps < 150; steps += 1) {
		if (await isThere()) return
		await page.keyboard.press('Tab')
	}
	throw new Error(`Tab does not lead to ${selector}`)
}
const typeInto = async (page: Page, selector: string, text: string): Promise<void> => {
	await tabTo(page, selector)
	await page.keyboard.type(text)
}
/** Enter, and the page that follows with its word. */
const enter = async (page: Page, said: string): Promise<void> => {
	const loaded = page.waitForEvent('load')
	await page.keyboard.press('Enter')
	await loaded
	await page.locator('.flash').filter({ hasText: said }).waitFor()
}

const kindLabels = {
	text: 'Một dòng chữ',
	number: 'Diện tích',
	date: 'Ngày khởi công',
	choice: 'Cách làm',
	taxonomy: 'Danh mục nội dung',
	table: 'Bảng thiết bị',
	file: 'Bản vẽ kèm theo',
	person: 'Người phụ trách',
	unit: 'Đơn vị phối hợp',
} as const
const formName = 'Mẫu bàn phím'
let formAddress = ''

test('a secretary composes a form of every kind of field and section by the keyboard alone, sees it and publishes it', async () => {
	const page = await openAs(browser, portal, 'thuky@mau.vn', `/quan-tri/dot/${portal.ids.round}/mau-ho-so`)
	await typeInto(page, '#nameVi', formName)
	await tabTo(page, 'input[name=kind]')
	await page.keyboard.press('Space')
	await page.keyboard.press('ArrowDown')
	await tabTo(page, 'input[name=subjects][value=collective]')
	await page.keyboard.press('Space')
	await tabTo(page, 'form:has(#nameVi) button')
	await enter(page, 'Đã bắt đầu soạn mẫu')
	formAddress = page.url()

	for (const [index, kind] of fieldKinds.entries()) {
		await tabTo(page, 'details:has(#f-moi-labelVi) > summary')
		await page.keyboard.press('Enter')
		await typeInto(page, '#f-moi-labelVi', kindLabels[kind])
		await tabTo(page, '#f-moi-kind')
		for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown')
		if (kind === 'number') await typeInto(page, '#f-moi-unit', 'ha')
		if (kind === 'choice') {
			await typeInto(page, '#f-moi-options', 'Tự làm | Own work')
			await page.keyboard.press('Enter')
			await page.keyboard.type('Thuê ngoài | Hired')
		}
		if (kind === 'table') {
			await typeInto(page, '#f-moi-columns', 'Tên máy | Machine | chữ')
			await page.keyboard.press('Enter')
			await page.keyboard.type('Số lượng | How many | số | máy')
		}
		await tabTo(page, 'form:has(#f-moi-labelVi) button')
		await enter(page, 'Đã lưu')
	}
	for (const [label, down] of [
		['Phần có định dạng', 0],
		['Phần văn bản thường', 1],
	] as const) {
		await tabTo(page, 'details:has(#s-moi-labelVi) > summary')
		await page.keyboard.press('Enter')
		await typeInto(page, '#s-moi-labelVi', label)
		await tabTo(page, '#s-moi-format')
		for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown')
		await tabTo(page, 'form:has(#s-moi-labelVi) button')
		await enter(page, 'Đã lưu')
	}

	await tabTo(page, 'details:not(:has(form)) > summary')
	await page.keyboard.press('Enter')
	const preview = page.locator('details:not(:has(form))').first()
	for (const label of [...Object.values(kindLabels), 'Phần có định dạng', 'Phần văn bản thường'])
		expect(await preview.getByText(label, { exact: true }).first().isVisible(), label).toBe(true)
	await page.getByText('Đây là bản đầu tiên: hồ sơ mới sẽ được lập theo bản này').waitFor()
	await tabTo(page, 'form:has(input[name=act][value=publish]) button')
	await enter(page, 'Đã ban hành mẫu hồ sơ')
	expect(portal.output()).not.toContain('dropped')
	expect(await takeProblems()).toEqual([])
	await page.context().close()
}, 120_000)

test('the head of an agency fills the new form in and hands it in', async () => {
	const page = await openAs(browser, portal, 'quangtri.lanhdao@mau.vn', '/co-quan/ho-so/moi')
	await page.getByRole('radio', { name: new RegExp(`^${formName}`) }).check()
	await page.getByRole('radio', { name: /^Tập thể/ }).check()
	await page.getByRole('button', { name: 'Tạo hồ sơ' }).click()
	await page.getByRole('heading', { name: 'Soạn thảo hồ sơ' }).waitFor()
	const entry = new URL(page.url()).pathname.replace('/soan-thao', '')
	await page.fill('#title', 'Trạm quan trắc hạn mặn tự đóng cống ở vùng ven')
	await page.fill(
		'#summary',
		'Cống ngăn mặn đóng mở theo độ mặn đo được, người trực theo dõi qua điện thoại.',
	)
	await page.selectOption('#pillar', 'digital_economy')
	await page.getByRole('group', { name: 'Nội dung thi đua' }).getByRole('checkbox').first().check()
	const answers = page.locator('[id^="answer-"]')
	await page.fill('#answer-mot-dong-chu', 'Đã thử nghiệm')
	await page.fill('#answer-dien-tich', '1.250,5')
	await page.fill('#answer-ngay-khoi-cong', '03/2024')
	await page.selectOption('#answer-cach-lam', { index: 1 })
	expect(await answers.count()).toBeGreaterThan(8)
	await page.selectOption('#answer-danh-muc-noi-dung', { index: 1 })
	const table = page.locator('#answer-bang-thiet-bi')
	await table.getByRole('button', { name: 'Thêm dòng' }).click()
	await table.getByLabel('Tên máy').first().fill('Cảm biến độ mặn')
	await table.getByLabel('Số lượng').first().fill('12')
	await page.locator('#answer-nguoi-phu-trach').getByLabel('Họ và tên').fill('Hồ Thị Sen')
	await page.selectOption('#answer-don-vi-phoi-hop', { index: 1 })
	await page.getByRole('textbox', { name: /^Nội dung: Phần có định dạng/ }).click()
	await page.keyboard.type('Cống đóng khi độ mặn vượt bốn phần nghìn và mở lại khi nước ngọt về.')
	await page
		.getByRole('textbox', { name: /^Nội dung: Phần văn bản thường/ })
		.fill('Chỉ cần điện mặt trời và sóng di động nên xã khác làm theo được.')
	await page.getByRole('button', { name: 'Thêm tác giả' }).click()
	await page
		.getByRole('group', { name: /^Tác giả 1/ })
		.getByLabel('Họ và tên')
		.fill('Hồ Thị Sen')
	const drawing = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#1f6b57' } })
		.png()
		.toBuffer()
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles([{ name: 'ban-ve.png', mimeType: 'image/png', buffer: drawing }])
	await page.getByLabel('Chú thích: ban-ve.png').waitFor()
	const draft = async () => (await page.request.get(`${entry}/ban-nhap`)).text()
	for (const typed of ['Cảm biến độ mặn', 'Cống đóng khi độ mặn', 'xã khác làm theo được', 'Hồ Thị Sen'])
		await expect.poll(draft).toContain(typed)
	await page.locator('.draft-state [role=status]').filter({ hasText: 'Đã lưu lúc' }).first().waitFor()
	await page.reload({ waitUntil: 'networkidle' })
	expect(await page.inputValue('#answer-dien-tich')).toBe('1.250,5')
	await page.locator('#answer-ban-ve-kem-theo').selectOption({ index: 1 })
	const drawingIn = async () => {
		const { content } = JSON.parse(await draft()) as {
			content: { answers: Record<string, { evidenceIds?: string[] }> }
		}
		return content.answers['ban-ve-kem-theo']?.evidenceIds?.length ?? 0
	}
	await expect.poll(drawingIn).toBe(1)
	/** The page says why it may not be handed in yet, such as while a file is looked at. */
	const handIn = page.getByRole('button', { name: 'Ký và nộp hồ sơ' })
	const refusal = async () => {
		await page.goto(`${entry}/nop`)
		return (await handIn.getAttribute('aria-disabled')) === null ? '' : page.locator('main').innerText()
	}
	await expect.poll(refusal).toBe('')
	await page.getByRole('checkbox', { name: /Tôi xác nhận/ }).check()
	await handIn.click()
	await page.locator('.flash').filter({ hasText: 'Đã nộp hồ sơ' }).waitFor()
	await page.getByText(/^TDS-\d{4}-\d{6}$/).waitFor()
	expect(formAddress).toContain('/mau-ho-so/')
	expect(await takeProblems()).toEqual([])
	await page.context().close()
}, 60_000)
