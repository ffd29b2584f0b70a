/** Words of the page that says how far a ranking bears. */
import type { Certainty } from '#app/domain/certainty.ts'
import type { Flag } from '#app/domain/calibration-report.ts'
import type { TieRule } from '#app/domain/ranking.ts'
import type { Message } from './message.ts'

export const robustness = {
	title: { vi: 'Độ tin cậy của xếp hạng', en: 'How far the ranking bears' },
	lead: {
		vi: 'Bên cạnh điểm chính thức: ai chắc chắn trong danh sách, ai ở ranh giới, và danh sách có đổi nếu bớt một người chấm, dùng trung vị hay hiệu chỉnh điểm. Trang này không thay đổi điểm chính thức.',
		en: 'Beside the official score: who is certain to be on the list, who is on the edge, and whether the list would change without one reviewer, with medians or with calibration. This page changes no official score.',
	},
	toRanking: { vi: 'Bảng xếp hạng chính thức', en: 'The official ranking' },
	fromRanking: { vi: 'Độ tin cậy của xếp hạng', en: 'How far the ranking bears' },
	noScores: { vi: 'Chưa có hồ sơ nào có điểm', en: 'No entry has a score yet' },
	noScoresWords: {
		vi: 'Độ tin cậy được tính khi phiếu chấm đã mở cho Ông/Bà: đủ phiếu, hoặc hết thời gian thẩm định.',
		en: 'This is worked out once the sheets are open to you: when all are in or the review phase is over.',
	},
	waiting: {
		vi: 'Còn {count} hồ sơ chưa có điểm, chưa được tính ở đây.',
		en: '{count} {count:entry|entries} {count:has|have} no score yet and are left out here.',
	},

	places: { vi: 'Số hồ sơ trong danh sách', en: 'Entries on the list' },
	placesHint: {
		vi: 'Mặc định: các hồ sơ đạt mức điểm đề nghị khen thưởng thấp nhất.',
		en: 'Usually those that reach the score of the lowest award.',
	},
	show: { vi: 'Xem', en: 'Show' },

	summary: { vi: 'Danh sách {places} hồ sơ đứng đầu', en: 'The list of the first {places} entries' },
	answers: { vi: 'Danh sách có thay đổi không?', en: 'Would the list change?' },
	withoutOne: { vi: 'Nếu bớt một người chấm?', en: 'Without one reviewer?' },
	withoutOneNo: {
		vi: 'Không. Bớt bất kỳ ai trong {reviewers} người chấm, danh sách vẫn giữ nguyên.',
		en: 'No. Whoever of the {reviewers} {reviewers:reviewer|reviewers} is left out, the list stays the same.',
	},
	withoutOneYes: {
		vi: 'Có, với {changing} trong {reviewers} người chấm.',
		en: 'Yes, with {changing} of the {reviewers} {reviewers:reviewer|reviewers}.',
	},
	withMedians: { vi: 'Nếu dùng trung vị thay cho trung bình?', en: 'With medians instead of means?' },
	withCalibration: { vi: 'Nếu hiệu chỉnh điểm?', en: 'With calibration?' },
	no: { vi: 'Không thay đổi.', en: 'It would not change.' },
	yes: { vi: 'Có thay đổi.', en: 'It would change.' },
	clean: {
		vi: 'Không: các phiếu không cho thấy người chấm nghiêm hay rộng tay khác nhau, nên điểm hiệu chỉnh bằng điểm gốc.',
		en: 'No: nothing in the sheets shows that reviewers differ in severity, so adjusted scores equal the raw ones.',
	},
	comesIn: { vi: 'Có thể vào:', en: 'Could come in:' },
	goesOut: { vi: 'Có thể ra:', en: 'Could go out:' },
	disconnected: { vi: 'Các nhóm chấm tách rời nhau', en: 'Panels that share nothing' },
	disconnectedWords: {
		vi: 'Có nhóm người chấm không chung hồ sơ nào với nhóm khác: độ nghiêm chỉ so được trong từng nhóm, điểm hiệu chỉnh giữa các nhóm cần được xem xét thận trọng.',
		en: 'Some panels share no entry with the others: severity compares within a panel only, and adjusted scores across panels call for caution.',
	},

	inForce: { vi: 'Đang có hiệu lực: thứ tự theo điểm hiệu chỉnh', en: 'In force: the adjusted order' },
	officialInForce: {
		vi: 'Đang có hiệu lực: thứ tự theo điểm chính thức',
		en: 'In force: the official order',
	},
	inForceSince: { vi: 'Hội đồng áp dụng từ', en: 'Taken by the council at' },
	officialBeside: {
		vi: 'Điểm chính thức vẫn giữ nguyên và được nêu bên cạnh.',
		en: 'The official score is unchanged and stands beside it.',
	},
	reasonSaid: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
	rulingTitle: { vi: 'Quyết nghị về điểm hiệu chỉnh', en: 'Rulings on the adjusted order' },
	adopt: { vi: 'Áp dụng điểm hiệu chỉnh', en: 'Take the adjusted order into force' },
	withdraw: { vi: 'Thôi áp dụng điểm hiệu chỉnh', en: 'Take the adjusted order out of force' },
	reason: { vi: 'Lý do của Hội đồng', en: 'The council’s reason' },
	reasonHint: {
		vi: 'Ghi vào nhật ký và hiển thị cho Hội đồng; không sửa được, chỉ thay bằng quyết nghị khác.',
		en: 'It goes into the record and is shown to the council; it is never edited, only followed by another.',
	},
	adopted: { vi: 'Áp dụng', en: 'Taken into force' },
	withdrawn: { vi: 'Thôi áp dụng', en: 'Taken out of force' },

	chart: { vi: 'Xếp hạng, khoảng tin cậy và ranh giới', en: 'Ranking, intervals and the cut' },
	chartPart: {
		vi: 'Hình vẽ {shown} hồ sơ quanh ranh giới; bảng bên dưới có đủ {all} hồ sơ.',
		en: 'Drawn are {shown} entries around the cut; the table below has all {all}.',
	},
	legendDot: { vi: 'Điểm chính thức', en: 'Official score' },
	legendAdjusted: { vi: 'Điểm hiệu chỉnh', en: 'Adjusted score' },
	legendSpan: { vi: 'Khoảng tin cậy 95 %', en: '95 % interval' },
	cutHere: { vi: 'Hết danh sách: {places} hồ sơ', en: 'End of the list: {places} entries' },
	stays: { vi: 'Ở trong danh sách', en: 'On the list' },
	staysWords: {
		vi: 'Tỷ lệ các lần lấy mẫu lại phiếu chấm mà hồ sơ ở trong danh sách.',
		en: 'The share of resamplings of its sheets in which an entry is on the list.',
	},

	table: { vi: 'Điểm chính thức và điểm hiệu chỉnh', en: 'Official and adjusted scores' },
	rank: { vi: 'Hạng', en: 'Rank' },
	tied: { vi: 'đồng hạng', en: 'tied' },
	entry: { vi: 'Hồ sơ', en: 'Entry' },
	score: { vi: 'Điểm chính thức', en: 'Official score' },
	sheets: { vi: '{count} phiếu', en: '{count} {count:sheet|sheets}' },
	adjusted: { vi: 'Điểm hiệu chỉnh', en: 'Adjusted score' },
	adjustedRank: { vi: 'hạng {rank}', en: 'rank {rank}' },
	interval: { vi: 'Khoảng tin cậy', en: 'Interval' },
	certainty: { vi: 'Nhận định', en: 'How certain' },

	reviewers: { vi: 'Người chấm', en: 'Reviewers' },
	reviewersWords: {
		vi: 'Chỉ Ban Thư ký xem được phần này. Độ nghiêm dương là cho điểm thấp hơn những người khác trên cùng hồ sơ. Dấu hiệu là gợi ý để xem lại phiếu, không phải kết luận: trong một trăm người chấm công bằng, khoảng hai người có thể bị báo nghiêm hoặc rộng tay do ngẫu nhiên.',
		en: 'For the secretariat alone. A positive severity means lower scores than others gave the same entries. A sign is a reason to look at the sheets, not a finding: of a hundred fair reviewers about two may be called severe or lenient by chance.',
	},
	reviewer: { vi: 'Người chấm', en: 'Reviewer' },
	reviewerSheets: { vi: 'Phiếu', en: 'Sheets' },
	severity: { vi: 'Độ nghiêm (điểm)', en: 'Severity (points)' },
	agreement: { vi: 'Tương quan với người khác', en: 'Agreement with others' },
	signs: { vi: 'Dấu hiệu', en: 'Signs' },
	noSigns: { vi: 'Không có', en: 'None' },
	without: { vi: 'Nếu bớt người này', en: 'Without them' },
	stillSame: { vi: 'Danh sách không đổi', en: 'The list stays' },
} as const satisfies Record<string, Message>

export const certainties = {
	certain: { vi: 'Chắc chắn', en: 'Certain' },
	edge: { vi: 'Ở ranh giới', en: 'On the edge' },
	off: { vi: 'Ngoài danh sách', en: 'Off the list' },
	unknown: { vi: 'Quá ít phiếu', en: 'Too few sheets' },
} as const satisfies Record<Certainty, Message>

export const flags = {
	severe: { vi: 'Nghiêm', en: 'Severe' },
	lenient: { vi: 'Rộng tay', en: 'Lenient' },
	inconsistent: { vi: 'Không theo những người khác', en: 'Does not follow the others' },
	'favours-own-group': { vi: 'Nghiêng về {group}', en: 'Favours {group}' },
} as const satisfies Record<Flag, Message>

/** Why an entry stands after another of the same score. */
export const tieRules = {
	benefit: {
		vi: 'cùng điểm, sau do tiêu chí hiệu quả thấp hơn',
		en: 'same score, after by the criterion of benefit',
	},
	spread: {
		vi: 'cùng điểm và hiệu quả, sau do khả năng nhân rộng thấp hơn',
		en: 'same score and benefit, after by replicability',
	},
	'difficult-area': {
		vi: 'cùng điểm, ưu tiên người lao động trực tiếp, vùng khó khăn đứng trước',
		en: 'same score, direct workers and difficult areas first',
	},
	filing: { vi: 'cùng điểm, sau do nộp muộn hơn', en: 'same score, after by the later filing' },
} as const satisfies Record<TieRule, Message>

export const rulingErrors: Record<string, Message> = {
	required: { vi: 'Vui lòng ghi lý do.', en: 'Please write the reason.' },
	'too-short': {
		vi: 'Vui lòng ghi lý do rõ hơn (ít nhất 20 ký tự).',
		en: 'Please say more (at least 20 characters).',
	},
	'too-long': { vi: 'Lý do quá dài (nhiều nhất 2.000 ký tự).', en: 'Too long (2,000 characters at most).' },
	choose: { vi: 'Vui lòng tải lại trang.', en: 'Please load the page again.' },
}
