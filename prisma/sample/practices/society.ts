import { team, writtenFromSources, type Told } from '#prisma/sample/told.ts'

export const tayNinhSmart: Told = {
	id: 'P04',
	key: 'tay-ninh-smart',
	agency: 'tayninh',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Đội ngũ của tỉnh tự phát triển phiên bản mini app của Tây Ninh Smart trên Zalo để người dân dùng tiện ích số mà không phải cài thêm ứng dụng; tổ công nghệ số cộng đồng hướng dẫn người lớn tuổi.',
	sector: null,
	technologies: ['bigdata'],
	novelty: ['service', 'model'],
	sections: {
		context: [
			'Ứng dụng riêng của tỉnh ra đời từ tháng 7/2021 nhưng khó tải, khó đăng ký và dung lượng lớn, nhất là với người lớn tuổi và người dùng điện thoại cấu hình thấp. Tiện ích có sẵn mà người cần nhất lại khó dùng tới.',
		],
		solution: [
			'Thay vì yêu cầu người dân đến với ứng dụng, tỉnh đưa tiện ích tới nơi người dân đã có mặt:',
			'- đội ngũ của tỉnh tự phát triển phiên bản mini app trên Zalo;',
			'- không phải cài đặt thêm, không chiếm nhiều bộ nhớ;',
			'- tổ công nghệ số cộng đồng hướng dẫn tại khu dân cư.',
		],
		novelty: [
			'Theo nguồn công khai, Tây Ninh là tỉnh đầu tiên trong cả nước đưa ứng dụng của chính quyền thành mini app trên nền tảng nhắn tin phổ biến. Đội ngũ trong tỉnh tự làm nên chủ động sửa đổi theo góp ý của người dân.',
		],
		effect: [
			'Năm 2023 có gần 136.000 lượt cài đặt ứng dụng và hơn 30.000 người dùng thường xuyên hằng tháng. Nguồn không tách riêng số liệu của mini app nên hồ sơ giữ nguyên cách thống kê của nguồn.',
		],
		scope: [
			'Toàn tỉnh; đối tượng hưởng lợi nhiều nhất là người lớn tuổi và người dùng điện thoại cấu hình thấp.',
		],
		replicability: [
			'Tỉnh khác có thể làm theo nếu các tiện ích đã có giao diện lập trình; phần giao diện mini app gọn hơn nhiều so với một ứng dụng độc lập. Cần lưu ý quy định về bảo vệ dữ liệu khi dùng nền tảng của bên thứ ba.',
		],
		lessons: [
			'Đừng hỏi vì sao người dân không cài ứng dụng, hãy hỏi họ đang dùng gì mỗi ngày. Tự chủ được đội ngũ kỹ thuật giúp rút ngắn thời gian sửa lỗi.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'lượt cài đặt (gần)' },
		{ of: 1, unit: 'người dùng mỗi tháng (hơn)' },
	],
	authors: [team('Tập thể Sở Thông tin và Truyền thông tỉnh Tây Ninh')],
	strengths: [
		'Đặt người dùng khó khăn nhất làm trung tâm.',
		'Đội ngũ của tỉnh tự phát triển, chủ động về công nghệ.',
		'Là cách làm đi đầu, dễ học theo.',
	],
	limits: [
		'Phụ thuộc nền tảng của doanh nghiệp bên ngoài.',
		'Chưa tách được số liệu riêng của mini app.',
		'Cần đánh giá an toàn thông tin định kỳ.',
	],
	captions: [
		'Minh họa: tiện ích số ngay trong ứng dụng nhắn tin quen thuộc',
		'Minh họa: hướng dẫn người lớn tuổi tại khu dân cư',
	],
}

export const yenHoa: Told = {
	id: 'P05',
	key: 'lang-so-yen-hoa',
	agency: 'yenhoa',
	kind: 'model',
	subject: 'collective',
	summary:
		'Một xã thuần nông thí điểm chuyển đổi số toàn diện: ứng dụng Công dân số, tư vấn sức khỏe từ xa, đưa nông sản lên sàn với tem truy xuất nguồn gốc, truyền thanh thông minh tới từng thôn.',
	sector: 'agriculture',
	technologies: ['iot'],
	novelty: ['model'],
	sections: {
		context: [
			'Yên Hòa là xã thuần nông. Nông sản đặc sản bán được ít vì người mua ở xa không biết tới; người dân mất thời gian đi làm thủ tục và đi khám bệnh ở nơi xa.',
		],
		solution: [
			'Là một trong 08 xã thí điểm chuyển đổi số, xã triển khai cùng lúc những việc gắn với đời sống hằng ngày:',
			'- ứng dụng Công dân số để nhận thông tin và làm thủ tục;',
			'- tư vấn sức khỏe từ xa;',
			'- đưa nông sản lên sàn PostMart, Voso với tem truy xuất nguồn gốc;',
			'- hệ thống truyền thanh thông minh.',
		],
		novelty: [
			'Điểm mới là làm trọn vẹn ở quy mô một xã, lấy nhu cầu của nông dân làm điểm xuất phát, thay vì triển khai rời rạc từng ứng dụng của từng ngành. Mô hình được Tổ chức Lương thực và Nông nghiệp Liên hợp quốc (FAO) giới thiệu trong Sáng kiến "Làng kỹ thuật số".',
		],
		effect: [
			'Năm 2023, cả 10/10 thôn đã kết nối Internet; người dân làm thủ tục, hỏi sức khỏe và bán nông sản ngay tại xã. Việc được FAO giới thiệu là sự ghi nhận từ bên ngoài đối với cách làm của xã.',
		],
		scope: ['Toàn xã, 10 thôn; là điểm tham khảo cho các xã thí điểm khác trong chương trình.'],
		replicability: [
			'Xã khác có thể chọn một hoặc hai việc sát nhu cầu nhất để bắt đầu, dùng các nền tảng sẵn có thay vì tự xây dựng. Vai trò của cán bộ xã và tổ công nghệ số cộng đồng là điều kiện quan trọng hơn hạ tầng.',
		],
		lessons: [
			'Người dân tham gia khi thấy lợi ích ngay: bán được hàng, đỡ đi lại. Nên để chính người dân đã làm được kể lại cho hàng xóm.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'thôn (trên tổng số 10)' },
		{ of: 1, unit: 'lần được ghi nhận' },
	],
	authors: [team('Cán bộ và nhân dân xã Yên Hòa')],
	strengths: [
		'Mô hình trọn vẹn ở cấp xã, sát nhu cầu người dân.',
		'Được tổ chức quốc tế ghi nhận.',
		'Dùng nền tảng sẵn có, chi phí phù hợp với xã nông thôn.',
	],
	limits: [
		'Ít số liệu định lượng về thu nhập và thời gian tiết kiệm.',
		'Cần theo dõi tính bền vững sau thời gian thí điểm.',
		'Chưa nêu rõ số người sử dụng tư vấn sức khỏe từ xa.',
	],
	captions: [
		'Minh họa: ngôi làng giữa đồng lúa với sóng Internet tới từng thôn',
		'Minh họa: nông sản có tem truy xuất nguồn gốc lên sàn',
	],
}

export const healthRecords: Told = {
	id: 'P10',
	key: 'benh-an-dien-tu',
	agency: 'phutho',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Triển khai hồ sơ bệnh án điện tử tại toàn bộ cơ sở khám, chữa bệnh của tỉnh, tiến tới bệnh viện thông minh không giấy tờ. Số liệu tính cho tỉnh Phú Thọ sau hợp nhất.',
	sector: 'health',
	technologies: ['medtech', 'bigdata'],
	novelty: ['technology', 'service'],
	sections: {
		context: [
			'Bệnh án giấy tốn thời gian ghi chép, chi phí in ấn và kho lưu trữ; khi người bệnh chuyển viện hoặc tái khám, bác sĩ khó xem lại kết quả cũ. Nhận định này là của người biên soạn, dựa trên tình trạng chung của bệnh án giấy.',
		],
		solution: [
			'Ngành y tế tỉnh triển khai hồ sơ bệnh án điện tử tại toàn bộ cơ sở:',
			'- từng cơ sở chuyển từ bệnh án giấy sang bệnh án điện tử;',
			'- một số bệnh viện áp dụng toàn diện trước;',
			'- hướng tới bệnh viện thông minh, không giấy tờ.',
		],
		novelty: [
			'Điểm đáng chú ý là làm đồng loạt ở mọi cơ sở khám, chữa bệnh, trong bối cảnh ba tỉnh vừa hợp nhất thành một. Khi mọi cơ sở cùng có bệnh án điện tử, dữ liệu người bệnh mới có thể dùng xuyên suốt địa bàn mới.',
		],
		effect: [
			'Đến 30/9/2025, 60/60 cơ sở khám, chữa bệnh đã triển khai hồ sơ bệnh án điện tử, trong đó có 3 bệnh viện áp dụng toàn diện. Nguồn chưa nêu chi phí tiết kiệm nên hồ sơ không đưa ra con số này.',
		],
		scope: ['Toàn tỉnh Phú Thọ sau hợp nhất (gồm địa bàn Phú Thọ, Vĩnh Phúc và Hòa Bình trước đây).'],
		replicability: [
			'Tỉnh khác có thể làm theo lộ trình: chọn bệnh viện đi trước, rút kinh nghiệm, rồi giao chỉ tiêu và thời hạn cho từng cơ sở. Cần chuẩn bị trước hạ tầng mạng, chữ ký số cho bác sĩ và phương án lưu trữ an toàn.',
		],
		lessons: [
			'Bác sĩ chấp nhận hệ thống khi nhập liệu không lâu hơn viết tay; vì vậy nên thiết kế mẫu bệnh án cùng người dùng.',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'cơ sở (trên tổng số 60)' },
		{ of: 1, unit: 'bệnh viện' },
	],
	authors: [team('Tập thể Sở Y tế tỉnh Phú Thọ')],
	strengths: ['Hoàn thành 100% cơ sở.', 'Làm đồng loạt sau hợp nhất.', 'Có bệnh viện đã áp dụng toàn diện.'],
	limits: [
		'Mới có 3 bệnh viện áp dụng toàn diện.',
		'Thiếu số liệu chi phí.',
		'Cần đánh giá an toàn dữ liệu người bệnh.',
	],
	captions: ['Minh họa: bệnh án điện tử tại giường bệnh'],
}
