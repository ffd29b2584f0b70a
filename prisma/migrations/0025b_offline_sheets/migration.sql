-- CreateTable
CREATE TABLE "sheet_table" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "sheets" INTEGER,

    CONSTRAINT "sheet_table_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sheet_table_person_id_idx" ON "sheet_table"("person_id");

-- AddForeignKey
ALTER TABLE "sheet_table" ADD CONSTRAINT "sheet_table_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_table" ADD CONSTRAINT "sheet_table_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was taken stands on the sheets; the table keeps nothing of it.
ALTER TABLE "sheet_table" ADD CONSTRAINT "sheet_table_taken" CHECK (("taken_at" IS NULL) = ("rows" IS NOT NULL) AND ("taken_at" IS NULL) = ("sheets" IS NULL));
