-- AlterTable
ALTER TABLE "blob" ADD COLUMN     "blur" TEXT,
ADD COLUMN     "origin" JSONB,
ADD COLUMN     "pages" INTEGER,
ADD COLUMN     "picture_hash" TEXT,
ADD COLUMN     "seconds" INTEGER;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "href" TEXT,
ADD COLUMN     "opened_on" DATE;

-- AlterTable
ALTER TABLE "image_variant" DROP CONSTRAINT "image_variant_pkey",
ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'webp',
ADD CONSTRAINT "image_variant_pkey" PRIMARY KEY ("blob_id", "width", "format");

-- CreateTable
CREATE TABLE "clean_copy" (
    "blob_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT,
    "patches" JSONB,

    CONSTRAINT "clean_copy_pkey" PRIMARY KEY ("blob_id")
);

-- CreateTable
CREATE TABLE "blob_text" (
    "blob_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "blob_text_pkey" PRIMARY KEY ("blob_id","part")
);

-- AddForeignKey
ALTER TABLE "clean_copy" ADD CONSTRAINT "clean_copy_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blob_text" ADD CONSTRAINT "blob_text_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_kind";
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind" CHECK ("kind" IN ('jpeg', 'png', 'webp', 'avif', 'tiff', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'mp4', 'webm', 'mp3', 'link'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_link" CHECK (("kind" = 'link') = ("href" IS NOT NULL) AND ("kind" = 'link') = ("opened_on" IS NOT NULL) AND ("href" IS NULL OR "href" LIKE 'https://%'));
ALTER TABLE "image_variant" ADD CONSTRAINT "image_variant_format" CHECK ("format" IN ('webp', 'avif'));
ALTER TABLE "blob" ADD CONSTRAINT "blob_picture_hash" CHECK ("picture_hash" ~ '^[0-9a-f]{16}$');
ALTER TABLE "blob" ADD CONSTRAINT "blob_blur" CHECK ("blur" LIKE 'data:image/webp;base64,%');
ALTER TABLE "clean_copy" ADD CONSTRAINT "clean_copy_how" CHECK ("how" IN ('rewritten', 'pages', 'patched') AND ("how" = 'patched') = ("patches" IS NOT NULL) AND ("how" = 'patched') = ("sha256" IS NULL));
ALTER TABLE "blob_text" ADD CONSTRAINT "blob_text_part" CHECK ("part" > 0);
