import { team, writtenFromSources, type Told } from '#prisma/sample/told.ts'

export const hueS: Told = {
	id: 'P01',
	key: 'hue-s',
	agency: 'hue',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Một siêu ứng dụng duy nhất để người dân gửi phản ánh hiện trường, theo dõi kết quả xử lý, nhận cảnh báo thiên tai, thanh toán và dùng dịch vụ công. Phản ánh được chuyển tới đúng cơ quan và kết quả được công khai.',
	sector: null,
	technologies: ['bigdata', 'iot'],
	novelty: ['service', 'model'],
	sections: {
		context: [
			'Trước khi có Hue-S, người dân gặp một bất cập của đô thị thường không biết phải báo cho cơ quan nào; báo rồi cũng khó biết việc đã được xử lý tới đâu. Mỗi cơ quan có một đầu mối, một số điện thoại, một cách tiếp nhận riêng.',
			'Chính quyền vì thế cũng thiếu một bức tranh chung về những việc người dân quan tâm, và thiếu căn cứ để đôn đốc các đơn vị xử lý đúng hạn.',
		],
		solution: [
			'Trung tâm Giám sát, điều hành đô thị thông minh vận hành một ứng dụng duy nhất cho toàn tỉnh: thí điểm từ tháng 6/2018, chính thức từ tháng 1/2019.',
			'## Đường đi của một phản ánh',
			'- Người dân chụp ảnh, ghi vị trí và gửi trên ứng dụng.',
			'- Trung tâm tiếp nhận, phân loại và chuyển cho cơ quan có trách nhiệm.',
			'- Cơ quan xử lý trả lời; kết quả được công khai để mọi người cùng theo dõi.',
			'Trên cùng ứng dụng còn có cảnh báo thiên tai, thanh toán và dịch vụ công, nên người dân có lý do để mở ứng dụng hằng ngày.',
		],
		novelty: [
			'Điểm mới là gom nhiều kênh tiếp nhận về một ứng dụng có quy trình xử lý khép kín và công khai kết quả, thay vì mỗi ngành làm một ứng dụng. Sự công khai biến người dân thành người giám sát, còn dữ liệu phản ánh trở thành đầu vào cho điều hành đô thị.',
		],
		effect: [
			'Đến tháng 5/2022 hệ thống đã tiếp nhận hơn 58.000 phản ánh, tỷ lệ đã xử lý đạt 97,5%; thời gian xử lý rút ngắn 60 - 70%, có việc tới 90%.',
			'| Chỉ số | Kết quả | Thời điểm',
			'| Lượt tải ứng dụng | 793.050 | 5/2022',
			'| Lượt truy cập trong năm | 17.371.225 | 2021',
			'| Đơn vị tham gia xử lý | 226 | 5/2022',
		],
		scope: [
			'Áp dụng trên toàn tỉnh. Có 226 đơn vị tham gia xử lý, gồm 193 cơ quan nhà nước và 33 tổ chức, doanh nghiệp. Số lượt tải tương đương 101,3% số dân có điện thoại thông minh của tỉnh tại thời điểm thống kê.',
		],
		replicability: [
			'Mô hình gồm ba phần tách được: kênh tiếp nhận, quy trình phân công có thời hạn và trang công khai kết quả. Địa phương khác có thể bắt đầu với một vài loại phản ánh và một nhóm cơ quan, rồi mở rộng dần; điều kiện tiên quyết là một đầu mối điều phối có thẩm quyền đôn đốc.',
		],
		lessons: [
			'Công nghệ chỉ là phần dễ thấy; phần quyết định là cam kết trả lời đúng hạn của từng cơ quan. Nên công khai cả việc chưa xử lý được và lý do, vì đó là điều giữ lòng tin của người dân.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'lượt tải' },
		{ of: 1, unit: '% số dân có điện thoại thông minh của tỉnh' },
		{ of: 2, unit: 'lượt truy cập' },
		{ of: 3, unit: 'phản ánh (hơn)' },
		{ of: 4, unit: '%' },
		{ of: 5, unit: 'đơn vị' },
		{ of: 6, unit: '% (mức thấp của khoảng 60 - 70%, có việc tới 90%)', after: 60 },
	],
	authors: [team('Tập thể Trung tâm Giám sát, điều hành đô thị thông minh')],
	strengths: [
		'Kết quả đo được bằng số liệu vận hành, công khai và kéo dài nhiều năm.',
		'Quy trình xử lý phản ánh khép kín, có sự tham gia của cả khu vực ngoài nhà nước.',
		'Mức độ phủ rất cao so với số dân có điện thoại thông minh.',
	],
	limits: [
		'Chưa nêu chi phí vận hành hằng năm để địa phương khác cân nhắc.',
		'Cần bổ sung số liệu về mức độ hài lòng theo từng nhóm phản ánh.',
		'Chưa làm rõ cách bảo vệ dữ liệu cá nhân của người gửi phản ánh.',
	],
	captions: [
		'Minh họa: gửi phản ánh hiện trường từ điện thoại tới đúng cơ quan',
		'Minh họa: phòng điều hành theo dõi phản ánh trên bản đồ đô thị',
	],
}

export const digitalCitizenDaNang: Told = {
	id: 'P02',
	key: 'cong-dan-so-da-nang',
	agency: 'danang',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Mỗi người dân có một tài khoản số, một mã QR và một kho dữ liệu; kết quả thủ tục được lưu và dùng lại, không phải nộp lại giấy tờ. Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn.',
	sector: null,
	technologies: ['bigdata'],
	novelty: ['service', 'model'],
	sections: {
		context: [
			'Khi làm thủ tục, người dân phải khai báo và nộp lại nhiều lần cùng một loại giấy tờ, dù chính cơ quan nhà nước đã cấp giấy tờ đó. Việc khai lại tốn thời gian, dễ sai lệch và khiến dịch vụ trực tuyến kém hấp dẫn hơn đến nộp trực tiếp.',
		],
		solution: [
			'Thành phố xây dựng nền tảng Công dân số theo nguyên tắc **mỗi người dân có 01 tài khoản số, 01 mã QR và 01 kho dữ liệu**.',
			'- Kết quả giải quyết thủ tục được lưu vào kho dữ liệu của người dân và dùng lại cho lần sau.',
			'- Dịch vụ công được tích hợp lên Cổng dịch vụ công quốc gia.',
			'- Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn lập và sử dụng tài khoản.',
		],
		novelty: [
			'Cách làm chuyển từ "người dân nộp giấy tờ" sang "cơ quan dùng lại dữ liệu đã có". Kho dữ liệu điện tử gắn với cá nhân chứ không gắn với từng thủ tục, nhờ đó một kết quả có thể phục vụ nhiều thủ tục khác nhau về sau.',
		],
		effect: [
			'Tính đến tháng 12/2023 đã tích hợp 1.569 dịch vụ (82%) lên Cổng dịch vụ công quốc gia; tỷ lệ hồ sơ trực tuyến đạt 94%, trong khi mục tiêu quốc gia là 60%. Gần 50% người trưởng thành có tài khoản công dân số.',
		],
		scope: [
			'Áp dụng trên toàn thành phố, có hơn 1.000 tập dữ liệu mở và 2.400 tổ công nghệ số cộng đồng với 12.000 thành viên đưa dịch vụ tới tổ dân phố.',
		],
		replicability: [
			'Phần cốt lõi là kho dữ liệu điện tử và quy định dùng lại kết quả thủ tục; phần này có thể đưa vào cổng dịch vụ công của bất kỳ tỉnh, thành phố nào đã kết nối với cơ sở dữ liệu dân cư. Lực lượng tổ công nghệ số cộng đồng hiện có ở nhiều địa phương là điều kiện thuận lợi để triển khai nhanh.',
		],
		lessons: [
			'Tài khoản số chỉ có ích khi lần làm thủ tục sau nhẹ hơn lần trước; vì vậy nên chọn trước những thủ tục có giấy tờ lặp lại nhiều nhất. Hướng dẫn tại nhà giúp người lớn tuổi không bị bỏ lại.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'dịch vụ (82%)' },
		{ of: 1, unit: '% (mục tiêu quốc gia: 60%)' },
		{ of: 2, unit: '% người trưởng thành (gần)' },
		{ of: 3, unit: 'tập dữ liệu (hơn)' },
		{ of: 4, unit: 'tổ (12.000 thành viên)' },
	],
	authors: [team('Tập thể Sở Thông tin và Truyền thông thành phố Đà Nẵng')],
	strengths: [
		'Vượt rõ mục tiêu quốc gia về hồ sơ trực tuyến.',
		'Giải quyết đúng gốc vấn đề: dùng lại dữ liệu thay vì số hóa giấy tờ.',
		'Kết hợp nền tảng với lực lượng hướng dẫn tại cơ sở.',
	],
	limits: [
		'Cần thêm số liệu về số lượt dùng lại giấy tờ trong kho dữ liệu.',
		'Chưa nêu kết quả với nhóm người chưa có điện thoại thông minh.',
		'Nên làm rõ thời hạn lưu và quyền xóa dữ liệu của người dân.',
	],
	captions: [
		'Minh họa: một tài khoản, một mã QR, một kho giấy tờ điện tử',
		'Minh họa: tổ công nghệ số cộng đồng hướng dẫn tại nhà',
	],
}

export const vneid: Told = {
	id: 'P07',
	key: 'vneid',
	agency: 'bca',
	kind: 'model',
	subject: 'collective',
	summary:
		'Cơ sở dữ liệu quốc gia về dân cư, thẻ căn cước gắn chip, tài khoản định danh điện tử VNeID và dịch vụ công thiết yếu được triển khai đồng bộ trong cả nước theo Đề án 06, làm nền cho các ngành cùng dùng chung dữ liệu.',
	sector: null,
	technologies: ['bigdata'],
	novelty: ['technology', 'service'],
	sections: {
		context: [
			'Giấy tờ của người dân rời rạc, mỗi ngành giữ một loại dữ liệu riêng. Khi làm thủ tục, người dân phải chứng thực nhiều lần cho cùng một thông tin, còn cơ quan tiếp nhận thì không có nguồn chung để đối chiếu.',
		],
		solution: [
			'Bộ Công an triển khai đồng thời bốn thành phần gắn với nhau:',
			'- cơ sở dữ liệu quốc gia về dân cư;',
			'- thẻ căn cước công dân gắn chip;',
			'- tài khoản định danh điện tử VNeID;',
			'- các dịch vụ công thiết yếu dùng dữ liệu dân cư.',
			'Các thành phần được triển khai đồng thời trong cả nước theo Đề án 06.',
		],
		novelty: [
			'Một nguồn dữ liệu dân cư thống nhất, được xác thực bằng thẻ gắn chip và tài khoản điện tử, trở thành nền cho dịch vụ của nhiều ngành. Ủy ban Quốc gia về chuyển đổi số nêu đây là điển hình để các cơ quan khác học tập và kết nối với Đề án 06.',
		],
		effect: [
			'Đến tháng 1/2024 đã cấp hơn 84,7 triệu thẻ căn cước gắn chip, thu nhận hơn 70,2 triệu hồ sơ định danh điện tử, kích hoạt hơn 49,7 triệu tài khoản trong khi mục tiêu năm 2025 là 40 triệu; hoàn thành 25/25 dịch vụ công thiết yếu.',
		],
		scope: [
			'Phạm vi toàn quốc, tới tận địa bàn cơ sở; dữ liệu dân cư phục vụ các bộ, ngành và địa phương trong giải quyết thủ tục hành chính.',
		],
		replicability: [
			'Kinh nghiệm có thể nhân rộng là cách tổ chức: mỗi bộ, ngành, địa phương có một đề án chuyển đổi số, giao chỉ tiêu theo tháng, công khai tiến độ và kết nối với dữ liệu dân cư thay vì lập một kho dữ liệu riêng. Các ngành có thể dùng ngay tài khoản định danh điện tử cho dịch vụ của mình.',
		],
		lessons: [
			'Dữ liệu phải "đúng, đủ, sạch, sống" trước khi mở dịch vụ; việc làm sạch dữ liệu tại cơ sở tốn công nhất nhưng quyết định chất lượng. Nên ưu tiên những dịch vụ mà người dân dùng nhiều để tài khoản được kích hoạt tự nhiên.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'thẻ (hơn)' },
		{ of: 1, unit: 'hồ sơ (hơn)' },
		{ of: 2, unit: 'tài khoản (hơn; mục tiêu 2025: 40 triệu)' },
		{ of: 3, unit: 'dịch vụ (trên tổng số 25)' },
	],
	authors: [team('Tập thể Cục Cảnh sát quản lý hành chính về trật tự xã hội')],
	strengths: [
		'Về đích sớm chỉ tiêu tài khoản kích hoạt của năm 2025.',
		'Tạo nền dữ liệu dùng chung cho nhiều bộ, ngành, địa phương.',
		'Cách tổ chức đề án rõ đầu mối, rõ tiến độ, tới tận cơ sở.',
	],
	limits: [
		'Cần đánh giá thêm mức độ sử dụng thường xuyên sau khi kích hoạt.',
		'Nên có báo cáo riêng về nhóm người cao tuổi và vùng khó khăn.',
		'Việc kết nối với dữ liệu chuyên ngành còn phụ thuộc tiến độ từng bộ.',
	],
	captions: [
		'Minh họa: thẻ gắn chip và tài khoản định danh trên điện thoại',
		'Minh họa: các ngành cùng dùng chung một nguồn dữ liệu dân cư',
	],
}
