import { randomUUID } from 'node:crypto'
import { appendAudit } from '#app/data/audit.server.ts'
import { canonical, sha256 } from '#app/data/canonical.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { emptyContent, type EntryContent } from '#app/domain/entry-content.ts'
import { event } from '#app/domain/event.ts'
import type { RichText } from '#app/domain/rich-text.ts'
import { rubricFor, type Rubric } from '#app/domain/rubric.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import type { PhaseName } from '#app/domain/verdict.ts'
import { portal, type Viewer } from '#app/domain/viewer.ts'
import { documentOf, formOf } from '#app/data/forms.server.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { formCodeOf, mapSeven, testForms } from './forms.ts'
import rubricsFile from '#prisma/reference/rubrics.json'

/** Rows for a test's own small world. They write straight to the tables: what is tested goes through commands. */

export const now = new Date('2025-06-15T03:00:00.000Z')
const day = 86_400_000
export const daysFromNow = (days: number): Date => new Date(now.getTime() + days * day)
const unique = () => randomUUID().slice(0, 8)

export const makeUnit = async (
	fields: { name?: string; slug?: string; parentId?: string | null; kind?: string; dissolvedOn?: Date } = {},
) => {
	const name = fields.name ?? `Đơn vị ${unique()}`
	return reader().unit.create({
		data: {
			slug: fields.slug ?? `don-vi-${unique()}`,
			kind: fields.kind ?? 'province',
			level: 'ministry_province',
			parentId: fields.parentId ?? null,
			dissolvedOn: fields.dissolvedOn ?? null,
			names: { create: { nameVi: name, fullNameVi: name, nameEn: `${name} (en)` } },
		},
	})
}

export const succeed = (predecessorId: string, successorId: string, effectiveOn = daysFromNow(-30)) =>
	reader().unitSuccession.create({ data: { predecessorId, successorId, effectiveOn, basis: 'test' } })

export const makePerson = (fields: { name?: string; email?: string } = {}) =>
	reader().person.create({
		data: {
			email: fields.email ?? `nguoi-${unique()}@example.vn`,
			name: fields.name ?? `Người ${unique()}`,
			createdAt: daysFromNow(-100),
		},
	})

type Role =
	| { drafterOf: string }
	| { headOf: string }
	| { office: 'administrator' | 'secretary' }
	| { reviewerIn: string; unitId?: string | null }
	| { seatIn: string; chair?: boolean; unitId?: string | null }

/** A person with roles, as the viewer that a request of theirs would have. */
export const makeViewer = async (
	...roles: Role[]
): Promise<Viewer & { person: NonNullable<Viewer['person']> }> => {
	const { id } = await makePerson()
	for (const role of roles) await grant(id, role)
	return viewerFor(id)
}

export const grant = async (personId: string, role: Role): Promise<void> => {
	const startsAt = daysFromNow(-90)
	if ('drafterOf' in role) {
		await reader().membership.create({
			data: { personId, unitId: role.drafterOf, role: 'drafter', startsAt },
		})
	} else if ('headOf' in role) {
		await reader().membership.create({ data: { personId, unitId: role.headOf, role: 'head', startsAt } })
	} else if ('office' in role) {
		await reader().office.create({ data: { personId, role: role.office, startsAt } })
	} else if ('reviewerIn' in role) {
		await reader().reviewer.create({
			data: { personId, roundId: role.reviewerIn, unitId: role.unitId ?? null, startsAt },
		})
	} else {
		await reader().seat.create({
			data: {
				personId,
				committeeId: role.seatIn,
				role: role.chair ? 'chair' : 'member',
				unitId: role.unitId ?? null,
				startsAt,
			},
		})
	}
}

export const viewerFor = async (personId: string) => {
	const viewer = await viewerOf(personId, 'vi', 'test')
	if (!viewer.person) throw new Error('no such person')
	return { ...viewer, person: viewer.person }
}

/** Every phase open from 30 days ago to 30 days ahead of `now`, unless told otherwise. */
export const makeRound = async (
	fields: {
		phases?: Partial<Record<PhaseName, [Date, Date]>>
		blindness?: 'open' | 'single' | 'double'
		sheets?: number
		year?: number
		forms?: readonly EntryForm[]
	} = {},
) => {
	const movement = await reader().movement.create({
		data: {
			slug: `phong-trao-${unique()}`,
			nameVi: 'Phong trào thi đua thử',
			nameEn: 'Test movement',
			shortNameVi: 'Phong trào thử',
			shortNameEn: 'Test',
			purposeVi: '',
			purposeEn: '',
			startsOn: new Date('2021-01-01'),
			endsOn: new Date('2025-12-31'),
			createdAt: daysFromNow(-200),
			terms: {
				create: [
					...['digital_government', 'digital_economy', 'digital_society'].map(term('pillar')),
					...['government', 'awareness', 'enterprises', 'society_skills'].map(term('theme')),
					...['health', 'education'].map(term('sector')),
					...['ai', 'iot'].map(term('technology')),
					...['technology', 'model'].map(term('novelty')),
				],
			},
			awardLevels: {
				create: [
					award('bang_khen_thu_tuong', 'Bằng khen của Thủ tướng Chính phủ', 1, 4, 5, 'all'),
					award('bang_khen_bo_tinh', 'Bằng khen của bộ, tỉnh', 2, 7, 10, 'present'),
				],
			},
		},
		include: { awardLevels: { orderBy: { rank: 'asc' } } },
	})
	const names: PhaseName[] = ['open', 'screening', 'review', 'deliberation', 'publication']
	const round = await reader().round.create({
		data: {
			movementId: movement.id,
			slug: `dot-${unique()}`,
			nameVi: 'Đợt thử',
			nameEn: 'Test round',
			year: fields.year ?? 2025,
			blindness: fields.blindness ?? 'single',
			sheets: fields.sheets ?? 3,
			createdAt: daysFromNow(-100),
			phases: {
				create: names.map((name) => {
					const [opensAt, closesAt] = fields.phases?.[name] ?? [daysFromNow(-30), daysFromNow(30)]
					return { name, opensAt, closesAt }
				}),
			},
			rubrics: {
				create: scoringRubrics.map((document) => ({
					code: document.id,
					version: 1,
					document: { ...document },
					createdAt: daysFromNow(-100),
					publishedAt: daysFromNow(-100),
				})),
			},
			forms: {
				create: (fields.forms ?? testForms).map((form) => ({
					code: form.code,
					version: form.version,
					document: documentOf(form),
					createdAt: daysFromNow(-100),
					publishedAt: daysFromNow(-100),
				})),
			},
			committee: { create: { nameVi: 'Hội đồng thử', nameEn: 'Test council' } },
		},
		include: { rubrics: true, committee: true, phases: true },
	})
	if (!round.committee) throw new Error('no committee')
	return {
		movement,
		awardLevels: movement.awardLevels,
		round,
		roundId: round.id,
		committeeId: round.committee.id,
	}
}

const scoringRubrics = rubricsFile.rubrics.filter(({ id }) => id !== 'unit_annual')

export const rubricOf = (kind: EntryKind, subject: Subject): Rubric => {
	return rubricFor(scoringRubrics, kind, subject) as unknown as Rubric
}

const term = (taxonomy: string) => (code: string, position: number) => ({
	taxonomy,
	code,
	nameVi: code,
	nameEn: code,
	position,
})

const award = (
	code: string,
	nameVi: string,
	rank: number,
	numerator: number,
	denominator: number,
	votersCounted: string,
) => ({ code, nameVi, nameEn: code, rank, numerator, denominator, votersCounted, basis: 'test' })

/** Content with nothing missing. */
export const fullContent = (changes: Partial<EntryContent> = {}): EntryContent => ({
	...emptyContent(),
	titleVi: `Sáng kiến thử nghiệm ${unique()}`,
	summary: 'Tóm tắt ngắn gọn của sáng kiến, nêu vấn đề, giải pháp và kết quả chính đã đạt được.',
	pillar: 'digital_government',
	themes: ['government'],
	startYear: 2022,
	sections: mapSeven((key): RichText => ({
		type: 'doc',
		content: [
			{
				type: 'paragraph',
				content: [{ type: 'text', text: `${key}: ${'nội dung cụ thể rõ ràng '.repeat(10)}`, marks: [] }],
			},
		],
	})),
	results: [
		{
			id: 'r1',
			metric: 'Thời gian xử lý hồ sơ',
			unit: 'ngày',
			before: 10,
			after: 4,
			date: '2024-12',
			source: 'Hệ thống một cửa',
			proofs: [],
		},
	],
	authors: [{ name: 'Nguyễn Văn An', role: 'Chủ trì', sharePercent: 100, personId: null }],
	...changes,
})

/** A draft entry as its row, with one PDF as evidence unless told not to. */
export const makeEntry = async (fields: {
	roundId: string
	unitId: string
	createdById: string
	kind?: EntryKind
	subject?: Subject
	content?: EntryContent
	evidence?: boolean
	/** The code of one of the round's forms. */
	form?: string
}) => {
	const kind = fields.kind ?? 'initiative'
	const subject = fields.subject ?? 'collective'
	const content = fields.content ?? fullContent()
	const rubric = await reader().rubric.findFirstOrThrow({
		where: { roundId: fields.roundId, code: rubricOf(kind, subject).id },
	})
	const form = await reader().entryForm.findFirstOrThrow({
		where: { roundId: fields.roundId, code: fields.form ?? formCodeOf(kind, subject) },
		orderBy: { version: 'desc' },
	})
	const entry = await reader().entry.create({
		data: {
			formId: form.id,
			roundId: fields.roundId,
			unitId: fields.unitId,
			rubricId: rubric.id,
			kind,
			subject,
			createdById: fields.createdById,
			savedById: fields.createdById,
			createdAt: daysFromNow(-20),
			savedAt: daysFromNow(-20),
			titleVi: content.titleVi,
			content: JSON.parse(JSON.stringify(content)),
		},
	})
	if (fields.evidence !== false) await makeEvidence(entry.id, fields.createdById)
	return entry
}

/** Evidence without bytes on disk: enough for rules and lists. */
export const makeEvidence = (
	entryId: string,
	addedById: string,
	fields: { fileName?: string; kind?: string; public?: boolean; caption?: string } = {},
) =>
	reader().evidence.create({
		data: {
			fileName: fields.fileName ?? 'bao-cao.pdf',
			kind: fields.kind ?? 'pdf',
			caption: fields.caption ?? 'Báo cáo kết quả',
			public: fields.public ?? true,
			position: 1,
			uploadKey: unique(),
			addedAt: daysFromNow(-19),
			entry: { connect: { id: entryId } },
			addedBy: { connect: { id: addedById } },
			blob: {
				create: {
					id: randomUUID(),
					sha256: randomUUID().replaceAll('-', '').repeat(2),
					size: 1000,
					mediaType: 'application/pdf',
					createdAt: daysFromNow(-19),
				},
			},
		},
	})

/**
 * An entry that went as far as `stage` says, its facts written straight to the tables (with one event, that
 * of the submission, which an invariant asks for).
 * For tests of what comes after.
 */
export const makeEntryAt = async (
	stage: 'submitted' | 'returned' | 'accepted',
	fields: Parameters<typeof makeEntry>[0],
) => handIn(stage, await makeEntry(fields))

/** The same for an entry that is there already, with the evidence it has by now. */
export const handIn = async (
	stage: 'submitted' | 'returned' | 'accepted',
	entry: Awaited<ReturnType<typeof makeEntry>>,
	at = daysFromNow(-10),
) => {
	const fields = { createdById: entry.createdById }
	const frozen = canonical({
		content: entry.content,
		form: formOf(await reader().entryForm.findUniqueOrThrow({ where: { id: entry.formId } })),
		evidence: await evidenceOf(reader(), entry.id),
		kind: entry.kind,
		subject: entry.subject,
		unitId: entry.unitId,
		roundId: entry.roundId,
	})
	const digest = sha256(frozen)
	const number = 1 + (await reader().revision.count({ where: { entryId: entry.id } }))
	const submission = await reader().submission.create({
		data: {
			number: `TDS-TEST-${unique()}`,
			digest,
			submittedAt: at,
			entry: { connect: { id: entry.id } },
			endorsedBy: { connect: { id: fields.createdById } },
			revision: { create: { entryId: entry.id, number, frozen, digest, createdAt: at } },
		},
	})
	await database().prisma.$transaction((tx) =>
		appendAudit(tx, at, [
			{
				viewer: portal(),
				event: event('entry.submitted', 'entry', entry.id, { number: submission.number, digest }),
			},
		]),
	)
	if (stage !== 'submitted') {
		await reader().eligibilityCheck.create({
			data: {
				submissionId: submission.id,
				outcome: stage,
				checkedById: fields.createdById,
				checkedAt: daysFromNow(-9),
				...(stage === 'returned' ? { reasons: { create: { part: 'effect', text: 'Cần số liệu' } } } : {}),
			},
		})
	}
	await reader().entry.update({ where: { id: entry.id }, data: { stage } })
	return { ...entry, stage, submissionId: submission.id }
}
