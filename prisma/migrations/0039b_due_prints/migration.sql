-- CreateTable
CREATE TABLE "due_print" (
    "id" BIGSERIAL NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "due_print_pkey" PRIMARY KEY ("id")
);

-- Whatever a fingerprint is made of says so when it changes: a new row each time, so that nobody waits for anybody.
CREATE FUNCTION print_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "due_print" ("entry_id") VALUES (coalesce(NEW."entry_id", OLD."entry_id"));
	RETURN NULL;
END $$;
CREATE FUNCTION print_of_entry_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "due_print" ("entry_id") VALUES (NEW."id");
	RETURN NULL;
END $$;
CREATE FUNCTION print_of_submission_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "due_print" ("entry_id")
	SELECT "entry_id" FROM "submission" WHERE "id" = coalesce(NEW."submission_id", OLD."submission_id");
	RETURN NULL;
END $$;
CREATE FUNCTION print_of_file_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "due_print" ("entry_id") SELECT DISTINCT "entry_id" FROM "evidence" WHERE "blob_id" = NEW."id";
	RETURN NULL;
END $$;

CREATE TRIGGER "entry_print_due" AFTER INSERT OR UPDATE OF "version" ON "entry"
	FOR EACH ROW EXECUTE FUNCTION print_of_entry_is_due();
CREATE TRIGGER "submission_print_due" AFTER INSERT OR DELETE ON "submission"
	FOR EACH ROW EXECUTE FUNCTION print_is_due();
CREATE TRIGGER "withdrawal_print_due" AFTER INSERT OR DELETE ON "withdrawal"
	FOR EACH ROW EXECUTE FUNCTION print_of_submission_is_due();
CREATE TRIGGER "practice_print_due" AFTER INSERT OR UPDATE OF "published_at" ON "practice"
	FOR EACH ROW EXECUTE FUNCTION print_is_due();
CREATE TRIGGER "evidence_print_due" AFTER INSERT OR UPDATE OF "blob_id", "added_at", "removed_at" OR DELETE ON "evidence"
	FOR EACH ROW EXECUTE FUNCTION print_is_due();
CREATE TRIGGER "blob_print_due" AFTER UPDATE OF "variants_at" ON "blob"
	FOR EACH ROW EXECUTE FUNCTION print_of_file_is_due();

INSERT INTO "due_print" ("entry_id") SELECT "id" FROM "entry" ORDER BY "id";
