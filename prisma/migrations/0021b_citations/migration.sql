-- Certificates that were given out anew before their practices followed them: the practice says what the one in force says.
UPDATE "practice" p SET "content" = jsonb_set(p."content", '{award,citationVi}', c."content"->'citation')
FROM "award" a JOIN "certificate" c ON c."award_id" = a."id"
WHERE a."entry_id" = p."entry_id" AND c."edition" > 1
	AND NOT EXISTS (SELECT 1 FROM "certificate" later WHERE later."award_id" = a."id" AND later."edition" > c."edition");
