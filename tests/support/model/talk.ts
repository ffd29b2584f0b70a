import { assignReviewer } from '#app/commands/assignments.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { discuss, hostDiscussion } from '#app/commands/discussions.server.ts'
import { answerInquiry, askQuestion, declineQuestion, sendInquiry } from '#app/commands/inquiries.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decisionInput, makeCouncil } from '#tests/support/council.ts'
import { daysFromNow, makeEntryAt, makeUnit, makeViewer, rubricOf } from '#tests/support/factories.ts'
import { fullSheet } from '#tests/support/sheets.ts'
import { anyAssignmentOf, idOf, makeOutsiders, none, outsiders, paperNumber } from './people.ts'
import type { Phase } from './walk.ts'

/**
 * What is said about an entry under review: among those who handed in, and between reviewer, secretariat and agency. It
 * ends with the decision. Both reviewers have written their sheets at the beginning; `other` reviews in the round, and
 * not this entry.
 */
const reviewers = ['r1', 'r2'] as const
const roles = [...outsiders, ...reviewers, 'other', 'member'] as const
type Role = (typeof roles)[number]
type Reviewer = (typeof reviewers)[number]

type Act =
	| ('hand in' | 'recuse' | 'discuss' | 'host')
	| ('ask' | 'turn down' | 'inquire' | 'inquire for' | 'answer' | 'decline')

type Model = {
	sheets: Record<Reviewer, 'whole' | 'in' | 'ended'>
	/** Questions that wait, in the order in which they were asked. */
	waiting: readonly Reviewer[]
	/** Whether the last inquiry waits for its answer; null before the first. */
	isAsked: boolean | null
	isDecided: boolean
}

const isSecretary = (role: Role) => role === 'secretary'
const isMember = (role: Role) => role === 'head' || role === 'bound'
const own = ({ sheets }: Model, role: Role) => (role === 'r1' || role === 'r2' ? sheets[role] : null)
const areAllGone = ({ sheets }: Model) => reviewers.every((each) => sheets[each] === 'ended')
const areIn = ({ sheets }: Model) =>
	reviewers.some((each) => sheets[each] === 'in') && reviewers.every((each) => sheets[each] !== 'whole')
const most = 5

export const talkPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		'hand in': {
			may: (model, role) => own(model, role) === 'whole',
			then: (model, role) => ({ ...model, sheets: { ...model.sheets, [role]: 'in' } }),
		},
		recuse: {
			may: (model, role) => own(model, role) === 'whole',
			then: (model, role) => ({ ...model, sheets: { ...model.sheets, [role]: 'ended' } }),
			weight: 1,
		},
		discuss: { may: (model, role) => own(model, role) === 'in' && !model.isDecided },
		host: { may: (model, role) => isSecretary(role) && !model.isDecided && !areAllGone(model) },
		ask: {
			may: (model, role) =>
				['whole', 'in'].includes(own(model, role) ?? '') &&
				model.waiting.filter((each) => each === role).length < most,
			then: (model, role) => ({ ...model, waiting: [...model.waiting, role as Reviewer] }),
			weight: 3,
		},
		'turn down': {
			may: ({ waiting }, role) => isSecretary(role) && waiting.length > 0,
			then: (model) => ({ ...model, waiting: model.waiting.slice(1) }),
		},
		inquire: {
			may: ({ isDecided }, role) => isSecretary(role) && !isDecided,
			then: (model) => ({ ...model, isAsked: true }),
			weight: 1,
		},
		'inquire for': {
			may: ({ isDecided, waiting }, role) => isSecretary(role) && !isDecided && waiting.length > 0,
			then: (model) => ({ ...model, waiting: model.waiting.slice(1), isAsked: true }),
		},
		answer: {
			may: ({ isAsked, isDecided }, role) => isMember(role) && isAsked === true && !isDecided,
			then: (model) => ({ ...model, isAsked: false }),
		},
		decline: {
			may: (model, role) => isSecretary(role) && areIn(model) && !model.isDecided,
			then: (model) => ({ ...model, isDecided: true }),
			weight: 1,
		},
	},
	begin: async () => {
		const council = await makeCouncil({ sheets: 2, blindness: 'double' })
		const { roundId, secretary } = council
		const unit = await makeUnit()
		const review = { reviewerIn: roundId }
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, secretary)),
			...{ r1: await makeViewer(review), r2: await makeViewer(review), other: await makeViewer(review) },
			member: council.members[1] ?? anyone(),
		}
		const { id: entryId } = await makeEntryAt('accepted', {
			...{ roundId, unitId: unit.id, createdById: idOf(people.head) },
		})
		const content = fullSheet(rubricOf('initiative', 'collective'))
		for (const r of reviewers) {
			const id = await assignReviewer(secretary, entryId, idOf(people[r]), daysFromNow(-1))
			await saveReview(people[r], id, { version: 0, content }, daysFromNow(-1))
		}
		/** The question that waits the longest; else any. */
		const questionId = async () => {
			const found = await reader().reviewQuestion.findMany({
				where: { assignment: { entryId } },
				orderBy: { askedAt: 'asc' },
			})
			return (found.find(({ outcome }) => outcome === null) ?? found[0])?.id ?? none
		}
		const inquiryId = async () =>
			(await reader().inquiry.findFirst({ where: { entryId }, orderBy: { sentAt: 'desc' } }))?.id ?? none
		const text = 'Đề nghị nêu rõ năm của số liệu.'
		return {
			model: { sheets: { r1: 'whole', r2: 'whole' }, waiting: [], isAsked: null, isDecided: false },
			people,
			steps: {
				'hand in': async (viewer, at) => submitReview(viewer, await anyAssignmentOf(entryId, viewer), at),
				recuse: async (viewer, at) => {
					const why = { kind: 'expertise', reason: 'Ngoài chuyên môn' } as const
					return recuse(viewer, await anyAssignmentOf(entryId, viewer), why, at)
				},
				discuss: async (viewer, at) => discuss(viewer, await anyAssignmentOf(entryId, viewer), { text }, at),
				host: (viewer, at) => hostDiscussion(viewer, entryId, { text }, at),
				ask: async (viewer, at) => askQuestion(viewer, await anyAssignmentOf(entryId, viewer), { text }, at),
				'turn down': async (viewer, at) =>
					declineQuestion(viewer, entryId, await questionId(), { note: 'Đã có trong hồ sơ' }, at),
				inquire: (viewer, at) => sendInquiry(viewer, entryId, { text, days: 3, questionIds: [] }, at),
				'inquire for': async (viewer, at) =>
					sendInquiry(viewer, entryId, { text, days: 3, questionIds: [await questionId()] }, at),
				answer: async (viewer, at) =>
					answerInquiry(viewer, entryId, await inquiryId(), { answer: 'Năm 2024.' }, at),
				decline: (viewer, at) => {
					const item = { entryId, outcome: 'not-awarded' as const, grounds: 'Phạm vi hẹp' }
					return recordDecision(viewer, decisionInput(council, [item], paperNumber()), at)
				},
			},
		}
	},
}
