import { invented, team, type Told } from '#prisma/sample/told.ts'
import { cashlessMarket } from './market-and-farm.ts'

const effect =
	'Theo số liệu giả định của hồ sơ minh họa, sau sáu tháng 74% số sạp nhận thanh toán bằng mã QR và phí chợ được đối chiếu ngay trong ngày.'

/** A ward takes up what a published practice tells, nearly in its words: the two are twins until somebody says more. */
export const wardMarket: Told = {
	...cashlessMarket,
	id: null,
	titles: [
		'Chợ Đông Hà thu phí và thanh toán bằng mã QR trên nền tảng dùng chung (minh họa)',
		'Dong Ha Market: fees and payments by QR code on a shared platform (illustrative)',
	],
	agency: 'dongha',
	subject: 'collective',
	subjectName: '',
	summary:
		'(Minh họa) Thu phí chợ, hóa đơn và thanh toán bằng mã QR trên một nền tảng dùng chung cho ban quản lý chợ Đông Hà và tiểu thương, thay cho biên lai giấy và sổ ghi tay.',
	sections: { ...cashlessMarket.sections, effect: [effect], scope: ['Chợ Đông Hà (số liệu giả định).'] },
	results: [],
	inventedResults: [
		{ metric: 'Sạp nhận thanh toán bằng mã QR', unit: '%', before: 12, after: 74, date: '2026-03' },
		{ metric: 'Thời gian đối chiếu phí chợ', unit: 'ngày', before: 30, after: 1, date: '2026-03' },
	],
	authors: [team('UBND phường Đông Hà (tình huống giả định)')],
}

/** Waits for the province; of its two results one names its proof. */
export const wardCameras: Told = {
	...wardMarket,
	key: 'nguoi-cao-tuoi',
	titles: [
		'Tổ dân phố báo điểm ngập qua một số điện thoại chung (minh họa)',
		'Residents report floods through one number (illustrative)',
	],
	summary:
		'(Minh họa) Người dân nhắn vị trí điểm ngập tới một số chung; tổ trực phường xác minh và đưa lên bản đồ trong mười phút.',
	cost: 180,
	sector: null,
	technologies: [],
	sections: {
		context: [
			invented,
			'Mưa lớn gây ngập cục bộ ở nhiều hẻm; tổ trực phường biết tin chậm vì người dân gọi nhiều số khác nhau và không có nơi nào ghi lại.',
		],
		solution: [
			'Phường dùng một số chung nhận tin nhắn và vị trí. Người trực gọi lại xác minh, ghi lên bản đồ, cử tổ xung kích tới hẻm gần nhất và báo lại cho người nhắn khi nước rút.',
		],
		novelty: [
			'Trước đây mỗi tổ dân phố một số, tin nằm trong máy của từng người. Nay tin vào một chỗ, ai trực cũng thấy, và có lịch sử để biết hẻm nào ngập thường xuyên.',
		],
		effect: [
			'Theo số liệu giả định của hồ sơ minh họa, thời gian từ lúc có tin tới lúc có người đến giảm từ 55 xuống 18 phút trong mùa mưa năm 2025.',
		],
		scope: ['Sáu khu phố của phường (số liệu giả định).'],
		replicability: [
			'Cần một số điện thoại, một bản đồ dùng chung miễn phí và hai người trực theo ca; phường khác làm theo được trong một tuần sau buổi tập huấn.',
		],
		lessons: ['Phải báo lại cho người nhắn, nếu không lần sau họ không nhắn nữa.'],
	},
	inventedResults: [
		{ metric: 'Thời gian có người đến điểm ngập', unit: 'phút', before: 55, after: 18, date: '2025-11' },
		{ metric: 'Điểm ngập được ghi lên bản đồ', unit: 'điểm', before: 0, after: 41, date: '2025-11' },
	],
	captions: ['Minh họa: người trực gọi lại cho người báo tin'],
}
