-- CreateTable
CREATE TABLE "practice_update" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "stated_by_id" UUID NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "update_taken_back" (
    "update_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "taken_back_by_id" UUID NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "update_taken_back_pkey" PRIMARY KEY ("update_id")
);

-- CreateIndex
CREATE INDEX "practice_update_entry_id_stated_at_idx" ON "practice_update"("entry_id", "stated_at");

-- AddForeignKey
ALTER TABLE "practice_update" ADD CONSTRAINT "practice_update_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_update" ADD CONSTRAINT "practice_update_stated_by_id_fkey" FOREIGN KEY ("stated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_taken_back" ADD CONSTRAINT "update_taken_back_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "practice_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "update_taken_back" ADD CONSTRAINT "update_taken_back_taken_back_by_id_fkey" FOREIGN KEY ("taken_back_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Facts: said once, and taken back by another fact.
ALTER TABLE "practice_update" ADD CONSTRAINT "practice_update_said" CHECK (
	"state" IN ('running', 'wider', 'changed', 'stopped') AND char_length(btrim("text")) BETWEEN 10 AND 600);
ALTER TABLE "update_taken_back" ADD CONSTRAINT "update_taken_back_reason" CHECK (
	char_length(btrim("reason")) BETWEEN 10 AND 600);
CREATE TRIGGER "practice_update_fixed" BEFORE UPDATE OR DELETE ON "practice_update" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "practice_update_kept" BEFORE TRUNCATE ON "practice_update" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "update_taken_back_fixed" BEFORE UPDATE OR DELETE ON "update_taken_back" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "update_taken_back_kept" BEFORE TRUNCATE ON "update_taken_back" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
