import { stageOf } from '#app/domain/entry.ts'
import { auditHash, genesis } from './audit.server.ts'
import { database } from './database.server.ts'
import { entryOf, withFacts } from './entries.server.ts'
import type { Tx } from './transact.server.ts'

/** What must hold at every moment: a name, and the rows for which it does not. */
export type Invariant = { name: string; rows: (tx: Tx) => Promise<readonly string[]> }

type Row = { row: string }
const rowsOf = (found: readonly Row[]): string[] => found.map(({ row }) => row)
const batch = 500

/** Recomputes every hash from the first event on; names the first sequence number that does not fit. */
const auditChain = async (tx: Tx): Promise<readonly string[]> => {
	let seq = 0n
	let prevHash = genesis
	for (;;) {
		const events = await tx.auditEvent.findMany({
			where: { seq: { gt: seq } },
			orderBy: { seq: 'asc' },
			take: batch,
		})
		for (const { hash, ...event } of events) {
			if (event.seq !== seq + 1n) return [`seq ${seq + 1n} is missing`]
			if (event.prevHash !== prevHash || auditHash(event) !== hash) return [`seq ${event.seq}`]
			seq = event.seq
			prevHash = hash
		}
		if (events.length < batch) return []
	}
}

const stages = async (tx: Tx): Promise<readonly string[]> => {
	const wrong: string[] = []
	let after: string | undefined
	for (;;) {
		const entries = await tx.entry.findMany({
			...(after ? { cursor: { id: after }, skip: 1 } : {}),
			orderBy: { id: 'asc' },
			take: batch,
			include: withFacts,
		})
		for (const row of entries) {
			const stage = stageOf(entryOf(row).facts)
			if (row.stage !== stage) wrong.push(`entry ${row.id} is ${row.stage}, its facts say ${stage}`)
		}
		after = entries.at(-1)?.id
		if (entries.length < batch) return wrong
	}
}

const submissionsFrozen = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'submission ' || s."number" AS row FROM "submission" s JOIN "revision" r ON r."id" = s."revision_id"
	WHERE s."digest" <> r."digest" OR r."entry_id" <> s."entry_id"
		OR r."digest" <> encode(sha256(convert_to(r."frozen", 'UTF8')), 'hex')`

const submissionsAudited = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'submission ' || s."number" AS row FROM "submission" s WHERE NOT EXISTS (
		SELECT 1 FROM "audit_event" e WHERE e."subject_type" = 'entry' AND e."subject_id" = s."entry_id"::text
			AND e."name" = 'entry.submitted' AND e."payload"->>'digest' = s."digest"
			AND e."payload"->>'number' = s."number")`

const oneLiveSubmission = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'entry ' || s."entry_id" AS row FROM "submission" s
	LEFT JOIN "withdrawal" w ON w."submission_id" = s."id"
	LEFT JOIN "eligibility_check" c ON c."submission_id" = s."id"
	WHERE w."submission_id" IS NULL AND c."outcome" IS DISTINCT FROM 'returned' AND NOT EXISTS (
		SELECT 1 FROM "decision_item" i JOIN "publication" p ON p."decision_id" = i."decision_id"
		WHERE i."entry_id" = s."entry_id" AND i."outcome" = 'sent-back' AND p."published_at" >= s."submitted_at")
	GROUP BY s."entry_id" HAVING count(*) > 1`

const evidenceHasBlob = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'evidence ' || e."id" AS row FROM "evidence" e LEFT JOIN "blob" b ON b."id" = e."blob_id"
	WHERE b."id" IS NULL`

/** What is listed in an entry can be had; what was handed in has the bytes of its digest, unless a scan took them. */
const evidenceHasBytes = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'evidence ' || e."id" AS row FROM "evidence" e JOIN "blob" b ON b."id" = e."blob_id"
	WHERE b."removed_at" IS NOT NULL AND e."scan" <> 'infected'`

const signedPapersHaveBytes = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'signed paper ' || s."id" AS row FROM "signed_paper" s JOIN "blob" b ON b."id" = s."blob_id"
	WHERE b."removed_at" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "signed_paper_scan" c
		WHERE c."signed_paper_id" = s."id" AND c."outcome" = 'infected')`

const versionsInOrder = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'evidence ' || e."id" AS row FROM "evidence" e LEFT JOIN "evidence_version" v ON v."evidence_id" = e."id"
	GROUP BY e."id", e."version" HAVING count(v."number") <> e."version" - 1 OR max(v."number") > e."version" - 1`

const frozenHasBytes = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'revision ' || r."id" || ', evidence ' || (f->>'id') AS row
	FROM "revision" r, jsonb_array_elements(r."frozen"::jsonb->'evidence') f
	WHERE NOT EXISTS (SELECT 1 FROM "evidence" e JOIN "blob" b ON b."id" = e."blob_id"
			WHERE e."id" = (f->>'id')::uuid AND b."sha256" = f->>'sha256')
		AND NOT EXISTS (SELECT 1 FROM "evidence_version" v JOIN "blob" b ON b."id" = v."blob_id"
			WHERE v."evidence_id" = (f->>'id')::uuid AND b."sha256" = f->>'sha256')`

const sheetsFrozen = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'sheet of assignment ' || "assignment_id" AS row
	FROM (SELECT "assignment_id", "digest", "frozen" FROM "review_submission"
		UNION ALL SELECT "assignment_id", "digest", "frozen" FROM "sheet_reopening") s
	WHERE "digest" <> encode(sha256(convert_to("frozen", 'UTF8')), 'hex')`

const talliesEqualReceipts = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'ballot ' || b."id" AS row FROM "ballot" b
	WHERE (SELECT coalesce(sum(t."count"), 0) FROM "ballot_tally" t WHERE t."ballot_id" = b."id")
		<> (SELECT count(*) FROM "ballot_receipt" r WHERE r."ballot_id" = b."id")`

const practicesAreAwards = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'entry ' || coalesce(a."entry_id", p."entry_id") AS row
	FROM (SELECT a."entry_id", a."decision_id" FROM "award" a
		JOIN "publication" x ON x."decision_id" = a."decision_id"
		WHERE NOT EXISTS (SELECT 1 FROM "revocation" r WHERE r."award_id" = a."id") AND NOT EXISTS (SELECT 1
			FROM "award" l JOIN "publication" y ON y."decision_id" = l."decision_id" WHERE l."supersedes_id" = a."id")) a
	FULL JOIN "practice" p ON p."entry_id" = a."entry_id" AND p."publication_id" = a."decision_id"
	WHERE a."entry_id" IS NULL OR p."entry_id" IS NULL`

/** Every award that was published has its certificates, without a gap; no other has any. */
const certificatesAreAwards = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'award ' || a."id" AS row FROM "award" a
	LEFT JOIN "publication" x ON x."decision_id" = a."decision_id" LEFT JOIN "certificate" c ON c."award_id" = a."id"
	GROUP BY a."id", x."decision_id"
	HAVING (count(c."code") > 0) <> (x."decision_id" IS NOT NULL) OR coalesce(max(c."edition"), 0) <> count(c."code")`

const awardsAreDecided = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'entry ' || coalesce(a."entry_id", i."entry_id") AS row
	FROM "award" a FULL JOIN (SELECT * FROM "decision_item" WHERE "outcome" = 'awarded') i
		ON i."entry_id" = a."entry_id" AND i."decision_id" = a."decision_id"
	WHERE a."entry_id" IS NULL OR i."entry_id" IS NULL`

/** Each award but the first takes the place of one of the same entry, in a decision that supersedes its decision or one that did. */
const oneAwardInForce = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'entry ' || a."entry_id" AS row FROM "award" a LEFT JOIN "award" l ON l."supersedes_id" = a."id"
	GROUP BY a."entry_id" HAVING count(*) FILTER (WHERE l."id" IS NULL) <> 1 OR bool_or(l."entry_id" <> a."entry_id")`

const supersededStayUnpublished = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'decision ' || d."number" AS row FROM "decision" d JOIN "decision" e ON e."id" = d."supersedes_id"
	LEFT JOIN "publication" x ON x."decision_id" = e."id"
	WHERE e."recorded_at" > d."recorded_at" OR x."published_at" > d."recorded_at"`

const oneMailPerKey = (tx: Tx) => tx.$queryRaw<Row[]>`
	SELECT 'mail ' || "key" AS row FROM "mail" GROUP BY "key" HAVING count(*) > 1`

const byQuery = (name: string, query: (tx: Tx) => Promise<readonly Row[]>): Invariant => ({
	name,
	rows: async (tx) => rowsOf(await query(tx)),
})

export const invariants: readonly Invariant[] = [
	{ name: 'the audit chain is unbroken', rows: auditChain },
	{ name: 'the stage of an entry follows from its facts', rows: stages },
	byQuery('a submission is its frozen revision', submissionsFrozen),
	byQuery('a submission has its event', submissionsAudited),
	byQuery('an entry has one live submission at most', oneLiveSubmission),
	byQuery('evidence has its blob', evidenceHasBlob),
	byQuery('evidence has its bytes unless a scan took them', evidenceHasBytes),
	byQuery('a signed paper has its bytes unless a scan took them', signedPapersHaveBytes),
	byQuery('the versions of evidence are without gaps', versionsInOrder),
	byQuery('what was handed in points to its own bytes', frozenHasBytes),
	byQuery('a sheet handed in is as it was frozen', sheetsFrozen),
	byQuery('the votes of a ballot are as many as its voters', talliesEqualReceipts),
	byQuery('an award is what its decision says', awardsAreDecided),
	byQuery('the practices are the awards of published decisions that hold', practicesAreAwards),
	byQuery('an award that was published has its certificates', certificatesAreAwards),
	byQuery('an entry has one last award', oneAwardInForce),
	byQuery('what was superseded before it was public stays so', supersededStayUnpublished),
	byQuery('there is one mail for each key', oneMailPerKey),
]

export type Finding = { name: string; rows: readonly string[] }

/** Every invariant with the rows that break it, read in one snapshot. */
export const checkInvariants = (): Promise<Finding[]> =>
	database().prisma.$transaction(
		async (tx) => {
			const findings: Finding[] = []
			for (const { name, rows } of invariants) findings.push({ name, rows: await rows(tx) })
			return findings
		},
		{ isolationLevel: 'RepeatableRead', timeout: 600_000 },
	)

/** One line for each invariant that does not hold. */
export const brokenInvariants = async (): Promise<readonly string[]> =>
	(await checkInvariants())
		.filter(({ rows }) => rows.length > 0)
		.map(({ name, rows }) => `${name}: ${rows.slice(0, 20).join(', ')}`)
