-- CreateTable
CREATE TABLE "signed_paper" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" UUID,
    "number" INTEGER NOT NULL,
    "blob_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_kind" TEXT NOT NULL,
    "is_to_scan" BOOLEAN NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signed_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signed_paper_scan" (
    "signed_paper_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "signature" TEXT NOT NULL DEFAULT '',
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signed_paper_scan_pkey" PRIMARY KEY ("signed_paper_id","outcome")
);

-- CreateIndex
CREATE INDEX "signed_paper_decision_id_idx" ON "signed_paper"("decision_id");

-- CreateIndex
CREATE INDEX "signed_paper_blob_id_idx" ON "signed_paper"("blob_id");

-- AddForeignKey
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_paper_scan" ADD CONSTRAINT "signed_paper_scan_signed_paper_id_fkey" FOREIGN KEY ("signed_paper_id") REFERENCES "signed_paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_kind" CHECK ("kind" IN ('minutes', 'proposal', 'decision', 'notice') AND ("kind" = 'notice') = ("unit_id" IS NOT NULL));
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_file_kind" CHECK ("file_kind" IN ('pdf', 'jpeg', 'png'));
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_counts" CHECK ("number" > 0);
ALTER TABLE "signed_paper_scan" ADD CONSTRAINT "signed_paper_scan_outcome" CHECK ("outcome" IN ('clean', 'infected') AND ("outcome" = 'infected' OR "signature" = ''));
CREATE UNIQUE INDEX "signed_paper_version" ON "signed_paper" ("decision_id", "kind", "number") WHERE "unit_id" IS NULL;
CREATE UNIQUE INDEX "signed_paper_notice" ON "signed_paper" ("decision_id", "unit_id", "number") WHERE "unit_id" IS NOT NULL;

-- Versions follow each other without a gap, and a notice goes to an agency that the decision speaks of.
CREATE FUNCTION signed_paper_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."number" <> 1 + (SELECT count(*) FROM "signed_paper" s
		WHERE s."decision_id" = NEW."decision_id" AND s."kind" = NEW."kind" AND s."unit_id" IS NOT DISTINCT FROM NEW."unit_id") THEN
		RAISE EXCEPTION 'version % of a signed paper is not the next', NEW."number" USING ERRCODE = 'check_violation';
	END IF;
	IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "decision_item" i JOIN "entry" e ON e."id" = i."entry_id"
		WHERE i."decision_id" = NEW."decision_id" AND e."unit_id" = NEW."unit_id") THEN
		RAISE EXCEPTION 'decision % says nothing of unit %', NEW."decision_id", NEW."unit_id" USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "signed_paper_follows" BEFORE INSERT ON "signed_paper" FOR EACH ROW EXECUTE FUNCTION signed_paper_follows();

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['signed_paper', 'signed_paper_scan'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_fixed', fact);
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;
