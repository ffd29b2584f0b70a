/**
 * The Word template of an entry: a heading for each part of its form, guidance in a style of its own, tables for results
 * and authors, and what is written so far. `readWord` finds every part of it again.
 */
import type { EntryContent } from '#app/domain/entry-content.ts'
import { sectionOf, type EntryForm } from '#app/domain/entry-form.ts'
import { paperBlocks } from '#app/domain/paper-text.ts'
import { cell, paragraph, roman, type Paper, type PaperBlock } from '#app/domain/paper.ts'
import type { WordWords } from '#app/domain/word-reading.ts'
import { ownLabels } from './dossier.ts'
import { formatNumber } from './format.ts'
import { say, type Language, type Message } from './message.ts'

const w = {
	name: { vi: 'MẪU SOẠN HỒ SƠ', en: 'TEMPLATE OF AN ENTRY' },
	how: {
		vi: 'Viết dưới từng tiêu đề; giữ nguyên các tiêu đề để phần mềm nhận ra mục. Dòng hướng dẫn in nghiêng không được lấy vào hồ sơ.',
		en: 'Write under each heading and keep the headings, by which the parts are found. Guidance in italics is not taken over.',
	},
	title: { vi: 'Tên hồ sơ', en: 'Title' },
	summary: { vi: 'Tóm tắt', en: 'Summary' },
	results: { vi: 'Kết quả đo lường được', en: 'Measurable results' },
	authors: { vi: 'Tác giả', en: 'Authors' },
	titleGuide: {
		vi: 'Ngắn, nêu giải pháp hoặc người, tập thể tiêu biểu.',
		en: 'Short; names the solution or the example.',
	},
	summaryGuide: {
		vi: 'Tối đa 600 ký tự: vấn đề, giải pháp, kết quả chính.',
		en: 'At most 600 characters: the problem, the solution, the main result.',
	},
	resultGuide: {
		vi: 'Mỗi dòng một chỉ số. Viết số theo dạng 1.234,5; thời điểm là năm, tháng/năm hoặc ngày/tháng/năm.',
		en: 'One measure a row. Write numbers as 1.234,5; the date is a year, month/year or day/month/year.',
	},
	authorGuide: {
		vi: 'Mỗi dòng một người; tỷ lệ đóng góp cộng lại bằng 100%.',
		en: 'One person a row; the shares add up to 100%.',
	},
} satisfies Record<string, Message>

const resultHeads = ['TT', 'Chỉ số', 'Đơn vị tính', 'Trước', 'Sau', 'Thời điểm', 'Nguồn số liệu'] as const
const authorHeads = ['TT', 'Họ và tên', 'Vai trò', 'Tỷ lệ đóng góp (%)'] as const
const spareRows = 4

export const wordTemplate = (language: Language, form: EntryForm, content: EntryContent, at: Date): Paper => {
	const t = (message: Message) => say(language, message)
	const parts: { title: string; guide: string; blocks: readonly PaperBlock[] }[] = [
		{ title: t(w.title), guide: t(w.titleGuide), blocks: written(content.titleVi) },
		{ title: t(w.summary), guide: t(w.summaryGuide), blocks: written(content.summary) },
		...form.sections.map((section) => ({
			title: t(section.label),
			guide: t(section.guidance),
			blocks: paperBlocks(sectionOf(content, section.key)).filter(({ type }) => type !== 'picture'),
		})),
		{ title: t(w.results), guide: t(w.resultGuide), blocks: [resultTable(content)] },
		{ title: t(w.authors), guide: t(w.authorGuide), blocks: [authorTable(content)] },
	]
	return {
		language,
		title: t(w.name),
		at,
		head: null,
		name: t(w.name),
		about: t(form.name),
		addressee: null,
		blocks: [
			paragraph(t(w.how), 'note'),
			...parts.flatMap(({ title, guide, blocks }, index): PaperBlock[] => [
				{ type: 'heading', level: 1, text: `${roman(index + 1)}. ${title}` },
				...(guide.trim() === '' ? [] : [paragraph(guide.trim(), 'note')]),
				...(blocks.length === 0 ? [paragraph('')] : blocks.map(deeper)),
			]),
		],
		recipients: null,
		signatures: [],
		foot: '',
		mark: null,
	}
}

/** What the template says itself, in both languages: read back, it is nobody's text. */
export const wordWords = (form: EntryForm): WordWords => ({
	labels: ownLabels,
	skipped: [w.name, w.how, w.titleGuide, w.summaryGuide, w.resultGuide, w.authorGuide, form.name].flatMap(
		({ vi, en }) => [vi, en],
	),
})

const written = (text: string): PaperBlock[] =>
	text.trim() === ''
		? []
		: text
				.trim()
				.split('\n')
				.map((line) => paragraph(line))

/** Headings inside a part stand under the heading of the part. */
const deeper = (block: PaperBlock): PaperBlock =>
	block.type === 'heading' ? { ...block, level: block.level === 1 ? 2 : block.level } : block

const rowsOf = (heads: readonly string[], rows: readonly (readonly string[])[]) => [
	heads.map((head) => cell(head, { isHead: true })),
	...rows.map((row, index) => [cell(String(index + 1)), ...row.map((text) => cell(text))]),
	...Array.from({ length: Math.max(1, spareRows - rows.length) }, () => heads.map(() => cell(''))),
]

const figure = (value: number | null) =>
	value === null ? '' : formatNumber('vi', value, { most: 10 }).replace('−', '-')

const resultTable = ({ results }: EntryContent): PaperBlock => ({
	type: 'table',
	widths: [6, 26, 12, 12, 12, 13, 19],
	headRows: 1,
	rows: rowsOf(
		resultHeads,
		results.map(({ metric, unit, before, after, date, source }) => [
			metric,
			unit,
			figure(before),
			figure(after),
			date.split('-').reverse().join('/'),
			source,
		]),
	),
})

const authorTable = ({ authors }: EntryContent): PaperBlock => ({
	type: 'table',
	widths: [6, 40, 34, 20],
	headRows: 1,
	rows: rowsOf(
		authorHeads,
		authors.map(({ name, role, sharePercent }) => [name, role, figure(sharePercent)]),
	),
})
