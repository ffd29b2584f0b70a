import { offlineColumns, type OfflineLine } from '#app/domain/offline-sheet.ts'
import { say, type Language } from '#app/locales/message.ts'
import { linePartWords, offline as m } from '#app/locales/offline.ts'

type Sheet = { id: string; version: number; title: string; lines: readonly OfflineLine[] }
type Row = readonly (string | number | null)[]

/** The headers, then each sheet as a block of lines with an empty one after it. */
export async function* offlineRows(sheets: readonly Sheet[], language: Language): AsyncGenerator<Row> {
	yield offlineColumns.map(([, vi, en]) => (language === 'vi' ? vi : en))
	for (const { id, version, title, lines } of sheets) {
		for (const line of lines) {
			const { code, choice, points, text } = line
			yield [
				...[id, version, title, code, nameOf(line, language), guideOf(line, language)],
				...[choice ? choice[language] || choice.vi : null, points, text],
			]
		}
		yield []
	}
}

const nameOf = ({ part, name, criterion }: OfflineLine, language: Language): string => {
	const words = name ? name[language] || name.vi : ''
	const what = say(language, linePartWords[part])
	if (words === '') return what
	return `${what}: ${criterion ? say(language, m.atMost, { name: words, max: criterion.max }) : words}`
}

const guideOf = ({ criterion, options, extra }: OfflineLine, language: Language): string => {
	if (criterion)
		return criterion.levels
			.map((level) =>
				say(language, m.band, {
					...{ level: level[language] || level.vi, min: level.min, max: level.max },
					guide: language === 'vi' ? level.guideVi : level.guideEn || level.guideVi,
				}),
			)
			.join('\n')
	if (options.length === 0) return ''
	const named = options.map((option) => option[language] || option.vi).join(' / ')
	const words = say(language, m.oneOf, { options: named })
	return extra === undefined ? words : say(language, m.worth, { options: words, points: extra })
}
