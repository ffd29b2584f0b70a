import type { Message } from './message.ts'

/** What a page says once, after an act. */
export const flashes = {
	'signed-out': { vi: 'Đã đăng xuất.', en: 'You are signed out.' },
	saved: { vi: 'Đã lưu.', en: 'Saved.' },
	'session-ended': { vi: 'Đã kết thúc phiên đăng nhập.', en: 'The session was ended.' },
	'password-set': { vi: 'Đã đặt mật khẩu. Mời đăng nhập.', en: 'The password is set. Please sign in.' },
	'password-changed': { vi: 'Đã đổi mật khẩu.', en: 'The password was changed.' },
	'reminders-on': { vi: 'Đã bật thư nhắc hạn nộp.', en: 'You will receive reminders.' },
	'reminders-off': { vi: 'Đã tắt thư nhắc hạn nộp.', en: 'You will receive no more reminders.' },
	'letter-sent': {
		vi: 'Nếu địa chỉ này có tài khoản, thư hướng dẫn sẽ đến trong ít phút.',
		en: 'If the address has an account, a letter will arrive within minutes.',
	},
	invited: { vi: 'Đã gửi thư mời.', en: 'The invitation was sent.' },
	'role-granted': { vi: 'Đã giao vai trò.', en: 'The role was granted.' },
	'role-ended': { vi: 'Đã kết thúc vai trò.', en: 'The role was ended.' },
	'person-disabled': { vi: 'Đã khóa tài khoản.', en: 'The account was disabled.' },
	'person-enabled': { vi: 'Đã mở lại tài khoản.', en: 'The account was enabled.' },
	'entry-created': { vi: 'Đã tạo hồ sơ. Mời soạn nội dung.', en: 'The entry was created. Now write it.' },
	'entry-copied': { vi: 'Đã tạo hồ sơ từ bản sao.', en: 'The copy was created.' },
	'word-taken': {
		vi: 'Đã đưa nội dung từ tệp Word vào hồ sơ.',
		en: 'The content of the Word file was taken over.',
	},
	'evidence-added': { vi: 'Đã thêm minh chứng.', en: 'The evidence was added.' },
	'evidence-replaced': {
		vi: 'Đã thay tệp. Bản cũ vẫn được lưu.',
		en: 'The file was replaced; the old one is kept.',
	},
	'upload-limits-set': { vi: 'Đã lưu giới hạn tệp.', en: 'The limits were saved.' },
	'evidence-removed': { vi: 'Đã gỡ minh chứng.', en: 'The evidence was removed.' },
	'endorsement-requested': { vi: 'Đã trình lãnh đạo.', en: 'Sent to the head for endorsement.' },
	'endorsement-recalled': { vi: 'Đã rút lại tờ trình.', en: 'The request was taken back.' },
	'endorsement-returned': { vi: 'Đã trả lại cho người soạn.', en: 'Returned to the drafter.' },
	'twin-explained': { vi: 'Đã lưu giải trình.', en: 'The explanation was saved.' },
	'replication-proposed': {
		vi: 'Đã chuyển thành đề xuất nhân rộng.',
		en: 'The entry is now a proposal to replicate.',
	},
	'replication-undone': { vi: 'Đã bỏ đề xuất nhân rộng.', en: 'The proposal to replicate was undone.' },
	'twins-dismissed': { vi: 'Đã kết luận không trùng lặp.', en: 'The pair was found to be no twins.' },
	'twins-restored': { vi: 'Đã bỏ kết luận.', en: 'The finding was taken back.' },
	submitted: { vi: 'Đã nộp hồ sơ.', en: 'The entry was submitted.' },
	withdrawn: { vi: 'Đã rút hồ sơ về để sửa.', en: 'The entry was recalled.' },
	checked: { vi: 'Đã ghi kết quả kiểm tra.', en: 'The eligibility check was recorded.' },
	assigned: { vi: 'Đã phân công thẩm định.', en: 'Reviewers were assigned.' },
	recused: { vi: 'Đã ghi nhận từ chối thẩm định.', en: 'You have stepped back from this entry.' },
	'review-submitted': { vi: 'Đã nộp phiếu chấm điểm.', en: 'The score sheet was handed in.' },
	'ballot-opened': { vi: 'Đã mở phiếu bầu.', en: 'The ballot was opened.' },
	voted: { vi: 'Đã bỏ phiếu. Lá phiếu là kín.', en: 'Your vote was cast. The ballot is secret.' },
	'ballot-closed': { vi: 'Đã đóng phiếu và kiểm phiếu.', en: 'The ballot was closed and counted.' },
	'decision-recorded': { vi: 'Đã ghi quyết định.', en: 'The decision was recorded.' },
	'decision-published': { vi: 'Đã công bố quyết định.', en: 'The decision was published.' },
	'unit-added': { vi: 'Đã thêm đơn vị.', en: 'The unit was added.' },
	'calendar-changed': { vi: 'Đã đổi lịch của đợt.', en: 'The calendar was changed.' },
} satisfies Record<string, Message>

export type Flash = keyof typeof flashes
export const isFlash = (text: string): text is Flash => Object.hasOwn(flashes, text)
