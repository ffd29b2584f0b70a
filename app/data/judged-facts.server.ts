import { decidedInOrder } from './decided.server.ts'
import { Prisma } from './generated/client.ts'
import { entryTies } from './interests.server.ts'
import type { Tx } from './transact.server.ts'

/** What rules and rankings ask of each, and no more: it is read for whole rounds at once. */
export const judgedFields = {
	...{ id: true, roundId: true, unitId: true, rubricId: true, formId: true, kind: true, subject: true },
	...{ version: true, createdById: true, createdAt: true },
	authors: { select: { personId: true } },
	contributors: { select: { personId: true } },
	interests: entryTies,
	uploads: { select: { begunAt: true, finishedAt: true } },
	endorsementRequests: {
		select: { requestedAt: true, outcome: true, askedUnitId: true, requestedById: true, closedById: true },
	},
	submissions: {
		select: {
			submittedAt: true,
			withdrawal: { select: { withdrawnAt: true } },
			check: { select: { outcome: true, checkedAt: true } },
		},
		orderBy: { submittedAt: 'asc' },
	},
	assignments: {
		select: {
			...{ id: true, personId: true, turn: true },
			recusal: { select: { kind: true, recusedAt: true } },
			review: { select: { submission: { select: { total: true, digest: true, submittedAt: true } } } },
		},
	},
	ballots: { select: { openedAt: true, closedAt: true } },
	decisionItems: {
		select: {
			...{ decisionId: true, outcome: true },
			decision: { select: { recordedAt: true, publication: { select: { publishedAt: true } } } },
		},
		orderBy: decidedInOrder.orderBy,
	},
	secondRound: { select: { effect: true } },
	visitRecord: { select: { points: true, most: true } },
	awards: {
		select: {
			id: true,
			decisionId: true,
			supersedesId: true,
			revocation: { select: { awardId: true } },
		},
	},
} as const satisfies Prisma.EntrySelect

export type JudgedFacts = Prisma.EntryGetPayload<{ select: typeof judgedFields }>

/** Whose facts are wanted: of one round, in some stages; of every entry where nothing is named. */
export type JudgedScope = { roundId?: string; stages?: readonly string[] }

/**
 * The fields above of many entries, in the order of their ids. Each kind of fact is gathered once for all of them and all
 * come as one text: joined entry by entry, as Prisma does, the same takes three times as long.
 */
export const judgedFacts = async (tx: Tx, { roundId, stages }: JudgedScope): Promise<JudgedFacts[]> => {
	const [found] = await tx.$queryRaw<{ rows: string }[]>`
		WITH "wanted" AS (
			SELECT * FROM "entry"
			WHERE (${roundId ?? null}::uuid IS NULL OR "round_id" = ${roundId ?? null}::uuid)
			AND (${stages ?? null}::text[] IS NULL OR "stage" = ANY(${stages ?? null}::text[]))
		)
		SELECT coalesce(json_agg(json_build_object(
			'id', e."id", 'roundId', e."round_id", 'unitId', e."unit_id", 'rubricId', e."rubric_id",
			'formId', e."form_id", 'kind', e."kind", 'subject', e."subject", 'version', e."version",
			'createdById', e."created_by_id", 'createdAt', e."created_at", ${allGathered}
		) ORDER BY e."id"), '[]')::text AS "rows"
		FROM "wanted" e ${allJoins}`
	return dated(JSON.parse(found?.rows ?? '[]')) as JudgedFacts[]
}

type Gathering = {
	/** The fields of one fact, as SQL. */
	fact: string
	from: string
	order?: string
	/** Of this kind there is one at most. */
	isOne?: true
	/** `fact` is a whole row. */
	isRow?: true
}

const gathering: Partial<Record<keyof JudgedFacts, Gathering>> = {
	authors: { fact: `'personId', f."person_id"`, from: '"entry_author" f' },
	contributors: { fact: `'personId', f."person_id"`, from: '"contributor" f' },
	interests: {
		fact: `'personId', f."person_id", 'unitId', f."unit_id", 'how', f."how", 'startsAt', f."starts_at", 'endsAt', f."ends_at"`,
		from: `(SELECT * FROM "interest" WHERE "lifted_at" IS NULL) f`,
	},
	uploads: { fact: `'begunAt', f."begun_at", 'finishedAt', f."finished_at"`, from: '"upload" f' },
	endorsementRequests: {
		fact: `'requestedAt', f."requested_at", 'outcome', f."outcome", 'askedUnitId', f."asked_unit_id",
			'requestedById', f."requested_by_id", 'closedById', f."closed_by_id"`,
		from: '"endorsement_request" f',
		order: 'f."id"',
	},
	submissions: {
		fact: `'submittedAt', f."submitted_at",
			'withdrawal', CASE WHEN w."submission_id" IS NOT NULL THEN json_build_object('withdrawnAt', w."withdrawn_at") END,
			'check', CASE WHEN c."submission_id" IS NOT NULL
				THEN json_build_object('outcome', c."outcome", 'checkedAt', c."checked_at") END`,
		from: `"submission" f LEFT JOIN "withdrawal" w ON w."submission_id" = f."id"
			LEFT JOIN "eligibility_check" c ON c."submission_id" = f."id"`,
		order: 'f."submitted_at"',
	},
	/** Most of what is gathered: as rows, which the server writes faster than objects built key by key. */
	assignments: {
		fact: `f."row"`,
		from: `(SELECT a."entry_id", a."id", "row" FROM "assignment" a LEFT JOIN "recusal" x ON x."assignment_id" = a."id"
			LEFT JOIN "review" r ON r."assignment_id" = a."id"
			LEFT JOIN "review_submission" s ON s."assignment_id" = a."id"
			CROSS JOIN LATERAL (SELECT a."id", a."person_id" AS "personId", a."turn",
				CASE WHEN x."assignment_id" IS NOT NULL
					THEN json_build_object('kind', x."kind", 'recusedAt', x."recused_at") END AS "recusal",
				CASE WHEN r."assignment_id" IS NOT NULL THEN json_build_object('submission', (
					SELECT s FROM (SELECT s."total", s."digest", s."submitted_at" AS "submittedAt") s
					WHERE s."digest" IS NOT NULL)) END AS "review") "row") f`,
		order: 'f."id"',
		isRow: true,
	},
	ballots: { fact: `'openedAt', f."opened_at", 'closedAt', f."closed_at"`, from: '"ballot" f' },
	decisionItems: {
		fact: `'decisionId', f."decision_id", 'outcome', f."outcome", 'decision', json_build_object(
			'recordedAt', d."recorded_at", 'publication', CASE WHEN p."decision_id" IS NOT NULL
				THEN json_build_object('publishedAt', p."published_at") END)`,
		from: `"decision_item" f JOIN "decision" d ON d."id" = f."decision_id"
			LEFT JOIN "publication" p ON p."decision_id" = d."id"`,
		order: 'd."recorded_at", f."decision_id"',
	},
	secondRound: { fact: `'effect', f."effect"`, from: '"second_round" f', isOne: true },
	visitRecord: { fact: `'points', f."points", 'most', f."most"`, from: '"visit_record" f', isOne: true },
	awards: {
		fact: `'id', f."id", 'decisionId', f."decision_id", 'supersedesId', f."supersedes_id", 'revocation',
			CASE WHEN v."award_id" IS NOT NULL THEN json_build_object('awardId', v."award_id") END`,
		from: '"award" f LEFT JOIN "revocation" v ON v."award_id" = f."id"',
		order: 'f."id"',
	},
}

const allGathered = Prisma.raw(
	Object.entries(gathering)
		.map(([name, { isOne }]) =>
			isOne ? `'${name}', "${name}"."all" -> 0` : `'${name}', coalesce("${name}"."all", '[]')`,
		)
		.join(', '),
)

const allJoins = Prisma.raw(
	Object.entries(gathering)
		.map(
			([name, { fact, from, order, isRow }]) => `LEFT JOIN (
				SELECT f."entry_id", json_agg(${isRow ? fact : `json_build_object(${fact})`}${order ? ` ORDER BY ${order}` : ''}) AS "all"
				FROM ${from} WHERE f."entry_id" IN (SELECT "id" FROM "wanted") GROUP BY f."entry_id"
			) "${name}" ON "${name}"."entry_id" = e."id"`,
		)
		.join(' '),
)

/** Every field whose name ends in `At` is a date; made so in place, for there are tens of thousands. */
const dated = (value: unknown): unknown => {
	if (Array.isArray(value)) value.forEach(dated)
	else if (isFact(value))
		for (const name in value) {
			const held = value[name]
			if (typeof held === 'object') dated(held)
			else if (typeof held === 'string' && name.endsWith('At')) value[name] = new Date(held)
		}
	return value
}

const isFact = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null
