import { reissueCertificate } from '#app/commands/certificates.server.ts'
import { correctPractice } from '#app/commands/corrections.server.ts'
import { numberPapers } from '#app/commands/council-papers.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { addSignedPaper } from '#app/commands/signed-papers.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decisionInput, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { makeUnit, makeViewer } from '#tests/support/factories.ts'
import { makeOutsiders, none, outsiders, paperNumber } from './people.ts'
import type { Phase, Rule } from './walk.ts'

/**
 * What is decided of an entry after its vote: outcomes, publication, correction by a later decision, revocation, papers,
 * certificates and wording. It begins after a vote that passed or one that failed.
 */
const roles = [...outsiders, 'reviewer', 'chair', 'member'] as const
type Role = (typeof roles)[number]

type Outcome = 'awarded' | 'not-awarded' | 'sent-back' | 'referred' | 'suspended'
type Act =
	| (
			| 'award'
			| 'decline'
			| 'sendBack'
			| 'refer'
			| 'suspend'
			| 'number'
			| 'sign'
			| 'publish'
			| 'publish the one before'
	  )
	| ('correct' | 'takeBack' | 'revoke' | 'reissue' | 'reword')

type Model = {
	hasPassed: boolean
	isWithAgency: boolean
	/** The last decision of the entry; `amends`: it is to take the place of one that is public. */
	last: { outcome: Outcome; isPublic: boolean; amends: boolean; isNumbered: boolean } | null
	/** Whether an award of it is public and holds, and whether one was taken back. */
	isAwarded: boolean
	isRevoked: boolean
}

const leavesOpen = (outcome: Outcome) => outcome === 'referred' || outcome === 'suspended'
const isUndecided = ({ last, isWithAgency }: Model) =>
	!isWithAgency && (last === null || (last.isPublic && leavesOpen(last.outcome)))
const isSecretary = (role: Role) => role === 'secretary'

/** What amends a public decision is published before it is amended itself. */
const isPending = ({ last }: Model) => last !== null && !last.isPublic && last.amends
const mayFix = (model: Model, role: Role) => {
	const { last, isRevoked, isWithAgency } = model
	const isOver = last === null || isWithAgency || (last.isPublic && leavesOpen(last.outcome))
	return isSecretary(role) && !isOver && !isPending(model) && !isRevoked
}
const mayTouchPublic = ({ isAwarded }: Model, role: Role) => isSecretary(role) && isAwarded

const deciding = (outcome: Outcome, isAllowed: (model: Model) => boolean): Rule<Model, Role> => ({
	may: (model, role) => isSecretary(role) && isUndecided(model) && isAllowed(model),
	then: (model) => ({ ...model, last: { outcome, isPublic: false, amends: false, isNumbered: false } }),
})

const superseding = (outcome: Outcome, isAllowed: (model: Model) => boolean): Rule<Model, Role> => ({
	may: (model, role) => mayFix(model, role) && isAllowed(model),
	then: (model) => ({
		...model,
		last: { outcome, isPublic: false, amends: model.last?.isPublic ?? false, isNumbered: false },
	}),
})

const numbered = (model: Model): Model => ({
	...model,
	last: model.last && { ...model.last, isNumbered: true },
})

const published = (model: Model): Model => {
	const { last, isAwarded, isRevoked } = model
	if (last === null) return model
	const isGone = isAwarded && last.outcome === 'not-awarded'
	return {
		...model,
		last: { ...last, isPublic: true, amends: false },
		isWithAgency: last.outcome === 'sent-back',
		isAwarded: last.outcome === 'awarded',
		isRevoked: isRevoked || isGone,
	}
}

export const decisionPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		award: deciding('awarded', ({ hasPassed }) => hasPassed),
		decline: deciding('not-awarded', ({ hasPassed }) => !hasPassed),
		sendBack: deciding('sent-back', ({ hasPassed }) => !hasPassed),
		refer: deciding('referred', () => true),
		suspend: deciding('suspended', () => true),
		number: { may: ({ last }, role) => isSecretary(role) && last?.isNumbered === false, then: numbered },
		sign: { may: ({ last }, role) => isSecretary(role) && last !== null, weight: 1 },
		publish: {
			may: ({ last }, role) => isSecretary(role) && last?.isPublic === false,
			then: published,
			weight: 8,
		},
		/** Public already, or never to be. */
		'publish the one before': { may: () => false, weight: 0 },
		correct: superseding('awarded', ({ hasPassed }) => hasPassed),
		takeBack: superseding('not-awarded', ({ last }) => !(last?.outcome === 'not-awarded' && last.isPublic)),
		revoke: {
			may: (model, role) =>
				mayTouchPublic(model, role) && !(isPending(model) && model.last?.outcome === 'awarded'),
			then: (model) => ({ ...model, isAwarded: false, isRevoked: true }),
			weight: 1,
		},
		reissue: { may: mayTouchPublic },
		reword: { may: mayTouchPublic },
	},
	begin: async (turn) => {
		const council = await makeCouncil()
		const unit = await makeUnit()
		const { id: entryId } = await makeReviewed(council, { unitId: unit.id })
		const hasPassed = turn % 2 === 0
		const votes = ['agree', 'agree', hasPassed ? 'agree' : 'disagree'] as const
		const { awardLevelId } = await holdBallot(council, entryId, votes)
		const [chair = anyone(), member = anyone()] = council.members
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, council.secretary)),
			...{ reviewer: await makeViewer({ reviewerIn: council.roundId }), chair, member },
		}
		const lastId = async (skip = 0) =>
			(
				await reader().decisionItem.findFirst({
					where: { entryId },
					orderBy: { decision: { recordedAt: 'desc' } },
					skip,
				})
			)?.decisionId ?? none
		/** The one that the public reads; else the last. */
		const awardId = async () => {
			const { publicationId = none } = (await reader().practice.findUnique({ where: { entryId } })) ?? {}
			const awards = await reader().award.findMany({
				where: { entryId },
				orderBy: { decision: { recordedAt: 'desc' } },
			})
			return (awards.find(({ decisionId }) => decisionId === publicationId) ?? awards[0])?.id ?? none
		}
		const grounds = 'Căn cứ của mô hình'
		const decidedOn = new Date('2025-06-15')
		const decide = (viewer: Viewer, at: Date, item: DecisionOutcome) =>
			recordDecision(viewer, decisionInput(council, [item], paperNumber()), at)
		const supersede = async (viewer: Viewer, at: Date, item: DecisionOutcome) => {
			const input = { ...decisionInput(council, [item], paperNumber()), decidedOn }
			return recordDecision(viewer, { ...input, supersedes: { decisionId: await lastId(), grounds } }, at)
		}
		return {
			model: { hasPassed, isWithAgency: false, last: null, isAwarded: false, isRevoked: false },
			people,
			steps: {
				award: (viewer, at) => decide(viewer, at, { entryId, outcome: 'awarded', awardLevelId }),
				decline: (viewer, at) => decide(viewer, at, { entryId, outcome: 'not-awarded', grounds }),
				sendBack: (viewer, at) => decide(viewer, at, { entryId, outcome: 'sent-back', grounds }),
				refer: (viewer, at) =>
					decide(viewer, at, { entryId, outcome: 'referred', grounds, referredTo: 'Hội đồng cấp trên' }),
				suspend: (viewer, at) =>
					decide(viewer, at, { entryId, outcome: 'suspended', grounds, gate: 'complaint' }),
				number: async (viewer, at) => numberPapers(viewer, await lastId(), at),
				sign: async (viewer, at) => {
					const sha256 = crypto.randomUUID().replaceAll('-', '').repeat(2)
					const file = { id: crypto.randomUUID(), sha256, size: 1000, kind: 'pdf' as const }
					const paper = { kind: 'decision' as const, unitId: null }
					return addSignedPaper(viewer, await lastId(), paper, { file, fileName: 'quyet-dinh.pdf' }, at)
				},
				publish: async (viewer, at) => publishDecision(viewer, await lastId(), at),
				'publish the one before': async (viewer, at) => publishDecision(viewer, await lastId(1), at),
				correct: (viewer, at) => {
					const citationVi = `Thành tích ${+at}`
					return supersede(viewer, at, { entryId, outcome: 'awarded', awardLevelId, citationVi })
				},
				takeBack: (viewer, at) => supersede(viewer, at, { entryId, outcome: 'not-awarded', grounds }),
				revoke: async (viewer, at) => {
					const paper = { number: paperNumber(), decidedOn, signerVi: 'Nguyễn Văn Ký' }
					return revokeAward(viewer, await awardId(), { ...paper, cause: 'false-achievement', grounds }, at)
				},
				reissue: async (viewer, at) => {
					const words = { recipient: 'Tập thể mẫu', citation: `Lời khen ${+at}`, reason: 'In sai' }
					return reissueCertificate(viewer, await awardId(), words, at)
				},
				reword: async (viewer, at) => {
					const known = await reader().practiceCorrection.count({ where: { entryId } })
					const words = { titleVi: `Tên đúng ${+at}`, titleEn: '', summary: 'Tóm tắt đúng' }
					return correctPractice(viewer, await awardId(), { ...words, reason: 'Sai tên', known }, at)
				},
			},
		}
	},
}
