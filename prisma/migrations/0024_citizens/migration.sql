-- CreateTable
CREATE TABLE "citizen_note" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'unconfirmed',
    "text" TEXT NOT NULL,
    "worked" BOOLEAN,
    "place" TEXT,
    "place_unit_id" UUID,
    "used_on" DATE,
    "href" TEXT,
    "blob_id" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "email_hash" TEXT,
    "language" TEXT NOT NULL,
    "secret_hash" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "asked" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "ruling" TEXT,
    "ruled_by_id" UUID,
    "ruled_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "citizen_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "privacy_link" (
    "secret_hash" TEXT NOT NULL,
    "email_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "privacy_link_pkey" PRIMARY KEY ("secret_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "citizen_note_secret_hash_key" ON "citizen_note"("secret_hash");

-- CreateIndex
CREATE INDEX "citizen_note_entry_id_published_at_idx" ON "citizen_note"("entry_id", "published_at" DESC);

-- CreateIndex
CREATE INDEX "citizen_note_email_hash_idx" ON "citizen_note"("email_hash");

-- CreateIndex
CREATE INDEX "citizen_note_stage_idx" ON "citizen_note"("stage");

-- CreateIndex
CREATE INDEX "citizen_note_blob_id_idx" ON "citizen_note"("blob_id");

-- CreateIndex
CREATE INDEX "privacy_link_expires_at_idx" ON "privacy_link"("expires_at");

-- AddForeignKey
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_place_unit_id_fkey" FOREIGN KEY ("place_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_ruled_by_id_fkey" FOREIGN KEY ("ruled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_kind" CHECK ("kind" IN ('confirmation', 'question', 'objection'));
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_stage" CHECK ("stage" IN ('unconfirmed', 'waiting', 'asked', 'answered', 'published', 'settled', 'refused', 'hidden'));
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_lengths" CHECK (
	length("text") BETWEEN 10 AND 1500 AND length("name") <= 60 AND length("place") BETWEEN 2 AND 160 AND length("href") <= 2000
	AND length("asked") BETWEEN 10 AND 3000 AND length("answer") BETWEEN 2 AND 5000 AND length("ruling") BETWEEN 10 AND 2000
	AND length("email") <= 254 AND length("email_hash") = 64 AND length("secret_hash") = 64);
-- Nothing counts before its e-mail is confirmed, and the link of the letter works once.
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_confirmed" CHECK (
	("stage" = 'unconfirmed') = ("confirmed_at" IS NULL) AND ("stage" = 'unconfirmed') = ("secret_hash" IS NOT NULL));
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_use" CHECK (
	("kind" = 'confirmation') = ("worked" IS NOT NULL) AND ("kind" = 'confirmation') = ("place" IS NOT NULL) AND ("kind" = 'confirmation') = ("used_on" IS NOT NULL));
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_proof" CHECK (
	("href" IS NULL OR "kind" = 'objection') AND ("blob_id" IS NULL OR "kind" <> 'question') AND ("place_unit_id" IS NULL OR "kind" = 'confirmation'));
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_asked" CHECK (
	("asked" IS NULL) = ("asked_at" IS NULL) AND ("asked" IS NULL OR "kind" <> 'confirmation') AND ("stage" NOT IN ('asked', 'answered') OR "asked" IS NOT NULL));
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_answered" CHECK (
	("answer" IS NULL) = ("answered_at" IS NULL) AND ("answer" IS NULL) = ("answered_by_id" IS NULL) AND ("answer" IS NULL OR "asked" IS NOT NULL)
	AND ("stage" <> 'answered' OR "answer" IS NOT NULL) AND ("stage" <> 'asked' OR "answer" IS NULL));
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_ruled" CHECK (
	("ruled_at" IS NULL) = ("ruled_by_id" IS NULL) AND ("stage" IN ('unconfirmed', 'waiting', 'asked', 'answered')) = ("ruled_at" IS NULL)
	AND ("stage" NOT IN ('refused', 'hidden', 'settled') OR "ruling" IS NOT NULL));
-- The public reads a confirmation, a question with its answer, or what was found of an objection.
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_published" CHECK (
	("stage" <> 'published' OR "published_at" IS NOT NULL) AND ("published_at" IS NULL OR "stage" IN ('published', 'hidden'))
	AND ("stage" <> 'published' OR "kind" <> 'question' OR "answer" IS NOT NULL) AND ("stage" <> 'published' OR "kind" <> 'objection' OR "ruling" IS NOT NULL)
	AND ("stage" <> 'settled' OR "kind" = 'objection'));
-- An address is there with its hash, or both are erased.
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_person" CHECK (("email" IS NULL) = ("email_hash" IS NULL) AND ("stage" <> 'unconfirmed' OR "email" IS NOT NULL));

-- One confirmation of a person for a practice; one question or objection that is not dealt with.
CREATE UNIQUE INDEX "citizen_note_one" ON "citizen_note" ("email_hash", "kind", "entry_id")
	WHERE "kind" = 'confirmation' OR "stage" IN ('unconfirmed', 'waiting', 'asked', 'answered');

ALTER TABLE "privacy_link" ADD CONSTRAINT "privacy_link_hour" CHECK ("expires_at" > "created_at" AND length("email") <= 254 AND length("email_hash") = 64 AND length("secret_hash") = 64);
