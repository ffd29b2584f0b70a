-- CreateTable
CREATE TABLE "calibration_ruling" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calibration_ruling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "calibration_ruling_round_id_idx" ON "calibration_ruling"("round_id");

-- AddForeignKey
ALTER TABLE "calibration_ruling" ADD CONSTRAINT "calibration_ruling_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibration_ruling" ADD CONSTRAINT "calibration_ruling_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "calibration_ruling" ADD CONSTRAINT "calibration_ruling_kind" CHECK ("kind" IN ('adopted', 'withdrawn'));
ALTER TABLE "calibration_ruling" ADD CONSTRAINT "calibration_ruling_reason" CHECK (length(btrim("reason")) >= 20);

-- A ruling is undone by another, never edited.
CREATE TRIGGER "calibration_ruling_fixed" BEFORE UPDATE OR DELETE ON "calibration_ruling" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "calibration_ruling_kept" BEFORE TRUNCATE ON "calibration_ruling" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
