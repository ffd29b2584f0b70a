-- AlterTable
ALTER TABLE "decision_item" ADD COLUMN     "grounds" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "paper_number" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" UUID,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_number_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "paper_number_decision_id_idx" ON "paper_number"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_number_committee_id_year_kind_number_key" ON "paper_number"("committee_id", "year", "kind", "number");

-- AddForeignKey
ALTER TABLE "paper_number" ADD CONSTRAINT "paper_number_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_number" ADD CONSTRAINT "paper_number_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_number" ADD CONSTRAINT "paper_number_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_number" ADD CONSTRAINT "paper_number_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "paper_number" ADD CONSTRAINT "paper_number_kind" CHECK ("kind" IN ('minutes', 'proposal', 'notice') AND ("kind" = 'notice') = ("unit_id" IS NOT NULL));
ALTER TABLE "paper_number" ADD CONSTRAINT "paper_number_counts" CHECK ("number" > 0);
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_grounds" CHECK ("grounds" = '' OR "outcome" <> 'awarded');
CREATE UNIQUE INDEX "paper_number_once" ON "paper_number" ("decision_id", "kind") WHERE "unit_id" IS NULL;
CREATE UNIQUE INDEX "paper_number_notice" ON "paper_number" ("decision_id", "unit_id") WHERE "unit_id" IS NOT NULL;

CREATE TRIGGER "paper_number_fixed" BEFORE UPDATE OR DELETE ON "paper_number" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "paper_number_kept" BEFORE TRUNCATE ON "paper_number" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
