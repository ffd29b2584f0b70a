/** Words about a sheet that is opened again after it was handed in. */
import type { Message } from './message.ts'

export const reopening = {
	title: { vi: 'Mở lại phiếu chấm điểm', en: 'Open a score sheet again' },
	link: { vi: 'Mở lại phiếu của {name}', en: 'Open the sheet of {name} again' },
	lead: {
		vi: '{name} đã nộp phiếu. Khi mở lại, người thẩm định sửa và nộp lại được cho đến hết giai đoạn thẩm định; phiếu đã nộp được giữ nguyên, điểm không tính cho đến khi nộp lại.',
		en: '{name} has handed this sheet in. Once opened, it can be changed and handed in again until the review phase ends; the sheet as handed in is kept, and its score does not count until then.',
	},
	handedInAt: { vi: 'Nộp lúc', en: 'Handed in at' },
	reason: { vi: 'Lý do', en: 'Reason' },
	reasonHint: {
		vi: 'Người thẩm định đọc được lý do này. Không gợi ý mức điểm và không nêu tên người thẩm định khác.',
		en: 'The reviewer reads this. Suggest no score and name no other reviewer.',
	},
	confirm: { vi: 'Mở lại phiếu', en: 'Open the sheet again' },
	cancel: { vi: 'Thôi', en: 'Cancel' },
	not: { vi: 'Chưa mở lại được phiếu này', en: 'This sheet cannot be opened again' },
	earlier: { vi: 'Các lần nộp trước', en: 'Earlier hand-ins' },
	earlierLine: {
		vi: 'Nộp {submitted}, {total} điểm; mở lại {reopened}: {reason}',
		en: 'Handed in {submitted} with {total} {total:point|points}; opened again {reopened}: {reason}',
	},
	reopened: { vi: 'Ban Thư ký đã mở lại phiếu này', en: 'The secretariat opened this sheet again' },
	reopenedWords: {
		vi: 'Vui lòng xem lại rồi nộp phiếu lần nữa. Phiếu đã nộp trước đó được giữ nguyên.',
		en: 'Please look at it and hand it in once more. What was handed in before is kept.',
	},
} satisfies Record<string, Message>
