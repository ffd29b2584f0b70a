-- The link of a letter works once, and afterwards can still say that it did its work: only its SHA-256 is kept.
ALTER TABLE "citizen_note" DROP CONSTRAINT "citizen_note_confirmed";
ALTER TABLE "citizen_note" ADD CONSTRAINT "citizen_note_confirmed" CHECK (
	("stage" = 'unconfirmed') = ("confirmed_at" IS NULL) AND ("stage" <> 'unconfirmed' OR "secret_hash" IS NOT NULL));
