/**
 * Báo cáo thành tích: the report of achievements as a paper in the layout of NĐ 30/2020/NĐ-CP, made from a dossier.
 * Papers are in Vietnamese, whoever asks for them.
 */
import { nameOfFile, type Dossier, type DossierFile, type Endorser } from '#app/domain/dossier.ts'
import { answerOf, sectionOf, type FormField } from '#app/domain/entry-form.ts'
import { isEmptyAnswer, type Answer } from '#app/domain/answer.ts'
import type { Result } from '#app/domain/entry-content.ts'
import { clock, type Proof } from '#app/domain/proof.ts'
import { paperBlocks } from '#app/domain/paper-text.ts'
import {
	cell,
	paperDay,
	paragraph,
	roman,
	type Paper,
	type PaperBlock,
	type PaperSignature,
} from '#app/domain/paper.ts'
import { isEmptyRichText } from '#app/domain/rich-text.ts'
import { kinds, subjectNames } from './agency.ts'
import { formatMoment, formatNumber, formatSize } from './format.ts'
import { onPaper as t, papers } from './decisions.ts'

const w = {
	name: 'BÁO CÁO THÀNH TÍCH',
	about: '{kind}: {title}',
	untitled: '(chưa đặt tên)',
	hidden: 'Đơn vị được giữ kín',
	number: 'Số:          /BC',
	noPlace: '……………',
	noDate: '{place}, ngày …… tháng …… năm {year}',
	date: '{place}, ngày {day} tháng {month} năm {year}',
	general: 'THÔNG TIN CHUNG',
	results: 'KẾT QUẢ ĐO LƯỜNG ĐƯỢC',
	authors: 'TÁC GIẢ, ĐỒNG TÁC GIẢ',
	fields: 'THÔNG TIN KHÁC',
	evidence: 'DANH MỤC MINH CHỨNG',
	nothing: '(chưa có nội dung)',
	movement: 'Phong trào, đợt xét: {movement} – {round}',
	unit: 'Đơn vị đề nghị: {name}',
	subject: 'Loại hồ sơ, đối tượng: {kind} – {subject}',
	example: 'Điển hình: {name}',
	titleEn: 'Tên tiếng Anh: {name}',
	startYear: 'Năm bắt đầu áp dụng: {year}',
	terms: 'Phân loại: {terms}',
	contact: 'Người liên hệ: {words}',
	summary: 'Tóm tắt: {words}',
	file: 'Tệp {position}',
	page: ', trang {page}',
	second: ', lúc {at}',
	evidenceNote:
		'Mã SHA-256 của từng tệp để đối chiếu: tệp không bị sửa khi mã tính lại trùng với mã ghi ở đây.',
	signer: 'THỦ TRƯỞNG ĐƠN VỊ',
	signNote: '(Ký, ghi rõ họ tên, đóng dấu)',
	signerAbove: 'XÁC NHẬN CỦA ĐƠN VỊ CẤP TRÊN',
	onBehalf: 'KT. {capacity}',
	endorsers: 'KÝ DUYỆT',
	officeHead: 'Thủ trưởng đơn vị',
	officeOnBehalf: 'Người được ủy quyền, ký thay {head}',
	recipients: 'Nơi nhận:',
	recipientLines: ['- Cơ quan thường trực phong trào thi đua;', '- Lưu: VT.'],
	mark: 'BẢN NHÁP',
	footDraft: 'Bản nháp, lưu lúc {at} (GMT+7). Chưa nộp.',
	footSubmitted: 'Biên nhận {number} · nộp lúc {at} (GMT+7) · SHA-256 của nội dung: {digest}',
	share: '{share}%',
} as const

const columns = {
	results: ['TT', 'Chỉ số', 'Đơn vị', 'Trước', 'Sau', 'Thời điểm', 'Nguồn số liệu', 'Minh chứng'],
	authors: ['TT', 'Họ và tên', 'Vai trò', 'Tỷ lệ đóng góp'],
	endorsers: ['TT', 'Họ và tên', 'Tư cách', 'Đơn vị', 'Thời điểm (GMT+7)'],
	evidence: ['TT', 'Tên tệp', 'Nội dung', 'Dung lượng', 'SHA-256'],
} as const

export const achievementReport = (dossier: Dossier): Paper => {
	const { receipt, content, agency } = dossier
	const title = content.titleVi.trim() || w.untitled
	const at = formatMoment(dossier.at)
	return {
		language: 'vi',
		title: `Báo cáo thành tích – ${title}`,
		at: dossier.at,
		head: {
			parent: agency?.parent ?? null,
			issuer: agency?.name ?? w.hidden,
			number: agency ? w.number : null,
			nation: papers.nation,
			motto: papers.motto,
			placeAndDate: placeAndDate(dossier),
		},
		name: w.name,
		about: t(w.about, { kind: kinds[dossier.kind].vi, title }),
		addressee: null,
		blocks: numbered(partsOf(dossier)),
		recipients: { label: w.recipients, lines: w.recipientLines },
		signatures: agency ? signaturesOf(receipt?.endorsers ?? []) : [],
		foot: receipt
			? t(w.footSubmitted, { number: receipt.number, digest: receipt.digest, at })
			: t(w.footDraft, { at }),
		mark: receipt ? null : w.mark,
	}
}

/** The agency's head signs, KT. by who acted for them; to the left the unit above confirms, where it was asked. */
const signaturesOf = (endorsers: readonly Endorser[]): PaperSignature[] => {
	const own = endorsers.find(({ isAbove }) => !isAbove)
	const above = endorsers.find(({ isAbove }) => isAbove)
	const signature = (capacity: string, by: Endorser | undefined): PaperSignature => ({
		capacity: by?.onBehalfOf ? t(w.onBehalf, { capacity }) : capacity,
		note: w.signNote,
		name: by?.by ?? '',
	})
	return [...(above ? [signature(w.signerAbove, above)] : []), signature(w.signer, own)]
}

/** Everybody in the chain, in the order in which they endorsed. */
const endorserTable = (endorsers: readonly Endorser[]): PaperBlock => ({
	type: 'table',
	widths: [7, 27, 26, 24, 16],
	headRows: 1,
	rows: [
		headRow(columns.endorsers),
		...endorsers.map(({ by, onBehalfOf, unit, at }, index) => [
			count(index),
			cell(by),
			cell(onBehalfOf ? t(w.officeOnBehalf, { head: onBehalfOf }) : w.officeHead),
			cell(unit),
			cell(formatMoment(at)),
		]),
	],
})

/** A draft is dated by whoever signs it. */
const placeAndDate = ({ agency, receipt, at }: Dossier): string => {
	const place = agency?.seat ?? w.noPlace
	return t(receipt ? w.date : w.noDate, { place, ...paperDay(at) })
}

type Part = { title: string; blocks: readonly PaperBlock[] }

const partsOf = (dossier: Dossier): Part[] => {
	const { form, content, authors, files } = dossier
	const endorsers = dossier.receipt?.endorsers ?? []
	const sections = form.sections.map((section) => {
		const text = sectionOf(content, section.key)
		const blocks = isEmptyRichText(text) ? [paragraph(w.nothing, 'note')] : paperBlocks(text)
		return { title: section.label.vi.toLocaleUpperCase('vi'), blocks }
	})
	const fields = form.fields.flatMap((field) => fieldBlocks(field, answerOf(content, field), dossier))
	return [
		{ title: w.general, blocks: generalOf(dossier) },
		...(fields.length > 0 ? [{ title: w.fields, blocks: fields }] : []),
		...sections,
		{ title: w.results, blocks: [resultTable(content.results, files)] },
		...(authors && authors.length > 0 ? [{ title: w.authors, blocks: [authorTable(authors)] }] : []),
		{ title: w.evidence, blocks: evidenceBlocks(files) },
		...(endorsers.length > 0 ? [{ title: w.endorsers, blocks: [endorserTable(endorsers)] }] : []),
	]
}

const numbered = (parts: readonly Part[]): PaperBlock[] =>
	parts.flatMap(({ title, blocks }, index) => [
		{ type: 'heading', level: 1, text: `${roman(index + 1)}. ${title}` },
		...blocks,
	])

const generalOf = ({ content, contact, agency, ...dossier }: Dossier): PaperBlock[] => {
	const reach = contact
		? [contact.name, contact.phone, contact.email].filter((word) => word.trim() !== '')
		: []
	const lines: (string | null)[] = [
		t(w.movement, { movement: dossier.movement, round: dossier.round }),
		agency && t(w.unit, { name: agency.name }),
		t(w.subject, { kind: kinds[dossier.kind].vi, subject: subjectNames[dossier.subject].vi }),
		content.subjectName && t(w.example, { name: content.subjectName }),
		content.titleEn && t(w.titleEn, { name: content.titleEn }),
		content.startYear === null ? null : t(w.startYear, { year: content.startYear }),
		dossier.terms.length > 0 ? t(w.terms, { terms: dossier.terms.join('; ') }) : null,
		reach.length > 0 ? t(w.contact, { words: reach.join(', ') }) : null,
		content.summary.trim() && t(w.summary, { words: content.summary.trim() }),
	]
	return lines.flatMap((line) => (line ? [factLine(line)] : []))
}

/** The name of the fact in bold, what it is after the colon. */
const factLine = (line: string): PaperBlock => {
	const colon = line.indexOf(': ')
	const runs = [{ text: line.slice(0, colon + 1), bold: true }, { text: line.slice(colon + 1) }]
	return { type: 'paragraph', look: 'body', runs }
}

const headRow = (heads: readonly string[]) => heads.map((head) => cell(head, { isHead: true }))
const count = (index: number) => cell(String(index + 1), { align: 'center' })
const figure = (value: number | null) =>
	cell(value === null ? '–' : formatNumber('vi', value), { align: 'right' })

const resultTable = (results: readonly Result[], files: readonly DossierFile[]): PaperBlock => {
	if (results.length === 0) return paragraph(w.nothing, 'note')
	return {
		type: 'table',
		widths: [7, 22, 9, 10, 10, 12, 16, 14],
		headRows: 1,
		rows: [
			headRow(columns.results),
			...results.map((result, index) => [
				count(index),
				cell(result.metric),
				cell(result.unit),
				figure(result.before),
				figure(result.after),
				cell(result.date.split('-').reverse().join('/')),
				cell(result.source),
				cell(proofWords(result.proofs, files)),
			]),
		],
	}
}

/** Which files prove a figure, and where in them. */
const proofWords = (proofs: readonly Proof[], files: readonly DossierFile[]): string =>
	proofs
		.flatMap(({ evidenceId, page, second }) => {
			const file = files.find(({ id }) => id === evidenceId)
			if (!file) return []
			const place =
				page === null ? (second === null ? '' : t(w.second, { at: clock(second) })) : t(w.page, { page })
			return [`${t(w.file, { position: file.position })}${place}`]
		})
		.join('; ')

const authorTable = (authors: NonNullable<Dossier['authors']>): PaperBlock => ({
	type: 'table',
	widths: [7, 41, 34, 18],
	headRows: 1,
	rows: [
		headRow(columns.authors),
		...authors.map(({ name, role, sharePercent }, index) => [
			count(index),
			cell(name),
			cell(role),
			cell(sharePercent === null ? '' : t(w.share, { share: formatNumber('vi', sharePercent) }), {
				align: 'right',
			}),
		]),
	],
})

const evidenceBlocks = (files: readonly DossierFile[]): PaperBlock[] => {
	if (files.length === 0) return [paragraph(w.nothing, 'note')]
	return [
		{
			type: 'table',
			widths: [7, 25, 23, 12, 33],
			headRows: 1,
			rows: [
				headRow(columns.evidence),
				...files.map((file) => [
					cell(String(file.position), { align: 'center' }),
					cell(nameOfFile(file)),
					cell(file.caption),
					cell(formatSize('vi', file.size), { align: 'right' }),
					cell(file.sha256.replace(/(.{16})(?=.)/g, '$1 ')),
				]),
			],
		},
		paragraph(w.evidenceNote, 'note'),
	]
}

const fieldBlocks = (field: FormField, answer: Answer, dossier: Dossier): PaperBlock[] => {
	if (isEmptyAnswer(answer)) return []
	if (field.kind === 'table' && answer.kind === 'table') {
		return [
			paragraph(`${field.label.vi}:`),
			{
				type: 'table',
				widths: field.columns.map(() => 1),
				headRows: 1,
				rows: [
					headRow(field.columns.map(({ label, unit }) => (unit ? `${label.vi} (${unit})` : label.vi))),
					...answer.lines.map(({ cells }) =>
						field.columns.map(({ key }) => {
							const value = cells[key] ?? ''
							return typeof value === 'number' ? figure(value) : cell(value)
						}),
					),
				],
			},
		]
	}
	return [factLine(`${field.label.vi}: ${wordsOf(field, answer, dossier)}`)]
}

const wordsOf = (field: FormField, answer: Answer, { words, files }: Dossier): string => {
	switch (answer.kind) {
		case 'text':
			return answer.text.trim()
		case 'number':
			return `${answer.value === null ? '' : formatNumber('vi', answer.value)} ${'unit' in field ? field.unit : ''}`.trim()
		case 'date':
			return answer.date.split('-').reverse().join('/')
		case 'choice': {
			const options = 'options' in field ? field.options : []
			return answer.codes
				.map((code) => options.find((each) => each.code === code)?.label.vi ?? code)
				.join('; ')
		}
		case 'taxonomy':
			return answer.codes.map((code) => words.find((each) => each.code === code)?.name ?? code).join('; ')
		case 'file':
			return files
				.filter(({ id }) => answer.evidenceIds.includes(id))
				.map(({ position }) => t(w.file, { position }))
				.join('; ')
		case 'person':
			return [answer.name, answer.title].filter((word) => word.trim() !== '').join(' – ')
		case 'unit':
			return answer.name
		case 'table':
			return ''
	}
}
