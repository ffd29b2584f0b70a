-- AlterTable
ALTER TABLE "deadline_exception" ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by_id" UUID;

-- AlterTable
ALTER TABLE "twin_explanation" ADD COLUMN     "relation" TEXT NOT NULL DEFAULT 'independent';
ALTER TABLE "twin_explanation" ALTER COLUMN "relation" DROP DEFAULT;

-- AddForeignKey
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "twin_explanation" ADD CONSTRAINT "twin_explanation_relation" CHECK ("relation" IN ('same', 'replication', 'independent'));
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_undone" CHECK (("undone_at" IS NULL) = ("undone_by_id" IS NULL));
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_code_kept" CHECK ("undone_at" IS NULL OR "code_id" IS NULL);

-- An exception says for ever what it said; it may be undone once, and never comes back.
CREATE FUNCTION exception_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD."undone_at" IS NOT NULL OR NEW."undone_at" IS NULL
		OR (to_jsonb(NEW) - 'undone_at' - 'undone_by_id') <> (to_jsonb(OLD) - 'undone_at' - 'undone_by_id') THEN
		RAISE EXCEPTION 'exception % does not change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
DROP TRIGGER "deadline_exception_fixed" ON "deadline_exception";
CREATE TRIGGER "deadline_exception_fixed" BEFORE UPDATE OR DELETE ON "deadline_exception" FOR EACH ROW EXECUTE FUNCTION exception_stays();
