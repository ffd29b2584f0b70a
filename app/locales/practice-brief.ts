/**
 * A practice on two pages, to be printed and handed on: what it changed, what was done, what the award was, and where
 * the whole story is read. Made of what the page shows and of nothing else.
 */
import { sectionOf } from '#app/domain/entry-form.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import { cell, paragraph, type Paper, type PaperBlock } from '#app/domain/paper.ts'
import { isEmptyRichText, plainText } from '#app/domain/rich-text.ts'
import type { Language } from '#app/domain/viewer.ts'
import { kinds } from './agency.ts'
import { formatDate, formatNumber } from './format.ts'
import { practice as m } from './gallery.ts'
import { measuredAt } from './measured-at.ts'
import { focalPoints } from './focal-points.ts'
import { practiceStateNames } from './practice-updates.ts'
import { say, type Message, type Values } from './message.ts'

const w = {
	name: { vi: 'BẢN TÓM TẮT', en: 'BRIEF' },
	metric: { vi: 'Chỉ số', en: 'Measure' },
	before: { vi: 'Trước', en: 'Before' },
	after: { vi: 'Sau', en: 'After' },
	asOf: { vi: 'Tính đến', en: 'As of' },
	source: { vi: 'Nguồn', en: 'Source' },
	award: { vi: '{agency}. {award}, {decision}.', en: '{agency}. {award}, {decision}.' },
	update: { vi: 'Cập nhật {date}: {state}.', en: 'Updated {date}: {state}.' },
	more: { vi: 'Đọc đầy đủ, kèm minh chứng: {address}', en: 'The whole story with its evidence: {address}' },
	foot: { vi: '{address} · công bố ngày {date}', en: '{address} · published on {date}' },
	illustrative: {
		vi: 'Nội dung minh họa, không phải thành tích có thật.',
		en: 'Illustrative; no real achievement.',
	},
} satisfies Record<string, Message>

/** What two pages hold, in characters: a cover, a row of results and a heading take the place of so many. */
const room = 3_600
const roomOf = { cover: 1_000, row: 110, heading: 90 }
const longestSection = 1_100

export const practiceBrief = (practice: PracticeStory, address: string, language: Language): Paper => {
	const t = (message: Message, values: Values = {}) => say(language, message, values)
	const { award, agency, cover } = practice
	const decision = t(m.decision, { number: award.decisionNumber, date: formatDate(award.decidedOn) })
	return {
		language,
		title: practice.title,
		at: new Date(practice.publishedAt),
		head: null,
		name: `${t(w.name)}: ${t(kinds[practice.kind]).toLocaleUpperCase(language)}`,
		about: practice.title,
		addressee: null,
		blocks: [
			paragraph(t(w.award, { agency, award: award.name, decision }), 'plain'),
			...(practice.basis === 'illustrative' ? [paragraph(t(w.illustrative), 'note')] : []),
			...(cover ? [{ type: 'picture' as const, evidenceId: cover.id, caption: cover.caption }] : []),
			paragraph(practice.summary),
			...updateBlocks(practice, language),
			...resultBlocks(practice, language),
			...sectionBlocks(practice, language),
			...focalPointBlocks(practice, language),
			paragraph(t(w.more, { address }), 'note'),
		],
		recipients: null,
		signatures: [],
		foot: t(w.foot, { address, date: formatDate(practice.publishedAt) }),
		mark: null,
	}
}

/** How it stands today, by the last that its agency said. */
const updateBlocks = ({ updates: [last] }: PracticeStory, language: Language): PaperBlock[] => {
	if (!last) return []
	const values = { date: formatDate(last.on), state: say(language, practiceStateNames[last.state]) }
	return [paragraph(`${say(language, w.update, values)} ${last.text}`, 'note')]
}

const focalPointLine = ({ focalPoint }: Pick<PracticeStory, 'focalPoint'>): string =>
	focalPoint === null
		? ''
		: [focalPoint.office, focalPoint.phone, focalPoint.email].filter((each) => each !== '').join(', ')

const focalPointBlocks = (practice: PracticeStory, language: Language): PaperBlock[] => {
	const focalPoint = focalPointLine(practice)
	return focalPoint === '' ? [] : [paragraph(say(language, focalPoints.brief, { focalPoint }), 'note')]
}

const resultBlocks = ({ results }: PracticeStory, language: Language): PaperBlock[] => {
	const t = (message: Message) => say(language, message)
	const figure = (value: number | null) =>
		cell(value === null ? '–' : formatNumber(language, value), { align: 'right' })
	const measured = results.filter(({ after }) => after !== null)
	if (measured.length === 0) return []
	const heads = [w.metric, w.before, w.after, w.asOf, w.source]
	const sources = [...new Set(measured.map(({ source }) => source).filter((source) => source !== ''))]
	return [
		{ type: 'heading', level: 2, text: t(m.results) },
		{
			type: 'table',
			widths: [46, 15, 16, 13, 10],
			headRows: 1,
			rows: [
				heads.map((head) => cell(t(head), { isHead: true, align: 'center' })),
				...measured.map(({ metric, unit, before, after, date, source }) => [
					cell(unit === '' ? metric : `${metric} (${unit})`),
					figure(before),
					figure(after),
					cell(measuredAt(date), { align: 'center' }),
					cell(source === '' ? '–' : `[${sources.indexOf(source) + 1}]`, { align: 'center' }),
				]),
			],
		},
		...sources.map((source, index) => paragraph(`[${index + 1}] ${source}`, 'small')),
	]
}

/** Each section from its beginning, as much as the two pages hold. */
const sectionBlocks = (practice: PracticeStory, language: Language): PaperBlock[] => {
	const { sections, form, summary, cover, results, updates } = practice
	const told = form.sections.filter(({ key }) => !isEmptyRichText(sectionOf({ sections }, key)))
	const taken =
		summary.length +
		(updates[0]?.text.length ?? 0) +
		focalPointLine(practice).length +
		(cover ? roomOf.cover : 0) +
		results.length * roomOf.row +
		told.length * roomOf.heading
	const left = Math.max(0, room - taken)
	const each = Math.min(longestSection, Math.max(160, Math.floor(left / Math.max(1, told.length))))
	return told.flatMap(({ key, label }) => [
		{ type: 'heading' as const, level: 2 as const, text: say(language, label) },
		paragraph(beginning(plainText(sectionOf({ sections }, key)), each)),
	])
}

/** Whole sentences where they fit, else whole words. */
export const beginning = (text: string, most: number): string => {
	const words = text.replace(/\s+/gu, ' ').trim()
	if (words.length <= most) return words
	const cut = words.slice(0, most)
	const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
	if (sentence > most / 2) return cut.slice(0, sentence + 1)
	return `${cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))}…`
}
