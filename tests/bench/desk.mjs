// Run by `npm run bench -- desk`: what a reviewer with a slow telephone waits for: the desk and a sheet in the Chromium of `pages.mjs`, first with an empty
// cache, then once more in the same browser; and the longest that the page was busy while somebody wrote a remark.
import { launchBrowser } from '#tests/support/browser.ts'
import { signedIn } from '#tests/support/client.ts'
import { startPortal } from '#tests/support/portal.ts'
import { median, slow, watchBytes, watchPaint } from './pages.mjs'

const limits = { cold: 2500, warm: 1000, script: 250, key: 50 }
const written = 'Hồ sơ nêu rõ kết quả, có minh chứng kèm theo.'

/** The state of a browser in which the reviewer of the sample is signed in. */
const stateOf = async (portal) => {
	const { cookies } = await signedIn(portal, portal.ids.reviewer)
	return {
		cookies: [...cookies].map(([name, value]) => ({
			name,
			value,
			domain: '127.0.0.1',
			path: '/',
			expires: -1,
			httpOnly: true,
			secure: false,
			sameSite: 'Lax',
		})),
		origins: [],
	}
}

const slowPage = async (context) => {
	const page = await context.newPage()
	const session = await context.newCDPSession(page)
	const bytes = await watchBytes(session)
	await session.send('Network.emulateNetworkConditions', slow)
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
	await page.addInitScript(watchPaint)
	return { page, bytes }
}

const painted = async (page, url) => {
	await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
	await page.waitForTimeout(1500)
	return page.evaluate(() => window.painted)
}

/** The longest task while a remark is written key by key, after the page came to rest. */
const writing = async (page) => {
	const box = page.locator('main textarea:visible').first()
	await box.click()
	await page.waitForTimeout(1000)
	await page.evaluate(() => {
		window.painted.busy = 0
	})
	await box.pressSequentially(written, { delay: 120 })
	await page.waitForTimeout(2500)
	return page.evaluate(() => window.painted.busy)
}

const visitTwice = async (browser, state, url, isSheet) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		locale: 'vi-VN',
		storageState: state,
	})
	try {
		const { page, bytes } = await slowPage(context)
		const cold = await painted(page, url)
		const script = bytes.script ?? 0
		const warm = await painted(page, url)
		return { cold: cold.lcp, warm: warm.lcp, script, key: isSheet ? await writing(page) : 0 }
	} finally {
		await context.close()
	}
}

const results = []
const record = (name, value, unit, limit) => {
	const rounded = Number(value.toPrecision(4))
	results.push({
		name,
		value: rounded,
		unit,
		baseline: 'limit',
		ratio: Number((value / limit).toPrecision(4)),
	})
	console.log(`${name}: ${rounded} ${unit} (limit: ${limit} ${unit})`)
}

const portal = await startPortal({ env: { LOG_LEVEL: 'error' } })
const browser = await launchBrowser()
try {
	const state = await stateOf(portal)
	const sheet = `/tham-dinh/${portal.ids.sheet}`
	for (const [name, path] of Object.entries({ "reviewer's desk": '/tham-dinh', 'score sheet': sheet })) {
		const visits = []
		for (let index = 0; index < 5; index += 1)
			visits.push(await visitTwice(browser, state, portal.address + path, path === sheet))
		const of = (key) => median(visits.map((visit) => visit[key]))
		record(`${name}, LCP, empty cache, median`, of('cold'), 'ms', limits.cold)
		record(`${name}, LCP, filled cache, median`, of('warm'), 'ms', limits.warm)
		record(`${name}, script`, of('script'), 'KB', limits.script)
		if (path === sheet)
			record(
				`${name}, a key press waits, longest of all`,
				Math.max(...visits.map((one) => one.key)),
				'ms',
				limits.key,
			)
	}
} finally {
	await browser.close()
	await portal.dispose()
}
console.log(JSON.stringify({ results }))
