import type { ReviewContent, ReviewMark } from '#app/domain/review.ts'
import { levelOf, type Criterion, type Rubric } from '#app/domain/rubric.ts'

/** A reviewer's sheet that adds up to `total`, with remarks as such a reviewer would write them. */
export const sheetOf = (
	rubric: Rubric,
	{
		total,
		reviewer,
		strengths,
		limits,
	}: { total: number; reviewer: number; strengths: string; limits: string },
): ReviewContent => {
	const points = pointsFor(rubric.criteria, total, reviewer)
	return {
		marks: Object.fromEntries(
			rubric.criteria.map((criterion, index) => [
				criterion.id,
				markOf(criterion, points[index] ?? 0, reviewer),
			]),
		),
		gates: Object.fromEntries(rubric.gates.map(({ id }) => [id, true])),
		bonus: [],
		penalty: [],
		strengths,
		limits,
		conclusion: 'pass',
		proposedAward: null,
	}
}

/** A sheet that its reviewer has begun: the first criteria are marked, the rest is open. */
export const begunSheetOf = (
	rubric: Rubric,
	full: ReviewContent,
): Pick<ReviewContent, 'marks' | 'gates' | 'strengths'> => ({
	marks: Object.fromEntries(Object.entries(full.marks).slice(0, 2)),
	gates: Object.fromEntries(rubric.gates.slice(0, 2).map(({ id }) => [id, true])),
	strengths: full.strengths,
})

/** Whole points in proportion to each criterion's weight; each reviewer leans to another one. */
const pointsFor = (criteria: readonly Criterion[], total: number, reviewer: number): number[] => {
	const points = criteria.map(({ max }) => Math.floor((max * total) / 100))
	const order = criteria.map((_, index) => (index + reviewer * 2) % criteria.length)
	let left = total - points.reduce((sum, each) => sum + each, 0)
	for (let turn = 0; left > 0 && turn < 200; turn += 1) {
		const index = order[turn % order.length] ?? 0
		if ((points[index] ?? 0) >= (criteria[index]?.max ?? 0)) continue
		points[index] = (points[index] ?? 0) + 1
		left -= 1
	}
	return leaning(criteria, points, reviewer)
}

const leaning = (criteria: readonly Criterion[], points: readonly number[], reviewer: number): number[] => {
	const from = reviewer % criteria.length
	const to = (reviewer + 2) % criteria.length
	const gives = (points[from] ?? 0) > 2 && (points[to] ?? 0) < (criteria[to]?.max ?? 0)
	return points.map((each, index) => {
		if (!gives || from === to) return each
		return index === from ? each - 1 : index === to ? each + 1 : each
	})
}

const markOf = (criterion: Criterion, points: number, reviewer: number): ReviewMark => {
	const texts = remarks[criterion.id] ?? general
	const share = points / criterion.max
	const tone = share >= 0.9 ? 0 : share >= 0.75 ? 1 : 2
	return {
		levelId: levelOf(criterion, points)?.id ?? null,
		points,
		remark: texts[tone] ?? `${general[reviewer % general.length] ?? ''}`,
	}
}

const general = ['Đáp ứng tốt yêu cầu của tiêu chí.', 'Đáp ứng khá đầy đủ.', 'Đáp ứng một phần, cần bổ sung.']

/** For each criterion: of a high, a good and a middling mark. */
const remarks: Readonly<Record<string, readonly [string, string, string]>> = {
	novelty: [
		'Cách làm mới rõ rệt so với trước và so với nơi khác, được mô tả cụ thể.',
		'Có điểm mới về cách tổ chức, tuy một phần đã có nơi thực hiện.',
		'Điểm mới chưa nổi bật, chủ yếu là cải tiến quy trình sẵn có.',
	],
	effectiveness: [
		'Hiệu quả thể hiện bằng số liệu, có thời điểm và nguồn kiểm chứng được.',
		'Hiệu quả khá rõ; nên có thêm số liệu so sánh trước và sau.',
		'Hiệu quả mới nêu định tính hoặc thời gian theo dõi còn ngắn.',
	],
	scope: [
		'Ảnh hưởng vượt ra ngoài phạm vi đơn vị, nhiều nhóm đối tượng hưởng lợi.',
		'Phạm vi toàn đơn vị hoặc địa bàn, có khả năng mở rộng.',
		'Phạm vi còn hẹp so với tiềm năng.',
	],
	replicability: [
		'Điều kiện nhân rộng nêu rõ, đơn vị khác có thể áp dụng ngay.',
		'Có thể nhân rộng khi có thêm tài liệu hướng dẫn.',
		'Khả năng nhân rộng phụ thuộc nhiều vào điều kiện riêng.',
	],
	evidence: [
		'Minh chứng đầy đủ, đúng nguồn, dễ đối chiếu.',
		'Minh chứng cơ bản đầy đủ.',
		'Cần bổ sung minh chứng gốc cho một số kết quả.',
	],
	targets: [
		'Hoàn thành và vượt chỉ tiêu, có chỉ tiêu về đích sớm.',
		'Hoàn thành các chỉ tiêu đã đăng ký.',
		'Một số chỉ tiêu chưa có số liệu cuối kỳ.',
	],
	innovation: [
		'Đi đầu trong cách làm, tạo động lực cho đơn vị khác.',
		'Có đổi mới đáng kể trong tổ chức thực hiện.',
		'Đổi mới ở mức vừa phải.',
	],
	benefit: [
		'Lợi ích với người dân, xã hội rõ ràng, trên diện rộng.',
		'Lợi ích rõ; cần thêm đánh giá của người thụ hưởng.',
		'Lợi ích chưa được lượng hóa đầy đủ.',
	],
	spread: [
		'Sức lan tỏa lớn, được nhiều nơi học tập.',
		'Đã chia sẻ kinh nghiệm với các đơn vị cùng loại.',
		'Việc lan tỏa mới ở bước đầu.',
	],
	leadership: [
		'Người đứng đầu chỉ đạo sát sao, tổ chức chặt chẽ.',
		'Tổ chức thực hiện tốt, phân công rõ.',
		'Cần làm rõ nguồn lực và trách nhiệm từng bộ phận.',
	],
}
