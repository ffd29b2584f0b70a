import targetsFile from '#prisma/reference/targets.json'

/** A measured goal of the national programme, as the reference data has it. */
export type TargetRow = {
	code: string
	pillar: string
	vi: string
	en: string
	unit: string
	target2025: number | string | boolean | null
	target2030: number | string | boolean | null
	source: string
}

/** The goals of Quyết định 749/QĐ-TTg for a pillar. */
export const targetsOf = (pillar: string): TargetRow[] =>
	targetsFile.targets749
		.filter((target) => target.pillar === pillar)
		.map(({ code, vi, en, unit, target2025, target2030, source }) => ({
			...{ code, pillar, vi, en, unit, source },
			target2025: target2025 ?? null,
			target2030: target2030 ?? null,
		}))
