import { assignReviewer } from '#app/commands/assignments.server.ts'
import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { saveDraft } from '#app/commands/entries.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { reopenSheet } from '#app/commands/reopenings.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { submitEntry, withdrawSubmission } from '#app/commands/submissions.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decisionInput, makeCouncil } from '#tests/support/council.ts'
import { makeEntry, makeUnit, makeViewer, rubricOf } from '#tests/support/factories.ts'
import { fullSheet } from '#tests/support/sheets.ts'
import { anyAssignmentOf, assignmentOf, idOf, makeOutsiders, none, outsiders, paperNumber } from './people.ts'
import type { Phase } from './walk.ts'

/** The whole way of one entry, from the draft to its publication; sent back, it goes the way again. */
const reviewers = ['r1', 'r2'] as const
const members = ['m1', 'm2', 'm3'] as const
const roles = [...outsiders, ...reviewers, ...members] as const
type Role = (typeof roles)[number]
type Reviewer = (typeof reviewers)[number]

type Act =
	| (
			| 'save'
			| 'handIn'
			| 'withdraw'
			| 'accept'
			| 'return'
			| 'assign r1'
			| 'assign r2'
			| 'sheet'
			| 'handInSheet'
	  )
	| ('recuse' | 'reopen r1' | 'reopen r2' | 'open' | 'agree' | 'disagree' | 'close')
	| ('award' | 'decline' | 'sendBack' | 'publish')

/** What the model knows of the one entry: as little as it takes to say what may be done. */
type Model = {
	desk: 'draft' | 'submitted' | 'returned' | 'accepted'
	sheets: Record<Reviewer, 'none' | 'assigned' | 'saved' | 'in' | 'bound'>
	ballot: { isOpen: boolean; voted: Role[]; agree: number } | null
	decision: { outcome: 'awarded' | 'not-awarded' | 'sent-back'; isPublic: boolean } | null
}

const active = ({ sheets }: Model) => reviewers.filter((r) => sheets[r] !== 'none' && sheets[r] !== 'bound')
const areSheetsIn = (model: Model) =>
	active(model).length > 0 && active(model).every((r) => model.sheets[r] === 'in')
/** Four fifths of all three members are all three. */
const hasPassed = ({ ballot }: Model) => ballot !== null && !ballot.isOpen && ballot.agree === 3
const isWithAgency = ({ desk, decision }: Model) =>
	decision === null && (desk === 'draft' || desk === 'returned')
const isBeforeCouncil = ({ desk, decision }: Model) => decision === null && desk === 'accepted'
const mayStayWithout = (model: Model) =>
	isBeforeCouncil(model) &&
	!model.ballot?.isOpen &&
	!hasPassed(model) &&
	(model.ballot !== null || areSheetsIn(model))

const isMember = (role: Role) => role === 'head' || role === 'bound'
const isSecretary = (role: Role) => role === 'secretary'
const sheetOf = ({ sheets }: Model, role: Role) => (role === 'r1' || role === 'r2' ? sheets[role] : null)
const isWriting = (model: Model, role: Role) => ['assigned', 'saved'].includes(sheetOf(model, role) ?? '')

const withSheet =
	(state: Model['sheets'][Reviewer], of?: Reviewer) =>
	(model: Model, role: Role): Model => ({ ...model, sheets: { ...model.sheets, [of ?? role]: state } })
const atDesk =
	(desk: Model['desk']) =>
	(model: Model): Model => ({ ...model, desk })
const decided =
	(outcome: 'awarded' | 'not-awarded' | 'sent-back') =>
	(model: Model): Model => ({ ...model, decision: { outcome, isPublic: false } })

const assigning = (of: Reviewer) => ({
	may: (model: Model, role: Role) =>
		isSecretary(role) && isBeforeCouncil(model) && model.ballot === null && model.sheets[of] === 'none',
	then: withSheet('assigned', of),
})
const reopening = (of: Reviewer) => ({
	may: ({ sheets, ballot }: Model, role: Role) => isSecretary(role) && sheets[of] === 'in' && ballot === null,
	then: withSheet('saved', of),
	weight: 1,
})
const voting = (agrees: boolean) => ({
	may: ({ ballot }: Model, role: Role) =>
		members.some((member) => member === role) && ballot?.isOpen === true && !ballot.voted.includes(role),
	then: (model: Model, role: Role): Model => {
		const { voted = [], agree = 0 } = model.ballot ?? {}
		return { ...model, ballot: { isOpen: true, voted: [...voted, role], agree: agree + (agrees ? 1 : 0) } }
	},
	weight: agrees ? 12 : 1,
})

const published = (model: Model): Model => {
	const outcome = model.decision?.outcome ?? 'sent-back'
	if (outcome === 'sent-back') return { ...model, desk: 'returned', decision: null, ballot: null }
	return { ...model, decision: { outcome, isPublic: true } }
}

export const entryPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		save: { may: (model, role) => isMember(role) && isWithAgency(model), weight: 1 },
		handIn: { may: (model, role) => role === 'head' && isWithAgency(model), then: atDesk('submitted') },
		withdraw: {
			may: ({ desk, decision }, role) => isMember(role) && decision === null && desk === 'submitted',
			then: atDesk('draft'),
			weight: 1,
		},
		accept: {
			may: ({ desk, decision }, role) => isSecretary(role) && decision === null && desk === 'submitted',
			then: atDesk('accepted'),
			weight: 6,
		},
		return: {
			may: ({ desk, decision }, role) => isSecretary(role) && decision === null && desk === 'submitted',
			then: atDesk('returned'),
			weight: 1,
		},
		'assign r1': assigning('r1'),
		'assign r2': assigning('r2'),
		sheet: { may: isWriting, then: withSheet('saved') },
		handInSheet: {
			may: (model, role) => sheetOf(model, role) === 'saved',
			then: withSheet('in'),
			weight: 8,
		},
		recuse: { may: isWriting, then: withSheet('bound'), weight: 1 },
		'reopen r1': reopening('r1'),
		'reopen r2': reopening('r2'),
		open: {
			may: (model, role) =>
				isSecretary(role) && isBeforeCouncil(model) && areSheetsIn(model) && model.ballot === null,
			then: (model) => ({ ...model, ballot: { isOpen: true, voted: [], agree: 0 } }),
			weight: 8,
		},
		agree: voting(true),
		disagree: voting(false),
		close: {
			may: ({ ballot }, role) => isSecretary(role) && ballot?.isOpen === true && ballot.voted.length >= 2,
			then: (model) => ({ ...model, ballot: model.ballot && { ...model.ballot, isOpen: false } }),
		},
		award: {
			may: (model, role) => isSecretary(role) && model.decision === null && hasPassed(model),
			then: decided('awarded'),
			weight: 6,
		},
		decline: {
			may: (model, role) => isSecretary(role) && mayStayWithout(model),
			then: decided('not-awarded'),
			weight: 1,
		},
		sendBack: {
			may: (model, role) => isSecretary(role) && mayStayWithout(model),
			then: decided('sent-back'),
		},
		publish: {
			may: ({ decision }, role) => isSecretary(role) && decision?.isPublic === false,
			then: published,
			weight: 8,
		},
	},
	begin: async () => {
		const council = await makeCouncil()
		const unit = await makeUnit()
		const [m1, m2, m3] = council.members
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, council.secretary)),
			r1: await makeViewer({ reviewerIn: council.roundId }),
			r2: await makeViewer({ reviewerIn: council.roundId }),
			...{ m1: m1 ?? anyone(), m2: m2 ?? anyone(), m3: m3 ?? anyone() },
		}
		const by = { roundId: council.roundId, unitId: unit.id, createdById: idOf(people.head) }
		const { id: entryId } = await makeEntry(by)
		const awardLevelId = council.awardLevels[0]?.id ?? none
		const ballotId = async () =>
			(await reader().ballot.findFirst({ where: { entryId }, orderBy: { number: 'desc' } }))?.id ?? none
		const lastDecision = async () =>
			(
				await reader().decisionItem.findFirst({
					where: { entryId },
					orderBy: { decision: { recordedAt: 'desc' } },
				})
			)?.decisionId ?? none
		const decide = (viewer: Viewer, at: Date, item: DecisionOutcome) =>
			recordDecision(viewer, decisionInput(council, [item], paperNumber()), at)
		const grounds = 'Căn cứ của mô hình'
		const lack = [{ part: 'general' as const, text: 'Thiếu' }]
		const reopen = async (viewer: Viewer, at: Date, of: Reviewer) =>
			reopenSheet(viewer, entryId, await assignmentOf(entryId, people[of]), { reason: 'Xem lại' }, at)
		return {
			model: { desk: 'draft', sheets: { r1: 'none', r2: 'none' }, ballot: null, decision: null },
			people,
			steps: {
				save: async (viewer, at) => {
					const { version } = await reader().entry.findUniqueOrThrow({ where: { id: entryId } })
					return saveDraft(viewer, entryId, { version, changes: { titleVi: `Bản ${+at}` } }, at)
				},
				handIn: (viewer, at) => handInAnew(viewer, entryId, at),
				withdraw: (viewer, at) => withdrawSubmission(viewer, entryId, at),
				accept: (viewer, at) =>
					checkEligibility(viewer, entryId, { outcome: 'accepted', reasons: [], note: '' }, at),
				return: (viewer, at) =>
					checkEligibility(viewer, entryId, { outcome: 'returned', reasons: lack, note: '' }, at),
				'assign r1': (viewer, at) => assignReviewer(viewer, entryId, idOf(people.r1), at),
				'assign r2': (viewer, at) => assignReviewer(viewer, entryId, idOf(people.r2), at),
				sheet: async (viewer, at) => {
					const id = await anyAssignmentOf(entryId, viewer)
					const version = (await reader().review.findUnique({ where: { assignmentId: id } }))?.version ?? 0
					const content = fullSheet(rubricOf('initiative', 'collective'))
					return saveReview(viewer, id, { version, content }, at)
				},
				handInSheet: async (viewer, at) => submitReview(viewer, await anyAssignmentOf(entryId, viewer), at),
				recuse: async (viewer, at) => {
					const why = { kind: 'conflict', reason: 'Xung đột' } as const
					return recuse(viewer, await anyAssignmentOf(entryId, viewer), why, at)
				},
				'reopen r1': (viewer, at) => reopen(viewer, at, 'r1'),
				'reopen r2': (viewer, at) => reopen(viewer, at, 'r2'),
				open: (viewer, at) => openBallot(viewer, { entryId, awardLevelId }, at),
				agree: async (viewer, at) => castVote(viewer, await ballotId(), 'agree', at),
				disagree: async (viewer, at) => castVote(viewer, await ballotId(), 'disagree', at),
				close: async (viewer, at) => closeBallot(viewer, await ballotId(), at),
				award: (viewer, at) => decide(viewer, at, { entryId, outcome: 'awarded', awardLevelId }),
				decline: (viewer, at) => decide(viewer, at, { entryId, outcome: 'not-awarded', grounds }),
				sendBack: (viewer, at) => decide(viewer, at, { entryId, outcome: 'sent-back', grounds }),
				publish: async (viewer, at) => publishDecision(viewer, await lastDecision(), at),
			},
		}
	},
}

/** Sent again, it answers with what there is and does nothing: to the model that is a refusal. */
const handInAnew = async (viewer: Viewer, entryId: string, at: Date) => {
	const count = () => reader().submission.count({ where: { entryId } })
	const before = await count()
	await submitEntry(viewer, entryId, at)
	if ((await count()) === before) throw new Refusal({ code: 'already', fact: 'submitted' })
}
