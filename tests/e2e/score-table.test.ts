import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, type Client } from '#tests/support/client.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'

let portal: RunningPortal
let secretary: Client

beforeAll(async () => {
	portal = await startPortal()
	secretary = await signedIn(portal, 'thuky@mau.vn')
}, 180_000)
afterAll(() => portal.dispose())

/** What the page says, as words alone, after a table was sent by a form without a script. */
const sent = async (table: string, places = '', client = secretary) => {
	const body = new FormData()
	body.set('places', places)
	body.set('table', new Blob([table]), 'cuộc thi.csv')
	const response = await client.post('/hoi-dong/bang-diem', body)
	const page = await response.text()
	return { status: response.status, words: page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

/** Eight entries, four reviewers; the fourth gives ten points less than the others do. */
const planted = [
	'entry,reviewer,score',
	...Array.from({ length: 8 }, (_, entry) =>
		['Lan', 'Minh', 'Hạnh', 'Nghiêm'].map((name, index) =>
			[`Hồ sơ ${entry + 1}`, name, 90 - 3 * entry + ((entry + index) % 2) - (index === 3 ? 10 : 0)].join(),
		),
	).flat(),
].join('\n')

test('a table that was sent is answered with adjusted scores, who is severe, and whether the list bears', async () => {
	const { status, words } = await sent(planted, '3')
	expect(status).toBe(200)
	expect(words).toContain('Kết quả của cuộc thi.csv')
	expect(words).toContain('8 hồ sơ, 4 người chấm, 32 phiếu.')
	expect(words).toContain('Danh sách 3 hồ sơ đứng đầu')
	expect(words).toMatch(/Nghiêm 8 [^A-Z]*Nghiêm/)
	expect(words).toContain('Điểm hiệu chỉnh')
})

test.each([
	['', '', 'Bảng điểm trống'],
	['entry,reviewer\nA,B', '', 'Thiếu cột “score”. Các cột tìm thấy: entry, reviewer.'],
	['entry,reviewer,score\nA,B,tốt', '', 'Dòng 2: điểm “tốt” không phải là số.'],
	['entry,reviewer,score\nA,B,5', 'ba', 'Cần một số nguyên từ 1 trở lên.'],
])('a table that cannot be read is refused in words: %j', async (table, places, said) => {
	const { status, words } = await sent(table, places)
	expect([status, words.includes(said)]).toEqual([422, true])
})

test('the number that was typed comes back with a file that is no table', async () => {
	const body = new FormData()
	body.set('places', '7')
	body.set('table', new Blob([Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2])]), 'bảng.xlsx')
	const response = await secretary.post('/hoi-dong/bang-diem', body)
	expect([
		response.status,
		/name="places"[^>]*value="7"|value="7"[^>]*name="places"/.test(await response.text()),
	]).toEqual([422, true])
})

test('one reviewer, and scores that are all the same, are said', async () => {
	expect((await sent('entry,reviewer,score\nA,B,5\nC,B,6')).words).toContain('Chỉ có một người chấm')
	expect((await sent('entry,reviewer,score\nA,B,5\nA,C,5\nD,B,5\nD,C,5')).words).toContain(
		'Mọi điểm đều bằng nhau',
	)
})

test('it is the secretariat’s alone', async () => {
	expect((await sent(planted, '', await signedIn(portal, 'uyvien1@mau.vn'))).status).toBe(403)
})
