-- AlterTable
ALTER TABLE "award_level" ADD COLUMN     "publicity_days" INTEGER;

-- CreateTable
CREATE TABLE "publicity" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "award_level_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_day" DATE NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publicity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publicity_entry" (
    "publicity_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "publicity_entry_pkey" PRIMARY KEY ("publicity_id","entry_id")
);

-- CreateTable
CREATE TABLE "publicity_extension" (
    "id" UUID NOT NULL,
    "publicity_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "extended_by_id" UUID NOT NULL,
    "extended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publicity_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "publicity_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "confirmed_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection_file" (
    "id" UUID NOT NULL,
    "objection_id" UUID NOT NULL,
    "blob_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "publicity_round_id_idx" ON "publicity"("round_id");

-- CreateIndex
CREATE INDEX "publicity_award_level_id_idx" ON "publicity"("award_level_id");

-- CreateIndex
CREATE INDEX "publicity_entry_entry_id_idx" ON "publicity_entry"("entry_id");

-- CreateIndex
CREATE INDEX "publicity_extension_publicity_id_idx" ON "publicity_extension"("publicity_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_secret_hash_key" ON "objection"("secret_hash");

-- CreateIndex
CREATE INDEX "objection_publicity_id_idx" ON "objection"("publicity_id");

-- CreateIndex
CREATE INDEX "objection_entry_id_idx" ON "objection"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_year_number_key" ON "objection"("year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "objection_file_objection_id_blob_id_key" ON "objection_file"("objection_id", "blob_id");

-- AddForeignKey
ALTER TABLE "publicity" ADD CONSTRAINT "publicity_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity" ADD CONSTRAINT "publicity_award_level_id_fkey" FOREIGN KEY ("award_level_id") REFERENCES "award_level"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity" ADD CONSTRAINT "publicity_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity_entry" ADD CONSTRAINT "publicity_entry_publicity_id_fkey" FOREIGN KEY ("publicity_id") REFERENCES "publicity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity_entry" ADD CONSTRAINT "publicity_entry_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity_extension" ADD CONSTRAINT "publicity_extension_publicity_id_fkey" FOREIGN KEY ("publicity_id") REFERENCES "publicity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publicity_extension" ADD CONSTRAINT "publicity_extension_extended_by_id_fkey" FOREIGN KEY ("extended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_publicity_id_fkey" FOREIGN KEY ("publicity_id") REFERENCES "publicity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_file" ADD CONSTRAINT "objection_file_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection_file" ADD CONSTRAINT "objection_file_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "award_level" ADD CONSTRAINT "award_level_publicity" CHECK ("publicity_days" BETWEEN 10 AND 60);
-- What the law asks of orders and State titles (NĐ 98/2023/NĐ-CP, Điều 46).
UPDATE "award_level" SET "publicity_days" = 10 WHERE "code" IN ('huan_chuong_lao_dong', 'anh_hung_lao_dong');

ALTER TABLE "publicity" ADD CONSTRAINT "publicity_days" CHECK ("days" BETWEEN 10 AND 60);
-- The last day ends with its 24th hour in GMT+7.
ALTER TABLE "publicity" ADD CONSTRAINT "publicity_end" CHECK ("closes_at" = ("last_day"::timestamp + interval '17 hours') AT TIME ZONE 'UTC' AND "closes_at" > "opened_at");
ALTER TABLE "publicity_extension" ADD CONSTRAINT "publicity_extension_later" CHECK ("last_day" > "from_day" AND btrim("reason") <> '');
ALTER TABLE "objection" ADD CONSTRAINT "objection_words" CHECK (btrim("name") <> '' AND btrim("email") <> '' AND btrim("text") <> '' AND "language" IN ('vi', 'en'));
ALTER TABLE "objection" ADD CONSTRAINT "objection_number" CHECK (("confirmed_at" IS NULL) = ("number" IS NULL) AND ("confirmed_at" IS NULL) = ("year" IS NULL) AND "number" > 0);
ALTER TABLE "objection" ADD CONSTRAINT "objection_answered" CHECK (("answer" IS NULL) = ("answered_at" IS NULL) AND ("answer" IS NULL) = ("answered_by_id" IS NULL) AND ("answer" IS NULL OR "confirmed_at" IS NOT NULL));
ALTER TABLE "objection" ADD CONSTRAINT "objection_of_entry" FOREIGN KEY ("publicity_id", "entry_id") REFERENCES "publicity_entry"("publicity_id", "entry_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A publicity lasts longer, never shorter, and is not made longer once it is over.
CREATE FUNCTION publicity_lasts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR NEW."last_day" <= OLD."last_day"
		OR (to_jsonb(NEW) - ARRAY['last_day', 'closes_at']) <> (to_jsonb(OLD) - ARRAY['last_day', 'closes_at']) THEN
		RAISE EXCEPTION 'publicity % may only last longer', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "publicity_lasts" BEFORE UPDATE OR DELETE ON "publicity" FOR EACH ROW EXECUTE FUNCTION publicity_lasts();

-- An objection is confirmed once, in time, and answered once; its words stay. One that was never confirmed may go.
CREATE FUNCTION objection_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE confirming text[] := ARRAY['confirmed_at', 'year', 'number'];
DECLARE answering text[] := ARRAY['answer', 'answered_by_id', 'answered_at'];
BEGIN
	IF TG_OP = 'DELETE' AND OLD."confirmed_at" IS NULL THEN
		RETURN OLD;
	END IF;
	IF TG_OP = 'DELETE' OR OLD."answer" IS NOT NULL
		OR (to_jsonb(NEW) - (CASE WHEN OLD."confirmed_at" IS NULL THEN confirming ELSE answering END))
			<> (to_jsonb(OLD) - (CASE WHEN OLD."confirmed_at" IS NULL THEN confirming ELSE answering END)) THEN
		RAISE EXCEPTION 'objection % does not change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	IF OLD."confirmed_at" IS NULL AND NEW."confirmed_at" >= (SELECT "closes_at" FROM "publicity" WHERE "id" = NEW."publicity_id") THEN
		RAISE EXCEPTION 'the publicity of objection % is over', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "objection_stays" BEFORE UPDATE OR DELETE ON "objection" FOR EACH ROW EXECUTE FUNCTION objection_stays();

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['publicity_entry', 'publicity_extension', 'objection_file'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_fixed', fact);
	END LOOP;
	FOREACH fact IN ARRAY ARRAY['publicity', 'publicity_entry', 'publicity_extension', 'objection', 'objection_file'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;

-- The council does not vote before the names have stood on the portal and every objection is answered.
CREATE FUNCTION ballot_waits_for_publicity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (SELECT "publicity_days" FROM "award_level" WHERE "id" = NEW."award_level_id") IS NOT NULL AND NOT EXISTS (
		SELECT 1 FROM "publicity_entry" e JOIN "publicity" p ON p."id" = e."publicity_id"
		WHERE e."entry_id" = NEW."entry_id" AND p."award_level_id" = NEW."award_level_id"
	) THEN
		RAISE EXCEPTION 'entry % was not made public before the ballot', NEW."entry_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	IF EXISTS (
		SELECT 1 FROM "publicity_entry" e JOIN "publicity" p ON p."id" = e."publicity_id"
		WHERE e."entry_id" = NEW."entry_id" AND p."award_level_id" = NEW."award_level_id" AND (
			p."closes_at" > NEW."opened_at" OR EXISTS (
				SELECT 1 FROM "objection" o
				WHERE o."publicity_id" = p."id" AND o."entry_id" = e."entry_id" AND o."confirmed_at" IS NOT NULL AND o."answer" IS NULL
			)
		)
	) THEN
		RAISE EXCEPTION 'the publicity of entry % is not over', NEW."entry_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "ballot_waits" BEFORE INSERT ON "ballot" FOR EACH ROW EXECUTE FUNCTION ballot_waits_for_publicity();
