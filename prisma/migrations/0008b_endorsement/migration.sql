-- AlterTable
ALTER TABLE "endorsement_request" ADD COLUMN     "asked_unit_id" UUID,
ADD COLUMN     "delegation_id" UUID,
ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "asks_parent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "two_people" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "head_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quota" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "kind" TEXT,
    "subject" TEXT,
    "unit_id" UUID,
    "most" INTEGER NOT NULL,

    CONSTRAINT "quota_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delegation_unit_id_idx" ON "delegation"("unit_id");

-- CreateIndex
CREATE INDEX "delegation_delegate_id_idx" ON "delegation"("delegate_id");

-- CreateIndex
CREATE INDEX "quota_round_id_idx" ON "quota"("round_id");

-- CreateIndex
CREATE INDEX "endorsement_request_asked_unit_id_idx" ON "endorsement_request"("asked_unit_id");

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_head_id_fkey" FOREIGN KEY ("head_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota" ADD CONSTRAINT "quota_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quota" ADD CONSTRAINT "quota_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement_request" ADD CONSTRAINT "endorsement_request_asked_unit_id_fkey" FOREIGN KEY ("asked_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement_request" ADD CONSTRAINT "endorsement_request_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement_request" ADD CONSTRAINT "endorsement_request_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules that hold whatever the code does.
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_span" CHECK ("ends_at" > "starts_at");
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_other" CHECK ("head_id" <> "delegate_id");
ALTER TABLE "quota" ADD CONSTRAINT "quota_kind" CHECK ("kind" IN ('initiative', 'model'));
ALTER TABLE "quota" ADD CONSTRAINT "quota_subject" CHECK ("subject" IN ('collective', 'individual', 'household', 'enterprise'));
ALTER TABLE "quota" ADD CONSTRAINT "quota_most" CHECK ("most" BETWEEN 0 AND 10000);
CREATE UNIQUE INDEX "quota_one" ON "quota" ("round_id", coalesce("kind", ''), coalesce("subject", ''), coalesce("unit_id", '00000000-0000-0000-0000-000000000000'::uuid));

-- What was handed in before endorsements knew their submission: answered and handed in at one moment.
UPDATE "endorsement_request" r SET "submission_id" = s."id" FROM "submission" s
WHERE s."entry_id" = r."entry_id" AND r."outcome" = 'endorsed' AND r."closed_at" = s."submitted_at";
ALTER TABLE "endorsement_request" ADD CONSTRAINT "endorsement_submission" CHECK ("submission_id" IS NULL OR "outcome" = 'endorsed');
