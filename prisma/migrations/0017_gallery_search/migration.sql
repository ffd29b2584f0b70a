-- The old index gives its name to the table of what is searched. Rows of before are indexed by the portal at its start
-- (`indexPractices`): words are folded by one function, which is not SQL.
DROP INDEX "practice_search";

-- AlterTable
ALTER TABLE "practice" ADD COLUMN     "ordinal" SERIAL NOT NULL;

-- CreateTable
CREATE TABLE "practice_search" (
    "ordinal" INTEGER NOT NULL,
    "stamp" TEXT NOT NULL,
    "strength" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "practice_search_pkey" PRIMARY KEY ("ordinal")
);

-- CreateTable
CREATE TABLE "practice_head" (
    "ordinal" INTEGER NOT NULL,
    "title" tsvector NOT NULL,
    "head" tsvector NOT NULL,

    CONSTRAINT "practice_head_pkey" PRIMARY KEY ("ordinal")
);

-- CreateTable
CREATE TABLE "search_word" (
    "written" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "practices" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("written")
);

-- CreateIndex
CREATE UNIQUE INDEX "practice_ordinal_key" ON "practice"("ordinal");

-- AddForeignKey
ALTER TABLE "practice_search" ADD CONSTRAINT "practice_search_ordinal_fkey" FOREIGN KEY ("ordinal") REFERENCES "practice"("ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_head" ADD CONSTRAINT "practice_head_ordinal_fkey" FOREIGN KEY ("ordinal") REFERENCES "practice"("ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- Vectors of whole practices lie outside the row: finding reads the narrow rows alone.
ALTER TABLE "practice_search" SET (toast_tuple_target = 128);
ALTER TABLE "practice_search" ALTER COLUMN "words" SET STORAGE EXTENDED;
CREATE INDEX "practice_search_words" ON "practice_search" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX "practice_head_title" ON "practice_head" USING gin ("title") WITH (fastupdate = off);
CREATE INDEX "search_word_folded" ON "search_word" ("folded");
CREATE INDEX "search_word_near" ON "search_word" USING gin ("folded" gin_trgm_ops) WITH (fastupdate = off);
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_practices" CHECK ("practices" > 0);
