import { randomUUID } from 'node:crypto'
import { newCode } from '#app/data/certificates.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { insertOf, type Row } from '#app/data/insert-rows.server.ts'
import {
	countedRows,
	countWordsStatement,
	rebuildingIndexes,
	searchRowsOf,
} from '#app/data/search-index.server.ts'
import { costBandOf, costField } from '#app/domain/cost.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { slugOf } from '#app/domain/folding.ts'
import { searchText, type PracticeContent } from '#app/domain/publication.ts'
import { chance, writer } from './corpus.ts'
import { doc } from './rich.ts'

const inOneDecision = 500
const sectionKeys = ['context', 'solution', 'effect', 'replicability', 'lessons']

type Made = { id: string; content: PracticeContent; unitId: string; ministryProvinceId: string; year: number }
type Random = () => number

const pick = <T>(list: readonly T[], random: Random): T => {
	const one = list[Math.floor(random() * list.length)]
	if (one === undefined) throw new Error('there is nothing to choose from')
	return one
}

/** What all of them take from the sample movement: its practices as patterns, its units, terms, pictures and people. */
const readWorld = async () => {
	const patterns = await reader().practice.findMany({
		include: { entry: true },
		orderBy: { slug: 'asc' },
		take: 40,
	})
	const units = await reader().unit.findMany({
		where: { kind: { in: ['province', 'ministry', 'ministerial_agency'] }, dissolvedOn: null },
		include: { names: true },
		orderBy: { slug: 'asc' },
	})
	const terms = await reader().term.findMany()
	const first = patterns[0]
	if (!first || units.length === 0) throw new Error('the sample movement is not there')
	const publication = await reader().publication.findUniqueOrThrow({
		where: { decisionId: first.publicationId },
	})
	const levels = await reader().awardLevel.findMany({ where: { awards: { some: {} } } })
	return { patterns, units, terms, levels, personId: publication.publishedById }
}

type World = Awaited<ReturnType<typeof readWorld>>

const contentOf = (
	world: World,
	random: Random,
	write: (length: number) => string,
): Made & { pattern: World['patterns'][number] } => {
	const pattern = pick(world.patterns, random)
	const like = pattern.content as unknown as PracticeContent
	const unit = pick(world.units, random)
	const name = unit.names[0]
	const codes = (taxonomy: string) =>
		world.terms.filter((term) => term.taxonomy === taxonomy).map(({ code }) => code)
	const several = (taxonomy: string) => [
		...new Set([pick(codes(taxonomy), random), pick(codes(taxonomy), random)]),
	]
	const year = 2021 + Math.floor(random() * 5)
	const content: PracticeContent = {
		...like,
		titleVi: write(8 + Math.floor(random() * 8)),
		titleEn: '',
		summary: write(30 + Math.floor(random() * 20)),
		pillar: pick(codes('pillar'), random),
		themes: several('theme'),
		sector: random() < 0.9 ? pick(codes('sector'), random) : null,
		technologies: random() < 0.7 ? several('technology') : [],
		startYear: year,
		sections: Object.fromEntries(
			sectionKeys.map((key) => [key, doc([write(40 + Math.floor(random() * 30))])]),
		),
		answers: { [costField]: { kind: 'number', value: Math.floor(10 ** (random() * 5)) - 1 } },
		results: like.results.map((result) => ({
			...result,
			metric: write(6),
			after: Math.floor(random() * 9000) + 1,
		})),
		evidence: like.evidence.filter(({ id }) => id === pattern.coverId),
		form: { ...like.form, fields: like.form.fields.filter(({ key }) => key === costField) },
		agency: {
			slug: unit.slug,
			names: { vi: name?.fullNameVi ?? '', en: name?.nameEn ?? '', abbr: name?.abbr ?? null },
		},
		round: { ...like.round, year },
	}
	return {
		id: randomUUID(),
		content,
		pattern,
		unitId: unit.id,
		ministryProvinceId: unit.id,
		year,
	}
}

type Written = ReturnType<typeof contentOf>

const entryRow = ({ id, content, pattern, unitId }: Written, personId: string, at: string) => {
	const { titleVi, titleEn, summary, pillar, themes, sector, technologies, startYear, sections, results } =
		content
	const { roundId, rubricId, formId, kind, subject } = pattern.entry
	const draft = {
		titleVi,
		titleEn,
		summary,
		pillar,
		themes,
		sector,
		technologies,
		startYear,
		sections,
		results,
	}
	return {
		...{ id, round_id: roundId, unit_id: unitId, rubric_id: rubricId, form_id: formId, kind, subject },
		...{
			created_by_id: personId,
			created_at: at,
			title_vi: titleVi,
			content: { ...emptyContent(), ...draft },
		},
		...{ version: 1, saved_at: at, saved_by_id: personId, stage: 'published', basis: 'illustrative' },
	}
}

const practiceRow = (made: Written, publicationId: string, at: string, text: string) => {
	const { id, content, pattern, unitId, ministryProvinceId, year } = made
	return {
		...{ entry_id: id, publication_id: publicationId, slug: `${slugOf(content.titleVi)}-${id.slice(0, 8)}` },
		...{ title_vi: content.titleVi, title_en: content.titleVi, summary: content.summary },
		...{ kind: pattern.kind, subject: pattern.subject, pillar: content.pillar, themes: content.themes },
		...{
			sector: content.sector,
			technologies: content.technologies,
			year,
			unit_id: unitId,
			ministry_province_id: ministryProvinceId,
		},
		...{ award_code: pattern.awardCode, award_rank: pattern.awardRank, basis: 'illustrative', content },
		...{
			cost_band: costBandOf(content.form, content),
			cover_id: pattern.coverId,
			search_text: text,
			published_at: at,
		},
	}
}

/** One insertion: `$1` of its text is all its rows as JSON. */
type Step = { text: string; value: string }

const inserting = (table: string, rows: readonly Row[]): Step[] =>
	rows[0] ? [{ text: insertOf(table, rows[0]), value: JSON.stringify(rows) }] : []

/** Each has what an award has: an item of a decision, the award, its publication and its certificate. */
const decisionSteps = (
	world: World,
	made: readonly Written[],
	number: number,
	at: Date,
	random: Random,
	ordinals: readonly number[],
): Step[] => {
	const { personId, levels } = world
	const decisionId = randomUUID()
	const when = at.toISOString()
	const awards = made.map(({ id, content, pattern }) => ({
		id: randomUUID(),
		decision_id: decisionId,
		entry_id: id,
		award_level_id: levels.find(({ code }) => code === pattern.awardCode)?.id ?? levels[0]?.id,
		citation_vi: content.award.citationVi,
	}))
	const rows = made.map((one, index) => ({
		ordinal: ordinals[index],
		...practiceRow(one, decisionId, when, searchText(one.content, termNames(world, one))),
	}))
	const { written, search, heads } = searchRowsOf(
		rows.map(({ ordinal = 0, content, search_text }) => ({ ordinal, content, searchText: search_text })),
		new Map(),
	)
	return [
		...inserting(
			'entry',
			made.map((one) => entryRow(one, personId, when)),
		),
		...inserting('decision', [decisionRow(decisionId, made, number, personId, when)]),
		...inserting('publication', [{ decision_id: decisionId, published_by_id: personId, published_at: when }]),
		...inserting(
			'decision_item',
			made.map(({ id }) => ({ entry_id: id, decision_id: decisionId, outcome: 'awarded' })),
		),
		...inserting('award', awards),
		...inserting(
			'certificate',
			awards.map((award, index) => certificateRow(award.id, made[index], personId, when)),
		),
		...inserting('practice', rows),
		...inserting('practice_search', search),
		...inserting('practice_head', heads),
		{ text: countWordsStatement, value: countedRows(written) },
		...inserting('replication_proposal', replicationRows(made, personId, when, random)),
	]
}

const decisionRow = (
	id: string,
	made: readonly Written[],
	number: number,
	personId: string,
	when: string,
): Row => ({
	...{ id, round_id: made[0]?.pattern.entry.roundId ?? '', number: `${number}/QĐ-MAU` },
	...{ decided_on: when.slice(0, 10), title_vi: 'Quyết định minh họa của dữ liệu thử tải' },
	...{ signer_vi: 'Người ký (minh họa)', minutes: { present: [] } },
	...{ recorded_by_id: personId, recorded_at: when },
})

const termNames = ({ terms }: World, { content }: Written): string[] =>
	terms
		.filter(({ taxonomy, code }) => taxonomy === 'pillar' && code === content.pillar)
		.map(({ nameVi }) => nameVi)

const certificateRow = (awardId: string, made: Written | undefined, personId: string, at: string) => ({
	...{ code: newCode(), award_id: awardId, edition: 1, grounds: '', issued_by_id: personId, issued_at: at },
	content: {
		...{ recipient: made?.content.agency.names.vi ?? '', agency: '', title: made?.content.titleVi ?? '' },
		...{
			award: made?.content.award.nameVi,
			citation: made?.content.award.citationVi,
			signer: 'Người ký (minh họa)',
		},
		...{ decisionNumber: made?.content.award.decisionNumber, decidedOn: made?.content.award.decidedOn },
		...{ movement: '', round: made?.content.round.nameVi, council: '', place: '' },
	},
})

/** One in twenty takes over another. */
const replicationRows = (made: readonly Written[], personId: string, at: string, random: Random): Row[] =>
	made.flatMap(({ id }) => {
		const original = pick(made, random).id
		return random() < 0.05 && original !== id
			? [
					{
						id: randomUUID(),
						entry_id: id,
						original_id: original,
						explanation: 'Áp dụng lại (minh họa)',
						proposed_by_id: personId,
						proposed_at: at,
					},
				]
			: []
	})

/**
 * All steps as one statement, which is a transaction by itself and keeps the database busy while the next is made.
 * Straight to the driver: Prisma would write each of these megabytes as JSON within JSON and read it again.
 */
const writeAll = async (steps: readonly Step[]): Promise<void> => {
	const parts = steps.map(({ text }, index) => `s${index} AS (${text.replaceAll('$1', `$${index + 1}`)})`)
	const values = steps.map(({ value }) => value)
	await database().pool.query({ text: `WITH ${parts.join(', ')} SELECT 1`, values })
}

const ordinalsFor = async (count: number): Promise<number[]> => {
	const { rows } = await database().pool.query<{ ordinal: string }>(
		`SELECT nextval(pg_get_serial_sequence('practice', 'ordinal')) AS "ordinal" FROM generate_series(1, CAST($1 AS int))`,
		[count],
	)
	return rows.map(({ ordinal }) => Number(ordinal))
}

/** Makes published practices until there are so many, from the words of the sample movement; how many it made. */
export const makeMany = async (total: number, at: Date): Promise<number> => {
	const world = await readWorld()
	const there = await reader().practice.count()
	const last = await reader().decision.count({ where: { number: { endsWith: '/QĐ-MAU' } } })
	const missing = Math.max(0, total - there)
	const work = () => writeMany(world, missing, last + 1, at)
	await (missing > 2000 ? rebuildingIndexes(work) : work())
	await database().prisma.publicState.update({ where: { id: 1 }, data: { version: { increment: 1 } } })
	await database().pool.query('ANALYZE')
	return missing
}

/** While the database writes one decision, the next is made. */
const writeMany = async (world: World, missing: number, first: number, at: Date): Promise<void> => {
	const random = chance(2024 + first)
	const write = writer(random)
	const ordinals = await ordinalsFor(missing)
	let writing: Promise<void> = Promise.resolve()
	for (let made = 0, number = first; made < missing; made += inOneDecision, number += 1) {
		const batch = Array.from({ length: Math.min(inOneDecision, missing - made) }, () =>
			contentOf(world, random, write),
		)
		const moment = new Date(at.getTime() - (30 + (number % 400)) * 86_400_000)
		const steps = decisionSteps(world, batch, number, moment, random, ordinals.slice(made))
		await writing
		writing = writeAll(steps)
		writing.catch(() => undefined)
	}
	await writing
}
