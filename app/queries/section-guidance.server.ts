import type { EntryForm } from '#app/domain/entry-form.ts'
import type { Rubric } from '#app/domain/rubric.ts'
import type { Language } from '#app/domain/viewer.ts'

/** For each section the criteria that judge it, the best level first. */
export const guidanceOf = (form: EntryForm, rubric: Rubric, language: Language) =>
	form.sections.map((section) => ({
		section: section.key,
		criteria: section.criteria.flatMap((id) => {
			const criterion = rubric.criteria.find((each) => each.id === id)
			if (!criterion) return []
			const levels = [...criterion.levels].sort((a, b) => b.max - a.max)
			return [
				{
					id,
					name: language === 'vi' ? criterion.vi : criterion.en,
					max: criterion.max,
					levels: levels.map((level) => ({
						id: level.id,
						name: language === 'vi' ? level.vi : level.en,
						guide: language === 'vi' ? level.guideVi : level.guideEn,
						min: level.min,
						max: level.max,
					})),
				},
			]
		}),
	}))
