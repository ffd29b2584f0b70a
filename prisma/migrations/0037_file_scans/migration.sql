-- CreateTable
CREATE TABLE "file_scan" (
    "blob_id" UUID NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "signature" TEXT NOT NULL DEFAULT '',
    "scanned_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_scan_pkey" PRIMARY KEY ("blob_id")
);

-- AddForeignKey
ALTER TABLE "file_scan" ADD CONSTRAINT "file_scan_blob_id_fkey" FOREIGN KEY ("blob_id") REFERENCES "blob"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that hold whatever the code does.
ALTER TABLE "file_scan" ADD CONSTRAINT "file_scan_outcome" CHECK ("outcome" IN ('clean', 'infected') AND ("outcome" = 'infected' OR "signature" = ''));
ALTER TABLE "file_scan" ADD CONSTRAINT "file_scan_waits" CHECK (("outcome" IS NULL) = ("scanned_at" IS NULL));
ALTER TABLE "file_scan" ADD CONSTRAINT "file_scan_waiting_signature" CHECK ("outcome" IS NOT NULL OR "signature" = '');

-- What was found infected is never let through, and what was scanned does not wait again.
CREATE FUNCTION file_scan_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."blob_id" <> OLD."blob_id" OR NEW."held_at" <> OLD."held_at" OR OLD."outcome" = 'infected'
		OR (OLD."outcome" = 'clean' AND NEW."outcome" IS DISTINCT FROM 'infected') THEN
		RAISE EXCEPTION 'the scan of file % stands', OLD."blob_id" USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "file_scan_stands" BEFORE UPDATE ON "file_scan" FOR EACH ROW EXECUTE FUNCTION file_scan_stands();
