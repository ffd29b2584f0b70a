-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "import_key" TEXT;

-- CreateTable
CREATE TABLE "entry_fingerprint" (
    "entry_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "brief" INTEGER[],
    "text" INTEGER[],
    "documents" INTEGER[],
    "pictures" INTEGER[],
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entry_fingerprint_pkey" PRIMARY KEY ("entry_id","source")
);

-- CreateTable
CREATE TABLE "twin_pair" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "title" INTEGER NOT NULL,
    "brief" INTEGER NOT NULL,
    "text" INTEGER NOT NULL,
    "documents" INTEGER NOT NULL,
    "pictures" INTEGER NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "twin_pair_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateTable
CREATE TABLE "twin_dismissal" (
    "id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissed_by_id" UUID NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "twin_dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "twin_explanation" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "explained_by_id" UUID NOT NULL,
    "explained_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "twin_explanation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replication_proposal" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "original_id" UUID NOT NULL,
    "explanation" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "replication_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_import" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "unit_id" UUID,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "headers" TEXT[],
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "created" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "entry_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateIndex
CREATE INDEX "twin_pair_second_id_idx" ON "twin_pair"("second_id");

-- CreateIndex
CREATE INDEX "twin_pair_score_idx" ON "twin_pair"("score");

-- CreateIndex
CREATE INDEX "twin_dismissal_first_id_second_id_idx" ON "twin_dismissal"("first_id", "second_id");

-- CreateIndex
CREATE INDEX "twin_explanation_entry_id_other_id_idx" ON "twin_explanation"("entry_id", "other_id");

-- CreateIndex
CREATE INDEX "replication_proposal_original_id_idx" ON "replication_proposal"("original_id");

-- CreateIndex
CREATE INDEX "entry_import_uploaded_by_id_idx" ON "entry_import"("uploaded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_round_id_unit_id_import_key_key" ON "entry"("round_id", "unit_id", "import_key");

-- AddForeignKey
ALTER TABLE "entry_fingerprint" ADD CONSTRAINT "entry_fingerprint_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_pair" ADD CONSTRAINT "twin_pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_pair" ADD CONSTRAINT "twin_pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_dismissal" ADD CONSTRAINT "twin_dismissal_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_dismissal" ADD CONSTRAINT "twin_dismissal_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_dismissal" ADD CONSTRAINT "twin_dismissal_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_dismissal" ADD CONSTRAINT "twin_dismissal_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_explanation" ADD CONSTRAINT "twin_explanation_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_explanation" ADD CONSTRAINT "twin_explanation_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twin_explanation" ADD CONSTRAINT "twin_explanation_explained_by_id_fkey" FOREIGN KEY ("explained_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication_proposal" ADD CONSTRAINT "replication_proposal_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication_proposal" ADD CONSTRAINT "replication_proposal_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication_proposal" ADD CONSTRAINT "replication_proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replication_proposal" ADD CONSTRAINT "replication_proposal_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_import" ADD CONSTRAINT "entry_import_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_import" ADD CONSTRAINT "entry_import_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_import" ADD CONSTRAINT "entry_import_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "entry_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that hold whatever the code does, and the indexes by which likeness is found.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE "entry_fingerprint" ADD CONSTRAINT "entry_fingerprint_source" CHECK ("source" IN ('draft', 'submitted', 'published'));
ALTER TABLE "twin_pair" ADD CONSTRAINT "twin_pair_order" CHECK ("first_id" < "second_id");
ALTER TABLE "twin_pair" ADD CONSTRAINT "twin_pair_score" CHECK ("score" BETWEEN 0 AND 100 AND "title" BETWEEN 0 AND 100 AND "brief" BETWEEN 0 AND 100 AND "text" BETWEEN 0 AND 100 AND "documents" BETWEEN 0 AND 100 AND "pictures" >= 0);
ALTER TABLE "twin_dismissal" ADD CONSTRAINT "twin_dismissal_order" CHECK ("first_id" < "second_id");
ALTER TABLE "twin_dismissal" ADD CONSTRAINT "twin_dismissal_reason" CHECK (btrim("reason") <> '');
ALTER TABLE "twin_dismissal" ADD CONSTRAINT "twin_dismissal_lifted" CHECK (("lifted_at" IS NULL) = ("lifted_by_id" IS NULL));
ALTER TABLE "twin_explanation" ADD CONSTRAINT "twin_explanation_other" CHECK ("entry_id" <> "other_id" AND btrim("text") <> '');
ALTER TABLE "replication_proposal" ADD CONSTRAINT "replication_proposal_other" CHECK ("entry_id" <> "original_id");
ALTER TABLE "replication_proposal" ADD CONSTRAINT "replication_proposal_undone" CHECK (("undone_at" IS NULL) = ("undone_by_id" IS NULL));
ALTER TABLE "entry_import" ADD CONSTRAINT "entry_import_created" CHECK ("created" >= 0 AND ("taken_at" IS NOT NULL OR "created" = 0));
CREATE UNIQUE INDEX "twin_dismissal_live" ON "twin_dismissal" ("first_id", "second_id") WHERE "lifted_at" IS NULL;
CREATE UNIQUE INDEX "replication_proposal_live" ON "replication_proposal" ("entry_id") WHERE "undone_at" IS NULL;
CREATE TRIGGER "twin_explanation_fixed" BEFORE UPDATE OR DELETE ON "twin_explanation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "twin_explanation_kept" BEFORE TRUNCATE ON "twin_explanation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One set of indexes for each pair of eyes: a search among published practices never touches what is not published.
CREATE INDEX "fingerprint_published_title" ON "entry_fingerprint" USING gin ("title" gin_trgm_ops) WITH (fastupdate = off) WHERE "source" = 'published';
CREATE INDEX "fingerprint_submitted_title" ON "entry_fingerprint" USING gin ("title" gin_trgm_ops) WITH (fastupdate = off) WHERE "source" = 'submitted';
CREATE INDEX "fingerprint_published_bands" ON "entry_fingerprint" USING gin ("brief", "text", "documents", "pictures") WITH (fastupdate = off) WHERE "source" = 'published';
CREATE INDEX "fingerprint_submitted_bands" ON "entry_fingerprint" USING gin ("brief", "text", "documents", "pictures") WITH (fastupdate = off) WHERE "source" = 'submitted';
