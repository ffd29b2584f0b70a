import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newPage, takeProblems } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { paddedPdf } from '#tests/support/sample-files.ts'

inBrowser()

let folder = ''
const pathOf = (name: string) => join(folder, name)

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'portal-chosen-'))
	await writeFile(pathOf('lon.pdf'), pdf(8_000_000))
	await writeFile(pathOf('huy.pdf'), pdf(7_000_000))
	await writeFile(pathOf('nho.pdf'), pdf(20_000))
	await writeFile(pathOf('cat.pdf'), pdf(10_000_000))
	await writeFile(pathOf('hinh.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
	await writeFile(pathOf('qua-lon.pdf'), '%PDF-1.7')
	await truncate(pathOf('qua-lon.pdf'), 51 * 1024 * 1024)
})

let page: Page | null = null
afterEach(async () => {
	await page?.context().close()
	page = null
})
afterAll(async () => {
	await browser?.close()
	await portal?.dispose()
	await rm(folder, { recursive: true, force: true })
})

const pdf = (size: number): Buffer => paddedPdf(size, randomBytes(8).toString('hex'))

/** The evidence page of the drafter, and how fast its line sends from now on. */
const open = async () => {
	const opened = (page = await newPage(browser, { baseURL: portal.address }))
	const client = await signedIn(portal, 'quangtri@mau.vn')
	const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: portal.address }))
	await opened.context().addCookies(cookies)
	await opened.goto(`/co-quan/ho-so/${portal.ids.ownDraft}/minh-chung`, { waitUntil: 'networkidle' })
	const line = await opened.context().newCDPSession(opened)
	await line.send('Network.enable')
	const send = (uploadThroughput: number) =>
		line.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 0,
			downloadThroughput: -1,
			uploadThroughput,
		})
	const choose = (...names: string[]) =>
		opened.setInputFiles('.drop-place input[type=file]', names.map(pathOf))
	return { page: opened, send, choose }
}

const evidence = (on: Page, name: string) => on.locator('.evidence-item strong', { hasText: name })
const act = (on: Page, act: string, name: string) =>
	on.getByRole('button', { name: new RegExp(`^${act} ?: ${name.replace('.', '\\.')}$`) })
/** What a screen reader is told: the region is there before there is anything to tell. */
const news = (on: Page) => on.locator('.hidden-words[role=status][aria-atomic=false]')
const isHeard = (on: Page, words: string | RegExp) => news(on).filter({ hasText: words }).waitFor()

/** A refused or broken request is what these tests are about. */
const onlyRequestsFailed = async () =>
	expect((await takeProblems()).filter((problem) => !/Failed to load resource|ERR_/.test(problem))).toEqual(
		[],
	)

test('of three files at once one is cancelled, one paused, resumed, and taken up again after a reload', async () => {
	const { page, send, choose } = await open()
	expect(await news(page).count()).toBe(1)
	await send(500_000)
	await choose('lon.pdf', 'huy.pdf', 'nho.pdf')
	await page.getByRole('progressbar', { name: 'Tất cả 3 tệp' }).waitFor()
	expect(await page.getByRole('progressbar', { name: /^(?:lon|huy|nho)\.pdf$/ }).count()).toBe(3)
	await isHeard(page, 'nho.pdf: đã tải lên xong.')
	await evidence(page, 'nho.pdf').waitFor()
	await act(page, 'Hủy', 'huy.pdf').click()
	await isHeard(page, /lon\.pdf: đã tải (?:25|50|75) %\./)
	await act(page, 'Tạm dừng', 'lon.pdf').click()
	await isHeard(page, 'lon.pdf: Đã tạm dừng.')
	await act(page, 'Tải tiếp', 'lon.pdf').click()
	await isHeard(page, /lon\.pdf: đã tải (?:50|75) %\./)
	await act(page, 'Tạm dừng', 'lon.pdf').press('Enter')
	await act(page, 'Tải tiếp', 'lon.pdf').waitFor()
	await page.reload({ waitUntil: 'networkidle' })
	await page.getByRole('heading', { name: 'Tệp tải dở' }).waitFor()
	expect(await page.getByText('huy.pdf').count()).toBe(0)
	const again = page.getByLabel('Chọn lại lon.pdf để tải tiếp')
	await again.setInputFiles(pathOf('nho.pdf'))
	await page.getByRole('alert').filter({ hasText: 'Đó không phải tệp lon.pdf' }).waitFor()
	await send(-1)
	await again.setInputFiles(pathOf('lon.pdf'))
	await evidence(page, 'lon.pdf').waitFor()
	expect(await evidence(page, 'lon.pdf').count()).toBe(1)
	expect(await page.getByRole('heading', { name: 'Tệp tải dở' }).count()).toBe(0)
})

test('a file over the limit is refused before it is sent, a forbidden kind by its content, each in its own words', async () => {
	const { page, choose } = await open()
	const sent: string[] = []
	page.on('request', (request) => void (request.url().includes('/tai-len') && sent.push(request.method())))
	await choose('qua-lon.pdf')
	await page.getByRole('alert').filter({ hasText: 'mỗi tệp tối đa 50,0 MB' }).waitFor()
	expect(sent).toEqual([])
	await choose('hinh.png')
	await page.getByRole('alert').filter({ hasText: 'Hình SVG không được nhận' }).waitFor()
	expect(await page.getByRole('alert').count()).toBe(2)
	await page.getByRole('button', { name: 'Bỏ qua' }).first().click()
	expect(await page.getByRole('alert').count()).toBe(1)
	expect(await evidence(page, 'hinh.png').count()).toBe(0)
	await onlyRequestsFailed()
})

test('an act that the server refuses, or that does not reach it, is told beside its form; the page and the text stay', async () => {
	const { page } = await open()
	const item = page.locator('.evidence-item').first()
	const caption = item.getByLabel(/^Chú thích:/)
	const save = () => item.getByRole('button', { name: /^Lưu chú thích/ }).click()
	await caption.fill('Chú thích gõ khi mất mạng')
	await page.context().setOffline(true)
	await save()
	await item.getByRole('alert').filter({ hasText: 'Chưa gửi được vì mất kết nối' }).waitFor()
	await page.context().setOffline(false)
	await page.context().clearCookies({ name: 'session' })
	await save()
	await item.getByRole('alert').filter({ hasText: 'Vui lòng đăng nhập để tiếp tục' }).waitFor()
	expect([await caption.inputValue(), new URL(page.url()).pathname]).toEqual([
		'Chú thích gõ khi mất mạng',
		`/co-quan/ho-so/${portal.ids.ownDraft}/minh-chung`,
	])
	await page.getByText('Thêm liên kết').first().click()
	await page.getByLabel('Tên trang hoặc văn bản').fill('Văn bản còn đây')
	await page.locator('.add-link').getByRole('button', { name: 'Thêm liên kết' }).click()
	await page.locator('.add-link').getByRole('alert').filter({ hasText: 'Vui lòng đăng nhập' }).waitFor()
	expect(await page.getByLabel('Tên trang hoặc văn bản').inputValue()).toBe('Văn bản còn đây')
	await onlyRequestsFailed()
})

test('F2: a server that dies in the middle is said so, and the file goes on by itself once it is back', async () => {
	const { page, send, choose } = await open()
	await send(1_000_000)
	await choose('cat.pdf')
	await isHeard(page, 'cat.pdf: đã tải 25 %.')
	await portal.kill()
	await isHeard(page, 'cat.pdf: Mất kết nối.')
	await send(-1)
	const offsets: string[] = []
	page.on('request', (request) => {
		if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '')
	})
	await portal.restart()
	await evidence(page, 'cat.pdf').waitFor()
	expect([offsets.length > 0, offsets.includes('0'), await evidence(page, 'cat.pdf').count()]).toEqual([
		true,
		false,
		1,
	])
	await onlyRequestsFailed()
})
