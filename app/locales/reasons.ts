import type { Reason, Verdict } from '#app/domain/verdict.ts'
import { formatMoment, formatSize } from './format.ts'
import { say, type Language, type Message } from './message.ts'

/** One sentence for each reason of a refusal: the button, the error page, the API and the mail say the same. */
const sentences: { [Code in Reason['code']]: Message } = {
	'not-signed-in': { vi: 'Vui lòng đăng nhập để tiếp tục.', en: 'Please sign in to continue.' },
	hidden: { vi: 'Không tìm thấy nội dung này.', en: 'This could not be found.' },
	'not-yours': { vi: 'Việc này thuộc quyền của người khác.', en: 'This is somebody else’s to do.' },
	conflict: { vi: 'Có xung đột lợi ích: {relation}.', en: 'There is a conflict of interest: {relation}.' },
	phase: {
		vi: 'Việc này chỉ làm được trong thời gian {phase} ({opens} – {closes}).',
		en: 'This can be done only during {phase} ({opens} – {closes}).',
	},
	stage: {
		vi: 'Hồ sơ đang ở bước “{is}” nên chưa làm được việc này.',
		en: 'The entry is at the step “{is}”, so this cannot be done.',
	},
	already: { vi: 'Việc này đã được thực hiện: {fact}.', en: 'This has already been done: {fact}.' },
	incomplete: { vi: 'Hồ sơ còn thiếu nội dung bắt buộc.', en: 'Required content is still missing.' },
	'not-applied': {
		vi: 'Giải pháp, ý tưởng chưa áp dụng không được xét công nhận sáng kiến (Điều 3 khoản 4 Luật Thi đua, khen thưởng).',
		en: 'A solution or idea not applied yet cannot be recognised as an initiative (Art. 3.4 of the Law on Emulation and Commendation).',
	},
	'not-taken': {
		vi: 'Phần này của mẫu hồ sơ không nhận nội dung: đã khóa, không còn trong mẫu, hoặc không được để trống.',
		en: 'This part of the form takes no text: it is closed, no longer in the form, or may not be emptied.',
	},
	replication: {
		vi: 'Hồ sơ này là đề xuất nhân rộng nên không được xét như một sáng kiến mới.',
		en: 'This entry is a proposal to replicate and cannot win as a new initiative.',
	},
	'own-practice': {
		vi: 'Đây là điển hình của chính đơn vị mình; nhân rộng là áp dụng điển hình của đơn vị khác.',
		en: 'This practice is your own unit’s; to replicate is to take over another unit’s practice.',
	},
	'awaiting-scan': {
		vi: 'Tệp kèm theo đang chờ quét mã độc hoặc chuẩn bị nên chưa đăng được. Vui lòng thử lại sau ít phút.',
		en: 'The file that came with it still waits for the malware scan or our copy, so this cannot be published yet. Please try again in some minutes.',
	},
	twins: {
		vi: 'Có {count} hồ sơ rất giống hồ sơ này mà chưa giải trình.',
		en: '{count} very like this one and not explained yet.',
	},
	stale: {
		vi: 'Nội dung đã được người khác lưu ở phiên bản {version}. Vui lòng xem lại trước khi ghi.',
		en: 'Somebody else has saved version {version}. Please look before you save.',
	},
	quorum: {
		vi: 'Chưa đủ số thành viên: có {present}, cần {needs}.',
		en: 'Not enough members: {present} of the {needs} needed.',
	},
	'blind-visit': {
		vi: 'Người đang chấm kín hồ sơ này không được đi kiểm tra thực tế.',
		en: 'Whoever scores this entry without knowing whose it is does not visit it.',
	},
	'visited-blind': {
		vi: 'Người đã được cử đi kiểm tra thực tế biết hồ sơ của cơ quan nào, nên không được chấm kín hồ sơ này.',
		en: 'Whoever was to visit this entry knows whose it is, and so does not score it without knowing.',
	},
	'two-people': { vi: 'Việc này cần hai người khác nhau.', en: 'This takes two different people.' },
	limit: { vi: 'Vượt quá giới hạn của đợt: {what} {max}.', en: 'Over the limit of the round: {what} {max}.' },
	quota: {
		vi: 'Đã hết chỉ tiêu hồ sơ {whose}: đã nộp {used}, chỉ tiêu {most}.',
		en: 'The quota of entries {whose} is used up: {used} handed in of {most}.',
	},
	'too-early': { vi: 'Thời điểm mới phải sau {least}.', en: 'The new time must be after {least}.' },
	'too-late': {
		vi: 'Thời điểm mới không được sau khi kết thúc kiểm tra hồ sơ ({last}).',
		en: 'The new time may not be after the eligibility check ends ({last}).',
	},
	day: {
		vi: 'Ngày phải trong khoảng từ {from} đến {until}.',
		en: 'The day has to be between {from} and {until}.',
	},
	code: { vi: 'Không dùng được mã này: {is}.', en: 'This code cannot be used: {is}.' },
	'names-told': {
		vi: 'Lý do gửi cơ quan nêu tên người tham gia xét. Vui lòng bỏ tên: {names}.',
		en: 'The reason for the agency names people who judge. Please leave out: {names}.',
	},
	publicity: {
		vi: 'Chưa thể bỏ phiếu: {state}.',
		en: 'The vote cannot be held yet: {state}.',
	},
	'over-limits': {
		vi: 'Phương án vượt giới hạn của một số người. Vui lòng nâng giới hạn và lập lại.',
		en: 'The plan passes the limits of some. Please raise them and make it again.',
	},
	'plan-outdated': {
		vi: 'Dữ liệu đã thay đổi từ khi lập phương án. Vui lòng xem thay đổi và lập lại.',
		en: 'Facts have changed since the plan was made. Please see what changed and make it again.',
	},
	expired: { vi: 'Liên kết đã hết hạn hoặc đã được dùng.', en: 'The link has expired or was used.' },
}

const relations: Record<string, Message> = {
	'same-unit': { vi: 'cùng đơn vị', en: 'the same unit' },
	'parent-unit': { vi: 'đơn vị cấp trên', en: 'a unit above' },
	'child-unit': { vi: 'đơn vị cấp dưới', en: 'a unit below' },
	'predecessor-unit': { vi: 'đơn vị tiền thân', en: 'a predecessor unit' },
	'successor-unit': { vi: 'đơn vị kế tục', en: 'a successor unit' },
	'same-cluster': { vi: 'cùng cụm, khối thi đua', en: 'the same cluster or block' },
	author: { vi: 'là tác giả', en: 'an author' },
	contributor: { vi: 'đã tham gia soạn hồ sơ', en: 'took part in writing the entry' },
	declared: { vi: 'đã khai báo', en: 'declared' },
	claimed: { vi: 'đơn vị đã nêu, được chấp nhận', en: 'claimed by the agency and found right' },
	pinned: { vi: 'Ban Thư ký đã xác định', en: 'recorded by the secretariat' },
}

export const phases: Record<string, Message> = {
	open: { vi: 'nhận hồ sơ', en: 'submission' },
	screening: { vi: 'kiểm tra hồ sơ', en: 'eligibility check' },
	review: { vi: 'thẩm định', en: 'review' },
	deliberation: { vi: 'họp hội đồng', en: 'council deliberation' },
	publication: { vi: 'công bố', en: 'publication' },
}

export const stages: Record<string, Message> = {
	draft: { vi: 'Bản nháp', en: 'Draft' },
	endorsement: { vi: 'Chờ lãnh đạo ký', en: 'Awaiting endorsement' },
	submitted: { vi: 'Đã nộp', en: 'Submitted' },
	returned: { vi: 'Trả lại để bổ sung', en: 'Returned for completion' },
	refused: { vi: 'Không tiếp nhận', en: 'Not accepted' },
	accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
	review: { vi: 'Đang thẩm định', en: 'Under review' },
	decided: { vi: 'Đã có quyết định', en: 'Decided' },
	published: { vi: 'Đã công bố', en: 'Published' },
}

/** What stands in the way of a vote or a decision. */
const hurdles: Record<string, Message> = {
	'sheets-missing': { vi: 'còn thiếu phiếu chấm điểm', en: 'score sheets missing' },
	'score-too-low': { vi: 'điểm thấp hơn mức tối thiểu', en: 'score below the minimum' },
	'session-not-begun': { vi: 'phiên họp chưa khai mạc', en: 'session not begun' },
	'no-ballot': { vi: 'chưa bỏ phiếu', en: 'no vote held' },
	'ballot-open': { vi: 'đang bỏ phiếu', en: 'vote under way' },
	'ballot-failed': { vi: 'phiếu đồng ý chưa đủ tỷ lệ', en: 'vote below the threshold' },
	'entries-left': {
		vi: 'còn hồ sơ chưa nêu lại; quyết định chưa công bố phải được thay thế toàn bộ',
		en: 'entries not named again; a decision that is not public is replaced whole',
	},
	'open-outcome': {
		vi: 'quyết định sửa đổi chỉ khen thưởng hoặc rút khen thưởng',
		en: 'such a decision gives an award or withdraws one',
	},
	'ballot-passed': { vi: 'phiếu đồng ý đã đủ tỷ lệ', en: 'vote reached the threshold' },
}

const facts: Record<string, Message> = {
	submitted: { vi: 'hồ sơ đã nộp', en: 'the entry was submitted' },
	replicating: { vi: 'hồ sơ đã là đề xuất nhân rộng', en: 'the entry is a replication proposal' },
	withdrawn: { vi: 'hồ sơ đã rút', en: 'the entry was recalled' },
	checked: { vi: 'hồ sơ đã được kiểm tra', en: 'the entry was checked' },
	assigned: { vi: 'đã phân công', en: 'it was assigned' },
	adopted: { vi: 'điểm hiệu chỉnh đang có hiệu lực', en: 'the adjusted order is in force' },
	recused: { vi: 'đã từ chối thẩm định', en: 'the reviewer stepped back' },
	'second-opened': {
		vi: 'Hồ sơ này đã được mở thẩm định lần hai.',
		en: 'A second round of review was opened for this entry already.',
	},
	'visit-planned': {
		vi: 'hồ sơ đã có lịch hoặc kết quả kiểm tra thực tế',
		en: 'a visit of this entry is planned or recorded',
	},
	'same-file': { vi: 'đúng tệp này đã có ở đây', en: 'this very file is here already' },
	signed: { vi: 'bạn đã xác nhận biên bản này', en: 'you have confirmed these minutes' },
	recorded: { vi: 'biên bản kiểm tra đã khóa', en: 'the minutes of the visit are frozen' },
	'sheet-begun': {
		vi: 'phiếu chấm đầu tiên theo bảng tiêu chí này đã được mở, nên bảng tiêu chí đã khóa',
		en: 'the first sheet by this table of criteria was opened, so the table is locked',
	},
	'handed-in': { vi: 'phiếu đã nộp', en: 'the sheet was handed in' },
	reopened: {
		vi: 'phiếu đã được mở lại, chờ nộp lại',
		en: 'the sheet is open again and waits to be handed in',
	},
	voted: { vi: 'đã bỏ phiếu', en: 'the vote was cast' },
	'in-the-room': { vi: 'thành viên đang có mặt trong phòng họp', en: 'the member is in the room' },
	replaced: { vi: 'đã có thư mới hơn', en: 'a newer letter took its place' },
	closed: { vi: 'đã đóng', en: 'it was closed' },
	answered: { vi: 'đã trả lời', en: 'it was answered' },
	reminded: { vi: 'đã nhắc trong 20 giờ qua', en: 'a reminder was sent within 20 hours' },
	decided: { vi: 'đã có quyết định', en: 'it was decided' },
	published: { vi: 'đã công bố', en: 'it was published' },
	'taken-down': { vi: 'bài đã được gỡ', en: 'the post was withdrawn' },
	revoked: { vi: 'khen thưởng đã bị hủy bỏ', en: 'the award was revoked' },
	confirmed: { vi: 'ý kiến đã được xác nhận', en: 'it was confirmed' },
	superseded: {
		vi: 'đã có quyết định sau sửa đổi hoặc thay thế',
		en: 'a later decision took its place',
	},
	used: { vi: 'đã được dùng', en: 'it was used' },
	'address-taken': {
		vi: 'địa chỉ này đã có, hãy chọn địa chỉ khác',
		en: 'that address is taken, choose another',
	},
	exists: { vi: 'dữ liệu đã tồn tại', en: 'it exists already' },
}

/** What of the publicity before the council is missing. */
const publicityStates = {
	missing: {
		vi: 'hình thức khen thưởng này phải công khai danh sách đề nghị trước và hồ sơ chưa được công khai',
		en: 'this award asks that proposed names are made public first, and these were not',
	},
	open: {
		vi: 'danh sách đề nghị đang được công khai đến {until}',
		en: 'the names stand on the portal until {until}',
	},
	objections: {
		vi: 'còn {waiting} phản ánh chưa được trả lời',
		en: 'objections without an answer: {waiting}',
	},
} satisfies Record<string, Message>

const publicityState = (
	language: Language,
	{ is, until, waiting }: Extract<ToldReason, { code: 'publicity' }>,
): string => say(language, publicityStates[is], { until: until ? formatMoment(until) : '–', waiting })

const quotaOwners: Record<string, Message> = {
	own: { vi: 'của đơn vị', en: 'of the agency' },
	parent: { vi: 'của đơn vị cấp trên', en: 'of the unit above' },
}

/** What is wrong with a code that moves a deadline. */
const codeTroubles: Record<string, Message> = {
	unknown: {
		vi: 'mã không đúng, đã bị thu hồi hoặc không dành cho đơn vị này',
		en: 'it is wrong, was taken back or is not for this agency',
	},
	over: { vi: 'mã đã hết hạn', en: 'it is no longer valid' },
	'used-up': { vi: 'mã đã được dùng hết số lần', en: 'all its uses are taken' },
	'used-here': { vi: 'mã đã được dùng ở đây và đang có hiệu lực', en: 'it was used here and holds already' },
}

const limitWords: Record<string, Message> = {
	claims: { vi: 'số đề nghị đang chờ', en: 'claims that wait' },
	questions: { vi: 'số câu hỏi đang chờ', en: 'questions that wait' },
	files: { vi: 'số tệp tối đa', en: 'files at most' },
	size: { vi: 'mỗi tệp tối đa', en: 'each file at most' },
	'entry-bytes': { vi: 'dung lượng tối đa của một hồ sơ', en: 'size of one entry at most' },
	'agency-bytes': { vi: 'dung lượng tối đa của cơ quan', en: 'size of the agency at most' },
}

const limitValue = (language: Language, { what, max }: { what: string; max: number }): string =>
	what === 'files' || what === 'claims' || what === 'questions' ? String(max) : formatSize(language, max)

const word = (language: Language, words: Record<string, Message>, code: string) => {
	const message = words[code]
	return message ? say(language, message) : code
}

/** A reason as it stands, or as it came to the page: its times are text then. */
export type ToldReason = Reason extends infer Each
	? { readonly [Fact in keyof Each]: Each[Fact] extends Date | null ? Date | string | null : Each[Fact] }
	: never

/** Whether something that came from the server is a reason that there are words for. */
export const isReason = (value: unknown): value is ToldReason =>
	typeof value === 'object' &&
	value !== null &&
	'code' in value &&
	typeof value.code === 'string' &&
	Object.hasOwn(sentences, value.code)

/** A verdict as it came to the page. */
export type ToldVerdict = { allowed: true } | { allowed: false; reasons: readonly ToldReason[] }

/** The sentence of one reason in one language. */
export const reasonText = (language: Language, reason: ToldReason): string =>
	say(language, sentences[reason.code], valuesOf(language, reason))

/** Why an act is refused, in one text; null when it is allowed. */
export const verdictText = (language: Language, verdict: Verdict): string | null =>
	verdict.allowed ? null : verdict.reasons.map((reason) => reasonText(language, reason)).join(' ')

/** yyyy-mm-dd as dd/mm/yyyy. */
const onCalendar = (day: string): string => day.split('-').reverse().join('/')

const valuesOf = (language: Language, reason: ToldReason): Record<string, string | number> => {
	switch (reason.code) {
		case 'conflict':
			return { relation: word(language, relations, reason.relation) }
		case 'phase':
			return {
				phase: word(language, phases, reason.needs),
				opens: reason.opensAt ? formatMoment(reason.opensAt) : '–',
				closes: reason.closesAt ? formatMoment(reason.closesAt) : '–',
			}
		case 'stage':
			return { is: word(language, { ...stages, ...hurdles }, reason.is) }
		case 'already':
			return { fact: word(language, facts, reason.fact) }
		case 'stale':
			return { version: reason.version }
		case 'quorum':
			return { present: reason.present, needs: reason.needs }
		case 'publicity':
			return { state: publicityState(language, reason) }
		case 'quota':
			return { whose: word(language, quotaOwners, reason.whose), most: reason.most, used: reason.used }
		case 'too-early':
			return { least: reason.least ? formatMoment(reason.least) : '–' }
		case 'too-late':
			return { last: reason.last ? formatMoment(reason.last) : '–' }
		case 'day':
			return { from: onCalendar(reason.from), until: onCalendar(reason.until) }
		case 'code':
			return { is: word(language, codeTroubles, reason.is) }
		case 'names-told':
			return { names: reason.names.join(', ') }
		case 'limit':
			return { what: word(language, limitWords, reason.what), max: limitValue(language, reason) }
		default:
			return {}
	}
}
