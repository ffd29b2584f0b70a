import { invented, team, type Told } from '#prisma/sample/told.ts'

/** Reviewers differ over it: fresh in its way, thin in its proof. */
export const borderMedicine: Told = {
	id: null,
	key: 'so-thuoc-chung',
	titles: [
		'Sổ thuốc chung của các trạm y tế biên giới (minh họa)',
		'One medicine ledger for the health posts at the border (illustrative)',
	],
	agency: 'langson',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'(Minh họa) Mười một trạm y tế vùng biên ghi thuốc tồn vào một sổ chung trên điện thoại; trạm sắp hết thuốc được trạm gần nhất san sẻ trong ngày thay vì chờ đợt cấp hằng tháng.',
	cost: 320,
	sector: null,
	technologies: [],
	novelty: ['model'],
	sections: {
		context: [
			invented,
			'Trạm y tế vùng biên nhận thuốc mỗi tháng một lần. Có trạm hết kháng sinh từ giữa tháng trong khi trạm cách đó tám cây số còn dư, nhưng không ai biết vì mỗi trạm giữ một sổ giấy riêng.',
		],
		solution: [
			'Các trạm dùng chung một sổ thuốc trên điện thoại, ghi được cả khi không có sóng:',
			'- mỗi tối ghi số tồn của ba mươi loại thuốc thiết yếu;',
			'- sổ báo trạm nào sẽ hết trong bảy ngày tới;',
			'- trạm gần nhất còn dư gửi sang theo xe thư, có người ký nhận trong sổ.',
		],
		novelty: [
			'Trước đây việc điều chuyển phải qua trung tâm y tế huyện bằng văn bản. Nay hai trạm tự san sẻ trong khung đã được duyệt, trung tâm chỉ theo dõi và điều chỉnh khung khi cần.',
		],
		effect: [
			'Theo số liệu giả định của hồ sơ minh họa, số ngày trạm thiếu ít nhất một loại thuốc thiết yếu giảm từ 9 xuống 2 ngày mỗi tháng; lượng thuốc hết hạn phải hủy giảm hơn một nửa.',
		],
		scope: ['Mười một trạm y tế xã giáp biên của tỉnh (tình huống giả định).'],
		replicability: [
			'Nơi nào có nhiều điểm cấp phát nhỏ, xa kho đều dùng được; cần một người ở trung tâm duyệt khung san sẻ và một buổi tập huấn cho mỗi trạm.',
		],
		lessons: ['Chỉ ghi ba mươi loại thuốc thiết yếu; ghi nhiều hơn thì sau hai tuần không ai ghi nữa.'],
	},
	results: [],
	inventedResults: [
		{
			metric: 'Số ngày thiếu thuốc thiết yếu',
			unit: 'ngày mỗi trạm mỗi tháng',
			before: 9,
			after: 2,
			date: '2025-12',
		},
		{ metric: 'Thuốc hết hạn phải hủy', unit: 'triệu đồng mỗi quý', before: 46, after: 19, date: '2025-12' },
	],
	authors: [team('Nhóm y tế tuyến xã (giả định)')],
	strengths: [
		'Giải đúng việc thiếu thuốc cục bộ.',
		'Ít tốn kém, làm được ngay.',
		'Người dùng tự thấy ích lợi hằng ngày.',
	],
	limits: [
		'Mới đo trong một quý.',
		'Chưa rõ trách nhiệm khi thuốc thất lạc trên đường.',
		'Minh chứng chủ yếu do đơn vị tự lập.',
	],
	captions: ['Minh họa: trạm y tế biên giới san sẻ thuốc cho nhau'],
}
