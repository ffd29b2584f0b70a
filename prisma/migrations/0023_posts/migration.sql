-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT,
    "draft" JSONB NOT NULL,
    "draft_cover_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "shown" JSONB,
    "shown_cover_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "shown_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawal_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_address" (
    "slug" TEXT NOT NULL,
    "post_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_address_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "post_slug_key" ON "post"("slug");

-- CreateIndex
CREATE INDEX "post_published_at_idx" ON "post"("published_at");

-- CreateIndex
CREATE INDEX "post_address_post_id_idx" ON "post_address"("post_id");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_draft_cover_id_fkey" FOREIGN KEY ("draft_cover_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_shown_cover_id_fkey" FOREIGN KEY ("shown_cover_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_address" ADD CONSTRAINT "post_address_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules
ALTER TABLE "post" ADD CONSTRAINT "post_kind" CHECK ("kind" IN ('news', 'announcement', 'collection'));
ALTER TABLE "post" ADD CONSTRAINT "post_version" CHECK ("version" >= 1);
-- A post is being written, is published (now or from a moment ahead), or is withdrawn; only what is published has words for the public.
ALTER TABLE "post" ADD CONSTRAINT "post_shown" CHECK (
	("shown" IS NULL AND "shown_at" IS NULL AND "published_at" IS NULL AND "shown_cover_id" IS NULL)
	OR ("shown" IS NOT NULL AND "shown_at" IS NOT NULL AND "published_at" IS NOT NULL AND "slug" IS NOT NULL AND "withdrawn_at" IS NULL));
ALTER TABLE "post" ADD CONSTRAINT "post_withdrawal" CHECK (
	("withdrawn_at" IS NULL AND "withdrawn_by_id" IS NULL AND "withdrawal_note" = '')
	OR ("withdrawn_at" IS NOT NULL AND "withdrawn_by_id" IS NOT NULL AND "slug" IS NOT NULL
		AND btrim("withdrawal_note") <> '' AND char_length("withdrawal_note") <= 1000));
ALTER TABLE "post_address" ADD CONSTRAINT "post_address_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 200);
CREATE TRIGGER "post_address_fixed" BEFORE UPDATE OR DELETE ON "post_address" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "post_address_kept" BEFORE TRUNCATE ON "post_address" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The collections that a practice is in.
CREATE INDEX "post_picked" ON "post" USING gin (("shown"->'picked') jsonb_path_ops) WHERE "kind" = 'collection';
