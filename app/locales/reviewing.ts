/** Words of a reviewer's work beside the sheet itself: what is left and how fast, one's own sheets side by side. */
import type { Message } from './message.ts'

export const reviewing = {
	standing: { vi: 'Tiến độ của bạn', en: 'Where you stand' },
	handedIn: { vi: 'Đã nộp {value} trên {max} phiếu', en: '{value} of {max} {max:sheet|sheets} handed in' },
	leftSheets: { vi: 'Phiếu còn lại', en: 'Sheets left' },
	lateSheets: { vi: 'Phiếu quá hạn', en: 'Sheets overdue' },
	nextDue: { vi: 'Hạn gần nhất', en: 'Next deadline' },
	nextDueCount: { vi: '{count} phiếu', en: '{count} {count:sheet|sheets}' },
	perDay: { vi: 'Cần chấm mỗi ngày', en: 'Needed each day' },
	sheetsUnit: { vi: 'phiếu', en: 'sheets' },
	nextUp: { vi: 'Chấm tiếp theo', en: 'Next' },
	afterThat: { vi: 'Sau đó', en: 'After that' },
	order: {
		vi: 'Hồ sơ còn ít phiếu nhất đứng trước, rồi đến hạn sớm nhất.',
		en: 'Those with the fewest sheets come first, then those due first.',
	},
	yourself: { vi: 'Thông tin của bạn', en: 'About you' },
	compareOwn: { vi: 'So sánh các phiếu của tôi', en: 'Compare my sheets' },

	compareTitle: { vi: 'So sánh các phiếu của tôi', en: 'My sheets side by side' },
	compareLead: {
		vi: 'Chỉ có phiếu của chính bạn, kể cả phiếu đang viết. Ô càng đậm thì điểm càng cao trong số các phiếu của bạn.',
		en: 'Only your own sheets, those not handed in included. The darker a cell, the higher its points among your own.',
	},
	compareNone: { vi: 'Chưa có phiếu nào để so sánh', en: 'There is no sheet to compare yet' },
	compareNoneWords: {
		vi: 'Phiếu xuất hiện ở đây ngay khi bạn bắt đầu chấm.',
		en: 'A sheet appears here as soon as you begin it.',
	},
	toDesk: { vi: 'Về bàn thẩm định', en: 'Back to the desk' },
	sheetsBy: { vi: 'Phiếu theo “{rubric}”', en: 'Sheets by “{rubric}”' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	total: { vi: 'Tổng', en: 'Total' },
	state: { vi: 'Trạng thái', en: 'State' },
	draft: { vi: 'Đang viết', en: 'Not handed in' },
	done: { vi: 'Đã nộp', en: 'Handed in' },
	mean: { vi: 'Trung bình của bạn', en: 'Your mean' },
	span: { vi: 'Thấp nhất – cao nhất', en: 'Lowest – highest' },
	pick: { vi: 'Chọn: {title}', en: 'Choose: {title}' },
	sideBySide: { vi: 'Xem cạnh nhau', en: 'Show side by side' },
	sideHint: {
		vi: 'Chọn từ 2 đến {most} phiếu để xem cạnh nhau cùng mọi nhận xét.',
		en: 'Choose 2 to {most} {most:sheet|sheets} to see them side by side with every remark.',
	},
	sideTitle: { vi: 'Cạnh nhau', en: 'Side by side' },
	openSheet: { vi: 'Mở phiếu', en: 'Open the sheet' },
	criterion: { vi: 'Tiêu chí', en: 'Criterion' },
	remarkNone: { vi: 'Không có nhận xét', en: 'No remark' },
	conclusion: { vi: 'Kết luận', en: 'Conclusion' },
} satisfies Record<string, Message>
