import type { Blindness } from '#app/domain/visibility.ts'
import type { Message } from './message.ts'

/** Rounds: the list, and the page of one. */
export const rounds = {
	title: { vi: 'Đợt xét chọn', en: 'Rounds' },
	lead: {
		vi: 'Mỗi đợt có lịch, bảng tiêu chí, người thẩm định và hội đồng riêng.',
		en: 'Each round has its own calendar, rubrics, reviewers and council.',
	},
	caption: { vi: 'Danh sách đợt', en: 'List of rounds' },
	none: { vi: 'Chưa có đợt nào.', en: 'No round yet.' },
	name: { vi: 'Tên đợt', en: 'Round' },
	movement: { vi: 'Phong trào', en: 'Movement' },
	year: { vi: 'Năm', en: 'Year' },
	openNow: { vi: 'Đang diễn ra', en: 'Under way' },
	nothingOpen: { vi: 'Không có giai đoạn nào', en: 'Nothing' },
	calendar: { vi: 'Lịch của đợt', en: 'Calendar' },
	line: {
		vi: 'Lịch của đợt vẽ thành các thanh theo thời gian; bảng bên dưới có cùng nội dung.',
		en: 'The calendar as bars over time; the table below says the same.',
	},
	today: { vi: 'Hôm nay', en: 'Today' },
	phase: { vi: 'Giai đoạn', en: 'Phase' },
	opensAt: { vi: 'Bắt đầu', en: 'Opens' },
	closesAt: { vi: 'Kết thúc', en: 'Closes' },
	state: { vi: 'Tình trạng', en: 'State' },
	before: { vi: 'Chưa bắt đầu', en: 'Not yet open' },
	during: { vi: 'Đang diễn ra', en: 'Open' },
	after: { vi: 'Đã kết thúc', en: 'Closed' },
	move: { vi: 'Đổi lịch một giai đoạn', en: 'Move a phase' },
	moveHint: {
		vi: 'Giờ Việt Nam (GMT+7). Lý do được ghi vào nhật ký và không sửa được.',
		en: 'Vietnam time (GMT+7). The reason is kept in the audit trail for good.',
	},
	reason: { vi: 'Lý do đổi lịch', en: 'Reason' },
	moveSubmit: { vi: 'Đổi lịch', en: 'Move the phase' },
	moveRefused: {
		vi: 'Chỉ quản trị viên được đổi lịch của đợt.',
		en: 'Only an administrator moves the calendar.',
	},
	setup: { vi: 'Cách xét', en: 'How it is judged' },
	blindness: { vi: 'Mức ẩn danh', en: 'Blindness' },
	sheets: { vi: 'Số phiếu chấm mỗi hồ sơ', en: 'Sheets for each entry' },
	stages: { vi: 'Hồ sơ theo bước', en: 'Entries by stage' },
	stage: { vi: 'Bước', en: 'Stage' },
	count: { vi: 'Số lượng', en: 'Number' },
	awards: { vi: 'Hình thức khen thưởng', en: 'Forms of commendation' },
	award: { vi: 'Hình thức', en: 'Form' },
	threshold: { vi: 'Tỷ lệ phiếu cần đạt', en: 'Votes needed' },
	ofAll: { vi: '{share} tổng số thành viên', en: '{share} of all members' },
	ofPresent: { vi: '{share} thành viên có mặt', en: '{share} of members present' },
	minScore: { vi: 'Điểm thấp nhất', en: 'Least score' },
	basis: { vi: 'Căn cứ', en: 'Basis' },
	rubrics: { vi: 'Bảng tiêu chí', en: 'Rubrics' },
	version: { vi: '{name} (phiên bản {version})', en: '{name} (version {version})' },
	criterion: { vi: 'Tiêu chí', en: 'Criterion' },
	level: { vi: 'Mức', en: 'Level' },
	points: { vi: 'Điểm', en: 'Points' },
	guide: { vi: 'Hướng dẫn chấm', en: 'Guidance' },
	reviewers: { vi: 'Người thẩm định', en: 'Reviewers' },
	noReviewers: { vi: 'Chưa có người thẩm định.', en: 'No reviewers yet.' },
	council: { vi: 'Hội đồng', en: 'Council' },
	noSeats: { vi: 'Hội đồng chưa có thành viên.', en: 'The council has no members yet.' },
	person: { vi: 'Họ và tên', en: 'Full name' },
	unit: { vi: 'Đơn vị công tác', en: 'Unit' },
	seat: { vi: 'Vị trí', en: 'Seat' },
} satisfies Record<string, Message>

export const blindnessWords: Readonly<Record<Blindness, Message>> = {
	open: { vi: 'Công khai hai phía', en: 'Open' },
	single: { vi: 'Ẩn danh người thẩm định', en: 'Single blind' },
	double: { vi: 'Ẩn danh hai phía', en: 'Double blind' },
}

/** Codes of `forms/round.ts`. */
export const roundErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	'too-short': {
		vi: 'Vui lòng nêu rõ hơn (ít nhất 10 ký tự).',
		en: 'Please say more (10 characters at least).',
	},
	'too-long': { vi: 'Nội dung quá dài (nhiều nhất 500 ký tự).', en: 'Too long (500 characters at most).' },
	'not-a-moment': { vi: 'Ngày giờ không đúng.', en: 'Not a valid date and time.' },
	'before-opening': {
		vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
		en: 'It must close after it opens.',
	},
} satisfies Record<string, Message>
