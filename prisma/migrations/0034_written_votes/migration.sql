-- CreateTable
CREATE TABLE "written_asking" (
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "secret_hash" TEXT NOT NULL,
    "mail_key" TEXT NOT NULL,

    CONSTRAINT "written_asking_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "written_asking_secret_hash_key" ON "written_asking"("secret_hash");

-- CreateIndex
CREATE UNIQUE INDEX "written_asking_mail_key_key" ON "written_asking"("mail_key");

-- CreateIndex
CREATE INDEX "written_asking_ballot_id_idx" ON "written_asking"("ballot_id");

-- AddForeignKey
ALTER TABLE "written_asking" ADD CONSTRAINT "written_asking_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_asking" ADD CONSTRAINT "written_asking_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_asking" ADD CONSTRAINT "written_asking_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does. A member is asked while the ballot is open, has a seat on its council and has not voted.
ALTER TABLE "written_asking" ADD CONSTRAINT "written_asking_secret" CHECK (length("secret_hash") = 64);
ALTER TABLE "written_asking" ADD CONSTRAINT "written_asking_until" CHECK ("until" > "asked_at");
ALTER TABLE "written_asking" ADD CONSTRAINT "written_asking_replaced" CHECK ("replaced_at" IS NULL OR "replaced_at" >= "asked_at");
-- One link at a time works.
CREATE UNIQUE INDEX "written_asking_live" ON "written_asking" ("ballot_id", "seat_id") WHERE "replaced_at" IS NULL;
CREATE FUNCTION written_asking_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM "ballot" b JOIN "seat" s ON s."committee_id" = b."committee_id"
		WHERE b."id" = NEW."ballot_id" AND s."id" = NEW."seat_id") THEN
		RAISE EXCEPTION 'seat % is not of the council of ballot %', NEW."seat_id", NEW."ballot_id" USING ERRCODE = 'foreign_key_violation';
	END IF;
	IF EXISTS (SELECT 1 FROM "ballot_receipt" r WHERE r."ballot_id" = NEW."ballot_id" AND r."seat_id" = NEW."seat_id") THEN
		RAISE EXCEPTION 'seat % has voted', NEW."seat_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "written_asking_open" BEFORE INSERT ON "written_asking" FOR EACH ROW EXECUTE FUNCTION ballot_is_open();
CREATE TRIGGER "written_asking_fits" BEFORE INSERT ON "written_asking" FOR EACH ROW EXECUTE FUNCTION written_asking_fits();
-- All that ever changes is that a newer letter took its place, once: not when, nor whether, the member voted.
CREATE FUNCTION written_asking_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND OLD."replaced_at" IS NULL AND NEW."replaced_at" IS NOT NULL
		AND to_jsonb(NEW) - 'replaced_at' = to_jsonb(OLD) - 'replaced_at' THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'asking % is a record', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
CREATE TRIGGER "written_asking_stays" BEFORE UPDATE OR DELETE ON "written_asking" FOR EACH ROW EXECUTE FUNCTION written_asking_stays();
CREATE TRIGGER "written_asking_kept" BEFORE TRUNCATE ON "written_asking" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
