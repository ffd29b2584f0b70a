import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPage, type WatchedPage } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { pagesOf } from '#tests/support/pages.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'

let portal: RunningPortal
let browser: Browser
beforeAll(async () => {
	portal = await startPortal()
	browser = await launchBrowser()
})
afterAll(async () => {
	await browser?.close()
	await portal?.dispose()
})

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

/** What axe finds against WCAG 2.2 A and AA, as „rule: element“. */
const violationsOn = (page: WatchedPage): Promise<string[]> =>
	page.evaluate(async () => {
		const { axe: tool } = globalThis as unknown as { axe: typeof axe }
		const { violations } = await tool.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
		})
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
	})

const overflowOf = (page: WatchedPage): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** How the same page is looked at: as a phone shows it by day, then as a desk shows it at night. */
const looks = [
	{ width: 390, colorScheme: 'light' },
	{ width: 1280, colorScheme: 'dark' },
] as const

const faultsOf = async (page: WatchedPage): Promise<string[]> => {
	const found: string[] = []
	await page.evaluate(axe.source)
	for (const { width, colorScheme } of looks) {
		await page.setViewportSize({ width, height: 900 })
		// Colours that are still on their way from one look to the other are no colours to be judged.
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
		const sideways = await overflowOf(page)
		if (sideways > 0) found.push(`scrolls sideways by ${sideways} px at ${width}`)
		for (const violation of await violationsOn(page))
			found.push(`${violation} at ${width} px, ${colorScheme}`)
	}
	const title = await page.title()
	if (!title.includes('Thi đua số')) found.push(`has the title „${title}“`)
	const headings = await page.locator('h1').count()
	if (headings !== 1) found.push(`has ${headings} h1`)
	return found
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
