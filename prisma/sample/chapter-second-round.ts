import { recordDecision } from '#app/commands/decisions.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { requestEndorsement } from '#app/commands/endorsements.server.ts'
import { createEntry, saveDraft } from '#app/commands/entries.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { planVisit } from '#app/commands/visits.server.ts'
import { markBasis } from '#app/commands/sample.server.ts'
import { portal } from '#app/domain/viewer.ts'
import { titleOf } from './content.ts'
import { draftEntry, handIn } from './filing.ts'
import { accept, allBut, assign, beginReview, review, reviewAll, vote, voteAndClose } from './judging.ts'
import { minutesOf } from './minutes.ts'
import { digitalCitizenApp, educationData, virtualAssistant } from './practices/data-and-desks.ts'
import { borderGate } from './practices/economy.ts'
import { coffee } from './practices/market-and-farm.ts'
import { contest, elderly, eveningClass } from './practices/people.ts'
import { healthRecords } from './practices/society.ts'
import { doc } from './rich.ts'
import { before, later, type Story } from './story.ts'
import { invented, type Told } from './told.ts'

/** The final review, under way at the moment of telling: one entry at each place of the road. */
export const tellSecondRound = async (story: Story): Promise<void> => {
	await decidedNotPublished(story)
	await ballotClosed(story)
	await ballotOpen(story)
	await everySheetIn(story)
	await underReview(story)
	await accepted(story)
	await returned(story)
	await submitted(story)
	await waitingForHead(story)
	await draft(story)
}

const roundOf = (story: Story): string => story.secondRound.id

const filed = async (story: Story, told: Told, days: number): Promise<string> => {
	const entryId = await draftEntry(story, told, roundOf(story), before(story, days))
	await handIn(story, told, entryId, before(story, days - 4))
	return entryId
}

const taken = async (story: Story, told: Told, days: number): Promise<string> => {
	const entryId = await filed(story, told, days)
	await accept(story, entryId, before(story, days - 6))
	return entryId
}

const first = ['thamdinh1', 'thamdinh2', 'thamdinh4']
const second = ['thamdinh3', 'thamdinh5', 'thamdinh6']

const decidedNotPublished = async (story: Story): Promise<void> => {
	const award = 'bang_khen_thu_tuong'
	const entryId = await taken(story, borderGate, 50)
	await reviewAll(story, borderGate, entryId, { keys: first, totals: [93, 95, 90], at: before(story, 42) })
	const votes = allBut({ uyvien6: 'abstain' })
	await voteAndClose(story, story.secondRound, entryId, { award, votes, at: before(story, 12) })
	await recordDecision(
		await story.as('thuky'),
		{
			roundId: roundOf(story),
			number: '12/QĐ-HĐTĐKT',
			decidedOn: new Date(before(story, 8).toISOString().slice(0, 10)),
			titleVi:
				'Về việc khen thưởng trong phong trào thi đua chuyển đổi số, đợt tổng kết 2021 - 2025, lần thứ nhất (dữ liệu mẫu)',
			signerVi: 'Nguyễn Minh Khánh, Chủ tịch Hội đồng (dữ liệu mẫu)',
			minutes: minutesOf(
				'Hội đồng thảo luận hồ sơ và bỏ phiếu kín; kết quả đạt tỷ lệ theo quy định.',
				[],
				'Hà Nội',
			),
			items: [
				{
					entryId,
					outcome: 'awarded',
					awardLevelId: story.secondRound.awards.get(award) ?? '',
					citationVi: `Hồ sơ "${titleOf(borderGate)}"`,
				},
			],
		},
		before(story, 7),
	)
}

/** The member from the Ministry of Education does not vote on its entry. */
const ballotClosed = async (story: Story): Promise<void> => {
	const entryId = await taken(story, educationData, 48)
	await reviewAll(story, educationData, entryId, {
		keys: second,
		totals: [86, 90, 88],
		at: before(story, 40),
	})
	const votes = allBut({ uyvien2: 'disagree', uyvien3: 'abstain' }, ['uyvien5'])
	await voteAndClose(story, story.secondRound, entryId, {
		award: 'bang_khen_bo_tinh',
		votes,
		at: before(story, 6),
	})
}

const ballotOpen = async (story: Story): Promise<void> => {
	const entryId = await taken(story, digitalCitizenApp, 46)
	await reviewAll(story, digitalCitizenApp, entryId, {
		keys: first,
		totals: [82, 76, 85],
		at: before(story, 38),
	})
	const votes = { chutich: 'agree', uyvien2: 'agree', uyvien5: 'abstain', uyvien7: 'agree' } as const
	await vote(story, story.secondRound, entryId, {
		award: 'initiative_recognition',
		votes,
		at: before(story, 2),
	})
}

const everySheetIn = async (story: Story): Promise<void> => {
	const entryId = await taken(story, virtualAssistant, 44)
	await reviewAll(story, virtualAssistant, entryId, {
		keys: second,
		totals: [79, 88, 71],
		at: before(story, 36),
	})
}

/** One sheet is in, one begun, one reviewer stepped back and another has not started; two others go and see it. */
const underReview = async (story: Story): Promise<void> => {
	const entryId = await taken(story, healthRecords, 30)
	const given = await assign(story, entryId, ['thamdinh1', 'thamdinh2', 'thamdinh3'], before(story, 22))
	const sheet = (key: string, total: number, turn: number) => ({
		key,
		total,
		turn,
		assignmentId: given.get(key) ?? '',
	})
	const reason = 'Tôi trực tiếp hướng dẫn chuyên môn cho đơn vị lập hồ sơ nên xin không thẩm định.'
	await recuse(
		await story.as('thamdinh3'),
		given.get('thamdinh3') ?? '',
		{ kind: 'conflict', reason },
		before(story, 20),
	)
	await assign(story, entryId, ['thamdinh5'], before(story, 19))
	await review(story, healthRecords, sheet('thamdinh1', 87, 0), before(story, 10))
	await beginReview(story, healthRecords, sheet('thamdinh2', 84, 1), before(story, 1))
	const visit = { startsAt: before(story, -4), place: 'Trạm y tế xã, theo lịch của địa phương' }
	const memberIds = ['thamdinh4', 'thamdinh6'].map(story.personId)
	await planVisit(await story.as('thuky'), entryId, { ...visit, memberIds }, before(story, 3))
}

const accepted = async (story: Story): Promise<void> => {
	await taken(story, contest, 20)
}

const returned = async (story: Story): Promise<void> => {
	const entryId = await filed(story, coffee, 16)
	const reasons = [
		{
			part: 'results' as const,
			text: 'Đề nghị nêu doanh thu trước và sau khi bán trực tuyến thay cho chỉ tỷ lệ.',
		},
		{ part: 'evidence' as const, text: 'Đề nghị bổ sung ảnh nhật ký canh tác và mã truy xuất nguồn gốc.' },
	]
	const note = 'Hồ sơ được trả lại để bổ sung, đề nghị nộp lại trước khi hết thời gian kiểm tra.'
	await checkEligibility(
		await story.as('thuky'),
		entryId,
		{ outcome: 'returned', reasons, note },
		before(story, 9),
	)
}

const submitted = async (story: Story): Promise<void> => {
	await filed(story, eveningClass, 7)
}

const waitingForHead = async (story: Story): Promise<void> => {
	const entryId = await draftEntry(story, elderly, roundOf(story), before(story, 5))
	await requestEndorsement(await story.as(elderly.agency), entryId, before(story, 1))
}

/** A draft that somebody has only begun. */
const draft = async (story: Story): Promise<void> => {
	const viewer = await story.as('quangtri')
	const at = before(story, 3)
	const place = { roundId: roundOf(story), unitId: story.unitId('quangtri') }
	const entryId = await createEntry(viewer, { ...place, kind: 'initiative', subject: 'collective' }, at)
	await markBasis(portal('sample'), entryId, 'illustrative', at)
	const changes = {
		titleVi: 'Bản đồ số các điểm tránh trú bão (minh họa)',
		summary: '(Minh họa) Người dân xem trên điện thoại điểm tránh trú gần nhất còn chỗ khi có bão.',
		pillar: 'digital_society',
		themes: ['society_skills'],
		sections: {
			context: doc([
				invented,
				'Mỗi mùa bão, người dân hỏi nhau điểm tránh trú nào còn chỗ; danh sách giấy ở thôn thường đã cũ.',
			]),
		},
	}
	await saveDraft(viewer, entryId, { version: 1, changes }, later(at, 40))
}
