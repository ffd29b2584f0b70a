/** Words of visits in the field. */
import type { VisitCounts, VisitGap } from '#app/domain/visit.ts'
import type { Message } from './message.ts'

export const visits = {
	title: { vi: 'Kiểm tra thực tế', en: 'Visits in the field' },
	mine: { vi: 'Các buổi kiểm tra thực tế của tôi', en: 'My visits in the field' },
	lead: {
		vi: 'Thành viên đi kiểm tra chấm từng nội dung, chụp ảnh và lập biên bản tại chỗ. Khi hai người cùng xác nhận một biên bản, biên bản được khóa và điểm được tính theo bảng tiêu chí.',
		en: 'Those who go fill in the checklist, take photographs and minutes on the spot. Once two of them confirmed the same minutes, these are frozen and the points count as the table of criteria says.',
	},
	none: { vi: 'Chưa có buổi kiểm tra nào', en: 'No visit yet' },
	noneWords: {
		vi: 'Khi Ban Thư ký lên lịch và cử Ông/Bà tham gia, buổi đó hiện ở đây.',
		en: 'When the secretariat plans one with you, it is listed here.',
	},
	noneOfEntry: {
		vi: 'Hồ sơ này chưa có buổi kiểm tra thực tế. Hãy lên lịch dưới đây.',
		en: 'This entry was not visited yet. Plan a visit below.',
	},
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	when: { vi: 'Thời gian', en: 'When' },
	place: { vi: 'Địa điểm', en: 'Place' },
	members: { vi: 'Thành viên', en: 'Members' },
	membersHint: {
		vi: 'Chọn ít nhất hai người. Người có xung đột lợi ích với hồ sơ, hoặc đang chấm kín hồ sơ, không có trong danh sách.',
		en: 'Choose at least two. Whoever has a conflict with the entry, or scores it blind, is not listed.',
	},
	agency: { vi: 'Cơ quan', en: 'Agency' },
	state: { vi: 'Tình trạng', en: 'State' },
	planned: { vi: 'Đã lên lịch', en: 'Planned' },
	cancelled: { vi: 'Đã hủy: {reason}', en: 'Called off: {reason}' },
	recordedLine: { vi: 'Đã khóa: {points}/{most} điểm', en: 'Frozen: {points} of {most} {most:point|points}' },
	open: { vi: 'Xem', en: 'Open' },
	plan: { vi: 'Lên lịch kiểm tra', en: 'Plan a visit' },
	cancel: { vi: 'Hủy lịch', en: 'Call it off' },
	reason: { vi: 'Lý do hủy', en: 'Why it is called off' },
	checklist: { vi: 'Nội dung kiểm tra', en: 'Checklist' },
	noChecklist: {
		vi: 'Bảng tiêu chí của hồ sơ này không có nội dung kiểm tra riêng: chỉ cần biên bản và ảnh, không tính điểm.',
		en: 'The table of criteria of this entry has no checklist: minutes and photographs are enough, and no points count.',
	},
	points: { vi: 'Điểm (0–{max})', en: 'Points (0 to {max})' },
	note: { vi: 'Ghi nhận tại chỗ', en: 'What was seen' },
	minutes: { vi: 'Biên bản', en: 'Minutes' },
	minutesHint: {
		vi: 'Ghi những gì đã xem, ai làm việc với đoàn, kết luận. Nội dung tự lưu khi bạn viết.',
		en: 'What was seen, who received the visitors, the conclusion. It saves itself while you write.',
	},
	save: { vi: 'Lưu biên bản', en: 'Save the minutes' },
	sum: { vi: 'Tổng điểm kiểm tra: {points}/{most}.', en: 'Points of the visit: {points} of {most}.' },
	stale: { vi: 'Người khác vừa lưu bản {version}', en: 'Somebody else saved version {version}' },
	staleWords: {
		vi: 'Nội dung bạn viết vẫn còn ở đây. Ghi đè bản mới, hoặc bỏ để đọc bản mới.',
		en: 'What you wrote is still here. Save it over the newer version, or drop it and read that one.',
	},
	overwrite: { vi: 'Ghi đè', en: 'Save mine over it' },
	reload: { vi: 'Đọc bản mới', en: 'Read the newer one' },
	restored: { vi: 'Đã khôi phục nội dung chưa gửi.', en: 'What was not sent is back.' },
	signedOut: {
		vi: 'Phiên đăng nhập đã hết. Nội dung được giữ trong trình duyệt; hãy đăng nhập lại ở cửa sổ khác.',
		en: 'You are signed out. The browser keeps what you wrote; sign in again in another window.',
	},
	photos: { vi: 'Ảnh tại chỗ', en: 'Photographs' },
	photosLead: {
		vi: 'Chỉ hội đồng, Ban Thư ký và đoàn kiểm tra xem được.',
		en: 'Only the council, the secretariat and the visitors see them.',
	},
	noPhotos: { vi: 'Chưa có ảnh nào.', en: 'There is no photograph yet.' },
	caption: { vi: 'Chú thích ảnh', en: 'Caption' },
	choosePhoto: { vi: 'Chọn hoặc chụp ảnh', en: 'Choose or take a picture' },
	addPhoto: { vi: 'Thêm ảnh', en: 'Add the picture' },
	saveFirst: {
		vi: 'Hãy lưu biên bản trước khi thêm hoặc bỏ ảnh nếu trình duyệt không tự lưu.',
		en: 'Save the minutes first if your browser does not save them by itself.',
	},
	removePhoto: { vi: 'Bỏ ảnh', en: 'Take it out' },
	photoScanWaiting: {
		vi: 'Ảnh đang chờ quét mã độc, chưa ai xem được. Tải lại trang sau ít phút.',
		en: 'The picture waits for the malware scan; nobody can see it yet. Reload in some minutes.',
	},
	photoWithheld: {
		vi: 'Máy quét tìm thấy mã độc trong ảnh này nên ảnh bị giữ lại, không ai xem được.',
		en: 'The scanner found malware in this picture: it is withheld and nobody can see it.',
	},
	photoWithheldOwn: {
		vi: 'Máy quét tìm thấy mã độc trong ảnh bạn gửi ({signature}) nên ảnh bị giữ lại, không ai xem được. Hãy quét máy đã gửi ảnh; còn sửa được biên bản thì bỏ ảnh này và gửi ảnh khác.',
		en: 'The scanner found malware in the picture you sent ({signature}): it is withheld and nobody can see it. Scan the machine it came from; while the minutes are open, take it out and send another.',
	},
	photoScanned: {
		vi: 'Mỗi ảnh được quét mã độc trước khi ai xem được.',
		en: 'Every picture is scanned for malware before anybody can see it.',
	},
	photosUnscanned: {
		vi: 'Có ảnh chưa được quét mã độc: khi nhận, cổng chưa có máy quét.',
		en: 'Some pictures were not scanned for malware: no scanner was set up when they came.',
	},
	photoWaiting: { vi: 'Ảnh đang được xử lý.', en: 'The picture is being prepared.' },
	sign: { vi: 'Xác nhận biên bản', en: 'Confirm the minutes' },
	digest: { vi: 'Mã của bản này (SHA-256):', en: 'Digest of this text (SHA-256):' },
	signTitle: { vi: 'Xác nhận', en: 'Confirmation' },
	signWords: {
		vi: 'Cần hai thành viên khác nhau xác nhận cùng một bản. Sửa nội dung hoặc ảnh sau khi có người xác nhận thì người đó phải xác nhận lại.',
		en: 'Two different members confirm the same text. If text or pictures change after somebody confirmed, they confirm again.',
	},
	signedBy: { vi: '{name} đã xác nhận', en: 'Confirmed by {name}' },
	noSigner: { vi: 'Chưa ai xác nhận bản này.', en: 'Nobody confirmed this text yet.' },
	signedNow: {
		vi: 'Bạn đã xác nhận bản này; còn chờ người thứ hai.',
		en: 'You confirmed this; a second person is awaited.',
	},
	recorded: { vi: 'Biên bản đã khóa', en: 'The minutes are frozen' },
	missing: { vi: 'Chưa xác nhận được', en: 'Cannot be confirmed yet' },
	lineAdded: {
		vi: 'Trung bình các phiếu {mean}, cộng {points}/{most} điểm kiểm tra thực tế.',
		en: 'The mean of the sheets, {mean}, and {points} of {most} {most:point|points} of a visit on top.',
	},
	lineShare: {
		vi: 'Trung bình các phiếu {mean} chiếm {rest} %, kiểm tra thực tế được {points}/{most} điểm.',
		en: 'The mean of the sheets, {mean}, counts for {rest} %, and the visit gave {points} of {most} {most:point|points}.',
	},
	lineNothing: {
		vi: 'Đã kiểm tra thực tế; theo bảng tiêu chí, kết quả chỉ để tham khảo.',
		en: 'The entry was visited; by its table of criteria that informs and counts nothing.',
	},
	openRecord: { vi: 'Xem biên bản kiểm tra thực tế', en: 'Read the minutes of the visit' },
} satisfies Record<string, Message>

export const visitLines: Record<VisitCounts, Message> = {
	nothing: visits.lineNothing,
	added: visits.lineAdded,
	share: visits.lineShare,
}

export const visitGapWords: Record<VisitGap['what'], Message> = {
	points: { vi: '{name}: chưa cho điểm', en: '{name}: no points yet' },
	'too-many': { vi: '{name}: điểm lớn hơn mức tối đa', en: '{name}: more points than there are' },
	minutes: { vi: 'Chưa ghi biên bản', en: 'The minutes are empty' },
	'photo-waiting': {
		vi: 'Ảnh “{name}” đang chờ quét vi-rút; xác nhận được ngay khi quét xong',
		en: 'The photograph “{name}” waits for the virus scanner; confirm once it is scanned',
	},
	'photo-withheld': {
		vi: 'Ảnh “{name}” bị giữ lại vì có mã độc; xóa ảnh này khỏi biên bản rồi xác nhận',
		en: 'The photograph “{name}” is withheld, malware was found in it; remove it, then confirm',
	},
}

/** What a refused form says, by the code that its schema gives. */
export const visitErrors: Readonly<Record<string, Message>> = {
	required: { vi: 'Vui lòng điền nội dung này.', en: 'Please fill this in.' },
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	'too-many': { vi: 'Chọn quá nhiều người.', en: 'Too many people are chosen.' },
	'two-people': { vi: 'Hãy chọn ít nhất hai người.', en: 'Choose at least two people.' },
	'not-a-moment': { vi: 'Hãy chọn ngày và giờ.', en: 'Choose a day and an hour.' },
	number: { vi: 'Hãy nhập số nguyên từ 0 đến 100.', en: 'Write a whole number from 0 to 100.' },
}
