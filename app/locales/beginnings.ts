import type { Message } from './message.ts'

/** Beginning a movement and a round. */
export const beginnings = {
	newRound: { vi: 'Mở đợt mới', en: 'Open a round' },
	newRoundLead: {
		vi: 'Đợt mới lấy bảng tiêu chí, mẫu hồ sơ và quy định của một đợt trước hoặc của bộ chuẩn; sau đó sửa được cho đến khi có hồ sơ, có phiếu chấm.',
		en: 'It takes the rubrics, forms and rules of an earlier round or of the standard set; they can be changed until there are entries and sheets.',
	},
	newMovement: { vi: 'Lập phong trào', en: 'Begin a movement' },
	newMovementLead: {
		vi: 'Phong trào mới lấy căn cứ pháp lý, danh mục trụ cột và chủ đề, cụm, khối và hình thức khen thưởng của bộ chuẩn, cùng danh mục tỉnh, bộ, ngành.',
		en: 'It takes the legal bases, pillars and themes, clusters, blocks and awards of the standard set, with the provinces and central bodies.',
	},
	noMovement: {
		vi: 'Chưa có phong trào nào. Hãy lập phong trào trước, rồi mở đợt xét chọn đầu tiên.',
		en: 'There is no movement yet. Begin one first, then open its first round.',
	},
	who: { vi: 'Chỉ quản trị viên mở được đợt mới.', en: 'Only an administrator opens a round.' },
	names: { vi: 'Tên', en: 'Names' },
	nameVi: { vi: 'Tên tiếng Việt', en: 'Vietnamese name' },
	nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
	shortNameVi: { vi: 'Tên ngắn tiếng Việt', en: 'Short Vietnamese name' },
	shortNameEn: { vi: 'Tên ngắn tiếng Anh', en: 'Short English name' },
	purposeVi: { vi: 'Mục đích, bằng tiếng Việt', en: 'Purpose, in Vietnamese' },
	purposeEn: { vi: 'Mục đích, bằng tiếng Anh', en: 'Purpose, in English' },
	startsOn: { vi: 'Từ ngày', en: 'From' },
	endsOn: { vi: 'Đến ngày', en: 'Until' },
	slug: { vi: 'Địa chỉ trên cổng', en: 'Address on the portal' },
	slugHint: {
		vi: 'Chữ thường không dấu, số và gạch nối; để trống thì lấy theo tên.',
		en: 'Small letters, figures and hyphens; left empty, it is made of the name.',
	},
	movement: { vi: 'Phong trào', en: 'Movement' },
	from: { vi: 'Lấy tiêu chí, mẫu và quy định của', en: 'Takes rubrics, forms and rules of' },
	standard: { vi: 'Bộ chuẩn của phong trào 2021 - 2025', en: 'The standard set of 2021 - 2025' },
	year: { vi: 'Năm khen thưởng', en: 'Year of its awards' },
	yearHint: { vi: 'Năm mà kết quả được xếp vào.', en: 'The year that its results are filed under.' },
	blindness: { vi: 'Mức ẩn danh khi thẩm định', en: 'Blindness of the review' },
	sheets: { vi: 'Số phiếu chấm mỗi hồ sơ', en: 'Sheets for each entry' },
	calendar: { vi: 'Lịch của đợt', en: 'Calendar' },
	calendarHint: {
		vi: 'Giờ Việt Nam (GMT+7). Đã điền sẵn một lịch thường dùng; quản trị viên đổi được về sau.',
		en: 'Vietnam time (GMT+7). A usual calendar is filled in; an administrator can move it later.',
	},
	phaseOpens: { vi: 'Bắt đầu {phase}', en: '{phase} opens' },
	phaseCloses: { vi: 'Kết thúc {phase}', en: '{phase} closes' },
	submitRound: { vi: 'Mở đợt', en: 'Open the round' },
	submitMovement: { vi: 'Lập phong trào', en: 'Begin the movement' },
} satisfies Record<string, Message>

/** Codes of `forms/new-round.ts`. */
export const beginningErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	name: { vi: 'Tên dài từ 5 đến 200 ký tự.', en: 'A name has 5 to 200 characters.' },
	short: { vi: 'Tên ngắn dài từ 3 đến 60 ký tự.', en: 'A short name has 3 to 60 characters.' },
	purpose: { vi: 'Mục đích dài từ 20 đến 2.000 ký tự.', en: 'The purpose has 20 to 2,000 characters.' },
	address: {
		vi: 'Địa chỉ chỉ gồm chữ thường không dấu, số và gạch nối (nhiều nhất 80 ký tự).',
		en: 'An address is small letters, figures and hyphens (80 characters at most).',
	},
	year: { vi: 'Năm từ 2000 đến 2100.', en: 'A year from 2000 to 2100.' },
	sheets: { vi: 'Từ 1 đến 15 phiếu.', en: 'From 1 to 15 sheets.' },
	day: { vi: 'Ngày không đúng.', en: 'Not a valid date.' },
	'ends-before': { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'It must end after it begins.' },
	'not-a-moment': { vi: 'Ngày giờ không đúng.', en: 'Not a valid date and time.' },
	'before-opening': {
		vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
		en: 'It must close after it opens.',
	},
	'out-of-order': {
		vi: 'Giai đoạn này không được bắt đầu trước giai đoạn liền trước.',
		en: 'It must not begin before the phase it follows.',
	},
} satisfies Record<string, Message>
