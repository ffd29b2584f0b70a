import { returnEndorsement, requestEndorsement } from '#app/commands/endorsements.server.ts'
import { saveDraft } from '#app/commands/entries.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { submitEntry, withdrawSubmission } from '#app/commands/submissions.server.ts'
import { sectionOf } from '#app/domain/entry-form.ts'
import { contentOf, titleOf } from './content.ts'
import { draftEntry, handIn } from './filing.ts'
import { accept, allBut, reviewAll, voteAndClose } from './judging.ts'
import { minutesOf } from './minutes.ts'
import { digitalCitizenDaNang, hueS, vneid } from './practices/government.ts'
import { lychee, smedx } from './practices/economy.ts'
import { cashlessMarket } from './practices/market-and-farm.ts'
import { tayNinhSmart, yenHoa } from './practices/society.ts'
import { later, vietnam, type Story } from './story.ts'
import type { Told } from './told.ts'

type Course = {
	told: Told
	drafted: string
	handedIn: string
	keys: readonly string[]
	totals: readonly number[]
	award: string
	votes: ReturnType<typeof allBut>
	citation: string
}

const course = (
	told: Told,
	[drafted, handedIn]: readonly [string, string],
	[keys, totals]: readonly [readonly string[], readonly number[]],
	[award, votes, citation]: readonly [string, Course['votes'], string],
): Course => ({ told, drafted, handedIn, keys, totals, award, votes, citation })

const one = ['thamdinh1', 'thamdinh2', 'thamdinh4']
const two = ['thamdinh3', 'thamdinh5', 'thamdinh6']
const national = 'bang_khen_thu_tuong'
const ofProvince = 'bang_khen_bo_tinh'

const courses: readonly Course[] = [
	course(
		hueS,
		['2024-01-10T09:10', '2024-01-17T14:20'],
		[one, [94, 91, 93]],
		[
			national,
			allBut({ uyvien4: 'abstain' }),
			'Xây dựng và vận hành hiệu quả ứng dụng đô thị thông minh Hue-S',
		],
	),
	course(
		digitalCitizenDaNang,
		['2024-01-11T08:40', '2024-01-19T10:00'],
		[two, [93, 90, 92]],
		[national, allBut({}), 'Xây dựng nền tảng Công dân số và kho dữ liệu điện tử của công dân'],
	),
	course(
		tayNinhSmart,
		['2024-01-12T10:05', '2024-01-24T15:30'],
		[one, [88, 84, 91]],
		[
			ofProvince,
			allBut({ uyvien2: 'disagree', uyvien6: 'abstain' }),
			'Đưa tiện ích số đến người dân trên nền tảng không cần cài đặt',
		],
	),
	course(
		yenHoa,
		['2024-01-15T08:20', '2024-01-22T09:45'],
		[two, [87, 91, 86]],
		[ofProvince, allBut({ uyvien3: 'abstain' }), 'Xây dựng mô hình làng số ở xã thuần nông'],
	),
	course(
		lychee,
		['2024-01-16T13:40', '2024-01-25T16:00'],
		[one, [86, 90, 85]],
		[ofProvince, allBut({ uyvien1: 'disagree' }), 'Đưa nông sản lên sàn thương mại điện tử trong đại dịch'],
	),
	course(
		vneid,
		['2024-01-17T08:30', '2024-01-26T11:00'],
		[two, [95, 92, 94]],
		[
			'model_example',
			allBut({}, ['uyvien7']),
			'Điển hình trong triển khai Đề án 06, định danh và xác thực điện tử',
		],
	),
	course(
		smedx,
		['2024-01-18T09:00', '2024-01-29T10:30'],
		[one, [89, 86, 88]],
		[ofProvince, allBut({ uyvien5: 'abstain' }, ['uyvien8']), 'Hỗ trợ doanh nghiệp nhỏ và vừa chuyển đổi số'],
	),
	course(
		cashlessMarket,
		['2024-01-19T14:00', '2024-01-30T15:10'],
		[two, [78, 72, 81]],
		[
			'initiative_recognition',
			allBut({ uyvien2: 'abstain', uyvien7: 'disagree' }),
			'Nền tảng quản lý chợ truyền thống không tiền mặt (minh họa)',
		],
	),
]

/** The mid-term review: from filing to publication, told under its own dates. */
export const tellFirstRound = async (story: Story): Promise<void> => {
	const filed: { course: Course; entryId: string }[] = []
	for (const each of courses) {
		const entryId = await draftEntry(story, each.told, story.firstRound.id, vietnam(each.drafted))
		await file(story, each, entryId)
		filed.push({ course: each, entryId })
	}
	for (const [index, { course: each, entryId }] of filed.entries()) {
		const at = later(vietnam('2024-02-19T09:00'), index * 40)
		await reviewAll(story, each.told, entryId, { keys: each.keys, totals: each.totals, at })
	}
	for (const [index, { course: each, entryId }] of filed.entries()) {
		const at = later(vietnam('2024-03-14T08:30'), index * 45)
		await voteAndClose(story, story.firstRound, entryId, { award: each.award, votes: each.votes, at })
	}
	await decideAndPublish(story, filed)
}

/** Most go straight; one head asks for more, one is recalled, one is returned by the secretariat and mended. */
const file = async (story: Story, { told, handedIn }: Course, entryId: string): Promise<void> => {
	const at = vietnam(handedIn)
	if (told === tayNinhSmart) await askedForMore(story, told, entryId, later(at, -26 * 60))
	await handIn(story, told, entryId, at)
	if (told === smedx) await recalled(story, told, entryId, later(at, 240))
	if (told === yenHoa) return mendedAndAccepted(story, told, entryId)
	await accept(
		story,
		entryId,
		later(vietnam('2024-02-01T09:00'), courses.findIndex((each) => each.told === told) * 25),
	)
}

const askedForMore = async (story: Story, told: Told, entryId: string, at: Date): Promise<void> => {
	await requestEndorsement(await story.as(told.agency), entryId, at)
	const note = 'Đề nghị rà lại số liệu người dùng thường xuyên trước khi tôi ký.'
	await returnEndorsement(await story.as(`${told.agency}.lanhdao`), entryId, note, later(at, 90))
	const { results } = contentOf(told, [])
	await saveDraft(await story.as(told.agency), entryId, { version: 2, changes: { results } }, later(at, 300))
}

const recalled = async (story: Story, told: Told, entryId: string, at: Date): Promise<void> => {
	await withdrawSubmission(await story.as(`${told.agency}.lanhdao`), entryId, at)
	await handIn(story, told, entryId, later(at, 60 * 20))
}

const mendedAndAccepted = async (story: Story, told: Told, entryId: string): Promise<void> => {
	const reasons = [
		{ part: 'results' as const, text: 'Đề nghị ghi rõ thời điểm thống kê số thôn đã kết nối Internet.' },
		{ part: 'scope' as const, text: 'Đề nghị nêu số thôn và phạm vi áp dụng trong toàn xã.' },
	]
	const returned = vietnam('2024-02-01T14:30')
	await checkEligibility(
		await story.as('thuky'),
		entryId,
		{ outcome: 'returned', reasons, note: '' },
		returned,
	)
	const drafter = await story.as(told.agency)
	const mended = contentOf(told, [])
	const changes = { results: mended.results, sections: { scope: sectionOf(mended, 'scope') } }
	await saveDraft(drafter, entryId, { version: 2, changes }, vietnam('2024-02-05T09:00'))
	await requestEndorsement(drafter, entryId, vietnam('2024-02-05T09:30'))
	await submitEntry(await story.as(`${told.agency}.lanhdao`), entryId, vietnam('2024-02-05T15:00'))
	await accept(story, entryId, vietnam('2024-02-16T10:00'))
}

const decideAndPublish = async (
	story: Story,
	filed: readonly { course: Course; entryId: string }[],
): Promise<void> => {
	const secretary = await story.as('thuky')
	const decisionId = await recordDecision(
		secretary,
		{
			roundId: story.firstRound.id,
			number: '05/QĐ-HĐTĐKT',
			decidedOn: new Date('2024-03-18'),
			titleVi:
				'Về việc khen thưởng và công nhận các điển hình, sáng kiến trong phong trào thi đua chuyển đổi số, đợt sơ kết 2021 - 2023 (dữ liệu mẫu)',
			signerVi: 'Nguyễn Minh Khánh, Chủ tịch Hội đồng (dữ liệu mẫu)',
			minutes: minutesOf(
				`Hội đồng nghe báo cáo kết quả thẩm định ${filed.length} hồ sơ, thảo luận từng trường hợp và bỏ phiếu kín. Ủy viên có xung đột lợi ích không tham gia bỏ phiếu đối với hồ sơ liên quan.`,
				[],
				'Hà Nội',
			),
			items: filed.map(({ course: { award, citation, told }, entryId }) => ({
				entryId,
				outcome: 'awarded' as const,
				awardLevelId: story.firstRound.awards.get(award) ?? '',
				citationVi: `${citation}; hồ sơ "${titleOf(told)}"`,
			})),
		},
		vietnam('2024-03-18T15:00'),
	)
	await publishDecision(secretary, decisionId, vietnam('2024-03-20T09:00'))
}
