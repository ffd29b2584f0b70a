-- Rules that hold whatever the code does: closed vocabularies, facts that never change, one live fact at a time.

ALTER TABLE "unit" ADD CONSTRAINT "unit_life" CHECK ("dissolved_on" IS NULL OR "founded_on" IS NULL OR "dissolved_on" >= "founded_on");
ALTER TABLE "unit" ADD CONSTRAINT "unit_own_parent" CHECK ("parent_id" IS NULL OR "parent_id" <> "id");
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_other" CHECK ("predecessor_id" <> "successor_id");
ALTER TABLE "movement" ADD CONSTRAINT "movement_period" CHECK ("ends_on" > "starts_on");
ALTER TABLE "term" ADD CONSTRAINT "term_taxonomy" CHECK ("taxonomy" IN ('pillar', 'theme', 'sector', 'technology', 'novelty'));
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_kind" CHECK ("kind" IN ('cluster', 'block'));
ALTER TABLE "award_level" ADD CONSTRAINT "award_level_share" CHECK ("denominator" > 0 AND "numerator" > 0 AND "numerator" <= "denominator");
ALTER TABLE "award_level" ADD CONSTRAINT "award_level_counted" CHECK ("voters_counted" IN ('all', 'present'));
ALTER TABLE "round" ADD CONSTRAINT "round_blindness" CHECK ("blindness" IN ('open', 'single', 'double'));
ALTER TABLE "round" ADD CONSTRAINT "round_sheets" CHECK ("sheets" BETWEEN 1 AND 15);
ALTER TABLE "phase" ADD CONSTRAINT "phase_name" CHECK ("name" IN ('open', 'screening', 'review', 'deliberation', 'publication'));
ALTER TABLE "phase" ADD CONSTRAINT "phase_span" CHECK ("closes_at" > "opens_at");
ALTER TABLE "person" ADD CONSTRAINT "person_email" CHECK ("email" = lower(btrim("email")) AND position('@' IN "email") > 1);
ALTER TABLE "person" ADD CONSTRAINT "person_language" CHECK ("language" IN ('vi', 'en'));
ALTER TABLE "token" ADD CONSTRAINT "token_purpose" CHECK ("purpose" IN ('invitation', 'reset'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK ("role" IN ('drafter', 'head'));
ALTER TABLE "office" ADD CONSTRAINT "office_role" CHECK ("role" IN ('administrator', 'secretary'));
ALTER TABLE "seat" ADD CONSTRAINT "seat_role" CHECK ("role" IN ('chair', 'member'));
ALTER TABLE "entry" ADD CONSTRAINT "entry_kind" CHECK ("kind" IN ('initiative', 'model'));
ALTER TABLE "entry" ADD CONSTRAINT "entry_subject" CHECK ("subject" IN ('collective', 'individual', 'household', 'enterprise'));
ALTER TABLE "entry" ADD CONSTRAINT "entry_basis" CHECK ("basis" IN ('sourced', 'illustrative'));
ALTER TABLE "entry" ADD CONSTRAINT "entry_stage" CHECK ("stage" IN ('draft', 'endorsement', 'submitted', 'returned', 'refused', 'accepted', 'review', 'decided', 'published'));
ALTER TABLE "blob" ADD CONSTRAINT "blob_size" CHECK ("size" > 0 AND length("sha256") = 64);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind" CHECK ("kind" IN ('jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'pptx'));
ALTER TABLE "endorsement_request" ADD CONSTRAINT "endorsement_outcome" CHECK ("outcome" IN ('endorsed', 'returned', 'recalled'));
ALTER TABLE "endorsement_request" ADD CONSTRAINT "endorsement_closed" CHECK (("outcome" IS NULL) = ("closed_at" IS NULL));
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_outcome" CHECK ("outcome" IN ('accepted', 'returned', 'refused'));
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_kind" CHECK ("kind" IN ('conflict', 'expertise', 'workload', 'other'));
ALTER TABLE "review_submission" ADD CONSTRAINT "review_total" CHECK ("total" BETWEEN 0 AND 100);
ALTER TABLE "ballot_tally" ADD CONSTRAINT "ballot_choice" CHECK ("choice" IN ('agree', 'disagree', 'abstain') AND "count" >= 0);
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_members" CHECK ("members_total" > 0);
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_closed" CHECK (("closed_at" IS NULL) = ("closed_by_id" IS NULL));
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_outcome" CHECK ("outcome" IN ('awarded', 'not-awarded'));
ALTER TABLE "public_state" ADD CONSTRAINT "public_state_single" CHECK ("id" = 1);
INSERT INTO "public_state" ("id", "version") VALUES (1, 1);

-- One live fact at a time.
CREATE UNIQUE INDEX "endorsement_request_open" ON "endorsement_request" ("entry_id") WHERE "outcome" IS NULL;
CREATE UNIQUE INDEX "membership_live" ON "membership" ("person_id", "unit_id", "role") WHERE "ends_at" IS NULL;
CREATE UNIQUE INDEX "office_live" ON "office" ("person_id", "role") WHERE "ends_at" IS NULL;
CREATE UNIQUE INDEX "seat_chair" ON "seat" ("committee_id") WHERE "role" = 'chair' AND "ends_at" IS NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['audit_event', 'revision', 'submission', 'withdrawal', 'eligibility_check', 'return_reason',
		'recusal', 'review_submission', 'ballot_receipt', 'decision', 'decision_item', 'award', 'publication'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_fixed', fact);
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;

-- An entry has at most one submission that is neither withdrawn nor returned.
CREATE FUNCTION one_live_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM "entry" WHERE "id" = NEW."entry_id" FOR UPDATE;
	IF EXISTS (
		SELECT 1 FROM "submission" s
		LEFT JOIN "withdrawal" w ON w."submission_id" = s."id"
		LEFT JOIN "eligibility_check" c ON c."submission_id" = s."id"
		WHERE s."entry_id" = NEW."entry_id" AND w."submission_id" IS NULL AND c."outcome" IS DISTINCT FROM 'returned'
	) THEN
		RAISE EXCEPTION 'entry % is already submitted', NEW."entry_id" USING ERRCODE = 'unique_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "submission_one_live" BEFORE INSERT ON "submission" FOR EACH ROW EXECUTE FUNCTION one_live_submission();

-- A sheet that was handed in does not change.
CREATE FUNCTION review_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "review_submission" WHERE "assignment_id" = OLD."assignment_id") THEN
		RAISE EXCEPTION 'review % was handed in', OLD."assignment_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "review_fixed_when_submitted" BEFORE UPDATE OR DELETE ON "review" FOR EACH ROW EXECUTE FUNCTION review_is_open();

-- Votes go into an open ballot only.
CREATE FUNCTION ballot_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "ballot" WHERE "id" = NEW."ballot_id" AND "closed_at" IS NOT NULL) THEN
		RAISE EXCEPTION 'ballot % is closed', NEW."ballot_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "ballot_receipt_open" BEFORE INSERT ON "ballot_receipt" FOR EACH ROW EXECUTE FUNCTION ballot_is_open();
CREATE TRIGGER "ballot_tally_open" BEFORE UPDATE ON "ballot_tally" FOR EACH ROW EXECUTE FUNCTION ballot_is_open();

-- A rubric in use is frozen.
CREATE FUNCTION rubric_is_unused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "entry" WHERE "rubric_id" = OLD."id") THEN
		RAISE EXCEPTION 'rubric % is in use', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "rubric_frozen" BEFORE UPDATE OR DELETE ON "rubric" FOR EACH ROW EXECUTE FUNCTION rubric_is_unused();

CREATE INDEX "practice_search" ON "practice" USING gin (to_tsvector('simple', "search_text"));
