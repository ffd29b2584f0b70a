-- The form of an entry is data of its round. A form that was offered never changes: a change is a new version.

CREATE TABLE "entry_form" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "entry_form_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "entry_form_round_id_code_version_key" ON "entry_form"("round_id", "code", "version");
ALTER TABLE "entry_form" ADD CONSTRAINT "entry_form_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry_form" ADD CONSTRAINT "entry_form_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry_form" ADD CONSTRAINT "entry_form_version" CHECK ("version" >= 1);
ALTER TABLE "entry_form" ADD CONSTRAINT "entry_form_code" CHECK ("code" ~ '^[a-z][a-z0-9-]{0,39}$');

ALTER TABLE "entry" DROP CONSTRAINT "entry_kind";
ALTER TABLE "entry" ADD CONSTRAINT "entry_kind" CHECK ("kind" IN ('initiative', 'solution', 'model'));

-- What is there already was written in seven fixed sections: each round gets the forms equal to them.
INSERT INTO "entry_form" ("id", "round_id", "code", "version", "document", "created_at", "published_at")
SELECT gen_random_uuid(), r."id", f."code", 1, f."document"::jsonb, r."created_at", r."created_at"
FROM "round" r CROSS JOIN (VALUES
	('initiative', '{"name": {"vi": "Sáng kiến", "en": "Initiative"}, "purpose": {"vi": "Giải pháp mới đã được áp dụng, đem lại hiệu quả thiết thực và có thể nhân rộng.", "en": "A new solution that is already applied, with practical benefit, and can be replicated."}, "kind": "initiative", "subjects": ["collective", "individual", "household", "enterprise"], "subjectName": "none", "isOffered": true, "sections": [{"key": "context", "label": {"vi": "Bối cảnh và vấn đề", "en": "Context and problem"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": [], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "solution", "label": {"vi": "Giải pháp đã thực hiện", "en": "Solution"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["novelty"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "novelty", "label": {"vi": "Tính mới, sáng tạo", "en": "Novelty"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["novelty"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "effect", "label": {"vi": "Hiệu quả", "en": "Effect"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["effectiveness"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "scope", "label": {"vi": "Phạm vi ảnh hưởng", "en": "Scope of influence"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": null, "mostWords": null, "criteria": ["scope"], "audience": "public", "required": "never", "frozenFrom": null}, {"key": "replicability", "label": {"vi": "Khả năng nhân rộng", "en": "Replicability"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["replicability"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "lessons", "label": {"vi": "Bài học kinh nghiệm", "en": "Lessons"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": null, "mostWords": null, "criteria": [], "audience": "public", "required": "never", "frozenFrom": null}], "fields": []}'),
	('model-collective', '{"name": {"vi": "Điển hình tiên tiến: tập thể, hộ gia đình, doanh nghiệp", "en": "Model example: collective, household, enterprise"}, "purpose": {"vi": "Tập thể, hộ gia đình hoặc doanh nghiệp tiêu biểu, đáng để nơi khác học tập.", "en": "A collective, household or enterprise that others should learn from."}, "kind": "model", "subjects": ["collective", "household", "enterprise"], "subjectName": "optional", "isOffered": true, "sections": [{"key": "context", "label": {"vi": "Bối cảnh và vấn đề", "en": "Context and problem"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": [], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "solution", "label": {"vi": "Giải pháp đã thực hiện", "en": "Solution"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["leadership"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "novelty", "label": {"vi": "Tính mới, sáng tạo", "en": "Novelty"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["innovation"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "effect", "label": {"vi": "Hiệu quả", "en": "Effect"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["targets", "benefit"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "scope", "label": {"vi": "Phạm vi ảnh hưởng", "en": "Scope of influence"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": null, "mostWords": null, "criteria": ["spread"], "audience": "public", "required": "never", "frozenFrom": null}, {"key": "replicability", "label": {"vi": "Khả năng nhân rộng", "en": "Replicability"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["spread"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "lessons", "label": {"vi": "Bài học kinh nghiệm", "en": "Lessons"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": null, "mostWords": null, "criteria": [], "audience": "public", "required": "never", "frozenFrom": null}], "fields": []}'),
	('model-individual', '{"name": {"vi": "Điển hình tiên tiến: cá nhân", "en": "Model example: individual"}, "purpose": {"vi": "Cá nhân tiêu biểu, đáng để người khác học tập.", "en": "A person whom others should learn from."}, "kind": "model", "subjects": ["individual"], "subjectName": "required", "isOffered": true, "sections": [{"key": "context", "label": {"vi": "Bối cảnh và vấn đề", "en": "Context and problem"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": [], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "solution", "label": {"vi": "Giải pháp đã thực hiện", "en": "Solution"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["achievement"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "novelty", "label": {"vi": "Tính mới, sáng tạo", "en": "Novelty"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["initiative"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "effect", "label": {"vi": "Hiệu quả", "en": "Effect"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["impact"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "scope", "label": {"vi": "Phạm vi ảnh hưởng", "en": "Scope of influence"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": null, "mostWords": null, "criteria": ["impact"], "audience": "public", "required": "never", "frozenFrom": null}, {"key": "replicability", "label": {"vi": "Khả năng nhân rộng", "en": "Replicability"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": 30, "mostWords": null, "criteria": ["influence"], "audience": "public", "required": "submission", "frozenFrom": null}, {"key": "lessons", "label": {"vi": "Bài học kinh nghiệm", "en": "Lessons"}, "guidance": {"vi": "", "en": ""}, "format": "rich", "fewestWords": null, "mostWords": null, "criteria": ["influence"], "audience": "public", "required": "never", "frozenFrom": null}], "fields": []}')
) AS f("code", "document");

ALTER TABLE "entry" ADD COLUMN "form_id" UUID;
UPDATE "entry" e SET
	"form_id" = f."id",
	"content" = e."content" || '{"answers": {}}'::jsonb
FROM "entry_form" f
WHERE f."round_id" = e."round_id" AND f."code" = CASE
	WHEN e."kind" = 'initiative' THEN 'initiative'
	WHEN e."subject" = 'individual' THEN 'model-individual'
	ELSE 'model-collective'
END;
ALTER TABLE "entry" ALTER COLUMN "form_id" SET NOT NULL;
ALTER TABLE "entry" ADD CONSTRAINT "entry_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "entry_form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "entry_form_id_idx" ON "entry"("form_id");

UPDATE "practice" p SET "content" = p."content" || jsonb_build_object(
	'answers', '{}'::jsonb,
	'form', f."document" || jsonb_build_object('code', f."code", 'version', f."version")
)
FROM "entry" e JOIN "entry_form" f ON f."id" = e."form_id"
WHERE e."id" = p."entry_id";

-- A form that new entries were offered, or that an entry has, is fixed; only what is being composed may change.
CREATE FUNCTION entry_form_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD."published_at" IS NOT NULL OR EXISTS (SELECT 1 FROM "entry" WHERE "form_id" = OLD."id") THEN
		RAISE EXCEPTION 'form % is in use', OLD."id" USING ERRCODE = 'object_not_in_prerequisite_state';
	END IF;
	RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "entry_form_fixed" BEFORE UPDATE OR DELETE ON "entry_form" FOR EACH ROW EXECUTE FUNCTION entry_form_is_open();
