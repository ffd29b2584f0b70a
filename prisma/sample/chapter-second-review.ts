import { openSecondRound } from '#app/commands/second-rounds.server.ts'
import { reader } from '#app/data/database.server.ts'
import { draftEntry, handIn } from './filing.ts'
import { accept, review, reviewAll } from './judging.ts'
import { borderMedicine } from './practices/second-review.ts'
import { before, type Story } from './story.ts'

const reason =
	'Ba phiếu lần đầu lệch nhau 24 điểm, chủ yếu ở mức độ tin cậy của số liệu; cần thêm hai ý kiến độc lập trước khi trình Hội đồng.'

/** The first sheets of an entry lie far apart: a second round of review was opened, and one of its two sheets is in. */
export const tellSecondReview = async (story: Story): Promise<void> => {
	const roundId = story.secondRound.id
	const entryId = await draftEntry(story, borderMedicine, roundId, before(story, 44))
	await handIn(story, borderMedicine, entryId, before(story, 40))
	await accept(story, entryId, before(story, 38))
	await reviewAll(story, borderMedicine, entryId, {
		keys: ['thamdinh3', 'thamdinh5', 'thamdinh6'],
		totals: [89, 65, 78],
		at: before(story, 30),
	})
	const terms = { reviewers: 2, dueAt: before(story, -14), effect: 'replaces' as const, reason }
	await openSecondRound(await story.as('thuky'), roundId, [entryId], terms, before(story, 6))
	const [called] = await reader().assignment.findMany({
		where: { entryId, turn: 2 },
		orderBy: { person: { email: 'desc' } },
		select: { id: true, person: { select: { email: true } } },
	})
	if (!called) return
	const sheet = {
		assignmentId: called.id,
		key: called.person.email.replace('@mau.vn', ''),
		total: 80,
		turn: 1,
	}
	await review(story, borderMedicine, sheet, before(story, 2))
}
