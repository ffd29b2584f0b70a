/** The three scoring tables of `rubrics.json`, with the real ids, bands, bonus and penalty, and short words. */
import type { Criterion, Rubric } from '#app/domain/rubric.ts'

const criterion = (id: string, code: string, max: number, bands: string): Criterion => ({
	id,
	code,
	vi: id,
	en: id,
	max,
	levels: bands.split(' ').map((band, at) => {
		const [min = 0, highest = 0] = band.split('-').map(Number)
		return { id: `level-${at}`, vi: band, en: band, min, max: highest, guideVi: band, guideEn: band }
	}),
})

const items = (points: Record<string, number>) =>
	Object.entries(points).map(([id, worth]) => ({ id, vi: id, en: id, points: worth }))

const rubric = (
	id: string,
	gates: string[],
	criteria: Criterion[],
	bonus: Record<string, number>,
	penaltyCap: number,
	penalty: Record<string, number>,
): Rubric => ({
	id,
	nameVi: id,
	nameEn: id,
	maxScore: 100,
	subject: [],
	gates: gates.map((gate) => ({ id: gate, vi: gate, en: gate })),
	criteria,
	bonus: { cap: 5, items: items(bonus) },
	penalty: { cap: penaltyCap, items: items(penalty) },
	disqualify: [],
	recognition: [{ level: 'national', vi: 'Toàn quốc', minScore: 90 }],
})

export const initiative = rubric(
	'initiative',
	['applied', 'not_duplicate', 'no_ip_violation', 'owner_confirmed'],
	[
		criterion('novelty', 'A1', 30, '27-30 21-26 16-20 1-15 0-0'),
		criterion('effectiveness', 'A2', 30, '26-30 20-25 15-19 1-14 0-0'),
		criterion('scope', 'A3', 15, '13-15 9-12 5-8 1-4'),
		criterion('replicability', 'A4', 15, '13-15 9-12 5-8 1-4'),
		criterion('evidence', 'A5', 10, '9-10 6-8 1-5 0-0'),
	],
	{ inclusion: 2, make_in_vietnam: 1, open: 1, prize: 1 },
	-10,
	{ late: -2, overstated: -5, security_gap: -3 },
)

export const collective = rubric(
	'model_collective',
	['registered', 'unity', 'cyber_ok'],
	[
		criterion('targets', 'B1', 30, '27-30 22-26 16-21 1-15'),
		criterion('innovation', 'B2', 20, '17-20 12-16 6-11 0-5'),
		criterion('benefit', 'B3', 20, '17-20 12-16 6-11 0-5'),
		criterion('spread', 'B4', 15, '13-15 9-12 4-8 0-3'),
		criterion('leadership', 'B5', 10, '9-10 6-8 0-5'),
		criterion('evidence', 'B6', 5, '5-5 3-4 0-2'),
	],
	{ dti_rise: 2, mentor: 2, hard_area: 1 },
	-10,
	{ late_report: -1, missed_meeting: -1, incident: -4, wrong_data: -3 },
)

export const individual = rubric(
	'model_individual',
	['conduct', 'unit_vote'],
	[
		criterion('achievement', 'C1', 30, '26-30 20-25 12-19 0-11'),
		criterion('initiative', 'C2', 25, '22-25 15-21 8-14 0-7'),
		criterion('impact', 'C3', 20, '17-20 11-16 5-10 0-4'),
		criterion('influence', 'C4', 15, '13-15 8-12 0-7'),
		criterion('evidence', 'C5', 10, '9-10 6-8 0-5'),
	],
	{ direct_worker: 3, hard_area: 2 },
	-5,
	{ late: -2, thin: -3 },
)

export const rubrics: readonly Rubric[] = [initiative, collective, individual]
