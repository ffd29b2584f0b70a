-- AlterTable
ALTER TABLE "round" ADD COLUMN "divergence_bound" INTEGER;

-- AlterTable
ALTER TABLE "assignment" ADD COLUMN "cause" TEXT NOT NULL DEFAULT 'given',
ADD COLUMN "grounds" JSONB,
ADD COLUMN "instead_of_id" UUID,
ALTER COLUMN "assigned_by_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "third_call" (
    "entry_id" UUID NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "bound" INTEGER NOT NULL,
    "range" INTEGER NOT NULL,
    "assignment_id" UUID,

    CONSTRAINT "third_call_pkey" PRIMARY KEY ("entry_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assignment_instead_of_id_key" ON "assignment"("instead_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "third_call_assignment_id_key" ON "third_call"("assignment_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_instead_of_id_fkey" FOREIGN KEY ("instead_of_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "third_call" ADD CONSTRAINT "third_call_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "third_call" ADD CONSTRAINT "third_call_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "round" ADD CONSTRAINT "round_divergence_bound" CHECK ("divergence_bound" BETWEEN 1 AND 99);
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_cause" CHECK ("cause" IN ('given', 'substitute', 'third'));
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_caller" CHECK ("assigned_by_id" IS NOT NULL OR "cause" = 'third');
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_place" CHECK (("instead_of_id" IS NULL) OR "cause" = 'substitute');
ALTER TABLE "third_call" ADD CONSTRAINT "third_call_apart" CHECK ("bound" >= 1 AND "range" > "bound");
CREATE TRIGGER "third_call_fixed" BEFORE UPDATE OR DELETE ON "third_call" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "third_call_kept" BEFORE TRUNCATE ON "third_call" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "recusal" DROP CONSTRAINT "recusal_kind";
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_kind" CHECK ("kind" IN ('conflict', 'expertise', 'workload', 'other', 'late'));
