import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'

inBrowser()

/** The template filled in by a program: every heading of it, with a sentence beneath. */
const filled = async (template: Buffer): Promise<{ file: Buffer; headings: string[] }> => {
	const { value } = await mammoth.convertToHtml({ buffer: template })
	const headings = [...value.matchAll(/<h[1-3][^>]*>(.*?)<\/h[1-3]>/g)].map(([, html = '']) =>
		html.replace(/<[^>]+>/g, '').trim(),
	)
	const children = headings.flatMap((heading) => [
		new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
		new Paragraph({ text: `Viết trong Word cho phần ${heading}.` }),
	])
	return { file: await Packer.toBuffer(new Document({ sections: [{ children }] })), headings }
}

test('the template goes out to Word, comes back filled in, is shown, and only what is chosen is taken', async () => {
	const entry = `/co-quan/ho-so/${portal.ids.ownDraft}`
	const page = await openAs(browser, portal, 'quangtri@mau.vn', `${entry}/tu-tep-word`)
	const link = await page.getByRole('link', { name: 'Tải mẫu (DOCX)' }).getAttribute('href')
	const client = await signedIn(portal, 'quangtri@mau.vn')
	const template = Buffer.from(await (await client.get(link ?? '')).arrayBuffer())
	const { file, headings } = await filled(template)
	expect(headings.join(' ').toLocaleLowerCase('vi')).toContain('mô tả giải pháp')
	const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	await page.locator('#tep').setInputFiles([{ name: 'bao-cao.docx', mimeType, buffer: file }])
	await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click()
	await page
		.getByText(/Viết trong Word cho phần .*Mô tả giải pháp/i)
		.first()
		.waitFor()
	await page.goto(`${entry}/soan-thao`)
	const solution = page.getByRole('textbox', { name: /^Nội dung: Mô tả giải pháp/ })
	expect(await solution.textContent()).not.toContain('Viết trong Word')
	await page.goto(`${entry}/tu-tep-word`)
	await page.getByRole('link', { name: 'bao-cao.docx' }).click()
	await page.getByRole('button', { name: 'Đưa vào hồ sơ' }).click()
	await page.locator('.flash').filter({ hasText: 'Đã đưa nội dung từ tệp Word' }).waitFor()
	expect(await solution.textContent()).toContain('Viết trong Word')
	const context = page.getByRole('textbox', { name: /^Nội dung: Tình trạng trước khi có giải pháp/ })
	expect(await context.textContent()).toContain('Mỗi mùa bão')
	expect(await takeProblems()).toEqual([])
	await page.context().close()
}, 60_000)
