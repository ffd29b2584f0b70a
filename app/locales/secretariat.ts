/** Words of the secretariat's desk: the list of entries, one entry, the eligibility check, the assignments. */
import type { CheckGap } from '#app/domain/eligibility.ts'
import type { CheckOutcome, EntryKind, Subject } from '#app/domain/entry.ts'
import type { WaitsFor } from '#app/domain/waiting.ts'
import type { Message } from './message.ts'

export const secretariat = {
	entriesTitle: { vi: 'Hồ sơ dự xét', en: 'Entries' },
	entriesLead: {
		vi: 'Việc của Ban Thư ký đứng trước, hồ sơ chờ lâu nhất ở trên cùng.',
		en: 'What is the secretariat’s to do comes first, the longest wait on top.',
	},
	waitingCount: {
		vi: '{count} hồ sơ đang chờ Ban Thư ký',
		en: '{count} {count:entry|entries} {count:waits|wait} for the secretariat',
	},
	foundCount: { vi: 'Tìm thấy {count} hồ sơ', en: '{count} {count:entry|entries} found' },
	filterTitle: { vi: 'Tìm và lọc hồ sơ', en: 'Search and filter entries' },
	search: { vi: 'Từ khóa', en: 'Search words' },
	searchHint: {
		vi: 'Tên hồ sơ, số tiếp nhận hoặc cơ quan; gõ không dấu cũng được.',
		en: 'Title, receipt number or agency; marks may be left out.',
	},
	round: { vi: 'Đợt xét chọn', en: 'Round' },
	agency: { vi: 'Cơ quan', en: 'Agency' },
	kind: { vi: 'Loại hồ sơ', en: 'Kind' },
	subject: { vi: 'Đối tượng', en: 'Subject' },
	sort: { vi: 'Sắp xếp', en: 'Sort by' },
	sortWaiting: { vi: 'Chờ lâu nhất trước', en: 'Longest wait first' },
	sortNewest: { vi: 'Mới nộp trước', en: 'Newest first' },
	sortTitle: { vi: 'Theo tên', en: 'By title' },
	any: { vi: 'Tất cả', en: 'All' },
	apply: { vi: 'Lọc', en: 'Filter' },
	clear: { vi: 'Bỏ bộ lọc', en: 'Clear filters' },
	stages: { vi: 'Lọc theo bước', en: 'Filter by step' },
	stageLink: { vi: '{stage} ({count})', en: '{stage} ({count})' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	stage: { vi: 'Bước', en: 'Step' },
	waits: { vi: 'Đang chờ', en: 'Waits for' },
	sheets: { vi: 'Phiếu chấm', en: 'Sheets' },
	sheetsOf: { vi: '{in}/{needed}', en: '{in}/{needed}' },
	noneFound: { vi: 'Không có hồ sơ nào khớp', en: 'No entry matches' },
	noneFoundWords: {
		vi: 'Thử bớt từ khóa hoặc bỏ bộ lọc.',
		en: 'Try fewer words or clear the filters.',
	},
	noneYet: { vi: 'Chưa có hồ sơ nào được nộp', en: 'No entry has been submitted yet' },
	noneYetWords: {
		vi: 'Hồ sơ hiện ở đây ngay khi thủ trưởng đơn vị ký và nộp.',
		en: 'Entries appear here as soon as the head of an agency submits them.',
	},
	seeRounds: { vi: 'Xem lịch các đợt', en: 'See the rounds' },

	number: { vi: 'Số tiếp nhận', en: 'Receipt number' },
	submittedAt: { vi: 'Thời điểm nộp', en: 'Submitted at' },
	digest: { vi: 'Mã kiểm chứng SHA-256', en: 'SHA-256 digest' },
	contact: { vi: 'Đầu mối liên hệ', en: 'Contact' },
	waitsNow: { vi: 'Hồ sơ đang chờ {who}, từ', en: 'The entry waits for {who}, since' },
	doneSince: { vi: 'Hồ sơ đã xong từ', en: 'The entry is done since' },
	checkAct: { vi: 'Kiểm tra và tiếp nhận', en: 'Check eligibility' },
	assignAct: { vi: 'Phân công thẩm định', en: 'Assign reviewers' },
	assignSee: { vi: 'Xem phân công', en: 'See the assignments' },
	steps: { vi: 'Các bước của hồ sơ', en: 'The way of the entry' },
	history: { vi: 'Lịch sử nộp và kiểm tra', en: 'Submissions and checks' },
	submitted: { vi: 'Nộp lần {count}, số {number}', en: 'Submission {count}, number {number}' },
	endorsedBy: { vi: 'Người ký: {name}', en: 'Endorsed by {name}' },
	withdrawn: { vi: 'Đơn vị đã rút lại lúc', en: 'Recalled by the agency at' },
	checkedBy: { vi: 'Người kiểm tra: {name}', en: 'Checked by {name}' },
	notChecked: { vi: 'Chưa kiểm tra', en: 'Not checked yet' },
	reviewers: { vi: 'Người thẩm định', en: 'Reviewers' },
	noReviewers: { vi: 'Chưa phân công người thẩm định.', en: 'No reviewer has been assigned yet.' },
	reviewersMissing: {
		vi: 'Còn thiếu {count} người thẩm định.',
		en: '{count} more {count:reviewer|reviewers} {count:is|are} needed.',
	},
	reviewersEnough: { vi: 'Đã đủ người thẩm định.', en: 'There are enough reviewers.' },
	handedIn: { vi: 'Đã nộp phiếu', en: 'Handed in' },
	writing: { vi: 'Đang chấm', en: 'Writing' },
	notStarted: { vi: 'Chưa bắt đầu', en: 'Not started' },
	stepsBack: { vi: 'Đã từ chối', en: 'Stepped back' },
	underReview: { vi: 'Đang thẩm định', en: 'Reviewing' },
	recused: { vi: 'Đã từ chối: {reason}', en: 'Stepped back: {reason}' },
	partOnly: {
		vi: 'Quản trị viên chỉ xem được phần tóm tắt của hồ sơ; nội dung thuộc Ban Thư ký.',
		en: 'Administrators see the summary only; the text is the secretariat’s.',
	},

	checkTitle: { vi: 'Kiểm tra tính hợp lệ', en: 'Eligibility check' },
	checkLead: {
		vi: 'Kết quả được ghi một lần và gửi cho đơn vị. Khi trả lại, xin ghi rõ từng phần cần bổ sung.',
		en: 'The outcome is recorded once and told to the agency. When returning, say what to mend in each part.',
	},
	checkPhase: { vi: 'Chưa kiểm tra được lúc này', en: 'This cannot be checked now' },
	outcome: { vi: 'Kết quả kiểm tra', en: 'Outcome' },
	outcomeAccepted: { vi: 'Tiếp nhận', en: 'Accept' },
	outcomeAcceptedHint: { vi: 'Hồ sơ đủ điều kiện chuyển thẩm định.', en: 'The entry goes on to review.' },
	outcomeReturned: { vi: 'Trả lại để bổ sung', en: 'Return for completion' },
	outcomeReturnedHint: {
		vi: 'Đơn vị sửa các phần nêu dưới đây và nộp lại.',
		en: 'The agency mends the parts named below and submits again.',
	},
	outcomeRefused: { vi: 'Không tiếp nhận', en: 'Refuse' },
	outcomeRefusedHint: { vi: 'Cần nêu lý do ở phần ghi chú.', en: 'Say why in the note.' },
	reasons: { vi: 'Nội dung cần bổ sung theo từng phần', en: 'What to mend, part by part' },
	reasonsHint: {
		vi: 'Chỉ ghi vào phần cần bổ sung; phần để trống coi như đạt. Tối đa 3.000 ký tự mỗi phần.',
		en: 'Write only where something is to be mended. At most 3,000 characters each.',
	},
	note: { vi: 'Ghi chú gửi đơn vị', en: 'Note to the agency' },
	noteHint: {
		vi: 'Bắt buộc khi không tiếp nhận; tối đa 3.000 ký tự.',
		en: 'Required for a refusal; at most 3,000 characters.',
	},
	record: { vi: 'Ghi kết quả', en: 'Record the outcome' },
	readEntry: { vi: 'Nội dung hồ sơ', en: 'The entry' },
	back: { vi: 'Quay lại hồ sơ', en: 'Back to the entry' },

	assignTitle: { vi: 'Phân công thẩm định', en: 'Assign reviewers' },
	assignLead: {
		vi: 'Mỗi hồ sơ cần {sheets} người thẩm định. Phiếu phải nộp trước',
		en: 'Each entry needs {sheets} {sheets:reviewer|reviewers}. Sheets are due before',
	},
	choose: { vi: 'Chọn người thẩm định', en: 'Choose reviewers' },
	chooseHint: {
		vi: 'Người ít việc nhất đứng trước. Người có xung đột lợi ích không chọn được, lý do ghi bên cạnh.',
		en: 'The least burdened come first. Whoever has a conflict cannot be chosen; the reason stands beside.',
	},
	load: { vi: '{count} phiếu chưa nộp', en: '{count} {count:sheet|sheets} to go' },
	assign: { vi: 'Phân công người đã chọn', en: 'Assign the chosen' },
	assignedSince: { vi: 'Được phân công lúc', en: 'Assigned at' },
	noneInRound: { vi: 'Đợt này chưa có người thẩm định', en: 'This round has no reviewers yet' },
	noneInRoundWords: {
		vi: 'Quản trị viên giao vai trò người thẩm định trong mục Người dùng.',
		en: 'Administrators grant the role of reviewer under People.',
	},
	noneFree: {
		vi: 'Không còn ai có thể phân công cho hồ sơ này.',
		en: 'Nobody else can be assigned to this entry.',
	},
} satisfies Record<string, Message>

export const kinds: Record<EntryKind, Message> = {
	initiative: { vi: 'Sáng kiến', en: 'Initiative' },
	solution: { vi: 'Giải pháp, ý tưởng', en: 'Solution or idea' },
	model: { vi: 'Điển hình tiên tiến', en: 'Model example' },
}

export const subjects: Record<Subject, Message> = {
	collective: { vi: 'Tập thể', en: 'Collective' },
	individual: { vi: 'Cá nhân', en: 'Individual' },
	household: { vi: 'Hộ gia đình', en: 'Household' },
	enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
}

export const waits: Record<WaitsFor, Message> = {
	secretariat: { vi: 'Ban Thư ký', en: 'the secretariat' },
	reviewers: { vi: 'người thẩm định', en: 'the reviewers' },
	agency: { vi: 'đơn vị bổ sung', en: 'the agency' },
	council: { vi: 'Hội đồng', en: 'the council' },
	publication: { vi: 'công bố', en: 'publication' },
	nobody: { vi: 'đã xong', en: 'nobody, it is done' },
}

export const outcomes: Record<CheckOutcome, Message> = {
	accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
	returned: { vi: 'Đã trả lại để bổ sung', en: 'Returned for completion' },
	refused: { vi: 'Không tiếp nhận', en: 'Refused' },
}

/** What a refused form says, by the code that its schema gives. */
export const formErrors: Record<CheckGap | (typeof formCodes)[number], Message> = {
	reasons: {
		vi: 'Vui lòng ghi ít nhất một nội dung cần bổ sung.',
		en: 'Say at least one thing that is to be mended.',
	},
	'reason-text': { vi: 'Vui lòng ghi nội dung cần bổ sung.', en: 'Say what is to be mended.' },
	'part-twice': { vi: 'Mỗi phần chỉ ghi một lần.', en: 'Name each part once.' },
	'part-unknown': {
		vi: 'Mẫu của hồ sơ này không có phần đã nêu. Vui lòng tải lại trang.',
		en: 'The form of this entry has no such part. Please load the page again.',
	},
	note: { vi: 'Vui lòng ghi lý do không tiếp nhận.', en: 'Say why the entry is refused.' },
	'reasons-written': {
		vi: 'Bạn đã ghi nội dung cần bổ sung. Chọn “Trả lại để bổ sung”, hoặc xóa các nội dung đó.',
		en: 'You wrote what is to be mended. Choose “Return for completion”, or clear what you wrote.',
	},
	choose: { vi: 'Vui lòng chọn một mục.', en: 'Please choose.' },
	required: { vi: 'Vui lòng điền nội dung này.', en: 'Please fill this in.' },
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	'too-many': { vi: 'Quá nhiều mục.', en: 'Too many.' },
	number: { vi: 'Điểm là số nguyên từ 0 đến 100.', en: 'Points are a whole number from 0 to 100.' },
	text: { vi: 'Nội dung không hợp lệ.', en: 'This is not valid.' },
	unknown: { vi: 'Lựa chọn không hợp lệ.', en: 'This choice is not valid.' },
}

export const formCodes = [
	'reasons-written',
	'choose',
	'required',
	'too-long',
	'too-many',
	'number',
	'text',
	'unknown',
] as const
