import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startPortal, type RunningPortal } from './portal.ts'

/** The portal and the browser of the file whose tests run: files of a worker share this module, one after the other. */
export let portal: RunningPortal
export let browser: Browser

/** Gives the tests of a file a portal with the sample movement and a browser, and ends both after them. */
export const inBrowser = (): void => {
	beforeAll(async () => {
		const started = await Promise.allSettled([
			startPortal().then((it) => void (portal = it)),
			launchBrowser().then((it) => void (browser = it)),
		])
		for (const each of started) if (each.status === 'rejected') throw each.reason
	})

	afterAll(async () => {
		await browser?.close()
		await portal?.dispose()
	})
}
