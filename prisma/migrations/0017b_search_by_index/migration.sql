-- The planner does not count what it costs to fetch a whole vector from outside its row: it would read every one of them
-- for a common word. These are answered by their index always.
CREATE FUNCTION ordinals_by_words(asked tsquery) RETURNS bytea LANGUAGE sql STABLE SET enable_seqscan = off AS $$
	SELECT string_agg(int4send("ordinal"), ''::bytea) FROM "practice_search" WHERE "words" @@ asked
$$;
CREATE FUNCTION ordinals_by_title(asked tsquery) RETURNS bytea LANGUAGE sql STABLE SET enable_seqscan = off AS $$
	SELECT string_agg(int4send("ordinal"), ''::bytea) FROM "practice_head" WHERE "title" @@ asked
$$;
