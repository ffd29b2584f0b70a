-- A score table is composed and published as a form is: a version that was published never changes, and once the first
-- sheet of its entries was opened no further version of it is published and no entry changes its table.

DROP TRIGGER "rubric_frozen" ON "rubric";
DROP FUNCTION rubric_is_unused();

ALTER TABLE "rubric" ADD COLUMN "created_at" TIMESTAMPTZ(3), ADD COLUMN "created_by_id" UUID, ADD COLUMN "published_at" TIMESTAMPTZ(3);
UPDATE "rubric" x SET "created_at" = r."created_at", "published_at" = r."created_at" FROM "round" r WHERE r."id" = x."round_id";
ALTER TABLE "rubric" ALTER COLUMN "created_at" SET NOT NULL;
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_version" CHECK ("version" >= 1);
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_code" CHECK ("code" ~ '^[a-z][a-z0-9_-]{0,39}$');
-- One version of a table is being composed at a time.
CREATE UNIQUE INDEX "rubric_composed" ON "rubric" ("round_id", "code") WHERE "published_at" IS NULL;

CREATE FUNCTION rubric_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD."published_at" IS NOT NULL OR EXISTS (SELECT 1 FROM "entry" WHERE "rubric_id" = OLD."id") THEN
		RAISE EXCEPTION 'rubric % is in use', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "rubric_frozen" BEFORE UPDATE OR DELETE ON "rubric" FOR EACH ROW EXECUTE FUNCTION rubric_is_open();

CREATE FUNCTION rubric_comes_before_sheets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."published_at" IS NOT NULL AND EXISTS (
		SELECT 1 FROM "review" v
		JOIN "assignment" a ON a."id" = v."assignment_id"
		JOIN "entry" e ON e."id" = a."entry_id"
		JOIN "rubric" x ON x."id" = e."rubric_id"
		WHERE x."round_id" = NEW."round_id" AND x."code" = NEW."code"
	) THEN
		RAISE EXCEPTION 'rubric % has sheets', NEW."code" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "rubric_before_sheets" BEFORE INSERT OR UPDATE ON "rubric" FOR EACH ROW EXECUTE FUNCTION rubric_comes_before_sheets();

-- An entry is scored with a published table of its own round, and with the same one from its first sheet on.
CREATE FUNCTION entry_keeps_rubric() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM "rubric" WHERE "id" = NEW."rubric_id" AND "round_id" = NEW."round_id" AND "published_at" IS NOT NULL) THEN
		RAISE EXCEPTION 'rubric % is not in force', NEW."rubric_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	IF TG_OP = 'UPDATE' AND OLD."rubric_id" <> NEW."rubric_id" AND EXISTS (
		SELECT 1 FROM "review" v JOIN "assignment" a ON a."id" = v."assignment_id" WHERE a."entry_id" = NEW."id"
	) THEN
		RAISE EXCEPTION 'entry % has sheets', NEW."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "entry_rubric_kept" BEFORE INSERT OR UPDATE OF "rubric_id" ON "entry" FOR EACH ROW EXECUTE FUNCTION entry_keeps_rubric();
