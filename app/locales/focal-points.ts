/** Words of where to ask for help in replicating a practice. */
import type { Message } from './message.ts'

export const focalPoints = {
	title: { vi: 'Đầu mối hỗ trợ nhân rộng', en: 'Focal point for replication' },
	lead: {
		vi: 'Đơn vị muốn làm theo cần biết hỏi ai. Ghi phòng, ban và số máy, hộp thư của cơ quan; không ghi số riêng của một người. Hiện công khai trên trang điển hình, bản tóm tắt và dữ liệu mở.',
		en: 'Whoever wants to do the same needs somebody to ask. Give an office and its own telephone or mailbox, never a person’s. It is public on the page of the practice, in its brief and in the open data.',
	},
	office: { vi: 'Phòng, ban phụ trách', en: 'Office in charge' },
	officeHint: {
		vi: 'Ví dụ: Phòng Chuyển đổi số, Sở Khoa học và Công nghệ.',
		en: 'For example: Digital Transformation Division, Department of Science and Technology.',
	},
	phone: { vi: 'Điện thoại cơ quan', en: 'Office telephone' },
	phoneHint: {
		vi: 'Cần điện thoại hoặc thư điện tử. Ví dụ: 0233 385 0000 máy lẻ 12.',
		en: 'A telephone or an e-mail is needed. For example: 0233 385 0000 ext 12.',
	},
	email: { vi: 'Thư điện tử cơ quan', en: 'Office e-mail' },
	address: { vi: 'Địa chỉ', en: 'Address' },
	help: { vi: 'Hỗ trợ được gì, khi nào', en: 'What help there is, and when' },
	helpHint: {
		vi: 'Ví dụ: đón đoàn tham quan chiều thứ Năm, gửi tài liệu cấu hình, tập huấn trực tuyến.',
		en: 'For example: visits on Thursday afternoons, configuration documents, training online.',
	},
	name: { vi: 'Công khai đầu mối', en: 'Publish the focal point' },
	renew: { vi: 'Công khai thay đổi', en: 'Publish the change' },
	end: { vi: 'Gỡ đầu mối khỏi trang', en: 'Take the focal point off the page' },
	none: { vi: 'Chưa có đầu mối nào.', en: 'There is no focal point.' },
	filledIn: {
		vi: 'Đã điền sẵn theo đầu mối của một điển hình khác của cơ quan; chỉ công khai khi anh/chị bấm nút.',
		en: 'Filled in from another practice of yours; it is public only once you press the button.',
	},
	named: { vi: '{by} công khai lúc {at}.', en: 'Published by {by} at {at}.' },
	takenBack: { vi: '{by} đã gỡ lúc {at}.', en: 'Taken off by {by} at {at}.' },
	takenBackFor: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
	takeBackReason: { vi: 'Lý do gỡ, cơ quan đọc được', en: 'Why, for the agency to read' },
	publicTitle: { vi: 'Liên hệ để nhân rộng', en: 'Ask how to replicate it' },
	brief: { vi: 'Liên hệ để nhân rộng: {focalPoint}.', en: 'Ask how to replicate it: {focalPoint}.' },
	link: { vi: 'Ghi đầu mối hỗ trợ nhân rộng', en: 'Name a focal point for those who replicate it' },
} satisfies Record<string, Message>

export const focalPointErrors = {
	required: {
		vi: 'Vui lòng điền mục này (ít nhất 10 ký tự).',
		en: 'Please fill this in (at least 10 characters).',
	},
	office: { vi: 'Vui lòng ghi tên phòng, ban.', en: 'Please name the office.' },
	phone: {
		vi: 'Số điện thoại chưa đúng; chỉ gồm số, dấu cách và máy lẻ, ví dụ: 0233 385 0000 máy lẻ 12.',
		en: 'This is no telephone number: digits, blanks and an extension, such as 0233 385 0000 ext 12.',
	},
	email: {
		vi: 'Địa chỉ thư chưa đúng, ví dụ đúng: chuyendoiso@coquan.example.vn.',
		en: 'This is no e-mail address; one looks like digital@agency.example.vn.',
	},
	'no-way': {
		vi: 'Cần ít nhất điện thoại hoặc thư điện tử.',
		en: 'A telephone or an e-mail is needed.',
	},
	'too-long': { vi: 'Quá dài.', en: 'Too long.' },
} satisfies Record<string, Message>
