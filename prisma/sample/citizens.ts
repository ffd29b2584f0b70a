/** What invented citizens say of an invented practice, and object to a proposed name; each says that it is invented. */
import type { NoteInput } from '#app/domain/citizen-note.ts'

type Words<Note> = Note extends unknown ? Omit<Note, 'email' | 'picture' | 'usedOn'> : never

export type Spoken = {
	said: Words<NoteInput>
	email: string
	/** How many days before the telling it was written. */
	days: number
	/** What the secretary put to the agency, what it answered, and what was found of an objection. */
	asked?: string
	answer?: string
	ruling?: string
	isPublished?: true
	/** How many lines the list in the PDF has that proves an objection. */
	paper?: number
}

const invented = '(Minh họa)'

export const spoken: readonly Spoken[] = [
	{
		said: {
			kind: 'confirmation',
			worked: true,
			place: 'Chợ Minh Họa A (tên giả định)',
			name: 'Chị Mẫu Một (người giả định)',
			text: `${invented} Tôi bán rau ở chợ. Từ khi dán mã QR ở sạp, khách trả tiền nhanh, cuối ngày đối chiếu chỉ vài phút. Hai tuần đầu cần có người đến tận sạp hướng dẫn.`,
		},
		email: 'mau1@nguoidan.example',
		days: 24,
		isPublished: true,
	},
	{
		said: {
			kind: 'confirmation',
			worked: false,
			place: 'Chợ phiên Minh Họa B (tên giả định)',
			name: 'Anh Mẫu Hai (người giả định)',
			text: `${invented} Chợ chúng tôi họp theo phiên, sóng yếu nên nhiều lúc không quét được mã; người bán lớn tuổi vẫn quen tiền mặt. Nên kiểm tra sóng di động trước khi triển khai.`,
		},
		email: 'mau2@nguoidan.example',
		days: 19,
		isPublished: true,
	},
	{
		said: {
			kind: 'question',
			name: '',
			text: `${invented} Chợ khoảng 60 sạp thì có nên áp dụng không, và tập huấn mất bao lâu?`,
		},
		email: 'mau3@nguoidan.example',
		days: 16,
		asked: 'Đề nghị cho biết quy mô chợ phù hợp và thời gian tập huấn (câu hỏi minh họa).',
		answer: `${invented} Chợ từ 40 sạp trở lên đã dùng được. Tập huấn một buổi cho ban quản lý, sau đó đi cùng tiểu thương trong hai tuần đầu.`,
		isPublished: true,
	},
	{
		said: {
			kind: 'objection',
			href: null,
			name: 'Bà Mẫu Bốn (người giả định)',
			text: `${invented} Hồ sơ ghi việc thu phí được đối chiếu ngay trong ngày. Ở chợ tôi bán hàng, ngày mất sóng thì hôm sau mới đối chiếu xong.`,
		},
		email: 'mau4@nguoidan.example',
		days: 12,
		asked: 'Người dân phản ánh: ngày mất sóng thì hôm sau mới đối chiếu xong. Đề nghị giải trình (minh họa).',
		answer: `${invented} Đúng như phản ánh: khi mất kết nối, giao dịch được ghi bù trong ngày kế tiếp.`,
		ruling: `${invented} Phản ánh đúng. Việc đối chiếu trong ngày chỉ áp dụng khi chợ có sóng ổn định; ngày mất kết nối, giao dịch được ghi bù trong ngày kế tiếp.`,
		isPublished: true,
	},
	{
		said: {
			kind: 'objection',
			href: null,
			name: 'Ông Mẫu Năm (người giả định)',
			text: `${invented} Con số 18 chợ cần xem lại: danh sách tôi gửi kèm chỉ có 16 chợ.`,
		},
		email: 'mau5@nguoidan.example',
		days: 5,
		asked: 'Người dân gửi danh sách 16 chợ và đề nghị xem lại con số 18 chợ. Đề nghị giải trình (minh họa).',
		paper: 16,
	},
	{
		said: {
			kind: 'confirmation',
			worked: true,
			place: 'Chợ Minh Họa C (tên giả định)',
			name: '',
			text: `${invented} Ban quản lý chợ chúng tôi dùng thử ba tháng, phí thu đủ hơn và ít phải nhắc.`,
		},
		email: 'mau6@nguoidan.example',
		days: 2,
	},
]

export const objections = [
	{
		name: 'Người gửi giả định Một',
		email: 'mau7@nguoidan.example',
		text: `${invented} Trợ lý ảo trả lời sai giờ làm việc ngày thứ Bảy của bộ phận một cửa; đề nghị kiểm tra trước khi xét.`,
		answer: `${invented} Ban Thư ký đã kiểm tra: giờ làm việc ngày thứ Bảy được cập nhật từ ngày 15 hằng tháng; nội dung phản ánh không làm thay đổi kết quả nêu trong hồ sơ.`,
	},
	{
		name: 'Người gửi giả định Hai',
		email: 'mau8@nguoidan.example',
		text: `${invented} Đề nghị làm rõ số lượt hỏi được tính thế nào khi một người hỏi nhiều lần.`,
		answer: null,
	},
] as const

/** What the invented agency says of its practice since it was published, `days` before the telling. */
export const updates = [
	{
		days: 190,
		state: 'wider',
		text: '(Minh họa) Thêm bốn chợ dùng nền tảng, nâng số chợ lên 22; phần mềm thu phí nay chạy được cả khi mất mạng.',
	},
	{
		days: 6,
		state: 'running',
		text: '(Minh họa) Nền tảng vẫn vận hành ở cả 22 chợ. Số liệu quý III có ở tài liệu đính kèm của ban quản lý chợ.',
	},
] as const

/** Whom it names to those who want to replicate it: nothing of it exists. */
export const focalPoint = {
	office: 'Phòng Hỗ trợ triển khai, Công ty Cổ phần Công nghệ Số Sao Mai (tên giả định)',
	phone: '0233 000 0000 máy lẻ 12',
	email: 'nhanrong@saomai.example',
	address: 'Số 0, đường Minh Họa, thành phố Đông Hà',
	help: '(Minh họa) Cho dùng thử một tháng, tập huấn trực tuyến vào thứ Năm; đón đoàn tham quan chợ theo lịch hẹn.',
}
