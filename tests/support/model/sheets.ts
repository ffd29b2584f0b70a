import { assignReviewer } from '#app/commands/assignments.server.ts'
import { openBallot } from '#app/commands/ballots.server.ts'
import { receiveSheets, takeSheets } from '#app/commands/offline-sheets.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { reopenSheet } from '#app/commands/reopenings.server.ts'
import { remindReviewers } from '#app/commands/review-reminders.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { openSecondRound } from '#app/commands/second-rounds.server.ts'
import { giveSubstitute } from '#app/commands/substitutes.server.ts'
import { callThird, setDivergenceBound } from '#app/commands/third-calls.server.ts'
import { reader } from '#app/data/database.server.ts'
import { offlineColumns } from '#app/domain/offline-sheet.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { makeCouncil } from '#tests/support/council.ts'
import { daysFromNow, makeEntryAt, makeUnit, makeViewer, rubricOf } from '#tests/support/factories.ts'
import { fullSheet } from '#tests/support/sheets.ts'
import { anyAssignmentOf, assignmentOf, idOf, makeOutsiders, none, outsiders } from './people.ts'
import type { Phase, Rule } from './walk.ts'

/**
 * The sheets of one entry in a round that asks for two: written on the portal or offline, handed in, opened again, given
 * up and given to a substitute; a third reviewer where they lie apart, a second round, and the ballot that ends it all.
 * `kin` reviews in the round and works in the entry's agency.
 */
const reviewers = ['r1', 'r2', 'r3', 'r4'] as const
const roles = [...outsiders, ...reviewers, 'kin', 'member'] as const
type Role = (typeof roles)[number]
type Reviewer = (typeof reviewers)[number]

type Act =
	| ('assign r3' | 'assign kin' | 'r3 for r1' | 'r4 for r2' | 'kin for r1')
	| ('good sheet' | 'poor sheet' | 'receive' | 'take' | 'hand in' | 'recuse' | 'reopen r1' | 'reopen r2')
	| ('bound' | 'third' | 'second replaces' | 'second added' | 'remind r1' | 'remind r3' | 'open')

type Sheet = {
	/** `begun`: something was written, not all. */
	state: 'none' | 'assigned' | 'begun' | 'whole' | 'in' | 'ended'
	isPoor: boolean
	turn: 1 | 2
	saves: number
	isFilled: boolean
	isReminded: boolean
}

type Model = {
	sheets: Record<Reviewer, Sheet>
	/** Those of whom the portal takes the first that is free. */
	order: readonly Reviewer[]
	/** The table each sent last, and the version of their sheet that it was written on. */
	tables: Partial<Record<Role, { saves: number | null }>>
	isBound: boolean
	isCalled: boolean
	isSecond: boolean
	isVoting: boolean
}

const isSecretary = (role: Role) => role === 'secretary'
const own = ({ sheets }: Model, role: Role): Sheet | null =>
	reviewers.some((each) => each === role) ? sheets[role as Reviewer] : null
const isOpen = (sheet: Sheet | null) => ['assigned', 'begun', 'whole'].includes(sheet?.state ?? '')
const live = ({ sheets }: Model) =>
	Object.values(sheets).filter((sheet) => isOpen(sheet) || sheet.state === 'in')
const areIn = (model: Model) => live(model).length > 0 && live(model).every(({ state }) => state === 'in')
const freeOf = ({ sheets, order }: Model) => order.filter((each) => sheets[each].state === 'none')

/** Four fifths against the bottom of every band: further apart than any bound that is set here. */
const areApart = (model: Model) => new Set(live(model).map(({ isPoor }) => isPoor)).size > 1
const isThirdDue = (model: Model) =>
	model.isBound &&
	!model.isCalled &&
	!model.isSecond &&
	live(model).length === 2 &&
	areIn(model) &&
	areApart(model)

const withSheet = (model: Model, of: Role, changes: Partial<Sheet>): Model => {
	const sheet = own(model, of)
	return sheet ? { ...model, sheets: { ...model.sheets, [of]: { ...sheet, ...changes } } } : model
}
const withFirstFree = (model: Model, changes: Partial<Sheet>): Model => {
	const [first] = freeOf(model)
	return first ? withSheet(model, first, { state: 'assigned', ...changes }) : model
}

const writing = (isPoor: boolean): Rule<Model, Role> => ({
	may: (model, role) => isOpen(own(model, role)),
	then: (model, role) =>
		withSheet(model, role, { state: 'whole', isPoor, saves: (own(model, role)?.saves ?? 0) + 1 }),
})
const substituting = (who: Reviewer, place: Reviewer): Rule<Model, Role> => ({
	may: ({ sheets }, role) =>
		isSecretary(role) &&
		sheets[place].state === 'ended' &&
		!sheets[place].isFilled &&
		sheets[who].state === 'none',
	then: (model) => withSheet(withSheet(model, place, { isFilled: true }), who, { state: 'assigned' }),
	weight: 6,
})
const reopening = (of: Reviewer): Rule<Model, Role> => ({
	may: ({ sheets, isVoting }, role) => isSecretary(role) && sheets[of].state === 'in' && !isVoting,
	then: (model) => withSheet(model, of, { state: 'whole' }),
	weight: 1,
})
const reminding = (of: Reviewer): Rule<Model, Role> => ({
	may: ({ sheets }, role) => isSecretary(role) && isOpen(sheets[of]) && !sheets[of].isReminded,
	then: (model) => withSheet(model, of, { isReminded: true }),
	weight: 1,
})
const second: Rule<Model, Role> = {
	may: (model, role) =>
		isSecretary(role) &&
		!model.isSecond &&
		!model.isVoting &&
		live(model).some(({ turn, state }) => turn === 1 && state === 'in') &&
		freeOf(model).length > 0,
	then: (model) => withFirstFree({ ...model, isSecond: true }, { turn: 2 }),
	weight: 1,
}
const never = { may: () => false, weight: 0 }

export const sheetPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		'assign r3': {
			may: ({ sheets }, role) => isSecretary(role) && sheets.r3.state === 'none',
			then: (model) => withSheet(model, 'r3', { state: 'assigned' }),
			weight: 1,
		},
		'r3 for r1': substituting('r3', 'r1'),
		'r4 for r2': substituting('r4', 'r2'),
		'good sheet': writing(false),
		'poor sheet': writing(true),
		receive: {
			may: (_, role) => role === 'kin' || reviewers.some((each) => each === role),
			then: (model, role) => {
				const sheet = own(model, role)
				const isTheirs = sheet !== null && sheet.state !== 'none'
				return { ...model, tables: { ...model.tables, [role]: { saves: isTheirs ? sheet.saves : null } } }
			},
			weight: 1,
		},
		take: {
			may: (model, role) => {
				const sheet = own(model, role)
				return isOpen(sheet) && model.tables[role]?.saves === sheet?.saves
			},
			then: (model, role) => {
				const { state = 'none', saves = 0 } = own(model, role) ?? {}
				const written = withSheet(model, role, {
					state: state === 'whole' ? 'whole' : 'begun',
					saves: saves + 1,
				})
				return { ...written, tables: { ...written.tables, [role]: undefined } }
			},
			weight: 6,
		},
		'hand in': {
			may: (model, role) => own(model, role)?.state === 'whole',
			then: (model, role) => withSheet(model, role, { state: 'in' }),
			weight: 8,
		},
		recuse: {
			may: (model, role) => isOpen(own(model, role)),
			then: (model, role) => withSheet(model, role, { state: 'ended' }),
		},
		'reopen r1': reopening('r1'),
		'reopen r2': reopening('r2'),
		/** Of the round, and of no entry: no conflict with one keeps a secretary from it. */
		bound: {
			may: (_, role) => isSecretary(role) || role === 'bound',
			then: (model) => ({ ...model, isBound: true }),
			weight: 1,
		},
		/** The portal does it of its own accord, whoever is there. */
		third: {
			may: isThirdDue,
			then: (model) => withFirstFree({ ...model, isCalled: true }, {}),
			weight: 12,
		},
		'second replaces': second,
		'second added': second,
		'remind r1': reminding('r1'),
		'remind r3': reminding('r3'),
		open: {
			may: (model, role) => isSecretary(role) && areIn(model) && !model.isVoting,
			then: (model) => ({ ...model, isVoting: true }),
			weight: 1,
		},
		...{ 'assign kin': never, 'kin for r1': never },
	},
	begin: async (turn) => {
		const council = await makeCouncil({ sheets: 2 })
		const { roundId, secretary } = council
		const unit = await makeUnit()
		const review = { reviewerIn: roundId }
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, secretary)),
			...{ r1: await makeViewer(review), r2: await makeViewer(review) },
			...{ r3: await makeViewer(review), r4: await makeViewer(review) },
			kin: await makeViewer({ ...review, unitId: unit.id }),
			member: council.members[1] ?? anyone(),
		}
		const { id: entryId } = await makeEntryAt('accepted', {
			...{ roundId, unitId: unit.id, createdById: idOf(people.head) },
		})
		for (const r of ['r1', 'r2'] as const)
			await assignReviewer(secretary, entryId, idOf(people[r]), daysFromNow(-1))
		const sheet = (state: Sheet['state']): Sheet => ({
			...{ state, isPoor: false, turn: 1, saves: 0, isFilled: false, isReminded: false },
		})
		const saves = async (assignmentId: string) =>
			(await reader().review.findUnique({ where: { assignmentId } }))?.version ?? 0
		const write = async (viewer: Viewer, at: Date, content: typeof good) => {
			const id = await anyAssignmentOf(entryId, viewer)
			return saveReview(viewer, id, { version: await saves(id), content }, at)
		}
		const reopen = async (viewer: Viewer, at: Date, of: Reviewer) =>
			reopenSheet(viewer, entryId, await assignmentOf(entryId, people[of]), { reason: 'Xem lại' }, at)
		const substitute = async (viewer: Viewer, at: Date, who: Role, place: Reviewer) => {
			const insteadOfId = await assignmentOf(entryId, people[place])
			return giveSubstitute(viewer, entryId, { personId: idOf(people[who]), insteadOfId }, at)
		}
		const openSecond = (viewer: Viewer, at: Date, effect: 'replaces' | 'added') => {
			const terms = { reviewers: 1, dueAt: daysFromNow(3), effect, reason: 'Phiếu lệch nhau' }
			return openSecondRound(viewer, roundId, [entryId], terms, at)
		}
		const remind = (viewer: Viewer, at: Date, of: Reviewer) => {
			const compose = () => ({ subject: 'Nhắc', text: 'Nhắc' })
			return remindReviewers(viewer, roundId, { personIds: [idOf(people[of])], note: '' }, compose, at)
		}
		/** Half of the walks begin with two sheets in that lie apart, in a round that minds. */
		const areApartNow = turn % 2 === 0
		if (areApartNow) {
			await write(people.r1, daysFromNow(-1), good)
			await write(people.r2, daysFromNow(-1), poor)
			for (const r of [people.r1, people.r2])
				await submitReview(r, await assignmentOf(entryId, r), daysFromNow(-1))
			await setDivergenceBound(secretary, roundId, 20, daysFromNow(-1))
		}
		const first = areApartNow ? { ...sheet('in'), saves: 1 } : sheet('assigned')
		return {
			model: {
				sheets: { r1: first, r2: { ...first, isPoor: areApartNow }, r3: sheet('none'), r4: sheet('none') },
				order: [...reviewers].sort((a, b) => (idOf(people[a]) < idOf(people[b]) ? -1 : 1)),
				tables: {},
				...{ isBound: areApartNow, isCalled: false, isSecond: false, isVoting: false },
			},
			people,
			steps: {
				'assign r3': (viewer, at) => assignReviewer(viewer, entryId, idOf(people.r3), at),
				'assign kin': (viewer, at) => assignReviewer(viewer, entryId, idOf(people.kin), at),
				'r3 for r1': (viewer, at) => substitute(viewer, at, 'r3', 'r1'),
				'r4 for r2': (viewer, at) => substitute(viewer, at, 'r4', 'r2'),
				'kin for r1': (viewer, at) => substitute(viewer, at, 'kin', 'r1'),
				'good sheet': (viewer, at) => write(viewer, at, good),
				'poor sheet': (viewer, at) => write(viewer, at, poor),
				receive: async (viewer, at) => {
					const id = await anyAssignmentOf(entryId, viewer)
					const rows = [headers, [id, String(await saves(id)), '', 'strengths', '', '', '', '', `Rõ ${+at}`]]
					return receiveSheets(viewer, roundId, { fileName: 'phieu.xlsx', sha256: 'a'.repeat(64), rows }, at)
				},
				take: async (viewer, at) => {
					const table =
						(await lastTable({ personId: idOf(viewer), roundId })) ?? (await lastTable({ roundId }))
					return takeSheets(viewer, table?.id ?? none, at)
				},
				'hand in': async (viewer, at) => submitReview(viewer, await anyAssignmentOf(entryId, viewer), at),
				recuse: async (viewer, at) => {
					const why = { kind: 'workload', reason: 'Quá nhiều việc' } as const
					return recuse(viewer, await anyAssignmentOf(entryId, viewer), why, at)
				},
				'reopen r1': (viewer, at) => reopen(viewer, at, 'r1'),
				'reopen r2': (viewer, at) => reopen(viewer, at, 'r2'),
				bound: (viewer, at) => setDivergenceBound(viewer, roundId, 20, at),
				third: (_, at) => callAnew(entryId, at),
				'second replaces': (viewer, at) => openSecond(viewer, at, 'replaces'),
				'second added': (viewer, at) => openSecond(viewer, at, 'added'),
				'remind r1': (viewer, at) => remind(viewer, at, 'r1'),
				'remind r3': (viewer, at) => remind(viewer, at, 'r3'),
				open: (viewer, at) =>
					openBallot(viewer, { entryId, awardLevelId: council.awardLevels[0]?.id ?? none }, at),
			},
		}
	},
}

const rubric = rubricOf('initiative', 'collective')
const good = fullSheet(rubric)
const poor = fullSheet(rubric, {
	marks: Object.fromEntries(
		rubric.criteria.map(({ id, levels }) => {
			const level = levels.at(-1)
			return [id, { levelId: level?.id ?? null, points: level?.min ?? null, remark: 'Chưa có minh chứng' }]
		}),
	),
})
const headers = offlineColumns.map(([, vi]) => vi)

const lastTable = (where: { personId?: string; roundId: string }) =>
	reader().sheetTable.findFirst({ where, orderBy: { receivedAt: 'desc' } })

/** Called where nobody is due, it answers with nobody and does nothing: to the model that is a refusal. */
const callAnew = async (entryId: string, at: Date) => {
	const count = () => reader().thirdCall.count({ where: { entryId } })
	const before = await count()
	await callThird(entryId, at)
	if ((await count()) === before) throw new Refusal({ code: 'already', fact: 'used' })
}
