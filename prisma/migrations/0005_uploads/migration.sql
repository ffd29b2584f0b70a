-- AlterTable
ALTER TABLE "blob" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "scan" TEXT NOT NULL DEFAULT 'unscanned',
ADD COLUMN     "scanned_at" TIMESTAMPTZ(3),
ADD COLUMN     "signature" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "upload_limits" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "upload_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "modified_at" TIMESTAMPTZ(3),
    "replaces_id" UUID,
    "begun_by_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "evidence_id" UUID,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_version" (
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "blob_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "upload_key" TEXT NOT NULL,
    "scan" TEXT NOT NULL,
    "scanned_at" TIMESTAMPTZ(3),
    "signature" TEXT,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_version_pkey" PRIMARY KEY ("evidence_id","number")
);

-- CreateIndex
CREATE INDEX "upload_begun_at_idx" ON "upload"("begun_at");

-- CreateIndex
CREATE UNIQUE INDEX "upload_entry_id_upload_key_key" ON "upload"("entry_id", "upload_key");

-- CreateIndex
CREATE INDEX "evidence_version_blob_id_idx" ON "evidence_version"("blob_id");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_begun_by_id_fkey" FOREIGN KEY ("begun_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "upload" ADD CONSTRAINT "upload_size" CHECK ("size" > 0);
ALTER TABLE "upload" ADD CONSTRAINT "upload_finished" CHECK (("finished_at" IS NULL) = ("evidence_id" IS NULL));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_scan" CHECK ("scan" IN ('unscanned', 'waiting', 'clean', 'infected'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_version_number" CHECK ("version" > 0);
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_infected" CHECK ("scan" <> 'infected' OR "removed_at" IS NOT NULL);
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_scan" CHECK ("scan" IN ('unscanned', 'waiting', 'clean', 'infected'));
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_number" CHECK ("number" > 0);

-- The same bytes twice are one blob: of those that are there already the readiest stays; files without a row are swept.
CREATE TEMPORARY TABLE "same_bytes" AS
	SELECT "id", first_value("id") OVER (PARTITION BY "sha256", "size" ORDER BY ("variants_at" IS NULL), "created_at", "id") AS "kept"
	FROM "blob";
UPDATE "evidence" SET "blob_id" = s."kept" FROM "same_bytes" s WHERE "evidence"."blob_id" = s."id" AND s."kept" <> s."id";
DELETE FROM "image_variant" WHERE "blob_id" IN (SELECT "id" FROM "same_bytes" WHERE "kept" <> "id");
DELETE FROM "blob" WHERE "id" IN (SELECT "id" FROM "same_bytes" WHERE "kept" <> "id");
DROP TABLE "same_bytes";
CREATE UNIQUE INDEX "blob_bytes" ON "blob" ("sha256", "size") WHERE "removed_at" IS NULL;
