// npm run screens [-- NAME …]: pictures of the portal on the sample movement for the README, in docs/screens.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './open-browser.mjs'
import { root } from './setup.mjs'
import { samplePassword, startSamplePortal } from './sample-portal.mjs'

const widths = [390, 1280]
const tallest = 1600
const heaviest = 300_000

/** Each page: who opens it (the first of these who finds it), and how it is found from the page where one starts. */
const pages = [
	{ name: 'home', path: '/' },
	{ name: 'gallery', path: '/thu-vien' },
	{ name: 'practice', path: '/thu-vien', link: 'a[href^="/thu-vien/"]' },
	{ name: 'agency-desk', who: 'quangtri@mau.vn', path: '/co-quan' },
	{ name: 'editor', who: 'quangtri@mau.vn', path: '/co-quan', link: 'a[href$="/soan-thao"]' },
	{
		name: 'review-sheet',
		who: 'thamdinh1@mau.vn thamdinh2@mau.vn thamdinh5@mau.vn',
		path: '/tham-dinh',
		link: 'a[href^="/tham-dinh/"]',
		has: 'textarea',
	},
	{ name: 'council-ranking', who: 'uyvien1@mau.vn', path: '/hoi-dong' },
]

const asked = process.argv.slice(2)
const chosen = asked.length > 0 ? pages.filter(({ name }) => asked.includes(name)) : pages

const signIn = async (page, address, email) => {
	await page.goto(`${address}/dang-nhap`)
	await page.fill('input[name="email"]', email)
	await page.fill('input[name="password"]', samplePassword)
	await Promise.all([
		page.waitForURL((url) => url.pathname !== '/dang-nhap'),
		page.press('input[name="password"]', 'Enter'),
	])
}

/** Opens the page of an entry; where links lead on, the first that leads to what the page must have. */
const openPage = async (page, address, { path, link, has = 'h1' }) => {
	await page.goto(address + path, { waitUntil: 'networkidle' })
	if (!link) return true
	const links = await page.locator(link).evaluateAll((all) => all.map((each) => each.getAttribute('href')))
	for (const href of new Set(links)) {
		await page.goto(new URL(href, address).href, { waitUntil: 'networkidle' })
		if ((await page.locator(has).count()) > 0) return true
	}
	return false
}

/** As few colours as it takes to stay below the limit. */
const lighter = async (picture) => {
	const { default: sharp } = await import('sharp')
	for (const colours of [256, 128, 64, 32]) {
		const made = await sharp(picture).png({ palette: true, colours, effort: 10, dither: 0.4 }).toBuffer()
		if (made.length <= heaviest || colours === 32) return made
	}
}

const newPage = async (browser, width) => {
	const context = await browser.newContext({
		viewport: { width, height: 900 },
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		colorScheme: 'light',
		reducedMotion: 'reduce',
	})
	return context.newPage()
}

/** The page as one sees it who finds it. */
const findPage = async (browser, address, entry, width) => {
	for (const email of entry.who?.split(' ') ?? [null]) {
		const page = await newPage(browser, width)
		if (email) await signIn(page, address, email)
		if (await openPage(page, address, entry)) return page
		await page.context().close()
	}
	throw new Error(`${entry.name}: nobody finds it from ${entry.path}`)
}

const shoot = async (browser, address, entry, width) => {
	const page = await findPage(browser, address, entry, width)
	const height = await page.evaluate(() => globalThis.document.documentElement.scrollHeight)
	await page.setViewportSize({ width, height: Math.min(tallest, Math.max(600, height)) })
	await page.waitForLoadState('networkidle')
	await page.evaluate(() => globalThis.document.fonts.ready.then(() => undefined))
	const picture = await lighter(await page.screenshot())
	const file = join('docs/screens', `${entry.name}-${width}.png`)
	writeFileSync(join(root, file), picture)
	console.log(`${file}  ${Math.round(picture.length / 1024)} kB  ${new URL(page.url()).pathname}`)
	await page.context().close()
}

mkdirSync(join(root, 'docs/screens'), { recursive: true })
const portal = await startSamplePortal()
try {
	const browser = await openBrowser(root)
	try {
		for (const entry of chosen) {
			for (const width of widths) await shoot(browser, portal.address, entry, width)
		}
	} finally {
		await browser.close()
	}
} finally {
	await portal.stop()
}
