import { expect, test } from 'vitest'
import { faultsInForm } from '#app/domain/form-composing.ts'
import { formOf } from '#app/data/forms.server.ts'
import { sevenKeys } from '#tests/support/forms.ts'
import { databaseBefore, idOf } from '#tests/support/migrations.ts'

const content = JSON.stringify({
	titleVi: 'Đã có',
	sections: { effect: { type: 'doc', content: [] } },
	results: [],
})

/** A portal as it was before forms were data: a round, an entry of each kind, one of them published. */
const before = `
	INSERT INTO "movement" ("id", "slug", "name_vi", "name_en", "short_name_vi", "short_name_en", "purpose_vi", "purpose_en", "starts_on", "ends_on", "created_at")
		VALUES ('${idOf(1)}', 'm', 'M', 'M', 'M', 'M', '', '', '2021-01-01', '2025-12-31', now());
	INSERT INTO "round" ("id", "movement_id", "slug", "name_vi", "name_en", "year", "created_at")
		VALUES ('${idOf(2)}', '${idOf(1)}', 'r', 'R', 'R', 2025, now()), ('${idOf(3)}', '${idOf(1)}', 's', 'S', 'S', 2024, now());
	INSERT INTO "rubric" ("id", "round_id", "code", "version", "document") VALUES ('${idOf(4)}', '${idOf(2)}', 'initiative', 1, '{}');
	INSERT INTO "unit" ("id", "slug", "kind", "level") VALUES ('${idOf(5)}', 'u', 'province', 'ministry_province');
	INSERT INTO "person" ("id", "email", "name", "created_at") VALUES ('${idOf(6)}', 'a@b.vn', 'A', now());
	INSERT INTO "entry" ("id", "round_id", "unit_id", "rubric_id", "kind", "subject", "created_by_id", "created_at", "content", "saved_at", "saved_by_id")
		SELECT ('00000000-0000-4000-8000-' || lpad(e.n::text, 12, '0'))::uuid, '${idOf(2)}', '${idOf(5)}', '${idOf(4)}', e.kind, e.subject, '${idOf(6)}', now(), '${content}', now(), '${idOf(6)}'
		FROM (VALUES (11, 'initiative', 'individual'), (12, 'model', 'individual'), (13, 'model', 'household')) AS e(n, kind, subject);
`

test('what was there before forms were data gets the forms equal to its seven sections', async () => {
	const { lite, migrate, migrateOn } = await databaseBefore('0003_entry_forms')
	await lite.exec(before)
	await migrate()
	const rows = await lite.query<{ code: string; version: number; document: unknown; round_id: string }>(
		'SELECT * FROM "entry_form" WHERE "published_at" IS NOT NULL ORDER BY "code"',
	)
	expect(rows.rows.map(({ code, round_id }) => `${code} ${round_id.slice(-1)}`).sort()).toEqual(
		['initiative', 'model-collective', 'model-individual'].flatMap((code) => [`${code} 2`, `${code} 3`]),
	)
	for (const form of rows.rows.map(formOf)) {
		expect(faultsInForm(form)).toEqual([])
		expect(form.sections.map(({ key }) => key)).toEqual([...sevenKeys])
		expect(form.sections.every(({ audience }) => audience === 'public')).toBe(true)
		expect(form.sections.filter(({ required }) => required === 'submission').map(({ key }) => key)).toEqual([
			'context',
			'solution',
			'novelty',
			'effect',
			'replicability',
		])
	}
	const entries = await lite.query<{ code: string; round_id: string; content: unknown }>(
		'SELECT f."code", f."round_id", e."content" FROM "entry" e JOIN "entry_form" f ON f."id" = e."form_id" ORDER BY e."id"',
	)
	expect(entries.rows.map(({ code }) => code)).toEqual(['initiative', 'model-individual', 'model-collective'])
	expect(entries.rows.map(({ content: kept }) => kept)).toEqual(
		Array.from({ length: 3 }, () => ({ ...JSON.parse(content), answers: {} })),
	)
	await migrateOn()
	await lite.close()
}, 300_000)
