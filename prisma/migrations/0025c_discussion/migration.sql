-- CreateTable
CREATE TABLE "discussion_note" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "assignment_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "discussion_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "discussion_note_entry_id_idx" ON "discussion_note"("entry_id");

-- AddForeignKey
ALTER TABLE "discussion_note" ADD CONSTRAINT "discussion_note_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_note" ADD CONSTRAINT "discussion_note_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_note" ADD CONSTRAINT "discussion_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "discussion_note" ADD CONSTRAINT "discussion_note_text" CHECK (btrim("text") <> '' AND char_length("text") <= 3000);
CREATE TRIGGER "discussion_note_fixed" BEFORE UPDATE OR DELETE ON "discussion_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "discussion_note_kept" BEFORE TRUNCATE ON "discussion_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
