import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPage } from '#tests/support/browser.ts'
import { newClient } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'

inBrowser()

const titles = (page: Page): Promise<string[]> =>
	page.locator('.practice-card .practice-title').allInnerTexts()
const searchIn = (page: Page): string => decodeURIComponent(new URL(page.url()).search)

/** The results stand still once the form waits for nothing. */
const untilFound = (page: Page, count: number) =>
	page.waitForFunction(
		(wanted) =>
			document.querySelectorAll('#ket-qua .practice-card').length === wanted &&
			!document.querySelector('form[aria-busy]'),
		count,
	)

test('what one types is found at once, the address says it, and back leads out of the gallery', async () => {
	const page = await newPage(browser, { baseURL: portal.address })
	await page.goto('/phong-trao')
	await page.goto('/thu-vien')
	const all = await titles(page)
	const box = page.getByRole('searchbox')
	await box.pressSequentially('lang so yen')
	await untilFound(page, 1)
	expect(await titles(page)).toEqual(['Làng số Yên Hòa'])
	expect(searchIn(page)).toBe('?q=lang+so+yen')
	expect(await page.locator('[data-status]').innerText()).toContain('1')
	expect(await box.evaluate((each) => each === document.activeElement)).toBe(true)
	const shared = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false })
	await shared.goto(page.url())
	expect(await titles(shared)).toEqual(['Làng số Yên Hòa'])
	await page.goBack()
	expect(new URL(page.url()).pathname).toBe('/phong-trao')
	await page.goForward()
	expect([searchIn(page), await titles(page)]).toEqual(['?q=lang+so+yen', ['Làng số Yên Hòa']])
	await page.getByRole('searchbox').fill('')
	await untilFound(page, all.length)
	expect(await titles(page)).toEqual(all)
	await page.context().close()
	await shared.context().close()
})

test('each filter is a step: back takes it off again, forward puts it on', async () => {
	const page = await newPage(browser, { baseURL: portal.address })
	await page.goto('/thu-vien')
	const all = (await titles(page)).length
	const economy = () => page.getByRole('checkbox', { name: /^Kinh tế số/ })
	const society = () => page.getByRole('checkbox', { name: /^Xã hội số/ })
	const state = async () => [
		...[await economy().isChecked(), await society().isChecked()],
		...[(await titles(page)).length, searchIn(page)],
	]
	await economy().check()
	await untilFound(page, 3)
	const one = await state()
	expect(one).toEqual([true, false, 3, '?tru-cot=digital_economy'])
	await society().check()
	await untilFound(page, 5)
	const two = await state()
	expect(two).toEqual([true, true, 5, '?tru-cot=digital_economy&tru-cot=digital_society'])
	const step = async (go: () => Promise<unknown>, count: number) => {
		await go()
		await page.waitForLoadState('load')
		await untilFound(page, count)
		return state()
	}
	expect(await step(() => page.goBack(), 3)).toEqual(one)
	expect(await step(() => page.goBack(), all)).toEqual([false, false, all, ''])
	expect(await step(() => page.goForward(), 3)).toEqual(one)
	expect(await step(() => page.goForward(), 5)).toEqual(two)
	await page.context().close()
})

test('the sheet of filters on a phone opens and closes without the page being asked for again', async () => {
	const page = await newPage(browser, { baseURL: portal.address, width: 390 })
	await page.goto('/thu-vien')
	await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''))
	const isKept = () => page.locator('html[data-kept]').count()
	await page.locator('a[href="#bo-loc"]').first().click()
	await page.locator('.facets-close').waitFor()
	await page.locator('.facets-close').click()
	await page.goBack()
	await page.goBack()
	expect([new URL(page.url()).hash, await isKept()]).toEqual(['', 1])
	await page.context().close()
})

test('who takes off a filter that found nothing stays among the filters', async () => {
	const page = await newPage(browser, { baseURL: portal.address })
	await page.goto('/thu-vien?q=lang+so+yen&tru-cot=digital_economy')
	const chosen = page.locator('.facets-body input:checked')
	await chosen.focus()
	await page.keyboard.press('Space')
	await page.waitForFunction(
		() => !document.querySelector('form[aria-busy]') && location.search === '?q=lang+so+yen',
	)
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
	await page.context().close()
})

test('what is said of a search as one types tells that other words were looked for', async () => {
	const page = await newPage(browser, { baseURL: portal.address })
	await page.goto('/thu-vien')
	await page.getByRole('searchbox').pressSequentially('lang so yne')
	await untilFound(page, 1)
	expect(await page.locator('[data-status]').innerText()).toContain('Không có kết quả nào cho “lang so yne”')
	await page.context().close()
})

/** A practice whose text shows three pictures. */
const withThree = async (page: Page, path: string): Promise<void> => {
	await page.route(`**${path}`, async (route) => {
		const answer = await route.fetch()
		const body = await answer.text()
		const [figure = ''] = /<figure><a href="[^"]+\/anh\/.+?<\/figure>/.exec(body) ?? []
		const named = (name: string) => figure.replace(/data-viewer="[^"]*"/, `data-viewer="${name}"`)
		await route.fulfill({
			response: answer,
			body: body.replace(figure, ['Một', 'Hai', 'Ba'].map(named).join('')),
		})
	})
	await page.goto(path)
}

const drawAcross = (frame: Locator, fingers: number, way: number): Promise<void> =>
	frame.locator('[data-viewer-picture]').evaluate(
		(target, [count = 1, distance = 0]) => {
			const touch = (identifier: number, clientX: number) => new Touch({ identifier, target, clientX })
			const touches = Array.from({ length: count }, (_, index) => touch(index, 300))
			target.dispatchEvent(new TouchEvent('touchstart', { touches }))
			target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(0, 300 + distance)] }))
		},
		[fingers, way],
	)

const hidesWords = (frame: Locator): Promise<boolean> =>
	frame.evaluate((dialog) => {
		const placeOf = (selector: string) => dialog.querySelector(selector)?.getBoundingClientRect()
		return (placeOf('img')?.bottom ?? Infinity) > (placeOf('[data-viewer-caption]')?.top ?? 0)
	})

test('pictures open large and one after the other by keyboard, button and finger, and one comes back to the last', async () => {
	const page = await newPage(browser, { baseURL: portal.address })
	await withThree(page, `/thu-vien/${portal.ids.slug}`)
	const frame = page.getByRole('dialog', { name: 'Xem ảnh lớn' })
	const shown = () => frame.locator('[data-viewer-caption], [data-viewer-count]').allInnerTexts()
	const links = page.locator('a[data-viewer]')
	const all = await links.count()
	const of = (number: number) => `${number} / ${all}`
	await links.nth(1).focus()
	await page.keyboard.press('Enter')
	await frame.waitFor()
	expect(await shown()).toEqual(['Hai', of(2)])
	await frame.locator('img').evaluate((image: HTMLImageElement) => image.decode())
	const keys: [string, string][] = [
		['ArrowRight', of(3)],
		['ArrowLeft', of(2)],
		['Home', of(1)],
		['ArrowLeft', of(all)],
		['ArrowRight', of(1)],
		['End', of(all)],
	]
	for (const [key, count] of keys) {
		await page.keyboard.press(key)
		expect([key, (await shown())[1]]).toEqual([key, count])
	}
	expect(await hidesWords(frame)).toBe(false)
	await frame.getByRole('button', { name: 'Ảnh trước' }).click()
	expect((await shown())[1]).toBe(of(all - 1))
	/** The fingers that are drawn across it, how far, and what is shown then. */
	const drawn: [number, number, string][] = [
		[1, -120, of(all)],
		[1, 120, of(all - 1)],
		[1, 20, of(all - 1)],
		[2, 120, of(all - 1)],
	]
	for (const [fingers, way, count] of drawn) {
		await drawAcross(frame, fingers, way)
		expect([way, (await shown())[1]]).toEqual([way, count])
	}
	await page.keyboard.press('Escape')
	await frame.waitFor({ state: 'hidden' })
	expect(await links.nth(all - 2).evaluate((link) => link === document.activeElement)).toBe(true)
	await links.first().click()
	await frame.getByRole('button', { name: 'Đóng' }).click()
	await frame.waitFor({ state: 'hidden' })
	await page.context().close()
})

test('the head of an agency names an office to ask; whoever reads the practice without a script sees it, until it is taken off', async () => {
	const head = await openAs(
		browser,
		portal,
		'saomai.lanhdao@mau.vn',
		`/co-quan/ho-so/${portal.ids.notedEntry}/cap-nhat`,
	)
	const visitor = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false })
	const shown = async () => {
		await visitor.goto(`/thu-vien/${portal.ids.notedSlug}`)
		return visitor.getByRole('region', { name: 'Liên hệ để nhân rộng' })
	}
	const phone = head.getByLabel('Điện thoại cơ quan')
	await phone.fill('hỏi anh An')
	await head.getByLabel('Địa chỉ').fill('Tầng 3')
	await head.getByRole('button', { name: 'Công khai thay đổi' }).click()
	await head.getByText('Số điện thoại chưa đúng', { exact: false }).first().waitFor()
	expect([await phone.inputValue(), await head.getByLabel('Địa chỉ').inputValue()]).toEqual([
		'hỏi anh An',
		'Tầng 3',
	])
	await phone.fill('0233 000 0000 máy lẻ 7')
	await head.getByRole('button', { name: 'Công khai thay đổi' }).click()
	await head.getByText('Đã công khai đầu mối.').waitFor()
	const link = (await shown()).getByRole('link', { name: '0233 000 0000 máy lẻ 7' })
	expect(await link.getAttribute('href')).toBe('tel:02330000000;ext=7')
	expect(await (await shown()).getByText('Tầng 3').count()).toBe(1)
	await head.getByRole('button', { name: 'Gỡ đầu mối khỏi trang' }).click()
	await head.getByText('Đã gỡ đầu mối khỏi trang.').waitFor()
	expect(await (await shown()).count()).toBe(0)
	await visitor.context().close()
})

test('cards have their picture in each format, its place before it comes, and a preview until then', async () => {
	const page = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false })
	await page.goto('/thu-vien')
	const covers = page.locator('.practice-card .practice-cover:has(picture)')
	const seen = await covers.evaluateAll((all) =>
		all.map((cover) => ({
			formats: [...cover.querySelectorAll('source')].map(({ type, srcset }) => [type, srcset !== '']),
			preview: cover.querySelector<HTMLImageElement>('img.blur')?.naturalWidth === 16,
			height: Math.round(cover.clientWidth / cover.clientHeight / (16 / 9)),
		})),
	)
	expect(seen.length).toBeGreaterThan(3)
	const formats = ['image/avif', 'image/webp'].map((type) => [type, true])
	expect(seen).toEqual(seen.map(() => ({ formats, preview: true, height: 1 })))
	await page.context().close()
})

test('without a script a picture is a link to itself', async () => {
	const page = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false })
	await page.goto(`/thu-vien/${portal.ids.slug}`)
	expect(await page.locator('dialog').isVisible()).toBe(false)
	const href = await page.locator('a[data-viewer]').first().getAttribute('href')
	const picture = await newClient(portal).get(href ?? '')
	expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
	await page.context().close()
})

type Head = {
	canonical: string[]
	languages: [string, string][]
	kinds: string[]
	image: string
	feed: string
}

const headOf = (page: Page): Promise<Head> =>
	page.evaluate(() => {
		const all = (selector: string) => [...document.head.querySelectorAll(selector)]
		const value = (selector: string, name: string) =>
			document.querySelector(selector)?.getAttribute(name) ?? ''
		return {
			canonical: all('link[rel=canonical]').map((link) => link.getAttribute('href') ?? ''),
			languages: all('link[hreflang]').map((link): [string, string] => [
				link.getAttribute('hreflang') ?? '',
				link.getAttribute('href') ?? '',
			]),
			kinds: [...document.querySelectorAll('script[type="application/ld+json"]')]
				.map((script) => String(JSON.parse(script.textContent ?? '{}')['@type']))
				.sort(),
			image: value('meta[property="og:image"]', 'content'),
			feed: value('link[type="application/atom+xml"]', 'href'),
		}
	})

test('every public page says its one address, its twin, what it is as data, a picture to share and a feed', async () => {
	const page = await newPage(browser, { baseURL: portal.address, javaScriptEnabled: false })
	const client = newClient(portal)
	const { slug, publishedRound, awardedUnit } = portal.ids
	const pages: [string, string[]][] = [
		['/', []],
		['/thu-vien', []],
		[`/thu-vien/${slug}`, ['BreadcrumbList', 'CreativeWork,Article']],
		['/phong-trao', ['BreadcrumbList', 'Project']],
		[`/dot/${publishedRound}`, ['BreadcrumbList']],
		[`/don-vi/${awardedUnit}`, ['BreadcrumbList']],
		['/noi-dung/digital_society', ['BreadcrumbList']],
		['/khen-thuong/bang_khen_thu_tuong', ['BreadcrumbList']],
		['/tin-tuc', ['BreadcrumbList']],
		['/bo-suu-tap', ['BreadcrumbList']],
		['/du-lieu-mo', ['BreadcrumbList', 'Dataset']],
	]
	const seen: [string, string[]][] = []
	for (const [path] of pages) {
		for (const language of ['', '/en']) {
			const local = language + (language === '' || path !== '/' ? path : '')
			await page.goto(`${local}?nguon=thu`)
			const head = await headOf(page)
			expect(head.canonical, local).toEqual([portal.address + local])
			const english = `${portal.address}/en${path === '/' ? '' : path}`
			expect(head.languages, local).toEqual([
				['vi', portal.address + path],
				['en', english],
				['x-default', portal.address + path],
			])
			const picture = await client.get(head.image.replace(portal.address, ''))
			expect([local, picture.status, picture.headers.get('content-type')]).toEqual([local, 200, 'image/jpeg'])
			const feed = await client.get(head.feed)
			expect([local, feed.status, feed.headers.get('content-type')]).toEqual([
				...[local, 200, 'application/atom+xml; charset=utf-8'],
			])
			if (language === '') seen.push([path, head.kinds])
		}
	}
	expect(seen).toEqual(pages)
	await page.context().close()
})
