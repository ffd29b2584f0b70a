import { invented, team, writtenFromSources, type Told } from '#prisma/sample/told.ts'

export const contest: Told = {
	id: 'P12',
	key: 'cuoc-thi-ha-giang',
	agency: 'tuyenquang',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'Cuộc thi trắc nghiệm trực tuyến hằng tuần trong 04 tuần, phổ biến kỹ năng số và cách nhận diện lừa đảo trên mạng cho người dân vùng cao; do Sở Thông tin và Truyền thông tỉnh Hà Giang (trước hợp nhất) tổ chức năm 2024.',
	sector: 'education',
	technologies: [],
	novelty: ['model'],
	sections: {
		context: [
			'Người dân vùng cao còn hạn chế về kỹ năng số và dễ bị lừa đảo trên mạng. Các buổi tuyên truyền tập trung khó đến được các bản xa, còn tài liệu in thì ít người đọc hết.',
		],
		solution: [
			'Tỉnh tổ chức cuộc thi trực tuyến "Xây dựng công dân số tỉnh Hà Giang":',
			'- thi trắc nghiệm trực tuyến hằng tuần trong 04 tuần;',
			'- câu hỏi về kỹ năng số cơ bản và nhận diện lừa đảo;',
			'- người dân có thể thi nhiều lượt để tự kiểm tra và học lại.',
		],
		novelty: [
			'Thay cho tuyên truyền một chiều, cuộc thi khiến người dân tự tìm hiểu để trả lời và có thể thi nhiều lượt. Chỉ riêng việc vào thi đã là một lần thực hành kỹ năng số, nên nội dung và hình thức hỗ trợ lẫn nhau.',
		],
		effect: [
			'Theo nguồn công khai tháng 7/2024, có 133.281 người tham gia với 303.133 lượt thi. Nguồn không nêu kết quả khảo sát kỹ năng sau cuộc thi nên hồ sơ chỉ nêu số người và số lượt.',
		],
		scope: ['Toàn tỉnh Hà Giang (nay thuộc tỉnh Tuyên Quang), mọi lứa tuổi.'],
		replicability: [
			'Cuộc thi dùng công cụ trắc nghiệm phổ biến, bộ câu hỏi có thể chia sẻ, nên có thêm bản tiếng dân tộc; địa phương khác chỉ cần điều chỉnh nội dung và cơ chế khen thưởng. Chi phí chủ yếu là giải thưởng và công vận động.',
		],
		lessons: [
			'Chia cuộc thi thành nhiều tuần giúp giữ sự chú ý; nên công bố đáp án có giải thích để người thi sai học được điều đúng.',
			'Hồ sơ do Sở Khoa học và Công nghệ tỉnh Tuyên Quang lập với tư cách đơn vị kế tục sau hợp nhất (giả định của dữ liệu mẫu).',
			writtenFromSources,
		],
	},
	results: [
		{ of: 0, unit: 'người' },
		{ of: 1, unit: 'lượt thi' },
	],
	authors: [team('Sở Thông tin và Truyền thông tỉnh Hà Giang (trước hợp nhất)')],
	strengths: ['Thu hút đông người tham gia.', 'Chi phí thấp.', 'Sát nhu cầu vùng cao.'],
	limits: ['Chưa đo kỹ năng sau cuộc thi.', 'Một đợt ngắn.', 'Cần nội dung tiếng dân tộc.'],
	captions: ['Minh họa: bản vùng cao thi trực tuyến hằng tuần'],
}

export const eveningClass: Told = {
	id: 'I01',
	key: 'lop-hoc-buoi-toi',
	agency: 'namlanh',
	kind: 'model',
	subject: 'individual',
	subjectName: 'Hoàng Thị Minh An (tên giả định)',
	summary:
		'(Minh họa) Một cô giáo vùng cao mở lớp kỹ năng số 02 buổi tối mỗi tuần tại trường; học sinh kèm chính cha mẹ mình nộp hồ sơ trực tuyến, thanh toán và tự bảo vệ trên mạng.',
	sector: 'education',
	technologies: [],
	novelty: ['model'],
	sections: {
		context: [
			invented,
			'Phụ huynh ở bản chưa biết dùng dịch vụ công trực tuyến; mỗi lần làm thủ tục phải xuống trung tâm xã, mất cả ngày công. Nhiều người có điện thoại nhưng chỉ để gọi và xem phim.',
		],
		solution: [
			'Cô giáo xin phép nhà trường mở lớp buổi tối tại phòng tin học:',
			'- hai buổi mỗi tuần, mỗi buổi một việc cụ thể;',
			'- học sinh ngồi cạnh kèm chính phụ huynh của mình;',
			'- cuối buổi mỗi người tự làm lại một lần trên điện thoại của mình.',
		],
		novelty: [
			'Học sinh trở thành người thầy của cha mẹ, nên việc học nối tiếp ở nhà và không ai ngại hỏi. Lớp học dạy bằng việc thật của từng gia đình như khai sinh, bảo hiểm, học phí chứ không dạy theo bài mẫu.',
		],
		effect: [
			'Theo số liệu giả định của hồ sơ minh họa, đến năm 2024 có 640 người được hướng dẫn và 58% tự nộp được hồ sơ trực tuyến. Nhiều gia đình không còn phải nghỉ làm để đi nộp giấy tờ.',
		],
		scope: [
			'Các bản quanh trường; một số trường trong huyện đã đến dự lớp để học cách làm (tình huống giả định).',
		],
		replicability: [
			'Trường nào có phòng tin học và một giáo viên tâm huyết đều mở được lớp như vậy. Tài liệu là các việc thật, in một mặt giấy; nên có tổ công nghệ số cộng đồng hỗ trợ để giáo viên không quá tải.',
		],
		lessons: ['Dạy ít, làm nhiều; mỗi buổi một việc và kết thúc khi mọi người đều đã tự làm được.'],
	},
	results: [
		{ of: 0, unit: 'người' },
		{ of: 1, unit: '% người học' },
	],
	authors: [
		{ name: 'Hoàng Thị Minh An (tên giả định)', role: 'Giáo viên', sharePercent: 100, personId: null },
	],
	strengths: ['Tâm huyết, gần dân.', 'Cách dạy sáng tạo.', 'Dễ nhân rộng.'],
	limits: ['Số liệu giả định.', 'Phụ thuộc một người.', 'Chưa có tài liệu chuẩn.'],
	captions: ['Minh họa: lớp học buổi tối ở bản vùng cao'],
}

export const elderly: Told = {
	id: null,
	key: 'nguoi-cao-tuoi',
	agency: 'quangtri',
	kind: 'initiative',
	subject: 'collective',
	summary:
		'(Minh họa) Tổ công nghệ số cộng đồng nhận đồng hành với từng người cao tuổi: một thành viên giúp năm người trong một tháng, tới khi họ tự làm được ba việc trên điện thoại.',
	cost: 45,
	sector: null,
	technologies: [],
	novelty: ['model'],
	sections: {
		context: [
			invented,
			'Người cao tuổi thường được hướng dẫn một lần trong buổi tập huấn đông người rồi quên. Con cháu đi làm xa, không có ai ngồi cạnh để hỏi lại, nên điện thoại thông minh chỉ dùng để nghe gọi.',
		],
		solution: [
			'Mỗi thành viên tổ công nghệ số cộng đồng nhận đồng hành với năm người cao tuổi gần nhà:',
			'- gặp mỗi tuần một lần, tại nhà hoặc nhà văn hóa;',
			'- tập ba việc: gọi video, tra cứu lịch khám, nhận biết cuộc gọi lừa đảo;',
			'- sau một tháng, người học tự làm lại trước tổ.',
		],
		novelty: [
			'Cách đồng hành một kèm năm thay cho tập huấn đông người; kết quả được đo bằng việc người học tự làm được chứ không phải bằng số người dự. Người học xong trở thành người giúp bạn cùng tuổi của mình.',
		],
		effect: [
			'Theo số liệu giả định của hồ sơ minh họa, sau sáu tháng có 300 người cao tuổi được đồng hành, trong đó 210 người tự làm được cả ba việc. Số cuộc gọi hỏi lại tại bộ phận một cửa giảm rõ.',
		],
		scope: ['Ba phường, xã thí điểm của tỉnh (tình huống giả định).'],
		replicability: [
			'Tổ công nghệ số cộng đồng đã có ở hầu hết các địa phương, chỉ cần thêm một phiếu theo dõi đơn giản và người điều phối cấp xã. Không cần kinh phí thiết bị; nên có khen thưởng kịp thời cho thành viên tích cực.',
		],
		lessons: [
			'Kiên nhẫn và nói chậm quan trọng hơn giỏi công nghệ; nên chọn người đồng hành là hàng xóm quen biết.',
		],
	},
	results: [],
	inventedResults: [
		{
			metric: 'Người cao tuổi tự làm được cả ba việc',
			unit: 'người (trên 300 người)',
			before: 0,
			after: 210,
			date: '2025',
		},
	],
	authors: [team('Các tổ công nghệ số cộng đồng thí điểm (giả định)')],
	strengths: [],
	limits: [],
	captions: ['Minh họa: đồng hành cùng người cao tuổi'],
}
