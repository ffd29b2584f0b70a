/** Words of the public pages of a unit and of a round. */
import type { Message } from './message.ts'

export const unitPage = {
	kind: { vi: 'Loại đơn vị', en: 'Kind' },
	region: { vi: 'Vùng', en: 'Region' },
	parent: { vi: 'Đơn vị cấp trên', en: 'Unit above' },
	cluster: { vi: 'Cụm, khối thi đua', en: 'Cluster or block' },
	formerly: { vi: 'Tên gọi trước đây', en: 'Former names' },
	formerlyUntil: { vi: '{name} (đến trước {date})', en: '{name} (until {date})' },
	cameFrom: { vi: 'Tiếp nhận từ', en: 'Took over from' },
	became: { vi: 'Nay là', en: 'Now' },
	since: { vi: '{name} (từ {date})', en: '{name} (from {date})' },
	about: { vi: 'Thông tin đơn vị', en: 'About the unit' },
	practices: { vi: 'Sáng kiến, điển hình được khen thưởng', en: 'Awarded practices' },
	count: { vi: '{count} sáng kiến, điển hình', en: '{count} {count:practice|practices}' },
	awards: { vi: 'Khen thưởng', en: 'Awards' },
	replicatedBy: { vi: 'Nơi khác đã làm theo', en: 'Taken over by others' },
	replicates: { vi: 'Đã làm theo nơi khác', en: 'Taken over from others' },
	replicatedLine: {
		vi: '{agency} làm theo “{original}” ({year})',
		en: '{agency} took over “{original}” ({year})',
	},
	replicatesLine: {
		vi: 'Làm theo “{original}” của {agency} ({year})',
		en: 'Took over “{original}” of {agency} ({year})',
	},
	emptyTitle: { vi: 'Chưa có sáng kiến, điển hình được khen thưởng', en: 'No awarded practice yet' },
	emptyWords: {
		vi: 'Khi một quyết định khen thưởng của đơn vị được công bố, kết quả sẽ hiện ở đây. Trong lúc chờ, hãy xem các đơn vị khác đã làm gì.',
		en: 'Once a decision that awards this unit is published, it appears here. Meanwhile, see what others have done.',
	},
	toLibrary: { vi: 'Xem thư viện', en: 'See the library' },
	withUnder: {
		vi: 'Xem {count} sáng kiến, điển hình của đơn vị và các đơn vị trực thuộc',
		en: 'See {count} {count:practice|practices} of this body and the units under it',
	},
	underTitle: { vi: 'Các đơn vị trực thuộc đã được khen thưởng', en: 'Units under it were awarded' },
	underWords: {
		vi: 'Riêng đơn vị này chưa có sáng kiến, điển hình được khen thưởng.',
		en: 'This body itself has no awarded practice yet.',
	},
	practicePages: { vi: 'Trang {page}/{pages}', en: 'Page {page} of {pages}' },
} satisfies Record<string, Message>

export const roundPage = {
	calendar: { vi: 'Lịch của đợt', en: 'Calendar' },
	numbers: { vi: 'Kết quả bằng số', en: 'The round in numbers' },
	practices: { vi: 'sáng kiến, điển hình được khen thưởng', en: 'practices awarded' },
	agencies: { vi: 'đơn vị được khen thưởng', en: 'units awarded' },
	results: { vi: 'kết quả đo được kèm nguồn', en: 'measured results with their source' },
	laureates: { vi: 'Được khen thưởng', en: 'Laureates' },
	laureateCount: { vi: '{award} ({count})', en: '{award} ({count})' },
	laureatesOf: { vi: 'Danh sách: {award}', en: 'List: {award}' },
	practice: { vi: 'Sáng kiến, điển hình', en: 'Practice' },
	agency: { vi: 'Đơn vị', en: 'Unit' },
	decisions: { vi: 'Quyết định đã công bố', en: 'Published decisions' },
	number: { vi: 'Số, ký hiệu', en: 'Number' },
	decidedOn: { vi: 'Ngày ký', en: 'Signed' },
	decision: { vi: 'Trích yếu', en: 'Subject' },
	signer: { vi: 'Người ký', en: 'Signed by' },
	awards: { vi: 'Số khen thưởng', en: 'Awards' },
	emptyTitle: { vi: 'Kết quả chưa được công bố', en: 'Results are not public yet' },
	emptyWords: {
		vi: 'Danh sách được khen thưởng hiện ở đây ngay khi quyết định được công bố. Lịch của đợt ở phía trên.',
		en: 'Laureates appear here as soon as the decision is published. The calendar above says when.',
	},
} satisfies Record<string, Message>

export const replications = {
	title: { vi: 'Nhân rộng', en: 'Replication' },
	replicates: {
		vi: 'Làm theo cách làm của nơi khác',
		en: 'Takes over a practice of another unit',
	},
	replicatedBy: {
		vi: 'Đã có {count} nơi làm theo',
		en: 'Taken over by {count} {count:other|others}',
	},
} satisfies Record<string, Message>

export const takeAway = {
	title: { vi: 'Mang về', en: 'Take it with you' },
	lead: {
		vi: 'Bản tóm tắt hai trang để in, gửi đồng nghiệp hoặc trình lãnh đạo.',
		en: 'Two pages to print, send to a colleague or put before a manager.',
	},
	pdf: { vi: 'Bản tóm tắt (PDF)', en: 'Brief (PDF)' },
	docx: { vi: 'Bản Word', en: 'Word' },
} satisfies Record<string, Message>
