import { invented, team, type Told } from '#prisma/sample/told.ts'

export const cashlessMarket: Told = {
	id: 'I03',
	key: 'cho-khong-tien-mat',
	agency: 'saomai',
	kind: 'initiative',
	subject: 'enterprise',
	subjectName: 'Công ty Cổ phần Công nghệ Số Sao Mai (tên giả định)',
	summary:
		'(Minh họa) Thu phí chợ, hóa đơn và thanh toán bằng mã QR trên một nền tảng dùng chung cho ban quản lý chợ và tiểu thương, thay cho biên lai giấy và sổ ghi tay.',
	sector: 'finance-and-banking',
	technologies: ['bigdata'],
	novelty: ['product', 'service'],
	sections: {
		context: [
			invented,
			'Ở nhiều chợ truyền thống, tiểu thương nộp phí bằng tiền mặt và ghi sổ thủ công; ban quản lý chợ mất nhiều công thu, đối chiếu, còn tiểu thương khó biết mình đã nộp tới tháng nào.',
		],
		solution: [
			'Nền tảng gồm ba phần dùng chung một danh sách sạp:',
			'- ban quản lý chợ lập phiếu thu và theo dõi công nợ;',
			'- tiểu thương nộp phí và nhận tiền bán hàng bằng một mã QR;',
			'- hóa đơn điện tử được lập từ cùng giao dịch.',
		],
		novelty: [
			'Điểm mới là dùng một mã QR cho cả việc nộp phí chợ lẫn bán hàng, nên tiểu thương chỉ cần học một thao tác. Ban quản lý và tiểu thương nhìn cùng một số liệu, nhờ đó giảm tranh cãi khi đối chiếu.',
		],
		effect: [
			'Theo số liệu giả định của hồ sơ minh họa, có 18 chợ áp dụng và 62% giao dịch tại các chợ này không dùng tiền mặt trong năm 2023. Việc thu phí được đối chiếu ngay trong ngày thay vì cuối tháng.',
		],
		scope: ['18 chợ trên địa bàn thành phố và một số tỉnh lân cận (số liệu giả định).'],
		replicability: [
			'Chợ mới chỉ cần nhập danh sách sạp và biểu phí, tập huấn một buổi cho ban quản lý và in mã cho tiểu thương. Nền tảng chạy trên điện thoại sẵn có nên không phải mua thiết bị; điều kiện là chợ có sóng di động ổn định.',
		],
		lessons: [
			'Đi cùng tiểu thương trong hai tuần đầu, bắt đầu từ những người trẻ và các sạp ở đầu chợ. Không bỏ tiền mặt ngay mà để hai cách cùng chạy trong một thời gian.',
		],
	},
	results: [
		{ of: 0, unit: 'chợ' },
		{ of: 1, unit: '% giao dịch' },
	],
	authors: [team('Nhóm phát triển sản phẩm Sao Mai (tên giả định)')],
	strengths: [
		'Sản phẩm đơn giản, phù hợp thói quen của tiểu thương.',
		'Một mã QR cho hai việc, giảm công hướng dẫn.',
		'Có lộ trình chuyển dần, không gây xáo trộn.',
	],
	limits: [
		'Hồ sơ minh họa nên số liệu chưa có giá trị chứng minh.',
		'Chưa nêu cách xử lý khi mất kết nối.',
		'Cần làm rõ mức phí dịch vụ đối với tiểu thương.',
	],
	captions: [
		'Minh họa: sạp hàng trong chợ với mã thanh toán',
		'Minh họa: số liệu thu phí trong ngày của ban quản lý chợ',
	],
}

export const coffee: Told = {
	id: 'I02',
	key: 'ca-phe',
	agency: 'daklak',
	kind: 'model',
	subject: 'household',
	subjectName: 'Hộ ông Y Thuan Niê (tên giả định)',
	summary:
		'(Minh họa) Một hộ trồng cà phê ghi nhật ký canh tác trên điện thoại, dán mã QR truy xuất nguồn gốc và bán trực tiếp trên sàn thương mại điện tử, bớt phụ thuộc thương lái.',
	sector: 'agriculture',
	technologies: ['blockchain'],
	novelty: ['model'],
	sections: {
		context: [
			invented,
			'Gia đình trồng cà phê nhiều năm nhưng bán theo giá thương lái đưa ra, năm được mùa cũng không dư nhiều. Người mua không biết cà phê do ai trồng, trồng thế nào, nên không có lý do trả giá cao hơn.',
		],
		solution: [
			'Gia đình làm ba việc, đều trên điện thoại:',
			'- ghi nhật ký canh tác số: bón phân, tưới, thu hái, phơi;',
			'- in mã QR trên bao gói để người mua xem lại nhật ký;',
			'- mở gian hàng trên sàn thương mại điện tử và tự giao cho đơn vị vận chuyển.',
		],
		novelty: [
			'Việc ghi nhật ký hằng ngày do chính người trồng làm, không thuê dịch vụ; mã QR dẫn tới ảnh thật của vườn. Với hộ gia đình ở buôn làng, đây là cách bán hàng mới so với bán xô cho thương lái.',
		],
		effect: [
			'Theo số liệu giả định của hồ sơ minh họa, doanh thu của hộ tăng 35% trong năm 2024 so với trước khi bán trực tuyến. Gia đình giữ được khách quen và biết trước lượng đặt hàng để chuẩn bị.',
		],
		scope: [
			'Một hộ gia đình; các hộ cùng buôn đã đến học cách ghi nhật ký và chụp ảnh sản phẩm (tình huống giả định).',
		],
		replicability: [
			'Hộ khác có thể bắt đầu với một chiếc điện thoại và một cuốn mẫu nhật ký in sẵn. Khó nhất là giữ thói quen ghi hằng ngày, vì vậy nên làm theo nhóm hộ để nhắc nhau và cùng góp hàng cho đơn lớn.',
		],
		lessons: [
			'Nên chụp ảnh vườn vào cùng một góc mỗi tuần: người mua tin vào những bức ảnh thật hơn lời quảng cáo.',
		],
	},
	results: [{ of: 0, unit: '%' }],
	authors: [{ name: 'Y Thuan Niê (tên giả định)', role: 'Chủ hộ', sharePercent: 100, personId: null }],
	strengths: ['Tự làm, chi phí thấp.', 'Minh bạch với người mua.', 'Có sức lan tỏa trong cộng đồng.'],
	limits: ['Số liệu giả định.', 'Quy mô nhỏ.', 'Chưa có chứng nhận chất lượng.'],
	captions: ['Minh họa: đồi cà phê và mã truy xuất nguồn gốc'],
}
