import { openBallot } from '#app/commands/ballots.server.ts'
import { addObjectionFile } from '#app/commands/objection-files.server.ts'
import { answerObjection, confirmObjection, sendObjection } from '#app/commands/objections.server.ts'
import { askPublicity, extendPublicity, openPublicity } from '#app/commands/publicities.server.ts'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { daysFromNow, makeUnit, makeViewer } from '#tests/support/factories.ts'
import { makeOutsiders, none, outsiders } from './people.ts'
import type { Phase, Rule } from './walk.ts'

/**
 * Names made public before the council votes: asked of an award, put on the portal, objected to, answered, and over at
 * last. The days pass when somebody waits: ten working days from the beginning, five more where the list is made longer.
 */
const roles = [...outsiders, 'reviewer', 'chair', 'member'] as const
type Role = (typeof roles)[number]

type Act =
	| ('ask' | 'ask no more' | 'make public' | 'make public too short' | 'make longer' | 'wait' | 'open')
	| ('object' | 'confirm' | 'add file' | 'answer' | 'answer by name')

type Model = {
	isAsked: boolean
	/** The list, and the day until which it stands, as the model counts. */
	list: { until: number } | null
	day: number
	/** In the order in which they were sent; `isOld`: to a list that is over. */
	objections: readonly {
		state: 'sent' | 'lapsed' | 'confirmed' | 'answered'
		files: number
		isOld: boolean
	}[]
	isVoting: boolean
}

const isSecretary = (role: Role) => role === 'secretary'
const isAnySecretary = (role: Role) => role === 'secretary' || role === 'bound'
const isStanding = ({ list, day }: Model) => list !== null && day < list.until
const isAnswered = ({ objections }: Model) => objections.every(({ state }) => state !== 'confirmed')
const first = ({ objections }: Model, state: Model['objections'][number]['state']) =>
	objections.findIndex((each) => each.state === state)
const withObjection = (model: Model, at: number, changes: Partial<Model['objections'][number]>): Model => ({
	...model,
	objections: model.objections.map((each, index) => (index === at ? { ...each, ...changes } : each)),
})
const asking = (isAsked: boolean): Rule<Model, Role> => ({
	may: ({ list, isVoting }, role) => isAnySecretary(role) && list === null && !isVoting,
	then: (model) => ({ ...model, isAsked }),
	weight: isAsked ? 6 : 1,
})
const never = { may: () => false, weight: 0 }

/** Days after the beginning: the list stands until the end of 27/6/2025, the longer one until the end of 4/7. */
const [usual, longer] = [13, 20]
/** Once more, from a Saturday on. */
const again = 14

export const publicityPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		...{ ask: asking(true), 'ask no more': asking(false) },
		'make public': {
			may: (model, role) => isSecretary(role) && !isStanding(model) && !model.isVoting,
			then: (model) => ({
				...model,
				list: { until: model.day === 0 ? usual : model.day + again },
				objections: model.objections.map(({ state, files }) => ({
					...{ state: state === 'sent' ? 'lapsed' : state, files, isOld: true },
				})),
			}),
		},
		'make public too short': never,
		'make longer': {
			may: (model, role) => isAnySecretary(role) && isStanding(model) && model.list?.until === usual,
			then: (model) => ({ ...model, list: { until: longer } }),
			weight: 1,
		},
		/** Time passes for everybody. */
		wait: {
			may: ({ list, day }) => list !== null && day < list.until,
			then: (model) => ({ ...model, day: model.list?.until ?? model.day }),
			weight: 1,
			isQuiet: true,
		},
		open: {
			may: (model, role) =>
				isSecretary(role) &&
				!model.isVoting &&
				!isStanding(model) &&
				(model.list !== null || !model.isAsked) &&
				isAnswered(model),
			then: (model) => ({ ...model, isVoting: true }),
			weight: 1,
		},
		object: {
			may: (model) => isStanding(model) && model.objections.filter(({ isOld }) => !isOld).length < 10,
			then: (model) => ({
				...model,
				objections: [...model.objections, { state: 'sent', files: 0, isOld: false }],
			}),
		},
		/** Whoever has the letter: no account is asked for. */
		confirm: {
			may: (model) => isStanding(model) && first(model, 'sent') !== -1,
			then: (model) => withObjection(model, first(model, 'sent'), { state: 'confirmed' }),
			weight: 4,
		},
		'add file': {
			may: (model) => {
				const found = model.objections[first(model, 'confirmed')]
				return isStanding(model) && found !== undefined && !found.isOld && found.files < 3
			},
			then: (model) => {
				const at = first(model, 'confirmed')
				return withObjection(model, at, { files: (model.objections[at]?.files ?? 0) + 1 })
			},
		},
		answer: {
			may: (model, role) => isSecretary(role) && first(model, 'confirmed') !== -1,
			then: (model) => withObjection(model, first(model, 'confirmed'), { state: 'answered' }),
		},
		'answer by name': never,
	},
	begin: async () => {
		const unit = await makeUnit()
		const council = await makeCouncil()
		const { roundId } = council
		const { id: entryId } = await makeReviewed(council, { unitId: unit.id })
		const [chair = anyone(), member = anyone()] = council.members
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, council.secretary)),
			...{ reviewer: await makeViewer({ reviewerIn: roundId }), chair, member },
		}
		const awardLevelId = council.awardLevels[0]?.id ?? none
		let day = 0
		let until = usual
		const on = (at: Date) => new Date(+daysFromNow(day) + (+at - +daysFromNow(0)))
		const list = async () =>
			(await reader().publicity.findFirst({ where: { roundId }, orderBy: { openedAt: 'desc' } }))?.id ?? none
		const ask = (days: number | null) => (viewer: Viewer, at: Date) =>
			askPublicity(viewer, roundId, { awardLevelId, days }, on(at))
		const makePublic = (days: number) => async (viewer: Viewer, at: Date) => {
			await openPublicity(viewer, roundId, { awardLevelId, entryIds: [entryId], days }, on(at))
			until = day === 0 ? usual : day + again
		}
		const secrets: string[] = []
		const compose: Parameters<typeof sendObjection>[3] = (letter) => {
			if (letter.what === 'confirm') secrets.push(letter.secret)
			return { subject: letter.what, text: letter.what }
		}
		const objections = async () =>
			reader().objection.findMany({ where: { entryId }, orderBy: { sentAt: 'asc' } })
		const who = { name: 'Trần Thị Phản Ánh', email: 'phananh@example.vn' }
		const answer = (words: string) => async (viewer: Viewer, at: Date) => {
			const all = await objections()
			const found = all.find((each) => each.confirmedAt !== null && each.answeredAt === null) ?? all[0]
			return answerObjection(viewer, found?.id ?? none, { answer: words }, compose, on(at))
		}
		return {
			model: { isAsked: false, list: null, day: 0, objections: [], isVoting: false },
			people,
			steps: {
				...{ ask: ask(10), 'ask no more': ask(null) },
				...{ 'make public': makePublic(10), 'make public too short': makePublic(9) },
				'make longer': async (viewer, at) => {
					const longest = { lastDay: '2025-07-04', reason: 'Theo đề nghị' }
					await extendPublicity(viewer, await list(), longest, on(at))
					until = longer
				},
				wait: async () => {
					if ((await list()) === none || day >= until) throw new Refusal({ code: 'expired' })
					day = until
				},
				open: (viewer, at) => openBallot(viewer, { entryId, awardLevelId }, on(at)),
				object: async (viewer, at) => {
					const text = 'Số liệu không đúng với báo cáo đã công bố.'
					return sendObjection(viewer, await list(), { entryId, ...who, text }, compose, on(at))
				},
				confirm: async (viewer, at) => {
					const [all, listId] = [await objections(), await list()]
					const waits = all.findIndex((each) => each.confirmedAt === null && each.publicityId === listId)
					return confirmObjection(viewer, secrets[Math.max(0, waits)] ?? '', compose, on(at))
				},
				'add file': async (viewer, at) => {
					const all = await objections()
					const found = all.findIndex((each) => each.confirmedAt !== null && each.answeredAt === null)
					const sha256 = crypto.randomUUID().replaceAll('-', '').repeat(2)
					const file = { id: crypto.randomUUID(), sha256, size: 1000, kind: 'pdf' as const }
					const sent = { file, fileName: 'bang-chung.pdf' }
					return addObjectionFile(viewer, secrets[Math.max(0, found)] ?? '', sent, on(at))
				},
				answer: answer('Ban Thư ký đã đối chiếu: số liệu đúng.'),
				'answer by name': answer(`Cảm ơn ${who.name} đã phản ánh.`),
			},
		}
	},
}
