import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { openAs } from '#tests/support/open-as.ts'

inBrowser()

/** Forms that come back: whoever cannot see the page learns at once that something is wrong, what, and where. */
beforeAll(async () => {
	asked = await prepare()
})
/** What the sample movement has nobody answer: a draft like a published practice, a question to the agency about an entry. */
let asked: { twin: string; original: string; inquired: string }
const prepare = async () => {
	const agency = await signedIn(portal, drafter)
	const secretary = await signedIn(portal, 'thuky@mau.vn')
	const { title, summary } = await practice()
	const page = await (await agency.get('/co-quan/ho-so/moi')).text()
	const [, unitId = ''] = /name="unitId"[^>]*value="([^"]+)"/.exec(page) ?? []
	const [, form = ''] = /name="form"[^>]*value="([^"]+\/initiative\/sang-kien)"/.exec(page) ?? []
	const first = { titleVi: title.vi, summary, unitId, form, subject: 'collective' }
	const begun = await agency.post('/co-quan/ho-so/moi', first)
	const twin = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(begun.headers.get('Location') ?? '')?.[0] ?? ''
	const inquired = portal.ids.accepted
	const question = { act: 'send', text: 'Đề nghị cho biết nguồn của số liệu trước khi áp dụng.', days: '3' }
	const sent = await secretary.post(`/quan-tri/ho-so/${inquired}/lam-ro`, question)
	expect([begun.status, sent.status]).toEqual([303, 303])
	return { twin, original: portal.ids.slug, inquired }
}

const practice = async (): Promise<{ title: { vi: string }; summary: string }> => {
	const response = await fetch(`${portal.address}/api/v1/practices`)
	const { items } = (await response.json()) as {
		items: { url: string; title: { vi: string }; summary: string }[]
	}
	const found = items.find(({ url }) => url.endsWith(`/${portal.ids.slug}`))
	if (!found) throw new Error('the practice is not in the open data')
	return found
}

const drafter = 'quangtri@mau.vn'
const head = 'quangtri.lanhdao@mau.vn'

/** Pages with forms that somebody fills in, and as who. */
const pages = (): readonly (readonly [email: string, path: string])[] => {
	const { ids } = portal
	const draft = `/co-quan/ho-so/${ids.ownDraft}`
	return [
		[drafter, '/co-quan/ho-so/moi'],
		[drafter, `${draft}/gop-y`],
		[drafter, `${draft}/minh-chung`],
		[drafter, `${draft}/lien-ket`],
		[drafter, `${draft}/xung-dot`],
		[drafter, `${draft}/sao-chep`],
		[drafter, `${draft}/tu-tep-word`],
		[drafter, `${draft}/gia-han`],
		[drafter, `${draft}/trung-lap`],
		[drafter, '/co-quan/nhap-ho-so'],
		['saomai@mau.vn', '/co-quan/hoi-dap'],
		['saomai.lanhdao@mau.vn', `/co-quan/ho-so/${ids.notedEntry}/cap-nhat`],
		[drafter, `/co-quan/ho-so/${asked.twin}/trung-lap`],
		[drafter, `/co-quan/ho-so/${asked.twin}/nhan-rong?goc=${asked.original}`],
		['tuyenquang@mau.vn', `/co-quan/ho-so/${asked.inquired}/lam-ro`],
		[head, `${draft}/nop`],
		[head, `/co-quan/ky-duyet/${ids.waitingAbove}`],
		['dongha.lanhdao@mau.vn', '/co-quan/uy-quyen'],
		['dongha@mau.vn', `/co-quan/ho-so/${ids.waitingAbove}/trung-lap`],
		['thuky@mau.vn', `/quan-tri/dot/${ids.wardRound}/han-nop`],
		['thuky@mau.vn', `/quan-tri/dot/${ids.wardRound}/ky-duyet`],
		['thuky@mau.vn', '/quan-tri/nhap-ho-so'],
		['thuky@mau.vn', `/quan-tri/ho-so/${asked.inquired}/lam-ro`],
		['thuky@mau.vn', `/quan-tri/y-kien/${ids.note}`],
		[ids.reviewer, `/tham-dinh/${ids.sheet}/hoi-dap`],
	]
}

/** The forms of a page that somebody fills in: how many. */
const countForms = (page: Page): Promise<number> => page.locator('main form[method=post]').count()

/** Sends a form with nothing in it, as a browser without checks of its own would; null where nothing is to be filled in. */
const sendEmpty = async (page: Page, index: number): Promise<number | null> => {
	const form = page.locator('main form[method=post]').nth(index)
	const hasFields = await form.evaluate((node: HTMLFormElement) => {
		const fields = [...node.querySelectorAll<HTMLInputElement>('input, textarea, select')]
		const shown = fields.filter(({ type }) => type !== 'hidden')
		for (const field of shown) {
			field.required = false
			if (field.type === 'checkbox' || field.type === 'radio') field.checked = false
			else field.value = ''
		}
		node.noValidate = true
		return shown.length > 0
	})
	if (!hasFields) return null
	const [, response] = await Promise.all([
		page.waitForEvent('load'),
		page.waitForResponse((answer) => answer.request().method() === 'POST'),
		form.evaluate((node: HTMLFormElement) =>
			node.requestSubmit(node.querySelector<HTMLButtonElement>('button:not([type=button])')),
		),
	])
	return response.status()
}

/** What is missing for somebody who hears the page and uses the keyboard. */
const faultsOf = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const faults: string[] = []
		const focused = document.activeElement
		if (!focused?.closest('[role=alert], [aria-invalid=true]'))
			faults.push(`the focus is on ${focused?.tagName}`)
		if (!document.querySelector('main [role=alert]')?.textContent?.trim()) faults.push('nothing is announced')
		for (const link of document.querySelectorAll<HTMLAnchorElement>('.error-summary a')) {
			const target = document.getElementById(link.hash.slice(1))
			const field = target?.matches('input, textarea, select')
				? target
				: target?.querySelector('[aria-invalid=true], input, textarea, select')
			if (!field) faults.push(`${link.hash} leads to nothing`)
			else if (!field.closest('[aria-invalid=true]')) faults.push(`${link.hash} is not marked as wrong`)
			const ids = field?.closest('[aria-describedby]')?.getAttribute('aria-describedby')?.split(' ') ?? []
			if (!ids.some((id) => document.getElementById(id)?.classList.contains('field-error')))
				faults.push(`${link.hash} does not say what is wrong`)
		}
		return faults
	})

test('a form that comes back takes the focus to what is wrong, says it, and leads to each field', async () => {
	const found: string[] = []
	const sent = new Map<string, number>()
	for (const [email, path] of pages()) {
		const page = await openAs(browser, portal, email, path, { javaScriptEnabled: false, width: 390 })
		const count = await countForms(page)
		for (let index = 0; index < count; index += 1) {
			if (index > 0) await page.goto(path)
			const status = await sendEmpty(page, index)
			if (status === null) continue
			const place = `${path} form ${index + 1}`
			sent.set(place, status)
			if (status >= 400) found.push(...(await faultsOf(page)).map((fault) => `${place}: ${fault}`))
		}
		await page.context().close()
	}
	expect([...sent].filter(([, status]) => status >= 500)).toEqual([])
	expect([...sent.values()].filter((status) => status === 422).length).toBeGreaterThan(15)
	expect(found).toEqual([])
}, 300_000)

test('a mark on the matrix of claims that is refused is marked at its own field, and what was written stays', async () => {
	const { reviewer, sheet } = portal.ids
	const options = { javaScriptEnabled: false, width: 390 }
	const page = await openAs(browser, portal, reviewer, `/tham-dinh/${sheet}`, options)
	const note = page.locator('.claim-fields textarea').first()
	const long = 'Số liệu trong báo cáo khác số liệu trong hồ sơ. '.repeat(12)
	await note.evaluate((node: HTMLTextAreaElement) => node.removeAttribute('maxlength'))
	await note.fill(long)
	await page.locator('.claim-fields select').first().selectOption('contradicted')
	const [answer] = await Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST'),
		page.locator('#phieu-cham button[value=save]').click(),
	])
	expect(answer.status()).toBe(422)
	expect(await faultsOf(page)).toEqual([])
	const links = page.locator('.error-summary a')
	expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
		`#${await note.getAttribute('id')}`,
	])
	expect(await note.inputValue()).toBe(long)
	expect(await page.locator('.claim-fields select').first().inputValue()).toBe('contradicted')
	await page.context().close()
})

test('the toolbar of a text is one stop of the keyboard: arrows go through it, each button says its name and whether it is on', async () => {
	const path = `/co-quan/ho-so/${portal.ids.ownDraft}/soan-thao`
	const page = await openAs(browser, portal, drafter, path)
	const bar = page.getByRole('toolbar').first()
	await bar.waitFor()
	expect(await bar.getAttribute('aria-label')).toMatch(/^Định dạng|^Công cụ/)
	const buttons = bar.getByRole('button')
	const names = await buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
	expect(new Set(names.filter((name) => name.trim() !== '')).size).toBe(names.length)
	expect(await bar.locator('button[tabindex="0"]').count()).toBe(1)
	const here = () =>
		page.evaluate(
			() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.className,
		)
	await bar.locator('button[tabindex="0"]').focus()
	await page.keyboard.press('ArrowRight')
	expect(await here()).toBe(names[1])
	await page.keyboard.press('End')
	expect(await here()).toBe(names.at(-1))
	await page.keyboard.press('ArrowRight')
	expect(await here()).toBe(names[0])
	const bold = buttons.nth(0)
	expect(await bold.getAttribute('aria-pressed')).toBe('false')
	await page.keyboard.press('Enter')
	await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true')
	await expect.poll(here).toMatch(/^Nội dung: /)
	await page.keyboard.press('Shift+Tab')
	expect(await here()).toBe(names[0])
	const link = names.findIndex((name) => /liên kết/i.test(name))
	for (let step = 0; step < link; step += 1) await page.keyboard.press('ArrowRight')
	await page.keyboard.press('Enter')
	const box = page.locator('.format-box input')
	await box.waitFor()
	expect(await box.evaluate((node) => node === document.activeElement)).toBe(true)
	await page.keyboard.type('javascript:1')
	await page.keyboard.press('Enter')
	expect(await box.getAttribute('aria-invalid')).toBe('true')
	await page.keyboard.press('Escape')
	await expect.poll(here).toMatch(/^Nội dung: /)
	await page.context().close()
})
