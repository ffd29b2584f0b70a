import { assignReviewer } from '#app/commands/assignments.server.ts'
import { castVote, openBallot } from '#app/commands/ballots.server.ts'
import { answerClaim, claimInterest } from '#app/commands/interest-claims.server.ts'
import { declareInterest, liftInterest, pinInterest } from '#app/commands/interests.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { makeCouncil } from '#tests/support/council.ts'
import { daysFromNow, makeEntryAt, makeUnit, makeViewer, rubricOf } from '#tests/support/factories.ts'
import { fullSheet } from '#tests/support/sheets.ts'
import { anyAssignmentOf, idOf, makeOutsiders, none, outsiders } from './people.ts'
import type { Phase, Rule } from './walk.ts'

/**
 * Interests that bind: declared, claimed by the agency and found right, pinned, lifted; and that nobody who is bound
 * assigns, scores, opens a ballot or votes. `r1` has the entry at the beginning; `clerk` is a second secretary; the seat
 * of `m3` is of a unit that can be pinned as a whole.
 */
const reviewers = ['r1', 'r2'] as const
const members = ['chair', 'm2', 'm3'] as const
const roles = [...outsiders, 'clerk', ...reviewers, ...members] as const
type Role = (typeof roles)[number]
type Reviewer = (typeof reviewers)[number]

type Act =
	| ('declare entry' | 'declare unit' | 'pin r2' | 'pin unit' | 'claim' | 'uphold' | 'dismiss' | 'lift')
	| ('assign r2' | 'sheet' | 'hand in' | 'open' | 'vote')

type Model = {
	/** Whom each interest that was not lifted binds, in the order in which they were recorded. */
	interests: readonly Role[]
	claims: number
	sheets: Record<Reviewer, 'none' | 'assigned' | 'whole' | 'in' | 'ended'>
	voted: readonly Role[] | null
}

const among = (names: readonly string[], role: Role) => names.includes(role)
const isBound = ({ interests }: Model, role: Role) => role === 'bound' || interests.includes(role)
const isClear = (model: Model, role: Role) => among(['secretary', 'clerk'], role) && !isBound(model, role)
const isMember = (role: Role) => role === 'head' || role === 'bound'
const judges = ['operator', 'secretary', 'bound', 'clerk', ...reviewers, ...members]
const own = ({ sheets }: Model, role: Role) => (role === 'r1' || role === 'r2' ? sheets[role] : null)
const isOpen = (model: Model, role: Role) => among(['assigned', 'whole'], own(model, role) as Role)
const live = ({ sheets }: Model) => reviewers.filter((each) => !['none', 'ended'].includes(sheets[each]))

/** Whoever is bound gives up what they have not handed in. */
const binding = (model: Model, role: Role): Model => ({
	...model,
	interests: [...model.interests, role],
	...(isOpen(model, role) ? { sheets: { ...model.sheets, [role]: 'ended' } } : {}),
})
const withSheet = (model: Model, role: Role, state: Model['sheets'][Reviewer]): Model => ({
	...model,
	sheets: { ...model.sheets, [role]: state },
})
const pinning = (whom: Role): Rule<Model, Role> => ({
	may: isClear,
	then: (model) => binding(model, whom),
	weight: 1,
})
const answering = (then: (model: Model) => Model): Rule<Model, Role> => ({
	may: (model, role) => isClear(model, role) && model.claims > 0,
	then: (model) => then({ ...model, claims: model.claims - 1 }),
})

export const interestPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		'declare entry': {
			may: (model, role) =>
				among(judges, role) && (role === 'bound' || !isBound(model, role)) && own(model, role) !== 'ended',
			then: binding,
			weight: 1,
		},
		'declare unit': { may: (_, role) => among(judges, role), then: binding, weight: 1 },
		'pin r2': pinning('r2'),
		'pin unit': pinning('m3'),
		claim: {
			may: ({ claims }, role) => isMember(role) && claims < 10,
			then: (model) => ({ ...model, claims: model.claims + 1 }),
			weight: 1,
		},
		uphold: answering((model) => binding(model, 'm2')),
		dismiss: answering((model) => model),
		lift: {
			may: (model, role) => isClear(model, role) && model.interests.length > 0,
			then: (model) => ({ ...model, interests: model.interests.slice(0, -1) }),
			weight: 4,
		},
		'assign r2': {
			may: (model, role) =>
				isClear(model, role) && model.voted === null && model.sheets.r2 === 'none' && !isBound(model, 'r2'),
			then: (model) => withSheet(model, 'r2', 'assigned'),
		},
		sheet: { may: isOpen, then: (model, role) => withSheet(model, role, 'whole') },
		'hand in': {
			may: (model, role) => own(model, role) === 'whole',
			then: (model, role) => withSheet(model, role, 'in'),
			weight: 8,
		},
		open: {
			may: (model, role) =>
				isClear(model, role) &&
				model.voted === null &&
				live(model).length > 0 &&
				live(model).every((each) => model.sheets[each] === 'in') &&
				members.some((each) => !isBound(model, each)),
			then: (model) => ({ ...model, voted: [] }),
			weight: 12,
		},
		vote: {
			may: (model, role) =>
				among(members, role) && !isBound(model, role) && model.voted?.includes(role) === false,
			then: (model, role) => ({ ...model, voted: [...(model.voted ?? []), role] }),
		},
	},
	begin: async () => {
		const pinned = await makeUnit()
		const council = await makeCouncil({ unitIds: [null, null, pinned.id] })
		const { roundId, secretary, members: seats } = council
		const unit = await makeUnit()
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, secretary)),
			clerk: await makeViewer({ office: 'secretary' }),
			...{ r1: await makeViewer({ reviewerIn: roundId }), r2: await makeViewer({ reviewerIn: roundId }) },
			...{ chair: seats[0] ?? anyone(), m2: seats[1] ?? anyone(), m3: seats[2] ?? anyone() },
		}
		const { id: entryId } = await makeEntryAt('accepted', {
			...{ roundId, unitId: unit.id, createdById: idOf(people.head) },
		})
		await assignReviewer(secretary, entryId, idOf(people.r1), daysFromNow(-1))
		const facts = { kind: 'collaboration' as const, note: 'Cùng đề tài', startsAt: null, endsAt: null }
		const claimId = async () => {
			const claims = await reader().interestClaim.findMany({
				where: { entryId },
				orderBy: { claimedAt: 'asc' },
			})
			return (claims.find(({ outcome }) => outcome === null) ?? claims[0])?.id ?? none
		}
		/** The last that binds; else any. */
		const interestId = async () => {
			const where = { OR: [{ entryId }, { towardsUnitId: unit.id }] }
			const found = await reader().interest.findMany({ where, orderBy: { recordedAt: 'desc' } })
			return (found.find(({ liftedAt }) => liftedAt === null) ?? found[0])?.id ?? none
		}
		return {
			model: { interests: [], claims: 0, sheets: { r1: 'assigned', r2: 'none' }, voted: null },
			people,
			steps: {
				'declare entry': (viewer, at) => declareInterest(viewer, { ...facts, entryId }, at),
				'declare unit': (viewer, at) => declareInterest(viewer, { ...facts, unitId: unit.id }, at),
				'pin r2': (viewer, at) => pinInterest(viewer, entryId, { ...facts, personId: idOf(people.r2) }, at),
				'pin unit': (viewer, at) => pinInterest(viewer, entryId, { ...facts, unitId: pinned.id }, at),
				claim: (viewer, at) => {
					const named = { named: 'Ủy viên có lợi ích', namedUnitId: null, grounds: 'Đang có tranh chấp' }
					return claimInterest(viewer, entryId, { ...named, kind: 'dispute' }, at)
				},
				uphold: async (viewer, at) => {
					const reason = 'Có căn cứ.'
					const personIds = [idOf(people.m2)]
					const answer = { outcome: 'upheld' as const, reason, personIds, unitId: null }
					return answerClaim(viewer, await claimId(), answer, at)
				},
				dismiss: async (viewer, at) =>
					answerClaim(viewer, await claimId(), { outcome: 'dismissed', reason: 'Không có căn cứ.' }, at),
				lift: async (viewer, at) => liftInterest(viewer, await interestId(), 'Đã hết', at),
				'assign r2': (viewer, at) => assignReviewer(viewer, entryId, idOf(people.r2), at),
				sheet: async (viewer, at) => {
					const id = await anyAssignmentOf(entryId, viewer)
					const { version = 0 } = (await reader().review.findUnique({ where: { assignmentId: id } })) ?? {}
					const content = fullSheet(rubricOf('initiative', 'collective'))
					return saveReview(viewer, id, { version, content }, at)
				},
				'hand in': async (viewer, at) => submitReview(viewer, await anyAssignmentOf(entryId, viewer), at),
				open: (viewer, at) =>
					openBallot(viewer, { entryId, awardLevelId: council.awardLevels[0]?.id ?? none }, at),
				vote: async (viewer, at) => {
					const ballot = await reader().ballot.findFirst({ where: { entryId } })
					return castVote(viewer, ballot?.id ?? none, 'abstain', at)
				},
			},
		}
	},
}
