import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '#tests/support/client.ts'
import { startPortal, type RunningPortal } from '#tests/support/portal.ts'

/** What an operator runs beside the portal: the commands as they stand in the handbook, on the data of a portal that rests. */
const root = fileURLToPath(new URL('../..', import.meta.url))
let portal: RunningPortal
let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'commands-'))
	portal = await startPortal()
})
afterAll(async () => {
	await portal?.dispose()
	await rm(folder, { recursive: true, force: true })
})

const npm = (...words: string[]): Promise<{ status: number | null; lines: string[] }> =>
	new Promise((done) => {
		const { dataDir: DATA_DIR, databaseUrl } = portal
		const env = { ...process.env, BASE_URL: portal.address, DATA_DIR, DATABASE_URL: databaseUrl ?? '' }
		const child = spawn('npm', ['run', '--silent', ...words], {
			cwd: root,
			env: { ...env, NODE_ENV: 'production' },
		})
		let output = ''
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
		child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
		child.once('exit', (status) =>
			done({ status, lines: output.split('\n').filter((line) => line.trim() !== '') }),
		)
	})

const put = async (name: string, text: string): Promise<string> => {
	await writeFile(join(folder, name), text)
	return join(folder, name)
}

const heads = 'Mã dòng,Loại hồ sơ,Đối tượng,Tên hồ sơ,Tóm tắt,Năm bắt đầu'
const good = `${heads}\nL-1,Sáng kiến,Tập thể,Đo mặn bằng điện thoại,Người dân đo,2024\nL-2,Sáng kiến,Tập thể,Sổ tay trưởng bản,Ghi một lần,2025\n`
const bad = `${heads}\nL-1,Sáng kiến,Tập thể,Đo mặn bằng điện thoại,Người dân đo,2024\nL-3,Sáng kến,Tập thể,,Ghi,năm ngoái\n`

test('a table is imported from the command line: every wrong cell and nothing, then all of it, then nothing more', async () => {
	await portal.stop()
	const as = ['--as', 'quangtri@mau.vn']
	const [wrong, right] = [await put('sai.csv', bad), await put('dung.csv', good)]
	const refused = await npm('import', '--', 'entries', wrong, ...as)
	expect(refused.status).toBe(1)
	expect(refused.lines.map((line) => line.split('\t').slice(0, 3))).toEqual([
		['B3', 'Loại hồ sơ', 'Sáng kến'],
		['D3', 'Tên hồ sơ', ''],
		['F3', 'Năm bắt đầu', 'năm ngoái'],
	])
	const json = await put('dung.json', JSON.stringify([{ 'Mã dòng': 'L-1', 'Tên hồ sơ': 'Đo mặn' }]))
	const taken = { status: 0, lines: ['+2 (0 đã có / there before)'] }
	expect(await npm('import', '--', 'entries', right, ...as)).toEqual(taken)
	const again = { status: 0, lines: ['+0 (2 đã có / there before)'] }
	expect(await npm('import', '--', 'entries', right, ...as)).toEqual(again)
	expect((await npm('import', '--', 'entries', json, ...as)).lines).toEqual(['+0 (1 đã có / there before)'])
	const nobody = await npm('import', '--', 'entries', right, '--as', 'khong-co@mau.vn')
	expect([nobody.status, nobody.lines.length]).toEqual([1, 1])
	await portal.restart()
	const desk = await (await (await signedIn(portal, 'quangtri@mau.vn')).get('/co-quan')).text()
	for (const title of ['Đo mặn bằng điện thoại', 'Sổ tay trưởng bản'])
		expect(desk.split(`>${title}<`).length).toBe(2)
}, 180_000)

test('a receipt is checked from the command line: true as it was given, false once a letter of it is another', async () => {
	const client = await signedIn(portal, 'dongha@mau.vn')
	const given = await client.get(`/co-quan/ho-so/${portal.ids.chained}/bien-nhan/tep`)
	const text = await given.text()
	await portal.stop()
	const whole = await npm('verify-receipt', '--', await put('bien-nhan.json', text))
	expect(whole.status).toBe(0)
	const { number } = JSON.parse(text) as { number: string }
	expect(whole.lines.join('\n')).toContain(number)
	const changed = text.replace('Đông Hà', 'Đông Hả')
	expect(changed).not.toBe(text)
	expect((await npm('verify-receipt', '--', await put('sua.json', changed))).status).toBe(1)
	expect((await npm('verify-receipt', '--', await put('khac.json', '{"x":1}'))).status).toBe(1)
}, 120_000)
