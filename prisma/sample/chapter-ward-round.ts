import { addComment } from '#app/commands/comments.server.ts'
import { grantException } from '#app/commands/deadlines.server.ts'
import { makeDelegation } from '#app/commands/delegations.server.ts'
import { requestEndorsement } from '#app/commands/endorsements.server.ts'
import { setEndorsementRules, setQuota } from '#app/commands/round-rules.server.ts'
import { endorseEntry } from '#app/commands/submissions.server.ts'
import { explainTwin } from '#app/commands/twins.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { reader } from '#app/data/database.server.ts'
import { titleOf } from './content.ts'
import { draftEntry } from './filing.ts'
import { cashlessMarket } from './practices/market-and-farm.ts'
import { wardCameras, wardMarket } from './practices/wards.ts'
import { before, later, type Story } from './story.ts'

const form = 'xa-phuong'

/**
 * A call for wards and communes: two people endorse, then the province; at most two entries of a ward. The head is away
 * and a deputy acts. One entry is in, like a published practice and explained; one waits for the province, with a deadline
 * of its own after the common one.
 */
export const tellWardRound = async (story: Story): Promise<void> => {
	const { id: roundId } = story.wardRound
	const secretary = await story.as('thuky')
	await setEndorsementRules(secretary, roundId, { asksParent: true, twoPeople: true }, before(story, 65))
	const quota = { kind: 'initiative' as const, subject: null, unitId: null, most: 2 }
	await setQuota(secretary, roundId, quota, later(before(story, 65), 4))
	await delegate(story)
	await inWithChain(story)
	await waitingForProvince(story)
	await commented(story)
}

const delegate = async (story: Story): Promise<void> => {
	const input = {
		unitId: story.unitId('dongha'),
		delegateId: story.personId('dongha.pho'),
		startsAt: before(story, 20),
		endsAt: before(story, -20),
		reason: 'Chủ tịch phường đi học bồi dưỡng tập trung.',
	}
	await makeDelegation(await story.as('dongha.lanhdao'), input, before(story, 21))
}

/** Endorsed by the deputy, then by the province: handed in. */
const inWithChain = async (story: Story): Promise<void> => {
	const { id: roundId } = story.wardRound
	const entryId = await draftEntry(story, wardMarket, roundId, before(story, 18), { form })
	const drafter = await story.as('dongha')
	const original = await reader().practice.findFirstOrThrow({
		where: { entry: { titleVi: titleOf(cashlessMarket) } },
		select: { entryId: true },
	})
	const said = {
		otherId: original.entryId,
		relation: 'independent' as const,
		text: 'Phường tự triển khai với tổ chức tín dụng trên địa bàn, quy trình thu phí và đối chiếu do ban quản lý chợ Đông Hà xây dựng; phần mô tả nền tảng giống vì dùng chung tài liệu hướng dẫn.',
	}
	await explainTwin(drafter, entryId, said, before(story, 13))
	await requestEndorsement(drafter, entryId, later(before(story, 13), 30))
	await endorseEntry(await actingAt(story, 'dongha.pho'), entryId, before(story, 12))
	await endorseEntry(await story.as('quangtri.lanhdao'), entryId, before(story, 10))
}

/** After the deadline had passed the secretary gave the ward more time: the flood it writes of was there again. */
const waitingForProvince = async (story: Story): Promise<void> => {
	const { id: roundId } = story.wardRound
	const entryId = await draftEntry(story, wardCameras, roundId, before(story, 9), { form, proven: 1 })
	const granted = {
		unitId: story.unitId('dongha'),
		entry: null,
		until: before(story, -10),
		reason: 'Phường bị ngập ba ngày cuối đợt, không làm việc được.',
	}
	await grantException(await story.as('thuky'), roundId, granted, before(story, 2))
	await requestEndorsement(await story.as('dongha'), entryId, later(before(story, 2), 60))
	await endorseEntry(await actingAt(story, 'dongha.pho'), entryId, before(story, 1))
}

/** Delegations are read with the viewer: the deputy is read anew once there is one. */
const actingAt = (story: Story, key: string) => viewerOf(story.personId(key), 'vi', 'sample')

/** The head of the province asks the drafter something about the draft that is only begun. */
const commented = async (story: Story): Promise<void> => {
	const draft = await reader().entry.findFirstOrThrow({
		where: { roundId: story.secondRound.id, unitId: story.unitId('quangtri'), stage: 'draft' },
		select: { id: true },
	})
	const comment = {
		part: 'section-context',
		thread: null,
		text: '@Lê Thị Thu Hà bổ sung số hộ phải sơ tán trong hai mùa bão gần nhất, có nguồn.',
		sendKey: '00000000-0000-4000-8000-000000000001',
	}
	await addComment(await story.as('quangtri.lanhdao'), draft.id, comment, before(story, 1))
}
