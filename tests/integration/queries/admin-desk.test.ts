import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { adminDesk } from '#app/queries/admin-desk.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeEntryAt, makePerson, makeRound, makeUnit, makeViewer } from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

const day = 86_400_000
const from = (days: number) => new Date(Date.now() + days * day)
const whole: [Date, Date] = [from(-30), from(30)]
const phases = {
	open: whole,
	screening: whole,
	review: whole,
	deliberation: whole,
	publication: [from(31), from(60)],
}

test('the desk counts what waits, without what the secretary has an interest in', async () => {
	const { roundId, committeeId, awardLevels } = await makeRound({
		sheets: 1,
		phases: { ...phases, publication: [from(31), from(60)] },
	})
	const [unit, ownUnit] = [await makeUnit(), await makeUnit()]
	const drafter = await makeViewer({ drafterOf: unit.id })
	const reviewer = await makeViewer({ reviewerIn: roundId })
	const secretary = await makeViewer({ office: 'secretary' })
	const conflicted = await makeViewer({ office: 'secretary' }, { headOf: unit.id })
	const entry = (stage: 'submitted' | 'accepted', unitId = unit.id) =>
		makeEntryAt(stage, { roundId, unitId, createdById: drafter.person.id })
	await entry('submitted')
	await entry('submitted', ownUnit.id)
	await entry('accepted')
	const late = await entry('accepted')
	const assignment = await reader().assignment.create({
		data: {
			entryId: late.id,
			personId: reviewer.person.id,
			assignedById: secretary.person.id,
			assignedAt: from(-9),
			dueAt: from(-1),
		},
	})
	await reader().reviewQuestion.create({
		data: { assignmentId: assignment.id, text: 'Số liệu nào?', askedAt: from(-2) },
	})
	const ballot = await reader().ballot.create({
		data: {
			committeeId,
			entryId: late.id,
			awardLevelId: awardLevels[0]?.id ?? '',
			openedById: secretary.person.id,
			openedAt: from(-1),
			membersTotal: 3,
		},
	})
	const vote = async () => {
		const member = await makeViewer({ seatIn: committeeId })
		await reader().ballotReceipt.create({
			data: { ballotId: ballot.id, seatId: member.seats[0]?.seatId ?? '' },
		})
	}
	await vote()
	const decision = (entryId: string) =>
		reader().decision.create({
			data: {
				roundId,
				number: entryId,
				decidedOn: from(0),
				titleVi: '',
				signerVi: '',
				minutes: {},
				recordedById: secretary.person.id,
				recordedAt: from(0),
				decisionItems: { create: { entryId, outcome: 'not-awarded' } },
			},
		})
	await decision((await entry('accepted')).id)

	const work = {
		toCheck: 2,
		toAssign: 2,
		lateSheets: 1,
		questions: 1,
		firstAsked: late.id,
		ballotsOpen: 1,
		ballotsToClose: 0,
		toPublish: 1,
		notes: 0,
	}
	const desk = await adminDesk(secretary)
	expect(desk.secretariat).toEqual(work)
	expect(desk.administration).toBeNull()
	await vote()
	expect((await adminDesk(secretary)).secretariat).toEqual({ ...work, ballotsToClose: 1 })
	expect((await adminDesk(conflicted)).secretariat).toEqual({
		toCheck: 1,
		toAssign: 0,
		lateSheets: 0,
		questions: 0,
		firstAsked: null,
		ballotsOpen: 0,
		ballotsToClose: 0,
		toPublish: 0,
		notes: 0,
	})
})

test('the administrator sees accounts and letters, not the secretariat’s work', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	await reader().mail.createMany({
		data: ['1', '2'].map((key) => ({
			...{ key, toAddress: 'an@example.vn', subject: 'Bí mật', text: 'Bí mật', createdAt: from(0) },
			failure: 'ECONNREFUSED',
		})),
	})
	const before = await adminDesk(admin)
	const { id } = await makePerson()
	const after = await adminDesk(admin)
	expect(after.secretariat).toBeNull()
	expect(after.administration).toMatchObject({
		invited: (before.administration?.invited ?? 0) + 1,
		unreachable: 1,
	})
	expect(JSON.stringify(after)).not.toContain('Bí mật')
	expect(id).toBeTruthy()
})

test('the calendar shows the rounds that are not over, each phase where it stands', async () => {
	const admin = await makeViewer({ office: 'administrator' })
	const { roundId } = await makeRound({
		phases: {
			open: [from(-20), from(-10)],
			screening: [from(-10), from(-5)],
			review: [from(-5), from(5)],
			deliberation: [from(5), from(10)],
			publication: [from(10), from(20)],
		},
	})
	const { roundId: over } = await makeRound({
		phases: {
			...{ open: [from(-9), from(-8)], screening: [from(-9), from(-8)], review: [from(-9), from(-8)] },
			...{ deliberation: [from(-9), from(-8)], publication: [from(-9), from(-8)] },
		},
	})
	const { rounds } = await adminDesk(admin)
	expect(rounds.map(({ id }) => id)).not.toContain(over)
	expect(rounds.find(({ id }) => id === roundId)?.phases.map(({ name, state }) => [name, state])).toEqual([
		['open', 'done'],
		['screening', 'done'],
		['review', 'now'],
		['deliberation', 'next'],
		['publication', 'next'],
	])
})
