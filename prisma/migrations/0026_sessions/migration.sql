-- CreateTable
CREATE TABLE "council_session" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "called_by_id" UUID NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "council_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_item" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "award_level_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "taken_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_presence" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_leaving" (
    "item_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_leaving_pkey" PRIMARY KEY ("item_id","seat_id")
);

-- CreateIndex
CREATE INDEX "council_session_committee_id_idx" ON "council_session"("committee_id");

-- CreateIndex
CREATE INDEX "session_item_entry_id_idx" ON "session_item"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_item_session_id_entry_id_award_level_id_key" ON "session_item"("session_id", "entry_id", "award_level_id");

-- CreateIndex
CREATE INDEX "session_presence_session_id_idx" ON "session_presence"("session_id");

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_called_by_id_fkey" FOREIGN KEY ("called_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_item" ADD CONSTRAINT "session_item_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "council_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_item" ADD CONSTRAINT "session_item_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_item" ADD CONSTRAINT "session_item_award_level_id_fkey" FOREIGN KEY ("award_level_id") REFERENCES "award_level"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_presence" ADD CONSTRAINT "session_presence_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "council_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_presence" ADD CONSTRAINT "session_presence_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_leaving" ADD CONSTRAINT "session_leaving_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "session_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_leaving" ADD CONSTRAINT "session_leaving_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_words" CHECK (btrim("title") <> '' AND btrim("place") <> '');
ALTER TABLE "council_session" ADD CONSTRAINT "council_session_order" CHECK ("ended_at" IS NULL OR ("begun_at" IS NOT NULL AND "ended_at" >= "begun_at"));
ALTER TABLE "session_presence" ADD CONSTRAINT "session_presence_order" CHECK ("left_at" IS NULL OR "left_at" >= "arrived_at");
ALTER TABLE "session_leaving" ADD CONSTRAINT "session_leaving_reason" CHECK (btrim("reason") <> '');
-- A member is in the room once.
CREATE UNIQUE INDEX "session_presence_now" ON "session_presence" ("session_id", "seat_id") WHERE "left_at" IS NULL;

-- A session that has ended is a record.
CREATE FUNCTION session_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE session uuid;
BEGIN
	session := CASE TG_TABLE_NAME
		WHEN 'council_session' THEN (to_jsonb(OLD)->>'id')::uuid
		WHEN 'session_leaving' THEN (SELECT i."session_id" FROM "session_item" i WHERE i."id" = (to_jsonb(OLD)->>'item_id')::uuid)
		ELSE (to_jsonb(OLD)->>'session_id')::uuid
	END;
	IF TG_OP = 'DELETE' OR EXISTS (SELECT 1 FROM "council_session" s WHERE s."id" = session AND s."ended_at" IS NOT NULL) THEN
		RAISE EXCEPTION 'session % is a record', session USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['council_session', 'session_item', 'session_presence', 'session_leaving'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION session_stays()', fact || '_stays', fact);
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;
