import type { Browser, Page } from 'playwright-core'
import { newPage } from './browser.ts'
import { signedIn } from './client.ts'
import type { RunningPortal } from './portal.ts'

/** A page of somebody's own, signed in as one of the sample movement's people. */
export const openAs = async (
	browser: Browser,
	portal: RunningPortal,
	email: string,
	path: string,
	options: Parameters<typeof newPage>[1] = {},
): Promise<Page> => {
	const client = await signedIn(portal, email)
	const page = await newPage(browser, { baseURL: portal.address, ...options })
	const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: portal.address }))
	await page.context().addCookies(cookies)
	await page.goto(path)
	return page
}
