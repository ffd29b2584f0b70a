import { assignReviewer } from '#app/commands/assignments.server.ts'
import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { saveDraft } from '#app/commands/entries.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { reopenSheet } from '#app/commands/reopenings.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { submitEntry, withdrawSubmission } from '#app/commands/submissions.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decisionInput, makeCouncil } from './council.ts'
import { makeEntry, makeUnit, makeViewer, rubricOf } from './factories.ts'
import { fullSheet } from './sheets.ts'

export const roles = [
	'anyone',
	'head',
	'stranger',
	'secretary',
	'bound',
	'r1',
	'r2',
	'm1',
	'm2',
	'm3',
] as const
export type Role = (typeof roles)[number]
const reviewers = ['r1', 'r2'] as const
type Reviewer = (typeof reviewers)[number]

export const acts = [
	...['save', 'handIn', 'withdraw', 'accept', 'return', 'assign r1', 'assign r2', 'sheet', 'handInSheet'],
	...[
		'recuse',
		'reopen r1',
		'reopen r2',
		'open',
		'agree',
		'disagree',
		'close',
		'award',
		'decline',
		'sendBack',
	],
	...['publish', 'revoke', 'correct', 'takeBack'],
] as const
export type Act = (typeof acts)[number]

/** What the model knows of the one entry: as little as it takes to say what may be done. */
export type Model = {
	desk: 'draft' | 'submitted' | 'returned' | 'accepted'
	sheets: Record<Reviewer, 'none' | 'assigned' | 'saved' | 'in' | 'bound'>
	ballot: { isOpen: boolean; voted: Role[]; agree: number } | null
	/** The last decision that stands; null while none does. */
	decision: { outcome: 'awarded' | 'not-awarded' | 'sent-back'; isPublic: boolean; amends: boolean } | null
	/** Whether an award of it is public, and whether one was taken back. */
	isAwarded: boolean
	isRevoked: boolean
}

export const beginning = (): Model => ({
	desk: 'draft',
	sheets: { r1: 'none', r2: 'none' },
	ballot: null,
	decision: null,
	isAwarded: false,
	isRevoked: false,
})

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

/** Whether the step is lawful: the whole of the rules once more, in words of their own. */
export const isLawful = (model: Model, role: Role, act: Act): boolean => {
	const { desk, sheets, ballot, decision, isRevoked } = model
	const own = role === 'r1' || role === 'r2' ? sheets[role] : null
	const isSecretary = role === 'secretary'
	const isVoter = role === 'm1' || role === 'm2' || role === 'm3'
	/** What amends a public decision is published before it is amended itself. */
	const isPending = decision !== null && !decision.isPublic && decision.amends
	const mayFix = isSecretary && decision !== null && !isPending && !isRevoked && !ballot?.isOpen
	switch (act) {
		case 'save':
			return (role === 'head' || role === 'bound') && isWithAgency(model)
		case 'handIn':
			return role === 'head' && isWithAgency(model)
		case 'withdraw':
			return (role === 'head' || role === 'bound') && decision === null && desk === 'submitted'
		case 'accept':
		case 'return':
			return isSecretary && decision === null && desk === 'submitted'
		case 'assign r1':
		case 'assign r2':
			return isSecretary && isBeforeCouncil(model) && sheets[act === 'assign r1' ? 'r1' : 'r2'] === 'none'
		case 'sheet':
			return own === 'assigned' || own === 'saved'
		case 'handInSheet':
			return own === 'saved'
		case 'recuse':
			return own === 'assigned' || own === 'saved'
		case 'reopen r1':
		case 'reopen r2':
			return isSecretary && sheets[act === 'reopen r1' ? 'r1' : 'r2'] === 'in' && ballot === null
		case 'open':
			return isSecretary && isBeforeCouncil(model) && areSheetsIn(model) && ballot === null
		case 'agree':
		case 'disagree':
			return isVoter && ballot?.isOpen === true && !ballot.voted.includes(role)
		case 'close':
			return isSecretary && ballot?.isOpen === true && ballot.voted.length >= 2
		case 'award':
			return isSecretary && decision === null && hasPassed(model)
		case 'decline':
		case 'sendBack':
			return isSecretary && mayStayWithout(model)
		case 'publish':
			return isSecretary && decision?.isPublic === false
		case 'revoke':
			return isSecretary && model.isAwarded && !(isPending && decision.outcome === 'awarded')
		case 'correct':
			return mayFix && hasPassed(model)
		case 'takeBack':
			return mayFix && !(decision.outcome === 'not-awarded' && decision.isPublic)
		default:
			return false
	}
}

/** The model after a lawful step. */
export const after = (model: Model, role: Role, act: Act): Model => {
	const withSheet = (r: Role, state: Model['sheets'][Reviewer]): Model => ({
		...model,
		sheets: { ...model.sheets, [r]: state },
	})
	const decided = (outcome: 'awarded' | 'not-awarded' | 'sent-back'): Model => ({
		...model,
		decision: { outcome, isPublic: false, amends: model.decision?.isPublic ?? false },
	})
	switch (act) {
		case 'handIn':
			return { ...model, desk: 'submitted' }
		case 'withdraw':
			return { ...model, desk: model.desk === 'submitted' ? 'draft' : model.desk }
		case 'accept':
			return { ...model, desk: 'accepted' }
		case 'return':
			return { ...model, desk: 'returned' }
		case 'assign r1':
			return withSheet('r1', 'assigned')
		case 'assign r2':
			return withSheet('r2', 'assigned')
		case 'sheet':
			return withSheet(role, 'saved')
		case 'handInSheet':
			return withSheet(role, 'in')
		case 'recuse':
			return withSheet(role, 'bound')
		case 'reopen r1':
			return withSheet('r1', 'saved')
		case 'reopen r2':
			return withSheet('r2', 'saved')
		case 'open':
			return { ...model, ballot: { isOpen: true, voted: [], agree: 0 } }
		case 'agree':
		case 'disagree': {
			const { voted = [], agree = 0 } = model.ballot ?? {}
			return {
				...model,
				ballot: { isOpen: true, voted: [...voted, role], agree: agree + (act === 'agree' ? 1 : 0) },
			}
		}
		case 'close':
			return { ...model, ballot: model.ballot && { ...model.ballot, isOpen: false } }
		case 'award':
		case 'correct':
			return decided('awarded')
		case 'decline':
		case 'takeBack':
			return decided('not-awarded')
		case 'sendBack':
			return decided('sent-back')
		case 'publish':
			return published(model)
		case 'revoke':
			return { ...model, isAwarded: false, isRevoked: true }
		default:
			return model
	}
}

const published = (model: Model): Model => {
	const outcome = model.decision?.outcome ?? 'sent-back'
	if (outcome === 'sent-back') return { ...model, desk: 'returned', decision: null, ballot: null }
	return {
		...model,
		decision: { outcome, isPublic: true, amends: false },
		isAwarded: outcome === 'awarded',
		isRevoked: model.isRevoked || (outcome === 'not-awarded' && model.isAwarded),
	}
}

/** A council, an agency, two reviewers, three members, and who has no business there. */
export const makeStage = async () => {
	const council = await makeCouncil()
	const unit = await makeUnit()
	const [m1, m2, m3] = council.members
	const people: Record<Role, Viewer> = {
		anyone: anyone(),
		head: await makeViewer({ headOf: unit.id }),
		stranger: await makeViewer({ headOf: (await makeUnit()).id }),
		secretary: council.secretary,
		bound: await makeViewer({ office: 'secretary' }, { drafterOf: unit.id }),
		r1: await makeViewer({ reviewerIn: council.roundId }),
		r2: await makeViewer({ reviewerIn: council.roundId }),
		m1: m1 ?? anyone(),
		m2: m2 ?? anyone(),
		m3: m3 ?? anyone(),
	}
	return { council, unitId: unit.id, people }
}

export type Stage = Awaited<ReturnType<typeof makeStage>>

export const newEntry = async ({ council, unitId, people }: Stage) =>
	(await makeEntry({ roundId: council.roundId, unitId, createdById: people.head.person?.id ?? '' })).id

let papers = 0

/** Sent again, it answers with what there is and does nothing: to the model that is a refusal. */
const handInAnew = async (viewer: Viewer, entryId: string, at: Date) => {
	const count = () => reader().submission.count({ where: { entryId } })
	const before = await count()
	await submitEntry(viewer, entryId, at)
	if ((await count()) === before) throw new Refusal({ code: 'already', fact: 'submitted' })
}

/** The step on the real commands; ids are looked up as somebody would who knows them all. */
export const perform = async (
	stage: Stage,
	entryId: string,
	role: Role,
	act: Act,
	at: Date,
): Promise<unknown> => {
	const { council, people } = stage
	const viewer = people[role]
	const none = '00000000-0000-7000-8000-000000000000'
	const awardLevelId = council.awardLevels[0]?.id ?? none
	const assignmentOf = async (r: Role) =>
		(await reader().assignment.findFirst({ where: { entryId, personId: people[r].person?.id ?? none } }))
			?.id ?? none
	const anyAssignment = async () =>
		role === 'r1' || role === 'r2'
			? assignmentOf(role)
			: ((await reader().assignment.findFirst({ where: { entryId } }))?.id ?? none)
	const ballotId = async () =>
		(await reader().ballot.findFirst({ where: { entryId }, orderBy: { number: 'desc' } }))?.id ?? none
	const lastDecision = async () =>
		(
			await reader().decisionItem.findFirst({
				where: { entryId },
				orderBy: { decision: { recordedAt: 'desc' } },
			})
		)?.decisionId ?? none
	const decide = (item: DecisionOutcome, supersedes: { decisionId: string; grounds: string } | null = null) =>
		recordDecision(
			viewer,
			{
				...decisionInput(council, [item], `${(papers += 1)}/QĐ-MÔ-HÌNH`),
				...(supersedes ? { decidedOn: new Date('2025-06-15') } : {}),
				supersedes,
			},
			at,
		)
	const grounds = 'Căn cứ của mô hình'
	const check = (outcome: 'accepted' | 'returned') =>
		checkEligibility(
			viewer,
			entryId,
			{ outcome, reasons: outcome === 'returned' ? [{ part: 'general', text: 'Thiếu' }] : [], note: '' },
			at,
		)
	switch (act) {
		case 'save': {
			const { version } = await reader().entry.findUniqueOrThrow({ where: { id: entryId } })
			return saveDraft(viewer, entryId, { version, changes: { titleVi: `Bản ${+at}` } }, at)
		}
		case 'handIn':
			return handInAnew(viewer, entryId, at)
		case 'withdraw':
			return withdrawSubmission(viewer, entryId, at)
		case 'accept':
			return check('accepted')
		case 'return':
			return check('returned')
		case 'assign r1':
		case 'assign r2':
			return assignReviewer(viewer, entryId, people[act === 'assign r1' ? 'r1' : 'r2'].person?.id ?? none, at)
		case 'sheet': {
			const id = await anyAssignment()
			const version = (await reader().review.findUnique({ where: { assignmentId: id } }))?.version ?? 0
			return saveReview(viewer, id, { version, content: fullSheet(rubricOf('initiative', 'collective')) }, at)
		}
		case 'handInSheet':
			return submitReview(viewer, await anyAssignment(), at)
		case 'recuse':
			return recuse(viewer, await anyAssignment(), { kind: 'conflict', reason: 'Xung đột' }, at)
		case 'reopen r1':
		case 'reopen r2':
			return reopenSheet(
				viewer,
				entryId,
				await assignmentOf(act === 'reopen r1' ? 'r1' : 'r2'),
				{ reason: 'Xem lại' },
				at,
			)
		case 'open':
			return openBallot(viewer, { entryId, awardLevelId }, at)
		case 'agree':
		case 'disagree':
			return castVote(viewer, await ballotId(), act, at)
		case 'close':
			return closeBallot(viewer, await ballotId(), at)
		case 'award':
			return decide({ entryId, outcome: 'awarded', awardLevelId })
		case 'decline':
			return decide({ entryId, outcome: 'not-awarded', grounds })
		case 'sendBack':
			return decide({ entryId, outcome: 'sent-back', grounds })
		case 'publish':
			return publishDecision(viewer, await lastDecision(), at)
		case 'revoke': {
			const awards = await reader().award.findMany({
				where: { entryId },
				orderBy: { decision: { recordedAt: 'desc' } },
			})
			const shown = await reader().practice.findUnique({ where: { entryId } })
			const awardId =
				(awards.find(({ decisionId }) => decisionId === shown?.publicationId) ?? awards[0])?.id ?? none
			const input = {
				number: `${(papers += 1)}/QĐ-HỦY`,
				decidedOn: new Date('2025-06-15'),
				signerVi: 'Nguyễn Văn Ký',
			}
			return revokeAward(viewer, awardId, { ...input, cause: 'false-achievement', grounds }, at)
		}
		case 'correct':
		case 'takeBack': {
			const item: DecisionOutcome =
				act === 'correct'
					? { entryId, outcome: 'awarded', awardLevelId, citationVi: `Thành tích ${papers}` }
					: { entryId, outcome: 'not-awarded', grounds }
			return decide(item, { decisionId: await lastDecision(), grounds })
		}
		default:
			throw new Error(`no such act: ${act}`)
	}
}
