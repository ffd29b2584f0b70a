/** What is kept of citizens, why, how long and by which law; and the way to see and erase it. */
import type { ComposePrivacyLetter } from '#app/domain/citizen-data.ts'
import { formatMoment } from './format.ts'
import { frame } from './mails.ts'
import { say, type Message } from './message.ts'
import { inLanguage, paths } from './paths.ts'

export const privacy = {
	title: { vi: 'Quyền riêng tư', en: 'Privacy' },
	lead: {
		vi: 'Cổng chỉ lưu những gì cần để ghi nhận ý kiến của người dân, và xóa khi anh/chị yêu cầu.',
		en: 'The portal keeps only what it needs to take down what citizens write, and erases it when you ask.',
	},
	what: { vi: 'Lưu những gì', en: 'What is kept' },
	whatWords: {
		vi: 'Nội dung anh/chị viết; điều anh/chị theo dõi qua thư; tên hiển thị, nơi và ngày áp dụng, ảnh hoặc tệp PDF nếu anh/chị gửi; địa chỉ thư điện tử. Không lưu địa chỉ mạng (IP) cùng ý kiến. Ảnh được tạo lại từ điểm ảnh; vị trí, thời gian chụp và thông tin máy không được lưu. Tệp PDF kèm phản ánh được giữ như khi gửi; Ban Thư ký tải được. Khi Ban Thư ký chuyển phản ánh, cơ quan tải được bản sao đã xóa siêu dữ liệu; công chúng chỉ tải được bản sao đó khi Ban Thư ký quyết định đăng.',
		en: 'The words you write; what you follow by e-mail; the name, place, date and picture or PDF you choose to give; your e-mail address. No IP address is kept with what you write. Pictures are made anew from their pixels; place, time and camera are not kept. A PDF sent with an objection is kept as it came; the secretariat can download it. Once your objection is put to the agency, the agency can download a copy without metadata; the public can only where the secretariat decides to publish that copy.',
	},
	why: { vi: 'Để làm gì', en: 'What for' },
	whyWords: {
		vi: 'Địa chỉ thư dùng để xác nhận ý kiến và báo kết quả; không hiển thị, không chuyển cho cơ quan được hỏi, không dùng vào việc khác. Công chúng chỉ đọc nội dung đã duyệt với tên anh/chị chọn hoặc “Một người dân”. Phản ánh đã đăng cũng có trong dữ liệu mở, không kèm tên; khi gỡ hoặc xóa, dữ liệu mở báo thay đổi để nơi đã tải cập nhật.',
		en: 'The address serves to confirm what you wrote and to tell you what became of it. It is not shown, not passed to the agency, and used for nothing else. The public reads approved words under the name you chose, or “A citizen”. A published objection is part of the open data too, without the name; when it is taken off or erased, the open data tells those who keep a copy.',
	},
	long: { vi: 'Trong bao lâu', en: 'How long' },
	longWords: {
		vi: 'Ý kiến và yêu cầu theo dõi chưa xác nhận bị xóa sau 48 giờ. Theo dõi bị xóa ngay khi anh/chị ngừng. Địa chỉ thư bị xóa 180 ngày sau khi ý kiến được xử lý xong. Thư gửi anh/chị bị xóa khỏi cổng ngay khi gửi. Liên kết xem dữ liệu có hiệu lực một giờ.',
		en: 'What is not confirmed is erased after 48 hours. What you follow is erased once you follow it no more. The address is erased 180 days after your words were dealt with. Letters to you are erased from the portal once they are sent. A link to your data works for an hour.',
	},
	law: { vi: 'Theo quy định nào', en: 'By which law' },
	lawWords: {
		vi: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, trên cơ sở anh/chị đồng ý khi gửi. Anh/chị có quyền biết, xem, rút lại đồng ý và yêu cầu xóa dữ liệu của mình.',
		en: 'The Law on Personal Data Protection, No. 91/2025/QH15, on the ground of the consent you gave. You have the right to know, see and have erased what is yours, and to withdraw your consent.',
	},
	trail: {
		vi: 'Nhật ký của cổng ghi rằng đã có việc gửi, duyệt hoặc xóa, không ghi nội dung, tên hay địa chỉ.',
		en: 'The portal’s record says that something was sent, approved or erased; it holds no words, names or addresses.',
	},
	formTitle: { vi: 'Xem hoặc xóa dữ liệu của tôi', en: 'See or erase my data' },
	email: { vi: 'Địa chỉ thư điện tử đã dùng', en: 'The e-mail address you used' },
	emailHint: {
		vi: 'Cổng gửi liên kết tới địa chỉ này; chỉ người đọc được thư mới xem và xóa được.',
		en: 'A link goes to this address; only who reads its mail can see and erase.',
	},
	send: { vi: 'Gửi liên kết', en: 'Send the link' },
	sentTitle: { vi: 'Đã gửi liên kết', en: 'The link was sent' },
	sent: {
		vi: 'Mời anh/chị mở hộp thư. Liên kết có hiệu lực một giờ.',
		en: 'Please open your mailbox. The link works for an hour.',
	},
	heldTitle: { vi: 'Dữ liệu cổng đang lưu', en: 'What the portal keeps' },
	heldLead: { vi: 'Của địa chỉ {email}:', en: 'Of {email}:' },
	nothing: { vi: 'Cổng không lưu dữ liệu nào của địa chỉ này.', en: 'Nothing is kept of this address.' },
	withPicture: { vi: 'Có kèm tệp', en: 'With a file' },
	eraseTitle: { vi: 'Xóa dữ liệu', en: 'Erase' },
	words: { vi: 'Ý kiến đã đăng', en: 'Words that are published' },
	keep: {
		vi: 'Giữ lời, xóa tên, ảnh, tệp và địa chỉ thư',
		en: 'May stay, without name, picture, file and address',
	},
	erase: { vi: 'Xóa toàn bộ', en: 'Are erased as well' },
	eraseAct: { vi: 'Xóa dữ liệu của tôi', en: 'Erase my data' },
	eraseNote: {
		vi: 'Không khôi phục được. Ý kiến chưa đăng và việc theo dõi luôn bị xóa toàn bộ.',
		en: 'This cannot be undone. Words that are not published and what you follow are always erased.',
	},
	goneTitle: { vi: 'Liên kết không còn dùng được', en: 'This link no longer works' },
	gone: {
		vi: 'Liên kết đã được dùng hoặc đã quá một giờ. Anh/chị có thể yêu cầu liên kết mới.',
		en: 'It was used or is older than an hour. You can ask for a new one.',
	},
	again: { vi: 'Yêu cầu liên kết mới', en: 'Ask for a new link' },
} satisfies Record<string, Message>

export const privacyErrors = {
	required: { vi: 'Vui lòng điền địa chỉ thư.', en: 'Please give your address.' },
	email: {
		vi: 'Địa chỉ thư chưa đúng, ví dụ đúng: an@example.vn.',
		en: 'This is no e-mail address; one looks like an@example.vn.',
	},
	choose: { vi: 'Vui lòng chọn một mục.', en: 'Please choose one.' },
} satisfies Record<string, Message>

const letter = {
	subject: { vi: 'Dữ liệu cá nhân của anh/chị', en: 'Your personal data' },
	greeting: { vi: 'anh/chị', en: 'reader' },
	text: {
		vi: 'Có người yêu cầu xem dữ liệu mà cổng lưu của địa chỉ thư này. Nếu đó là anh/chị, vui lòng mở liên kết trước {until} (GMT+7):\n\n{link}\n\nNếu không phải, anh/chị có thể bỏ qua thư này.',
		en: 'Somebody asked to see what the portal keeps of this address. If it was you, please open the link before {until} (GMT+7):\n\n{link}\n\nIf it was not, you may ignore this letter.',
	},
} satisfies Record<string, Message>

/** The letter with the link to one's own data, on a portal at `base`. */
export const privacyLetter =
	(base: string): ComposePrivacyLetter =>
	({ language, secret, until }) => {
		const link = base + inLanguage(language, paths.privacyLink(secret))
		const body = [
			say(language, frame.greeting, { name: say(language, letter.greeting) }),
			say(language, letter.text, { until: formatMoment(until), link }),
			say(language, frame.signature),
		]
		return { subject: say(language, letter.subject), text: `${body.join('\n\n')}\n` }
	}
