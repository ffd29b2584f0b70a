import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { createWriteStream, readdirSync, readlinkSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { zipOf, type Packed, type ZipItem } from '#app/adapters/zip-writing.server.ts'
import { readZipDirectory } from '#app/adapters/zip.server.ts'
import { open } from 'node:fs/promises'

const at = new Date('2025-06-15T03:00:00Z')
const never = (error: Error) => {
	throw error
}

test('a zip holds what was on the disk and words made after it had passed', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'zip-'))
	const bytes = randomBytes(300_000)
	await writeFile(join(folder, 'source'), bytes)
	let seen: Packed | null = null
	const items: ZipItem[] = [
		{ name: 'minh-chứng/01 - Báo cáo.pdf', path: join(folder, 'source'), packed: (facts) => (seen = facts) },
		{ name: 'manifest.json', make: () => Buffer.from(JSON.stringify(seen)) },
	]
	const target = join(folder, 'a.zip')
	await pipeline(zipOf(items, at, never), createWriteStream(target))
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	expect(seen).toEqual({ size: bytes.length, sha256 })
	const file = await open(target, 'r')
	const parts = await readZipDirectory(file, (await file.stat()).size)
	await file.close()
	expect(parts?.map(({ name, method, unpacked }) => ({ name, method, unpacked }))).toEqual([
		{ name: 'minh-chứng/01 - Báo cáo.pdf', method: 0, unpacked: bytes.length },
		{ name: 'manifest.json', method: 8, unpacked: JSON.stringify(seen).length },
	])
	expect((await readFile(target)).includes(bytes.subarray(1000, 5000))).toBe(true)
})

test('the same things make the same zip', async () => {
	const make = () => zipOf([{ name: 'a.txt', make: () => Buffer.from('một') }], at, never).toArray()
	expect(Buffer.concat(await make()).equals(Buffer.concat(await make()))).toBe(true)
})

test('a reader who leaves in the middle leaves no file open', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'zip-'))
	const path = join(folder, 'large')
	execFileSync('truncate', ['-s', '200M', path])
	const isOpen = () => readdirSync('/proc/self/fd').some((number) => leadsTo(number) === path)
	const stream = zipOf([{ name: 'large', path, packed: () => {} }], at, () => {})
	await new Promise<void>((resolve) => stream.once('data', () => resolve(void stream.pause())))
	for (let tries = 0; !isOpen() && tries < 100; tries += 1) await wait(5)
	expect(isOpen()).toBe(true)
	stream.destroy()
	for (let tries = 0; isOpen() && tries < 100; tries += 1) await wait(20)
	expect(isOpen()).toBe(false)
})

/** Which file a descriptor of this process is open on; the one that listed them is closed again. */
const leadsTo = (number: string): string | null => {
	try {
		return readlinkSync(`/proc/self/fd/${number}`)
	} catch {
		return null
	}
}

test('a file that is gone when its turn comes breaks the zip and is told', async () => {
	const told: string[] = []
	const items = [{ name: 'x', path: '/nowhere/at/all', packed: () => {} }]
	const stream = zipOf(items, at, (error) => told.push(error.message))
	await expect(stream.toArray()).rejects.toThrow(/ENOENT/)
	expect(told).toHaveLength(1)
})
