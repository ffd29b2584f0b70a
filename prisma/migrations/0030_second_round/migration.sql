-- AlterTable
ALTER TABLE "assignment" ADD COLUMN "turn" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "second_round" (
    "entry_id" UUID NOT NULL,
    "effect" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "found" TEXT[],
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_round_pkey" PRIMARY KEY ("entry_id")
);

-- AddForeignKey
ALTER TABLE "second_round" ADD CONSTRAINT "second_round_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_round" ADD CONSTRAINT "second_round_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- How it counts is said once, with a reason, and never changed.
ALTER TABLE "second_round" ADD CONSTRAINT "second_round_effect" CHECK ("effect" IN ('replaces', 'added'));
ALTER TABLE "second_round" ADD CONSTRAINT "second_round_reason" CHECK (btrim("reason") <> '' AND char_length("reason") <= 2000);
ALTER TABLE "second_round" ADD CONSTRAINT "second_round_found" CHECK ("found" <@ ARRAY['missing', 'apart', 'split', 'stale']);
ALTER TABLE "second_round" ADD CONSTRAINT "second_round_due" CHECK ("due_at" > "opened_at");
CREATE TRIGGER "second_round_fixed" BEFORE UPDATE OR DELETE ON "second_round" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "second_round_kept" BEFORE TRUNCATE ON "second_round" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "assignment" DROP CONSTRAINT "assignment_cause";
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_cause" CHECK ("cause" IN ('given', 'substitute', 'third', 'second'));
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_turn" CHECK ("turn" IN (1, 2) AND ("cause" <> 'second' OR "turn" = 2));

-- Whoever gets an entry after its second round was opened, in whatever way, scores in it; that does not change later.
CREATE FUNCTION assignment_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		NEW."turn" := CASE WHEN EXISTS (SELECT 1 FROM "second_round" WHERE "entry_id" = NEW."entry_id") THEN 2 ELSE 1 END;
	ELSIF NEW."turn" <> OLD."turn" THEN
		RAISE EXCEPTION 'assignment % keeps its round of review', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "assignment_turn" BEFORE INSERT OR UPDATE ON "assignment" FOR EACH ROW EXECUTE FUNCTION assignment_in_turn();
