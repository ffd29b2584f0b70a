/** The whole of the open data as tables: a line for each practice, for each measured result and for each objection. */
import type { OpenPractice } from './open-data.ts'

export const openSetFormats = ['csv', 'jsonl', 'xlsx'] as const
export type OpenSetFormat = (typeof openSetFormats)[number]

type Cell = string | number | null
type Columns = readonly (readonly [name: string, cell: (practice: OpenPractice) => Cell])[]

const words = (list: readonly string[]): string => list.join('|')

export const practiceColumns: Columns = [
	['id', ({ id }) => id],
	['url', ({ url }) => url],
	['title_vi', ({ title }) => title.vi],
	['title_en', ({ title }) => title.en],
	['summary', ({ summary }) => summary],
	['kind', ({ kind }) => kind],
	['subject', ({ subject }) => subject],
	['subject_name', ({ subjectName }) => subjectName],
	['agency', ({ agency }) => agency.slug],
	['agency_vi', ({ agency }) => agency.name.vi],
	['agency_en', ({ agency }) => agency.name.en],
	['ministry_province', ({ ministryProvince }) => ministryProvince],
	['province', ({ province }) => province],
	['pillar', ({ pillar }) => pillar],
	['themes', ({ themes }) => words(themes)],
	['sector', ({ sector }) => sector],
	['technologies', ({ technologies }) => words(technologies)],
	['novelty', ({ novelty }) => words(novelty)],
	['start_year', ({ startYear }) => startYear],
	['year', ({ year }) => year],
	['round', ({ round }) => round.slug],
	['award', ({ award }) => award.code],
	['award_vi', ({ award }) => award.name.vi],
	['award_en', ({ award }) => award.name.en],
	['decision_number', ({ award }) => award.decisionNumber],
	['decided_on', ({ award }) => award.decidedOn],
	['citation', ({ award }) => award.citation],
	['results', ({ results }) => results.length],
	[
		'authors',
		({ authors }) => words(authors.map(({ name, role }) => (role === '' ? name : `${name} (${role})`))),
	],
	['text', ({ sections }) => sections.map(({ title, text }) => `${title.vi}\n${text}`).join('\n\n')],
	['files', ({ files }) => words(files.map(({ url }) => url))],
	[
		'corrections',
		({ corrections }) =>
			words(corrections.map(({ on, fields, reason }) => `${on} ${fields.join(',')}: ${reason}`)),
	],
	[
		'focalPoint',
		({ focalPoint }) =>
			focalPoint === null
				? ''
				: [focalPoint.office, focalPoint.phone, focalPoint.email].filter((each) => each !== '').join(', '),
	],
	['updates', ({ updates }) => words(updates.map(({ on, state, text }) => `${on} ${state}: ${text}`))],
	[
		'objections',
		({ objections }) => words(objections.map(({ saidAt, text, found }) => `${saidAt}: ${text} → ${found}`)),
	],
	['is_illustrative', ({ isIllustrative }) => String(isIllustrative)],
	['published_at', ({ publishedAt }) => publishedAt],
	['changed_at', ({ changedAt }) => changedAt],
	['licence', ({ licence }) => licence],
]

export const resultHead = [
	'practice',
	'title_vi',
	'metric',
	'unit',
	'before',
	'after',
	'date',
	'source',
] as const

export const resultLines = ({ id, title, results }: OpenPractice): Cell[][] =>
	results.map(({ metric, unit, before, after, date, source }) => [
		...[id, title.vi, metric, unit, before, after, date, source],
	])

export const objectionHead = [
	'practice',
	'title_vi',
	'objection',
	'said_at',
	'language',
	'text',
	'found',
	'file',
] as const

export const objectionLines = ({ id, title, objections }: OpenPractice): Cell[][] =>
	objections.map((objection) => [
		...[id, title.vi, objection.id, objection.saidAt, objection.language],
		...[objection.text, objection.found, objection.fileUrl],
	])
