import targetsFile from '#prisma/reference/targets.json'
import type { Target, TargetScope } from '#app/domain/award-page.ts'
import type { Language } from '#app/domain/viewer.ts'

type Row = (typeof targetsFile.targets749)[number]

/** The goals of Quyết định 749/QĐ-TTg for a pillar, as the reference data has them; those of no theme. */
export const targetsOf = (pillar: string, language: Language): Target[] =>
	targetsFile.targets749
		.filter((row) => row.pillar === pillar)
		.map((row) => ({
			code: row.code,
			text: language === 'vi' ? row.vi : row.en,
			unit: row.unit,
			bound: bounds[row.valueKind] ?? 'exactly',
			levels: levelsOf(row, language),
			scopes: row.appliesTo.split(', ').flatMap((name) => scopes[name] ?? []),
			source: row.source,
		}))

const levelsOf = (row: Row, language: Language): Target['levels'] =>
	([2025, 2030] as const).flatMap((year) => {
		const value = row[`target${year}`] ?? null
		if (value === null) return []
		const { basis } = row.basis[`target${year}`]
		const text = year === 2030 ? ((language === 'vi' ? row.vi2030 : row.en2030) ?? null) : null
		return [{ year, value: String(value), text, isChecked: !basis.startsWith('own knowledge') }]
	})

const bounds: Readonly<Record<string, Target['bound']>> = { number_min: 'at-least', number_over: 'over' }

const scopes: Readonly<Record<string, TargetScope>> = {
	national: 'national',
	ministry: 'ministry',
	province: 'province',
	'province (GRDP)': 'grdp',
	district: 'district',
	commune: 'commune',
}
