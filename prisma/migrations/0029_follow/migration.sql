-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "pace" TEXT NOT NULL,
    "asked_pace" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "secret_hash" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "told_until" TIMESTAMPTZ(3),
    "written_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_letter" (
    "secret_hash" TEXT NOT NULL,
    "follow_id" UUID NOT NULL,
    "mail_key" TEXT NOT NULL,
    "entry_ids" UUID[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_letter_pkey" PRIMARY KEY ("secret_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "follow_secret_hash_key" ON "follow"("secret_hash");

-- CreateIndex
CREATE INDEX "follow_kind_subject_idx" ON "follow"("kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "follow_email_hash_kind_subject_key" ON "follow"("email_hash", "kind", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "follow_letter_mail_key_key" ON "follow_letter"("mail_key");

-- CreateIndex
CREATE INDEX "follow_letter_follow_id_idx" ON "follow_letter"("follow_id");

-- AddForeignKey
ALTER TABLE "follow_letter" ADD CONSTRAINT "follow_letter_follow_id_fkey" FOREIGN KEY ("follow_id") REFERENCES "follow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "follow" ADD CONSTRAINT "follow_kind" CHECK ("kind" IN ('gallery', 'practice', 'unit', 'topic'));
ALTER TABLE "follow" ADD CONSTRAINT "follow_subject" CHECK (("kind" = 'gallery') = ("subject" = '') AND length("subject") <= 80);
ALTER TABLE "follow" ADD CONSTRAINT "follow_pace" CHECK ("pace" IN ('at-once', 'weekly') AND "asked_pace" IN ('at-once', 'weekly'));
ALTER TABLE "follow" ADD CONSTRAINT "follow_lengths" CHECK (length("email") <= 254 AND length("email_hash") = 64 AND length("secret_hash") = 64);
-- Nobody is written to before they confirmed.
ALTER TABLE "follow" ADD CONSTRAINT "follow_confirmed" CHECK (
	("confirmed_at" IS NULL) = ("told_until" IS NULL) AND ("confirmed_at" IS NOT NULL OR ("secret_hash" IS NOT NULL AND "written_at" IS NULL)));
