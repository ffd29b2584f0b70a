/** Words of taking a dossier out, copying an earlier entry, and reading a Word file back. */
import type { CopyPart } from '#app/domain/copying.ts'
import type { FileProblem } from '#app/domain/evidence.ts'
import type { WordChoice } from '#app/domain/word-taking.ts'
import type { WordProblem } from '#app/domain/word-document.ts'
import type { OwnLabels } from '#app/domain/word-reading.ts'
import type { Message } from './message.ts'

export const dossier = {
	downloads: { vi: 'Tải về và in', en: 'Download and print' },
	downloadsDraft: {
		vi: 'Bản nháp của lúc này, có đóng dấu “BẢN NHÁP”.',
		en: 'The draft of this moment, marked “BẢN NHÁP”.',
	},
	downloadsFrozen: {
		vi: 'Đúng nội dung đã nộp, kèm số biên nhận và mã SHA-256.',
		en: 'Exactly what was submitted, with its receipt number and SHA-256.',
	},
	reportPdf: { vi: 'Báo cáo thành tích (PDF)', en: 'Report of achievements (PDF)' },
	reportDocx: { vi: 'Báo cáo thành tích (Word)', en: 'Report of achievements (Word)' },
	zip: { vi: 'Cả hồ sơ và minh chứng (ZIP)', en: 'The dossier with all evidence (ZIP)' },
	more: { vi: 'Dùng lại nội dung', en: 'Use the content again' },
	fromWord: { vi: 'Lấy nội dung từ tệp Word', en: 'Take the content from a Word file' },
	copy: { vi: 'Sao chép thành hồ sơ mới', en: 'Copy into a new entry' },

	copyTitle: { vi: 'Sao chép thành hồ sơ mới', en: 'Copy into a new entry' },
	copyLead: {
		vi: 'Hồ sơ mới được lập từ “{title}”. Hồ sơ cũ không thay đổi.',
		en: 'The new entry begins from “{title}”. The earlier one does not change.',
	},
	copyTarget: { vi: 'Đợt và mẫu hồ sơ', en: 'Round and form' },
	copyParts: { vi: 'Nội dung lấy theo', en: 'What to take along' },
	copyLeft: {
		vi: 'Phần không có trong mẫu mới được giữ ở trang “Nguồn của hồ sơ” để bạn chép vào chỗ phù hợp.',
		en: 'Parts that the new form does not have are kept on the page “Where it came from”, to be pasted.',
	},
	copyAct: { vi: 'Tạo hồ sơ từ bản sao', en: 'Create the copy' },
	copyClosed: {
		vi: 'Hiện không có đợt nào nhận hồ sơ của đơn vị, nên chưa sao chép được. Lịch các đợt có ở trang Về phong trào.',
		en: 'No round takes entries now, so nothing can be copied. The calendar is on the page about the movement.',
	},
	copyEarlier: { vi: 'Bắt đầu từ hồ sơ đã có', en: 'Begin from an earlier entry' },
	copyEarlierHint: {
		vi: 'Chọn hồ sơ để sao chép nội dung sang đợt đang nhận hồ sơ.',
		en: 'Choose an entry to copy into a round that takes entries.',
	},
	missingTarget: { vi: 'Hãy chọn đợt và mẫu hồ sơ.', en: 'Choose a round and a form.' },

	originTitle: { vi: 'Nguồn của hồ sơ', en: 'Where it came from' },
	originFrom: { vi: 'Sao chép từ hồ sơ', en: 'Copied from' },
	originAt: { vi: 'Thời điểm sao chép', en: 'Copied at' },
	originParts: { vi: 'Nội dung đã lấy', en: 'What was taken' },
	originLeft: { vi: 'Phần chưa có chỗ trong mẫu mới', en: 'Parts that the new form has no place for' },
	originLeftHint: {
		vi: 'Chép phần cần dùng rồi dán vào mục phù hợp khi soạn thảo.',
		en: 'Copy what you need and paste it where it fits.',
	},
	originNothingLeft: {
		vi: 'Mọi phần đều đã có chỗ trong mẫu mới.',
		en: 'Everything has found its place in the new form.',
	},
	originSee: {
		vi: 'Hồ sơ này được sao chép từ một hồ sơ trước.',
		en: 'This entry was copied from an earlier one.',
	},

	wordTitle: { vi: 'Lấy nội dung từ tệp Word', en: 'Take the content from a Word file' },
	wordLead: {
		vi: 'Soạn trên Word theo mẫu, rồi tải tệp lên. Bạn xem trước nội dung vào mục nào trước khi có gì thay đổi.',
		en: 'Write in Word on the template, then upload the file. You see what goes where before anything changes.',
	},
	wordStep1: { vi: '1. Tải mẫu Word', en: '1. Download the template' },
	wordStep1Words: {
		vi: 'Mẫu có sẵn các mục của hồ sơ, hướng dẫn và nội dung đã soạn đến lúc này.',
		en: 'It has the parts of the entry, their guidance and what is written so far.',
	},
	wordTemplate: { vi: 'Tải mẫu (DOCX)', en: 'Download the template (DOCX)' },
	wordStep2: { vi: '2. Tải tệp đã soạn lên', en: '2. Upload the written file' },
	wordFile: { vi: 'Tệp Word (.docx, tối đa 50 MB)', en: 'Word file (.docx, up to 50 MB)' },
	wordRead: { vi: 'Đọc tệp và xem trước', en: 'Read it and preview' },
	wordEarlier: { vi: 'Các tệp đã đọc', en: 'Files read before' },
	wordNotKept: {
		vi: 'Chỉ phần chữ được giữ lại để xem trước; tệp Word không được lưu thành minh chứng.',
		en: 'Only the text is kept for the preview; the file does not become evidence.',
	},
	wordProblem: { vi: 'Chưa đọc được tệp', en: 'The file could not be read' },

	previewTitle: { vi: 'Xem trước nội dung từ tệp Word', en: 'Preview of the Word file' },
	previewLead: {
		vi: 'Tệp: {file}. Chưa có gì trong hồ sơ thay đổi. Chọn cách lấy cho từng mục.',
		en: 'File: {file}. Nothing in the entry has changed yet. Choose for each part.',
	},
	inFile: { vi: 'Trong tệp', en: 'In the file' },
	inEntry: { vi: 'Đang có trong hồ sơ', en: 'In the entry now' },
	emptyNow: { vi: 'Mục này đang trống.', en: 'This part is empty now.' },
	headingRead: { vi: 'Tiêu đề trong tệp: “{heading}”', en: 'Heading in the file: “{heading}”' },
	choiceOf: { vi: 'Cách lấy: {part}', en: 'What to do: {part}' },
	take: { vi: 'Đưa vào hồ sơ', en: 'Take over' },
	taken: { vi: 'Đã đưa nội dung từ tệp Word vào hồ sơ.', en: 'The content of the Word file was taken over.' },
	nothingTaken: {
		vi: 'Chưa có mục nào được chọn. Hãy chọn thay hoặc nối thêm ở ít nhất một mục.',
		en: 'No part was chosen. Choose to replace or add for at least one.',
	},
	tooLongNow: {
		vi: 'Nối thêm thì mục này dài quá giới hạn. Hãy chọn thay, hoặc rút gọn trước.',
		en: 'With that added the part would be too long. Replace it, or shorten it first.',
	},
	unplaced: { vi: 'Nội dung chưa có chỗ', en: 'What found no place' },
	unplacedHint: {
		vi: 'Không có gì bị mất: chép phần cần dùng rồi dán vào mục phù hợp.',
		en: 'Nothing is lost: copy what you need and paste it where it fits.',
	},
	front: { vi: 'Phần trước tiêu đề đầu tiên', en: 'What stands before the first heading' },
	'no-part': { vi: 'không có mục nào mang tên này', en: 'no part has this name' },
	'too-long': { vi: 'dài quá giới hạn của một mục', en: 'longer than a part may be' },
	pictures: {
		vi: 'Trong tệp có {count} hình; hình không được lấy theo. Hãy tải từng hình lên làm minh chứng rồi chèn vào bài.',
		en: 'The file has {count} {count:picture|pictures}; they are not taken along. Upload each as evidence, then insert it.',
	},
	unknown: {
		vi: 'Có {count} thành phần không đọc được (hình vẽ, công thức, hộp văn bản). Hãy kiểm tra lại bản gốc.',
		en: '{count} {count:item|items} could not be read (drawings, formulas, text boxes). Please check the original.',
	},
	faults: { vi: 'Ô chưa đọc được', en: 'Cells that could not be read' },
	fault: { vi: 'Dòng {row}, cột {column}: “{text}”', en: 'Row {row}, column {column}: “{text}”' },
	nothingRead: {
		vi: 'Không nhận ra mục nào của hồ sơ trong tệp. Hãy dùng mẫu, hoặc đặt tiêu đề từng phần đúng tên mục.',
		en: 'No part of the entry was recognised. Use the template, or give each part the heading of its section.',
	},
	readOnly: { vi: 'Hồ sơ hiện không sửa được', en: 'The entry cannot be changed now' },
} satisfies Record<string, Message>

/** Columns of the tables that are read. */
export const readColumns = {
	metric: { vi: 'Chỉ số', en: 'Measure' },
	before: { vi: 'Trước', en: 'Before' },
	after: { vi: 'Sau', en: 'After' },
	date: { vi: 'Thời điểm', en: 'As of' },
	share: { vi: 'Tỷ lệ đóng góp', en: 'Share' },
} satisfies Record<string, Message>

export const copyPartNames = {
	general: { vi: 'Tên, tóm tắt, phân loại', en: 'Title, summary, classification' },
	sections: { vi: 'Các mục nội dung và thông tin', en: 'Sections and fields' },
	results: { vi: 'Kết quả đo lường được', en: 'Measurable results' },
	authors: { vi: 'Tác giả', en: 'Authors' },
	contact: { vi: 'Người liên hệ', en: 'Contact' },
	evidence: { vi: 'Minh chứng', en: 'Evidence' },
} satisfies Record<CopyPart, Message>

export const choiceNames = {
	keep: { vi: 'Giữ nội dung đang có', en: 'Keep what is there' },
	replace: { vi: 'Thay bằng nội dung trong tệp', en: 'Replace it with the file' },
	append: { vi: 'Nối thêm vào cuối', en: 'Add the file at the end' },
} satisfies Record<WordChoice, Message>

export const wordProblems = {
	'not-word': {
		vi: 'Đây không phải tệp Word .docx. Hãy lưu lại dưới dạng Word Document (.docx).',
		en: 'This is not a Word .docx file. Save it as a Word Document (.docx).',
	},
	unreadable: {
		vi: 'Tệp bị hỏng hoặc quá phức tạp nên không đọc được. Hãy mở bằng Word, lưu lại rồi thử lần nữa.',
		en: 'The file is broken or too complex to read. Open it in Word, save it anew and try again.',
	},
	'too-large': {
		vi: 'Phần chữ trong tệp quá lớn nên không đọc được. Hãy chia thành nhiều tệp.',
		en: 'The text in the file is too large to be read. Split it into several files.',
	},
} satisfies Record<WordProblem, Message>

/** The words for why a Word file was not read; null when an answer names no reason. */
export const wordProblemIn = (
	data: unknown,
	others: Readonly<Partial<Record<FileProblem, Message>>>,
): Message | null => {
	const code = typeof data === 'object' && data !== null && 'problem' in data ? data.problem : null
	if (code === null) return null
	const words = Object.entries<Message | undefined>({ ...others, ...wordProblems })
	return words.find(([problem]) => problem === code)?.[1] ?? wordProblems.unreadable
}

/** Headings by which the portal's own parts are found in a Word file. */
export const ownLabels: OwnLabels = {
	title: ['Tên hồ sơ', 'Tên sáng kiến', 'Tên giải pháp', 'Title'],
	summary: ['Tóm tắt', 'Summary'],
	results: ['Kết quả đo lường được', 'Kết quả đo được', 'Measurable results'],
	authors: ['Tác giả', 'Tác giả, đồng tác giả', 'Authors'],
}
