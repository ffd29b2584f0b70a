import { team, writtenFromSources, type Told } from '#prisma/sample/told.ts'

export const borderGate: Told = {
	id: 'P03',
	key: 'cua-khau-so',
	agency: 'langson',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Doanh nghiệp khai báo một lần trên nền tảng cửa khẩu số; các lực lượng tại cửa khẩu cùng xử lý; xe, lô hàng và lịch điều tiết được theo dõi trên điện thoại, thay cho thủ tục giấy và những ngày chờ tại bến bãi.',
	sector: 'transport-and-logistics',
	technologies: ['bigdata', 'iot'],
	novelty: ['service', 'model'],
	sections: {
		context: [
			'Trước năm 2021, thủ tục thông quan làm thủ công trên giấy. Xe hàng chờ gần nửa ngày, có khi cả tuần, phát sinh chi phí lưu bãi; nông sản tươi giảm giá trị theo từng giờ chờ.',
		],
		solution: [
			'Nền tảng cửa khẩu số đưa các bước tại cửa khẩu lên một chỗ:',
			'- doanh nghiệp khai báo **một lần** thông tin về xe và lô hàng;',
			'- các lực lượng tại cửa khẩu cùng xử lý trên cùng dữ liệu;',
			'- chủ hàng theo dõi xe, lô hàng và lịch điều tiết trên điện thoại.',
		],
		novelty: [
			'Thay vì mỗi lực lượng số hóa phần việc của mình, nền tảng lấy chiếc xe và lô hàng làm trung tâm: một lần khai báo phục vụ mọi bước. Việc công khai lịch điều tiết giúp doanh nghiệp chủ động cho xe lên cửa khẩu, giảm ùn ứ từ gốc.',
		],
		effect: [
			'Theo nguồn công khai (12/2025), thời gian làm thủ tục giảm 4 - 6 giờ cho mỗi xe; chi phí lưu bãi tiết kiệm được "hàng chục" tỷ đồng mỗi tháng. Nguồn không cho con số chính xác hơn nên hồ sơ ghi mức thấp nhất và nói rõ trong đơn vị tính.',
		],
		scope: [
			'Các cửa khẩu trên địa bàn tỉnh; doanh nghiệp xuất nhập khẩu, chủ hàng, lái xe và các lực lượng quản lý.',
		],
		replicability: [
			'Các tỉnh biên giới khác có quy trình và lực lượng tương tự, nên có thể dùng lại mô hình dữ liệu "một lần khai báo" và quy chế phối hợp. Phần phải làm lại là danh mục bến bãi, lịch điều tiết và cách kết nối với hệ thống của từng lực lượng tại địa phương.',
		],
		lessons: [
			'Quy chế phối hợp giữa các lực lượng phải đi trước phần mềm. Nên công khai lịch điều tiết hằng ngày để doanh nghiệp tin và làm theo.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'giờ mỗi xe (mức thấp của khoảng 4 - 6 giờ)', after: 4 },
		{ of: 1, unit: 'tỷ đồng mỗi tháng (nguồn ghi "hàng chục", đây là mức thấp nhất)', after: 10 },
	],
	authors: [team('Tập thể UBND tỉnh Lạng Sơn và các lực lượng tại cửa khẩu')],
	strengths: [
		'Giải quyết điểm nghẽn lớn của xuất khẩu nông sản.',
		'Một lần khai báo phục vụ nhiều lực lượng, đúng tinh thần dùng chung dữ liệu.',
		'Lợi ích tính được bằng giờ và bằng tiền cho từng xe hàng.',
	],
	limits: [
		'Chi phí tiết kiệm mới nêu ở mức ước lượng "hàng chục tỷ đồng".',
		'Cần số liệu theo từng cửa khẩu và từng năm.',
		'Chưa nêu phương án khi hệ thống gián đoạn.',
	],
	captions: [
		'Minh họa: đoàn xe hàng qua cửa khẩu theo lịch điều tiết',
		'Minh họa: khai báo một lần, các lực lượng cùng xử lý',
	],
}

export const lychee: Told = {
	id: 'P06',
	key: 'vai-thieu',
	agency: 'bacgiang',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Giữa đại dịch, vải thiều Bắc Giang được đưa lên 06 sàn thương mại điện tử lớn; nông dân được hướng dẫn bán hàng và livestream; hàng tới tay người mua 6 - 48 giờ sau thu hoạch.',
	sector: 'agriculture',
	technologies: ['bigdata'],
	novelty: ['model', 'service'],
	sections: {
		context: [
			'Vụ vải năm 2021, dịch Covid-19 chia cắt các kênh tiêu thụ trong khi tỉnh có 28.100 ha vải với sản lượng ước 180.000 tấn. Quả vải chỉ giữ được độ tươi trong thời gian ngắn, chậm một ngày là mất giá.',
		],
		solution: [
			'UBND tỉnh phối hợp với các bộ và các sàn thương mại điện tử tổ chức một kênh tiêu thụ mới ngay trong mùa vụ:',
			'- đưa vải lên 06 sàn thương mại điện tử lớn;',
			'- hướng dẫn nông dân mở gian hàng, bán hàng và livestream;',
			'- tổ chức giao hàng 6 - 48 giờ sau thu hoạch.',
		],
		novelty: [
			'Một loại nông sản tươi theo mùa được đưa đồng loạt lên nhiều sàn trong thời gian rất ngắn, với nông dân là người bán trực tiếp. Cái mới nằm ở cách phối hợp giữa chính quyền, sàn, đơn vị vận chuyển và hộ trồng vải.',
		],
		effect: [
			'Có 06 sàn thương mại điện tử tham gia. Ở đầu vụ, tỷ lệ sản lượng bán qua 03 sàn đầu tiên mới là 0,12%: nhỏ so với tổng sản lượng, nhưng mở ra kênh bán mới và thói quen mới cho nông dân. Nguồn không nêu sản lượng cuối vụ nên hồ sơ không đưa ra con số này.',
		],
		scope: ['Vùng trồng vải của tỉnh; người tiêu dùng trong cả nước qua các sàn thương mại điện tử.'],
		replicability: [
			'Cách làm áp dụng được cho nông sản theo mùa của địa phương khác: chuẩn bị trước vụ danh sách hộ bán, tiêu chuẩn đóng gói, tuyến giao hàng và lịch hướng dẫn. Cách này hợp nhất với nông sản tươi, thu hoạch tập trung trong thời gian ngắn.',
		],
		lessons: [
			'Nên chuẩn bị gian hàng và tập huấn trước mùa vụ ít nhất một tháng; khâu đóng gói và giao hàng quyết định việc khách có mua lần hai hay không.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'sàn' },
		{ of: 1, unit: '% sản lượng' },
	],
	authors: [team('UBND tỉnh Bắc Giang'), team('Các sàn Postmart, Voso', 'Phối hợp')],
	strengths: [
		'Phản ứng nhanh trong hoàn cảnh đặc biệt khó khăn.',
		'Đưa nông dân trở thành người bán trực tiếp trên môi trường số.',
		'Cách phối hợp rõ ràng, có thể dùng cho nông sản khác.',
	],
	limits: [
		'Tỷ trọng bán qua sàn đầu vụ còn rất nhỏ.',
		'Thiếu số liệu cuối vụ và các vụ sau để thấy tính bền vững.',
		'Chi phí hỗ trợ chưa được nêu.',
	],
	captions: [
		'Minh họa: vườn vải vào vụ và gian hàng trên điện thoại',
		'Minh họa: giao hàng trong 48 giờ sau thu hoạch',
	],
}

export const smedx: Told = {
	id: 'P08',
	key: 'smedx',
	agency: 'btttt',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Lựa chọn các nền tảng số Việt Nam xuất sắc và đưa tới doanh nghiệp nhỏ và vừa: miễn phí 3 - 6 tháng cho doanh nghiệp dưới 50 người, sau đó trả theo thuê bao, để doanh nghiệp bắt đầu mà không phải đầu tư lớn.',
	sector: null,
	technologies: ['bigdata'],
	novelty: ['model', 'service'],
	sections: {
		context: [
			'Doanh nghiệp nhỏ và vừa thiếu vốn, thiếu người và không biết bắt đầu chuyển đổi số từ đâu. Trên thị trường có nhiều phần mềm nhưng chủ doanh nghiệp khó biết nền tảng nào phù hợp và đáng tin cậy.',
		],
		solution: [
			'Chương trình SMEdx làm ba việc:',
			'- đánh giá, lựa chọn các nền tảng số Việt Nam xuất sắc;',
			'- thỏa thuận để doanh nghiệp dưới 50 người được dùng miễn phí 3 - 6 tháng;',
			'- sau thời gian thử, doanh nghiệp trả theo thuê bao nếu thấy phù hợp.',
		],
		novelty: [
			'Nhà nước không mua sắm phần mềm cho doanh nghiệp mà đóng vai trò người lựa chọn và kết nối; doanh nghiệp dùng thử rồi tự quyết định. Cách này vừa giúp doanh nghiệp nhỏ, vừa mở thị trường cho doanh nghiệp công nghệ số Việt Nam: đúng "mục tiêu kép" của phong trào.',
		],
		effect: [
			'Tính đến tháng 9/2022 có 490.923 doanh nghiệp tiếp cận chương trình, bằng 61% tổng số; hơn 62.000 doanh nghiệp đã sử dụng nền tảng. Nguồn không nêu hiệu quả kinh doanh của từng doanh nghiệp nên hồ sơ không đưa ra nhận định về doanh thu.',
		],
		scope: ['Toàn quốc, mọi ngành nghề; trọng tâm là doanh nghiệp dưới 50 người.'],
		replicability: [
			'Địa phương, hiệp hội ngành nghề có thể lặp lại mô hình ở phạm vi của mình: công bố tiêu chí lựa chọn nền tảng, thỏa thuận thời gian dùng thử, tổ chức hướng dẫn theo cụm. Không cần ngân sách mua phần mềm, chủ yếu cần người hướng dẫn.',
		],
		lessons: [
			'Khoảng cách giữa "tiếp cận" và "sử dụng" còn lớn: cần người đồng hành trong những tuần đầu. Nên công khai tiêu chí chọn nền tảng để bảo đảm công bằng.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'doanh nghiệp (61% tổng số)' },
		{ of: 1, unit: 'doanh nghiệp (hơn)' },
	],
	authors: [team('Bộ Thông tin và Truyền thông, chương trình SMEdx')],
	strengths: [
		'Đạt mục tiêu kép: giúp doanh nghiệp nhỏ và mở thị trường cho nền tảng Việt Nam.',
		'Quy mô lớn, tiếp cận hơn một nửa số doanh nghiệp.',
		'Không dùng ngân sách mua phần mềm, dễ nhân rộng.',
	],
	limits: [
		'Tỷ lệ chuyển từ tiếp cận sang sử dụng còn thấp.',
		'Chưa có số liệu về việc tiếp tục trả phí sau thời gian miễn phí.',
		'Cần đánh giá hiệu quả kinh doanh của doanh nghiệp tham gia.',
	],
	captions: [
		'Minh họa: cửa hàng nhỏ dùng nền tảng số theo thuê bao',
		'Minh họa: chọn nền tảng phù hợp trong danh mục đã đánh giá',
	],
}
