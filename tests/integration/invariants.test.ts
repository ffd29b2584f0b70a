import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { requestEndorsement } from '#app/commands/endorsements.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { checkFiles } from '#app/data/file-invariants.server.ts'
import { brokenInvariants, invariants } from '#app/data/invariants.server.ts'
import { env } from '#app/env.server.ts'
import { makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal({ checkInvariants: false })

/** Corrupts the database in a transaction that is then undone; gives what the invariants say meanwhile. */
const brokenBy = async (...statements: string[]): Promise<Record<string, readonly string[]>> => {
	const broken: Record<string, readonly string[]> = {}
	const undone = new Error('undone')
	await database()
		.prisma.$transaction(async (tx) => {
			for (const statement of statements) await tx.$executeRawUnsafe(statement)
			for (const { name, rows } of invariants) {
				const found = await rows(tx)
				if (found.length > 0) broken[name] = found
			}
			throw undone
		})
		.catch((error: unknown) => {
			if (error !== undone) throw error
		})
	return broken
}

const freed = (table: string) => `ALTER TABLE "${table}" DISABLE TRIGGER USER`

const submitted = async () => {
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const head = await makeViewer({ headOf: unit.id })
	const entry = await makeEntry({ roundId, unitId: unit.id, createdById: drafter.person.id })
	await requestEndorsement(drafter, entry.id, now)
	const receipt = await submitEntry(head, entry.id, now)
	return { entryId: entry.id, ...receipt }
}

test('a portal that was used as it should be breaks none', async () => {
	await submitted()
	await submitted()
	expect(await brokenInvariants()).toEqual([])
})

test('the trail names the first row that was changed, though later ones were too', async () => {
	const free = freed('audit_event')
	const chain = 'the audit chain is unbroken'
	expect(await brokenBy(free, `UPDATE "audit_event" SET "actor_label" = 'Ai đó' WHERE "seq" >= 2`)).toEqual({
		[chain]: ['seq 2'],
	})
	expect(await brokenBy(free, `UPDATE "audit_event" SET "payload" = '{"x": 1}' WHERE "seq" = 1`)).toEqual({
		[chain]: ['seq 1'],
	})
	expect(await brokenBy(free, `DELETE FROM "audit_event" WHERE "seq" = 3`)).toMatchObject({
		[chain]: ['seq 3 is missing'],
	})
	const hash = sha256('another')
	expect(await brokenBy(free, `UPDATE "audit_event" SET "hash" = '${hash}' WHERE "seq" = 2`)).toEqual({
		[chain]: ['seq 2'],
	})
})

test('a stage that its facts do not say is found', async () => {
	const { entryId } = await submitted()
	expect(await brokenBy(`UPDATE "entry" SET "stage" = 'published' WHERE "id" = '${entryId}'`)).toEqual({
		'the stage of an entry follows from its facts': [
			`entry ${entryId} is published, its facts say submitted`,
		],
	})
})

test('a frozen text, a digest or an event of a submission that was changed is found', async () => {
	const { entryId, number } = await submitted()
	const row = [`submission ${number}`]
	const revision = `UPDATE "revision" SET "frozen" = "frozen" || ' ' WHERE "entry_id" = '${entryId}'`
	expect(await brokenBy(freed('revision'), revision)).toEqual({ 'a submission is its frozen revision': row })
	const digest = `UPDATE "submission" SET "digest" = '${sha256('x')}' WHERE "entry_id" = '${entryId}'`
	expect(await brokenBy(freed('submission'), digest)).toEqual({
		'a submission is its frozen revision': row,
		'a submission has its event': row,
	})
})

test('a second live submission, evidence without its blob and a doubled mail are found', async () => {
	const { entryId } = await submitted()
	const again = `INSERT INTO "revision" ("id", "entry_id", "number", "frozen", "digest", "created_at")
		SELECT gen_random_uuid(), "entry_id", 2, "frozen", "digest", "created_at" FROM "revision" WHERE "entry_id" = '${entryId}'`
	const second = `INSERT INTO "submission" ("id", "entry_id", "revision_id", "number", "endorsed_by_id", "submitted_at", "digest")
		SELECT gen_random_uuid(), s."entry_id", r."id", s."number" || 'x', s."endorsed_by_id", s."submitted_at", s."digest"
		FROM "submission" s JOIN "revision" r ON r."entry_id" = s."entry_id" AND r."number" = 2`
	expect(await brokenBy(freed('submission'), again, second)).toMatchObject({
		'an entry has one live submission at most': [`entry ${entryId}`],
	})
	const evidence = await reader().evidence.findFirstOrThrow({ where: { entryId } })
	expect(
		await brokenBy(
			'ALTER TABLE "evidence" DROP CONSTRAINT "evidence_blob_id_fkey"',
			`DELETE FROM "blob" WHERE "id" = '${evidence.blobId}'`,
		),
	).toMatchObject({ 'evidence has its blob': [`evidence ${evidence.id}`] })
	const mail = `INSERT INTO "mail" ("id", "key", "to_address", "subject", "text", "created_at")
		SELECT gen_random_uuid(), 'k', 'a@b.vn', 's', 't', now() FROM generate_series(1, 2)`
	expect(await brokenBy('DROP INDEX "mail_key_key"', mail)).toEqual({
		'there is one mail for each key': ['mail k'],
	})
})

test('a file that is missing, shorter or other than its row says is found', async () => {
	const folder = join(env().DATA_DIR, 'files')
	const bytes = Buffer.from('nội dung của tệp')
	const id = crypto.randomUUID()
	await reader().blob.deleteMany({ where: { evidence: { none: {} } } })
	const own = async () => (await checkFiles(folder)).rows.filter((row) => row.startsWith(id))
	await reader().blob.create({
		data: {
			id,
			size: bytes.length,
			sha256: sha256(bytes.toString()),
			mediaType: 'application/pdf',
			createdAt: now,
		},
	})
	const path = join(folder, id.slice(0, 2), id)
	expect(await own()).toEqual([`${id} is missing`])
	await mkdir(join(folder, id.slice(0, 2)), { recursive: true })
	await writeFile(path, bytes)
	expect(await own()).toEqual([])
	await writeFile(path, bytes.subarray(1))
	expect(await own()).toEqual([`${id} has ${bytes.length - 1} bytes, not ${bytes.length}`])
	await writeFile(path, Buffer.concat([bytes.subarray(1), Buffer.from('x')]))
	expect(await own()).toEqual([`${id} has another SHA-256`])
	await rm(path)
})
