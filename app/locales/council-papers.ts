/**
 * Minutes, submission, decision and notices as papers in the layout of NĐ 30/2020/NĐ-CP. Papers are in Vietnamese,
 * whoever asks for them.
 */
import {
	paperNumber,
	type CouncilPaperFacts,
	type CouncilPaperKind,
	type PaperItem,
} from '#app/domain/council-paper.ts'
import { cell, paperDay, paragraph, type Paper, type PaperBlock, type PaperCell } from '#app/domain/paper.ts'
import { onPaper as t, papers as p } from './decisions.ts'
import { formatNumber } from './format.ts'
import type { Message } from './message.ts'
import { articlesOf, capital, othersOnPaper, resultOnPaper, supersedingBases } from './outcomes.ts'

export const councilPapers = {
	title: { vi: 'Văn bản theo mẫu Nghị định 30/2020/NĐ-CP', en: 'Papers in the format of Decree 30/2020' },
	lead: {
		vi: 'Lập từ dữ liệu của quyết định: tải PDF để in, ký, đóng dấu; tải Word để sửa câu chữ trước khi ký.',
		en: 'Made from what was recorded: PDF to print, sign and seal; Word to change the wording before signing.',
	},
	minutes: { vi: 'Biên bản họp Hội đồng', en: 'Minutes of the council' },
	proposal: { vi: 'Tờ trình kèm danh sách', en: 'Submission with its lists' },
	decision: { vi: 'Quyết định kèm danh sách', en: 'Decision with its annex' },
	notice: { vi: 'Thông báo kết quả: {agency}', en: 'Notice of the result: {agency}' },
	ownNotice: { vi: 'Tải thông báo kết quả (PDF)', en: 'Download the notice of the result (PDF)' },
	paper: { vi: 'Văn bản', en: 'Paper' },
	number: { vi: 'Số, ký hiệu', en: 'Number' },
	files: { vi: 'Tệp', en: 'Files' },
	pdf: { vi: 'PDF', en: 'PDF' },
	docx: { vi: 'Bản Word', en: 'Word' },
	fileOf: { vi: '{form}: {paper}', en: '{form}: {paper}' },
	give: { vi: 'Cấp số văn bản', en: 'Give the papers their numbers' },
	giveLead: {
		vi: 'Số của biên bản, tờ trình và từng thông báo được lấy nối tiếp trong năm của Hội đồng. Số đã cấp không đổi.',
		en: 'Minutes, submission and each notice take the next numbers of the council’s year. A number never changes.',
	},
} satisfies Record<string, Message>

const w = {
	proposal: 'TỜ TRÌNH',
	proposalAbout: 'Về việc đề nghị khen thưởng trong {movement}, {round}',
	proposalTo: 'Kính gửi: {chair}',
	proposalFirst:
		'Hội đồng đã họp xét, bỏ phiếu kín đối với {count} hồ sơ thuộc {round}. Căn cứ kết quả bỏ phiếu, Thư ký Hội đồng kính trình xem xét, quyết định:',
	proposalAwards: 'Khen thưởng {count} tập thể, cá nhân (Danh sách I kèm theo).',
	proposalOthers: '{others} (Danh sách II kèm theo).',
	proposalEnd: 'Hồ sơ kèm theo gồm báo cáo thành tích, biên bản họp và danh sách.',
	proposalLast: 'Kính trình xem xét, quyết định./.',
	listOne: 'I. Đề nghị khen thưởng',
	listTwo: 'II. Không đề nghị khen thưởng',
	notice: 'THÔNG BÁO',
	noticeAbout: 'Kết quả xét khen thưởng trong {movement}, {round}',
	noticeTo: 'Kính gửi: {agency}',
	noticeFirst:
		'Căn cứ Quyết định số {number} ngày {date} về kết quả xét khen thưởng trong {movement}, Thư ký Hội đồng thông báo kết quả đối với hồ sơ của đơn vị như sau:',
	noticeMend:
		'Hồ sơ được trả lại đã mở để đơn vị hoàn thiện trên cổng; đơn vị nộp lại trước khi Hội đồng kết thúc họp xét.',
	noticeLast: 'Trân trọng thông báo để đơn vị biết và thực hiện./.',
	noGrounds: 'Hội đồng không đề nghị khen thưởng.',
	result: 'Kết quả',
	recipientLine: '- Như kính gửi;',
	placeAndDate: '{place}{date}',
	noPlace: '……………, ',
	foot: 'Lập từ dữ liệu của cổng Thi đua số, Quyết định số {number}',
} as const

const dayOf = (day: string): Date => new Date(`${day}T05:00:00Z`)
const onCalendar = (day: string): string => day.split('-').reverse().join('/')

const frame = (facts: CouncilPaperFacts, kind: Exclude<CouncilPaperKind, 'decision'> | null) => {
	const place = facts.minutes.place?.split(',').at(-1)?.trim() ?? ''
	const number = kind === null ? facts.number : paperNumber(kind, facts.given, facts.number)
	return {
		language: 'vi' as const,
		at: dayOf(facts.decidedOn),
		head: {
			parent: null,
			issuer: facts.council,
			number: t(p.number, { number }),
			nation: p.nation,
			motto: p.motto,
			placeAndDate: t(w.placeAndDate, {
				place: place === '' ? w.noPlace : `${place}, `,
				date: t(p.date, paperDay(dayOf(facts.decidedOn))),
			}),
		},
		foot: t(w.foot, { number: facts.number }),
		mark: null,
		addressee: null,
	}
}

const signed = (capacity: string, name: string) => ({ capacity, note: '', name })
const bases = (facts: CouncilPaperFacts): PaperBlock[] =>
	facts.legalBases.map((basis) => ({
		type: 'paragraph',
		look: 'body',
		runs: [{ text: t(p.basis, { basis }), italic: true }],
	}))
const two = (count: number): string => String(count).padStart(2, '0')

export const decisionAsPaper = (facts: CouncilPaperFacts): Paper => {
	const { articles, recipient } = articlesOf(facts.items, facts.movement, facts.supersedes)
	const capacity = (facts.signature.title || p.chair).toLocaleUpperCase('vi')
	const article = (head: string, words: string): PaperBlock => ({
		type: 'paragraph',
		look: 'body',
		runs: [{ text: `${head} `, bold: true }, { text: words }],
	})
	return {
		...frame(facts, null),
		title: `${p.decision} ${facts.number}`,
		name: p.decision,
		about: facts.titleVi,
		addressee: capacity,
		blocks: [
			...bases(facts),
			...[...supersedingBases(facts.supersedes ?? null, facts.council), p.basisMinutes, p.proposal].map(
				(text): PaperBlock => ({
					type: 'paragraph',
					look: 'body',
					runs: [{ text, italic: true }],
				}),
			),
			{ type: 'heading', level: 1, text: p.decides },
			...articles.map(({ head, text }) => article(head, text)),
		],
		recipients: { label: p.recipients, lines: [recipient, p.filed] },
		signatures: [signed(capacity, facts.signature.name)],
		annex: {
			title: p.annex,
			note: t(p.annexTo, { number: facts.number, date: onCalendar(facts.decidedOn) }),
			blocks: [resultTable(facts.items)],
		},
	}
}

export const minutesAsPaper = (facts: CouncilPaperFacts): Paper => {
	const { present, absent, chair, secretary, discussion, conclusion = '', place = '' } = facts.minutes
	const names = (all: readonly string[]) => (all.length === 0 ? p.nobody : all.join('; '))
	const votes = facts.items.filter(({ ballots }) => ballots.length > 0)
	return {
		...frame(facts, 'minutes'),
		title: t(p.minutesOf, { council: facts.council }),
		name: p.minutes,
		about: t(p.minutesOf, { council: facts.council }),
		blocks: [
			...(place === '' ? [] : [paragraph(t(p.place, { place }))]),
			paragraph(
				t(p.present, {
					count: present.length,
					total: present.length + absent.length,
					names: names(present),
				}),
			),
			paragraph(t(p.absent, { count: absent.length, names: names(absent) })),
			paragraph(t(p.chairs, { name: chair })),
			paragraph(t(p.secretary, { name: secretary })),
			{ type: 'heading', level: 1, text: p.discussion },
			...lines(discussion),
			...(votes.length === 0
				? []
				: [
						{ type: 'heading' as const, level: 1 as const, text: p.votes },
						voteTable(votes),
						...inWriting(votes),
					]),
			{ type: 'heading', level: 1, text: p.agreed },
			resultTable(facts.items),
			...(conclusion === ''
				? []
				: [{ type: 'heading' as const, level: 1 as const, text: p.conclusion }, ...lines(conclusion)]),
			paragraph(p.read),
		],
		recipients: null,
		signatures: [signed(p.secretaryTitle, secretary), signed(p.chairTitle, chair)],
	}
}

export const proposalAsPaper = (facts: CouncilPaperFacts): Paper => {
	const awarded = facts.items.filter(({ award }) => award !== null)
	const others = facts.items.filter(({ award }) => award === null)
	const list = (title: string, items: readonly PaperItem[]): PaperBlock[] =>
		items.length === 0 ? [] : [{ type: 'heading', level: 1, text: title }, resultTable(items)]
	return {
		...frame(facts, 'proposal'),
		title: w.proposal,
		name: w.proposal,
		about: t(w.proposalAbout, { movement: facts.movement, round: facts.round }),
		addressee: t(w.proposalTo, { chair: facts.signature.title || p.chair }),
		blocks: [
			...bases(facts),
			paragraph(t(w.proposalFirst, { count: two(facts.items.length), round: facts.round })),
			...(awarded.length === 0 ? [] : [paragraph(t(w.proposalAwards, { count: two(awarded.length) }))]),
			...(others.length === 0
				? []
				: [paragraph(t(w.proposalOthers, { others: capital(othersOnPaper(others)) }))]),
			paragraph(w.proposalEnd),
			paragraph(w.proposalLast),
		],
		recipients: { label: p.recipients, lines: [w.recipientLine, p.filed] },
		signatures: [signed(p.secretaryTitle, facts.minutes.secretary)],
		annex: {
			title: p.annex,
			note: t(w.proposalAbout, { movement: facts.movement, round: facts.round }),
			blocks: [
				...list(w.listOne, awarded),
				...list(w.listTwo, others),
				...(facts.items.some(({ ballots }) => ballots.length > 0)
					? [{ type: 'heading' as const, level: 1 as const, text: p.votes }, voteTable(facts.items)]
					: []),
			],
		},
	}
}

/** To one agency about its own entries alone; never a vote, never a score. */
export const noticeAsPaper = (facts: CouncilPaperFacts, unitId: string): Paper => {
	const own = facts.items.filter((item) => item.unitId === unitId)
	const agency = own[0]?.agency ?? ''
	return {
		...frame(facts, 'notice'),
		title: w.notice,
		name: w.notice,
		about: t(w.noticeAbout, { movement: facts.movement, round: facts.round }),
		addressee: t(w.noticeTo, { agency }),
		blocks: [
			paragraph(
				t(w.noticeFirst, {
					number: facts.number,
					date: onCalendar(facts.decidedOn),
					movement: facts.movement,
				}),
			),
			{
				type: 'table',
				widths: [8, 36, 24, 32],
				headRows: 1,
				rows: [
					heads([p.row, p.name, w.result, p.citationOrGrounds]),
					...own.map((item, index) => [
						count(index),
						cell(item.title),
						cell(resultOnPaper(item)),
						cell(item.award ? item.award.citationVi : item.grounds || w.noGrounds),
					]),
				],
			},
			...(own.some(({ outcome }) => outcome === 'sent-back') ? [paragraph(w.noticeMend)] : []),
			paragraph(w.noticeLast),
		],
		recipients: { label: p.recipients, lines: [w.recipientLine, p.filed] },
		signatures: [signed(p.secretaryTitle, facts.minutes.secretary)],
	}
}

const lines = (text: string): PaperBlock[] =>
	text
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '')
		.map((line) => paragraph(line))

const heads = (words: readonly string[]): PaperCell[] => words.map((head) => cell(head, { isHead: true }))
const count = (index: number): PaperCell => cell(String(index + 1), { align: 'center' })
const figure = (value: number): PaperCell => cell(String(value), { align: 'center' })
const percent = (value: number): string => t(p.percent, { percent: formatNumber('vi', value) })

/** How many absent members were asked in writing and how many voted, of each ballot on which somebody was. */
const inWriting = (items: readonly PaperItem[]): PaperBlock[] =>
	items.flatMap(({ title, ballots }) =>
		ballots
			.filter(({ asked }) => asked > 0)
			.map(({ award, asked, answered }) => paragraph(t(p.inWriting, { title, award, asked, answered }))),
	)

const resultTable = (items: readonly PaperItem[]): PaperBlock => ({
	type: 'table',
	widths: [7, 31, 21, 19, 22],
	headRows: 1,
	rows: [
		heads([p.row, p.name, p.unit, p.form, p.citationOrGrounds]),
		...items.map((item, index) => [
			count(index),
			cell(item.title),
			cell(item.agency),
			cell(resultOnPaper(item)),
			cell(item.award ? item.award.citationVi : item.grounds),
		]),
	],
})

const voteTable = (items: readonly PaperItem[]): PaperBlock => ({
	type: 'table',
	widths: [24, 16, 8, 8, 8, 8, 8, 10, 10],
	headRows: 1,
	rows: [
		heads([p.name, p.form, p.members, p.cast, p.agree, p.disagree, p.abstain, p.share, p.outcome]),
		...items.flatMap(({ title, ballots }) =>
			ballots.map((vote) => [
				cell(title),
				cell(vote.number > 1 ? t(p.again, { award: vote.award, number: vote.number }) : vote.award),
				figure(vote.members),
				figure(vote.cast),
				figure(vote.agree),
				figure(vote.disagree),
				figure(vote.abstain),
				cell(`${percent(vote.percent)} / ${percent(vote.needed)}`, { align: 'center' }),
				cell(vote.passed ? p.passed : p.failed, { align: 'center' }),
			]),
		),
	],
})
