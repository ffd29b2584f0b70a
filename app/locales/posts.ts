/** News, announcements and collections: their pages, and where they are written. */
import type { PostGap, PostKind, PostState } from '#app/domain/post.ts'
import type { Message } from './message.ts'

export const postKindNames: Readonly<Record<PostKind, Message>> = {
	news: { vi: 'Tin tức', en: 'News' },
	announcement: { vi: 'Thông báo', en: 'Announcement' },
	collection: { vi: 'Bộ sưu tập', en: 'Collection' },
}

export const postStates: Readonly<Record<PostState, Message>> = {
	draft: { vi: 'Bản nháp', en: 'Draft' },
	scheduled: { vi: 'Đã hẹn giờ', en: 'Scheduled' },
	public: { vi: 'Đang công khai', en: 'Public' },
	withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
}

export const postGapNames: Readonly<Record<PostGap, Message>> = {
	title: { vi: 'Tiêu đề', en: 'The title' },
	summary: { vi: 'Tóm tắt', en: 'The summary' },
	body: { vi: 'Nội dung', en: 'The text' },
	'english-title': {
		vi: 'Tiêu đề tiếng Anh (đã có phần tiếng Anh khác)',
		en: 'The English title (other parts are in English already)',
	},
	'cover-alt': { vi: 'Mô tả ảnh bìa bằng lời', en: 'What the cover shows, in words' },
	picked: { vi: 'Ít nhất một điển hình', en: 'At least one practice' },
}

export const posts = {
	newsTitle: { vi: 'Tin tức và thông báo', en: 'News and announcements' },
	newsLead: {
		vi: 'Thông tin của Ban Thư ký về phong trào, các đợt xét chọn và những cách làm được công bố.',
		en: 'What the secretariat has to say about the movement, its rounds and the practices made public.',
	},
	newsEmpty: { vi: 'Chưa có tin nào', en: 'No news yet' },
	newsEmptyWords: {
		vi: 'Tin của Ban Thư ký sẽ xuất hiện ở đây. Trong lúc chờ, mời xem các điển hình đã được khen thưởng.',
		en: 'News of the secretariat will appear here. Meanwhile, see the practices that were awarded.',
	},
	collectionsTitle: { vi: 'Bộ sưu tập', en: 'Collections' },
	collectionsLead: {
		vi: 'Những cách làm được Ban Thư ký tuyển chọn theo từng nhu cầu, để bắt đầu từ chỗ gần với mình nhất.',
		en: 'Practices chosen by the secretariat for one need each: begin with what is closest to yours.',
	},
	collectionsEmpty: { vi: 'Chưa có bộ sưu tập nào', en: 'No collection yet' },
	collectionsEmptyWords: {
		vi: 'Ban Thư ký chưa công bố bộ sưu tập nào. Mời tìm trong toàn bộ thư viện.',
		en: 'The secretariat has published no collection yet. Search the whole library.',
	},
	toLibrary: { vi: 'Đến thư viện', en: 'To the library' },
	follow: { vi: 'Theo dõi bằng RSS/Atom', en: 'Follow by RSS/Atom' },
	updated: { vi: 'Cập nhật', en: 'Updated' },
	aboutRound: { vi: 'Liên quan đến đợt', en: 'About the round' },
	vietnameseOnly: { vi: 'Bài viết bằng tiếng Việt.', en: 'This text is in Vietnamese only.' },
	otherNews: { vi: 'Tin khác', en: 'More news' },
	otherCollections: { vi: 'Bộ sưu tập khác', en: 'More collections' },
	allNews: { vi: 'Tất cả tin', en: 'All news' },
	allCollections: { vi: 'Tất cả bộ sưu tập', en: 'All collections' },
	count: { vi: '{count} điển hình', en: '{count} {count:practice|practices}' },
	pickedTitle: { vi: 'Các điển hình trong bộ sưu tập', en: 'Practices of this collection' },
	pickedGone: {
		vi: 'Hiện không có điển hình nào của bộ sưu tập đang được công bố.',
		en: 'None of the practices of this collection is public at present.',
	},
	inCollections: { vi: 'Có trong bộ sưu tập', en: 'In these collections' },
	withdrawnTitle: { vi: 'Nội dung này đã được gỡ', en: 'This was withdrawn' },
	withdrawnAt: { vi: 'Ban Thư ký đã gỡ ngày {date}.', en: 'The secretariat withdrew it on {date}.' },
	withdrawnWhy: { vi: 'Lý do: {note}', en: 'Reason: {note}' },
	byUs: { vi: 'Ban Thư ký phong trào', en: 'Secretariat of the movement' },
} satisfies Record<string, Message>

export const postDesk = {
	title: { vi: 'Tin tức và bộ sưu tập', en: 'News and collections' },
	lead: {
		vi: 'Soạn nháp, xem trước, đăng ngay hoặc hẹn giờ. Người đọc chỉ thấy bản đã đăng gần nhất.',
		en: 'Write a draft, look at it, publish it now or later. Readers see only what was published last.',
	},
	begin: { vi: 'Bài mới', en: 'A new post' },
	kind: { vi: 'Loại', en: 'Kind' },
	titleVi: { vi: 'Tiêu đề', en: 'Title in Vietnamese' },
	titleEn: { vi: 'Tiêu đề tiếng Anh', en: 'Title in English' },
	start: { vi: 'Bắt đầu soạn', en: 'Begin writing' },
	list: { vi: 'Các bài', en: 'Posts' },
	empty: {
		vi: 'Chưa có bài nào. Chọn loại, đặt tiêu đề ở trên để bắt đầu.',
		en: 'Nothing written yet. Choose a kind and a title above to begin.',
	},
	state: { vi: 'Trạng thái', en: 'State' },
	savedAt: { vi: 'Lưu lúc', en: 'Saved' },
	publicFrom: { vi: 'Công khai từ', en: 'Public from' },
	editTitle: { vi: 'Soạn: {title}', en: 'Writing: {title}' },
	summaryVi: { vi: 'Tóm tắt', en: 'Summary in Vietnamese' },
	summaryHint: {
		vi: 'Một, hai câu: hiện ở danh sách, trong nguồn tin và khi chia sẻ.',
		en: 'One or two sentences: shown in lists, feeds and shared links.',
	},
	summaryEn: { vi: 'Tóm tắt tiếng Anh', en: 'Summary in English' },
	bodyVi: { vi: 'Nội dung', en: 'Text in Vietnamese' },
	bodyEn: { vi: 'Nội dung tiếng Anh', en: 'Text in English' },
	english: { vi: 'Bản tiếng Anh', en: 'The English version' },
	englishLead: {
		vi: 'Không bắt buộc. Để trống thì trang tiếng Anh hiện bản tiếng Việt và nói rõ điều đó.',
		en: 'Optional. Left empty, the English page shows the Vietnamese text and says so.',
	},
	round: { vi: 'Thuộc đợt', en: 'About the round' },
	noRound: { vi: 'Không gắn với đợt nào', en: 'No round' },
	save: { vi: 'Lưu nháp', en: 'Save the draft' },
	saveAndLook: { vi: 'Lưu và xem trước', en: 'Save and preview' },
	cover: { vi: 'Ảnh bìa', en: 'Cover' },
	coverLead: {
		vi: 'Ảnh ngang, rộng từ 1.200 điểm ảnh. Người đọc nhận bản thu nhỏ đã bỏ mọi thông tin trong tệp.',
		en: 'A wide picture, 1,200 pixels or more. Readers get smaller copies without anything the file tells.',
	},
	coverAlt: { vi: 'Ảnh cho thấy gì', en: 'What it shows' },
	coverAltHint: {
		vi: 'Một câu cho người không nhìn thấy ảnh; bắt buộc khi đăng.',
		en: 'A sentence for those who do not see it; required for publication.',
	},
	coverAltEn: { vi: 'Ảnh cho thấy gì (tiếng Anh)', en: 'What it shows, in English' },
	chooseCover: { vi: 'Chọn ảnh', en: 'Choose a picture' },
	setCover: { vi: 'Tải ảnh lên', en: 'Upload the picture' },
	replaceCover: { vi: 'Thay ảnh', en: 'Replace the picture' },
	removeCover: { vi: 'Bỏ ảnh bìa', en: 'Remove the cover' },
	coverWaiting: {
		vi: 'Ảnh đang được chuẩn bị. Tải lại trang sau ít giây.',
		en: 'The picture is being prepared. Reload in a few seconds.',
	},
	coverScanWaiting: {
		vi: 'Ảnh đang chờ quét mã độc, chưa ai xem được. Tải lại trang sau ít phút.',
		en: 'The picture waits for the malware scan; nobody can see it yet. Reload in some minutes.',
	},
	coverWithheld: {
		vi: 'Máy quét tìm thấy mã độc trong ảnh này nên ảnh bị giữ lại, không hiện ở đâu. Hãy quét máy đã gửi ảnh và chọn ảnh khác.',
		en: 'The scanner found malware in this picture: it is withheld and shown nowhere. Scan the machine it came from and choose another.',
	},
	coverScanned: {
		vi: 'Ảnh được quét mã độc trước khi hiện ở bất cứ đâu.',
		en: 'The picture is scanned for malware before it is shown anywhere.',
	},
	coverFirst: {
		vi: 'Lưu nháp trước khi tải ảnh: tải ảnh sẽ mở lại trang.',
		en: 'Save the draft before uploading: the page is opened anew.',
	},
	picked: { vi: 'Điển hình trong bộ sưu tập', en: 'Practices of the collection' },
	pickedLead: {
		vi: 'Thứ tự ở đây là thứ tự trên trang. Mỗi nút đều lưu những gì đã viết.',
		en: 'They stand on the page in this order. Every button saves what is written.',
	},
	pickedEmpty: {
		vi: 'Chưa chọn điển hình nào. Tìm và thêm ở phía dưới.',
		en: 'Nothing picked yet. Search and add below.',
	},
	pickedGone: {
		vi: 'Không còn được công bố: không hiện trên trang',
		en: 'No longer public: not shown on the page',
	},
	line: { vi: 'Vì sao có ở đây', en: 'Why it is here' },
	lineEn: { vi: 'Vì sao có ở đây (tiếng Anh)', en: 'Why it is here, in English' },
	up: { vi: 'Lên', en: 'Up' },
	down: { vi: 'Xuống', en: 'Down' },
	first: { vi: 'Lên đầu', en: 'To the top' },
	remove: { vi: 'Bỏ ra', en: 'Take out' },
	add: { vi: 'Thêm', en: 'Add' },
	which: { vi: '{act}: {title}', en: '{act}: {title}' },
	place: { vi: 'Thứ {number}', en: 'Number {number}' },
	search: { vi: 'Tìm điển hình để thêm', en: 'Find practices to add' },
	find: { vi: 'Tìm', en: 'Search' },
	nothingFound: {
		vi: 'Không tìm thấy điển hình nào khác. Thử từ ngắn hơn.',
		en: 'No other practice was found. Try shorter words.',
	},
	preview: { vi: 'Xem trước', en: 'Preview' },
	previewLead: {
		vi: 'Chỉ Ban Thư ký thấy trang này. Nội dung dưới đây là bản nháp mới nhất.',
		en: 'Only the secretariat sees this page. Below is the latest draft.',
	},
	back: { vi: 'Sửa tiếp', en: 'Go on writing' },
	missing: { vi: 'Còn thiếu trước khi đăng', en: 'Missing before publication' },
	publish: { vi: 'Đăng', en: 'Publish' },
	publishAgain: { vi: 'Đăng bản mới', en: 'Publish the new version' },
	from: { vi: 'Hẹn giờ đăng', en: 'Public from' },
	fromHint: {
		vi: 'Giờ Việt Nam. Để trống để đăng ngay.',
		en: 'Vietnam time. Leave empty to publish now.',
	},
	isAhead: {
		vi: 'Bản nháp có thay đổi chưa đăng.',
		en: 'The draft has changes that are not public.',
	},
	publicHere: { vi: 'Xem trang công khai', en: 'See the public page' },
	scheduledFor: { vi: 'Sẽ công khai lúc', en: 'Will be public from' },
	withdraw: { vi: 'Gỡ bài', en: 'Withdraw' },
	withdrawLead: {
		vi: 'Bài rời khỏi trang, nguồn tin và sơ đồ trang ngay lập tức. Địa chỉ của bài cho biết lý do dưới đây.',
		en: 'It leaves pages, feeds and the sitemap at once. Its address shows the reason below.',
	},
	unschedule: { vi: 'Hủy hẹn giờ', en: 'Take it off the schedule' },
	unscheduleLead: {
		vi: 'Bài trở lại thành bản nháp; chưa ai đọc được bài này.',
		en: 'It becomes a draft again; nobody has read it yet.',
	},
	note: { vi: 'Lý do', en: 'Reason' },
	withdrawnNote: { vi: 'Đã gỡ với lý do: {note}', en: 'Withdrawn: {note}' },
	staleTitle: { vi: 'Chưa lưu được', en: 'Not saved' },
	stale: {
		vi: '{name} đã lưu bài này sau khi bạn mở trang. Nội dung bạn viết vẫn ở dưới đây; hãy mở bài ở cửa sổ khác để so, rồi bấm lưu lần nữa để ghi đè.',
		en: '{name} saved this after you opened the page. What you wrote is still below: open the post in another window to compare, then save again to write over it.',
	},
} satisfies Record<string, Message>

export const postErrors = {
	required: { vi: 'Cần điền mục này.', en: 'This is needed.' },
	'too-long': { vi: 'Nội dung dài quá mức cho phép.', en: 'This is too long.' },
	'too-many': { vi: 'Một bộ sưu tập có tối đa 60 điển hình.', en: 'A collection has at most 60 practices.' },
	document: {
		vi: 'Không đọc được định dạng của nội dung. Hãy bỏ phần vừa dán rồi lưu lại.',
		en: 'The format of the text was not understood. Take out what was pasted last and save again.',
	},
	'not-a-moment': {
		vi: 'Ghi ngày, giờ theo dạng 22/11/2026 14:05.',
		en: 'Write date and time as 22/11/2026 14:05.',
	},
	'too-early': { vi: 'Thời điểm phải ở phía trước.', en: 'The moment has to lie ahead.' },
} satisfies Record<string, Message>
