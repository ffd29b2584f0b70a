/** Words of correcting how a published practice is called and summed up. */
import type { CorrectedField } from '#app/domain/correction.ts'
import type { Message } from './message.ts'

export const corrections = {
	title: { vi: 'Đính chính điển hình đã công bố', en: 'Correct a published practice' },
	lead: {
		vi: 'Dùng khi tên hoặc tóm tắt có lỗi. Nội dung được sửa ở thư viện, tìm kiếm, dữ liệu mở và nguồn tin ngay khi ghi; mọi bản trước được lưu. Quyết định và giấy chứng nhận không thay đổi.',
		en: 'For a mistake in the title or the summary. The gallery, the search, the open data and the feeds follow at once; every earlier wording is kept. The decision and the certificate do not change.',
	},
	address: { vi: 'Địa chỉ hiện nay', en: 'Address now' },
	addressNote: {
		vi: 'Khi tên đổi, địa chỉ đổi theo; địa chỉ cũ luôn dẫn đến địa chỉ mới.',
		en: 'When the title changes, so does the address; the old one leads to the new one for ever.',
	},
	titleVi: { vi: 'Tên bằng tiếng Việt', en: 'Title in Vietnamese' },
	titleEn: { vi: 'Tên bằng tiếng Anh', en: 'Title in English' },
	titleEnHint: { vi: 'Để trống nếu không có.', en: 'Leave empty where there is none.' },
	summary: { vi: 'Tóm tắt', en: 'Summary' },
	reason: { vi: 'Lý do đính chính', en: 'Why it is corrected' },
	reasonHint: {
		vi: 'Công khai trên trang của điển hình; không nhắc lại nội dung sai.',
		en: 'Made public on the page of the practice; do not repeat what was wrong.',
	},
	record: { vi: 'Ghi đính chính', en: 'Record the correction' },
	history: { vi: 'Các lần đính chính', en: 'Corrections' },
	none: { vi: 'Điển hình này chưa được đính chính lần nào.', en: 'This practice has not been corrected.' },
	numbered: { vi: 'Lần {number}', en: 'Correction {number}' },
	publicTitle: { vi: 'Đính chính', en: 'Corrections' },
	publicLine: { vi: 'đã sửa {fields}. Lý do: {reason}', en: '{fields} corrected. Reason: {reason}' },
} satisfies Record<string, Message>

export const correctedFieldNames: Readonly<Record<CorrectedField, Message>> = {
	titleVi: { vi: 'tên', en: 'the title' },
	titleEn: { vi: 'tên tiếng Anh', en: 'the English title' },
	summary: { vi: 'tóm tắt', en: 'the summary' },
}
