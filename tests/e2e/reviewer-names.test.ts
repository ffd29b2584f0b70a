import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '#tests/support/client.ts'
import { crawl } from '#tests/support/crawl.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'

/**
 * The rounds of the sample movement are single-blind: whoever scored is named to the secretariat and to nobody else. Every
 * link that somebody is shown is followed, from their desk on, as a page, a table or an answer in JSON.
 */
const reviewers: Readonly<Record<string, string>> = {
	'thamdinh1@mau.vn': 'Nguyễn Thu Trang',
	'thamdinh2@mau.vn': 'Bùi Anh Dũng',
	'thamdinh3@mau.vn': 'Trần Thị Bích Hạnh',
	'thamdinh4@mau.vn': 'Lê Quang Huy',
	'thamdinh5@mau.vn': 'Phùng Thị Yến',
	'thamdinh6@mau.vn': 'Cao Đức Anh',
}

let portal: RunningPortal

beforeAll(async () => {
	portal = await startPortal()
}, 180_000)
afterAll(() => portal.dispose())

const most = 6
/** Papers are packed bytes, in which no name could be seen, and take the longest to be made. */
const leaving = /\.(?:pdf|docx|zip)(?:\?|$)/

/** Where names of others stand, for whom each address is; and how many addresses were read. */
const namesSeenBy = async (email: string, desk: string) => {
	const { cookies } = await signedIn(portal, email)
	const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
	const others = Object.entries(reviewers).flatMap(([own, name]) => (own === email ? [] : [name, own]))
	const found: string[] = []
	let read = 0
	for await (const { path, text } of crawl(portal.address, [desk], { cookie, most, leaving })) {
		read += 1
		// The page for signing in lists the accounts of the sample movement.
		if (path.includes('/dang-nhap')) continue
		for (const name of others) if (text.includes(name)) found.push(`${path}: ${name}`)
	}
	return { found, read }
}

test.each([
	['quangtri@mau.vn', '/co-quan'],
	['quangtri.lanhdao@mau.vn', '/co-quan'],
	['hue@mau.vn', '/co-quan'],
	['langson@mau.vn', '/co-quan'],
	['thamdinh1@mau.vn', '/tham-dinh'],
	['thamdinh3@mau.vn', '/tham-dinh'],
	['uyvien1@mau.vn', '/hoi-dong'],
	['chutich@mau.vn', '/hoi-dong'],
])(
	'%s follows every link from %s and reads no reviewer by name',
	async (email, desk) => {
		const { found, read } = await namesSeenBy(email, desk)
		expect(found).toEqual([])
		expect(read).toBeGreaterThan(25)
	},
	300_000,
)

test('the secretary reads who scored', async () => {
	const { found } = await namesSeenBy('thuky@mau.vn', '/hoi-dong')
	expect(found.length).toBeGreaterThan(0)
}, 300_000)
