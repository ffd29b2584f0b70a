import { fractionOf } from '#app/domain/ballot.ts'
import type { AwardLevelInput, ClusterInput, LegalBasisInput, MovementInput } from '#app/domain/movement.ts'
import { isScoringRubric, type Rubric, type RubricRecord } from '#app/domain/rubric.ts'
import { slugOf } from '#app/domain/folding.ts'
import rubricsFile from '#prisma/reference/rubrics.json'
import targetsFile from '#prisma/reference/targets.json'
import unitsFile from '#prisma/reference/units.json'

/** The movement of 2021–2025, from the reference files. */

const date = (text: string | null) => (text === null ? null : new Date(text))

const inForce = (
	number: string,
	titleVi: string,
	issuerVi: string,
	[issuedOn, validFrom, validTo]: readonly [string | null, string | null, string | null],
	basis: string,
): LegalBasisInput => ({
	number,
	titleVi,
	issuerVi,
	issuedOn: date(issuedOn),
	validFrom: date(validFrom),
	validTo: date(validTo),
	basis,
})

const laws: LegalBasisInput[] = [
	inForce(
		'15/2003/QH11',
		'Luật Thi đua, khen thưởng (sửa đổi, bổ sung các năm 2005, 2009, 2013)',
		'Quốc hội',
		[null, null, '2024-01-01'],
		'looked-up: thuvienphapluat.vn; phapluatcongdong.vn',
	),
	inForce(
		'91/2017/NĐ-CP',
		'Nghị định quy định chi tiết thi hành Luật Thi đua, khen thưởng',
		'Chính phủ',
		['2017-07-31', '2017-10-01', '2024-01-01'],
		'looked-up: thuvienphapluat.vn',
	),
	inForce(
		'06/2022/QH15',
		'Luật Thi đua, khen thưởng',
		'Quốc hội',
		['2022-06-15', '2024-01-01', null],
		'looked-up: vi.wikisource.org (Công báo 571+572/2022)',
	),
	inForce(
		'98/2023/NĐ-CP',
		'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
		'Chính phủ',
		['2023-12-31', '2024-01-01', '2025-07-01'],
		'looked-up: vbpl.vn; end of validity from the date of 152/2025/NĐ-CP (own knowledge)',
	),
	inForce(
		'01/2024/TT-BNV',
		'Thông tư hướng dẫn biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định 98/2023/NĐ-CP',
		'Bộ Nội vụ',
		['2024-02-24', null, '2025-07-01'],
		'looked-up: vbpl.vn; end of validity own knowledge',
	),
	inForce(
		'152/2025/NĐ-CP',
		'Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng',
		'Chính phủ',
		['2025-06-14', '2025-07-01', null],
		'looked-up: pbgdpl.cantho.gov.vn',
	),
]

const programme: LegalBasisInput[] = targetsFile.taxonomies.strategicDocs.map(
	({ no, vi, issuer, date: day, ...rest }) =>
		inForce(no, vi, issuer, [day, null, null], ('basis' in rest && rest.basis) || 'seed'),
)

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

export const scoringRubrics: readonly Rubric[] = rubricsFile.rubrics
	.map((record): RubricRecord => record)
	.filter(isScoringRubric)

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
	legalBases: [...laws, ...programme],
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
