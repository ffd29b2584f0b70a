-- A published objection is part of the open data: the journal says when one appears, changes or goes.
CREATE FUNCTION note_objection_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	before JSONB := CASE WHEN TG_OP <> 'INSERT' AND OLD."kind" = 'objection' AND OLD."stage" = 'published'
		THEN jsonb_build_array(OLD."text", OLD."language", OLD."ruling", OLD."paper_shown_at") END;
	after JSONB := CASE WHEN TG_OP <> 'DELETE' AND NEW."kind" = 'objection' AND NEW."stage" = 'published'
		THEN jsonb_build_array(NEW."text", NEW."language", NEW."ruling", NEW."paper_shown_at") END;
	about UUID := coalesce(NEW."entry_id", OLD."entry_id");
BEGIN
	IF before IS DISTINCT FROM after AND EXISTS (SELECT 1 FROM "practice" WHERE "entry_id" = about) THEN
		PERFORM 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE;
		INSERT INTO "practice_change" ("entry_id", "change", "at") VALUES (about, 'changed', clock_timestamp());
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER "objection_noted" AFTER INSERT OR UPDATE OR DELETE ON "citizen_note"
	FOR EACH ROW EXECUTE FUNCTION note_objection_change();

-- Those that were published before are told now.
INSERT INTO "practice_change" ("entry_id", "change", "at")
	SELECT DISTINCT n."entry_id", 'changed', clock_timestamp() FROM "citizen_note" n
	JOIN "practice" p ON p."entry_id" = n."entry_id" WHERE n."kind" = 'objection' AND n."stage" = 'published';
