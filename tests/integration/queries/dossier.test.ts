import { createHash, randomUUID } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { reader } from '#app/data/database.server.ts'
import { agencyDossier, reviewDossier, staffDossier } from '#app/queries/dossier.server.ts'
import { reportAnswer, zipAnswer } from '#app/web/dossier-answer.server.ts'
import { canaries, canaryWorld, identity, leaksIn } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeViewer } from '#tests/support/factories.ts'
import { bytesOf, readPdf, wordsOfDocx } from '#tests/support/paper-words.ts'

usePortal({ checkInvariants: false })

/** Each paper is set by a process of its own. */
vi.setConfig({ testTimeout: 120_000 })

const visit = { requestId: 'thu' } as Parameters<typeof zipAnswer>[1]

const textOf = async (pdf: Buffer): Promise<string> => (await readPdf(pdf)).words

/** The same entry whose evidence has bytes on the disk, with the digest that was frozen or with another. */
const withBytes = async (world: Awaited<ReturnType<typeof canaryWorld>>, isTrue: boolean) => {
	const bytes = Buffer.from(`minh chứng ${randomUUID()}`)
	const row = await reader().evidence.findUniqueOrThrow({
		where: { id: world.evidence.id },
		include: { blob: true },
	})
	await mkdir(dirname(pathOfBlob(row.blobId)), { recursive: true })
	await writeFile(pathOfBlob(row.blobId), bytes)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	return { bytes, sha256, frozen: row.blob.sha256, isTrue }
}

test('the report of what was handed in says whose it is, its receipt, results and evidence, in words that can be searched', async () => {
	const { drafter, entry, secretary } = await canaryWorld('double')
	const own = await agencyDossier(drafter, entry.id)
	const pdf = await bytesOf(await reportAnswer(own, 'pdf'))
	const text = await textOf(pdf)
	const wanted = [
		'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
		'Độc lập - Tự do - Hạnh phúc',
		'BÁO CÁO THÀNH TÍCH',
		canaries.agency.toLocaleUpperCase('vi'),
		canaries.author,
		canaries.contact,
		own.receipt?.number ?? 'no receipt',
		'THỦ TRƯỞNG ĐƠN VỊ',
		'Thời gian xử lý hồ sơ',
	]
	expect(wanted.filter((words) => !text.includes(words))).toEqual([])
	expect(text.includes('BẢN NHÁP')).toBe(false)
	expect((await bytesOf(await reportAnswer(own, 'pdf'))).equals(pdf)).toBe(true)
	const forSecretary = await staffDossier(secretary, entry.id)
	expect((await bytesOf(await reportAnswer(forSecretary, 'pdf'))).equals(pdf)).toBe(true)
})

test('a reviewer of a double-blind round reads no name anywhere in the paper or its file name', async () => {
	const { reviewer, assignmentId } = await canaryWorld('double')
	const dossier = await reviewDossier(reviewer, assignmentId)
	expect(leaksIn(dossier, identity)).toEqual([])
	const answer = await reportAnswer(dossier, 'pdf')
	const named = decodeURIComponent(answer.headers.get('Content-Disposition') ?? '')
	const pdf = await bytesOf(answer)
	const everything = [named, await textOf(pdf), pdf.toString('latin1')]
	expect(leaksIn(everything, identity)).toEqual([])
	const utf16 = Buffer.from(canaries.agency, 'utf16le').swap16()
	expect(pdf.includes(utf16)).toBe(false)
})

test('in a single-blind round the reviewer reads whose it is, and never the contact', async () => {
	const { reviewer, assignmentId } = await canaryWorld('single')
	const text = await textOf(
		await bytesOf(await reportAnswer(await reviewDossier(reviewer, assignmentId), 'pdf')),
	)
	expect(text).toContain(canaries.author)
	expect(leaksIn(text, [canaries.contact, canaries.email])).toEqual([])
})

test('nobody else gets a dossier', async () => {
	const { unit, entry, other, assignmentId } = await canaryWorld('single')
	const stranger = await makeViewer({
		headOf: (await reader().unit.findFirstOrThrow({ where: { id: { not: unit.id } } })).id,
	})
	const administrator = await makeViewer({ office: 'administrator' })
	const hidden = { reasons: [{ code: 'hidden' }] }
	await expect(agencyDossier(stranger, entry.id)).rejects.toMatchObject(hidden)
	await expect(agencyDossier(administrator, entry.id)).rejects.toMatchObject(hidden)
	await expect(staffDossier(administrator, entry.id)).rejects.toMatchObject(hidden)
	await expect(staffDossier(stranger, entry.id)).rejects.toMatchObject(hidden)
	await expect(reviewDossier(other, assignmentId)).rejects.toMatchObject(hidden)
})

test('the same paper in Word holds the same words', async () => {
	const { drafter, entry } = await canaryWorld('single')
	const docx = await bytesOf(await reportAnswer(await agencyDossier(drafter, entry.id), 'docx'))
	const words = await wordsOfDocx(docx)
	expect(words).toContain('BÁO CÁO THÀNH TÍCH')
	expect(words).toContain(canaries.author)
	expect(words).toContain('Thời gian xử lý hồ sơ')
})

test('the zip holds what sha256sum can check, the frozen text of the receipt, and names what was altered', async () => {
	const world = await canaryWorld('single')
	const { drafter, entry } = world
	const { sha256, frozen } = await withBytes(world, false)
	const folder = await mkdtemp(join(tmpdir(), 'ho-so-'))
	const own = await agencyDossier(drafter, entry.id)
	await writeFile(join(folder, 'a.zip'), await bytesOf(await zipAnswer(own, visit)))
	const unpack = [
		'import sys, zipfile',
		'z = zipfile.ZipFile(sys.argv[1]); z.extractall(sys.argv[2])',
		'print("\\n".join(z.namelist()))',
	].join('\n')
	const names = execFileSync('python3', ['-c', unpack, join(folder, 'a.zip'), folder], { encoding: 'utf8' })
	const file = `minh-chung/01 - Báo cáo ${canaries.agency}.pdf`
	expect(names.trim().split('\n')).toEqual([
		'bao-cao-thanh-tich.pdf',
		'ho-so.json',
		file,
		'manifest.json',
		'SHA256SUMS',
	])
	const { readFile } = await import('node:fs/promises')
	const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
	expect(manifest.altered).toEqual([file])
	expect(manifest.receipt).toEqual({ number: own.receipt?.number, sha256: own.receipt?.digest })
	const digest = createHash('sha256')
		.update(await readFile(join(folder, 'ho-so.json')))
		.digest('hex')
	expect(digest).toBe(own.receipt?.digest)
	const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8')
	expect(sums).toContain(`${frozen}  ${file}`)
	await writeFile(join(folder, 'SHA256SUMS'), sums.replace(frozen, sha256))
	const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
	expect(
		checked
			.trim()
			.split('\n')
			.every((line) => line.endsWith(': OK')),
	).toBe(true)
})

test('a file whose bytes are gone is left out of the zip and said so', async () => {
	const { drafter, entry } = await canaryWorld('single')
	const own = await agencyDossier(drafter, entry.id)
	const zip = (await bytesOf(await zipAnswer(own, visit))).toString('latin1')
	expect(zip.includes('minh-chung/')).toBe(false)
})
