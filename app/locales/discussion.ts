/** Words of the discussion among those who handed in their sheets. */
import type { Message } from './message.ts'

export const discussion = {
	title: { vi: 'Trao đổi sau khi chấm', en: 'Discussion' },
	lead: {
		vi: 'Chỉ những người đã nộp phiếu cho hồ sơ này và Ban Thư ký đọc được. Ý kiến đã gửi không sửa, không xóa; muốn đổi điểm, đề nghị Ban Thư ký mở lại phiếu.',
		en: 'Read only by those who handed in a sheet on this entry, and the secretariat. A note is never changed; to change your marks, ask the secretariat to open the sheet again.',
	},
	blind: {
		vi: 'Người thẩm định không biết tên nhau: mỗi người mang số theo thứ tự phát biểu. Xin không nêu tên mình hay người khác.',
		en: 'Reviewers do not know each other: each has a number in the order of speaking. Please name neither yourself nor others.',
	},
	handedIn: { vi: '{count} phiếu đã nộp', en: '{count} {count:sheet|sheets} handed in' },
	totals: { vi: 'Điểm các phiếu, từ thấp đến cao: {totals}', en: 'Totals from low to high: {totals}' },
	none: { vi: 'Chưa có ý kiến nào.', en: 'Nobody has said anything yet.' },
	reviewer: { vi: 'Người thẩm định {number}', en: 'Reviewer {number}' },
	own: { vi: 'Anh/chị (người thẩm định {number})', en: 'You (reviewer {number})' },
	secretariat: { vi: 'Ban Thư ký', en: 'The secretariat' },
	text: { vi: 'Ý kiến', en: 'Your note' },
	hint: { vi: 'Tối đa 3.000 ký tự.', en: 'At most 3,000 characters.' },
	send: { vi: 'Gửi ý kiến', en: 'Send the note' },
	notes: { vi: 'Các ý kiến', en: 'Notes' },
} satisfies Record<string, Message>

export const discussionErrors = {
	required: { vi: 'Hãy viết ý kiến', en: 'Write something' },
	'too-short': { vi: 'Hãy viết ít nhất hai ký tự', en: 'Write at least two characters' },
	'too-long': { vi: 'Hãy viết không quá 3.000 ký tự', en: 'Write 3,000 characters at most' },
} satisfies Record<string, Message>
