/** Words of the public site: home, gallery, a practice, the movement. */
import type { FacetName } from '#app/domain/gallery.ts'
import type { PhaseName } from '#app/domain/verdict.ts'
import type { Message } from './message.ts'

export const home = {
	title: { vi: 'Trang chủ', en: 'Home' },
	heading: {
		vi: 'Những cách làm chuyển đổi số tốt nhất cả nước, để nơi khác làm theo',
		en: 'The country’s best digital practices, for others to follow',
	},
	lead: {
		vi: 'Cơ quan, địa phương và người dân nêu sáng kiến, điển hình; hội đồng xét chọn, khen thưởng; kết quả công khai tại đây.',
		en: 'Agencies, localities and people put forward initiatives and model examples; a council decides on awards; the results are public here.',
	},
	search: { vi: 'Tìm trong thư viện', en: 'Search the library' },
	searchHint: {
		vi: 'Ví dụ: một cửa, y tế, công dân số. Gõ không dấu cũng được.',
		en: 'Vietnamese words; tone marks may be left out. For example: y te, cong dan so.',
	},
	find: { vi: 'Tìm', en: 'Search' },
	numbers: { vi: 'Phong trào đến hôm nay', en: 'The movement to date' },
	practices: {
		vi: 'sáng kiến, điển hình đã được khen thưởng và công khai',
		en: 'practices awarded and made public',
	},
	agencies: { vi: 'đơn vị có sáng kiến, điển hình được khen thưởng', en: 'units with an awarded practice' },
	units: {
		vi: 'bộ, ngành, địa phương trong các cụm, khối thi đua',
		en: 'ministries and localities in clusters and blocks',
	},
	featured: { vi: 'Điển hình nổi bật', en: 'Featured practice' },
	more: { vi: 'Được khen thưởng', en: 'Awarded practices' },
	wholeLibrary: { vi: 'Xem cả thư viện', en: 'See the whole library' },
	noneYet: { vi: 'Chưa có điển hình nào được công bố', en: 'No practice has been published yet' },
	noneYetWords: {
		vi: 'Kết quả của đợt xét chọn sẽ hiện ở đây ngay khi quyết định khen thưởng được công bố.',
		en: 'Results appear here as soon as the decision on awards is published.',
	},
	pillars: { vi: 'Các trụ cột', en: 'The pillars' },
	pillarCount: { vi: '{count} sáng kiến, điển hình', en: '{count} practice(s)' },
	round: { vi: 'Đợt xét chọn hiện nay', en: 'The current round' },
	roundLead: { vi: 'Lịch theo giờ Việt Nam (GMT+7).', en: 'Times are Vietnam time (GMT+7).' },
	today: { vi: 'Hôm nay, {date}', en: 'Today, {date}' },
	over: { vi: 'Đợt xét chọn đã kết thúc.', en: 'The round is over.' },
	ahead: { vi: 'Đợt xét chọn chưa bắt đầu.', en: 'The round has not begun.' },
	phaseNow: { vi: 'đang diễn ra', en: 'under way' },
	phaseDone: { vi: 'đã xong', en: 'over' },
	phaseNext: { vi: 'sắp tới', en: 'to come' },
	doors: { vi: 'Bạn đến đây để làm gì?', en: 'What brings you here?' },
	doorCitizen: { vi: 'Tìm cách làm hay', en: 'Find a good practice' },
	doorCitizenWords: {
		vi: 'Người dân, báo chí, cơ quan khác: đọc câu chuyện, số liệu và tài liệu công khai.',
		en: 'For citizens, press and other agencies: stories, figures and public documents.',
	},
	doorAgency: { vi: 'Gửi sáng kiến, điển hình', en: 'Put forward a practice' },
	doorAgencyWords: {
		vi: 'Đơn vị tham gia: soạn hồ sơ, đính kèm minh chứng, trình ký và nộp.',
		en: 'For units taking part: write the entry, add evidence, have it endorsed and submit.',
	},
	doorReviewer: { vi: 'Thẩm định hồ sơ', en: 'Review entries' },
	doorReviewerWords: {
		vi: 'Người thẩm định, thành viên hội đồng: các hồ sơ được phân công.',
		en: 'For reviewers and council members: the entries assigned to you.',
	},
	aboutMovement: { vi: 'Tìm hiểu phong trào', en: 'About the movement' },
} satisfies Record<string, Message>

export const phaseNames = {
	open: { vi: 'Nhận hồ sơ', en: 'Submission' },
	screening: { vi: 'Kiểm tra hồ sơ', en: 'Eligibility check' },
	review: { vi: 'Thẩm định', en: 'Review' },
	deliberation: { vi: 'Hội đồng xét chọn', en: 'Council' },
	publication: { vi: 'Công bố', en: 'Publication' },
} satisfies Record<PhaseName, Message>

export const gallery = {
	title: { vi: 'Thư viện sáng kiến, điển hình', en: 'Library of practices' },
	lead: {
		vi: 'Các sáng kiến và điển hình tiên tiến về chuyển đổi số đã được khen thưởng, kèm số liệu và tài liệu công khai.',
		en: 'Awarded initiatives and model examples of digital transformation, with their figures and public documents.',
	},
	search: { vi: 'Tìm trong thư viện', en: 'Search the library' },
	searchHint: {
		vi: 'Tên, cơ quan, nội dung; gõ không dấu cũng được.',
		en: 'Title, agency or content; tone marks may be left out.',
	},
	find: { vi: 'Tìm', en: 'Search' },
	results: { vi: 'Kết quả', en: 'Results' },
	found: { vi: '{count} sáng kiến, điển hình', en: '{count} practice(s)' },
	foundFor: { vi: '{count} kết quả cho “{text}”', en: '{count} result(s) for “{text}”' },
	chips: { vi: 'Đang lọc theo', en: 'Filtered by' },
	remove: { vi: 'Bỏ lọc: {value}', en: 'Remove filter: {value}' },
	clear: { vi: 'Bỏ tất cả', en: 'Clear all' },
	sort: { vi: 'Sắp xếp', en: 'Sort' },
	newest: { vi: 'Mới nhất', en: 'Newest' },
	relevance: { vi: 'Phù hợp nhất', en: 'Best match' },
	words: { vi: 'Từ khóa “{text}”', en: 'Words “{text}”' },
	illustrative: { vi: 'Minh họa', en: 'Illustrative' },
	points: { vi: 'điểm %', en: 'points' },
	noneTitle: { vi: 'Không có kết quả nào khớp', en: 'Nothing matches' },
	noneWords: {
		vi: 'Thử bớt một bộ lọc, dùng ít từ hơn, hoặc kiểm tra lại chính tả.',
		en: 'Try removing a filter, fewer words, or check the spelling.',
	},
	without: { vi: 'Bỏ “{value}”', en: 'Without “{value}”' },
	whole: { vi: 'Xem cả thư viện', en: 'See the whole library' },
	emptyTitle: { vi: 'Thư viện chưa có gì', en: 'The library is empty' },
	emptyWords: {
		vi: 'Sáng kiến, điển hình sẽ hiện ở đây ngay khi quyết định khen thưởng được công bố.',
		en: 'Practices appear here as soon as a decision on awards is published.',
	},
	toHome: { vi: 'Về trang chủ', en: 'Go home' },
	pageOf: { vi: 'Trang {page}/{pages}', en: 'Page {page} of {pages}' },
} satisfies Record<string, Message>

export const facetTitles = {
	pillar: { vi: 'Trụ cột', en: 'Pillar' },
	theme: { vi: 'Nội dung thi đua', en: 'Theme' },
	sector: { vi: 'Lĩnh vực', en: 'Sector' },
	year: { vi: 'Năm', en: 'Year' },
	province: { vi: 'Tỉnh, thành phố', en: 'Province' },
	award: { vi: 'Hình thức khen thưởng', en: 'Award' },
	kind: { vi: 'Loại', en: 'Kind' },
} satisfies Record<FacetName, Message>

export const practice = {
	decision: { vi: 'Quyết định {number} ngày {date}', en: 'Decision {number} of {date}' },
	agency: { vi: 'Đơn vị', en: 'Unit' },
	agencyNote: { vi: 'Tên gọi vào ngày quyết định', en: 'As it was called on the day of the decision' },
	results: { vi: 'Kết quả đo được', en: 'Measured results' },
	compared: { vi: 'Trước và sau khi áp dụng', en: 'Before and after' },
	figures: { vi: 'Số liệu khác', en: 'Other figures' },
	summary: { vi: 'Tóm tắt', en: 'Summary' },
	contents: { vi: 'Trong trang này', en: 'On this page' },
	asOf: { vi: 'Tính đến {date}', en: 'As of {date}' },
	source: { vi: 'Nguồn: {source}', en: 'Source: {source}' },
	pictures: { vi: 'Hình ảnh', en: 'Pictures' },
	picture: { vi: 'Hình {number}', en: 'Picture {number}' },
	openPicture: { vi: 'Mở ảnh lớn: {caption}', en: 'Open the large picture: {caption}' },
	documents: { vi: 'Tài liệu công khai', en: 'Public documents' },
	digestHelp: {
		vi: 'Mã SHA-256 giúp kiểm tra tệp tải về có đúng là tệp đã nộp.',
		en: 'The SHA-256 tells whether a downloaded file is the one that was submitted.',
	},
	facts: { vi: 'Thông tin chung', en: 'Facts' },
	kind: { vi: 'Loại', en: 'Kind' },
	subject: { vi: 'Đối tượng', en: 'Subject' },
	subjectName: { vi: 'Tên điển hình', en: 'Model example' },
	pillar: { vi: 'Trụ cột', en: 'Pillar' },
	themes: { vi: 'Nội dung thi đua', en: 'Themes' },
	sector: { vi: 'Lĩnh vực', en: 'Sector' },
	technologies: { vi: 'Công nghệ', en: 'Technologies' },
	novelty: { vi: 'Tính mới', en: 'Novelty' },
	startYear: { vi: 'Áp dụng từ năm', en: 'In use since' },
	round: { vi: 'Đợt xét chọn', en: 'Round' },
	authors: { vi: 'Tác giả', en: 'Authors' },
	published: { vi: 'Công bố', en: 'Published' },
	citation: { vi: 'Thành tích', en: 'Citation' },
	basisTitle: { vi: 'Nguồn của nội dung', en: 'Where this comes from' },
	basisSourced: {
		vi: 'Dữ liệu mẫu soạn theo các bài báo, trang tin công khai nêu ở phần số liệu; số liệu theo nguồn trích.',
		en: 'Sample data written from public articles named beside the figures; figures as quoted there.',
	},
	basisIllustrative: {
		vi: 'Nội dung minh họa: tên người, đơn vị và số liệu là giả định, không phải thành tích có thật.',
		en: 'Illustrative: names, units and figures are invented and no real achievement.',
	},
	similar: { vi: 'Cách làm tương tự', en: 'Similar practices' },
	vietnameseOnly: {
		vi: 'Nội dung bằng tiếng Việt.',
		en: 'The agency wrote this practice in Vietnamese; the award was given to the Vietnamese text.',
	},
	printed: { vi: 'In từ {address}', en: 'Printed from {address}' },
} satisfies Record<string, Message>

export const movement = {
	title: { vi: 'Về phong trào', en: 'About the movement' },
	period: { vi: 'Từ {from} đến {to}', en: '{from} to {to}' },
	pillars: { vi: 'Trụ cột', en: 'Pillars' },
	themes: { vi: 'Nội dung thi đua', en: 'Themes' },
	awards: { vi: 'Hình thức khen thưởng', en: 'Awards' },
	bases: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
	basesLead: {
		vi: 'Văn bản còn hiệu lực đứng trước; dấu “–” là chưa ghi nhận thời hạn. Văn bản đã hết hiệu lực được giữ lại vì các đợt trước dựa vào đó.',
		en: 'Texts in force come first; “–” means that no dates are recorded. Those no longer in force are kept, because earlier rounds stood on them.',
	},
	inForce: { vi: 'Còn hiệu lực', en: 'In force' },
	ended: { vi: 'Không còn hiệu lực', en: 'No longer in force' },
	ahead: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
	number: { vi: 'Số, ký hiệu', en: 'Number' },
	text: { vi: 'Văn bản', en: 'Text' },
	issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
	issuedOn: { vi: 'Ngày ban hành', en: 'Issued' },
	validity: { vi: 'Hiệu lực', en: 'Validity' },
	from: { vi: 'từ {from}', en: 'from {from}' },
	until: { vi: 'đến trước {to}', en: 'until {to}' },
	fromUntil: { vi: 'từ {from} đến trước {to}', en: 'from {from} until {to}' },
	rounds: { vi: 'Các đợt xét chọn', en: 'Rounds' },
	noRounds: { vi: 'Chưa có đợt xét chọn nào.', en: 'No round yet.' },
	clusters: { vi: 'Cụm thi đua của các địa phương', en: 'Clusters of provinces' },
	blocks: { vi: 'Khối thi đua của các bộ, ngành', en: 'Blocks of central bodies' },
	clustersLead: {
		vi: 'Các đơn vị trong một cụm, khối được so sánh với nhau. Tên gọi theo thời gian diễn ra phong trào.',
		en: 'Units of a cluster or block are compared with each other. Names are those of the movement’s time.',
	},
	members: { vi: '{name} ({count} đơn vị)', en: '{name} ({count} units)' },
} satisfies Record<string, Message>
