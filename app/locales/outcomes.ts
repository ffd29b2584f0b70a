/** What a council decides beside an award, on the screen and on its papers, which are in Vietnamese. */
import type { Reach } from '#app/domain/supersession.ts'
import {
	outcomesWithoutAward,
	type DecisionOutcome,
	type Gate,
	type OutcomeWithoutAward,
} from '#app/domain/outcome.ts'
import { onPaper } from './decisions.ts'
import type { Message } from './message.ts'
import { supersedingOnPaper as s } from './supersession.ts'

export const outcomes = {
	title: { vi: 'Kết quả xét', en: 'What the council decided' },
	by: { vi: 'Quyết định số {number} ngày {date}', en: 'Decision {number} of {date}' },
	reason: { vi: 'Lý do', en: 'Grounds' },
	grounds: { vi: 'Lý do', en: 'Grounds' },
	groundsOf: { vi: 'Lý do: {title}', en: 'Grounds: {title}' },
	groundsHint: {
		vi: 'Bắt buộc khi không khen thưởng; ghi trong thông báo gửi đơn vị. Không nêu tên người thẩm định, số phiếu.',
		en: 'Required where there is no award; stands in the notice to the agency. Name no reviewer and no count of votes.',
	},
	referredTo: { vi: 'Trình cấp nào', en: 'Referred to' },
	referredToOf: { vi: 'Trình cấp nào: {title}', en: 'Referred to: {title}' },
	referredToHint: {
		vi: 'Ví dụ: Hội đồng Thi đua – Khen thưởng Trung ương',
		en: 'For example: the Central Emulation and Commendation Council',
	},
	gate: { vi: 'Tạm dừng vì', en: 'Suspended because of' },
	gateOf: { vi: 'Tạm dừng vì: {title}', en: 'Suspended because of: {title}' },
	chooseGate: { vi: 'Chọn căn cứ', en: 'Choose the cause' },
	referredLine: { vi: 'Trình: {body}', en: 'Referred to: {body}' },
	mend: {
		vi: 'Hồ sơ đã trở lại với đơn vị. Đơn vị có thể hoàn thiện và nộp lại trước khi Hội đồng kết thúc họp xét.',
		en: 'The entry is with the agency again. It may be mended and handed in until the council’s deliberation ends.',
	},
	awarded: { vi: 'Được khen thưởng', en: 'Awarded' },
} satisfies Record<string, Message>

export const outcomeNames: Readonly<Record<OutcomeWithoutAward, Message>> = {
	'not-awarded': { vi: 'Không khen thưởng', en: 'No award' },
	'sent-back': { vi: 'Trả lại để hoàn thiện', en: 'Sent back to be mended' },
	referred: { vi: 'Trình cấp trên xem xét', en: 'Referred to a higher body' },
	suspended: { vi: 'Tạm dừng xét', en: 'Suspended' },
}

export const gateNames: Readonly<Record<Gate, Message>> = {
	discipline: { vi: 'đang trong thời gian xem xét kỷ luật', en: 'disciplinary proceedings under way' },
	complaint: { vi: 'có khiếu nại, tố cáo đang giải quyết', en: 'a complaint being dealt with' },
	investigation: { vi: 'đang thanh tra, kiểm tra, điều tra', en: 'an inspection or investigation under way' },
}

export const outcomeErrors = {
	grounds: { vi: 'Vui lòng nêu lý do.', en: 'Please give the grounds.' },
	'referred-to': { vi: 'Vui lòng nêu cấp được trình.', en: 'Please say which body it is referred to.' },
	gate: { vi: 'Vui lòng chọn căn cứ tạm dừng.', en: 'Please choose what suspends it.' },
} satisfies Record<string, Message>

type Said = {
	outcome: DecisionOutcome['outcome']
	award: { nameVi: string } | null
	referredTo: string
	gate: Gate | null
}

const counted: Readonly<Record<OutcomeWithoutAward, string>> = {
	'not-awarded': 'không khen thưởng {count} hồ sơ',
	'sent-back': 'trả lại {count} hồ sơ để hoàn thiện',
	referred: 'trình cấp có thẩm quyền xem xét {count} hồ sơ',
	suspended: 'tạm dừng xét {count} hồ sơ',
}

const results: Readonly<Record<OutcomeWithoutAward, string>> = {
	'not-awarded': 'Không khen thưởng',
	'sent-back': 'Trả lại để hoàn thiện',
	referred: 'Trình {body} xem xét',
	suspended: 'Tạm dừng xét: {gate}',
}

/** The result as a paper says it: the award, or what else was decided. */
export const resultOnPaper = ({ outcome, award, referredTo, gate }: Said): string =>
	award !== null || outcome === 'awarded'
		? (award?.nameVi ?? '')
		: onPaper(results[outcome], { body: referredTo, gate: gate === null ? '' : gateNames[gate].vi })

/** „không khen thưởng 02 hồ sơ; tạm dừng xét 01 hồ sơ“; empty where every item is an award. */
export const othersOnPaper = (items: readonly Pick<Said, 'outcome'>[]): string =>
	outcomesWithoutAward
		.map((outcome) => ({ outcome, count: items.filter((item) => item.outcome === outcome).length }))
		.filter(({ count }) => count > 0)
		.map(({ outcome, count }) => onPaper(counted[outcome], { count: String(count).padStart(2, '0') }))
		.join('; ')

const words = {
	article: 'Điều {number}.',
	awards:
		'Khen thưởng {count} tập thể, cá nhân có thành tích xuất sắc trong {movement} (có danh sách kèm theo).',
	others: '{others} (có danh sách kèm theo).',
	money: 'Tiền thưởng thực hiện theo quy định của pháp luật về thi đua, khen thưởng.',
	force:
		'Quyết định này có hiệu lực kể từ ngày ký. Thư ký Hội đồng, các cơ quan, đơn vị và cá nhân có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.',
	recipient: '- Như Điều {number};',
}

type Superseded = { number: string; decidedOn: string; grounds: string; reach: Reach } | null

const namedDecision = ({ number, decidedOn }: { number: string; decidedOn: string }) => ({
	number,
	date: decidedOn.split('-').reverse().join('/'),
})

/** What a decision that amends another says first, and last before it comes into force. */
const amendingOf = (items: readonly Pick<Said, 'outcome'>[], superseded: Superseded) => {
	if (superseded === null) return { first: [], last: [] }
	const named = namedDecision(superseded)
	if (superseded.reach === 'replaces') return { first: [onPaper(s.replaces, named)], last: [] }
	const count = (isGiven: boolean) =>
		items.filter(({ outcome }) => (outcome === 'awarded') === isGiven).length
	const changes = [
		...(count(true) > 0 ? [onPaper(s.given, { count: two(count(true)) })] : []),
		...(count(false) > 0 ? [onPaper(s.withdrawn, { count: two(count(false)) })] : []),
	]
	return {
		first: [`${onPaper(s.amends, named)} ${changes.join('; ')}.`],
		last: [onPaper(s.rest, named)],
	}
}

const two = (count: number): string => String(count).padStart(2, '0')

/** What such a decision is grounded on beside the law. */
export const supersedingBases = (superseded: Superseded, council: string): string[] =>
	superseded === null
		? []
		: [
				onPaper(s.basis, { ...namedDecision(superseded), council }),
				onPaper(s.basisGrounds, { grounds: superseded.grounds.replace(/[.;]+$/, '') }),
			]

/** The articles of a decision, numbered, and whom its foot names. */
export const articlesOf = (
	items: readonly Pick<Said, 'outcome'>[],
	movement: string,
	superseded: Superseded = null,
) => {
	const { first, last } = amendingOf(items, superseded)
	const isAmending = superseded?.reach === 'amends'
	const awards = items.filter(({ outcome }) => outcome === 'awarded').length
	const others = othersOnPaper(items)
	const texts = [
		...first,
		...(awards > 0 && !isAmending
			? [onPaper(words.awards, { count: String(awards).padStart(2, '0'), movement })]
			: []),
		...(others === '' || isAmending ? [] : [onPaper(words.others, { others: capital(others) })]),
		...(awards > 0 ? [words.money] : []),
		...last,
		words.force,
	]
	return {
		articles: texts.map((text, index) => ({ head: onPaper(words.article, { number: index + 1 }), text })),
		recipient: onPaper(words.recipient, { number: texts.length }),
	}
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
