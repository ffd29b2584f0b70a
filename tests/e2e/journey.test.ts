import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newPage, type WatchedPage } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'

inBrowser()

/** One entry's way from a blank form to the public gallery, each step by the person whose step it is, in a browser. */
const title = 'Bản tin cảnh báo lũ quét qua loa thông minh ở bản Ka Tăng'
const reviewers = [1, 2, 3, 4, 5, 6].map((number) => `thamdinh${number}@mau.vn`)
const council = ['chutich@mau.vn', ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `uyvien${number}@mau.vn`)]

const as = async (email: string, width = 1280): Promise<WatchedPage> => {
	const page = await newPage(browser, { baseURL: portal.address, width })
	const { cookies } = await signedIn(portal, email)
	page.setDefaultTimeout(15_000)
	await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.address })))
	return page
}

const leave = (page: WatchedPage) => page.context().close()
const idIn = (page: WatchedPage): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())?.[0] ?? ''
const sentence = (about: string) =>
	`${about}: hệ thống đo mưa tự động gửi cảnh báo bằng tiếng Vân Kiều và tiếng Việt tới từng cụm dân cư, trưởng bản xác nhận đã nhận được, ban chỉ huy xã theo dõi trên bản đồ và ghi lại thời gian từng bước để rút kinh nghiệm sau mỗi mùa mưa.`

const saved = (page: WatchedPage) =>
	page
		.getByText(/Đã lưu lúc|đã lưu lúc/)
		.first()
		.waitFor()
let entryId = ''
let number = ''

test('a drafter writes an entry that saves itself, and finds it whole when coming back', async () => {
	const page = await as('quangtri@mau.vn')
	await page.goto('/co-quan')
	await page.getByRole('link', { name: 'Tạo hồ sơ mới' }).click()
	await page.getByRole('radio', { name: /^Sáng kiến/ }).check()
	await page.getByRole('radio', { name: /^Tập thể/ }).check()
	await page.getByRole('button', { name: 'Tạo hồ sơ' }).click()
	await page.getByRole('heading', { name: 'Soạn thảo hồ sơ' }).waitFor()
	await page.locator('.ProseMirror').first().waitFor()
	entryId = idIn(page)
	await page.getByLabel('Tên hồ sơ', { exact: true }).fill(title)
	await page
		.getByLabel('Tóm tắt')
		.fill('Loa thông minh phát cảnh báo lũ quét tới từng bản trong dưới mười phút.')
	await page.getByLabel('Trụ cột').selectOption('digital_society')
	await page.getByRole('group', { name: 'Nội dung thi đua' }).getByRole('checkbox').first().check()
	for (const name of [
		'Tình trạng trước khi có giải pháp',
		'Mô tả giải pháp',
		'Tính mới, sáng tạo',
		'Hiệu quả, lợi ích thu được',
		'Khả năng áp dụng và nhân rộng',
	]) {
		await page.getByRole('textbox', { name: new RegExp(`^Nội dung: ${name}`) }).click()
		await page.keyboard.type(sentence(name))
	}
	await page.getByLabel('Ngày áp dụng lần đầu hoặc áp dụng thử').fill('05/2024')
	await page.getByRole('button', { name: 'Thêm kết quả' }).click()
	const result = page.getByRole('group', { name: /^Kết quả 1/ })
	await result.getByLabel('Chỉ số').fill('Thời gian cảnh báo tới bản xa nhất')
	await result.getByLabel('Đơn vị tính').fill('phút')
	await result.getByLabel('Trước').fill('55')
	await result.getByLabel('Sau').fill('8')
	await result.getByLabel('Thời điểm').fill('2024-10')
	await result.getByLabel('Nguồn số liệu').fill('Nhật ký Ban chỉ huy phòng chống thiên tai xã')
	await page.getByRole('button', { name: 'Thêm tác giả' }).click()
	const author = page.getByRole('group', { name: /^Tác giả 1/ })
	await author.getByLabel('Họ và tên').fill('Hồ Văn Mên')
	await author.getByLabel('Vai trò').fill('Chủ trì')
	await saved(page)
	await page.waitForTimeout(2500)
	await leave(page)

	const again = await as('quangtri@mau.vn', 390)
	await again.goto(`/co-quan/ho-so/${entryId}/soan-thao`)
	expect(await again.getByLabel('Tên hồ sơ', { exact: true }).inputValue()).toBe(title)
	expect(await again.getByRole('textbox', { name: /^Nội dung: Hiệu quả/ }).textContent()).toContain(
		sentence('Hiệu quả, lợi ích thu được'),
	)
	expect(
		await again
			.getByRole('group', { name: /^Kết quả 1/ })
			.getByLabel('Sau')
			.inputValue(),
	).toBe('8')
	await leave(again)
}, 240_000)

test('a picture with its place of shooting becomes evidence, and the public copy carries no trace of it', async () => {
	const page = await as('quangtri@mau.vn')
	const picture = await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#2b4c8c' } })
		.withExif({ IFD0: { Artist: 'CANARY-nguoi-chup' } })
		.jpeg()
		.toBuffer()
	await page.goto(`/co-quan/ho-so/${entryId}/soan-thao`)
	await page.locator('.ProseMirror').first().waitFor()
	await page
		.locator('input[type=file]')
		.setInputFiles([{ name: 'Trạm đo mưa ở bản Ka Tăng.jpg', mimeType: 'image/jpeg', buffer: picture }])
	await page.getByLabel('Chú thích: Trạm đo mưa ở bản Ka Tăng.jpg').waitFor()
	await page
		.getByLabel(/Công khai khi hồ sơ được khen thưởng/)
		.last()
		.check()
	await page.getByRole('button', { name: 'Lưu chú thích' }).last().click()
	await page.waitForTimeout(1500)
	await page.goto(`/co-quan/ho-so/${entryId}`)
	await page.getByText('Không thiếu nội dung bắt buộc nào.').waitFor()
	await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
	await page.getByText('Đã trình lãnh đạo.').waitFor()
	await leave(page)
}, 120_000)

test('the head of the agency endorses and submits, and gets a receipt', async () => {
	const page = await as('quangtri.lanhdao@mau.vn', 390)
	await page.goto(`/co-quan/ho-so/${entryId}/nop`)
	await page.getByRole('checkbox', { name: /Tôi xác nhận/ }).check()
	await page.getByRole('button', { name: 'Ký và nộp hồ sơ' }).click()
	await page.getByRole('heading', { name: 'Biên nhận nộp hồ sơ' }).waitFor()
	const receipt = await page.locator('main').innerText()
	number = /TDS-\d{4}-\d{6}/.exec(receipt)?.[0] ?? ''
	expect(number).not.toBe('')
	expect(receipt).toMatch(/[0-9a-f]{64}/)
	await leave(page)
}, 60_000)

test('the secretary returns it with a reason, the agency mends and resubmits, the secretary accepts', async () => {
	const secretary = await as('thuky@mau.vn')
	await secretary.goto(`/quan-tri/ho-so/${entryId}/tiep-nhan`)
	await secretary.getByRole('radio', { name: /^Trả lại/ }).check()
	await secretary
		.getByLabel('Hiệu quả, lợi ích thu được', { exact: true })
		.fill('Cần nêu số hộ dân được cảnh báo.')
	await secretary.getByRole('button', { name: 'Ghi kết quả' }).click()
	await secretary.getByText('Đã ghi kết quả kiểm tra.').waitFor()

	const drafter = await as('quangtri@mau.vn')
	await drafter.goto(`/co-quan/ho-so/${entryId}`)
	expect(await drafter.locator('main').innerText()).toContain('Cần nêu số hộ dân được cảnh báo.')
	await drafter.goto(`/co-quan/ho-so/${entryId}/soan-thao`)
	await drafter.locator('.ProseMirror').first().waitFor()
	await drafter.getByRole('textbox', { name: /^Nội dung: Hiệu quả/ }).click()
	await drafter.keyboard.press('Control+End')
	await drafter.keyboard.type(' Đã cảnh báo tới 412 hộ dân.')
	await drafter.waitForTimeout(2500)
	await saved(drafter)
	await drafter.goto(`/co-quan/ho-so/${entryId}`)
	await drafter.getByRole('button', { name: 'Trình lãnh đạo' }).click()
	await leave(drafter)

	const head = await as('quangtri.lanhdao@mau.vn')
	await head.goto(`/co-quan/ho-so/${entryId}/nop`)
	await head.getByRole('checkbox', { name: /Tôi xác nhận/ }).check()
	await head.getByRole('button', { name: 'Ký và nộp hồ sơ' }).click()
	await head.getByRole('heading', { name: 'Biên nhận nộp hồ sơ' }).waitFor()
	await leave(head)

	await secretary.goto(`/quan-tri/ho-so/${entryId}/tiep-nhan`)
	await secretary.getByRole('radio', { name: /^(Tiếp nhận|Hợp lệ)/ }).check()
	await secretary.getByRole('button', { name: 'Ghi kết quả' }).click()
	await secretary.getByText('Đã ghi kết quả kiểm tra.').waitFor()
	await leave(secretary)
}, 120_000)

test('the secretary assigns three reviewers; whoever is in conflict cannot be chosen', async () => {
	const page = await as('thuky@mau.vn')
	await page.goto(`/quan-tri/ho-so/${entryId}/phan-cong`)
	const free = page.locator('input[name=reviewers]:not([disabled])')
	expect(await free.count()).toBeGreaterThanOrEqual(3)
	for (let index = 0; index < 3; index += 1) await free.nth(index).check()
	await page.getByRole('button', { name: 'Phân công người đã chọn' }).click()
	await page.getByText('Đã phân công thẩm định.').waitFor()
	expect(await page.locator('main').innerText()).toContain('Đã đủ')
	await leave(page)
}, 60_000)

const judge = async (page: WatchedPage): Promise<void> => {
	for (const group of await page.getByRole('radio', { name: 'Đáp ứng', exact: true }).all())
		await group.check()
	for (const criterion of await page.locator('section.criterion').all()) {
		await criterion.getByRole('radio').nth(1).check()
		const points = criterion.getByRole('spinbutton')
		const hint = await criterion.getByText(/^Từ \d+ đến \d+$/).innerText()
		await points.fill(/đến (\d+)/.exec(hint)?.[1] ?? '')
	}
	await page
		.getByRole('textbox', { name: /^Ưu điểm/ })
		.fill('Cảnh báo tới tận bản, có số liệu đối chứng, dễ làm theo.')
	await page.getByRole('textbox', { name: /^Hạn chế/ }).fill('Phụ thuộc nguồn điện ở nơi lắp loa.')
	await page.getByRole('radio', { name: 'Đạt', exact: true }).check()
	await page.waitForTimeout(2500)
	await page.getByRole('button', { name: 'Nộp phiếu' }).click()
	await page.getByRole('heading', { level: 1, name: 'Nộp phiếu' }).waitFor()
	await page.getByRole('button', { name: 'Nộp phiếu' }).click()
	await page.getByText('Đã nộp phiếu chấm điểm.').waitFor()
}

test('three reviewers score it, each on a sheet of their own', async () => {
	let sheets = 0
	for (const email of reviewers) {
		const page = await as(email, sheets === 0 ? 390 : 1280)
		await page.goto('/tham-dinh')
		const item = page.locator('li', { hasText: title }).getByRole('link').last()
		if ((await item.count()) > 0) {
			sheets += 1
			await item.click()
			await judge(page)
		}
		await leave(page)
	}
	expect(sheets).toBe(3)
}, 240_000)

let ballotPath = ''

test('the council sees the score and votes by secret ballot', async () => {
	const secretary = await as('thuky@mau.vn')
	await secretary.goto('/quan-tri/bo-phieu')
	const award = secretary.getByRole('combobox', { name: new RegExp(title) })
	await award.selectOption({ label: (await award.locator('option').last().innerText()).trim() })
	await secretary.locator('form', { has: award }).getByRole('button').click()
	await secretary.getByText('Đã mở phiếu bầu.').waitFor()
	await leave(secretary)
	for (const email of council) {
		const member = await as(email, 390)
		await member.goto('/hoi-dong')
		const row = member.locator('tr', { hasText: title })
		expect(await row.innerText()).toMatch(/\d{2}/)
		await row.getByRole('link', { name: /Bỏ phiếu/ }).click()
		ballotPath = new URL(member.url()).pathname
		await member.getByRole('radio', { name: /^Đồng ý/ }).check()
		await member.getByRole('button', { name: 'Tiếp tục' }).click()
		await member.getByText('Xác nhận lá phiếu').waitFor()
		await member.getByRole('button', { name: 'Bỏ phiếu' }).click()
		await member.getByText('Đã bỏ phiếu. Lá phiếu là kín.').waitFor()
		await leave(member)
	}
	const closing = await as('thuky@mau.vn')
	await closing.goto(ballotPath.replace('/hoi-dong/phieu', '/quan-tri/bo-phieu'))
	await closing.getByRole('button', { name: 'Đóng phiếu và kiểm phiếu' }).click()
	await closing.getByText('Đã đóng phiếu và kiểm phiếu.').waitFor()
	expect(await closing.locator('main').innerText()).toContain('Đạt')
	await leave(closing)
}, 240_000)

test('the secretary records the decision; until it is published nobody finds the entry', async () => {
	const page = await as('thuky@mau.vn')
	await page.goto('/quan-tri/quyet-dinh')
	const item = page.getByRole('region', { name: title })
	await item.getByRole('radio', { name: /^Tặng/ }).check()
	const citation = item.getByLabel(/Thành tích/)
	if ((await citation.count()) > 0) await citation.fill('Đã có sáng kiến cảnh báo lũ quét tới từng bản.')
	await page.getByLabel('Số, ký hiệu').fill('77/QĐ-HĐTĐKT')
	await page.getByLabel('Ngày ký').fill('2026-11-20')
	await page.getByLabel('Trích yếu').fill('Về việc công nhận sáng kiến chuyển đổi số')
	await page.getByLabel('Người ký', { exact: true }).fill('Nguyễn Văn Bình')
	await page.getByLabel('Chức vụ người ký').fill('Chủ tịch Hội đồng')
	await page.getByLabel('Địa điểm').fill('Hà Nội')
	await page.getByLabel('Có mặt').fill(council.join('\n'))
	await page.getByLabel('Chủ trì').fill('Nguyễn Văn Bình')
	await page.getByLabel('Thư ký', { exact: true }).fill('Trần Thị Thư')
	await page.getByLabel('Nội dung thảo luận').fill('Hội đồng thảo luận và bỏ phiếu kín.')
	await page.getByLabel('Kết luận của Hội đồng').fill('Công nhận sáng kiến.')
	await page.getByRole('button', { name: 'Ghi quyết định' }).click()
	await page.getByText('Đã ghi quyết định.').waitFor()
	expect(await page.locator('main').innerText()).toContain('77/QĐ-HĐTĐKT')
	const citizen = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false, width: 390 })
	await citizen.goto('/thu-vien?q=loa+thong+minh')
	expect(await citizen.content()).not.toContain(title)
	await leave(citizen)

	await page.getByRole('button', { name: 'Công bố quyết định' }).click()
	await page.getByText('Đã công bố quyết định.').waitFor()
	await leave(page)
}, 120_000)

test('a citizen without JavaScript finds it without marks and reads it, on a phone and in English', async () => {
	const page = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false, width: 390 })
	await page.goto('/thu-vien')
	await page.getByRole('searchbox').fill('loa thong minh ka tang')
	await page.getByRole('button', { name: 'Tìm' }).click()
	await page.getByRole('link', { name: title }).first().click()
	await page.getByRole('heading', { level: 1, name: title }).waitFor()
	const text = await page.locator('main').innerText()
	expect(text).toContain('77/QĐ-HĐTĐKT')
	expect(text).toContain('412 hộ dân')
	expect(text).toContain('Hồ Văn Mên')
	const source = (await page.locator('main picture img').first().getAttribute('src')) ?? ''
	const picture = Buffer.from(await (await fetch(portal.address + source)).arrayBuffer())
	expect(picture.toString('latin1')).not.toContain('CANARY')
	expect((await sharp(picture).metadata()).exif).toBeUndefined()
	await page.goto(`/en${new URL(page.url()).pathname}`)
	expect(await page.locator('html').getAttribute('lang')).toBe('en')
	await page.getByRole('heading', { level: 1, name: title }).waitFor()
	await leave(page)
}, 60_000)

test('the administrator reads in the trail what happened, by whom', async () => {
	const page = await as('quantri@mau.vn')
	await page.goto('/quan-tri/nhat-ky')
	const trail = await page.locator('main').innerText()
	expect(trail).toContain('77/QĐ-HĐTĐKT')
	await page.goto(`/quan-tri/nhat-ky?ten=ballot.cast`)
	expect(await page.locator('main').innerText()).not.toMatch(/"(agree|disagree|abstain)"/)
	await leave(page)
}, 60_000)
