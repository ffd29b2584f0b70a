import { assignReviewer } from '#app/commands/assignments.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import {
	addVisitPhoto,
	cancelVisit,
	planVisit,
	removeVisitPhoto,
	saveVisit,
	signVisit,
} from '#app/commands/visits.server.ts'
import { reader } from '#app/data/database.server.ts'
import { frozenVisit, loadVisit } from '#app/data/visits.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { decisionInput, handInSheets, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { idOf, makeOutsiders, none, outsiders, paperNumber } from './people.ts'
import type { Phase, Rule } from './walk.ts'

/**
 * A visit in the field in a double-blind round: planned, written, signed by two, called off, planned anew. `v1` and `v2`
 * go, both reviewers of the round; `chair` may go too; `kin` works in the agency, `scorer` scores the entry. Whoever was
 * ever to go never scores it.
 */
const goers = ['v1', 'v2'] as const
const roles = [...outsiders, ...goers, 'scorer', 'kin', 'chair'] as const
type Role = (typeof roles)[number]

type Act =
	| ('plan' | 'plan with chair' | 'plan alone' | 'plan with kin' | 'plan with scorer' | 'call off')
	| ('write' | 'write too much' | 'photo' | 'remove photo' | 'sign' | 'sign what was')
	| ('assign v2' | 'decline')

type Model = {
	visit: {
		members: readonly Role[]
		isRecorded: boolean
		/** Nothing, everything, or more points than there are. */
		written: 'nothing' | 'all' | 'too much'
		photos: number
		/** Who signed it as it stands; a change begins anew. */
		signed: readonly Role[]
		hasChanged: boolean
	} | null
	/** Everybody who was ever to go. */
	visitors: readonly Role[]
	isV2Scoring: boolean
	isDecided: boolean
}

const isSecretary = (role: Role) => role === 'secretary'
const mayWrite = ({ visit, isDecided }: Model, role: Role) =>
	!isDecided && visit !== null && !visit.isRecorded && visit.members.includes(role)
const written =
	(changes: Partial<NonNullable<Model['visit']>>) =>
	(model: Model): Model => ({
		...model,
		visit: model.visit && { ...model.visit, signed: [], hasChanged: true, ...changes },
	})
const planning = (...members: Role[]): Rule<Model, Role> => ({
	may: ({ visit, isV2Scoring, isDecided }, role) =>
		isSecretary(role) && visit === null && !isDecided && !(isV2Scoring && members.includes('v2')),
	then: (model) => ({
		...model,
		visit: {
			...{ members, isRecorded: false, written: 'nothing', photos: 0, signed: [], hasChanged: false },
		},
		visitors: [...model.visitors, ...members],
	}),
})
const never = { may: () => false, weight: 0 }

export const visitPhase: Phase<Model, Role, Act> = {
	roles,
	rules: {
		plan: planning('v1', 'v2'),
		'plan with chair': planning('v1', 'chair'),
		...{ 'plan alone': never, 'plan with kin': never, 'plan with scorer': never },
		'call off': {
			may: ({ visit }, role) => isSecretary(role) && visit !== null && !visit.isRecorded,
			then: (model) => ({ ...model, visit: null }),
			weight: 1,
		},
		write: { may: mayWrite, then: written({ written: 'all' }) },
		'write too much': { may: mayWrite, then: written({ written: 'too much' }), weight: 1 },
		photo: {
			may: mayWrite,
			then: (model) => written({ photos: (model.visit?.photos ?? 0) + 1 })(model),
			weight: 1,
		},
		'remove photo': {
			may: (model, role) => mayWrite(model, role) && (model.visit?.photos ?? 0) > 0,
			then: (model) => written({ photos: (model.visit?.photos ?? 0) - 1 })(model),
			weight: 1,
		},
		sign: {
			may: (model, role) =>
				mayWrite(model, role) && model.visit?.written === 'all' && !model.visit.signed.includes(role),
			then: (model, role) => {
				if (model.visit === null) return model
				const signed = [...model.visit.signed, role]
				return { ...model, visit: { ...model.visit, signed, isRecorded: signed.length === 2 } }
			},
			weight: 8,
		},
		'sign what was': never,
		'assign v2': {
			may: ({ visitors, isV2Scoring, isDecided }, role) =>
				isSecretary(role) && !isV2Scoring && !isDecided && !visitors.includes('v2'),
			then: (model) => ({ ...model, isV2Scoring: true }),
			weight: 1,
		},
		decline: {
			may: ({ isDecided, isV2Scoring }, role) => isSecretary(role) && !isDecided && !isV2Scoring,
			then: (model) => ({ ...model, isDecided: true }),
			weight: 1,
		},
	},
	begin: async () => {
		const council = await makeCouncil({ blindness: 'double' })
		const { roundId, secretary } = council
		const rubric = await reader().rubric.findFirstOrThrow({ where: { roundId, code: 'initiative' } })
		const document = { ...JSON.parse(JSON.stringify(rubric.document)), visit: { counts: 'added', items } }
		const { id: rubricId } = await reader().rubric.create({
			data: { roundId, code: 'initiative', version: 2, document, createdAt: now, publishedAt: now },
		})
		const unit = await makeUnit()
		const { id: entryId } = await makeReviewed(council, { unitId: unit.id, totals: [], missing: 2 })
		await reader().entry.update({ where: { id: entryId }, data: { rubricId } })
		await handInSheets(entryId, [80, 85])
		const { personId: scorerId } = await reader().assignment.findFirstOrThrow({ where: { entryId } })
		const review = { reviewerIn: roundId }
		const people: Record<Role, Viewer> = {
			...(await makeOutsiders(unit.id, secretary)),
			...{ v1: await makeViewer(review), v2: await makeViewer(review) },
			scorer: { ...anyone(), person: { id: scorerId, name: '', email: '' } },
			kin: await makeViewer({ ...review, unitId: unit.id }),
			chair: council.members[0] ?? anyone(),
		}
		const plan = (viewer: Viewer, at: Date, ...members: Role[]) => {
			const memberIds = members.map((each) => idOf(people[each]))
			return planVisit(viewer, entryId, { startsAt: daysFromNow(2), place: 'Xã Hải Lăng', memberIds }, at)
		}
		/** The one that is not called off; else the last that was. */
		const visitId = async () => {
			const visits = await reader().visit.findMany({ where: { entryId }, orderBy: { plannedAt: 'desc' } })
			return (visits.find(({ cancelledAt }) => cancelledAt === null) ?? visits[0])?.id ?? none
		}
		const write = async (viewer: Viewer, at: Date, points: number) => {
			const id = await visitId()
			const { version = 1 } = (await reader().visit.findUnique({ where: { id } })) ?? {}
			const content = { marks: { seen: { points, note: '' } }, minutes: `Đã xem ${+at}` }
			return saveVisit(viewer, id, { version, content }, at)
		}
		const sign = async (viewer: Viewer, at: Date, digest: (id: string) => Promise<string>) => {
			const id = await visitId()
			return signVisit(viewer, id, id === none ? '' : await digest(id), at)
		}
		return {
			model: { visit: null, visitors: [], isV2Scoring: false, isDecided: false },
			people,
			steps: {
				plan: (viewer, at) => plan(viewer, at, 'v1', 'v2'),
				'plan with chair': (viewer, at) => plan(viewer, at, 'v1', 'chair'),
				'plan alone': (viewer, at) => plan(viewer, at, 'v1'),
				'plan with kin': (viewer, at) => plan(viewer, at, 'v1', 'kin'),
				'plan with scorer': (viewer, at) => plan(viewer, at, 'v1', 'scorer'),
				'call off': async (viewer, at) => cancelVisit(viewer, await visitId(), 'Bão', at),
				write: (viewer, at) => write(viewer, at, 5),
				'write too much': (viewer, at) => write(viewer, at, 7),
				photo: async (viewer, at) => {
					const sha256 = crypto.randomUUID().replaceAll('-', '').repeat(2)
					const file = { id: crypto.randomUUID(), sha256, size: 1000, kind: 'png' as const }
					return addVisitPhoto(viewer, await visitId(), { file, caption: 'Ảnh' }, at)
				},
				'remove photo': async (viewer, at) => {
					const id = await visitId()
					const photo = await reader().visitPhoto.findFirst({ where: { visitId: id } })
					return removeVisitPhoto(viewer, id, photo?.id ?? none, at)
				},
				sign: (viewer, at) =>
					sign(viewer, at, async (id) => frozenVisit(await loadVisit(reader(), id)).digest),
				'sign what was': (viewer, at) => sign(viewer, at, () => Promise.resolve('0'.repeat(64))),
				'assign v2': (viewer, at) => assignReviewer(viewer, entryId, idOf(people.v2), at),
				decline: (viewer, at) => {
					const item = { entryId, outcome: 'not-awarded' as const, grounds: 'Phạm vi hẹp' }
					return recordDecision(viewer, decisionInput(council, [item], paperNumber()), at)
				},
			},
		}
	},
}

const items = [{ id: 'seen', vi: 'Vận hành thật', en: 'In use', max: 6 }]
