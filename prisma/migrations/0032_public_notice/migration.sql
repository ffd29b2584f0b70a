-- Whoever changes what the public sees tells every process that remembers its pages, with the commit and not before.
CREATE FUNCTION tell_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('public_pages', '');
	RETURN NULL;
END $$;
CREATE TRIGGER "public_state_told" AFTER UPDATE ON "public_state"
	FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
