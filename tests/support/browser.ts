import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

export type WatchedPage = Page & {
	/** What the browser complained of: script errors, console errors, policy violations, foreign hosts, broken text. */
	readonly problems: string[]
}

type PageOptions = {
	width?: number
	height?: number
	javaScriptEnabled?: boolean
	locale?: string
	baseURL?: string
	colorScheme?: 'light' | 'dark'
}

export const launchBrowser = async (): Promise<Browser> => {
	const { executablePath, env } = await findChromium()
	return chromium.launch({
		executablePath,
		env: { ...process.env, ...env },
		args: [
			'--headless=shell',
			'--no-sandbox',
			'--no-zygote',
			'--disable-dev-shm-usage',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
		],
	})
}

/** A page in a profile of its own: no cookie of another page. Its problems fail the test that is running. */
export const newPage = async (
	browser: Browser,
	{ width = 1280, height = 900, locale = 'vi-VN', ...rest }: PageOptions = {},
): Promise<WatchedPage> => {
	const context = await browser.newContext({
		viewport: { width, height },
		locale,
		timezoneId: 'Asia/Ho_Chi_Minh',
		...rest,
	})
	return watch(await context.newPage())
}

const watched = new Set<{ problems: string[]; pending: Promise<void>[] }>()

/** Takes the problems of all pages since the last call; `setup-browser.ts` asks after each test. */
export const takeProblems = async (): Promise<string[]> => {
	const taken: string[] = []
	for (const { problems, pending } of watched) {
		await Promise.all(pending.splice(0))
		taken.push(...problems.splice(0))
	}
	return taken
}

const watch = (page: Page): WatchedPage => {
	const problems: string[] = []
	const pending: Promise<void>[] = []
	const visited = new Set<string>()
	const note = (problem: string) => problems.push(`${problem} (on ${page.url()})`)
	const watcher = { problems, pending }
	watched.add(watcher)
	page.once('close', () => void (problems.length + pending.length === 0 && watched.delete(watcher)))
	page.on('pageerror', (error) => note(`script error: ${error.message}`))
	page.on('crash', () => note('the page crashed'))
	page.on('console', (message) => {
		const answered =
			message.text().startsWith('Failed to load resource') && visited.has(message.location().url)
		if (message.type() === 'error' && !answered) note(`console: ${message.text()}`)
	})
	page.on('request', (request) => {
		if (request.isNavigationRequest()) visited.add(request.url())
		if (isForeign(request.url())) note(`request to a foreign host: ${request.url()}`)
	})
	page.on('response', (response) => {
		if (!response.request().isNavigationRequest()) return
		const text = response.text().catch(() => '')
		pending.push(
			text.then((body) => void (/[\0\uFFFD]/.test(body) && note(`broken text in ${response.url()}`))),
		)
	})
	return Object.assign(page, { problems })
}

const isForeign = (url: string): boolean => {
	const { protocol, hostname } = new URL(url)
	return protocol.startsWith('http') && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}
