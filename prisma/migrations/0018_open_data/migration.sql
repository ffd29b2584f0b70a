-- CreateTable
CREATE TABLE "practice_change" (
    "seq" BIGSERIAL NOT NULL,
    "entry_id" UUID NOT NULL,
    "change" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "former_slug" (
    "slug" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "practice_change_entry_id_idx" ON "practice_change"("entry_id");

-- CreateIndex
CREATE INDEX "former_slug_entry_id_idx" ON "former_slug"("entry_id");

-- Rules
ALTER TABLE "practice_change" ADD CONSTRAINT "practice_change_kind" CHECK ("change" IN ('published', 'changed', 'withdrawn'));
CREATE TRIGGER "practice_change_fixed" BEFORE UPDATE OR DELETE ON "practice_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "practice_change_kept" BEFORE TRUNCATE ON "practice_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Keyset paging of the whole set.
CREATE INDEX "practice_paging" ON "practice" ("published_at" DESC, "entry_id" DESC);

-- What was public before there was a journal.
INSERT INTO "practice_change" ("entry_id", "change", "at")
	SELECT "entry_id", 'published', "published_at" FROM "practice" ORDER BY "published_at", "entry_id";

-- Numbers are given one transaction after the other, so that whoever has read up to a number misses none below it.
CREATE FUNCTION note_practice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE;
	IF TG_OP = 'INSERT' THEN
		INSERT INTO "practice_change" ("entry_id", "change", "at") VALUES (NEW."entry_id", 'published', NEW."published_at");
	ELSIF TG_OP = 'DELETE' THEN
		INSERT INTO "practice_change" ("entry_id", "change", "at") VALUES (OLD."entry_id", 'withdrawn', clock_timestamp());
	ELSIF (OLD."slug", OLD."title_vi", OLD."title_en", OLD."summary", OLD."kind", OLD."subject", OLD."pillar", OLD."themes",
			OLD."sector", OLD."technologies", OLD."year", OLD."unit_id", OLD."province_id", OLD."award_code", OLD."basis", OLD."content")
		IS DISTINCT FROM (NEW."slug", NEW."title_vi", NEW."title_en", NEW."summary", NEW."kind", NEW."subject", NEW."pillar", NEW."themes",
			NEW."sector", NEW."technologies", NEW."year", NEW."unit_id", NEW."province_id", NEW."award_code", NEW."basis", NEW."content") THEN
		INSERT INTO "practice_change" ("entry_id", "change", "at") VALUES (NEW."entry_id", 'changed', clock_timestamp());
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER "practice_noted" AFTER INSERT OR UPDATE OR DELETE ON "practice" FOR EACH ROW EXECUTE FUNCTION note_practice_change();

-- An address that was given once stays with its practice.
CREATE FUNCTION keep_practice_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'DELETE' AND EXISTS (
		SELECT 1 FROM "former_slug" WHERE "slug" = NEW."slug" AND "entry_id" <> NEW."entry_id") THEN
		RAISE EXCEPTION 'the address % belongs to another practice', NEW."slug" USING ERRCODE = 'unique_violation';
	END IF;
	IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD."slug" <> NEW."slug") THEN
		INSERT INTO "former_slug" ("slug", "entry_id", "at") VALUES (OLD."slug", OLD."entry_id", clock_timestamp())
			ON CONFLICT ("slug") DO NOTHING;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		DELETE FROM "former_slug" WHERE "slug" = NEW."slug";
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER "practice_address_kept" AFTER INSERT OR UPDATE OF "slug" OR DELETE ON "practice" FOR EACH ROW EXECUTE FUNCTION keep_practice_slug();
