-- The indexes of the search, which a later migration dropped by mistake: without them each search reads every vector.
CREATE INDEX IF NOT EXISTS "practice_search_words" ON "practice_search" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX IF NOT EXISTS "practice_head_title" ON "practice_head" USING gin ("title") WITH (fastupdate = off);
CREATE INDEX IF NOT EXISTS "search_word_folded" ON "search_word" ("folded");
CREATE INDEX IF NOT EXISTS "search_word_near" ON "search_word" USING gin ("folded" gin_trgm_ops) WITH (fastupdate = off);

-- What is ranked lies in the row, as it is: fetching and unpacking it took three quarters of the time of ranking.
ALTER TABLE "practice_head" SET (toast_tuple_target = 8160);
ALTER TABLE "practice_head"
	ALTER COLUMN "title" TYPE tsvector USING CAST(CAST("title" AS text) AS tsvector),
	ALTER COLUMN "head" TYPE tsvector USING CAST(CAST("head" AS text) AS tsvector),
	ALTER COLUMN "title" SET STORAGE EXTERNAL,
	ALTER COLUMN "head" SET STORAGE EXTERNAL;
