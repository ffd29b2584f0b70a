/** Words of the calibration: what a table of scores lacks, what its report warns of. */
import type { ScoreFault } from '#app/domain/score-file.ts'
import type { ScoreReport } from '#app/domain/score-report.ts'
import type { TableProblem } from '#app/domain/import-file.ts'
import type { Message, Values } from './message.ts'

/** The page on which any table of scores is read. */
export const scoreTable = {
	title: { vi: 'Hiệu chỉnh một bảng điểm', en: 'Calibrate a table of scores' },
	link: { vi: 'Hiệu chỉnh một bảng điểm khác', en: 'Calibrate another table of scores' },
	lead: {
		vi: 'Tải lên bảng điểm của bất kỳ cuộc chấm nào: Cổng tính điểm hiệu chỉnh, độ nghiêm của từng người chấm và danh sách có bền vững không. Bảng chỉ được đọc để trả lời, không lưu lại gì.',
		en: 'Send the scores of any contest: the portal works out adjusted scores, the severity of each reviewer and whether the list bears. The table is read for the answer alone; nothing of it is kept.',
	},
	file: { vi: 'Bảng điểm', en: 'Table of scores' },
	fileHint: {
		vi: 'CSV, XLSX hoặc JSON, tối đa {rows} dòng. Dòng đầu là tên cột: entry, reviewer, score; có thể thêm criterion, weight, group, reviewer_group. Bảng lớn hơn: dùng lệnh npm run calibrate.',
		en: 'CSV, XLSX or JSON, {rows} rows at most. The first line names the columns: entry, reviewer, score; criterion, weight, group and reviewer_group may be added. For larger tables use npm run calibrate.',
	},
	places: { vi: 'Số hồ sơ trong danh sách', en: 'Entries on the list' },
	placesHint: { vi: 'Để trống: một phần tư số hồ sơ.', en: 'Empty: a quarter of the entries.' },
	placesWrong: { vi: 'Cần một số nguyên từ 1 trở lên.', en: 'A whole number of 1 or more is needed.' },
	read: { vi: 'Xem kết quả', en: 'Show the report' },
	faults: {
		vi: 'Bảng có {count} chỗ cần sửa',
		en: '{count} {count:place|places} in the table {count:needs|need} mending',
	},
	more: { vi: 'Còn {count} chỗ nữa.', en: 'And {count} more.' },
	of: { vi: 'Kết quả của {name}', en: 'Report on {name}' },
	counted: {
		vi: '{entries} hồ sơ, {reviewers} người chấm, {sheets} phiếu.',
		en: '{entries} {entries:entry|entries}, {reviewers} {reviewers:reviewer|reviewers}, {sheets} {sheets:sheet|sheets}.',
	},
	table: { vi: 'Điểm gốc và điểm hiệu chỉnh', en: 'Raw and adjusted scores' },
	raw: { vi: 'Điểm gốc', en: 'Raw score' },
} satisfies Record<string, Message>

const scoreEmpty = {
	vi: 'Bảng điểm trống. Dòng đầu là tên cột (entry, reviewer, score), mỗi dòng sau là một điểm.',
	en: 'The table is empty. Its first line names the columns (entry, reviewer, score), each further line is a score.',
}

/** What the words of a fault name. */
export const faultValues = (fault: ScoreFault): Values => {
	const { code: _code, ...values } = fault
	const told = (value: string | number | readonly string[]) =>
		typeof value === 'object' ? value.filter((head) => head.trim() !== '').join(', ') : value
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, told(value)]))
}

export const scoreTableProblems: Record<TableProblem, Message> = {
	'no-file': { vi: 'Chưa chọn tệp, hoặc tệp chưa tới nơi.', en: 'No file arrived. Please choose it again.' },
	empty: scoreEmpty,
	'too-large': {
		vi: 'Tệp quá lớn. Hãy chia thành nhiều bảng.',
		en: 'The file is too large. Please split it.',
	},
	'too-many-rows': {
		vi: 'Bảng có hơn {rows} dòng. Hãy chia thành nhiều bảng.',
		en: 'More than {rows} rows. Please split the table.',
	},
	'too-many-columns': {
		vi: 'Bảng có quá nhiều cột. Mỗi dòng là một điểm: entry, reviewer, score.',
		en: 'Too many columns. Each line is one score: entry, reviewer, score.',
	},
	unreadable: {
		vi: 'Không đọc được bảng. Hãy lưu lại thành CSV (UTF-8) hoặc XLSX.',
		en: 'The table cannot be read. Please save it as CSV (UTF-8) or XLSX.',
	},
	'not-a-table': {
		vi: 'Tệp không phải là bảng. Hãy dùng CSV hoặc XLSX.',
		en: 'The file is not a table. Please use CSV or XLSX.',
	},
}

export const scoreFaults = {
	'no-rows': scoreEmpty,
	'no-column': {
		vi: 'Thiếu cột “{column}”. Các cột tìm thấy: {found}. Cần có entry, reviewer, score ở dòng đầu.',
		en: 'The column “{column}” is missing. Found: {found}. The first line needs entry, reviewer, score.',
	},
	'column-twice': {
		vi: 'Cột “{column}” có hai lần; hãy để lại một cột.',
		en: 'The column “{column}” stands there twice; leave one.',
	},
	'no-name': {
		vi: 'Dòng {line}: cột “{column}” để trống.',
		en: 'Line {line}: the column “{column}” is empty.',
	},
	'not-a-number': {
		vi: 'Dòng {line}: điểm “{value}” không phải là số. Viết như 8,5 hoặc 8.5.',
		en: 'Line {line}: the score “{value}” is not a number. Write 8.5 or 8,5.',
	},
	'bad-weight': {
		vi: 'Dòng {line}: trọng số “{value}” không phải là số từ 0 trở lên.',
		en: 'Line {line}: the weight “{value}” is not a number of 0 or more.',
	},
	twice: {
		vi: 'Dòng {line}: “{reviewer}” đã chấm “{entry}” ở dòng {firstLine}. Nếu chấm theo tiêu chí, thêm cột criterion.',
		en: 'Line {line}: “{reviewer}” has scored “{entry}” in line {firstLine} already. For scores by criterion add the column criterion.',
	},
	'no-weight': {
		vi: 'Mọi tiêu chí của “{reviewer}” cho “{entry}” có trọng số 0.',
		en: 'All criteria of “{reviewer}” for “{entry}” weigh 0.',
	},
} as const satisfies Record<ScoreFault['code'], Message>

export const scoreWarnings = {
	empty: { vi: 'Không có điểm nào.', en: 'There are no scores.' },
	'one-reviewer': {
		vi: 'Chỉ có một người chấm: không có ai để so, điểm hiệu chỉnh bằng điểm gốc.',
		en: 'Only one reviewer: there is nobody to compare with, adjusted scores equal the raw ones.',
	},
	constant: {
		vi: 'Mọi điểm đều bằng nhau: không xếp hạng được, mọi hồ sơ đồng hạng.',
		en: 'All scores are the same (constant): they rank nothing, every entry is tied.',
	},
	disconnected: {
		vi: 'Bảng gồm nhiều phần rời nhau, không có người chấm hoặc hồ sơ chung: chỉ so được trong từng phần.',
		en: 'The table is disconnected: its parts share neither reviewer nor entry, so compare within a part only.',
	},
	'no-overlap': {
		vi: 'Không hồ sơ nào có hai phiếu: không phân biệt được người chấm với hồ sơ.',
		en: 'No entry has two sheets (no overlap): reviewers cannot be told from entries.',
	},
	'criteria-missing': {
		vi: 'Có phiếu thiếu tiêu chí mà phiếu khác có; điểm của phiếu là trung bình các tiêu chí đã chấm.',
		en: 'Some sheets lack a criterion that others have; their score is the mean of what was marked.',
	},
	'weights-idle': {
		vi: 'Có cột weight mà không có cột criterion: trọng số không được tính.',
		en: 'There is a column weight without a column criterion: weights are not counted.',
	},
} as const satisfies Record<ScoreReport['warnings'][number], Message>
