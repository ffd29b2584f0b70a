-- CreateTable
CREATE TABLE "follow_link" (
    "secret_hash" TEXT NOT NULL,
    "follow_id" UUID NOT NULL,
    "pace" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_link_pkey" PRIMARY KEY ("secret_hash")
);

-- CreateIndex
CREATE INDEX "follow_link_follow_id_idx" ON "follow_link"("follow_id");

-- AddForeignKey
ALTER TABLE "follow_link" ADD CONSTRAINT "follow_link_follow_id_fkey" FOREIGN KEY ("follow_id") REFERENCES "follow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "follow_link" ADD CONSTRAINT "follow_link_pace" CHECK ("pace" IN ('at-once', 'weekly') AND length("secret_hash") = 64);
-- Letters that are on their way keep working.
INSERT INTO "follow_link" ("secret_hash", "follow_id", "pace", "asked_at")
	SELECT "secret_hash", "id", "asked_pace", "asked_at" FROM "follow" WHERE "secret_hash" IS NOT NULL;
