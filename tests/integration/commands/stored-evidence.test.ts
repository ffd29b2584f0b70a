import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { addEvidence, removeEvidence, replaceEvidence } from '#app/commands/evidence.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { beginUpload } from '#app/commands/uploads.server.ts'
import { setUploadLimits } from '#app/commands/upload-limits.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import { usualUploadLimits } from '#app/domain/upload.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { sweepFiles } from '#app/jobs/sweep-files.server.ts'
import { checkReceipt, checkReceiptOffline } from '#app/jobs/verify-receipt.server.ts'
import { receiptReport } from '#app/locales/receipt-report.ts'
import { readReceipt } from '#app/forms/receipt.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { evidenceVersionFile, evidenceVersions } from '#app/queries/evidence-versions.server.ts'
import { receiptFileOf } from '#app/queries/receipt.server.ts'
import { makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal({ checkInvariants: false })

type Person = Viewer & { person: { id: string } }
let unitId = ''
let roundId = ''
let head: Person
let stranger: Person
let strangersUnit = ''
let secretary: Person

beforeAll(async () => {
	unitId = (await makeUnit()).id
	strangersUnit = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	head = await makeViewer({ headOf: unitId })
	stranger = await makeViewer({ headOf: strangersUnit })
	secretary = await makeViewer({ office: 'secretary' })
})

const newDraft = () => makeEntry({ roundId, unitId, createdById: head.person.id, evidence: false })

const storedFile = async (text: string, kind: StoredFile['kind'] = 'pdf'): Promise<StoredFile> => {
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), text)
	return { id, sha256: sha256(text), size: Buffer.byteLength(text), kind }
}

const upload = async (text: string, fileName = 'a.pdf', uploadKey: string = randomUUID()) => ({
	uploadKey,
	fileName,
	file: await storedFile(text),
})

const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string; what?: string }[] }) =>
			error.reasons?.map(({ code, what }) => (what ? `${code} ${what}` : code)) ?? error,
	)

test('the same bytes are one blob, whoever sends them, also at once; it stays while one piece of evidence is them', async () => {
	const { id } = await newDraft()
	const others = await makeEntry({
		roundId,
		unitId: strangersUnit,
		createdById: stranger.person.id,
		evidence: false,
	})
	const text = `%PDF-${randomUUID()}`
	const mine = await Promise.all(
		Array.from({ length: 4 }, async (_, n) => addEvidence(head, id, await upload(text, `${n}.pdf`), now)),
	)
	const theirs = await addEvidence(stranger, others.id, await upload(text), now)
	const rows = await reader().evidence.findMany({ where: { id: { in: [...mine, theirs] } } })
	const blobIds = [...new Set(rows.map(({ blobId }) => blobId))]
	expect([rows.length, blobIds.length]).toEqual([5, 1])
	for (const each of mine) await removeEvidence(head, id, each, now)
	await sweepFiles(new Date(Date.now() + 7_200_000))
	expect(await sizeOfFile(pathOfBlob(blobIds[0] ?? ''))).toBe(text.length)
})

test('a replaced file keeps id, caption and place; what was handed in keeps its own bytes, and its receipt says so', async () => {
	const { id } = await makeEntry({ roundId, unitId, createdById: head.person.id, evidence: false })
	const text = ['một', 'hai', 'ba'].map((word) => `%PDF-${word}-${randomUUID()}`)
	const evidenceId = await addEvidence(
		head,
		id,
		{ ...(await upload(text[0] ?? '')), caption: 'Chú thích' },
		now,
	)
	const key = randomUUID()
	const replacement = await upload(text[1] ?? '', 'b.pdf', key)
	expect(await replaceEvidence(head, id, evidenceId, replacement, now)).toBe(evidenceId)
	expect(await replaceEvidence(head, id, evidenceId, replacement, now)).toBe(evidenceId)
	await submitEntry(head, id, now)
	const receipt = await receiptFileOf(head, id)
	expect(receipt.evidence.map((each) => [each.id, each.sha256])).toEqual([
		[evidenceId, sha256(text[1] ?? '')],
	])
	await reader().eligibilityCheck.create({
		data: {
			submissionId: (await reader().submission.findFirstOrThrow({ where: { entryId: id } })).id,
			outcome: 'returned',
			checkedById: secretary.person.id,
			checkedAt: now,
		},
	})
	await replaceEvidence(head, id, evidenceId, await upload(text[2] ?? '', 'c.pdf'), now)
	const [listed] = await evidenceOf(reader(), id)
	expect([listed?.id, listed?.caption, listed?.fileName, listed?.sha256]).toEqual([
		evidenceId,
		'Chú thích',
		'c.pdf',
		sha256(text[2] ?? ''),
	])
	const digestOf = async (viewer: Viewer) =>
		(
			await reader().blob.findUniqueOrThrow({
				where: { id: (await evidenceFile(viewer, evidenceId)).blobId },
			})
		).sha256
	expect([await digestOf(head), await digestOf(secretary)]).toEqual([
		sha256(text[2] ?? ''),
		sha256(text[1] ?? ''),
	])
	const { versions } = await evidenceVersions(head, id, evidenceId)
	expect(versions.map((each) => [each.number, each.sha256, each.receipts])).toEqual([
		[3, sha256(text[2] ?? ''), []],
		[2, sha256(text[1] ?? ''), [receipt.number]],
		[1, sha256(text[0] ?? ''), []],
	])
	const had = (viewer: Viewer) =>
		Promise.all(
			['1', '2', '3', '4', 'x'].map((number) => reasons(evidenceVersionFile(viewer, evidenceId, number))),
		)
	expect(await had(head)).toEqual(['done', 'done', 'done', ['hidden'], ['hidden']])
	expect(await had(secretary)).toEqual([['hidden'], 'done', ['hidden'], ['hidden'], ['hidden']])
	expect(await had(stranger)).toEqual(Array.from({ length: 5 }, () => ['hidden']))
	const faults = (findings: readonly { fault: string | null }[]) => findings.map(({ fault }) => fault)
	expect(faults(await checkReceipt(receipt))).toEqual([null, null, null, null])
	const read = readReceipt(JSON.stringify(receipt))
	expect(read).toEqual(receipt)
	expect(readReceipt('{"format":"khác"}')).toBeNull()
	expect(faults(await checkReceipt({ ...receipt, canonical: `${receipt.canonical} ` }))).toEqual([
		'other-digest',
		'other-list',
		'other-submission',
		null,
	])
	expect(faults(await checkReceipt({ ...receipt, number: 'TDS-1999-000001' }))[2]).toBe('unknown-number')
	const titled = { ...receipt, title: `${receipt.title} (giải nhất)` }
	expect(faults(await checkReceipt(titled))).toEqual(['other-title', null, null, null])
	expect(faults(await checkReceipt({ ...receipt, unit: 'Sở của người khác' }))).toEqual([
		null,
		null,
		'other-unit',
		null,
	])
	expect(faults(await checkReceiptOffline(titled, await mkdtemp(join(tmpdir(), 'none-'))))[0]).toBe(
		'other-title',
	)
	const folder = await mkdtemp(join(tmpdir(), 'receipt-'))
	expect(faults(await checkReceiptOffline(receipt, folder))).toEqual([null, null, 'missing-file'])
	await mkdir(join(folder, 'minh-chung'))
	await writeFile(join(folder, 'minh-chung', 'đổi tên.pdf'), text[1] ?? '')
	expect(faults(await checkReceiptOffline(receipt, folder))).toEqual([null, null, null])
	await rm(folder, { recursive: true })
	const { blobId } = await evidenceFile(secretary, evidenceId)
	await writeFile(pathOfBlob(blobId), 'bị sửa')
	const broken = await checkReceipt(receipt)
	expect(faults(broken)).toEqual([null, null, null, 'changed-file'])
	expect(receiptReport(receipt, broken).at(-1)).toBe(
		'BIÊN NHẬN HOẶC TỆP KHÔNG KHỚP / THE RECEIPT OR A FILE DOES NOT MATCH',
	)
	await rm(pathOfBlob(blobId))
	expect(faults(await checkReceipt(receipt))[3]).toBe('missing-file')
})

test('the limits of the round hold for files on their way, also when they are begun side by side', async () => {
	const own = await makeRound()
	const unit = await makeUnit()
	const viewer = await makeViewer({ drafterOf: unit.id })
	const megabyte = 1024 ** 2
	const limits = { ...usualUploadLimits, files: 3, entryBytes: 20 * megabyte, agencyBytes: 25 * megabyte }
	expect(await reasons(setUploadLimits(viewer, own.roundId, limits, now))).toEqual(['not-yours'])
	await setUploadLimits(secretary, own.roundId, limits, now)
	const entries = await Promise.all(
		[1, 2].map(() =>
			makeEntry({ roundId: own.roundId, unitId: unit.id, createdById: viewer.person.id, evidence: false }),
		),
	)
	const [first = '', second = ''] = entries.map(({ id }) => id)
	const begin = (entryId: string, megabytes: number, fileName = 'a.pdf') =>
		beginUpload(
			viewer,
			entryId,
			{
				id: randomUUID(),
				uploadKey: randomUUID(),
				fileName,
				size: megabytes * megabyte,
				modifiedAt: null,
				replacesId: null,
			},
			now,
		)
	expect(await reasons(begin(first, 51))).toEqual(['limit size', 'limit entry-bytes', 'limit agency-bytes'])
	const side = await Promise.all(
		Array.from({ length: 6 }, (_, n) => reasons(begin(n % 2 ? first : second, 6))),
	)
	expect(side.filter((each) => each === 'done')).toHaveLength(4)
	expect(await reasons(begin(first, 2))).toEqual(['limit agency-bytes'])
	const { size } = await reader()
		.upload.aggregate({ where: { entryId: { in: [first, second] } }, _sum: { size: true } })
		.then(({ _sum }) => ({ size: _sum.size ?? 0 }))
	expect(size).toBe(24 * megabyte)
	await reader().upload.deleteMany({ where: { entryId: first } })
	const files = await Promise.all(Array.from({ length: 5 }, () => reasons(begin(first, 0.1))))
	expect(files.filter((each) => each === 'done')).toHaveLength(3)
})
