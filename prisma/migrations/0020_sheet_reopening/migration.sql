-- DropIndex
DROP INDEX "practice_head_title";

-- DropIndex
DROP INDEX "practice_search_words";

-- DropIndex
DROP INDEX "search_word_folded";

-- DropIndex
DROP INDEX "search_word_near";

-- CreateTable
CREATE TABLE "sheet_reopening" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reopened_by_id" UUID NOT NULL,
    "reopened_at" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "frozen" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sheet_reopening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sheet_reopening_assignment_id_submitted_at_key" ON "sheet_reopening"("assignment_id", "submitted_at");

-- AddForeignKey
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_reopened_by_id_fkey" FOREIGN KEY ("reopened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_reason" CHECK (btrim("reason") <> '' AND char_length("reason") <= 2000);
CREATE TRIGGER "sheet_reopening_fixed" BEFORE UPDATE OR DELETE ON "sheet_reopening" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "sheet_reopening_kept" BEFORE TRUNCATE ON "sheet_reopening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A hand-in leaves its place only to a reopening that holds it word for word.
CREATE FUNCTION sheet_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' OR NOT EXISTS (
		SELECT 1 FROM "sheet_reopening" r
		WHERE r."assignment_id" = OLD."assignment_id" AND r."submitted_at" = OLD."submitted_at"
			AND r."total" = OLD."total" AND r."digest" = OLD."digest" AND r."frozen" = OLD."frozen"
	) THEN
		RAISE EXCEPTION 'review_submission is append-only' USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN OLD;
END $$;
DROP TRIGGER "review_submission_fixed" ON "review_submission";
CREATE TRIGGER "review_submission_fixed" BEFORE UPDATE OR DELETE ON "review_submission" FOR EACH ROW EXECUTE FUNCTION sheet_is_kept();
