import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPage, takeProblems } from '#tests/support/browser.ts'
import { newClient } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'
import { letters, pause } from '#tests/support/portal.ts'

inBrowser()

const email = 'theo.doi@nguoidan.example'

/** The links of a kind in the letters to an address, each once, in the order in which they were sent. */
const linksTo = async (to: string, path: string): Promise<string[]> => {
	const found = (await letters(portal))
		.filter((letter) => new RegExp(`^To: .*${to}`, 'm').test(letter))
		.map((letter) => letter.replaceAll(/=\r?\n/g, ''))
		.flatMap((letter) => letter.match(new RegExp(`/${path}/[A-Za-z0-9_-]{43}`, 'g')) ?? [])
	return [...new Set(found)]
}

/** Whoever follows at once is written to within seconds. */
const untilLinks = async (to: string, path: string, count: number): Promise<string[]> => {
	for (let tries = 0; tries < 100; tries += 1) {
		const links = await linksTo(to, path)
		if (links.length >= count) return links
		await pause(200)
	}
	throw new Error(`no letter with /${path}/ came to ${to}`)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

const ask = async (page: Page, pace: string): Promise<void> => {
	await page.goto(`/thu-vien/${portal.ids.notedSlug}`)
	await page.getByRole('link', { name: 'Theo dõi qua thư' }).first().click()
	await page.getByText(pace, { exact: true }).click()
	await page.getByLabel('Địa chỉ thư điện tử').fill(email)
	await page.getByLabel(/Tôi đồng ý/).check()
	await page.getByRole('button', { name: 'Gửi thư xác nhận' }).click()
	await page.getByText('Cổng đã gửi thư xác nhận.').waitFor()
}

test('somebody follows a practice, is written to of a change, and ends it by one click', async () => {
	const citizen = await newPage(browser, { baseURL: portal.address, width: 390, height: 844 })
	await ask(citizen, 'Mỗi tuần một thư')
	const [older = ''] = await untilLinks(email, 'theo-doi', 1)
	await ask(citizen, 'Ngay khi công bố')
	const [, newer = ''] = await untilLinks(email, 'theo-doi', 2)

	/** Programs that look at links confirm nothing. */
	const scanner = newClient(portal)
	expect((await scanner.get(newer)).status).toBe(200)
	expect((await scanner.get(older)).status).toBe(200)

	/** Whoever asked twice confirms by whichever letter; the other is no dead end. */
	await citizen.goto(newer)
	expect(await heading(citizen)).toBe('Xác nhận theo dõi')
	await citizen.getByRole('button', { name: 'Xác nhận' }).click()
	await citizen.getByRole('heading', { name: 'Đã theo dõi' }).waitFor()
	const again = await citizen.goto(newer)
	expect([again?.status(), await heading(citizen)]).toEqual([200, 'Liên kết này đã được xác nhận'])
	const pressed = await scanner.post(newer)
	expect(pressed.status).toBe(200)
	expect((await citizen.goto(older))?.status()).toBe(200)
	expect(await heading(citizen)).toBe('Xác nhận theo dõi')

	/** A change of the practice: the secretary publishes what another citizen wrote. */
	const secretary = await openAs(browser, portal, 'thuky@mau.vn', '/quan-tri/y-kien')
	await secretary
		.getByRole('region', { name: /Chờ xử lý/ })
		.getByRole('link')
		.first()
		.click()
	await secretary.getByRole('button', { name: 'Đăng', exact: true }).click()
	await secretary.getByText('Đã đăng và báo người gửi.').waitFor()
	const [stop = ''] = await untilLinks(email, 'ngung-theo-doi', 1)
	const told = (await letters(portal)).filter((letter) => letter.includes(stop.slice(-20)))
	expect(told.length).toBe(1)
	expect(told[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')

	/** Looking ends nothing; one click does, and a second one says what is so. */
	expect((await scanner.get(stop)).status).toBe(200)
	const click = await scanner.post(
		stop,
		{ 'List-Unsubscribe': 'One-Click' },
		{ 'Sec-Fetch-Site': 'none', Origin: 'null' },
	)
	expect([click.status, (await click.text()).includes('Đã ngừng theo dõi')]).toEqual([200, true])
	const over = await citizen.goto(stop)
	expect([over?.status(), await heading(citizen)]).toEqual([410, 'Liên kết không còn dùng được'])
	const gone = await citizen.goto(older)
	expect(gone?.status()).toBe(410)
	await citizen.getByText('Muốn theo dõi').waitFor()
	await citizen.getByRole('link', { name: 'Về thư viện' }).click()
	await citizen.waitForURL('**/thu-vien')
	expect(await takeProblems()).toEqual([])
}, 240_000)
