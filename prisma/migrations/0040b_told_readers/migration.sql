-- AlterTable
ALTER TABLE "citizen_note" ADD COLUMN     "readers_told" BOOLEAN NOT NULL DEFAULT false;

-- Until migration 0038 the form said that the secretariat alone reads the PDF of an objection: that holds for what was sent then.
DO $$
BEGIN
	IF to_regclass('_migration') IS NOT NULL THEN
		UPDATE "citizen_note" SET "readers_told" = true WHERE "kind" = 'objection'
			AND "sent_at" >= (SELECT "applied_at" FROM "_migration" WHERE "name" = '0038_note_papers');
	END IF;
END $$;
UPDATE "citizen_note" SET "paper_shown_at" = NULL, "paper_shown_by_id" = NULL
	WHERE "paper_shown_at" IS NOT NULL AND NOT "readers_told";

ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_paper_readers" CHECK ("paper_shown_at" IS NULL OR "readers_told");
