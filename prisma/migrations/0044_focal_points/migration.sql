-- CreateTable
CREATE TABLE "focal_point" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "stated_by_id" UUID NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "focal_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "focal_point_taken_back" (
    "focal_point_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "taken_back_by_id" UUID NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "focal_point_taken_back_pkey" PRIMARY KEY ("focal_point_id")
);

-- CreateIndex
CREATE INDEX "focal_point_entry_id_stated_at_idx" ON "focal_point"("entry_id", "stated_at");

-- AddForeignKey
ALTER TABLE "focal_point" ADD CONSTRAINT "focal_point_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focal_point" ADD CONSTRAINT "focal_point_stated_by_id_fkey" FOREIGN KEY ("stated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focal_point_taken_back" ADD CONSTRAINT "focal_point_taken_back_focal_point_id_fkey" FOREIGN KEY ("focal_point_id") REFERENCES "focal_point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "focal_point_taken_back" ADD CONSTRAINT "focal_point_taken_back_taken_back_by_id_fkey" FOREIGN KEY ("taken_back_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts: named anew as often as it changes, and taken back by another fact.
ALTER TABLE "focal_point" ADD CONSTRAINT "focal_point_reachable" CHECK (
	char_length(btrim("office")) BETWEEN 3 AND 200 AND ("phone" <> '' OR "email" <> '')
	AND char_length("phone") <= 40 AND char_length("email") <= 254 AND char_length("address") <= 300
	AND char_length("help") <= 600);
ALTER TABLE "focal_point_taken_back" ADD CONSTRAINT "focal_point_taken_back_reason" CHECK (char_length("reason") <= 600);
CREATE TRIGGER "focal_point_fixed" BEFORE UPDATE OR DELETE ON "focal_point" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "focal_point_kept" BEFORE TRUNCATE ON "focal_point" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "focal_point_taken_back_fixed" BEFORE UPDATE OR DELETE ON "focal_point_taken_back" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "focal_point_taken_back_kept" BEFORE TRUNCATE ON "focal_point_taken_back" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
