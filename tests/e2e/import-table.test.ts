import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { xlsxOf, type Cell } from '#app/adapters/table-writing.server.ts'
import { takeProblems } from '#tests/support/browser.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'

inBrowser()

const headers = [
	'Mã dòng',
	'Loại hồ sơ',
	'Đối tượng',
	'Tên hồ sơ',
	'Tóm tắt',
	'Năm bắt đầu',
	'Kết quả 1: sau',
]
const good = [
	['QT-01', 'Sáng kiến', 'Tập thể', 'Đo mưa bằng chai nhựa ở bản xa', 'Học sinh đo, xã xem', '2024', '12,5'],
	[
		'QT-02',
		'Sáng kiến',
		'Tập thể',
		'Sổ tay điện tử của trưởng bản',
		'Ghi một lần, nộp nhiều nơi',
		'2025',
		'3',
	],
]
const bad = [good[0] ?? [], ['QT-02', 'Sáng kến', 'Tập thể', '', 'Ghi một lần', 'năm ngoái', 'nhiều']]

const book = async (rows: readonly (readonly Cell[])[]): Promise<Buffer> => {
	const sheets = [{ name: 'Hồ sơ', rows: [headers, ...rows] }]
	const chunks: Buffer[] = []
	const failed = (error: Error) => {
		throw error
	}
	for await (const chunk of xlsxOf(sheets, new Date(), failed)) chunks.push(Buffer.from(chunk))
	return Buffer.concat(chunks)
}
const send = async (page: Page, name: string, rows: readonly (readonly Cell[])[]): Promise<void> => {
	await page.goto('/co-quan/nhap-ho-so')
	const round = page.getByRole('radio', { name: 'Đợt tổng kết 2021 - 2025' })
	if (await round.isVisible()) await round.check()
	const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	await page.locator('#bang').setInputFiles([{ name, mimeType, buffer: await book(rows) }])
	await page.getByRole('button', { name: 'Tải lên và xem trước' }).click()
	await page.getByRole('heading', { name: 'Xem trước bảng' }).waitFor()
}

test('wrong cells are named by row and column, the mended file goes in, and the same file makes nothing twice', async () => {
	const page = await openAs(browser, portal, 'quangtri@mau.vn', '/co-quan')
	await send(page, 'sai.xlsx', bad)
	await page.getByText('2 dòng: 1 hồ sơ mới, 0 đã nhập trước đây (không đổi gì), 1 dòng có lỗi.').waitFor()
	const cells = await page.getByRole('table', { name: 'Các ô cần sửa' }).getByRole('row').allInnerTexts()
	const told = cells.slice(1).map((line) => line.split(/\t|\n/).map((word) => word.trim()))
	expect(told.map(([cell, column, value]) => [cell, column, value])).toEqual([
		['B3', 'Loại hồ sơ', 'Sáng kến'],
		['D3', 'Tên hồ sơ', '–'],
		['F3', 'Năm bắt đầu', 'năm ngoái'],
		['G3', 'Kết quả 1: sau', 'nhiều'],
	])
	expect(await page.getByRole('button', { name: /^Nhập \d/ }).count()).toBe(0)

	await send(page, 'dung.xlsx', good)
	await page.getByText('Mọi dòng đều đúng').waitFor()
	await page.getByRole('button', { name: 'Nhập 2 hồ sơ' }).click()
	await page.getByText('Đã nhập 2 hồ sơ từ bảng này').waitFor()
	await page.goto('/co-quan')
	for (const [, , , title = ''] of good)
		expect(await page.getByRole('link', { name: title, exact: true }).count()).toBe(1)

	await send(page, 'dung.xlsx', good)
	await page.getByText('Mọi dòng của bảng này đã được nhập trước đây').waitFor()
	await page.goto('/co-quan')
	for (const [, , , title = ''] of good)
		expect(await page.getByRole('link', { name: title, exact: true }).count()).toBe(1)
	expect(await takeProblems()).toEqual([])
	await page.context().close()
}, 60_000)
