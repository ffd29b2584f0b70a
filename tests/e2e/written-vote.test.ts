import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsOf } from '#tests/support/accessible.ts'
import { newPage, takeProblems } from '#tests/support/browser.ts'
import { newClient } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'
import { letters, pause } from '#tests/support/portal.ts'

inBrowser()

/** The links that were sent so far, by whom they were sent to, the latest of each. */
const links = async (): Promise<Map<string, string>> => {
	const found = new Map<string, string>()
	for (const letter of await letters(portal)) {
		const [, to = ''] = /^To: (\S+)/m.exec(letter) ?? []
		const [link] = /\/phieu\/[A-Za-z0-9_-]{43}/.exec(letter.replaceAll(/=\r?\n/g, '')) ?? []
		if (link) found.set(to, link)
	}
	return found
}

const linksOf = async (count: number, other: readonly string[] = []): Promise<string[]> => {
	for (let tries = 0; tries < 100; tries += 1) {
		const sent = [...(await links()).values()].filter((link) => !other.includes(link))
		if (sent.length >= count) return sent
		await pause(200)
	}
	throw new Error('the letters did not come')
}

/** Nothing keeps anybody from using the page; then it is a phone's again. */
const isClear = async (page: Page) => {
	expect(await faultsOf(page)).toEqual([])
	await page.setViewportSize({ width: 390, height: 844 })
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

test('the secretary asks in writing; a member votes by the link on a phone, without a session, and once', async () => {
	const ballot = `/quan-tri/bo-phieu/${portal.ids.openBallot}`
	const secretary = await openAs(browser, portal, 'thuky@mau.vn', `${ballot}/xin-y-kien`)
	await secretary.getByText('[đường dẫn riêng của từng thành viên]').waitFor()
	const people = await secretary.getByRole('checkbox').count()
	await secretary.getByRole('button', { name: 'Gửi thư xin ý kiến' }).click()
	await secretary
		.getByText(`Đã xin ý kiến bằng văn bản ${people} thành viên, trong đó 0 đã bỏ phiếu.`)
		.waitFor()
	const [first = '', second = ''] = await linksOf(people)

	/** Programs that look at links change nothing and vote for nobody. */
	const scanner = newClient(portal)
	for (const path of [first, `/en${first}`]) {
		const seen = await scanner.get(path, { 'Sec-Fetch-Site': 'cross-site' })
		expect([seen.status, seen.headers.get('Referrer-Policy')]).toEqual([200, 'strict-origin'])
		expect(seen.headers.get('Cache-Control')).toBe('private, no-store')
		expect(seen.headers.getSetCookie()).toEqual([])
	}
	const elsewhere = { Origin: 'https://mau.example', 'Sec-Fetch-Site': 'cross-site' }
	const foreign = await scanner.post(first, { choice: 'agree', confirmed: '1' }, elsewhere)
	expect(foreign.status).toBe(403)

	const member = await newPage(browser, { baseURL: portal.address, width: 390, height: 844 })
	const referers: string[] = []
	member.on('request', (request) => referers.push(request.headers()['referer'] ?? ''))
	await member.goto(first)
	await isClear(member)
	await member.getByRole('button', { name: 'Tiếp tục' }).click()
	await member.getByText('Vui lòng chọn').first().waitFor()
	await member.getByRole('radio', { name: 'Không đồng ý' }).check()
	await member.getByRole('button', { name: 'Tiếp tục' }).click()
	await member.getByText('Ông/Bà chọn “Không đồng ý”').waitFor()
	await isClear(member)
	await member.getByRole('button', { name: 'Bỏ phiếu' }).click()
	await member.getByText('Phiếu đã nhận').waitFor()
	await isClear(member)
	expect(await member.content()).not.toMatch(/Không đồng ý|disagree/)
	expect(member.url()).toBe(portal.address + first)
	await member.goto(first)
	expect(await heading(member)).toBe('Phiếu đã nhận')
	expect(referers.filter((referer) => referer.includes('/phieu/'))).toEqual([])
	const again = await scanner.post(first, { choice: 'agree', confirmed: '1' })
	expect([again.status, again.headers.get('Location')]).toEqual([303, first])

	/** Asked again: the older link says so. */
	await secretary.goto(`${ballot}/xin-y-kien`)
	for (const box of await secretary.getByRole('checkbox').all()) await box.check()
	await secretary.getByRole('button', { name: 'Gửi thư xin ý kiến' }).click()
	await secretary.getByText(`${people} thành viên, trong đó 1 đã bỏ phiếu.`).waitFor()
	const older = await member.goto(second)
	expect([older?.status(), await heading(member)]).toEqual([410, 'Đã có thư mới hơn'])
	expect(await takeProblems()).toEqual([])

	/** Guesses are counted; a right link is none. */
	const answers = []
	for (let guess = 0; guess < 62; guess += 1)
		answers.push((await scanner.get(`/phieu/${'A'.repeat(43)}`)).status)
	expect([answers[0], answers.at(-1)]).toEqual([404, 429])
	expect((await scanner.get(first)).status).toBe(200)

	const log = portal.output()
	expect(log).toContain('"path":"/phieu/…"')
	for (const link of [first, second]) expect(log).not.toContain(link.slice('/phieu/'.length))
	const lines = log.split('\n').filter((line) => /"path":"\/(hoi-dong\/)?phieu\//.test(line))
	expect(lines.filter((line) => line.includes('"bytes"'))).toEqual([])
}, 90_000)
