/** Words of evidence wherever it is shown: previews, players, links, what files say of themselves. */
import type { PreparationProblem } from '#app/domain/preparation.ts'
import type { Message } from './message.ts'

export const evidence = {
	waiting: { vi: 'Đang chuẩn bị bản để xem…', en: 'Being prepared for reading…' },
	notThere: {
		vi: 'Chưa có bản để xem. Hãy hỏi Ban Thư ký.',
		en: 'There is no copy to read. Ask the secretariat.',
	},
	firstPage: { vi: 'Trang đầu của {name}', en: 'First page of {name}' },
	pages: { vi: '{count} trang', en: '{count} {count:page|pages}' },
	length: { vi: 'dài {clock}', en: '{clock} long' },
	play: { vi: 'Phát {name}', en: 'Play {name}' },
	link: { vi: 'Liên kết', en: 'Link' },
	linkOpens: { vi: 'mở trang {host} ở thẻ mới', en: 'opens {host} in a new tab' },
	linkRead: { vi: 'Truy cập ngày', en: 'Read on' },
	linkHidden: {
		vi: 'Địa chỉ liên kết được ẩn trong vòng thẩm định kín.',
		en: 'The address is withheld in a blind round.',
	},
	linkAdded: { vi: 'Đã thêm liên kết.', en: 'The link is added.' },
	addLink: { vi: 'Thêm liên kết', en: 'Add a link' },
	linkPageTitle: { vi: 'Thêm liên kết làm minh chứng', en: 'Add a link as evidence' },
	linkLead: {
		vi: 'Trang công khai có thể kiểm chứng: bài báo, văn bản, cổng dịch vụ. Hệ thống không tự mở trang này; người đọc tự mở.',
		en: 'A public page that can be checked: an article, a document, a service. The portal never opens it; readers do.',
	},
	href: { vi: 'Địa chỉ (https://…)', en: 'Address (https://…)' },
	title: { vi: 'Tên trang hoặc văn bản', en: 'Title of the page' },
	openedOn: { vi: 'Ngày truy cập', en: 'Day of access' },
	'bad-link': {
		vi: 'Chỉ nhận địa chỉ https:// của trang công khai, không có tên đăng nhập, không phải địa chỉ máy. Ví dụ: https://chinhphu.vn/van-ban.',
		en: 'Only https:// addresses of public pages, without a user name and not of a bare machine. For example https://chinhphu.vn/van-ban.',
	},
	required: { vi: 'Hãy điền mục này.', en: 'Please fill this in.' },
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	'bad-date': {
		vi: 'Hãy chọn ngày đã truy cập, không muộn hơn hôm nay.',
		en: 'Choose the day on which you read it, not later than today.',
	},
	origin: { vi: 'Siêu dữ liệu của tệp gốc', en: 'Metadata of the file as it came' },
	originHelp: {
		vi: 'Chỉ Ban Thư ký xem được. Bản gửi người thẩm định, hội đồng và công chúng đã gỡ bỏ.',
		en: 'For the secretariat only. Removed from what reviewers, the council and the public get.',
	},
	copyDigest: {
		vi: 'Mã SHA-256 là của tệp gốc đã nộp. Bản tải về đã gỡ siêu dữ liệu (tác giả, vị trí, thiết bị) nên có mã khác.',
		en: 'The SHA-256 is that of the file as handed in. What is downloaded has its metadata (author, place, device) removed and so another.',
	},
} satisfies Record<string, Message>

export const preparationProblems: Readonly<Record<PreparationProblem, Message>> = {
	locked: {
		vi: 'Tệp có mật khẩu nên không xem được. Hãy bỏ mật khẩu rồi tải lại.',
		en: 'The file has a password. Remove it and upload it again.',
	},
	'too-large': {
		vi: 'Tệp quá lớn để tạo bản xem. Hãy giảm kích thước hoặc số trang rồi tải lại.',
		en: 'The file is too large to be prepared. Make it smaller and upload it again.',
	},
	'too-heavy': {
		vi: 'Xử lý tệp quá lâu hoặc tốn quá nhiều bộ nhớ. Hãy xuất lại tệp đơn giản hơn rồi tải lại.',
		en: 'The file takes too long or too much memory. Save it in a simpler form and upload it again.',
	},
	broken: {
		vi: 'Không đọc được nội dung tệp. Hãy mở thử trên máy, xuất lại rồi tải lên.',
		en: 'The file cannot be read. Open it on your machine, save it anew and upload it.',
	},
}

/** Facts that a worker reads from metadata, in its words for them. */
export const originFacts: Readonly<Record<string, Message>> = {
	author: { vi: 'Tác giả', en: 'Author' },
	agency: { vi: 'Cơ quan', en: 'Organisation' },
	copyright: { vi: 'Bản quyền', en: 'Copyright' },
	device: { vi: 'Thiết bị', en: 'Device' },
	program: { vi: 'Phần mềm', en: 'Program' },
	place: { vi: 'Vị trí (vĩ độ, kinh độ)', en: 'Place (latitude, longitude)' },
	made: { vi: 'Tạo lúc', en: 'Made' },
	changed: { vi: 'Sửa lúc', en: 'Changed' },
	words: { vi: 'Tiêu đề, mô tả', en: 'Title, description' },
}
