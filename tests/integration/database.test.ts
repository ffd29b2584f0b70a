import { expect, test } from 'vitest'
import { prepareReference } from '#app/commands/reference.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { portal } from '#app/domain/viewer.ts'
import {
	makeEntry,
	makeEntryAt,
	makePerson,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const run = (sql: string, ...values: unknown[]) => reader().$executeRawUnsafe(sql, ...values)

test('the audit trail takes no change, no deletion and no emptying', async () => {
	await prepareReference(portal(), now)
	for (const sql of [
		`UPDATE "audit_event" SET "actor_label" = 'x'`,
		'DELETE FROM "audit_event"',
		'TRUNCATE "audit_event"',
	]) {
		await expect(run(sql)).rejects.toThrow('audit_event is append-only')
	}
	expect(await reader().auditEvent.count()).toBe(1)
})

test('what was handed in and checked cannot be changed or taken away', async () => {
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	await makeEntryAt('returned', { roundId, unitId: unit.id, createdById: drafter.person.id })
	for (const table of ['revision', 'submission', 'eligibility_check', 'return_reason']) {
		await expect(run(`DELETE FROM "${table}"`)).rejects.toThrow(`${table} is append-only`)
	}
	await expect(run(`UPDATE "revision" SET "frozen" = 'x'`)).rejects.toThrow('append-only')
	await expect(run(`UPDATE "submission" SET "digest" = 'x'`)).rejects.toThrow('append-only')
})

test('words outside the closed vocabularies are refused', async () => {
	const { roundId, round } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const entry = await makeEntry({ roundId, unitId: unit.id, createdById: drafter.person.id })
	const broken = [
		[`UPDATE "entry" SET "kind" = 'idea' WHERE "id" = $1::uuid`, entry.id, 'entry_kind'],
		[`UPDATE "entry" SET "stage" = 'done' WHERE "id" = $1::uuid`, entry.id, 'entry_stage'],
		[`UPDATE "entry" SET "basis" = 'maybe' WHERE "id" = $1::uuid`, entry.id, 'entry_basis'],
		[`UPDATE "round" SET "blindness" = 'triple' WHERE "id" = $1::uuid`, round.id, 'round_blindness'],
		[`UPDATE "phase" SET "closes_at" = "opens_at" WHERE "round_id" = $1::uuid`, round.id, 'phase_span'],
		[`UPDATE "unit" SET "parent_id" = "id" WHERE "id" = $1::uuid`, unit.id, 'unit_own_parent'],
	] as const
	for (const [sql, id, rule] of broken) await expect(run(sql, id)).rejects.toThrow(rule)
})

test('a rubric in use is frozen, an unused one is not', async () => {
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const entry = await makeEntry({ roundId, unitId: unit.id, createdById: drafter.person.id })
	const change = (id: string) => run(`UPDATE "rubric" SET "version" = 2 WHERE "id" = $1::uuid`, id)
	await expect(change(entry.rubricId)).rejects.toThrow('is in use')
	const { id } = await reader().rubric.create({
		data: { roundId, code: 'bang-moi', version: 1, document: {}, createdAt: new Date() },
	})
	await change(id)
	expect(await reader().rubric.findUnique({ where: { id } })).toMatchObject({ version: 2 })
	await expect(
		run(
			`UPDATE "entry" SET "rubric_id" = (SELECT "id" FROM "rubric" WHERE "code" = 'bang-moi') WHERE "id" = $1::uuid`,
			entry.id,
		),
	).rejects.toThrow('is not in force')
})

test('a person’s address is stored trimmed, in lower case, once', async () => {
	const { email } = await makePerson()
	await expect(makePerson({ email: email.toUpperCase() })).rejects.toThrow()
	await expect(makePerson({ email })).rejects.toThrow()
})

test('a statement that fails takes no other with it', async () => {
	const { pool } = database()
	const divided = (by: number): Promise<unknown> =>
		pool.query('SELECT 6 / $1::int AS "is"', [by]).then(
			({ rows }) => rows,
			({ message }: Error) => message,
		)
	const failed = 'division by zero'
	for (let turn = 0; turn < 3; turn += 1) expect(await divided(0)).toBe(failed)
	expect(await Promise.all([0, 1, 0, 0, 2, 0, 3].map(divided))).toEqual([
		failed,
		[{ is: 6 }],
		failed,
		failed,
		[{ is: 3 }],
		failed,
		[{ is: 2 }],
	])
})
