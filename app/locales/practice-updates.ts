/** Words of what became of a published practice. */
import type { PracticeState } from '#app/domain/practice-update.ts'
import type { Message } from './message.ts'

export const practiceUpdates = {
	title: { vi: 'Cập nhật điển hình đã công bố', en: 'What became of the practice' },
	lead: {
		vi: 'Cho người đọc biết điển hình hiện ra sao. Nội dung được công khai ngay trên trang của điển hình và trong dữ liệu mở, kèm ngày; hồ sơ và khen thưởng không thay đổi. Mỗi ngày một lần, do người đứng đầu ghi.',
		en: 'Tell readers how the practice stands. It is public at once on its page and in the open data, with its day; the entry and the award stay as they are. Once a day, by the head.',
	},
	state: { vi: 'Hiện nay', en: 'Now' },
	text: { vi: 'Nội dung cập nhật', en: 'What there is to say' },
	textHint: {
		vi: 'Từ 10 đến 600 ký tự: số liệu mới, nơi áp dụng thêm, điều đã đổi hoặc lý do dừng. Không nêu thông tin cá nhân.',
		en: '10 to 600 characters: new figures, where else it is used, what changed or why it stopped. No personal data.',
	},
	record: { vi: 'Công khai cập nhật', en: 'Publish the update' },
	earlier: { vi: 'Các lần cập nhật', en: 'Updates' },
	none: {
		vi: 'Chưa có cập nhật. Người đọc thường hỏi trước tiên: việc này nay còn chạy không?',
		en: 'There is none yet. What readers ask first: does it still run?',
	},
	link: { vi: 'Cập nhật điển hình', en: 'Update the practice' },
	publicTitle: { vi: 'Cập nhật của cơ quan', en: 'Updates by the agency' },
	headline: { vi: 'Cập nhật {month}: {state}', en: 'Updated {month}: {state}' },
	takeBack: { vi: 'Gỡ khỏi trang', en: 'Take it off the page' },
	takeBackReason: { vi: 'Lý do gỡ, cơ quan đọc được', en: 'Why, for the agency to read' },
	takenBack: { vi: 'Đã gỡ. Lý do: {reason}', en: 'Taken off. Reason: {reason}' },
	seePractice: { vi: 'Xem trang điển hình', en: 'See its page' },
} satisfies Record<string, Message>

export const practiceStateNames: Readonly<Record<PracticeState, Message>> = {
	running: { vi: 'vẫn vận hành', en: 'still running' },
	wider: { vi: 'đã mở rộng', en: 'widened' },
	changed: { vi: 'đã thay đổi cách làm', en: 'done differently' },
	stopped: { vi: 'đã dừng', en: 'stopped' },
}

export const practiceUpdateErrors = {
	required: {
		vi: 'Vui lòng điền mục này (ít nhất 10 ký tự).',
		en: 'Please fill this in (at least 10 characters).',
	},
	'too-long': { vi: 'Tối đa 600 ký tự.', en: 'At most 600 characters.' },
} satisfies Record<string, Message>
