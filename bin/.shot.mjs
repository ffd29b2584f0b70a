import { chromium } from 'playwright-core'
import { readdirSync } from 'node:fs'
const [base, email, ...paths] = process.argv.slice(2)
const folder = readdirSync('.cache').find((n) => n.startsWith('chromium-'))
const browser = await chromium.launch({
	executablePath: `.cache/${folder}/chromium`,
	env: { ...process.env, ...(process.env.NOLIB ? {} : {}), FONTCONFIG_PATH: `.cache/${folder}` },
	args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
})
for (const width of [390, 1280]) {
	const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'vi-VN' })
	const page = await context.newPage()
	page.on('console', (m) => {
		if (m.type() === 'error') console.log(width, page.url(), m.text().slice(0, 300))
	})
	page.on('pageerror', (e) => console.log(width, 'pageerror', e.message.slice(0, 300)))
	if (email !== '-') {
		await page.goto(base + '/dang-nhap')
		await page.fill('[name=email]', email)
		await page.fill('[name=password]', 'mat khau mau chi de thu 2025')
		await page.click('form.form button')
		await page.waitForLoadState()
	}
	for (const path of paths) {
		await page.goto(base + path)
		await page.waitForTimeout(300)
		const name = path.replaceAll('/', '_').replace(/\?.*/, '').slice(0, 40) || 'home'
		await page.screenshot({
			path: `/tmp/shots/${name}-${width}.png`,
			fullPage: width === 390 ? true : true,
			clip: undefined,
		})
	}
	await context.close()
}
await browser.close()
