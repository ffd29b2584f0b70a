-- AlterTable
ALTER TABLE "reviewer" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY['vi']::TEXT[],
ADD COLUMN     "max_load" INTEGER;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "cluster_binds" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "interest" (
    "id" UUID NOT NULL,
    "entry_id" UUID,
    "towards_unit_id" UUID,
    "person_id" UUID,
    "unit_id" UUID,
    "how" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "claim_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_why" TEXT,

    CONSTRAINT "interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interest_claim" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "named" TEXT NOT NULL,
    "named_unit_id" UUID,
    "kind" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "claimed_by_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "interest_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contributor" (
    "entry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "contributor_pkey" PRIMARY KEY ("entry_id","person_id")
);

-- CreateTable
CREATE TABLE "expertise" (
    "reviewer_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "level" TEXT,
    "wish" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "expertise_pkey" PRIMARY KEY ("reviewer_id","topic")
);

-- CreateTable
CREATE TABLE "wish" (
    "reviewer_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "wish" INTEGER NOT NULL,

    CONSTRAINT "wish_pkey" PRIMARY KEY ("reviewer_id","entry_id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "topics" TEXT[],

    CONSTRAINT "panel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_member" (
    "panel_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("panel_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "reviewer_pair" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "reviewer_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_plan" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "options" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "facts" JSONB,
    "result" JSONB,
    "failure" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_plan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "interest_entry_id_idx" ON "interest"("entry_id");

-- CreateIndex
CREATE INDEX "interest_person_id_idx" ON "interest"("person_id");

-- CreateIndex
CREATE INDEX "interest_claim_entry_id_idx" ON "interest_claim"("entry_id");

-- CreateIndex
CREATE INDEX "contributor_person_id_idx" ON "contributor"("person_id");

-- CreateIndex
CREATE INDEX "wish_entry_id_idx" ON "wish"("entry_id");

-- CreateIndex
CREATE INDEX "absence_reviewer_id_idx" ON "absence"("reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_round_id_name_key" ON "panel"("round_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "reviewer_pair_round_id_first_id_second_id_key" ON "reviewer_pair"("round_id", "first_id", "second_id");

-- CreateIndex
CREATE INDEX "assignment_plan_round_id_asked_by_id_idx" ON "assignment_plan"("round_id", "asked_by_id");

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_towards_unit_id_fkey" FOREIGN KEY ("towards_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "interest_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest_claim" ADD CONSTRAINT "interest_claim_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest_claim" ADD CONSTRAINT "interest_claim_named_unit_id_fkey" FOREIGN KEY ("named_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest_claim" ADD CONSTRAINT "interest_claim_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest_claim" ADD CONSTRAINT "interest_claim_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "reviewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "reviewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish" ADD CONSTRAINT "wish_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "reviewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel" ADD CONSTRAINT "panel_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "reviewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviewer_pair" ADD CONSTRAINT "reviewer_pair_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviewer_pair" ADD CONSTRAINT "reviewer_pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "reviewer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviewer_pair" ADD CONSTRAINT "reviewer_pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "reviewer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_plan" ADD CONSTRAINT "assignment_plan_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_plan" ADD CONSTRAINT "assignment_plan_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "interest" ADD CONSTRAINT "interest_bound" CHECK (("person_id" IS NULL) <> ("unit_id" IS NULL));
ALTER TABLE "interest" ADD CONSTRAINT "interest_towards" CHECK (("entry_id" IS NULL) <> ("towards_unit_id" IS NULL));
ALTER TABLE "interest" ADD CONSTRAINT "interest_how" CHECK ("how" IN ('declared', 'claimed', 'pinned'));
ALTER TABLE "interest" ADD CONSTRAINT "interest_kind" CHECK ("kind" IN ('family', 'employment', 'finance', 'collaboration', 'dispute', 'other'));
ALTER TABLE "interest" ADD CONSTRAINT "interest_span" CHECK ("starts_at" IS NULL OR "ends_at" IS NULL OR "ends_at" > "starts_at");
ALTER TABLE "interest" ADD CONSTRAINT "interest_declared" CHECK ("how" <> 'declared' OR "person_id" IS NOT NULL);
ALTER TABLE "interest" ADD CONSTRAINT "interest_claimed" CHECK (("how" = 'claimed') = ("claim_id" IS NOT NULL));
ALTER TABLE "interest" ADD CONSTRAINT "interest_lifted" CHECK (("lifted_at" IS NULL) = ("lifted_by_id" IS NULL) AND ("lifted_at" IS NULL) = ("lifted_why" IS NULL));
ALTER TABLE "interest_claim" ADD CONSTRAINT "interest_claim_kind" CHECK ("kind" IN ('family', 'employment', 'finance', 'collaboration', 'dispute', 'other'));
ALTER TABLE "interest_claim" ADD CONSTRAINT "interest_claim_outcome" CHECK ("outcome" IN ('upheld', 'dismissed'));
ALTER TABLE "interest_claim" ADD CONSTRAINT "interest_claim_decided" CHECK (("outcome" IS NULL) = ("decided_at" IS NULL) AND ("outcome" IS NULL) = ("decided_by_id" IS NULL));
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_level" CHECK ("level" IN ('expert', 'knows', 'aware'));
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_wish" CHECK ("wish" BETWEEN -1 AND 1);
ALTER TABLE "wish" ADD CONSTRAINT "wish_value" CHECK ("wish" BETWEEN -1 AND 1);
ALTER TABLE "absence" ADD CONSTRAINT "absence_span" CHECK ("ends_at" > "starts_at");
ALTER TABLE "reviewer" ADD CONSTRAINT "reviewer_load" CHECK ("max_load" BETWEEN 0 AND 1000);
ALTER TABLE "reviewer_pair" ADD CONSTRAINT "reviewer_pair_how" CHECK ("how" IN ('apart', 'together'));
ALTER TABLE "reviewer_pair" ADD CONSTRAINT "reviewer_pair_order" CHECK ("first_id" < "second_id");
ALTER TABLE "assignment_plan" ADD CONSTRAINT "assignment_plan_state" CHECK ("state" IN ('waiting', 'running', 'ready', 'failed', 'applied', 'dropped'));
CREATE UNIQUE INDEX "panel_member_head" ON "panel_member" ("panel_id") WHERE "is_head";

-- An interest is recorded once and may be lifted once; a claim is answered once.
CREATE FUNCTION interest_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD."lifted_at" IS NOT NULL
		OR (to_jsonb(NEW) - ARRAY['lifted_at', 'lifted_by_id', 'lifted_why']) <> (to_jsonb(OLD) - ARRAY['lifted_at', 'lifted_by_id', 'lifted_why']) THEN
		RAISE EXCEPTION 'interest % does not change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "interest_stays" BEFORE UPDATE OR DELETE ON "interest" FOR EACH ROW EXECUTE FUNCTION interest_stays();

CREATE FUNCTION claim_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD."outcome" IS NOT NULL
		OR (to_jsonb(NEW) - ARRAY['outcome', 'reason', 'decided_by_id', 'decided_at']) <> (to_jsonb(OLD) - ARRAY['outcome', 'reason', 'decided_by_id', 'decided_at']) THEN
		RAISE EXCEPTION 'claim % does not change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "interest_claim_stays" BEFORE UPDATE OR DELETE ON "interest_claim" FOR EACH ROW EXECUTE FUNCTION claim_stays();

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['interest', 'interest_claim'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;

-- Whoever wrote in a draft or added evidence as a member of its agency contributed, for good; a secretary who imports does not.
CREATE FUNCTION note_contributor(entry UUID, person UUID) RETURNS void LANGUAGE sql AS $$
	INSERT INTO "contributor" ("entry_id", "person_id")
	SELECT e."id", person FROM "entry" e
	WHERE e."id" = entry AND EXISTS (SELECT 1 FROM "membership" m WHERE m."person_id" = person AND m."unit_id" = e."unit_id")
	ON CONFLICT DO NOTHING
$$;
CREATE FUNCTION draft_has_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM note_contributor(NEW."entry_id", NEW."by_id");
	RETURN NEW;
END $$;
CREATE TRIGGER "draft_change_writer" AFTER INSERT ON "draft_change" FOR EACH ROW EXECUTE FUNCTION draft_has_writer();
CREATE FUNCTION evidence_has_adder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM note_contributor(NEW."entry_id", NEW."added_by_id");
	RETURN NEW;
END $$;
CREATE TRIGGER "evidence_adder" AFTER INSERT ON "evidence" FOR EACH ROW EXECUTE FUNCTION evidence_has_adder();
SELECT count(*) FROM (
	SELECT note_contributor("entry_id", "by_id") FROM (SELECT DISTINCT "entry_id", "by_id" FROM "draft_change") d
	UNION ALL SELECT note_contributor("entry_id", "added_by_id") FROM (SELECT DISTINCT "entry_id", "added_by_id" FROM "evidence") e
	UNION ALL SELECT note_contributor("id", "saved_by_id") FROM "entry"
) noted;
