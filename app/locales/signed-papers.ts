/** Words of the signed papers that stand beside those made from the data. */
import { signedPaperLimits } from '#app/domain/signed-paper.ts'
import { fileProblemIn, fileProblems } from './agency.ts'
import { limitSize } from './uploads.ts'
import { say, type Language, type Message } from './message.ts'

export const signedPapers = {
	column: { vi: 'Bản ký (bản quét)', en: 'Signed (scan)' },
	upload: { vi: 'Tải bản ký lên', en: 'Upload the signed one' },
	open: { vi: 'Bản ký, lần {number}', en: 'Signed, version {number}' },
	of: { vi: '{act}: {paper}', en: '{act}: {paper}' },
	page: { vi: 'Bản ký (bản quét)', en: 'Signed paper (scan)' },
	pageOf: { vi: 'Bản ký: {paper}', en: 'Signed: {paper}' },
	decision: { vi: 'Quyết định số {number}', en: 'Decision {number}' },
	lead: {
		vi: 'Văn bản đã ký, đóng dấu, quét lại, đặt cạnh bản lập từ dữ liệu. Chữ ký và con dấu là dữ liệu cần bảo vệ: bản ký chỉ dùng nội bộ, không bao giờ lên trang công khai.',
		en: 'The paper as signed, sealed and scanned, beside the one made from the data. Signatures and seals are to be protected: the scan is internal and never on a public page.',
	},
	readers: {
		vi: 'Chỉ thư ký không có xung đột lợi ích với hồ sơ nào trong quyết định mở được.',
		en: 'Only secretaries without a conflict with any entry of the decision can open it.',
	},
	noticeReaders: {
		vi: 'Thư ký không có xung đột lợi ích mở được; cơ quan nhận thông báo mở được bản của mình sau khi quyết định được công bố.',
		en: 'Secretaries without a conflict can open it; so can the agency it goes to, once the decision is published.',
	},
	none: { vi: 'Chưa có bản ký', en: 'No signed paper yet' },
	noneNext: {
		vi: 'Tải bản PDF để in, trình ký và đóng dấu; quét lại rồi tải lên ở dưới.',
		en: 'Download the PDF, have it signed and sealed, scan it and upload it below.',
	},
	made: { vi: 'Bản lập từ dữ liệu (PDF)', en: 'The one made from the data (PDF)' },
	inForce: { vi: 'Bản đang dùng', en: 'In force' },
	save: { vi: 'Tải bản ký về', en: 'Download the signed paper' },
	facts: { vi: 'Lần {number} · {size}', en: 'Version {number} · {size}' },
	sentBy: { vi: '{name} tải lên', en: 'uploaded by {name}' },
	replace: { vi: 'Thay bằng bản khác', en: 'Replace it' },
	replaceLead: {
		vi: 'Bản mới được dùng ngay; các bản trước vẫn được giữ nguyên ở dưới.',
		en: 'The new one is in force at once; the earlier ones are kept below.',
	},
	choose: { vi: 'Tệp bản ký', en: 'The signed paper' },
	chooseHint: { vi: 'PDF, JPEG hoặc PNG, tối đa {size}.', en: 'PDF, JPEG or PNG, at most {size}.' },
	tooLarge: {
		vi: 'Tệp lớn hơn {size}. Hãy quét ở 200 – 300 điểm/inch hoặc nén PDF rồi tải lại.',
		en: 'The file is larger than {size}. Scan at 200 to 300 dpi or compress the PDF.',
	},
	macro: {
		vi: 'Tệp có macro hoặc điều khiển tự chạy nên không được nhận. Bản ký là bản quét dạng PDF, JPEG hoặc PNG.',
		en: 'The file holds macros or controls that run and is not taken. A signed paper is a scan as PDF, JPEG or PNG.',
	},
	scanned: {
		vi: 'Tệp được quét mã độc trước khi ai tải về được.',
		en: 'The file is scanned for malware before anybody can download it.',
	},
	conflict: {
		vi: 'Không mở được: anh/chị có xung đột lợi ích với hồ sơ trong quyết định',
		en: 'Closed to you: you have a conflict with an entry of this decision',
	},
	versions: { vi: 'Các bản đã tải lên', en: 'What was uploaded' },
	version: { vi: 'Lần {number}', en: 'Version {number}' },
	digest: { vi: 'SHA-256', en: 'SHA-256' },
	versionInForce: { vi: 'Lần {number}, đang dùng', en: 'Version {number}, in force' },
	fileName: { vi: '{paper} - {number} - bản ký {version}', en: '{paper} - {number} - signed {version}' },
	ownNotice: { vi: 'Tải bản thông báo đã ký (bản quét)', en: 'Download the signed notice (scan)' },
} satisfies Record<string, Message>

/** Words that fit a signed paper better than those of evidence. */
const instead: ReadonlyMap<Message, Message> = new Map<Message, Message>([
	[fileProblems['too-large'], signedPapers.tooLarge],
	[fileProblems.unknown, fileProblems['not-a-scan']],
	[fileProblems['old-office'], fileProblems['not-a-scan']],
	[fileProblems.macro, signedPapers.macro],
])

/** What is wrong with the file that was sent; null when nothing is. */
export const signedPaperProblem = (language: Language, data: unknown): string | null => {
	const problem = fileProblemIn(data)
	const size = limitSize(language, signedPaperLimits.bytes)
	return problem && say(language, instead.get(problem) ?? problem, { size })
}
