import { expect, test } from 'vitest'
import { newPage, takeProblems } from '#tests/support/browser.ts'
import { newClient, signedIn } from '#tests/support/client.ts'
import { browser, inBrowser, portal } from '#tests/support/in-browser.ts'
import { pagesOf } from '#tests/support/pages.ts'
import { samplePassword } from '#tests/support/sample-once.ts'

inBrowser()

/** A2, A4, A5, A6, A7: text that would be a script where text is not kept text. */
const hostile = [
	'<script>window.__xss=1</script>',
	'"><img src=x onerror="window.__xss=1">',
	"'-window.__xss=1-'",
	'</title><svg onload=window.__xss=1>',
	'</script><script>window.__xss=1</script>',
	'<a href="javascript:window.__xss=1">x</a>',
	'{{constructor.constructor("window.__xss=1")()}}',
	'${window.__xss=1}',
	'<iframe srcdoc="<script>parent.__xss=1</script>">',
	'\u202Egnp.exe <b>\u0000x',
	'<math><mtext><table><mglyph><style><img src=x onerror=window.__xss=1>',
	'&lt;script&gt;window.__xss=1&lt;/script&gt;',
]
const all = hostile.join(' ')

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('hostile text in every field of an entry stays text on every page of every role', async () => {
	const drafter = await signedIn(portal, 'quangtri@mau.vn')
	const { ownDraft } = portal.ids
	const draft = `/co-quan/ho-so/${ownDraft}/ban-nhap`
	const headers = { 'Content-Type': 'application/json' }
	const { version } = (await (await drafter.get(draft)).json()) as { version: number }
	const changes = {
		titleVi: all.slice(0, 180),
		titleEn: all.slice(0, 180),
		summary: all.slice(0, 500),
		results: [
			{
				id: 'r1',
				metric: all.slice(0, 100),
				unit: '<b>',
				before: 1,
				after: 2,
				date: '2024',
				source: hostile[1],
			},
		],
		authors: [{ name: hostile[1], role: hostile[0], sharePercent: 100, personId: null }],
		sections: undefined,
	}
	const saved = await drafter.post(draft, JSON.stringify({ version, changes }), headers)
	expect(saved.status).toBe(200)
	const { version: next } = (await saved.json()) as { version: number }
	const marked = {
		type: 'doc',
		content: [
			paragraph(all),
			{
				type: 'paragraph',
				content: [
					{
						type: 'text',
						text: 'x',
						marks: [{ type: 'link', attrs: { href: 'javascript:window.__xss=1' } }],
					},
				],
			},
		],
	}
	const refused = await drafter.post(
		draft,
		JSON.stringify({ version: next, changes: { sections: { context: marked } } }),
		headers,
	)
	expect(refused.status).toBe(422)

	const people = new Map<string | null, Awaited<ReturnType<typeof newPage>>>()
	for (const [email, path] of pagesOf(portal.ids)) {
		const page = people.get(email) ?? (await newPage(browser, { baseURL: portal.address }))
		if (!people.has(email) && email !== null) {
			const { cookies } = await signedIn(portal, email)
			await page
				.context()
				.addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.address })))
		}
		people.set(email, page)
		await page.goto(path)
		expect([path, await page.evaluate(() => '__xss' in globalThis)]).toEqual([path, false])
	}
	const searched = await newPage(browser, { baseURL: portal.address })
	for (const text of hostile) {
		await searched.goto(`/thu-vien?q=${encodeURIComponent(text)}`)
		expect([text, await searched.evaluate(() => '__xss' in globalThis)]).toEqual([text, false])
	}
	expect(await takeProblems()).toEqual([])
	for (const page of people.values()) await page.context().close()
}, 300_000)

test('A7: after signing in only a path of ours is gone to', async () => {
	const signInTo = async (next: string) => {
		const credentials = { email: 'hue@mau.vn', password: samplePassword, tiep: next }
		const response = await newClient(portal).post(`/dang-nhap?tiep=${encodeURIComponent(next)}`, credentials)
		return response.headers.get('location')
	}
	expect(await signInTo('/co-quan/ho-so/moi')).toBe('/co-quan/ho-so/moi')
	for (const next of [
		'https://evil.example',
		'//evil.example',
		'/\\evil.example',
		'javascript:alert(1)',
		'/\t/evil.example',
	]) {
		expect([next, await signInTo(next)]).toEqual([next, '/co-quan'])
	}
})
