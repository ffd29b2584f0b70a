-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_code" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "unit_id" UUID,
    "uses" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_exception" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "entry_id" UUID,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "code_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_exception_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "extension_round_id_idx" ON "extension"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_code_code_key" ON "deadline_code"("code");

-- CreateIndex
CREATE INDEX "deadline_code_round_id_idx" ON "deadline_code"("round_id");

-- CreateIndex
CREATE INDEX "deadline_exception_round_id_idx" ON "deadline_exception"("round_id");

-- CreateIndex
CREATE INDEX "deadline_exception_entry_id_idx" ON "deadline_exception"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_exception_code_id_entry_id_key" ON "deadline_exception"("code_id", "entry_id");

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_code" ADD CONSTRAINT "deadline_code_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_code" ADD CONSTRAINT "deadline_code_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_code" ADD CONSTRAINT "deadline_code_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "deadline_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_exception" ADD CONSTRAINT "deadline_exception_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules that hold whatever the code does.
ALTER TABLE "extension" ADD CONSTRAINT "extension_later" CHECK ("until" > "closed_at");
ALTER TABLE "deadline_code" ADD CONSTRAINT "deadline_code_scope" CHECK ("scope" IN ('entry', 'agency'));
ALTER TABLE "deadline_code" ADD CONSTRAINT "deadline_code_uses" CHECK ("uses" BETWEEN 1 AND 500);
ALTER TABLE "deadline_code" ADD CONSTRAINT "deadline_code_undone" CHECK (("undone_at" IS NULL) = ("undone_by_id" IS NULL));
CREATE UNIQUE INDEX "deadline_exception_agency" ON "deadline_exception" ("code_id", "unit_id") WHERE "entry_id" IS NULL;

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['extension', 'deadline_exception'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', fact || '_fixed', fact);
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;

-- A code is used as often as it says and no more, and neither after it was undone.
CREATE FUNCTION code_has_uses_left() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE allowed INTEGER;
BEGIN
	IF NEW."code_id" IS NULL THEN RETURN NEW; END IF;
	SELECT "uses" INTO allowed FROM "deadline_code" WHERE "id" = NEW."code_id" AND "undone_at" IS NULL FOR UPDATE;
	IF allowed IS NULL OR (SELECT count(*) FROM "deadline_exception" WHERE "code_id" = NEW."code_id") >= allowed THEN
		RAISE EXCEPTION 'code % has no use left', NEW."code_id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "deadline_exception_uses" BEFORE INSERT ON "deadline_exception" FOR EACH ROW EXECUTE FUNCTION code_has_uses_left();

-- A code that was used is not undone, and says for ever what it said.
CREATE FUNCTION code_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD."undone_at" IS NOT NULL OR NEW."uses" <> OLD."uses" OR NEW."until" <> OLD."until" OR NEW."code" <> OLD."code"
		OR EXISTS (SELECT 1 FROM "deadline_exception" WHERE "code_id" = OLD."id") THEN
		RAISE EXCEPTION 'code % does not change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "deadline_code_stays" BEFORE UPDATE OR DELETE ON "deadline_code" FOR EACH ROW EXECUTE FUNCTION code_stays();
