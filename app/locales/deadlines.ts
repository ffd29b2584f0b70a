import type { DeadlineWhy } from '#app/domain/deadline.ts'
import type { Message } from './message.ts'

/** Deadlines: where they are shown, and where the secretary keeps them. */
export const deadlines = {
	deadline: { vi: 'Hạn nộp', en: 'Deadline' },
	secondsLeft: { vi: 'còn {minutes} phút {seconds} giây', en: '{minutes} min {seconds} s left' },
	over: { vi: 'đã hết hạn', en: 'it has passed' },
	announceLeft: {
		vi: 'Còn {count} phút đến hạn nộp hồ sơ.',
		en: '{count} {count:minute|minutes} to the deadline.',
	},
	announceOver: { vi: 'Đã hết hạn nộp hồ sơ.', en: 'The deadline has passed.' },
	byServer: { vi: 'Tính theo đồng hồ của máy chủ.', en: 'Counted by the server’s clock.' },

	grace: {
		vi: 'Có tệp bắt đầu tải trước hạn nên hồ sơ này còn nộp được đến',
		en: 'A file was begun before the deadline: this entry may still be submitted until',
	},
	haveCode: { vi: 'Có mã gia hạn?', en: 'Have you a deadline code?' },
	codeTitle: { vi: 'Dùng mã gia hạn', en: 'Use a deadline code' },
	codeLead: {
		vi: 'Ban Thư ký cấp mã khi đơn vị có lý do chính đáng. Mã dùng được cho hồ sơ này hoặc cho cả đơn vị, tùy mã.',
		en: 'The secretariat gives out codes for good reason. A code is for this entry or for the whole agency.',
	},
	codeLabel: { vi: 'Mã gia hạn', en: 'Deadline code' },
	codeHint: {
		vi: '10 chữ và số; không phân biệt chữ hoa, dấu cách và gạch nối.',
		en: '10 letters and figures; case, spaces and hyphens do not matter.',
	},
	codeSubmit: { vi: 'Dùng mã', en: 'Use the code' },
	entryId: { vi: 'Mã hồ sơ (khi liên hệ Ban Thư ký)', en: 'Id of the entry (to tell the secretariat)' },
	askSecretariat: {
		vi: 'Nếu chưa có mã, hãy gửi Ban Thư ký mã hồ sơ dưới đây kèm lý do.',
		en: 'If you have no code, send the secretariat the id below with your reason.',
	},

	manage: { vi: 'Hạn nộp và gia hạn', en: 'Deadlines and exceptions' },
	manageLead: {
		vi: 'Một lịch cho cả đợt, cùng các gia hạn có lý do. Đồng hồ của cơ sở dữ liệu quyết định đến từng giây; mọi thời điểm theo giờ Việt Nam (GMT+7).',
		en: 'One calendar for the round, and exceptions with their reasons. The database’s clock decides to the second; all times are Vietnam time (GMT+7).',
	},
	closesAt: { vi: 'Nhận hồ sơ đến', en: 'Submission closes' },
	extend: { vi: 'Gia hạn cho mọi đơn vị', en: 'Extend for all' },
	extendHint: {
		vi: 'Chỉ lùi hạn, không rút ngắn. Mọi đơn vị có hồ sơ đang soạn được báo bằng thư một lần; lý do hiện ở mọi nơi có hạn nộp.',
		en: 'Later only, never earlier. Every agency with something to hand in is told once by letter; the reason is shown wherever the deadline is.',
	},
	until: { vi: 'Hạn mới (GMT+7)', en: 'New deadline (GMT+7)' },
	reason: { vi: 'Lý do', en: 'Reason' },
	extendSubmit: { vi: 'Gia hạn', en: 'Extend' },
	extensions: { vi: 'Các lần gia hạn cho mọi đơn vị', en: 'Extensions for all' },
	noExtensions: {
		vi: 'Chưa gia hạn lần nào. Khi cổng hoặc mạng gián đoạn, hãy gia hạn ở mẫu bên dưới.',
		en: 'No extension yet. After an outage, extend with the form below.',
	},
	from: { vi: 'Từ', en: 'From' },
	to: { vi: 'Đến', en: 'Until' },
	by: { vi: 'Người thực hiện', en: 'By' },
	codes: { vi: 'Mã gia hạn', en: 'Deadline codes' },
	noCodes: {
		vi: 'Chưa có mã nào. Cấp mã khi nhiều đơn vị cần thêm thời gian mà chưa rõ hồ sơ nào.',
		en: 'No code yet. Make one when agencies need time and it is not known for which entries.',
	},
	code: { vi: 'Mã', en: 'Code' },
	scope: { vi: 'Dùng cho', en: 'For' },
	scopeEntry: { vi: 'Mỗi lượt một hồ sơ', en: 'One entry each use' },
	scopeAgency: { vi: 'Mỗi lượt một đơn vị', en: 'One agency each use' },
	uses: { vi: 'Số lượt', en: 'Number of uses' },
	used: { vi: 'Đã dùng', en: 'Used' },
	state: { vi: 'Tình trạng', en: 'State' },
	valid: { vi: 'Còn hiệu lực', en: 'Valid' },
	undone: { vi: 'Đã thu hồi', en: 'Taken back' },
	expired: { vi: 'Đã hết hạn', en: 'Over' },
	makeCode: { vi: 'Cấp mã mới', en: 'Make a code' },
	makeCodeSubmit: { vi: 'Cấp mã', en: 'Make the code' },
	onlyUnit: { vi: 'Chỉ cho đơn vị', en: 'Only for the agency' },
	anyUnit: { vi: 'Mọi đơn vị', en: 'Any agency' },
	undo: { vi: 'Thu hồi', en: 'Take back' },
	undoNamed: { vi: 'Thu hồi mã {code}', en: 'Take back the code {code}' },
	undoExceptionNamed: { vi: 'Thu hồi gia hạn của {unit}', en: 'Take back the deadline of {unit}' },
	exceptionUsed: { vi: 'Đã có hồ sơ nộp theo gia hạn này', en: 'Something was handed in under it' },
	act: { vi: 'Thao tác', en: 'Act' },
	exceptions: { vi: 'Gia hạn riêng', en: 'Exceptions' },
	noExceptions: {
		vi: 'Chưa gia hạn riêng cho đơn vị hay hồ sơ nào.',
		en: 'No agency or entry has a deadline of its own.',
	},
	unit: { vi: 'Đơn vị', en: 'Agency' },
	wholeAgency: { vi: 'Cả đơn vị', en: 'The whole agency' },
	oneEntry: { vi: 'Một hồ sơ', en: 'One entry' },
	grounds: { vi: 'Căn cứ', en: 'Grounds' },
	byCode: { vi: 'Mã {code}', en: 'Code {code}' },
	granted: { vi: 'Ban Thư ký cho phép', en: 'Granted by the secretariat' },
	grant: { vi: 'Gia hạn cho một đơn vị hoặc một hồ sơ', en: 'Grant an agency or an entry more time' },
	grantUnit: { vi: 'Đơn vị', en: 'Agency' },
	none: {
		vi: '– chọn đơn vị, hoặc điền mã hồ sơ bên dưới –',
		en: '– choose an agency, or name an entry below –',
	},
	grantEntry: { vi: 'Hoặc mã hồ sơ, số biên nhận', en: 'Or the id or receipt number of an entry' },
	grantEntryHint: {
		vi: 'Đơn vị thấy mã hồ sơ ở trang “Dùng mã gia hạn” của hồ sơ và gửi cho Ban Thư ký. Nội dung bản nháp không hiện ra ở đây.',
		en: 'The agency finds the id on the page “Use a deadline code” of its entry. Nothing of a draft is shown here.',
	},
	grantSubmit: { vi: 'Gia hạn', en: 'Grant it' },
} satisfies Record<string, Message>

/** Why the deadline is not that of the calendar. */
export const whyWords = {
	calendar: { vi: 'theo lịch của đợt', en: 'as in the calendar' },
	extension: { vi: 'đã gia hạn cho mọi đơn vị', en: 'extended for all' },
	exception: { vi: 'gia hạn riêng cho đơn vị', en: 'an exception for you' },
	code: { vi: 'gia hạn bằng mã', en: 'by a code' },
} satisfies Record<DeadlineWhy, Message>

/** Codes of `forms/deadline.ts`. */
export const deadlineErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	'too-short': {
		vi: 'Vui lòng nêu rõ hơn (ít nhất 10 ký tự).',
		en: 'Please say more (10 characters at least).',
	},
	'too-long': { vi: 'Nội dung quá dài.', en: 'Too long.' },
	'not-a-moment': { vi: 'Ngày giờ không đúng.', en: 'Not a valid date and time.' },
	'too-early': {
		vi: 'Hạn mới phải sau hạn hiện tại và sau lúc này.',
		en: 'It must be later than the deadline now, and later than now.',
	},
	'too-late': {
		vi: 'Hạn mới không được sau khi kết thúc kiểm tra hồ sơ.',
		en: 'It may not be after the eligibility check ends.',
	},
	uses: { vi: 'Từ 1 đến 500 lượt.', en: 'From 1 to 500 uses.' },
	'one-of-both': {
		vi: 'Chọn một đơn vị, hoặc điền một hồ sơ, không cả hai.',
		en: 'Choose an agency or name an entry, not both.',
	},
	'no-entry': {
		vi: 'Không có hồ sơ này trong đợt. Hãy kiểm tra lại mã đơn vị gửi.',
		en: 'There is no such entry in this round. Please check what the agency sent.',
	},
} satisfies Record<string, Message>
