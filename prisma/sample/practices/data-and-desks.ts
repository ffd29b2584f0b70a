import { invented, team, writtenFromSources, type Told } from '#prisma/sample/told.ts'

export const educationData: Told = {
	id: 'P09',
	key: 'du-lieu-giao-duc',
	agency: 'bgddt',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Chuẩn hóa hồ sơ giáo viên và học sinh theo số định danh cá nhân, đối soát với cơ sở dữ liệu quốc gia về dân cư để dữ liệu của ngành giáo dục đúng người, đúng thông tin khi thi và tuyển sinh.',
	sector: 'education',
	technologies: ['bigdata'],
	novelty: ['technology', 'model'],
	sections: {
		context: [
			'Hồ sơ giáo viên, học sinh được nhập tay ở nhiều nơi nên có sai lệch về họ tên, ngày sinh, nơi cư trú. Mỗi mùa thi và tuyển sinh, nhà trường và phụ huynh phải xác minh lại nhiều lần cùng một thông tin.',
		],
		solution: [
			'Cục Công nghệ thông tin phối hợp đối soát dữ liệu của ngành với cơ sở dữ liệu quốc gia về dân cư:',
			'- chuẩn hóa hồ sơ giáo viên, cán bộ, nhân viên và học sinh theo số định danh cá nhân;',
			'- gửi đối soát, nhận lại những hồ sơ sai lệch để nhà trường sửa tại nguồn;',
			'- dùng dữ liệu đã xác thực cho kỳ thi và tuyển sinh.',
		],
		novelty: [
			'Số định danh cá nhân trở thành khóa chung giữa dữ liệu ngành và dữ liệu dân cư, thay cho việc ghép theo họ tên, ngày sinh. Việc sửa sai được trả về nơi phát sinh dữ liệu, nên lần thu thập sau không lặp lại lỗi cũ.',
		],
		effect: [
			'Đến tháng 4/2022 đã đồng bộ hồ sơ của 1,2 triệu trên khoảng 1,4 triệu giáo viên, cán bộ, nhân viên; dự kiến đồng bộ khoảng 900.000 hồ sơ thí sinh lớp 12. Nguồn không nêu thời gian tiết kiệm nên hồ sơ không đưa ra con số này.',
		],
		scope: [
			'Toàn ngành giáo dục, từ trường học tới sở và bộ; phục vụ trực tiếp kỳ thi tốt nghiệp và tuyển sinh.',
		],
		replicability: [
			'Quy trình chuẩn hóa, đối soát, trả lại nơi phát sinh và xác nhận có thể dùng cho mọi ngành có cơ sở dữ liệu về con người như y tế, lao động, bảo hiểm. Điều kiện là có số định danh cá nhân trong hồ sơ và có thỏa thuận kết nối với cơ sở dữ liệu dân cư.',
		],
		lessons: [
			'Nên đối soát theo từng đợt nhỏ, công khai tỷ lệ sai lệch của từng đơn vị để các trường cùng sửa; không nên đợi sạch hết mới dùng.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'hồ sơ (trên khoảng 1,4 triệu)' },
		{ of: 1, unit: 'hồ sơ (khoảng, dự kiến)' },
	],
	authors: [team('Tập thể Cục Công nghệ thông tin, Bộ Giáo dục và Đào tạo')],
	strengths: [
		'Phạm vi toàn ngành, số lượng hồ sơ được chuẩn hóa lớn.',
		'Dùng số định danh cá nhân làm khóa chung, đúng hướng Đề án 06.',
		'Quy trình rõ, ngành khác có thể áp dụng.',
	],
	limits: [
		'Số liệu mới dừng ở năm 2022, cần cập nhật kết quả các mùa thi sau.',
		'Chưa có số liệu về thời gian, chi phí tiết kiệm cho nhà trường.',
		'Kết quả về hồ sơ thí sinh còn ở mức dự kiến.',
	],
	captions: ['Minh họa: đối soát hồ sơ trường học với dữ liệu dân cư'],
}

export const digitalCitizenApp: Told = {
	id: 'P11',
	key: 'cong-dan-so-tphcm',
	agency: 'tphcm',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Ứng dụng Công dân số là kênh hai chiều giữa người dân và chính quyền thành phố: đăng nhập bằng VNeID, gửi phản ánh tới Cổng 1022, tra cứu hồ sơ, trường học, cơ sở y tế; cho phép ẩn danh với vụ việc nhạy cảm.',
	sector: null,
	technologies: ['bigdata'],
	novelty: ['service'],
	sections: {
		context: [
			'Người dân thành phố có nhiều kênh để phản ánh, tra cứu và nộp hồ sơ, nhưng các kênh phân tán nên khó theo dõi kết quả ở một nơi. Cơ quan tiếp nhận cũng khó tổng hợp để thấy vấn đề nào đang được quan tâm nhiều.',
		],
		solution: [
			'Trung tâm Chuyển đổi số xây dựng ứng dụng Công dân số với các đặc điểm chính:',
			'- đăng nhập bằng tài khoản VNeID, không phải lập thêm tài khoản;',
			'- tích hợp Cổng thông tin 1022 để gửi và theo dõi phản ánh;',
			'- tra cứu hồ sơ, trường học, cơ sở y tế trên một ứng dụng;',
			'- cho phép ẩn danh với vụ việc nhạy cảm.',
		],
		novelty: [
			'Ứng dụng là kênh hai chiều: không chỉ nhận phản ánh mà còn đưa thông tin chủ động từ chính quyền tới người dân. Lựa chọn ẩn danh với vụ việc nhạy cảm là điểm ít ứng dụng cùng loại có, giúp người dân yên tâm hơn khi lên tiếng.',
		],
		effect: [
			'Khi ra mắt ngày 14/11/2024, ứng dụng có 12 nhóm tính năng ban đầu. Nguồn công khai chưa cung cấp số lượt sử dụng và tỷ lệ xử lý, nên hồ sơ chỉ nêu số tính năng và sẽ bổ sung khi có số liệu chính thức.',
		],
		scope: ['Toàn thành phố, kết nối các sở, ngành và chính quyền cơ sở thông qua Cổng thông tin 1022.'],
		replicability: [
			'Những địa phương đã có cổng phản ánh có thể dùng lại cách tích hợp: giữ hệ thống xử lý hiện có, thêm lớp ứng dụng chung đăng nhập bằng VNeID. Cách này đỡ tốn kém hơn xây mới và không làm gián đoạn quy trình đang chạy.',
		],
		lessons: [
			'Nên bắt đầu từ nhu cầu tra cứu hằng ngày để người dân quay lại ứng dụng; phản ánh chỉ là một trong nhiều lý do sử dụng.',
			writtenFromSources,
		],
	},
	results: [{ of: 0, unit: 'nhóm tính năng' }],
	authors: [team('Tập thể Trung tâm Chuyển đổi số Thành phố Hồ Chí Minh')],
	strengths: [
		'Hướng tới người dùng, không bắt lập thêm tài khoản.',
		'Cho phép ẩn danh với vụ việc nhạy cảm, thể hiện sự cầu thị.',
		'Kế thừa hệ thống 1022 sẵn có thay vì làm lại từ đầu.',
	],
	limits: [
		'Mới có số liệu về tính năng, chưa có số liệu về hiệu quả sử dụng.',
		'Thời gian vận hành còn ngắn tại thời điểm báo cáo.',
		'Cần bổ sung minh chứng về thời gian xử lý phản ánh trước và sau.',
	],
	captions: ['Minh họa: kênh hai chiều giữa người dân và chính quyền'],
}

export const virtualAssistant: Told = {
	id: 'I04',
	key: 'tro-ly-ao',
	agency: 'hoakhanh',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'(Minh họa) Trợ lý ảo tại bộ phận một cửa trả lời theo đúng bộ thủ tục của phường và chuyển cho cán bộ khi câu hỏi vượt phạm vi, giúp người dân khỏi hỏi lại nhiều lần và cán bộ có thời gian cho hồ sơ khó.',
	sector: null,
	technologies: ['ai'],
	novelty: ['technology', 'service'],
	sections: {
		context: [
			invented,
			'Tại bộ phận một cửa, người dân hỏi đi hỏi lại cùng một thủ tục: cần giấy tờ gì, nộp ở đâu, bao lâu có kết quả. Cán bộ mất nhiều thời gian trả lời những câu giống nhau, trong khi người cần giúp thật sự phải chờ.',
		],
		solution: [
			'Phường tự xây dựng kịch bản trả lời từ bộ thủ tục đang áp dụng và đặt trợ lý ảo tại màn hình chờ và trên mạng xã hội của phường.',
			'- Câu trả lời luôn dẫn tới thủ tục gốc để người dân kiểm tra.',
			'- Câu hỏi ngoài phạm vi được chuyển cho cán bộ kèm nội dung đã hỏi.',
			'- Mỗi tuần tổ một cửa xem lại các câu trả lời chưa tốt để sửa.',
		],
		novelty: [
			'Trợ lý chỉ trả lời trong phạm vi bộ thủ tục của phường, không đoán; khi không chắc thì chuyển người. Cách giới hạn này làm giảm câu trả lời sai và giữ trách nhiệm cuối cùng ở cán bộ, khác với cách dùng trợ lý trả lời tự do.',
		],
		effect: [
			'Theo số liệu giả định của hồ sơ minh họa, 71% câu hỏi được trả lời tự động và thời gian chờ giảm 40% trong năm 2024. Cán bộ có thêm thời gian cho hồ sơ cần hướng dẫn trực tiếp.',
		],
		scope: [
			'Một phường; có thể mở rộng ra toàn bộ các phường, xã của thành phố vì bộ thủ tục cơ bản giống nhau.',
		],
		replicability: [
			'Bộ kịch bản được tách khỏi công cụ, nên phường khác chỉ cần thay phần thủ tục của mình và kiểm tra lại trong khoảng thời gian ngắn. Yêu cầu tối thiểu là một cán bộ đầu mối chịu trách nhiệm về nội dung trả lời.',
		],
		lessons: [
			'Bắt đầu từ mười câu hỏi nhiều nhất thay vì cố trả lời tất cả; công khai rằng đây là trợ lý ảo; luôn có nút gặp cán bộ.',
		],
	},
	results: [
		{ of: 0, unit: '%' },
		{ of: 1, unit: '%' },
	],
	authors: [team('Tổ một cửa phường Hòa Khánh (tình huống giả định)')],
	strengths: [
		'Phạm vi trả lời được giới hạn rõ, có cơ chế chuyển cho cán bộ.',
		'Chi phí thấp, dễ áp dụng ở cấp xã.',
		'Có quy trình xem lại câu trả lời hằng tuần.',
	],
	limits: [
		'Hồ sơ minh họa nên số liệu chưa có giá trị chứng minh.',
		'Chưa nêu cách phục vụ người khiếm thị, người không dùng điện thoại.',
		'Cần làm rõ cách cập nhật khi thủ tục thay đổi.',
	],
	captions: ['Minh họa: trợ lý ảo tại bộ phận một cửa'],
}
