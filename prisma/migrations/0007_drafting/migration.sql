-- CreateTable
CREATE TABLE "draft_change" (
    "entry_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "base" TEXT,
    "delta" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "writer" TEXT,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER,

    CONSTRAINT "draft_change_pkey" PRIMARY KEY ("entry_id","field","version")
);

-- CreateTable
CREATE TABLE "draft_presence" (
    "entry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_presence_pkey" PRIMARY KEY ("entry_id","person_id")
);

-- CreateTable
CREATE TABLE "draft_comment" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "thread_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "send_key" TEXT NOT NULL,

    CONSTRAINT "draft_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "draft_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

-- CreateIndex
CREATE INDEX "draft_change_entry_id_version_idx" ON "draft_change"("entry_id", "version");

-- CreateIndex
CREATE INDEX "draft_comment_entry_id_part_idx" ON "draft_comment"("entry_id", "part");

-- CreateIndex
CREATE UNIQUE INDEX "draft_comment_entry_id_author_id_send_key_key" ON "draft_comment"("entry_id", "author_id", "send_key");

-- AddForeignKey
ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "draft_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_mention" ADD CONSTRAINT "draft_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "draft_comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_mention" ADD CONSTRAINT "draft_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A version that was acknowledged is never lost: changes of a draft are only added.
CREATE TRIGGER "draft_change_fixed" BEFORE UPDATE OR DELETE ON "draft_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "draft_change_kept" BEFORE TRUNCATE ON "draft_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_depth" CHECK ("depth" >= 0 AND ("depth" = 0) = ("base" IS NOT NULL));
ALTER TABLE "draft_change" ADD CONSTRAINT "draft_change_version" CHECK ("version" > 1 AND length("digest") = 64);

-- A thread is done or open as a whole, and only one that was taken back has no text.
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_done" CHECK (("done_at" IS NULL) = ("done_by_id" IS NULL) AND ("thread_id" IS NULL OR "done_at" IS NULL));
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_text" CHECK (("removed_at" IS NULL) = ("text" <> '') AND length("text") <= 4000);
