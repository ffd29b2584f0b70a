-- After the council sent an entry back it may vote on it again; the vote before stays in the record.
-- DropIndex
DROP INDEX "ballot_entry_id_award_level_id_key";

-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "ballot_entry_id_award_level_id_number_key" ON "ballot"("entry_id", "award_level_id", "number");

-- Rules that hold whatever the code does: votes follow each other, one is open at most, and a second needs a public sending back since the first was closed.
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_number" CHECK ("number" > 0);
CREATE UNIQUE INDEX "ballot_open" ON "ballot" ("entry_id", "award_level_id") WHERE "closed_at" IS NULL;
CREATE FUNCTION ballot_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."number" > 1 AND NOT EXISTS (
		SELECT 1 FROM "ballot" b
		JOIN "decision_item" i ON i."entry_id" = b."entry_id" AND i."outcome" = 'sent-back'
		JOIN "publication" p ON p."decision_id" = i."decision_id"
		WHERE b."entry_id" = NEW."entry_id" AND b."award_level_id" = NEW."award_level_id" AND b."number" = NEW."number" - 1
			AND b."closed_at" <= p."published_at" AND p."published_at" < NEW."opened_at"
	) THEN
		RAISE EXCEPTION 'entry % was voted on already', NEW."entry_id" USING ERRCODE = 'unique_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "ballot_in_order" BEFORE INSERT ON "ballot" FOR EACH ROW EXECUTE FUNCTION ballot_follows();
