-- CreateTable
CREATE TABLE "review_question" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "inquiry_id" UUID,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_question_assignment_id_idx" ON "review_question"("assignment_id");

-- CreateIndex
CREATE INDEX "inquiry_entry_id_idx" ON "inquiry"("entry_id");

-- AddForeignKey
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_inquiry_id_fkey" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_outcome" CHECK ("outcome" IN ('sent', 'declined'));
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_closed" CHECK (("outcome" IS NULL) = ("closed_at" IS NULL) AND ("outcome" IS NULL) = ("closed_by_id" IS NULL));
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_sent" CHECK (("outcome" IS NOT DISTINCT FROM 'sent') = ("inquiry_id" IS NOT NULL));
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_due" CHECK ("due_at" > "sent_at");
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_answered" CHECK (("answer" IS NULL) = ("answered_at" IS NULL) AND ("answer" IS NULL) = ("answered_by_id" IS NULL));

-- A question is closed once, an inquiry answered once.
CREATE FUNCTION question_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD."outcome" IS NOT NULL
		OR (to_jsonb(NEW) - ARRAY['outcome', 'note', 'inquiry_id', 'closed_by_id', 'closed_at']) <> (to_jsonb(OLD) - ARRAY['outcome', 'note', 'inquiry_id', 'closed_by_id', 'closed_at']) THEN
		RAISE EXCEPTION 'question % does not change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "review_question_stays" BEFORE UPDATE OR DELETE ON "review_question" FOR EACH ROW EXECUTE FUNCTION question_stays();

CREATE FUNCTION inquiry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD."answer" IS NOT NULL
		OR (to_jsonb(NEW) - ARRAY['answer', 'answered_by_id', 'answered_at']) <> (to_jsonb(OLD) - ARRAY['answer', 'answered_by_id', 'answered_at']) THEN
		RAISE EXCEPTION 'inquiry % does not change', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "inquiry_stays" BEFORE UPDATE OR DELETE ON "inquiry" FOR EACH ROW EXECUTE FUNCTION inquiry_stays();

DO $$
DECLARE fact text;
BEGIN
	FOREACH fact IN ARRAY ARRAY['review_question', 'inquiry'] LOOP
		EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', fact || '_kept', fact);
	END LOOP;
END $$;
