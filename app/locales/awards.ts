/** The pages of an award, of a pillar and of a theme. */
import type { TargetScope } from '#app/domain/award-page.ts'
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
	totalWords: { vi: '{count} điển hình đang công bố', en: '{count} public {count:practice|practices}' },
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
	count: { vi: '{count} điển hình được công bố', en: '{count} public {count:practice|practices}' },
	practices: { vi: 'Điển hình', en: 'Practices' },
	all: { vi: 'Xem tất cả trong thư viện', en: 'See all in the library' },
	none: { vi: 'Chưa có điển hình nào', en: 'No practice yet' },
	noneWords: {
		vi: 'Chưa có hồ sơ nào về nội dung này được công bố. Mời xem các nội dung khác.',
		en: 'Nothing has been published here yet. See the others.',
	},
	targets: { vi: 'Mục tiêu quốc gia', en: 'National goals' },
	targetsLead: {
		vi: 'Những mức mà phong trào thi đua đạt, vượt và về đích sớm.',
		en: 'The levels that the movement sets out to meet, exceed and reach early.',
	},
	byYear: { vi: 'Đến năm {year}', en: 'By {year}' },
	appliesTo: { vi: 'Áp dụng: {scopes}.', en: 'Applies to: {scopes}.' },
	targetBasis: { vi: 'Căn cứ: Quyết định {source}.', en: 'Basis: Decision {source}.' },
	unchecked: {
		vi: 'Mức năm {years} chưa đối chiếu với văn bản.',
		en: 'The level of {years} has not been checked against the text.',
	},
	otherPillars: { vi: 'Các trụ cột khác', en: 'Other pillars' },
	otherThemes: { vi: 'Các nội dung khác', en: 'Other themes' },
} satisfies Record<string, Message>

type TargetUnit = { before?: Message; figure: Message; after?: Message }

const percent: Message = { vi: '{value}%', en: '{value}%' }

/** How the level of a goal is written: the number, and what stands before and after it. */
export const targetUnits: Readonly<Record<string, TargetUnit>> = {
	'%': { figure: percent },
	rank: {
		before: { vi: 'nhóm', en: 'among the first' },
		figure: { vi: '{value}', en: '{value}' },
		after: { vi: 'nước dẫn đầu', en: 'countries' },
	},
	'% reduction': { before: { vi: 'giảm', en: 'down by' }, figure: percent },
	'% increase': { before: { vi: 'tăng', en: 'up by' }, figure: percent },
	'% of GDP': { figure: percent, after: { vi: 'GDP', en: 'of GDP' } },
	'%/year': { figure: percent, after: { vi: 'mỗi năm', en: 'a year' } },
	universal: { figure: { vi: 'Phổ cập', en: 'Universal' } },
	'% of households': { figure: percent, after: { vi: 'hộ gia đình', en: 'of households' } },
	'% of communes': { figure: percent, after: { vi: 'số xã', en: 'of communes' } },
	'% of population': { figure: percent, after: { vi: 'dân số', en: 'of people' } },
}

export const targetBounds = {
	'at-least': { vi: 'tối thiểu', en: 'at least' },
	over: { vi: 'trên', en: 'over' },
} satisfies Record<string, Message>

export const targetScopes: Readonly<Record<TargetScope, Message>> = {
	national: { vi: 'cả nước', en: 'the country' },
	ministry: { vi: 'bộ, ngành', en: 'ministries' },
	province: { vi: 'tỉnh, thành phố', en: 'provinces' },
	grdp: { vi: 'tỉnh, thành phố (theo GRDP)', en: 'provinces (of GRDP)' },
	district: { vi: 'cấp huyện', en: 'districts' },
	commune: { vi: 'cấp xã', en: 'communes' },
}
