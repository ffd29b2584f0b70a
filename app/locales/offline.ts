/** Words of writing score sheets outside of the portal, as a table. */
import type { OfflineFaultCode } from '#app/domain/offline-reading.ts'
import type { LinePart } from '#app/domain/offline-sheet.ts'
import type { Message } from './message.ts'

export const offline = {
	title: { vi: 'Chấm ngoài cổng bằng Excel', en: 'Score sheets in Excel' },
	toPage: { vi: 'Chấm ngoài cổng bằng Excel: {round}', en: 'Write sheets in Excel: {round}' },
	lead: {
		vi: 'Tải các phiếu chưa nộp về một tệp Excel, chấm khi không có mạng, rồi tải lên. Nộp phiếu vẫn làm trên cổng.',
		en: 'Take your open sheets as one Excel file, write them without a network, and send the file back. Handing in stays on the portal.',
	},
	take: { vi: 'Tải phiếu về', en: 'Take the sheets' },
	takeWords: {
		vi: '{count} phiếu chưa nộp. Mỗi phiếu là một khối dòng; chỉ điền ba cột cuối: mức hoặc trả lời, điểm, nhận xét.',
		en: '{count} open {count:sheet|sheets}. Each is a block of lines; fill in the last three columns only: level or answer, points, remark.',
	},
	takeFile: { vi: 'Tải tệp Excel', en: 'Download the Excel file' },
	none: { vi: 'Không có phiếu nào đang chấm', en: 'No sheet is open' },
	noneWords: {
		vi: 'Mọi phiếu đã nộp, hoặc thời gian thẩm định chưa mở hay đã đóng.',
		en: 'All sheets are handed in, or the review is not open.',
	},
	send: { vi: 'Tải phiếu đã chấm lên', en: 'Send the sheets back' },
	file: { vi: 'Tệp phiếu chấm', en: 'The file' },
	fileHint: {
		vi: 'Tệp Excel đã tải từ trang này (.xlsx, hoặc lưu thành .csv), tối đa 2 MB. Cổng cho xem trước, chưa lưu gì.',
		en: 'The Excel file from this page (.xlsx, or saved as .csv), at most 2 MB. You see it first; nothing is saved yet.',
	},
	look: { vi: 'Xem trước', en: 'Look at it first' },
	workbook: { vi: 'Phiếu chấm', en: 'Score sheets' },

	previewTitle: { vi: 'Xem trước phiếu đã chấm', en: 'The sheets you wrote' },
	wrongTitle: { vi: '{count} ô cần sửa', en: '{count} {count:cell|cells} to mend' },
	wrongWords: {
		vi: 'Chưa lưu gì. Sửa các ô này trong tệp rồi tải lên lại; mọi phiếu được đưa vào cùng lúc.',
		en: 'Nothing is saved. Mend these cells in your file and send it again; all sheets are taken over together.',
	},
	cell: { vi: 'Ô', en: 'Cell' },
	says: { vi: 'Đang ghi', en: 'It says' },
	why: { vi: 'Cách sửa', en: 'How to mend it' },
	sheets: { vi: 'Các phiếu trong tệp', en: 'Sheets in the file' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	before: { vi: 'Điểm đang lưu', en: 'Total as saved' },
	after: { vi: 'Điểm theo tệp', en: 'Total in the file' },
	missing: { vi: 'Còn thiếu để nộp', en: 'Missing to hand in' },
	complete: { vi: 'Đủ để nộp', en: 'Complete' },
	empty: { vi: 'Tệp không có phiếu nào', en: 'There is no sheet in the file' },
	emptyWords: {
		vi: 'Hãy giữ nguyên các cột mã phiếu, lần lưu, mã mục và tải tệp lên lại.',
		en: 'Keep the columns sheet, version and code as they were, and send the file again.',
	},
	takeOver: { vi: 'Đưa {count} phiếu vào cổng', en: 'Take {count} {count:sheet|sheets} over' },
	taken: {
		vi: 'Đã đưa {count} phiếu vào cổng.',
		en: '{count} {count:sheet|sheets} {count:was|were} taken over.',
	},
	again: { vi: 'Tải tệp khác', en: 'Send another file' },
	desk: { vi: 'Về bàn thẩm định', en: 'To the desk' },

	band: { vi: '{level} ({min}–{max} điểm): {guide}', en: '{level} ({min}–{max}): {guide}' },
	oneOf: { vi: 'Ghi một trong: {options}', en: 'One of: {options}' },
	worth: { vi: '{options} ({points} điểm)', en: '{options} ({points} {points:point|points})' },
	atMost: { vi: '{name} (tối đa {max})', en: '{name} (at most {max})' },
} satisfies Record<string, Message>

export const linePartWords: Readonly<Record<LinePart, Message>> = {
	gate: { vi: 'Điều kiện', en: 'Condition' },
	criterion: { vi: 'Tiêu chí', en: 'Criterion' },
	bonus: { vi: 'Điểm thưởng', en: 'Bonus' },
	penalty: { vi: 'Điểm trừ', en: 'Penalty' },
	strengths: { vi: 'Ưu điểm', en: 'Strengths' },
	limits: { vi: 'Hạn chế', en: 'Limits' },
	conclusion: { vi: 'Kết luận', en: 'Conclusion' },
	award: { vi: 'Đề nghị hình thức khen thưởng', en: 'Proposed award' },
}

export const offlineFaults: Readonly<Record<OfflineFaultCode, Message>> = {
	headers: {
		vi: 'Dòng đầu phải có đủ các cột của tệp tải từ cổng. Hãy tải lại tệp.',
		en: 'The first row must have the columns of the file from the portal. Take the file again.',
	},
	'unknown-sheet': {
		vi: 'Không có phiếu này trong các phiếu đang chấm của anh/chị ở đợt này. Xóa các dòng của phiếu.',
		en: 'No sheet of yours in this round. Remove its lines.',
	},
	'handed-in': {
		vi: 'Phiếu này đã nộp nên không sửa được. Xóa các dòng của phiếu.',
		en: 'This sheet is handed in and cannot be changed. Remove its lines.',
	},
	closed: {
		vi: 'Đang ngoài thời gian thẩm định nên không ghi được phiếu.',
		en: 'Sheets cannot be written outside of the time of review.',
	},
	stale: {
		vi: 'Phiếu đã được sửa trên cổng sau khi tải về. Hãy tải lại tệp và chép phần đã chấm sang.',
		en: 'The sheet was changed on the portal since. Take the file again and copy your work into it.',
	},
	twice: {
		vi: 'Mục này có hai dòng trong phiếu. Giữ một dòng.',
		en: 'This code is there twice. Keep one line.',
	},
	'unknown-code': { vi: 'Phiếu không có mục này. Giữ nguyên cột mã mục.', en: 'The sheet has no such code.' },
	answer: {
		vi: 'Ghi một trong các trả lời ở cột hướng dẫn, hoặc để trống.',
		en: 'Write one of the answers named, or nothing.',
	},
	level: {
		vi: 'Ghi đúng tên một mức ở cột hướng dẫn, hoặc để trống.',
		en: 'Write the name of a level, or nothing.',
	},
	points: {
		vi: 'Ghi số nguyên từ 0 đến 100, hoặc để trống.',
		en: 'A whole number from 0 to 100, or nothing.',
	},
	band: { vi: 'Điểm nằm ngoài khung của mức đã ghi.', en: 'The points lie outside the band of the level.' },
	'too-long': {
		vi: 'Nội dung quá dài: nhận xét tối đa 3.000 ký tự, ưu điểm và hạn chế tối đa 5.000.',
		en: 'Too long: remarks at most 3,000 characters, strengths and limits at most 5,000.',
	},
	'not-here': {
		vi: 'Mục này không dùng ô này. Hãy để trống.',
		en: 'This line has no such value. Leave it empty.',
	},
}
