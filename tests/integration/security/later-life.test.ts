import { expect, test } from 'vitest'
import { paperAsDocx } from '#app/adapters/paper-docx.server.ts'
import { paperAsPdf } from '#app/adapters/paper-pdf.server.ts'
import { numberPapers } from '#app/commands/council-papers.server.ts'
import {
	callSession,
	moveSession,
	noteItem,
	recordPresence,
	takeUpItem,
} from '#app/commands/council-sessions.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { discuss } from '#app/commands/discussions.server.ts'
import { answerInquiry, askQuestion, sendInquiry } from '#app/commands/inquiries.server.ts'
import { declareInterest } from '#app/commands/interests.server.ts'
import { confirmObjection, sendObjection, answerObjection } from '#app/commands/objections.server.ts'
import { openPublicity } from '#app/commands/publicities.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { remindReviewers } from '#app/commands/review-reminders.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { openSecondRound } from '#app/commands/second-rounds.server.ts'
import { planVisit, saveVisit } from '#app/commands/visits.server.ts'
import { correctPractice } from '#app/commands/corrections.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import {
	decisionAsPaper,
	minutesAsPaper,
	noticeAsPaper,
	proposalAsPaper,
} from '#app/locales/council-papers.ts'
import { objectionLetter } from '#app/locales/publicity-letters.ts'
import { owedLetter } from '#app/locales/review-progress.ts'
import { councilPaper } from '#app/queries/council-papers.server.ts'
import { canaries, canaryWorld, leaksIn } from '#tests/support/canaries.ts'
import { decisionInput } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	grant,
	makeUnit,
	makeViewer,
	now,
	rubricOf,
	viewerFor,
} from '#tests/support/factories.ts'
import { idsOf, laterAnswersTo } from '#tests/support/later-questions.ts'
import { readPdf, wordsOfDocx } from '#tests/support/paper-words.ts'
import { fullSheet } from '#tests/support/sheets.ts'

usePortal()

const rubric = rubricOf('initiative', 'collective')
const secrets = {
	objector: 'Chị Hoàng Yến Tím',
	objectorMail: 'tim@canary.example.vn',
	objection: 'hoàng yến phản ánh riêng, số liệu không đúng',
	question: 'hoàng yến hỏi riêng',
	discussion: 'hoàng yến trao đổi riêng',
	minutes: 'hoàng yến biên bản thực địa',
	notes: 'hoàng yến ghi trong phiên',
	second: 'Cô Hoàng Yến Cam',
}

const identity = [canaries.agency, canaries.ministry, canaries.author]
const contact = [canaries.contact, canaries.email, canaries.drafter]
const objecting = [secrets.objector, secrets.objectorMail, secrets.objection]
const names = [canaries.reviewer, secrets.second]
const inside = [secrets.discussion, secrets.minutes, secrets.notes]

/** What nobody of each role may read, at any time. */
const never: Readonly<Record<string, readonly string[]>> = {
	anyone: [...names, canaries.remark, ...contact, ...objecting, ...inside, secrets.question],
	stranger: [...names, canaries.remark, ...contact, ...objecting, ...inside, secrets.question],
	agency: [...names, canaries.remark, ...objecting, ...inside, secrets.question],
	reviewer: [...names, ...contact, ...objecting, secrets.notes, secrets.minutes, secrets.question],
	second: [...names.slice(0, 1), ...contact, ...objecting, secrets.notes, secrets.minutes, secrets.question],
	free: [...names, canaries.remark, ...contact, ...objecting, ...inside, secrets.question],
	member: [...names, ...contact, ...objecting, secrets.discussion, secrets.question, secrets.notes],
	operator: [...names, canaries.remark, ...contact, ...objecting, ...inside, secrets.question],
	'bound chair': [...names, canaries.remark, ...contact, ...objecting, ...inside, secrets.question],
	'bound secretary': [...names, canaries.remark, ...contact, ...objecting, ...inside, secrets.question],
}

/** Pages on which a secretary runs the round: who reviews in it stands there, and nothing of who reviews what binds them. */
const runs: Readonly<Record<string, readonly string[]>> = { 'bound secretary': ['progress', 'conflicts'] }

/** Whose the entry is, until it is made public: not for who scores it blind, who is bound to it, or the public. */
const blind = ['anyone', 'stranger', 'reviewer', 'second', 'free', 'bound chair', 'bound secretary']
/** What a reviewer wrote is read by reviewers and council once every sheet is in. */
const beforeSheets = ['reviewer', 'second', 'member']

/** A world in which one after the other happens what an entry comes to. */
const life = async () => {
	const world = await canaryWorld('double', { sheets: 2 })
	const { roundId, entry, unit, ministry, secretary, reviewer, assignmentId, other, otherId, drafter } = world
	const { id: committeeId } = await reader().committee.findFirstOrThrow({ where: { roundId } })
	const level = await reader().awardLevel.findFirstOrThrow({
		where: { movement: { rounds: { some: { id: roundId } } } },
		orderBy: { rank: 'asc' },
	})
	const chair = await makeViewer({ seatIn: committeeId, chair: true })
	const members = [await makeViewer({ seatIn: committeeId }), await makeViewer({ seatIn: committeeId })]
	const seats = await reader().seat.findMany({ where: { committeeId, role: 'member' } })
	const visitors = [await makeViewer({ reviewerIn: roundId }), await makeViewer({ reviewerIn: roundId })]
	const second = await makeViewer({ reviewerIn: roundId })
	await reader().person.update({ where: { id: second.person.id }, data: { name: secrets.second } })
	const bound = await makeViewer({ office: 'secretary' })
	const facts = { kind: 'family' as const, note: '', startsAt: null, endsAt: null }
	await declareInterest(bound, { ...facts, unitId: ministry.id }, now)
	await declareInterest(chair, { ...facts, unitId: unit.id }, now)
	const people: Readonly<Record<string, Viewer>> = {
		anyone: anyone(),
		stranger: await makeViewer({ headOf: (await makeUnit()).id }),
		agency: drafter,
		...{ reviewer, second, member: members[0] ?? chair },
		free: await makeViewer(),
		operator: await makeViewer({ office: 'administrator' }),
		...{ 'bound chair': chair, 'bound secretary': bound },
	}
	await grant(people['free']?.person?.id ?? '', { reviewerIn: roundId })
	/** Not to be called to the second round: it is called for the best who is not away. */
	const away = { startsAt: daysFromNow(-1), endsAt: daysFromNow(40) }
	const ids = () => idsOf(entry.id, roundId)
	const at = (hours: number) => new Date(+now + hours * 3_600_000)
	const letter = objectionLetter('https://thidua.example.vn')
	const confirmed: string[] = []
	const compose: typeof letter = (each) => {
		if (each.what === 'confirm') confirmed.push(each.secret)
		return letter(each)
	}
	const content = fullSheet(rubric)
	const phases: readonly (readonly [string, () => Promise<unknown>])[] = [
		[
			'sheets are written',
			async () => {
				const question = await askQuestion(other, otherId, { text: secrets.question }, at(1))
				const text = 'Đề nghị nêu rõ năm của số liệu.'
				const inquiry = await sendInquiry(
					secretary,
					entry.id,
					{ text, days: 3, questionIds: [question] },
					at(1),
				)
				const answer = `Năm 2024, theo ${canaries.agency}; hỏi ${canaries.author}.`
				await answerInquiry(drafter, entry.id, inquiry, { answer }, at(2))
				const memberIds = visitors.map(({ person }) => person.id)
				const visit = await planVisit(
					secretary,
					entry.id,
					{ startsAt: daysFromNow(2), place: 'Tại cơ sở', memberIds },
					at(2),
				)
				const [visitor = reviewer] = visitors
				await saveVisit(
					visitor,
					visit,
					{ version: 1, content: { marks: {}, minutes: secrets.minutes } },
					at(3),
				)
				const to = { personIds: [reviewer.person.id, other.person.id], note: '' }
				await remindReviewers(secretary, roundId, to, owedLetter('https://thidua.example.vn'), at(3))
			},
		],
		[
			'sheets are in',
			async () => {
				await submitReview(other, otherId, at(4))
				await saveReview(reviewer, assignmentId, { version: 0, content }, at(4))
				await submitReview(reviewer, assignmentId, at(4))
				for (const [who, id] of [
					[reviewer, assignmentId],
					[other, otherId],
				] as const)
					await discuss(who, id, { text: secrets.discussion }, at(5))
			},
		],
		[
			'a second round is written',
			async () => {
				const others = await reader().reviewer.findMany({
					where: { roundId, personId: { not: second.person.id } },
				})
				await reader().absence.createMany({ data: others.map(({ id }) => ({ reviewerId: id, ...away })) })
				const terms = { reviewers: 1, dueAt: daysFromNow(3), effect: 'replaces' as const, reason: 'Lệch' }
				await openSecondRound(secretary, roundId, [entry.id], terms, at(6))
				const own = await reader().assignment.findFirstOrThrow({
					where: { entryId: entry.id, personId: second.person.id },
				})
				await saveReview(second, own.id, { version: 0, content }, at(6))
			},
		],
		[
			'names are public',
			async () => {
				const own = await reader().assignment.findFirstOrThrow({
					where: { entryId: entry.id, personId: second.person.id },
				})
				await submitReview(second, own.id, at(7))
				const list = { awardLevelId: level.id, entryIds: [entry.id], days: 10 }
				const id = await openPublicity(secretary, roundId, list, at(8))
				const who = { name: secrets.objector, email: secrets.objectorMail, text: secrets.objection }
				await sendObjection(anyone(), id, { entryId: entry.id, ...who }, compose, at(9))
				await confirmObjection(anyone(), confirmed[0] ?? '', compose, at(9))
			},
		],
		[
			'the council sits',
			async () => {
				const answer = 'Ban Thư ký đã đối chiếu: số liệu đúng.'
				await answerObjection(secretary, (await ids()).objectionId, { answer }, compose, daysFromNow(14))
				const items = [{ entryId: entry.id, awardLevelId: level.id }]
				const where = { title: 'Phiên họp', place: 'Phòng A', startsAt: daysFromNow(14), items }
				const id = await callSession(secretary, roundId, where, daysFromNow(14))
				for (const { id: seatId } of seats)
					await recordPresence(secretary, id, { seatId, is: 'here' }, daysFromNow(14))
				await moveSession(secretary, id, 'begun', daysFromNow(14))
				const { id: itemId } = await reader().sessionItem.findFirstOrThrow({ where: { sessionId: id } })
				await takeUpItem(secretary, id, itemId, daysFromNow(14))
				await noteItem(secretary, id, { itemId, notes: secrets.notes }, daysFromNow(14))
				const ballot = await openBallot(
					secretary,
					{ entryId: entry.id, awardLevelId: level.id },
					daysFromNow(14),
				)
				for (const member of members) await castVote(member, ballot, 'agree', daysFromNow(14))
				await closeBallot(secretary, ballot, daysFromNow(14))
			},
		],
		[
			'it is decided',
			async () => {
				const item = { entryId: entry.id, outcome: 'awarded' as const, awardLevelId: level.id }
				const input = decisionInput({ roundId } as never, [item], '1/QĐ-CHIM')
				const id = await recordDecision(secretary, input, daysFromNow(15))
				await numberPapers(secretary, id, daysFromNow(15))
			},
		],
		[
			'it is published, and put right',
			async () => {
				const { decisionId, awardId } = await ids()
				await publishDecision(secretary, decisionId, daysFromNow(16))
				const words = { titleVi: 'Tên đã sửa', titleEn: '', summary: 'Tóm tắt đã sửa', reason: 'Sai tên' }
				await correctPractice(secretary, awardId, { ...words, known: 0 }, daysFromNow(17))
			},
		],
	]
	return { world, people, phases, ids, secretary }
}

test('late in the life of an entry too, nobody reads what is kept from them: by page, export, paper or letter', async () => {
	const { people, phases, ids, secretary } = await life()
	const found: string[] = []
	for (const [phase, happen] of phases) {
		await happen()
		const isPublic = phases.findIndex(([name]) => name === phase) >= 3
		const areSheetsOpen =
			['sheets are in', 'names are public', 'the council sits'].includes(phase) || isPublic
		for (const [role, person] of Object.entries(people)) {
			const viewer = person.person ? await viewerFor(person.person.id) : person
			const { entryId, assignmentIds } = await ids()
			const kept = [
				...(role.startsWith('bound') && !isPublic ? [entryId, ...assignmentIds] : []),
				...(never[role] ?? []),
				...(blind.includes(role) && !isPublic ? identity : []),
				...(beforeSheets.includes(role) && !areSheetsOpen && role !== 'second' ? [canaries.remark] : []),
			]
			for (const [question, answer] of await laterAnswersTo(viewer, await ids()))
				found.push(
					...leaksIn(answer, kept)
						.filter((leak) => !(runs[role]?.includes(question) && names.includes(leak)))
						.map((leak) => `${phase}, ${role}, ${question}: ${leak}`),
				)
		}
	}
	expect(found).toEqual([])

	const { decisionId, unitId } = await ids()
	const papers = [
		minutesAsPaper(await councilPaper(secretary, decisionId, 'minutes', null, now)),
		proposalAsPaper(await councilPaper(secretary, decisionId, 'proposal', null, now)),
		decisionAsPaper(await councilPaper(secretary, decisionId, 'decision', null, now)),
		noticeAsPaper(await councilPaper(secretary, decisionId, 'notice', unitId, now), unitId),
	]
	for (const paper of papers) {
		const printed = [
			(await readPdf(await paperAsPdf(paper))).words,
			await wordsOfDocx(await paperAsDocx(paper)),
		]
		expect(printed.every((words) => words.includes('CHIM'))).toBe(true)
		expect(leaksIn(printed, never['agency'] ?? [])).toEqual([])
	}

	for (const { seq } of await reader().auditEvent.findMany({ orderBy: { seq: 'asc' } }))
		await dispatchEvent({ seq: String(seq) }, now)
	for (const [role, { person }] of Object.entries(people)) {
		const letters = await reader().mail.findMany({ where: { toAddress: person?.email ?? '-' } })
		const told = letters.map(({ subject, text }) => `${subject} ${text}`)
		expect([role, leaksIn(told, never[role] ?? [])]).toEqual([role, []])
	}
	const toObjector = await reader().mail.findMany({ where: { toAddress: secrets.objectorMail } })
	expect(toObjector.length).toBe(3)
	expect(leaksIn(toObjector, [...names, canaries.remark, ...contact, ...inside])).toEqual([])
}, 300_000)
