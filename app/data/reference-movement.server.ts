import { fractionOf } from '#app/domain/ballot.ts'
import type { AwardLevelInput, ClusterInput, MovementInput, RoundInput } from '#app/domain/movement.ts'
import { isScoringRubric, type Rubric, type RubricRecord } from '#app/domain/rubric.ts'
import { slugOf } from '#app/domain/folding.ts'
import formsFile from '#prisma/reference/forms.json'
import rubricsFile from '#prisma/reference/rubrics.json'
import targetsFile from '#prisma/reference/targets.json'
import unitsFile from '#prisma/reference/units.json'
import { legalBases } from './reference-laws.server.ts'
import { standardVisit } from './reference-visit.server.ts'

/**
 * The movement of 2021–2025, from the reference files: also the standard set of bases, words, clusters, awards, rubrics and
 * forms with which any other begins.
 */

type Word = { id: string; vi: string; en?: string }

const english: Readonly<Record<string, string>> = {
	robotics: 'Robotics',
	materials: 'Advanced materials',
	renewables: 'Renewable energy',
	ai: 'Artificial intelligence',
	medtech: 'Medical technology',
	iot: 'Internet of things',
	bigdata: 'Big data',
	blockchain: 'Blockchain',
}

const words = (taxonomy: MovementInput['terms'][number]['taxonomy'], list: readonly Word[]) =>
	list.map(({ id, vi, en }) => ({ taxonomy, code: id, nameVi: vi, nameEn: en ?? english[id] ?? vi }))

const { pillars, emulationThemes, priorityTechnologies, noveltyTypes, priorityAreas749 } =
	targetsFile.taxonomies

/** A sector's code is its English name, folded: health, education, finance-and-banking … */
const sectors = priorityAreas749.vi.map((vi, index) => {
	const en = priorityAreas749.en[index] ?? vi
	return { id: slugOf(en), vi, en }
})

const slugOfProvince = (code: string) =>
	unitsFile.provinces63.find((province) => province.code === code)?.slug ?? code
const slugOfBody = (id: string) => unitsFile.ministries.find((body) => body.id === id)?.slug ?? id
const always = { validFrom: null, validTo: null }
const moved = new Date('2025-01-01')

/** Huế left the North Central cluster for that of the cities when it became one. */
const membersOf = (clusterId: string, codes: readonly string[]): ClusterInput['members'] => {
	const members = codes.map((code) => ({
		unit: slugOfProvince(code),
		...always,
		...(clusterId === 'cum-bac-trung-bo' && code === '46' ? { validTo: moved } : {}),
	}))
	return clusterId === 'cum-thanh-pho'
		? [...members, { unit: slugOfProvince('46'), validFrom: moved, validTo: null }]
		: members
}

const clusters: ClusterInput[] = [
	...unitsFile.clusters.map(({ id, nameVi, nameEn, basis, provinceCodes }) => ({
		slug: id,
		kind: 'cluster' as const,
		nameVi,
		nameEn,
		basis,
		members: membersOf(id, provinceCodes),
	})),
	...unitsFile.blocks.map(({ id, nameVi, nameEn, memberIds }) => ({
		slug: id,
		kind: 'block' as const,
		nameVi,
		nameEn,
		basis: 'name: Quyết định 1407/QĐ-TTg (2013); membership: ours',
		members: memberIds.map((member) => ({ unit: slugOfBody(member), ...always })),
	})),
]

const award = (code: string, nameVi: string, nameEn: string, minScore: number): AwardLevelInput => {
	const vote = rubricsFile.councilVote.thresholds.find((threshold) => threshold.award === code)
	if (!vote) throw new Error(`rubrics.json has no threshold for ${code}`)
	const of = vote.of.startsWith('all') ? ('all' as const) : ('present' as const)
	return { code, nameVi, nameEn, threshold: { ...fractionOf(vote.min), of }, minScore, basis: vote.basis }
}

/** Only what a thematic movement may give: yearly titles and orders are not offered (NĐ 98/2023/NĐ-CP, Điều 4). */
const awardLevels: AwardLevelInput[] = [
	award('co_thi_dua_chinh_phu', 'Cờ thi đua của Chính phủ', 'Government emulation flag', 95),
	award(
		'bang_khen_thu_tuong',
		'Bằng khen của Thủ tướng Chính phủ',
		'Prime Minister’s certificate of merit',
		90,
	),
	award('model_example', 'Điển hình tiên tiến toàn quốc', 'National model example', 90),
	award(
		'bang_khen_bo_tinh',
		'Bằng khen của bộ, ban, ngành, tỉnh',
		'Ministerial or provincial certificate of merit',
		85,
	),
	award('initiative_recognition', 'Công nhận sáng kiến', 'Recognised initiative', 65),
]

const visitedRubrics: ReadonlySet<string> = new Set(['initiative', 'model_collective'])

export const scoringRubrics: readonly Rubric[] = rubricsFile.rubrics
	.map((record): RubricRecord => record)
	.filter(isScoringRubric)
	.map((rubric) => (visitedRubrics.has(rubric.id) ? { ...rubric, visit: standardVisit } : rubric))

/** The forms of the law's kinds of entries. */
export const standardForms = formsFile.forms as RoundInput['forms']

export const nationalMovement: MovementInput = {
	slug: 'chuyen-doi-so-2021-2025',
	nameVi:
		'Phong trào thi đua chuyển đổi số quốc gia, phát triển Chính phủ số, kinh tế số, xã hội số giai đoạn 2021 - 2025',
	nameEn:
		'National emulation movement for digital transformation: digital government, economy and society, 2021 - 2025',
	shortNameVi: 'Thi đua chuyển đổi số 2021 - 2025',
	shortNameEn: 'Digital transformation emulation 2021 - 2025',
	purposeVi:
		'Phát hiện, bồi dưỡng, biểu dương và nhân rộng các điển hình tiên tiến, sáng kiến, kinh nghiệm hay trong chuyển đổi số; phấn đấu đạt, vượt và về đích sớm các mục tiêu cơ bản của Chương trình Chuyển đổi số quốc gia đến năm 2025.',
	purposeEn:
		'To discover, nurture, honour and replicate model examples, initiatives and good practices of digital transformation, and to meet, exceed or reach early the basic goals of the national programme to 2025.',
	startsOn: new Date('2021-01-01'),
	endsOn: new Date('2025-12-31'),
	legalBases,
	terms: [
		...words('pillar', pillars),
		...words('theme', emulationThemes),
		...words('sector', sectors),
		...words('technology', priorityTechnologies),
		...words('novelty', noveltyTypes),
	],
	clusters,
	awardLevels,
}
