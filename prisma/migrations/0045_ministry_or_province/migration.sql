-- Where a practice comes from is a province or a ministry: the nearest such unit at or above its agency.
ALTER TABLE "practice" RENAME COLUMN "province_id" TO "ministry_province_id";
ALTER TABLE "practice" RENAME CONSTRAINT "practice_province_id_fkey" TO "practice_ministry_province_id_fkey";

-- As in 0018_open_data, with the column's new name.
CREATE OR REPLACE FUNCTION note_practice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE;
	IF TG_OP = 'INSERT' THEN
		INSERT INTO "practice_change" ("entry_id", "change", "at") VALUES (NEW."entry_id", 'published', NEW."published_at");
	ELSIF TG_OP = 'DELETE' THEN
		INSERT INTO "practice_change" ("entry_id", "change", "at") VALUES (OLD."entry_id", 'withdrawn', clock_timestamp());
	ELSIF (OLD."slug", OLD."title_vi", OLD."title_en", OLD."summary", OLD."kind", OLD."subject", OLD."pillar", OLD."themes",
			OLD."sector", OLD."technologies", OLD."year", OLD."unit_id", OLD."ministry_province_id", OLD."award_code", OLD."basis", OLD."content")
		IS DISTINCT FROM (NEW."slug", NEW."title_vi", NEW."title_en", NEW."summary", NEW."kind", NEW."subject", NEW."pillar", NEW."themes",
			NEW."sector", NEW."technologies", NEW."year", NEW."unit_id", NEW."ministry_province_id", NEW."award_code", NEW."basis", NEW."content") THEN
		INSERT INTO "practice_change" ("entry_id", "change", "at") VALUES (NEW."entry_id", 'changed', clock_timestamp());
	END IF;
	RETURN NULL;
END $$;

WITH RECURSIVE up AS (
	SELECT u."id" AS "unit_id", u."id" AS "above", 0 AS "step" FROM "unit" u
	UNION ALL SELECT up."unit_id", u."parent_id", up."step" + 1 FROM up JOIN "unit" u ON u."id" = up."above"
	WHERE u."parent_id" IS NOT NULL AND up."step" < 20
), main AS (
	SELECT DISTINCT ON (up."unit_id") up."unit_id", up."above" FROM up JOIN "unit" u ON u."id" = up."above"
	WHERE u."kind" IN ('province', 'ministry', 'ministerial_agency', 'government_agency')
	ORDER BY up."unit_id", up."step"
)
UPDATE "practice" p SET "ministry_province_id" = main."above"
	FROM main WHERE main."unit_id" = p."unit_id" AND p."ministry_province_id" IS DISTINCT FROM main."above";

UPDATE "public_state" SET "version" = "version" + 1 WHERE "id" = 1;
