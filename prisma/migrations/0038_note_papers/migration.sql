-- AlterTable
ALTER TABLE "citizen_note" ADD COLUMN     "paper_shown_at" TIMESTAMPTZ(3),
ADD COLUMN     "paper_shown_by_id" UUID;

-- AddForeignKey
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_paper_shown_by_id_fkey" FOREIGN KEY ("paper_shown_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The public reads the PDF of an objection only while the objection itself is published, and only by somebody's decision.
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_paper_shown" CHECK (
	("paper_shown_at" IS NULL) = ("paper_shown_by_id" IS NULL)
	AND ("paper_shown_at" IS NULL OR ("kind" = 'objection' AND "stage" = 'published' AND "blob_id" IS NOT NULL)));
