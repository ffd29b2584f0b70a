-- What a council may decide beside an award and none: sent back, referred to a higher body, suspended by a gate.
ALTER TABLE "decision_item" DROP CONSTRAINT "decision_item_pkey";
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_pkey" PRIMARY KEY ("decision_id", "entry_id");
DROP INDEX "decision_item_decision_id_idx";
CREATE INDEX "decision_item_entry_id_idx" ON "decision_item"("entry_id");

-- AlterTable
ALTER TABLE "decision_item" ADD COLUMN "gate" TEXT;
ALTER TABLE "decision_item" ADD COLUMN "referred_to" TEXT NOT NULL DEFAULT '';

-- Rules that hold whatever the code does.
ALTER TABLE "decision_item" DROP CONSTRAINT "decision_outcome";
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_outcome" CHECK ("outcome" IN ('awarded', 'not-awarded', 'sent-back', 'referred', 'suspended'));
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_reasoned" CHECK ("outcome" IN ('awarded', 'not-awarded') OR btrim("grounds") <> '');
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_referred" CHECK (("outcome" = 'referred') = (btrim("referred_to") <> ''));
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_gate" CHECK (("outcome" = 'suspended') = ("gate" IS NOT NULL) AND "gate" IN ('discipline', 'complaint', 'investigation'));

-- An entry is decided once. Only after a published decision that left it open it is decided again.
CREATE FUNCTION entry_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM "entry" WHERE "id" = NEW."entry_id" FOR UPDATE;
	IF EXISTS (
		SELECT 1 FROM "decision_item" i LEFT JOIN "publication" p ON p."decision_id" = i."decision_id"
		WHERE i."entry_id" = NEW."entry_id" AND (i."outcome" IN ('awarded', 'not-awarded') OR p."decision_id" IS NULL)
	) THEN
		RAISE EXCEPTION 'entry % is already decided', NEW."entry_id" USING ERRCODE = 'unique_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "decision_item_once" BEFORE INSERT ON "decision_item" FOR EACH ROW EXECUTE FUNCTION entry_is_decided_once();

-- What the council sent back, once that is published, may be handed in again like what the secretary returned.
CREATE OR REPLACE FUNCTION one_live_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM "entry" WHERE "id" = NEW."entry_id" FOR UPDATE;
	IF EXISTS (
		SELECT 1 FROM "submission" s
		LEFT JOIN "withdrawal" w ON w."submission_id" = s."id"
		LEFT JOIN "eligibility_check" c ON c."submission_id" = s."id"
		WHERE s."entry_id" = NEW."entry_id" AND w."submission_id" IS NULL AND c."outcome" IS DISTINCT FROM 'returned'
			AND NOT EXISTS (
				SELECT 1 FROM "decision_item" i JOIN "publication" p ON p."decision_id" = i."decision_id"
				WHERE i."entry_id" = s."entry_id" AND i."outcome" = 'sent-back' AND p."published_at" >= s."submitted_at")
	) THEN
		RAISE EXCEPTION 'entry % is already submitted', NEW."entry_id" USING ERRCODE = 'unique_violation';
	END IF;
	RETURN NEW;
END $$;
