// What a visitor with a slow telephone waits for: Chromium with a quarter of the CPU, 1.6 Mbit/s down, 0.75 up, 150 ms, an
// empty cache. LCP, CLS and the bytes of each kind as they came over the wire; a page is measured several times, the median
// told. The limits of each number stand in its baseline.
export const slow = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (0.75 * 1024 * 1024) / 8,
}
const limits = { lcp: 2000, cls: 0, script: 30, first: 150 }
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Kilobytes over the wire by kind: pictures, script, style, font, document, other. */
const kindOf = {
	Image: 'pictures',
	Script: 'script',
	Stylesheet: 'style',
	Font: 'font',
	Document: 'document',
}

export const watchBytes = async (session) => {
	const kinds = new Map()
	const bytes = {}
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kindOf[kinds.get(requestId)] ?? 'other'
		bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength / 1000
	})
	await session.send('Network.enable')
	return bytes
}

/** Told to the page before anything of it runs; what moved and what was painted largest is asked for at the end. */
export const watchPaint = () => {
	window.painted = { lcp: 0, cls: 0, busy: 0 }
	new PerformanceObserver((list) => {
		for (const { startTime } of list.getEntries()) window.painted.lcp = startTime
	}).observe({ type: 'largest-contentful-paint', buffered: true })
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.painted.cls += entry.value
	}).observe({ type: 'layout-shift', buffered: true })
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries())
			window.painted.busy = Math.max(window.painted.busy, duration)
	}).observe({ type: 'longtask', buffered: true })
}

const visit = async (browser, url) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		locale: 'vi-VN',
	})
	try {
		const page = await context.newPage()
		const session = await context.newCDPSession(page)
		const bytes = await watchBytes(session)
		await session.send('Network.emulateNetworkConditions', slow)
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
		await page.addInitScript(watchPaint)
		await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
		await page.waitForTimeout(1500)
		return { ...(await page.evaluate(() => window.painted)), bytes: { ...bytes } }
	} finally {
		await context.close()
	}
}

/** Every page is asked for once before, so that what is measured comes from the memory of pages. */
export const measurePages = async (openBrowser, { address, slug, record, times = 5 }) => {
	const pages = { home: '/', gallery: '/thu-vien', practice: `/thu-vien/${slug}` }
	const browser = await openBrowser()
	try {
		for (const [name, path] of Object.entries(pages)) {
			await fetch(address + path)
			const visits = []
			for (let index = 0; index < times; index += 1) visits.push(await visit(browser, address + path))
			tell(name, visits, record)
		}
	} finally {
		await browser.close()
	}
}

const tell = (name, visits, record) => {
	const lcp = visits.map((one) => one.lcp)
	record(`${name}, LCP, median`, median(lcp), 'ms', 'limit', limits.lcp)
	record(`${name}, LCP, best`, Math.min(...lcp), 'ms', 'limit', limits.lcp)
	record(`${name}, CLS, worst`, Math.max(...visits.map(({ cls }) => cls)), '', 'limit', limits.cls)
	const { bytes } = visits[0]
	const all = Object.values(bytes).reduce((sum, kilobytes) => sum + kilobytes, 0)
	for (const [kind, kilobytes] of Object.entries(bytes))
		if (kind !== 'script') record(`${name}, ${kind}`, kilobytes, 'KB', 'all of the page', all)
	record(`${name}, script`, bytes.script ?? 0, 'KB', 'limit', limits.script)
	record(`${name}, without pictures`, all - (bytes.pictures ?? 0), 'KB', 'limit', limits.first)
}
