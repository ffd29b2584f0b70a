import file from '#prisma/reference/units.json'
import type { Borders, MapPlace } from '#app/domain/province-map.ts'
import type { Language } from '#app/domain/viewer.ts'

const olds = file.provinces63
const news = file.provinces34

/** The areas within these borders. Those of 2025 hold what came from the provinces that they were formed from. */
export const mapPlaces = (borders: Borders, language: Language): MapPlace[] =>
	borders === '63'
		? olds.map(({ code, slug, nameVi, nameEn }) => ({
				code,
				name: language === 'vi' ? nameVi : nameEn,
				slugs: [slug],
			}))
		: news.map(({ code, slug, nameVi, formedFrom }) => {
				const formed = olds.filter((old) => formedFrom.includes(old.code))
				const namesake = olds.find((old) => old.slug === slug)
				return {
					code,
					name: language === 'vi' ? nameVi : (namesake?.nameEn ?? nameVi),
					slugs: [`${slug}-2025`, ...formed.map((old) => old.slug)],
				}
			})
