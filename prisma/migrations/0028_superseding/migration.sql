-- DropIndex
DROP INDEX "award_entry_id_key";

-- AlterTable
ALTER TABLE "award" ADD COLUMN     "recipient_vi" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "supersedes_id" UUID;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "supersedes_id" UUID,
ADD COLUMN     "superseding_grounds" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "award_supersedes_id_key" ON "award"("supersedes_id");

-- CreateIndex
CREATE INDEX "award_entry_id_idx" ON "award"("entry_id");

-- CreateIndex
CREATE INDEX "decision_supersedes_id_idx" ON "decision"("supersedes_id");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules that hold whatever the code does.
ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_other" CHECK ("supersedes_id" <> "id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_why" CHECK (("supersedes_id" IS NULL) = (btrim("superseding_grounds") = ''));
ALTER TABLE "revocation" DROP CONSTRAINT "revocation_cause";
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_cause" CHECK ("cause" IN ('false-achievement', 'forged-papers', 'unlawful-appraisal', 'standard-not-met', 'superseded'));

-- The awards of an entry are one chain: one first, each followed by one at most. So one is the last.
CREATE UNIQUE INDEX "award_first" ON "award" ("entry_id") WHERE "supersedes_id" IS NULL;
CREATE FUNCTION award_follows_its_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."supersedes_id" IS NOT NULL AND NOT EXISTS (
		SELECT 1 FROM "award" a WHERE a."id" = NEW."supersedes_id" AND a."entry_id" = NEW."entry_id"
			AND NOT EXISTS (SELECT 1 FROM "revocation" r WHERE r."award_id" = a."id")
	) THEN
		RAISE EXCEPTION 'award % is none of entry % that holds', NEW."supersedes_id", NEW."entry_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "award_in_chain" BEFORE INSERT ON "award" FOR EACH ROW EXECUTE FUNCTION award_follows_its_own();

-- An entry is decided once. Only after a published decision that left it open it is decided again, or by a decision that
-- supersedes the last one that speaks of it.
CREATE OR REPLACE FUNCTION entry_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
DECLARE earlier uuid;
BEGIN
	PERFORM 1 FROM "entry" WHERE "id" = NEW."entry_id" FOR UPDATE;
	SELECT d."supersedes_id" INTO earlier FROM "decision" d WHERE d."id" = NEW."decision_id";
	SELECT i."decision_id", i."outcome", p."decision_id" IS NOT NULL AS "public" INTO last
	FROM "decision_item" i JOIN "decision" d ON d."id" = i."decision_id" LEFT JOIN "publication" p ON p."decision_id" = i."decision_id"
	WHERE i."entry_id" = NEW."entry_id" ORDER BY d."recorded_at" DESC, d."id" DESC LIMIT 1;
	IF FOUND AND last."decision_id" IS DISTINCT FROM earlier AND (last."outcome" IN ('awarded', 'not-awarded') OR NOT last."public") THEN
		RAISE EXCEPTION 'entry % is already decided', NEW."entry_id" USING ERRCODE = 'unique_violation';
	END IF;
	RETURN NEW;
END $$;

-- What a later decision took the place of before it was public stays unpublished.
CREATE FUNCTION publication_is_not_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "decision" d WHERE d."supersedes_id" = NEW."decision_id") THEN
		RAISE EXCEPTION 'decision % is superseded', NEW."decision_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "publication_holds" BEFORE INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION publication_is_not_superseded();
