-- CreateTable
CREATE TABLE "review_reminder" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "left" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "reminded_by_id" UUID NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,
    "mail_key" TEXT NOT NULL,

    CONSTRAINT "review_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_reminder_mail_key_key" ON "review_reminder"("mail_key");

-- CreateIndex
CREATE INDEX "review_reminder_round_id_person_id_idx" ON "review_reminder"("round_id", "person_id");

-- AddForeignKey
ALTER TABLE "review_reminder" ADD CONSTRAINT "review_reminder_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_reminder" ADD CONSTRAINT "review_reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_reminder" ADD CONSTRAINT "review_reminder_reminded_by_id_fkey" FOREIGN KEY ("reminded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A reminder that was sent is a fact.
ALTER TABLE "review_reminder" ADD CONSTRAINT "review_reminder_counts" CHECK ("left" > 0 AND "late" BETWEEN 0 AND "left");
CREATE TRIGGER "review_reminder_fixed" BEFORE UPDATE OR DELETE ON "review_reminder" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "review_reminder_kept" BEFORE TRUNCATE ON "review_reminder" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
