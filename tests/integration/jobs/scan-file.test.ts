import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOfBlob, sizeOfFile } from '#app/adapters/storage.server.ts'
import { addEvidence, replaceEvidence, restoreEvidence } from '#app/commands/evidence.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { env, setEnv } from '#app/env.server.ts'
import { everyFinding } from '#app/jobs/check-invariants.server.ts'
import { lettersOfScan } from '#app/jobs/scan-letters.server.ts'
import { scanEvidence, scanWaiting } from '#app/jobs/scan-file.server.ts'
import { evidencePage } from '#app/queries/entry-editor.server.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { eicar, openClamd, type Clamd } from '#tests/support/clamd.ts'
import { makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

type Person = Viewer & { person: { id: string } }
let unitId = ''
let roundId = ''
let head: Person
let secretary: Person
let clamd: Clamd

beforeAll(async () => {
	unitId = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	head = await makeViewer({ headOf: unitId })
	secretary = await makeViewer({ office: 'secretary' })
	clamd = await openClamd()
	setEnv({ ...env(), CLAMD: clamd.address })
})
afterAll(() => clamd.close())

const newDraft = async () =>
	(await makeEntry({ roundId, unitId, createdById: head.person.id, evidence: false })).id

const upload = async (bytes: Buffer, fileName = 'a.pdf') => {
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	const file: StoredFile = {
		id,
		sha256: sha256(bytes.toString('latin1')),
		size: bytes.length,
		kind: 'pdf',
		isToScan: true,
	}
	return { uploadKey: randomUUID(), fileName, file }
}
const harmless = () => Buffer.from(`%PDF-${randomUUID()}`)
const infected = () => Buffer.concat([harmless(), eicar])
const add = async (entryId: string, bytes: Buffer) => addEvidence(head, entryId, await upload(bytes), now)
const scanOf = async (id: string) => (await reader().evidence.findUniqueOrThrow({ where: { id } })).scan
const isThere = (viewer: Viewer, id: string) =>
	evidenceFile(viewer, id).then(
		() => true,
		() => false,
	)

test('a file waits until it is clean: nobody has it before, its agency does after', async () => {
	const id = await add(await newDraft(), harmless())
	expect([await scanOf(id), await isThere(head, id)]).toEqual(['waiting', false])
	await scanEvidence({ evidenceId: id, version: 1 })
	expect([await scanOf(id), await isThere(head, id)]).toEqual(['clean', true])
	const before = clamd.scanned()
	await scanEvidence({ evidenceId: id, version: 1 })
	expect(clamd.scanned()).toBe(before)
})

test('an infected file leaves every entry that has its bytes; the record stays, the bytes go, its sender is told', async () => {
	const [entryId, otherId] = [await newDraft(), await newDraft()]
	const bytes = infected()
	const [id, other] = [await add(entryId, bytes), await add(otherId, bytes)]
	const { blobId } = await reader().evidence.findUniqueOrThrow({ where: { id } })
	await scanEvidence({ evidenceId: id, version: 1 })
	expect([await scanOf(id), await scanOf(other), await sizeOfFile(pathOfBlob(blobId))]).toEqual([
		'infected',
		'infected',
		null,
	])
	const { evidence, removed } = await evidencePage(head, entryId)
	expect([evidence, removed.map(({ scan, signature }) => [scan, signature])]).toEqual([
		[],
		[['infected', 'Eicar-Test-Signature']],
	])
	await expect(restoreEvidence(head, entryId, id, now)).rejects.toMatchObject({
		reasons: [{ code: 'hidden' }],
	})
	const events = await reader().auditEvent.findMany({
		where: { name: 'evidence.scanned', subjectId: { in: [id, other] } },
	})
	expect(events.map(({ payload }) => payload)).toEqual(
		[1, 2].map(() => ({ outcome: 'infected', signature: 'Eicar-Test-Signature', version: 1 })),
	)
	const told = await lettersOfScan({
		name: 'evidence.scanned',
		at: now,
		actorId: null,
		subjectType: 'evidence',
		subjectId: id,
		payload: new Map(Object.entries({ outcome: 'infected', version: 1 })),
	})
	expect(told.map(({ to, what, values }) => [to.id, what, values('vi')['file']])).toEqual([
		[head.person.id, 'infected', 'a.pdf'],
	])
	const again = await add(entryId, bytes)
	expect(await scanOf(again)).toBe('waiting')
	await scanWaiting()
	expect(await scanOf(again)).toBe('infected')
})

test('F16: a scanner that is down, hangs up midway or takes no file so large delays: nothing is lost or let through', async () => {
	const entryId = await newDraft()
	const id = await add(entryId, harmless())
	clamd.breakOff(true)
	await expect(scanEvidence({ evidenceId: id, version: 1 })).rejects.toMatchObject({ name: 'ScannerDown' })
	await scanWaiting()
	clamd.breakOff(false)
	await clamd.close()
	await expect(scanEvidence({ evidenceId: id, version: 1 })).rejects.toMatchObject({ name: 'ScannerDown' })
	await scanWaiting()
	expect([await scanOf(id), await isThere(head, id)]).toEqual(['waiting', false])
	await submitEntry(head, entryId, now)
	expect(await isThere(secretary, id)).toBe(false)
	clamd = await openClamd({ limit: 1000, path: join(env().DATA_DIR, 'clamd.sock') })
	setEnv({ ...env(), CLAMD: clamd.address })
	const large = await add(await newDraft(), Buffer.concat([harmless(), Buffer.alloc(2000, 97), eicar]))
	await scanWaiting()
	expect([await scanOf(id), await isThere(secretary, id)]).toEqual(['clean', true])
	expect([await scanOf(large), await isThere(head, large)]).toEqual(['waiting', false])
	await clamd.close()
	clamd = await openClamd()
	setEnv({ ...env(), CLAMD: clamd.address })
	await scanWaiting()
	expect(await scanOf(large)).toBe('infected')
})

test('a version that was replaced while it waited is scanned as well', async () => {
	const entryId = await newDraft()
	const id = await add(entryId, infected())
	await replaceEvidence(head, entryId, id, await upload(harmless(), 'b.pdf'), now)
	await scanWaiting()
	const row = await reader().evidence.findUniqueOrThrow({ where: { id }, include: { versions: true } })
	expect([row.scan, row.removedAt, row.versions.map(({ scan }) => scan)]).toEqual([
		'clean',
		null,
		['infected'],
	])
	expect((await everyFinding()).filter(({ rows }) => rows.length > 0)).toEqual([])
})
