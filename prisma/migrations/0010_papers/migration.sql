-- CreateTable
CREATE TABLE "entry_origin" (
    "entry_id" UUID NOT NULL,
    "from_entry_id" UUID NOT NULL,
    "parts" TEXT[],
    "evidence" JSONB NOT NULL,
    "copied_by_id" UUID NOT NULL,
    "copied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entry_origin_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "word_reading" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "read_by_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "word_reading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "entry_origin_from_entry_id_idx" ON "entry_origin"("from_entry_id");

-- CreateIndex
CREATE INDEX "word_reading_entry_id_idx" ON "word_reading"("entry_id");

-- AddForeignKey
ALTER TABLE "entry_origin" ADD CONSTRAINT "entry_origin_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_origin" ADD CONSTRAINT "entry_origin_from_entry_id_fkey" FOREIGN KEY ("from_entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_origin" ADD CONSTRAINT "entry_origin_copied_by_id_fkey" FOREIGN KEY ("copied_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_reading" ADD CONSTRAINT "word_reading_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_reading" ADD CONSTRAINT "word_reading_read_by_id_fkey" FOREIGN KEY ("read_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
