/** Words of what citizens say of a practice: the forms, the letters, the page, the desks of secretary and agency. */
import type { ComposeNoteLetter, NoteKind, NoteStage } from '#app/domain/citizen-note.ts'
import { formatMoment } from './format.ts'
import { frame } from './mails.ts'
import { say, type Message } from './message.ts'
import { inLanguage, paths } from './paths.ts'

export const citizens = {
	title: { vi: 'Ý kiến của người dân', en: 'What citizens say' },
	lead: {
		vi: 'Ý kiến được đăng sau khi người gửi xác nhận địa chỉ thư và Ban Thư ký duyệt. Cổng không tính điểm hay xếp hạng từ ý kiến.',
		en: 'Words appear once their writer has confirmed an e-mail address and the secretariat has approved them. They are not added up to a score.',
	},
	none: {
		vi: 'Chưa có ý kiến nào. Nếu anh/chị đã áp dụng điển hình này, hãy cho biết kết quả.',
		en: 'Nobody has written yet. If you have used this practice, say how it went.',
	},
	all: { vi: 'Xem tất cả ý kiến', en: 'Read all' },
	listTitle: { vi: 'Ý kiến về điển hình', en: 'What citizens say of a practice' },
	back: { vi: 'Về trang điển hình', en: 'Back to the practice' },
	toConfirm: { vi: 'Tôi đã áp dụng', en: 'I used this' },
	toAsk: { vi: 'Hỏi cơ quan', en: 'Ask the agency' },
	toObject: { vi: 'Phản ánh sai', en: 'Say that something is wrong' },
	somebody: { vi: 'Một người dân', en: 'A citizen' },
	worked: { vi: 'Đã áp dụng, có hiệu quả', en: 'Used it: it worked' },
	didNotWork: { vi: 'Đã áp dụng, chưa hiệu quả', en: 'Used it: it did not work' },
	question: { vi: 'Hỏi cơ quan', en: 'A question to the agency' },
	objection: { vi: 'Phản ánh', en: 'An objection' },
	usedOn: { vi: 'áp dụng ngày', en: 'used on' },
	agencyAnswer: { vi: 'Cơ quan trả lời', en: 'The agency’s answer' },
	ruling: { vi: 'Ban Thư ký kết luận', en: 'What the secretariat found' },
	pictureAlt: { vi: 'Ảnh người dân gửi', en: 'A picture sent by a citizen' },

	confirmationTitle: { vi: 'Tôi đã áp dụng điển hình này', en: 'I used this practice' },
	confirmationLead: {
		vi: 'Cho biết anh/chị đã áp dụng ở đâu, khi nào và kết quả ra sao. Chỉ mất một phút.',
		en: 'Say where and when you used it and how it went. It takes a minute.',
	},
	questionTitle: { vi: 'Hỏi cơ quan về điển hình này', en: 'Ask the agency about this practice' },
	questionLead: {
		vi: 'Ban Thư ký chuyển câu hỏi tới cơ quan. Câu hỏi và trả lời được đăng cùng nhau.',
		en: 'The secretariat passes your question on. Question and answer are published together.',
	},
	objectionTitle: { vi: 'Phản ánh nội dung sai', en: 'Say that a claim is wrong' },
	objectionLead: {
		vi: 'Nêu rõ nội dung nào sai và bằng chứng. Ban Thư ký hỏi cơ quan rồi trả lời anh/chị bằng thư; kết luận được ghi trên trang khi cần.',
		en: 'Say which claim is wrong and what proves it. The secretariat asks the agency and answers you by e-mail; what is found is noted on the page where that is due.',
	},
	about: { vi: 'Điển hình: {title}', en: 'Practice: {title}' },
	outcome: { vi: 'Kết quả áp dụng', en: 'How it went' },
	yes: { vi: 'Có hiệu quả', en: 'It worked' },
	no: { vi: 'Chưa hiệu quả', en: 'It did not work' },
	place: { vi: 'Nơi áp dụng', en: 'Where you used it' },
	placeHint: {
		vi: 'Xã, phường, tỉnh hoặc nơi cụ thể, ví dụ: xã Gio Linh, Quảng Trị.',
		en: 'A commune, ward, province or other place.',
	},
	date: { vi: 'Ngày áp dụng', en: 'When you used it' },
	dateHint: {
		vi: 'Nếu không nhớ chính xác, chọn ngày gần nhất.',
		en: 'If you are not sure, the nearest day will do.',
	},
	words: { vi: 'Ý kiến của anh/chị', en: 'In your words' },
	wordsHint: {
		vi: 'Từ 10 đến 1.500 ký tự. Vui lòng không nêu thông tin cá nhân của người khác.',
		en: '10 to 1,500 characters. Please leave out personal data of others.',
	},
	yourQuestion: { vi: 'Câu hỏi', en: 'Your question' },
	yourObjection: { vi: 'Nội dung sai và căn cứ', en: 'What is wrong, and how you know' },
	link: { vi: 'Liên kết bằng chứng', en: 'A link that proves it' },
	linkHint: {
		vi: 'Địa chỉ trang web bắt đầu bằng https://',
		en: 'A page whose address begins with https://',
	},
	picture: { vi: 'Ảnh', en: 'A picture' },
	pictureHint: {
		vi: 'JPEG, PNG, WebP hoặc AVIF, tối đa 12 MB. Thông tin vị trí và máy ảnh được xóa ngay khi nhận. Nếu biểu mẫu báo lỗi, vui lòng chọn lại ảnh.',
		en: 'JPEG, PNG, WebP or AVIF, at most 12 MB. Where and with what it was taken is erased at once. If the form comes back, please choose it again.',
	},
	file: { vi: 'Ảnh hoặc tệp PDF', en: 'A picture or a PDF' },
	fileHint: {
		vi: 'Một ảnh (tối đa 12 MB, chỉ Ban Thư ký xem) hoặc một tệp PDF (tối đa 20 MB). Ban Thư ký và cơ quan được hỏi đọc được PDF; công chúng chỉ đọc khi Ban Thư ký quyết định đăng. Vui lòng che thông tin cá nhân. Nếu biểu mẫu báo lỗi, vui lòng chọn lại tệp.',
		en: 'One picture (at most 12 MB, for the secretariat alone) or one PDF (at most 20 MB). The secretariat and the agency that is asked can read a PDF, the public only where the secretariat decides so. Please leave out personal data. If the form comes back, please choose it again.',
	},
	chooseFile: { vi: 'Chọn tệp', en: 'Choose a file' },
	paper: { vi: 'Tệp PDF kèm phản ánh ({size})', en: 'The PDF that came with it ({size})' },
	paperWaiting: {
		vi: 'Có tệp PDF kèm theo đang được quét mã độc và chuẩn bị; tải lại trang sau ít phút.',
		en: 'A PDF came with it and is being scanned and prepared; reload in some minutes.',
	},
	paperWithheld: {
		vi: 'Tệp PDF kèm theo có mã độc nên đã bị giữ lại.',
		en: 'Malware was found in the PDF that came with it, so it is withheld.',
	},
	paperUnclean: {
		vi: 'Không tạo được bản sao đã xóa siêu dữ liệu của tệp PDF kèm theo, nên chỉ Ban Thư ký đọc được.',
		en: 'No copy without metadata could be made of the PDF that came with it, so the secretariat alone can read it.',
	},
	paperOurs: {
		vi: 'Khi gửi, người gửi được báo chỉ Ban Thư ký đọc tệp PDF này; vì vậy cơ quan và công chúng không tải được.',
		en: 'When it was sent, its writer was told that the secretariat alone reads this PDF; so neither the agency nor the public can download it.',
	},
	paperPublic: { vi: 'Tệp PDF đang công khai cùng phản ánh.', en: 'The PDF is public with the objection.' },
	paperShownBy: { vi: 'Đăng bởi {name}', en: 'Published by {name}' },
	paperTitle: { vi: 'Tệp PDF trên trang công khai', en: 'The PDF on the public page' },
	paperPrivate: {
		vi: 'Công chúng chưa tải được tệp. Trước khi đăng, hãy mở tệp và bảo đảm không có thông tin cá nhân hay nội dung vi phạm quyền của người khác.',
		en: 'The public cannot download it yet. Before you publish it, open it and make sure that it holds no personal data and nothing that violates the rights of others.',
	},
	showPaper: { vi: 'Đăng tệp PDF', en: 'Publish the PDF' },
	takePaperBack: { vi: 'Gỡ tệp PDF', en: 'Take the PDF off the page' },
	paperGoesAlong: {
		vi: 'Cơ quan cũng tải được tệp PDF kèm theo (bản sao đã xóa siêu dữ liệu). Nếu trong tệp có thông tin để nhận ra người gửi, hãy kết luận mà không chuyển.',
		en: 'The agency can download the PDF as well (a copy without metadata). If it gives the writer away, settle this without putting it to the agency.',
	},
	openPaper: { vi: 'Tải tệp PDF kèm theo ({size})', en: 'Download the PDF that came with it ({size})' },
	withPicture: { vi: 'Có kèm tệp.', en: 'With a file.' },
	choosePicture: { vi: 'Chọn ảnh', en: 'Choose a picture' },
	name: { vi: 'Tên hiển thị', en: 'The name to show' },
	nameHint: {
		vi: 'Để trống thì ghi “Một người dân”.',
		en: 'Left empty, the page says “A citizen”.',
	},
	email: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
	emailHint: {
		vi: 'Chỉ để xác nhận và báo kết quả; không bao giờ hiển thị.',
		en: 'Only to confirm and to tell you what became of it; never shown.',
	},
	consent: {
		vi: 'Tôi đồng ý để cổng lưu địa chỉ thư cho việc này',
		en: 'I agree that the portal keeps my address for this purpose',
	},
	privacyLink: {
		vi: 'Quyền riêng tư: lưu gì, bao lâu, xóa thế nào',
		en: 'Privacy: what is kept, how long, how to erase it',
	},
	website: { vi: 'Để trống ô này', en: 'Leave this empty' },
	send: { vi: 'Gửi', en: 'Send' },
	sentTitle: { vi: 'Mời anh/chị mở hộp thư', en: 'Please open your mailbox' },
	sent: {
		vi: 'Cổng đã gửi thư xác nhận tới địa chỉ anh/chị ghi. Ý kiến chỉ được tính khi anh/chị mở liên kết trong thư và bấm xác nhận trong 48 giờ; sau đó Ban Thư ký duyệt rồi mới đăng.',
		en: 'A letter is on its way to the address you gave. What you wrote counts once you open its link and confirm within 48 hours; the secretariat then reads it before it appears.',
	},
	notArrived: {
		vi: 'Không thấy thư? Xem mục thư rác, hoặc gửi lại biểu mẫu.',
		en: 'No letter? Look among the spam, or send the form again.',
	},

	linkTitle: { vi: 'Xác nhận ý kiến', en: 'Confirm what you wrote' },
	linkLead: {
		vi: 'Ý kiến về điển hình “{title}” được gửi từ địa chỉ thư của anh/chị:',
		en: 'This was written about the practice “{title}” from your address:',
	},
	confirm: { vi: 'Xác nhận, gửi Ban Thư ký', en: 'Confirm and send to the secretariat' },
	notMine: {
		vi: 'Không phải anh/chị gửi? Chỉ cần đóng trang này: nội dung bị xóa sau 48 giờ.',
		en: 'Was it not you? Just close this page: it is erased after 48 hours.',
	},
	confirmedTitle: { vi: 'Ý kiến đã được xác nhận', en: 'This has been confirmed already' },
	confirmedAlready: {
		vi: 'Liên kết đã làm xong việc của nó: ý kiến của anh/chị đã đến Ban Thư ký. Anh/chị không cần làm gì thêm.',
		en: 'The link has done its work: your words have reached the secretariat. Nothing more is needed.',
	},
	linkGoneTitle: { vi: 'Liên kết không còn dùng được', en: 'This link no longer works' },
	linkGone: {
		vi: 'Liên kết đã quá 48 giờ, đã có thư mới hơn cho cùng ý kiến, hoặc điển hình không còn công khai. Nếu anh/chị gửi biểu mẫu nhiều lần, mời mở liên kết trong thư mới nhất; nếu không có, vui lòng gửi lại từ trang điển hình.',
		en: 'It is older than 48 hours, a newer letter took its place, or the practice is no longer public. If you sent the form more than once, please open the link of the newest letter; if there is none, send it again from the page of the practice.',
	},
	toGallery: { vi: 'Mở thư viện', en: 'Open the library' },

	deskTitle: { vi: 'Ý kiến của người dân', en: 'From citizens' },
	deskLead: {
		vi: 'Duyệt trước khi đăng. Địa chỉ thư của người gửi không hiển thị; cổng tự báo kết quả cho họ.',
		en: 'Read before it is published. The writer’s address is not shown; the portal tells them what became of it.',
	},
	withheld: { vi: 'Tệp có mã độc, đã giữ lại', en: 'Malware found, withheld' },
	withheldWords: {
		vi: 'Máy quét tìm thấy {signature} trong tệp kèm theo. Nội dung tệp đã bị xóa, không ai xem được; phần chữ vẫn xử lý như thường.',
		en: 'The scanner found {signature} in the file that came with this. Its content was deleted and nobody can see it; the words can be dealt with as usual.',
	},
	scanWaiting: { vi: 'Tệp kèm theo đang chờ quét mã độc', en: 'The file waits for the malware scan' },
	scanWaitingPublish: {
		vi: 'Chưa ai xem được tệp. Đăng được ý kiến này khi tệp đã quét xong; tải lại trang sau ít phút.',
		en: 'Nobody can see it yet. This can be published once it was scanned; reload in some minutes.',
	},
	scanWaitingWords: {
		vi: 'Chưa ai xem được tệp. Tải lại trang sau ít phút.',
		en: 'Nobody can see it yet. Reload in some minutes.',
	},
	unscanned: {
		vi: 'Tệp kèm theo chưa được quét mã độc: khi nhận, cổng chưa có máy quét.',
		en: 'The file was not scanned for malware: no scanner was set up when it came.',
	},
	deskWaiting: { vi: 'Chờ xử lý', en: 'To deal with' },
	deskAsked: { vi: 'Chờ cơ quan trả lời', en: 'Waiting for the agency' },
	deskDone: { vi: 'Đã xử lý gần đây', en: 'Dealt with lately' },
	deskEmpty: { vi: 'Không có ý kiến nào chờ xử lý', en: 'Nothing waits' },
	deskEmptyWords: {
		vi: 'Ý kiến mới hiện ở đây sau khi người gửi xác nhận địa chỉ thư.',
		en: 'New words appear here once their writer has confirmed an address.',
	},
	deskCard: { vi: 'Ý kiến của người dân', en: 'Words of citizens' },
	deskCardHint: { vi: 'Chờ Ban Thư ký duyệt hoặc kết luận', en: 'To be approved or settled' },
	said: { vi: 'Nội dung', en: 'What was written' },
	open: { vi: 'Mở', en: 'Open' },
	kind: { vi: 'Loại', en: 'Kind' },
	practice: { vi: 'Điển hình', en: 'Practice' },
	sentAt: { vi: 'Gửi lúc', en: 'Sent' },
	stage: { vi: 'Tình trạng', en: 'State' },
	noteTitle: { vi: 'Ý kiến về “{title}”', en: 'About “{title}”' },
	noLongerPublic: {
		vi: 'Điển hình không còn công khai: chỉ có thể không đăng hoặc gỡ.',
		en: 'The practice is no longer public: this can only be refused or hidden.',
	},
	proof: { vi: 'Bằng chứng', en: 'Evidence' },
	publish: { vi: 'Đăng', en: 'Publish' },
	publishLead: {
		vi: 'Hiện trên trang điển hình với tên người gửi đã chọn.',
		en: 'Appears on the page of the practice under the name its writer chose.',
	},
	publishAgain: { vi: 'Đăng lại', en: 'Publish again' },
	ask: { vi: 'Chuyển cơ quan trả lời', en: 'Put it to the agency' },
	askWords: { vi: 'Nội dung gửi cơ quan', en: 'What the agency reads' },
	askHint: {
		vi: 'Sửa lời nếu cần. Không nêu thông tin để nhận ra người gửi.',
		en: 'Edit it where needed. Leave out whatever gives the writer away.',
	},
	settleTitle: { vi: 'Kết luận', en: 'Settle it' },
	found: { vi: 'Kết luận của Ban Thư ký', en: 'What was found' },
	foundHint: {
		vi: 'Người gửi đọc trong thư; nếu ghi trên trang thì công chúng cũng đọc.',
		en: 'The writer reads it by e-mail; the public as well when it is noted on the page.',
	},
	publishRuling: { vi: 'Ghi trên trang điển hình', en: 'Note it on the page' },
	settle: { vi: 'Chỉ trả lời người gửi', en: 'Only answer the writer' },
	refuseTitle: { vi: 'Không đăng', en: 'Do not publish' },
	hideTitle: { vi: 'Gỡ khỏi trang', en: 'Take it off the page' },
	reason: { vi: 'Lý do gửi người viết', en: 'The reason, for the writer' },
	refuse: { vi: 'Không đăng và báo người gửi', en: 'Refuse and tell the writer' },
	hide: { vi: 'Gỡ và báo người gửi', en: 'Hide and tell the writer' },
	wasAsked: { vi: 'Đã gửi cơ quan', en: 'Put to the agency' },
	wasAnswered: { vi: 'Cơ quan trả lời', en: 'The agency’s answer' },

	agencyTitle: { vi: 'Người dân hỏi, phản ánh', en: 'From citizens' },
	agencyLead: {
		vi: 'Ban Thư ký chuyển tới đơn vị. Trả lời gửi một lần, được Ban Thư ký duyệt trước khi đăng.',
		en: 'Passed on by the secretariat. Each is answered once; the secretariat reads the answer before it appears.',
	},
	agencyEmpty: { vi: 'Chưa có câu hỏi nào', en: 'Nothing was asked' },
	agencyEmptyWords: {
		vi: 'Khi người dân hỏi về một điển hình của đơn vị, câu hỏi hiện ở đây và đơn vị nhận được thư.',
		en: 'When a citizen asks about one of your practices it appears here, and you get a letter.',
	},
	answer: { vi: 'Trả lời', en: 'Answer' },
	answerHint: {
		vi: 'Công chúng sẽ đọc. Tối đa 5.000 ký tự, không sửa được sau khi gửi.',
		en: 'The public will read it. At most 5,000 characters; it cannot be changed once sent.',
	},
	sendAnswer: { vi: 'Gửi trả lời', en: 'Send the answer' },
	agencyOpen: { vi: 'Người dân hỏi về điển hình của đơn vị', en: 'Citizens ask about your practices' },
	agencyOpenAct: { vi: 'Trả lời ({count})', en: 'Answer ({count})' },
} satisfies Record<string, Message>

export const noteKindWords = {
	confirmation: { vi: 'Xác nhận áp dụng', en: 'Confirmation' },
	question: { vi: 'Câu hỏi', en: 'Question' },
	objection: { vi: 'Phản ánh', en: 'Objection' },
} satisfies Record<NoteKind, Message>

export const noteStageWords = {
	unconfirmed: { vi: 'Chưa xác nhận', en: 'Not confirmed' },
	waiting: { vi: 'Chờ duyệt', en: 'Waits' },
	asked: { vi: 'Chờ cơ quan', en: 'With the agency' },
	answered: { vi: 'Cơ quan đã trả lời', en: 'Answered' },
	published: { vi: 'Đã đăng', en: 'Published' },
	settled: { vi: 'Đã trả lời người gửi', en: 'Settled' },
	refused: { vi: 'Không đăng', en: 'Refused' },
	hidden: { vi: 'Đã gỡ', en: 'Hidden' },
} satisfies Record<NoteStage, Message>

export const citizenErrors = {
	required: { vi: 'Vui lòng điền mục này.', en: 'Please fill this in.' },
	'too-short': {
		vi: 'Vui lòng viết rõ hơn, ít nhất 10 ký tự.',
		en: 'Please say more: at least 10 characters.',
	},
	'too-long': { vi: 'Nội dung quá dài.', en: 'This is too long.' },
	choose: { vi: 'Vui lòng chọn một mục.', en: 'Please choose one.' },
	'bad-date': {
		vi: 'Vui lòng chọn ngày, không muộn hơn hôm nay.',
		en: 'Please choose a day, not later than today.',
	},
	email: {
		vi: 'Địa chỉ thư chưa đúng, ví dụ đúng: an@example.vn.',
		en: 'This is no e-mail address; one looks like an@example.vn.',
	},
	consent: {
		vi: 'Cần đồng ý để cổng gửi được thư xác nhận.',
		en: 'Without your consent the portal cannot write to you.',
	},
	'bad-link': {
		vi: 'Liên kết phải bắt đầu bằng https:// và dẫn tới một trang công khai.',
		en: 'A link has to begin with https:// and lead to a public page.',
	},
	'not-picture': {
		vi: 'Tệp này không phải ảnh đọc được. Vui lòng chọn ảnh JPEG, PNG, WebP hoặc AVIF.',
		en: 'This is no picture that can be read. Please choose a JPEG, PNG, WebP or AVIF.',
	},
	'not-picture-or-paper': {
		vi: 'Tệp này không phải ảnh hay PDF đọc được. Vui lòng chọn ảnh JPEG, PNG, WebP, AVIF hoặc tệp PDF.',
		en: 'This is neither a picture nor a PDF that can be read. Please choose a JPEG, PNG, WebP, AVIF or PDF.',
	},
	'file-too-large': {
		vi: 'Tệp lớn hơn 20 MB. Vui lòng chọn tệp nhỏ hơn.',
		en: 'The file is larger than 20 MB. Please choose a smaller one.',
	},
	'picture-too-large': {
		vi: 'Ảnh lớn hơn 12 MB. Vui lòng chọn ảnh nhỏ hơn.',
		en: 'The picture is larger than 12 MB. Please choose a smaller one.',
	},
	interrupted: {
		vi: 'Tệp chưa gửi hết. Vui lòng gửi lại.',
		en: 'The file did not arrive whole. Please send it again.',
	},
} satisfies Record<string, Message>

const letter = {
	subject: { vi: 'Xác nhận ý kiến của anh/chị', en: 'Please confirm what you wrote' },
	greeting: { vi: 'anh/chị', en: 'reader' },
	text: {
		vi: 'Cổng nhận được ý kiến ({kind}) về điển hình “{title}” ghi địa chỉ thư này. Nếu đúng là anh/chị, vui lòng mở liên kết và bấm xác nhận trước {until} (GMT+7):\n\n{link}\n\nNếu không phải, anh/chị có thể bỏ qua thư này: nội dung sẽ bị xóa.',
		en: 'Somebody wrote ({kind}) about the practice “{title}” and gave this address. If it was you, please open the link and confirm before {until} (GMT+7):\n\n{link}\n\nIf it was not, you may ignore this letter: it will be erased.',
	},
	againSubject: { vi: 'Anh/chị đã gửi ý kiến này', en: 'You have written already' },
	again: {
		vi: 'Cổng đã có ý kiến ({kind}) của anh/chị về điển hình “{title}” nên không ghi thêm. Muốn xem hoặc xóa ý kiến cũ, vui lòng mở:\n\n{link}',
		en: 'The portal already has what you wrote ({kind}) about the practice “{title}”, so nothing was added. To see or erase it, please open:\n\n{link}',
	},
} satisfies Record<string, Message>

/** The letter by which a citizen's words count, on a portal at `base`. */
export const noteLetter =
	(base: string): ComposeNoteLetter =>
	({ language, kind, title, secret, until }) => {
		const at = (path: string) => base + inLanguage(language, path)
		const values = {
			kind: say(language, noteKindWords[kind]).toLocaleLowerCase(language),
			title: title.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(),
			until: formatMoment(until),
			link: at(secret === null ? paths.privacy() : paths.noteLink(secret)),
		}
		const body = [
			say(language, frame.greeting, { name: say(language, letter.greeting) }),
			say(language, secret === null ? letter.again : letter.text, values),
			say(language, frame.signature),
		]
		return {
			subject: say(language, secret === null ? letter.againSubject : letter.subject),
			text: `${body.join('\n\n')}\n`,
		}
	}
