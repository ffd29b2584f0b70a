import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { ruleOnCalibration } from '#app/commands/calibration-rulings.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { askInWriting, voteByLink } from '#app/commands/written-votes.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { Choice } from '#app/domain/ballot.ts'
import type { RulingKind } from '#app/domain/calibration-ruling.ts'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decisionInput, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { daysFromNow, makeUnit, makeViewer } from '#tests/support/factories.ts'
import { idOf, makeOutsiders, none, outsiders, paperNumber } from './people.ts'
import type { Phase, Rule } from './walk.ts'

/**
 * The council over one entry: two ballots, of which the first asks for four fifths of all voters and the second for
 * seven tenths of those who voted, the adjusted order, and the decision that ends it. One of the four seats is bound to
 * the entry: in some walks a member's, in some the chair's. `m2` is also asked in writing, and votes by the last link.
 */
const seats = ['chair', 'm2', 'm3', 'm4'] as const
const roles = [...outsiders, 'reviewer', ...seats] as const
type Role = (typeof roles)[number]
type Award = 'first' | 'second'

type Act =
	| `${'open' | 'close' | 'agree' | 'disagree' | 'abstain' | 'award'} ${Award}`
	| ('ask m2' | 'm2 by link' | 'm2 by the link before')
	| ('decline' | 'adopt' | 'withdraw')

type Ballot = { isOpen: boolean; votes: Partial<Record<Role, Choice>> }
type Model = {
	boundSeat: Role
	ballots: Record<Award, Ballot | null>
	isAsked: boolean
	isAdopted: boolean
	isDecided: boolean
}

const isSecretary = (role: Role) => role === 'secretary'
const count = ({ votes }: Ballot, choice?: Choice) =>
	Object.values(votes).filter((each) => choice === undefined || each === choice).length
const hasPassed = (award: Award, ballot: Ballot | null): boolean => {
	if (ballot === null || ballot.isOpen) return false
	return award === 'first' ? count(ballot, 'agree') === 3 : count(ballot, 'agree') >= 0.7 * count(ballot)
}
const isVoting = ({ ballots }: Model) => Object.values(ballots).some((ballot) => ballot?.isOpen)
const anyPassed = ({ ballots }: Model) =>
	hasPassed('first', ballots.first) || hasPassed('second', ballots.second)
const mayDecide = (model: Model, role: Role) => isSecretary(role) && !model.isDecided && !isVoting(model)

const withBallot = (model: Model, award: Award, ballot: Ballot): Model => ({
	...model,
	ballots: { ...model.ballots, [award]: ballot },
})
const opening = (award: Award): Rule<Model, Role> => ({
	may: ({ ballots, isDecided }, role) => isSecretary(role) && ballots[award] === null && !isDecided,
	then: (model) => withBallot(model, award, { isOpen: true, votes: {} }),
})
const voting = (award: Award, choice: Choice): Rule<Model, Role> => ({
	may: ({ ballots, boundSeat }, role) => {
		const ballot = ballots[award]
		const isVoter = seats.some((seat) => seat === role) && role !== boundSeat
		return isVoter && ballot?.isOpen === true && ballot.votes[role] === undefined
	},
	then: (model, role) => {
		const votes = { ...model.ballots[award]?.votes, [role]: choice }
		return withBallot(model, award, { isOpen: true, votes })
	},
	weight: choice === 'agree' ? 16 : 1,
})
const isOpenToM2 = ({ ballots }: Model) =>
	ballots.first?.isOpen === true && ballots.first.votes.m2 === undefined
const closing = (award: Award): Rule<Model, Role> => ({
	may: ({ ballots }, role) => {
		const ballot = ballots[award]
		return isSecretary(role) && ballot?.isOpen === true && count(ballot) >= 2
	},
	then: (model) => withBallot(model, award, { isOpen: false, votes: model.ballots[award]?.votes ?? {} }),
	weight: 1,
})
const deciding = (isAllowed: (model: Model) => boolean, weight: number): Rule<Model, Role> => ({
	may: (model, role) => mayDecide(model, role) && isAllowed(model),
	then: (model) => ({ ...model, isDecided: true }),
	weight,
})
/** Whoever is bound to an entry before the council does not rule on its order, decided or not. */
const ruling = (kind: RulingKind): Rule<Model, Role> => ({
	may: ({ boundSeat, isAdopted }, role) =>
		(isSecretary(role) || (role === 'chair' && role !== boundSeat)) && isAdopted === (kind === 'withdrawn'),
	then: (model) => ({ ...model, isAdopted: kind === 'adopted' }),
	weight: 1,
})

export const councilPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		...{ 'open first': opening('first'), 'open second': opening('second') },
		...{ 'agree first': voting('first', 'agree'), 'agree second': voting('second', 'agree') },
		...{ 'disagree first': voting('first', 'disagree'), 'disagree second': voting('second', 'disagree') },
		...{ 'abstain first': voting('first', 'abstain'), 'abstain second': voting('second', 'abstain') },
		'ask m2': {
			may: (model, role) => isSecretary(role) && isOpenToM2(model),
			then: (model) => ({ ...model, isAsked: true }),
		},
		/** Whoever has the letter, signed in or not. */
		'm2 by link': {
			may: (model) => isOpenToM2(model) && model.isAsked,
			then: (model) => voting('first', 'agree').then?.(model, 'm2') ?? model,
		},
		'm2 by the link before': { may: () => false, weight: 0 },
		...{ 'close first': closing('first'), 'close second': closing('second') },
		'award first': deciding(({ ballots }) => hasPassed('first', ballots.first), 12),
		'award second': deciding(({ ballots }) => hasPassed('second', ballots.second), 12),
		decline: deciding((model) => !anyPassed(model), 1),
		...{ adopt: ruling('adopted'), withdraw: ruling('withdrawn') },
	},
	begin: async (turn) => {
		const unit = await makeUnit()
		const boundSeat = turn % 2 === 0 ? 'm4' : 'chair'
		const unitIds = seats.map((seat) => (seat === boundSeat ? unit.id : null))
		const council = await makeCouncil({ members: 4, unitIds })
		const { id: entryId } = await makeReviewed(council, { unitId: unit.id })
		const [chair = anyone(), m2 = anyone(), m3 = anyone(), m4 = anyone()] = council.members
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, council.secretary)),
			...{ reviewer: await makeViewer({ reviewerIn: council.roundId }), chair, m2, m3, m4 },
		}
		const levels = { first: council.awardLevels[0]?.id ?? none, second: council.awardLevels[1]?.id ?? none }
		const ballotOn = async (award: Award) =>
			(await reader().ballot.findFirst({ where: { entryId, awardLevelId: levels[award] } }))?.id ?? none
		const open = (award: Award) => (viewer: Viewer, at: Date) =>
			openBallot(viewer, { entryId, awardLevelId: levels[award] }, at)
		const vote = (award: Award, choice: Choice) => async (viewer: Viewer, at: Date) =>
			castVote(viewer, await ballotOn(award), choice, at)
		const close = (award: Award) => async (viewer: Viewer, at: Date) =>
			closeBallot(viewer, await ballotOn(award), at)
		const decide = (item: DecisionOutcome) => (viewer: Viewer, at: Date) =>
			recordDecision(viewer, decisionInput(council, [item], paperNumber()), at)
		const rule = (kind: RulingKind) => (viewer: Viewer, at: Date) =>
			ruleOnCalibration(viewer, council.roundId, { kind, reason: 'Theo biên bản phiên họp' }, at)
		const seatOf = async (viewer: Viewer) =>
			(await reader().seat.findFirst({ where: { personId: idOf(viewer) } }))?.id ?? none
		const links: string[] = []
		const grounds = 'Căn cứ của mô hình'
		return {
			model: {
				boundSeat,
				ballots: { first: null, second: null },
				isAsked: false,
				isAdopted: false,
				isDecided: false,
			},
			people,
			steps: {
				...{ 'open first': open('first'), 'open second': open('second') },
				...{ 'agree first': vote('first', 'agree'), 'agree second': vote('second', 'agree') },
				...{ 'disagree first': vote('first', 'disagree'), 'disagree second': vote('second', 'disagree') },
				...{ 'abstain first': vote('first', 'abstain'), 'abstain second': vote('second', 'abstain') },
				'ask m2': async (viewer, at) => {
					const asking = { seatIds: [await seatOf(m2)], until: daysFromNow(5) }
					const sent: string[] = []
					const compose: Parameters<typeof askInWriting>[3] = ({ secret }) => {
						sent.push(secret ?? '')
						return { subject: 'Phiếu', text: 'Phiếu' }
					}
					await askInWriting(viewer, await ballotOn('first'), asking, compose, at)
					links.push(...sent)
				},
				'm2 by link': (viewer, at) => voteByLink(viewer, links.at(-1) ?? '', 'agree', at),
				'm2 by the link before': (viewer, at) => voteByLink(viewer, links.at(-2) ?? '', 'agree', at),
				...{ 'close first': close('first'), 'close second': close('second') },
				'award first': decide({ entryId, outcome: 'awarded', awardLevelId: levels.first }),
				'award second': decide({ entryId, outcome: 'awarded', awardLevelId: levels.second }),
				decline: decide({ entryId, outcome: 'not-awarded', grounds }),
				...{ adopt: rule('adopted'), withdraw: rule('withdrawn') },
			},
		}
	},
}
