-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "dropped_at" TIMESTAMPTZ(3),
ADD COLUMN     "stop_link" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "unreminded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "mail_key" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reminder_mail_key_key" ON "reminder"("mail_key");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_secret_hash_key" ON "reminder"("secret_hash");

-- CreateIndex
CREATE INDEX "reminder_person_id_idx" ON "reminder"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_entry_id_person_id_moment_deadline_key" ON "reminder"("entry_id", "person_id", "moment", "deadline");

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reminder" ADD CONSTRAINT "reminder_moment" CHECK ("moment" IN ('7d', '3d', '1d', '6h'));
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_secret" CHECK (length("secret_hash") = 64);
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_in_time" CHECK ("written_at" < "deadline");
ALTER TABLE "mail" ADD CONSTRAINT "mail_end" CHECK ("sent_at" IS NULL OR "dropped_at" IS NULL);

-- What was written stays written: a reminder is never taken back to be sent again.
CREATE TRIGGER "reminder_fixed" BEFORE UPDATE OR DELETE ON "reminder" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "reminder_kept" BEFORE TRUNCATE ON "reminder" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
