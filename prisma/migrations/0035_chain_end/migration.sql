-- Where the trail ends, held until the transaction does: nobody appends in between. Each statement of a function sees what
-- was committed before it began, so the row is the last one even where the lock had to be waited for.
CREATE FUNCTION held_chain_end() RETURNS TABLE ("seq" bigint, "hash" text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(750);
	RETURN QUERY SELECT e."seq", e."hash"::text FROM "audit_event" e ORDER BY e."seq" DESC LIMIT 1;
END $$;
