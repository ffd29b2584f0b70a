-- CreateTable
CREATE TABLE "practice_correction" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "corrected_by_id" UUID NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "practice_correction_entry_id_number_key" ON "practice_correction"("entry_id", "number");

-- AddForeignKey
ALTER TABLE "practice_correction" ADD CONSTRAINT "practice_correction_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_correction" ADD CONSTRAINT "practice_correction_corrected_by_id_fkey" FOREIGN KEY ("corrected_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does: every wording is kept.
ALTER TABLE "practice_correction" ADD CONSTRAINT "practice_correction_said" CHECK ("number" >= 1 AND btrim("reason") <> '' AND "before" <> "after");
CREATE TRIGGER "practice_correction_fixed" BEFORE UPDATE OR DELETE ON "practice_correction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "practice_correction_kept" BEFORE TRUNCATE ON "practice_correction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
