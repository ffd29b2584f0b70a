import type { TableProblem } from '#app/domain/import-file.ts'
import type { Message } from './message.ts'

/** Entries in bulk: import from a table, export of lists. */
export const tables = {
	importTitle: { vi: 'Nhập hồ sơ từ bảng', en: 'Import entries from a table' },
	importLead: {
		vi: 'Tải lên một bảng Excel, CSV hoặc JSON; xem trước từng dòng; xác nhận để mọi dòng thành bản nháp cùng một lúc. Chưa có gì được nộp.',
		en: 'Send an Excel, CSV or JSON table, look at every row, then confirm: all rows become drafts at once. Nothing is handed in.',
	},
	importLink: { vi: 'Nhập từ bảng', en: 'Import a table' },
	template: { vi: 'Tải bảng mẫu của đợt', en: 'Template of the round' },
	templateHint: {
		vi: 'Bảng mẫu có trang hướng dẫn và danh mục mã được dùng.',
		en: 'The template has a sheet of instructions and the codes that are known.',
	},
	round: { vi: 'Đợt', en: 'Round' },
	unit: { vi: 'Đơn vị', en: 'Agency' },
	file: { vi: 'Bảng hồ sơ', en: 'Table of entries' },
	fileHint: {
		vi: 'XLSX, CSV (dấu chấm phẩy, dấu phẩy hoặc tab) hoặc JSON; tối đa 10.000 dòng và 50 MB.',
		en: 'XLSX, CSV (semicolon, comma or tab) or JSON; at most 10,000 rows and 50 MB.',
	},
	send: { vi: 'Tải lên và xem trước', en: 'Send and preview' },
	closedTitle: { vi: 'Chưa có đợt nào đang nhận hồ sơ', en: 'No round takes entries now' },
	closedWords: {
		vi: 'Khi một đợt mở nhận hồ sơ, có thể nhập bảng tại đây.',
		en: 'Once a round takes entries, tables can be imported here.',
	},
	previewTitle: { vi: 'Xem trước bảng', en: 'Preview of the table' },
	counts: {
		vi: '{rows} dòng: {fresh} hồ sơ mới, {known} đã nhập trước đây (không đổi gì), {bad} dòng có lỗi.',
		en: '{rows} rows: {fresh} new entries, {known} imported before (nothing changes), {bad} {bad:row|rows} with errors.',
	},
	allGood: { vi: 'Mọi dòng đều đúng', en: 'Every row is right' },
	take: { vi: 'Nhập {count} hồ sơ', en: 'Import {count} {count:entry|entries}' },
	takeNothing: {
		vi: 'Mọi dòng của bảng này đã được nhập trước đây; không có gì để nhập thêm.',
		en: 'Every row of this table was imported before; there is nothing to add.',
	},
	mend: {
		vi: 'Chưa nhập gì. Hãy sửa các ô dưới đây trong tệp của mình rồi tải lên lại; các dòng khác giữ nguyên.',
		en: 'Nothing was imported. Mend the cells below in your file and send it again; leave the other rows as they are.',
	},
	headerHint: {
		vi: 'Sửa dòng đầu của tệp theo tên cột trong bảng mẫu của đợt, hoặc bỏ cột đó, rồi tải lên lại. Chưa nhập gì.',
		en: 'Name the columns in the first row as the round’s template does, or leave the column out, then send the file again. Nothing was taken.',
	},
	headerTitle: { vi: 'Tên cột chưa đúng', en: 'Columns that are not known' },
	problems: { vi: 'Các ô cần sửa', en: 'Cells to mend' },
	cut: { vi: 'Chỉ hiện các ô đầu tiên; sửa xong tải lên lại để xem tiếp.', en: 'Only the first are shown.' },
	row: { vi: 'Dòng', en: 'Row' },
	column: { vi: 'Cột', en: 'Column' },
	cell: { vi: 'Ô', en: 'Cell' },
	value: { vi: 'Đang ghi', en: 'It says' },
	why: { vi: 'Cần sửa', en: 'How to mend it' },
	firstRows: { vi: 'Những dòng đầu', en: 'The first rows' },
	number: { vi: 'Số biên nhận', en: 'Receipt number' },
	subject: { vi: 'Đối tượng', en: 'Subject' },
	stage: { vi: 'Trạng thái', en: 'State' },
	savedAt: { vi: 'Lưu lần cuối', en: 'Last saved' },
	submittedAt: { vi: 'Ngày nộp', en: 'Submitted' },
	kindOfUnit: { vi: 'Loại đơn vị', en: 'Kind' },
	kindCode: { vi: 'Mã loại', en: 'Code of the kind' },
	code: { vi: 'Mã', en: 'Code' },
	parent: { vi: 'Đơn vị cấp trên', en: 'Unit above' },
	name: { vi: 'Họ và tên', en: 'Name' },
	email: { vi: 'Thư điện tử', en: 'E-mail' },
	roles: { vi: 'Vai trò', en: 'Roles' },
	titleColumn: { vi: 'Tên hồ sơ', en: 'Title' },
	again: { vi: 'Tải bảng khác', en: 'Send another table' },
	taken: {
		vi: 'Đã nhập {count} hồ sơ từ bảng này',
		en: '{count} {count:entry|entries} {count:was|were} imported from this table',
	},
	takenWords: {
		vi: 'Các hồ sơ là bản nháp của đơn vị; có thể soạn tiếp và nộp như mọi hồ sơ khác.',
		en: 'They are drafts of their agencies and can be written on and handed in like any other.',
	},
	toDesk: { vi: 'Về bàn làm việc', en: 'To the desk' },
	export: { vi: 'Tải danh sách', en: 'Download the list' },
	required: { vi: 'Vui lòng chọn đợt.', en: 'Please choose a round.' },

	guide: { vi: 'Hướng dẫn', en: 'Instructions' },
	guideCode: { vi: 'Mã hoặc tên được nhận', en: 'Codes or names that are known' },
	guideWhat: { vi: 'Cách ghi', en: 'How to write it' },
	guideKey: {
		vi: 'Mã riêng của dòng (tùy chọn). Nhập lại cùng mã không tạo hồ sơ thứ hai.',
		en: 'A key of your own (optional). The same key again makes no second entry.',
	},
	guideUnit: {
		vi: 'Tên đầy đủ hoặc mã của đơn vị; để trống nếu là đơn vị của mình.',
		en: 'Full name or code of the agency; empty for your own.',
	},
	guideList: {
		vi: 'Nhiều giá trị cách nhau bằng dấu chấm phẩy.',
		en: 'Several values are parted by semicolons.',
	},
	guideAuthors: {
		vi: 'Họ tên | vai trò | tỷ lệ %, mỗi người một dòng trong ô.',
		en: 'Name | role | share %, one person a line.',
	},
	guideNumber: { vi: 'Số ghi kiểu 1.234,5.', en: 'Numbers as 1.234,5.' },
	guideDate: { vi: 'Năm, tháng/năm hoặc ngày/tháng/năm.', en: 'Year, month/year or day/month/year.' },
	guideText: {
		vi: 'Văn bản; mỗi dòng trong ô là một đoạn.',
		en: 'Text; each line of the cell is a paragraph.',
	},
	guideRequired: { vi: 'Bắt buộc.', en: 'Required.' },
} satisfies Record<string, Message>

export const tableProblems: Record<TableProblem, Message> = {
	'no-file': {
		vi: 'Chưa chọn tệp, hoặc tệp chưa tới nơi. Vui lòng chọn lại.',
		en: 'No file arrived. Please choose it again.',
	},
	empty: { vi: 'Bảng không có dòng nào.', en: 'The table has no rows.' },
	'too-large': {
		vi: 'Tệp lớn hơn 50 MB. Hãy chia thành nhiều bảng.',
		en: 'The file is over 50 MB. Please split it.',
	},
	'too-many-rows': {
		vi: 'Bảng có hơn 10.000 dòng. Hãy chia thành nhiều bảng.',
		en: 'More than 10,000 rows. Please split the table.',
	},
	'too-many-columns': {
		vi: 'Bảng có quá nhiều cột. Hãy dùng bảng mẫu.',
		en: 'Too many columns. Please use the template.',
	},
	unreadable: {
		vi: 'Không đọc được bảng này. Hãy lưu lại dưới dạng XLSX hoặc CSV (UTF-8).',
		en: 'The table cannot be read. Please save it again as XLSX or CSV (UTF-8).',
	},
	'not-a-table': {
		vi: 'Tệp này không phải bảng XLSX, CSV hay JSON.',
		en: 'This is no XLSX, CSV or JSON table.',
	},
}

export const headerProblems: Record<'unknown-column' | 'column-twice' | 'no-title-column', Message> = {
	'unknown-column': {
		vi: 'Không có cột “{header}” trong mẫu của đợt.',
		en: 'The round’s forms know no column “{header}”.',
	},
	'column-twice': { vi: 'Cột “{header}” có hai lần.', en: 'The column “{header}” is there twice.' },
	'no-title-column': { vi: 'Thiếu cột “{header}”.', en: 'The column “{header}” is missing.' },
}

export const cellProblems: Record<string, Message> = {
	required: { vi: 'Ô này bắt buộc.', en: 'This cell is required.' },
	unknown: {
		vi: 'Không có trong danh mục; xem trang Hướng dẫn của bảng mẫu.',
		en: 'Not a known word; see the template’s instructions.',
	},
	'not-yours': {
		vi: 'Chỉ nhập được hồ sơ của đơn vị mình.',
		en: 'Only your own unit’s entries can be imported.',
	},
	'not-a-number': { vi: 'Cần một số, ví dụ 1.234,5.', en: 'A number is needed, such as 1.234,5.' },
	'not-a-date': {
		vi: 'Cần năm, tháng/năm hoặc ngày/tháng/năm.',
		en: 'A year, month/year or day/month/year is needed.',
	},
	'too-long': { vi: 'Dài quá giới hạn.', en: 'Longer than allowed.' },
	'not-in-form': {
		vi: 'Mẫu hồ sơ của dòng này không có phần này; hãy để trống.',
		en: 'The row’s form has no such part; leave it empty.',
	},
	'no-form': {
		vi: 'Đợt không nhận loại hồ sơ và đối tượng này.',
		en: 'The round takes no such kind and subject.',
	},
	'only-one': { vi: 'Chỉ nhận một giá trị.', en: 'Only one value is taken.' },
	'key-twice': {
		vi: 'Trùng mã hoặc trùng nội dung với một dòng trên.',
		en: 'The same key or content as a row above.',
	},
	invalid: { vi: 'Giá trị không hợp lệ.', en: 'Not a valid value.' },
}
