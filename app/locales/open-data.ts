import type { Message } from './message.ts'

/** The page of the open data. */
export const openData = {
	title: { vi: 'Dữ liệu mở', en: 'Open data' },
	lead: {
		vi: 'Mọi sáng kiến, điển hình đã công bố trên Cổng đều được cung cấp ở dạng máy đọc được, miễn phí, không cần đăng ký.',
		en: 'Every published initiative and model example is given here in machine-readable form, free of charge and without registration.',
	},
	licenceTitle: { vi: 'Giấy phép', en: 'Licence' },
	licenceWords: {
		vi: 'Dữ liệu được chia sẻ theo giấy phép Creative Commons Ghi công 4.0 (CC BY 4.0): được sao chép, xử lý, dùng cho mọi mục đích, miễn là ghi rõ nguồn. Ví dụ: “Nguồn: Cổng Thi đua số, phiên bản {version}, ngày {day}”.',
		en: 'The data are shared under Creative Commons Attribution 4.0 (CC BY 4.0): copy, process and use them for any purpose as long as you name the source. For example: “Source: Thi đua số portal, version {version}, {day}”.',
	},
	licenceLink: { vi: 'Toàn văn giấy phép CC BY 4.0', en: 'Full text of CC BY 4.0' },
	setTitle: { vi: 'Tải toàn bộ', en: 'The whole set' },
	setWords: {
		vi: '{practices} thực hành đã công bố; phiên bản {version}, thay đổi gần nhất {day}. Mỗi lần công bố, sửa hoặc thu hồi đều tăng số phiên bản.',
		en: '{practices} published {practices:practice|practices}; version {version}, last change {day}. Every publication, correction or withdrawal raises the version.',
	},
	setEmpty: {
		vi: 'Chưa có thực hành nào được công bố. Tệp tải về chỉ có dòng tiêu đề.',
		en: 'Nothing has been published yet. The files hold only their header.',
	},
	csv: { vi: 'CSV (UTF-8, dấu chấm phẩy)', en: 'CSV (UTF-8, semicolons)' },
	jsonl: { vi: 'JSON Lines (đầy đủ nhất)', en: 'JSON Lines (the most complete)' },
	xlsx: { vi: 'Bảng Excel (XLSX)', en: 'Excel (XLSX)' },
	dcat: { vi: 'Mô tả tập dữ liệu (DCAT, JSON-LD)', en: 'Description of the dataset (DCAT, JSON-LD)' },
	apiTitle: { vi: 'Giao diện lập trình (API)', en: 'API' },
	apiWords: {
		vi: 'Không cần khóa. Trả lời bằng JSON, gọi được từ trang web bất kỳ (CORS). Danh sách dùng cùng bộ lọc, cùng tên tham số với Thư viện: lọc ở Thư viện rồi chép phần sau dấu “?” sang đây.',
		en: 'No key needed. Answers are JSON and can be read from any web page (CORS). Lists take the filters of the library under the same names: filter there and copy what follows the “?”.',
	},
	openapi: { vi: 'Tài liệu OpenAPI 3.1', en: 'OpenAPI 3.1 document' },
	address: { vi: 'Địa chỉ', en: 'Address' },
	gives: { vi: 'Trả về', en: 'Gives' },
	practices: {
		vi: 'Các thực hành đã công bố, mới nhất trước; lọc, chọn trường, đọc từng trang',
		en: 'Published practices, newest first; with filters, chosen fields and pages',
	},
	practice: { vi: 'Một thực hành theo mã định danh không đổi', en: 'One practice by its stable identifier' },
	agencies: { vi: 'Các cơ quan có thực hành được công bố', en: 'Agencies with published practices' },
	agency: {
		vi: 'Một cơ quan, với khen thưởng và số thực hành',
		en: 'One agency, with its awards and practices counted',
	},
	units: {
		vi: 'Bộ, tỉnh và đơn vị tham gia, kèm tên gọi theo thời gian',
		en: 'Ministries, provinces and units, with their names over time',
	},
	unit: { vi: 'Một đơn vị, kèm mọi tên gọi đã có', en: 'One unit, with every name it has had' },
	rounds: { vi: 'Các đợt xét chọn và lịch', en: 'Rounds and their calendars' },
	round: { vi: 'Một đợt xét chọn, với thời gian từng bước', en: 'One round, with the times of each step' },
	awards: { vi: 'Khen thưởng đã công bố', en: 'Published awards' },
	replications: { vi: 'Thực hành nhân rộng từ thực hành khác', en: 'Practices that replicate others' },
	taxonomies: { vi: 'Các danh mục mã', en: 'Code lists' },
	news: { vi: 'Tin tức và thông báo, mới nhất trước', en: 'News and announcements, newest first' },
	newsItem: {
		vi: 'Một tin hoặc thông báo theo mã định danh không đổi',
		en: 'One piece of news by its stable identifier',
	},
	collections: {
		vi: 'Các bộ sưu tập và thực hành trong đó, theo thứ tự',
		en: 'Collections and their practices, in order',
	},
	collection: {
		vi: 'Một bộ sưu tập theo mã định danh không đổi',
		en: 'One collection by its stable identifier',
	},
	changes: {
		vi: 'Những gì công bố, sửa, thu hồi sau một mốc (since)',
		en: 'What was published, changed or withdrawn after a point (since)',
	},
	examplesTitle: { vi: 'Ví dụ', en: 'Examples' },
	exampleFilter: {
		vi: 'Chính quyền số, năm 2025, chỉ lấy tên và kết quả',
		en: 'Digital government in 2025, titles and results only',
	},
	exampleSearch: { vi: 'Tìm “một cửa”', en: 'Search for “một cửa”' },
	exampleChanges: { vi: 'Đồng bộ hằng ngày: hỏi những gì mới', en: 'Daily synchronisation: ask what is new' },
	rulesTitle: { vi: 'Cần biết', en: 'Good to know' },
	rulePages: {
		vi: 'Đọc tiếp bằng giá trị next của trang trước, đưa vào tham số cursor. Mỗi trang tối đa {most} mục (limit).',
		en: 'Read on with the next of the page before, given as cursor. A page holds at most {most} {most:item|items} (limit).',
	},
	ruleEtag: {
		vi: 'Mọi câu trả lời có ETag; gửi lại trong If-None-Match, nếu chưa đổi sẽ nhận 304 không kèm nội dung.',
		en: 'Every answer has an ETag; send it back as If-None-Match and get an empty 304 while nothing has changed.',
	},
	ruleLimit: {
		vi: 'Tối đa 240 câu hỏi và 10 lần tải toàn bộ mỗi phút từ một địa chỉ; quá mức nhận 429 kèm Retry-After (số giây cần chờ).',
		en: 'At most 240 questions and 10 downloads of the whole set a minute from one address; beyond that 429 with Retry-After (seconds to wait).',
	},
	ruleErrors: {
		vi: 'Lỗi được trả theo application/problem+json: nói rõ tham số nào sai và cách sửa.',
		en: 'Errors come as application/problem+json and say which parameter is wrong and how to mend it.',
	},
	ruleWithdrawn: {
		vi: 'Thực hành bị thu hồi biến mất khỏi mọi nơi ngay lập tức; trong danh sách thay đổi chỉ còn mã và thời điểm thu hồi. Nếu bạn giữ bản sao, xin xóa theo.',
		en: 'A withdrawn practice disappears everywhere at once; the list of changes keeps only its id and when. If you hold a copy, please delete it too.',
	},
	feedsTitle: { vi: 'Theo dõi và chia sẻ', en: 'Follow and share' },
	feed: { vi: 'Tin Atom: thực hành mới nhất', en: 'Atom feed: the newest practices' },
	sitemap: { vi: 'Sơ đồ trang (sitemap)', en: 'Sitemap' },
	embedWords: {
		vi: 'Nhúng một thực hành vào trang của bạn: dán địa chỉ của nó vào hệ thống có hỗ trợ oEmbed, hoặc dùng khung bên dưới. Thẻ nhúng không chạy mã và không theo dõi người đọc.',
		en: 'Embed a practice in your page: paste its address into a system that knows oEmbed, or use the frame below. The card runs no script and follows nobody.',
	},
	readAll: { vi: 'Đọc toàn bộ', en: 'Read it all' },
	feedTitle: { vi: 'Thi đua số – thực hành mới nhất', en: 'Thi đua số – the newest practices' },
	feedOf: { vi: 'Thi đua số – {name}', en: 'Thi đua số: {name}' },
	feedsWords: {
		vi: 'Mỗi cơ quan, đợt xét chọn và chủ đề có tin Atom riêng, ví dụ {example}.',
		en: 'Every agency, round and theme has an Atom feed of its own, for example {example}.',
	},
	datasetTitle: {
		vi: 'Sáng kiến và điển hình tiên tiến về chuyển đổi số được khen thưởng',
		en: 'Awarded initiatives and model examples of digital transformation',
	},
	keyword: { vi: 'chuyển đổi số', en: 'digital transformation' },
	publisher: { vi: 'Cổng Thi đua số', en: 'Thi đua số portal' },
} satisfies Record<string, Message>

/** What is wrong with a question to the open data, and how to mend it. */
export const openFaults = {
	'unknown-parameter': {
		vi: 'Không có tham số “{value}” ở địa chỉ này. Xem các tham số trong tài liệu OpenAPI.',
		en: 'There is no parameter “{value}” at this address. See the OpenAPI document for those that there are.',
	},
	'wrong-value': {
		vi: 'Tham số “{parameter}” không nhận giá trị “{value}”. Lấy mã đúng ở /api/v1/taxonomies.',
		en: 'The parameter “{parameter}” does not take “{value}”. Find the codes at /api/v1/taxonomies.',
	},
	'unknown-field': {
		vi: 'Không có trường “{value}”. Tham số fields nhận tên các trường cách nhau bằng dấu phẩy, ví dụ fields=id,title.',
		en: 'There is no field “{value}”. The parameter fields takes names of fields with commas between, for example fields=id,title.',
	},
	'wrong-cursor': {
		vi: 'Tham số cursor chỉ nhận giá trị next của trang trước. Bỏ cursor để đọc từ đầu.',
		en: 'The parameter cursor only takes the next of the page before. Leave it out to begin anew.',
	},
	'wrong-limit': {
		vi: 'Tham số limit nhận số nguyên từ 1 đến 200, không phải “{value}”.',
		en: 'The parameter limit takes a whole number from 1 to 200, not “{value}”.',
	},
	'wrong-since': {
		vi: 'Tham số since nhận số thứ tự đã đọc (ví dụ since=120) hoặc thời điểm (ví dụ since=2025-06-30), không phải “{value}”.',
		en: 'The parameter since takes a number read before (since=120) or an instant (since=2025-06-30), not “{value}”.',
	},
	'not-found': {
		vi: 'Không có gì công khai ở địa chỉ này. Danh sách các địa chỉ: /api/v1.',
		en: 'There is nothing public at this address. The list of addresses: /api/v1.',
	},
	'too-many': {
		vi: 'Quá nhiều câu hỏi từ địa chỉ của bạn. Vui lòng chờ {value} giây rồi thử lại.',
		en: 'Too many questions from your address. Please wait {value} seconds and try again.',
	},
	'only-reading': {
		vi: 'Dữ liệu mở chỉ để đọc: dùng GET hoặc HEAD.',
		en: 'The open data are for reading only: use GET or HEAD.',
	},
	'no-such-format': {
		vi: 'Chỉ có định dạng JSON: bỏ tham số format hoặc dùng format=json.',
		en: 'There is only JSON: leave format out or use format=json.',
	},
} satisfies Record<string, Message>

export type OpenFaultName = keyof typeof openFaults
export const openFaultNames: readonly OpenFaultName[] = [
	'unknown-parameter',
	'wrong-value',
	'unknown-field',
	'wrong-cursor',
	'wrong-limit',
	'wrong-since',
	'not-found',
	'only-reading',
	'too-many',
	'no-such-format',
]

export const openFaultTitles: Readonly<Record<number, Message>> = {
	400: { vi: 'Câu hỏi chưa đúng', en: 'The question is not right' },
	404: { vi: 'Không tìm thấy', en: 'Not found' },
	405: { vi: 'Không nhận phương thức này', en: 'Method not allowed' },
	429: { vi: 'Quá nhiều câu hỏi', en: 'Too many questions' },
	501: { vi: 'Chưa có định dạng này', en: 'Format not available' },
}
