-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "planned_by_id" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_member" (
    "visit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "visit_member_pkey" PRIMARY KEY ("visit_id","person_id")
);

-- CreateTable
CREATE TABLE "visit_photo" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "blob_id" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_signature" (
    "visit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_signature_pkey" PRIMARY KEY ("visit_id","person_id","digest")
);

-- CreateTable
CREATE TABLE "visit_record" (
    "visit_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "points" INTEGER NOT NULL,
    "most" INTEGER NOT NULL,
    "frozen" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_record_pkey" PRIMARY KEY ("visit_id")
);

-- CreateIndex
CREATE INDEX "visit_entry_id_idx" ON "visit"("entry_id");

-- CreateIndex
CREATE INDEX "visit_member_person_id_idx" ON "visit_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_photo_visit_id_blob_id_key" ON "visit_photo"("visit_id", "blob_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_record_entry_id_key" ON "visit_record"("entry_id");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_planned_by_id_fkey" FOREIGN KEY ("planned_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_member" ADD CONSTRAINT "visit_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_photo" ADD CONSTRAINT "visit_photo_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_photo" ADD CONSTRAINT "visit_photo_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_photo" ADD CONSTRAINT "visit_photo_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_signature" ADD CONSTRAINT "visit_signature_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_signature" ADD CONSTRAINT "visit_signature_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_record" ADD CONSTRAINT "visit_record_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_record" ADD CONSTRAINT "visit_record_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One visit of an entry is planned or recorded at a time; what two people confirmed never changes.
CREATE UNIQUE INDEX "visit_live" ON "visit" ("entry_id") WHERE "cancelled_at" IS NULL;
ALTER TABLE "visit" ADD CONSTRAINT "visit_cancelled" CHECK (("cancelled_at" IS NULL) = ("cancel_reason" IS NULL));
ALTER TABLE "visit_record" ADD CONSTRAINT "visit_record_points" CHECK ("points" >= 0 AND "points" <= "most" AND "most" <= 100);

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['visit_signature', 'visit_record'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_fixed', fact);
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;

CREATE FUNCTION visit_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own uuid;
BEGIN
	IF TG_TABLE_NAME = 'visit' THEN own := OLD."id";
	ELSIF TG_OP = 'INSERT' THEN own := NEW."visit_id";
	ELSE own := OLD."visit_id";
	END IF;
	IF EXISTS (SELECT 1 FROM "visit_record" WHERE "visit_id" = own) THEN
		RAISE EXCEPTION 'visit % is recorded', own USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "visit_fixed" BEFORE UPDATE OR DELETE ON "visit" FOR EACH ROW EXECUTE FUNCTION visit_is_open();
CREATE TRIGGER "visit_member_fixed" BEFORE INSERT OR UPDATE OR DELETE ON "visit_member" FOR EACH ROW EXECUTE FUNCTION visit_is_open();
CREATE TRIGGER "visit_photo_fixed" BEFORE INSERT OR UPDATE OR DELETE ON "visit_photo" FOR EACH ROW EXECUTE FUNCTION visit_is_open();

-- A record needs two people who confirmed it, each a member of the visit.
CREATE FUNCTION visit_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (SELECT count(DISTINCT s."person_id") FROM "visit_signature" s JOIN "visit_member" m ON m."visit_id" = s."visit_id" AND m."person_id" = s."person_id"
		WHERE s."visit_id" = NEW."visit_id" AND s."digest" = NEW."digest") < 2 THEN
		RAISE EXCEPTION 'visit % is not signed by two', NEW."visit_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "visit_record_signed" BEFORE INSERT ON "visit_record" FOR EACH ROW EXECUTE FUNCTION visit_is_signed();
