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
const violationsOn = async (page: WatchedPage): Promise<string[]> => {
	await page.evaluate(axe.source)
	return page.evaluate(async () => {
		const { axe: tool } = globalThis as unknown as { axe: typeof axe }
		const { violations } = await tool.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
		})
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
	})
}

const overflowOf = (page: WatchedPage): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const sizes = [
	{ width: 390, colorScheme: 'light' },
	{ width: 1280, colorScheme: 'dark' },
] as const

test.each(sizes)(
	'every page is accessible and fits at $width px, $colorScheme',
	async (options) => {
		const found: string[] = []
		const pages = new Map<string | null, WatchedPage>()
		for (const [email, path] of pagesOf(portal.ids)) {
			const page = pages.get(email) ?? (await openAs(email, options))
			pages.set(email, page)
			await page.goto(path, { waitUntil: 'load' })
			for (const violation of await violationsOn(page)) found.push(`${path} ${violation}`)
			if ((await overflowOf(page)) > 0) found.push(`${path} scrolls sideways by ${await overflowOf(page)} px`)
			const title = await page.title()
			if (!title.includes('Thi đua số')) found.push(`${path} has the title „${title}“`)
			if ((await page.locator('h1').count()) !== 1)
				found.push(`${path} has ${await page.locator('h1').count()} h1`)
		}
		for (const page of pages.values()) await page.context().close()
		expect(found).toEqual([])
	},
	300_000,
)
