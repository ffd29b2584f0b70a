/** The pages of an award, of a pillar and of a theme. */
import type { Message } from './message.ts'

export const awardPage = {
	kicker: { vi: 'Hình thức khen thưởng', en: 'Award' },
	how: { vi: 'Xét thế nào', en: 'How it is given' },
	who: { vi: 'Ai được xét', en: 'Who can get it' },
	whoWords: {
		vi: 'Tập thể, cá nhân, hộ gia đình, doanh nghiệp có điển hình hoặc sáng kiến đã áp dụng, nộp trong một đợt của phong trào và được tiếp nhận hợp lệ.',
		en: 'Collectives, individuals, households and enterprises with a model or an initiative that is in use, handed in during a round and found eligible.',
	},
	score: { vi: 'Điểm tối thiểu', en: 'Least score' },
	scoreWords: {
		vi: 'Từ {score} điểm chính thức trở lên, thang 100, mới đưa ra bỏ phiếu.',
		en: 'From {score} official points of 100 it is put to the vote.',
	},
	noScore: { vi: 'Không đặt mức điểm riêng.', en: 'No score of its own.' },
	vote: { vi: 'Tỷ lệ phiếu', en: 'Votes needed' },
	voteAll: {
		vi: 'Ít nhất {numerator}/{denominator} tổng số thành viên Hội đồng được bỏ phiếu đồng ý.',
		en: 'At least {numerator}/{denominator} of all council members who may vote agree.',
	},
	votePresent: {
		vi: 'Ít nhất {numerator}/{denominator} số thành viên đã bỏ phiếu đồng ý.',
		en: 'At least {numerator}/{denominator} of the members who vote agree.',
	},
	secret: { vi: 'Cách bỏ phiếu', en: 'The vote' },
	secretWords: {
		vi: 'Phiếu kín. Thành viên có xung đột lợi ích với hồ sơ không bỏ phiếu cho hồ sơ đó.',
		en: 'It is secret. A member with a conflict of interest does not vote on that entry.',
	},
	rank: { vi: 'Thứ bậc', en: 'Rank' },
	rankWords: { vi: 'Bậc {rank} trong {count} hình thức', en: 'Number {rank} of {count}' },
	total: { vi: 'Đã trao', en: 'Given' },
	totalWords: { vi: '{count} điển hình đang công bố', en: '{count} public practices' },
	laureates: { vi: 'Đã được trao cho', en: 'Given to' },
	none: { vi: 'Chưa trao cho ai', en: 'Not given yet' },
	noneWords: {
		vi: 'Chưa có quyết định công bố nào trao hình thức này. Mời xem các hình thức khác.',
		en: 'No public decision has given this award yet. See the others.',
	},
	others: { vi: 'Các hình thức khác', en: 'Other awards' },
	otherCount: { vi: '{name} ({count})', en: '{name} ({count})' },
	inGallery: { vi: 'Xem trong thư viện', en: 'See in the library' },
} satisfies Record<string, Message>

export const topicPage = {
	pillar: { vi: 'Trụ cột', en: 'Pillar' },
	theme: { vi: 'Nội dung thi đua', en: 'Theme' },
	leadPillar: {
		vi: 'Một trong các trụ cột của phong trào. Dưới đây là những cách làm đã được khen thưởng và các mục tiêu quốc gia mà trụ cột này hướng tới.',
		en: 'One of the pillars of the movement: awarded practices, and the national goals it works towards.',
	},
	leadTheme: {
		vi: 'Một trong các nội dung mà phong trào phát động thi đua. Dưới đây là những cách làm đã được khen thưởng.',
		en: 'One of the themes of the movement, with the practices awarded in it.',
	},
	count: { vi: '{count} điển hình được công bố', en: '{count} public practices' },
	practices: { vi: 'Điển hình', en: 'Practices' },
	all: { vi: 'Xem tất cả trong thư viện', en: 'See all in the library' },
	none: { vi: 'Chưa có điển hình nào', en: 'No practice yet' },
	noneWords: {
		vi: 'Chưa có hồ sơ nào về nội dung này được công bố. Mời xem các nội dung khác.',
		en: 'Nothing has been published here yet. See the others.',
	},
	targets: { vi: 'Mục tiêu quốc gia', en: 'National goals' },
	targetsLead: {
		vi: 'Theo Quyết định 749/QĐ-TTg của Thủ tướng Chính phủ; dấu “–” là văn bản không đặt mức.',
		en: 'Of the Prime Minister’s Decision 749/QĐ-TTg; “–” where the text sets no level.',
	},
	target: { vi: 'Mục tiêu', en: 'Goal' },
	year2025: { vi: 'Năm 2025', en: '2025' },
	year2030: { vi: 'Năm 2030', en: '2030' },
	source: { vi: 'Văn bản', en: 'Text' },
	otherPillars: { vi: 'Các trụ cột khác', en: 'Other pillars' },
	otherThemes: { vi: 'Các nội dung khác', en: 'Other themes' },
} satisfies Record<string, Message>

/** How a goal is written: its value in its unit. */
export const targetUnits: Readonly<Record<string, Message>> = {
	'%': { vi: '{value}%', en: '{value}%' },
	rank: { vi: 'nhóm {value} nước', en: 'among the first {value}' },
	'% reduction': { vi: 'giảm {value}%', en: 'down by {value}%' },
	'% increase': { vi: 'tăng {value}%', en: 'up by {value}%' },
	'% of GDP': { vi: '{value}% GDP', en: '{value}% of GDP' },
	'%/year': { vi: '{value}% mỗi năm', en: '{value}% a year' },
	universal: { vi: 'phổ cập', en: 'universal' },
	'% of households': { vi: '{value}% hộ gia đình', en: '{value}% of households' },
	'% of communes': { vi: '{value}% số xã', en: '{value}% of communes' },
	'% of population': { vi: '{value}% dân số', en: '{value}% of people' },
}
