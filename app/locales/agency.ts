/** Words of an agency's desk: entries, the editor, evidence, handing in, the receipt. */
import type { EntryKind, Subject } from '#app/domain/entry.ts'
import type { OwnPart } from '#app/domain/eligibility.ts'
import type { FileProblem } from '#app/domain/evidence.ts'
import type { GapCode } from '#app/domain/completeness.ts'
import type { Message } from './message.ts'

export const agency = {
	title: { vi: 'Hồ sơ của đơn vị', en: 'Our entries' },
	lead: {
		vi: 'Hồ sơ cần bạn xử lý đứng trước, theo hạn nộp.',
		en: 'Entries that wait for you come first, by what is due.',
	},
	newEntry: { vi: 'Tạo hồ sơ mới', en: 'New entry' },
	mine: { vi: 'Cần bạn xử lý', en: 'Waiting for you' },
	mineCount: {
		vi: '{count} hồ sơ cần bạn xử lý',
		en: '{count} {count:entry|entries} {count:waits|wait} for you',
	},
	nothingMine: { vi: 'Không có hồ sơ nào cần bạn xử lý lúc này.', en: 'Nothing waits for you now.' },
	others: { vi: 'Hồ sơ khác của đơn vị', en: 'Other entries of the agency' },
	emptyTitle: { vi: 'Đơn vị chưa có hồ sơ nào', en: 'The agency has no entry yet' },
	emptyWords: {
		vi: 'Tạo từng hồ sơ, hoặc nhập nhiều hồ sơ từ một bảng Excel. Có thể dừng và quay lại bất cứ lúc nào: mọi thay đổi được lưu ngay.',
		en: 'Begin one entry, or import several from a table. You may stop and come back at any time: every change is saved at once.',
	},
	emptyClosed: {
		vi: 'Hiện không có đợt nào nhận hồ sơ.',
		en: 'No round takes entries now.',
	},
	toCalendar: { vi: 'Xem lịch các đợt ở trang Về phong trào', en: 'The calendar of the rounds' },
	roundUntil: { vi: '{name}, nhận hồ sơ đến', en: '{name}, open until' },
	untitled: { vi: 'Hồ sơ chưa đặt tên', en: 'Untitled entry' },
	deadline: { vi: 'Hạn nộp', en: 'Deadline' },
	savedLast: { vi: 'Lưu lần cuối', en: 'Last saved' },
	missingCount: { vi: 'Còn thiếu {count} mục', en: '{count} {count:item|items} missing' },
	illustrative: { vi: 'Ví dụ minh họa', en: 'Illustrative example' },
	see: { vi: 'Xem hồ sơ', en: 'Open the entry' },
	write: { vi: 'Soạn tiếp', en: 'Go on writing' },
	mend: { vi: 'Bổ sung hồ sơ', en: 'Mend the entry' },
	toRequest: { vi: 'Trình lãnh đạo', en: 'Send to the head' },
	toHandIn: { vi: 'Nộp hồ sơ', en: 'Submit the entry' },
	toEndorse: { vi: 'Xem và ký nộp', en: 'Read and endorse' },

	newTitle: { vi: 'Tạo hồ sơ', en: 'New entry' },
	round: { vi: 'Đợt xét chọn', en: 'Round' },
	roundOption: { vi: '{name} – nhận hồ sơ đến {date}', en: '{name} – open until {date}' },
	unit: { vi: 'Đơn vị đề nghị', en: 'Proposing unit' },
	kind: { vi: 'Loại hồ sơ', en: 'Kind of entry' },
	subject: { vi: 'Đối tượng', en: 'Subject' },
	create: { vi: 'Tạo hồ sơ', en: 'Create the entry' },
	cancel: { vi: 'Hủy', en: 'Cancel' },
	chooseSubject: {
		vi: 'Hãy chọn một đối tượng mà mẫu hồ sơ này dành cho.',
		en: 'Choose a subject that this form is for.',
	},
	subjectHint: {
		vi: 'Mẫu chỉ dành cho một đối tượng thì không cần chọn.',
		en: 'Where the form is for one subject only, there is no need to choose.',
	},
	chooseOne: { vi: 'Hãy chọn một mục.', en: 'Choose one.' },
	closedTitle: { vi: 'Hiện không có đợt nào nhận hồ sơ', en: 'No round takes entries now' },
	backToDesk: { vi: 'Về danh sách hồ sơ', en: 'Back to the entries' },

	steps: { vi: 'Các bước của hồ sơ', en: 'Steps of the entry' },
	stepDraft: { vi: 'Soạn hồ sơ', en: 'Drafting' },
	stepEndorsement: { vi: 'Thủ trưởng duyệt', en: 'Endorsement' },
	stepSubmitted: { vi: 'Nộp', en: 'Submitted' },
	stepChecked: { vi: 'Kiểm tra tính hợp lệ', en: 'Eligibility check' },
	stepReview: { vi: 'Thẩm định', en: 'Review' },
	stepDecision: { vi: 'Hội đồng quyết định', en: 'Decision' },
	stepPublished: { vi: 'Công bố', en: 'Publication' },
	whoDrafter: { vi: 'người soạn', en: 'the drafter' },
	whoHead: { vi: 'thủ trưởng đơn vị', en: 'the head of the agency' },
	whoSecretariat: { vi: 'Ban Thư ký', en: 'the secretariat' },
	whoReviewers: { vi: 'người thẩm định', en: 'the reviewers' },
	whoCouncil: { vi: 'Hội đồng', en: 'the council' },
	nextSteps: { vi: 'Việc tiếp theo', en: 'What to do' },
	nothingToDo: {
		vi: 'Hiện không có việc gì cho đơn vị với hồ sơ này.',
		en: 'There is nothing for the agency to do with this entry now.',
	},
	missing: { vi: 'Còn thiếu', en: 'Still missing' },
	nothingMissing: {
		vi: 'Không thiếu nội dung bắt buộc nào.',
		en: 'Nothing required is missing.',
	},
	history: { vi: 'Lịch sử hồ sơ', en: 'History' },
	historyNote: {
		vi: 'Đơn vị và Ban Thư ký cùng xem được lịch sử này.',
		en: 'The agency and the secretariat both see this history.',
	},
	evidence: { vi: 'Minh chứng', en: 'Evidence' },
	manageEvidence: { vi: 'Quản lý minh chứng', en: 'Manage the evidence' },
	edit: { vi: 'Soạn thảo', en: 'Edit' },
	recall: { vi: 'Rút lại tờ trình', en: 'Take the request back' },
	withdraw: { vi: 'Rút hồ sơ về để sửa', en: 'Recall the entry' },
	withdrawNote: {
		vi: 'Hồ sơ trở về bản nháp. Bạn cần nộp lại trước hạn; biên nhận mới sẽ có số mới.',
		en: 'The entry becomes a draft again. Submit it anew before the deadline; the new receipt has a new number.',
	},
	requestNote: {
		vi: 'Trong khi thủ trưởng xem, nội dung không đổi được. Bạn có thể rút lại tờ trình để sửa.',
		en: 'While the head reads it the text stands still. You may take the request back to go on writing.',
	},
	receipt: { vi: 'Biên nhận nộp hồ sơ', en: 'Receipt' },
	seeReceipt: { vi: 'Xem biên nhận', en: 'See the receipt' },

	didCreated: { vi: 'Tạo hồ sơ', en: 'Entry created' },
	didRequested: { vi: 'Trình thủ trưởng', en: 'Sent to the head' },
	didRecalled: { vi: 'Rút lại tờ trình', en: 'Request taken back' },
	didEndorsementReturned: { vi: 'Thủ trưởng trả lại', en: 'Returned by the head' },
	didSubmitted: { vi: 'Ký và nộp, biên nhận {number}', en: 'Endorsed and submitted, receipt {number}' },
	didWithdrawn: { vi: 'Rút hồ sơ', en: 'Entry recalled' },
	didAccepted: { vi: 'Ban Thư ký: hồ sơ hợp lệ', en: 'Secretariat: eligible' },
	didReturned: { vi: 'Ban Thư ký trả lại để bổ sung', en: 'Secretariat: returned for completion' },
	didRefused: { vi: 'Ban Thư ký: hồ sơ không hợp lệ', en: 'Secretariat: not eligible' },
	didPublished: { vi: 'Đã công bố khen thưởng', en: 'Award published' },

	submissionTitle: { vi: 'Ký và nộp hồ sơ', en: 'Endorse and submit' },
	submissionLead: {
		vi: 'Khi nộp, nội dung và danh mục minh chứng được đóng băng kèm mã băm SHA-256; bạn nhận biên nhận có số và thời điểm nộp.',
		en: 'On submitting, the content and the list of evidence are frozen with a SHA-256 digest; you get a receipt with its number and time.',
	},
	declare: {
		vi: 'Tôi xác nhận nội dung hồ sơ là đúng sự thật và chịu trách nhiệm trước pháp luật.',
		en: 'I confirm that the entry is true and answer for it before the law.',
	},
	mustDeclare: { vi: 'Hãy đánh dấu xác nhận trước khi nộp.', en: 'Tick the confirmation before you submit.' },
	submit: { vi: 'Ký và nộp hồ sơ', en: 'Endorse and submit' },
	returnToDrafter: { vi: 'Trả lại người soạn', en: 'Return to the drafter' },
	returnNote: { vi: 'Nội dung cần sửa', en: 'What is to be mended' },
	mustNote: { vi: 'Hãy nêu nội dung cần sửa.', en: 'Say what is to be mended.' },
	readEntry: { vi: 'Đọc nội dung hồ sơ', en: 'Read the entry' },

	receiptNumber: { vi: 'Số biên nhận', en: 'Receipt number' },
	receiptTime: { vi: 'Thời điểm nộp', en: 'Submitted at' },
	receiptTitle: { vi: 'Tên hồ sơ', en: 'Title' },
	receiptBy: { vi: 'Người ký', en: 'Endorsed by' },
	receiptDigest: { vi: 'SHA-256 của nội dung đã đóng băng', en: 'SHA-256 of the frozen content' },
	receiptFiles: { vi: 'Minh chứng kèm theo', en: 'Evidence' },
	receiptNote: {
		vi: 'Mã băm thay đổi nếu nội dung hoặc tệp thay đổi dù một ký tự. Hãy lưu hoặc in biên nhận này.',
		en: 'A digest changes with a single character of the content or of a file. Keep or print this receipt.',
	},
	printHint: { vi: 'Để in: Ctrl+P (⌘P trên máy Mac).', en: 'To print: Ctrl+P (⌘P on a Mac).' },
	fileName: { vi: 'Tên tệp', en: 'File' },
	fileDigest: { vi: 'SHA-256 của tệp', en: 'SHA-256 of the file' },
	fileSize: { vi: 'Dung lượng', en: 'Size' },
} satisfies Record<string, Message>

export const kinds = {
	initiative: { vi: 'Sáng kiến', en: 'Initiative' },
	solution: { vi: 'Giải pháp, ý tưởng', en: 'Solution or idea' },
	model: { vi: 'Điển hình tiên tiến', en: 'Model example' },
} satisfies Record<EntryKind, Message>

export const subjectNames = {
	collective: { vi: 'Tập thể', en: 'Collective' },
	individual: { vi: 'Cá nhân', en: 'Individual' },
	household: { vi: 'Hộ gia đình', en: 'Household' },
	enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
} satisfies Record<Subject, Message>

export const partNames = {
	title: { vi: 'Tên hồ sơ', en: 'Title' },
	summary: { vi: 'Tóm tắt', en: 'Summary' },
	classification: { vi: 'Phân loại', en: 'Classification' },
	results: { vi: 'Kết quả đo lường được', en: 'Measurable results' },
	authors: { vi: 'Tác giả', en: 'Authors' },
	evidence: { vi: 'Minh chứng', en: 'Evidence' },
	general: { vi: 'Chung', en: 'In general' },
} satisfies Record<OwnPart, Message>

export const gapWords = {
	required: { vi: 'chưa có', en: 'is missing' },
	'too-long': { vi: 'dài quá giới hạn', en: 'is too long' },
	'too-few-words': { vi: 'còn quá ngắn', en: 'is too short' },
	'at-least-one': { vi: 'cần ít nhất một mục', en: 'needs at least one' },
	'not-a-date': { vi: 'không phải là ngày, tháng hoặc năm', en: 'is not a date' },
	'not-a-number': { vi: 'không phải là số', en: 'is not a number' },
	'too-many-words': { vi: 'quá nhiều chữ so với quy định', en: 'has more words than allowed' },
	'too-small': { vi: 'nhỏ hơn mức cho phép', en: 'is smaller than allowed' },
	'too-large': { vi: 'lớn hơn mức cho phép', en: 'is larger than allowed' },
	'only-one': { vi: 'chỉ được chọn một', en: 'takes one choice only' },
	'too-many': { vi: 'nhiều mục hơn quy định', en: 'has more items than allowed' },
	unknown: { vi: 'có giá trị không thuộc mẫu', en: 'holds a value that the form does not know' },
} satisfies Record<GapCode, Message>

export const fileProblems = {
	'no-file': { vi: 'Chưa có tệp nào được chọn.', en: 'No file was chosen.' },
	empty: { vi: 'Tệp rỗng. Hãy chọn lại tệp.', en: 'The file is empty. Choose it again.' },
	'too-large': {
		vi: 'Tệp lớn hơn giới hạn của đợt, hoặc lớn hơn 200 MB khi gửi bằng biểu mẫu không có JavaScript. Hãy nén hoặc chia nhỏ tệp rồi tải lại.',
		en: 'The file is larger than the round allows, or than 200 MB by the form without a script. Make it smaller or split it.',
	},
	unknown: {
		vi: 'Loại tệp này không được nhận. Hãy dùng ảnh JPEG, PNG, WebP, AVIF, TIFF; PDF; DOCX, XLSX, PPTX, ODT, ODS, ODP; MP4, WebM hoặc MP3.',
		en: 'This kind of file is not taken. Use pictures as JPEG, PNG, WebP, AVIF, TIFF; PDF; DOCX, XLSX, PPTX, ODT, ODS, ODP; MP4, WebM or MP3.',
	},
	'not-a-picture': {
		vi: 'Tệp này không phải là ảnh. Hãy chọn ảnh JPEG, PNG, WebP hoặc AVIF.',
		en: 'This file is no picture. Choose a JPEG, PNG, WebP or AVIF.',
	},
	'not-a-scan': {
		vi: 'Bản ký phải là tệp PDF, hoặc ảnh JPEG, PNG do máy quét hay máy ảnh tạo ra. Hãy quét văn bản sang PDF rồi tải lên.',
		en: 'A signed paper is a PDF, or a JPEG or PNG picture of a scanner or camera. Scan the paper to PDF and upload that.',
	},
	'same-file': {
		vi: 'Đúng tệp này đã có ở đây, không cần tải lên lần nữa. Nếu muốn gửi tệp khác, hãy chọn lại.',
		en: 'This very file is here already: nothing has to be sent. If you meant another file, choose again.',
	},
	page: {
		vi: 'Đây là trang web, không phải tài liệu. Hãy in trang ra PDF rồi tải lên.',
		en: 'This is a web page, not a document. Print it to PDF first.',
	},
	drawing: {
		vi: 'Hình SVG không được nhận. Hãy xuất ra PNG rồi tải lên.',
		en: 'SVG drawings are not taken. Export it as PNG.',
	},
	archive: {
		vi: 'Tệp nén không được nhận. Hãy giải nén và tải từng tệp.',
		en: 'Archives are not taken. Unpack it and upload each file.',
	},
	'phone-picture': {
		vi: 'Ảnh HEIC của điện thoại không được nhận. Hãy gửi ảnh dạng JPEG: trên iPhone chọn Cài đặt > Camera > Định dạng > Tương thích nhất, hoặc xuất ảnh ra JPEG.',
		en: 'HEIC pictures are not taken. Send JPEG: on an iPhone choose Settings > Camera > Formats > Most Compatible, or export it as JPEG.',
	},
	'phone-film': {
		vi: 'Phim QuickTime (.mov) không được nhận. Hãy xuất phim ra MP4 (H.264) rồi tải lên.',
		en: 'QuickTime films (.mov) are not taken. Export the film as MP4 (H.264).',
	},
	'old-office': {
		vi: 'Tệp Office đời cũ (.doc, .xls, .ppt) hoặc có mật khẩu. Hãy lưu lại dạng DOCX, XLSX, PPTX không mật khẩu.',
		en: 'An old Office file or one with a password. Save it as DOCX, XLSX or PPTX without a password.',
	},
	macro: {
		vi: 'Tệp có macro hoặc điều khiển tự chạy. Hãy lưu lại dạng không macro (.docx, .xlsx, .pptx, .odt, .ods, .odp).',
		en: 'The file holds macros or controls that run. Save it without them (.docx, .xlsx, .pptx).',
	},
	locked: {
		vi: 'Tệp có mật khẩu hoặc bị mã hóa. Hãy bỏ mật khẩu rồi tải lại.',
		en: 'The file is protected by a password. Remove it and try again.',
	},
	broken: {
		vi: 'Tệp bị hỏng hoặc không đầy đủ. Hãy mở thử trên máy và xuất lại.',
		en: 'The file is broken or incomplete. Open it on your machine and save it anew.',
	},
	'too-many-pixels': {
		vi: 'Hình có kích thước quá lớn. Hãy thu nhỏ xuống dưới 120 triệu điểm ảnh.',
		en: 'The picture is too large. Scale it to under 120 million pixels.',
	},
	'unpacks-too-large': {
		vi: 'Tệp bung ra quá lớn nên không được nhận. Hãy bỏ bớt hình, trang tính hoặc trang rồi lưu lại.',
		en: 'The file unpacks to too large a size. Take out pictures, sheets or pages and save it anew.',
	},
	interrupted: {
		vi: 'Việc tải lên bị gián đoạn. Hãy thử lại; tệp không bị gửi trùng.',
		en: 'The upload was interrupted. Try again; the file will not be attached twice.',
	},
	'no-room': {
		vi: 'Máy chủ tạm thời không lưu được tệp. Nội dung đã soạn vẫn an toàn; xin thử lại sau.',
		en: 'The server cannot store the file now. What you wrote is safe; please try later.',
	},
} satisfies Record<FileProblem, Message>

/** The words for the problem that an answer names; null when it names none. */
export const fileProblemIn = (data: unknown): Message | null => {
	const code = typeof data === 'object' && data !== null && 'problem' in data ? data.problem : null
	return Object.entries(fileProblems).find(([problem]) => problem === code)?.[1] ?? null
}
