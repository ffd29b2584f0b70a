-- CreateTable
CREATE TABLE "certificate" (
    "code" TEXT NOT NULL,
    "award_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "grounds" TEXT NOT NULL DEFAULT '',
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "revocation" (
    "award_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "signer_vi" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "notice" JSONB NOT NULL,
    "withdrawn" JSONB NOT NULL,
    "revoked_by_id" UUID NOT NULL,
    "revoked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revocation_pkey" PRIMARY KEY ("award_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certificate_award_id_edition_key" ON "certificate"("award_id", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "revocation_slug_key" ON "revocation"("slug");

-- CreateIndex
CREATE INDEX "revocation_revoked_at_idx" ON "revocation"("revoked_at");

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_code" CHECK ("code" ~ '^[0-9A-HJKMNP-TV-Z]{16}$');
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_edition" CHECK ("edition" > 0 AND ("edition" = 1) = ("grounds" = ''));
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_cause" CHECK ("cause" IN ('false-achievement', 'forged-papers', 'unlawful-appraisal', 'standard-not-met'));
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_words" CHECK (btrim("number") <> '' AND btrim("grounds") <> '' AND btrim("signer_vi") <> '');

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['certificate', 'revocation'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_fixed', fact);
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;

-- What is revoked is no longer shown, and what is shown is not revoked.
CREATE FUNCTION practice_is_not_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "revocation" r JOIN "award" a ON a."id" = r."award_id" WHERE a."entry_id" = NEW."entry_id") THEN
		RAISE EXCEPTION 'the award of entry % was revoked', NEW."entry_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "practice_holds" BEFORE INSERT OR UPDATE ON "practice" FOR EACH ROW EXECUTE FUNCTION practice_is_not_revoked();

-- Awards that were published before there were certificates get theirs. Of a random UUID every digit but two is chance.
INSERT INTO "certificate" ("code", "award_id", "edition", "content", "issued_by_id", "issued_at")
SELECT upper(substr(g."chance", 1, 12) || substr(g."chance", 19, 4)), g."id", 1, jsonb_build_object(
	'recipient', CASE WHEN g."subject" = '' THEN g."agency" ELSE g."subject" END,
	'agency', CASE WHEN g."subject" IN ('', g."agency") THEN '' ELSE g."agency" END,
	'title', g."title_vi", 'award', g."award", 'citation', g."citation_vi", 'movement', g."movement", 'round', g."round",
	'council', g."council", 'decisionNumber', g."number", 'decidedOn', to_char(g."decided_on", 'YYYY-MM-DD'),
	'signer', g."signer_vi", 'place', g."place"), g."published_by_id", g."published_at"
FROM (
	SELECT replace(gen_random_uuid()::text, '-', '') AS "chance", a."id", a."citation_vi", p."title_vi",
		btrim(coalesce(p."content"->>'subjectName', '')) AS "subject", coalesce(p."content"->'agency'->'names'->>'vi', '') AS "agency",
		l."name_vi" AS "award", m."name_vi" AS "movement", r."name_vi" AS "round", coalesce(c."name_vi", '') AS "council",
		d."number", d."decided_on", d."signer_vi", coalesce(d."minutes"->>'place', '') AS "place", x."published_by_id", x."published_at"
	FROM "award" a
	JOIN "award_level" l ON l."id" = a."award_level_id"
	JOIN "decision" d ON d."id" = a."decision_id"
	JOIN "publication" x ON x."decision_id" = d."id"
	JOIN "practice" p ON p."entry_id" = a."entry_id"
	JOIN "round" r ON r."id" = d."round_id"
	JOIN "movement" m ON m."id" = r."movement_id"
	LEFT JOIN "committee" c ON c."round_id" = r."id"
) g;
