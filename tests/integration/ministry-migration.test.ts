import { expect, test } from 'vitest'
import { databaseBefore, idOf } from '#tests/support/migrations.ts'

const [hue, hueOffice, ministry, bureau, branch, company] = [1, 2, 3, 4, 5, 6]

/** A portal that knew provinces only: its practices, without what else they stand on, which the migration does not touch. */
const before = `
	SET session_replication_role = 'replica';
	INSERT INTO "unit" ("id", "slug", "kind", "level", "parent_id")
		SELECT ('00000000-0000-4000-8000-' || lpad(u.n::text, 12, '0'))::uuid, 'u' || u.n, u.kind, 'department',
			CASE WHEN u.above IS NOT NULL THEN ('00000000-0000-4000-8000-' || lpad(u.above::text, 12, '0'))::uuid END
		FROM (VALUES (${hue}, 'province', NULL), (${hueOffice}, 'department', ${hue}), (${ministry}, 'ministry', NULL),
			(${bureau}, 'government_agency', ${ministry}), (${branch}, 'department', ${bureau}), (${company}, 'enterprise', NULL)
		) AS u(n, kind, above);
	INSERT INTO "practice" ("entry_id", "publication_id", "slug", "title_vi", "title_en", "summary", "kind", "subject", "pillar",
			"year", "unit_id", "province_id", "award_code", "award_rank", "content", "search_text", "published_at")
		SELECT ('00000000-0000-4000-9000-' || lpad(p.unit::text, 12, '0'))::uuid, '${idOf(9)}', 'p' || p.unit, 'T', 'T', 'S', 'model', 'collective', 'digital_government',
			2025, ('00000000-0000-4000-8000-' || lpad(p.unit::text, 12, '0'))::uuid,
			CASE WHEN p.unit IN (${hue}, ${hueOffice}) THEN '${idOf(hue)}'::uuid END, 'a', 1, '{}', '', now()
		FROM generate_series(1, 6) AS p(unit);
	SET session_replication_role = 'origin';
`

test('practices of ministries get their ministry, and only those are told as changed', async () => {
	const { lite, migrate, migrateOn } = await databaseBefore('0045_ministry_or_province')
	await lite.exec(before)
	await migrate()
	const { rows } = await lite.query<{ unit: string; main: string | null }>(
		'SELECT u."slug" AS "unit", m."slug" AS "main" FROM "practice" p JOIN "unit" u ON u."id" = p."unit_id" LEFT JOIN "unit" m ON m."id" = p."ministry_province_id" ORDER BY 1',
	)
	expect(rows.map(({ unit, main }) => [unit, main])).toEqual([
		['u1', 'u1'],
		['u2', 'u1'],
		['u3', 'u3'],
		['u4', 'u4'],
		['u5', 'u4'],
		['u6', null],
	])
	const changed = await lite.query<{ id: string; change: string }>(
		'SELECT "entry_id" AS "id", "change" FROM "practice_change" ORDER BY 1',
	)
	expect(changed.rows.map(({ id: entry, change }) => [entry.slice(-1), change])).toEqual(
		[ministry, bureau, branch].map((unit) => [String(unit), 'changed']),
	)
	await migrateOn()
	await lite.close()
}, 300_000)
