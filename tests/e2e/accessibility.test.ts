import { expect, test } from 'vitest'
import { faultsOf, runTogetherOn, sidewaysOn } from '#tests/support/accessible.ts'
import { newPage, type WatchedPage } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { pagesOf } from '#tests/support/pages.ts'

inBrowser()

const openAs = async (email: string | null, options: Parameters<typeof newPage>[1]): Promise<WatchedPage> => {
	const page = await newPage(browser, { baseURL: portal.address, ...options })
	if (email !== null) {
		const { cookies } = await signedIn(portal, email)
		await page
			.context()
			.addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.address })))
	}
	return page
}

test('every page is accessible and fits, at 390 px by day and at 1280 px at night', async () => {
	const found: string[] = []
	const pages = new Map<string | null, WatchedPage>()
	for (const [email, path] of pagesOf(portal.ids)) {
		const page = pages.get(email) ?? (await openAs(email, { width: 390 }))
		pages.set(email, page)
		await page.goto(path, { waitUntil: 'load' })
		found.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`))
	}
	for (const page of pages.values()) await page.context().close()
	expect(found).toEqual([])
}, 600_000)

test('at 400 % zoom nothing on a public page scrolls sideways', async () => {
	const page = await openAs(null, { width: 320 })
	const found: string[] = []
	for (const [email, path] of pagesOf(portal.ids)) {
		if (email !== null) continue
		await page.goto(path, { waitUntil: 'load' })
		found.push(...(await sidewaysOn(page)).map((part) => `${path} ${part}`))
	}
	await page.context().close()
	expect(found).toEqual([])
}, 300_000)

test('without styles no two words of a public page run together', async () => {
	const page = await openAs(null, { width: 1280 })
	const found: string[] = []
	const more = ['/thu-vien?xem=ban-do', '/thu-vien?xem=danh-sach', '/thu-vien?q=mot+cua', '/thu-vien?q=zzzzz']
	const paths = pagesOf(portal.ids).flatMap(([email, path]) => (email === null ? [path] : []))
	for (const path of new Set([...paths, ...more])) {
		await page.goto(path, { waitUntil: 'load' })
		found.push(...(await runTogetherOn(page)).map((words) => `${path} ${words}`))
	}
	await page.context().close()
	expect(found).toEqual([])
}, 300_000)

test('every practice of the library prints on at most two pages of A4', async () => {
	const page = await openAs(null, { width: 1280 })
	await page.goto('/thu-vien')
	const links = await page.locator('.practice-card a[href^="/thu-vien/"]').all()
	const paths = new Set(await Promise.all(links.map((link) => link.getAttribute('href'))))
	expect(paths.size).toBe(8)
	const pages: [string | null, number][] = []
	for (const path of paths) {
		await page.goto(path ?? '')
		await page.emulateMedia({ media: 'print' })
		for (const only of ['.collection-line', '.post-follow', '.viewer', '.button'])
			expect([path, only, await page.locator(`${only}:visible`).count()]).toEqual([path, only, 0])
		const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
		pages.push([path, paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0])
	}
	await page.context().close()
	expect(pages.filter(([, count]) => count < 1 || count > 2)).toEqual([])
}, 120_000)
