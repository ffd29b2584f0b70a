import { costField } from '#app/domain/cost.ts'
import type { EntryContent, Result } from '#app/domain/entry-content.ts'
import practicesFile from '#prisma/reference/practices.json'
import { doc, picture } from './rich.ts'
import { sectionKeys, type SectionKey, type Told } from './told.ts'

export type Picture = { evidenceId: string; caption: string }

type Practice = (typeof practicesFile.practices)[number]

const practiceOf = (told: Told): Practice | null =>
	practicesFile.practices.find(({ id }) => id === told.id) ?? null

const ownTitles: Readonly<Record<string, readonly [string, string]>> = {
	'nguoi-cao-tuoi': [
		'Tổ công nghệ số cộng đồng đồng hành cùng người cao tuổi (minh họa)',
		'Community digital teams at the side of older people (illustrative)',
	],
}

export const titleOf = (told: Told): string =>
	practiceOf(told)?.titleVi ?? told.titles?.[0] ?? ownTitles[told.key]?.[0] ?? told.key

/** The entry as its agency writes it; pictures stand in the solution and in the effect. */
export const contentOf = (told: Told, pictures: readonly Picture[]): EntryContent => {
	const practice = practiceOf(told)
	const sources = practice?.sources ?? []
	return {
		titleVi: titleOf(told),
		titleEn: practice?.titleEn ?? told.titles?.[1] ?? ownTitles[told.key]?.[1] ?? '',
		summary: told.summary,
		subjectName: told.subjectName ?? '',
		pillar: practice?.pillar ?? 'digital_society',
		themes: practice?.themes ?? ['society_skills'],
		sector: told.sector,
		technologies: told.technologies,
		noveltyTypes: told.novelty,
		startYear: practice?.startYear ?? 2025,
		sections: sectionsOf(told, sources, pictures),
		answers: answersOf(told, practice),
		results: resultsOf(told, practice),
		authors: told.authors,
		contact: { name: 'Đầu mối hồ sơ (dữ liệu mẫu)', email: `${told.agency}@mau.vn`, phone: '' },
	}
}

/** What the movement's forms ask for beside the text. */
const answersOf = ({ kind, cost }: Told, practice: Practice | null): EntryContent['answers'] => ({
	...(kind === 'initiative'
		? { 'first-applied': { kind: 'date', date: String(practice?.startYear ?? 2025) } }
		: {}),
	...(cost === undefined ? {} : { [costField]: { kind: 'number', value: cost } }),
})

const sectionsOf = (told: Told, sources: readonly string[], pictures: readonly Picture[]) => {
	const text = (key: SectionKey) => {
		const lines = key === 'lessons' ? [...told.sections.lessons, ...linksTo(sources)] : told.sections[key]
		const shown = key === 'solution' ? pictures[0] : key === 'effect' ? pictures[1] : undefined
		const written = doc(lines)
		return shown
			? { ...written, content: [...written.content, picture(shown.evidenceId, shown.caption)] }
			: written
	}
	return Object.fromEntries(sectionKeys.map((key) => [key, text(key)]))
}

const linksTo = (sources: readonly string[]): string[] =>
	sources.length === 0
		? []
		: [
				'## Nguồn',
				...sources.map((address) => `- [${new URL(address).hostname.replace(/^www\./, '')}](${address})`),
			]

const assumed = 'Số liệu giả định (hồ sơ minh họa)'

const resultsOf = (told: Told, practice: Practice | null): Result[] => [
	...told.results.map(({ of, unit, after }, index) => {
		const fact = practice?.results[of]
		return {
			id: `r${index + 1}`,
			metric: fact?.metricVi ?? '',
			unit,
			before: null,
			after: after ?? (typeof fact?.value === 'number' ? fact.value : null),
			date: fact?.asOf ?? '',
			source: practice?.sources[0] ?? assumed,
			proofs: [],
		}
	}),
	...(told.inventedResults ?? []).map((result, index) => ({
		...result,
		id: `x${index + 1}`,
		source: assumed,
		proofs: [],
	})),
]
