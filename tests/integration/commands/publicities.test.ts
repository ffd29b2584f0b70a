import { expect, test } from 'vitest'
import { openBallot } from '#app/commands/ballots.server.ts'
import { addObjectionFile } from '#app/commands/objection-files.server.ts'
import { sweepCitizens } from '#app/commands/citizen-data.server.ts'
import { answerObjection, confirmObjection, sendObjection } from '#app/commands/objections.server.ts'
import { askPublicity, extendPublicity, openPublicity } from '#app/commands/publicities.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import type { ObjectionLetter } from '#app/domain/objection.ts'
import { anyone, portal } from '#app/domain/viewer.ts'
import { lettersOfObjection } from '#app/jobs/objection-letters.server.ts'
import { ballotDesk } from '#app/queries/ballots.server.ts'
import { homePage } from '#app/queries/home.server.ts'
import { objectionFile, objectionToAnswer, ownObjection } from '#app/queries/objections.server.ts'
import { openPublicities, publicPublicities, publicPublicity } from '#app/queries/publicities.server.ts'
import { newPublicity, publicityControl, publicityDesk } from '#app/queries/publicity-desk.server.ts'
import { leaksIn } from '#tests/support/canaries.ts'
import { makeCouncil, makeReviewed, type Council } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeEntry, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

/** 15/6/2025 is a Sunday: ten working days end with Friday 27/6. */
const lastDay = '2025-06-27'
const closesAt = new Date('2025-06-27T17:00:00.000Z')
const lastMinute = new Date(+closesAt - 60_000)
const awardOf = (council: Council, level = 0) => council.awardLevels[level]?.id ?? ''

const open = (council: Council, entryIds: readonly string[], level = 0) =>
	openPublicity(
		council.secretary,
		council.roundId,
		{ awardLevelId: awardOf(council, level), entryIds, days: 10 },
		now,
	)

/** Keeps the letters instead of writing their words. */
const letters: ObjectionLetter[] = []
const compose = (letter: ObjectionLetter) => {
	letters.push(letter)
	return { subject: letter.what, text: letter.what }
}
const lastSecret = (): string => {
	const letter = letters.findLast(({ what }) => what === 'confirm')
	return letter?.what === 'confirm' ? letter.secret : ''
}

const who = { name: 'Trần Thị Phản Ánh', email: 'phananh@canary.example.vn' }
const text = 'Số liệu của hồ sơ không đúng với báo cáo đã công bố năm 2024.'

const object = async (publicityId: string, entryId: string, at = daysFromNow(1)) => {
	await sendObjection(anyone(), publicityId, { entryId, ...who, text }, compose, at)
	return lastSecret()
}

const ballot = (council: Council, entryId: string, at: Date) =>
	openBallot(council.secretary, { entryId, awardLevelId: awardOf(council) }, at)

test('a list is opened in one act: its last day is the tenth working day, and it stays on record', async () => {
	const council = await makeCouncil({ blindness: 'double' })
	const unit = await makeUnit({ name: 'Sở Công Khai' })
	const entry = await makeReviewed(council, {
		unitId: unit.id,
		content: { subjectName: 'Bà Nguyễn Thị Mẫu' },
	})
	const id = await open(council, [entry.id])
	const page = await publicPublicity(anyone(), id, now)
	expect(page).toMatchObject({ lastDay, closesAt, isOpen: true, days: 10, entryCount: 1, objectionCount: 0 })
	expect(page.entries).toEqual([
		{
			entryId: entry.id,
			title: entry.content.titleVi,
			name: 'Bà Nguyễn Thị Mẫu',
			agency: 'Sở Công Khai',
			summary: entry.content.summary,
		},
	])
	const events = await reader().auditEvent.findMany({ where: { subjectId: id } })
	expect(events.map(({ name, payload }) => ({ name, payload }))).toEqual([
		{ name: 'publicity.opened', payload: { award: 'bang_khen_thu_tuong', entries: 1, until: lastDay } },
	])
	const lists = await publicPublicities(anyone(), closesAt)
	expect([lists.open.map((each) => each.id), lists.closed.map((each) => each.id)]).toEqual([
		[],
		expect.arrayContaining([id]),
	])
	expect((await openPublicities(anyone(), lastMinute, council.round.slug)).map((each) => each.id)).toEqual([
		id,
	])
	expect(await openPublicities(anyone(), closesAt, council.round.slug)).toEqual([])
	expect((await openPublicities(anyone(), lastMinute, 'another-round')).length).toBe(0)
	expect((await homePage(anyone())).publicLists).toEqual([])
})

test('the public reads nothing of reviewers, scores, authors, contact, or of an entry that is not on the list', async () => {
	const council = await makeCouncil({ blindness: 'double' })
	const canary = {
		contact: { name: 'Ông Chim Liên Hệ', email: 'chim@canary.example.vn', phone: '0987111222' },
		authors: [{ name: 'Cô Chim Tác Giả', role: 'Chủ trì', sharePercent: 100, personId: null }],
	}
	const entry = await makeReviewed(council, { content: canary, sheet: { strengths: 'chim nhận xét' } })
	const unlisted = await makeReviewed(council, { content: { titleVi: 'Chim không có trong danh sách' } })
	const assigned = await reader().assignment.findMany({
		where: { entryId: entry.id },
		include: { person: true },
	})
	await reader().entry.update({
		where: { id: entry.id },
		data: {
			titleVi: 'Chim bản nháp mới',
			content: {
				...JSON.parse(JSON.stringify(entry.content)),
				titleVi: 'Chim bản nháp mới',
				summary: 'Chim bản nháp',
			},
		},
	})
	const id = await open(council, [entry.id])
	const secret = await object(id, entry.id)
	await confirmObjection(anyone(), secret, compose, daysFromNow(1))
	const told = [
		await publicPublicity(anyone(), id, lastMinute),
		await publicPublicity(anyone('en'), id, lastMinute),
		await publicPublicities(anyone(), lastMinute),
		await openPublicities(anyone(), lastMinute),
	]
	const people = assigned.flatMap(({ person }) => [person.id, person.name, person.email])
	expect(
		leaksIn(told, [
			...people,
			...assigned.map((each) => each.id),
			...['Ông Chim Liên Hệ', 'chim@canary.example.vn', '0987111222', 'Cô Chim Tác Giả', 'chim nhận xét'],
			...['Chim bản nháp', unlisted.id, 'Chim không có trong danh sách'],
			...[who.name, who.email, text, secret],
		]),
	).toEqual([])
})

test('what is not ready, not theirs or listed already is not put on the portal', async () => {
	const council = await makeCouncil()
	const awardLevelId = awardOf(council)
	const entry = await makeReviewed(council)
	const missing = await makeReviewed(council, { missing: 1 })
	await reader().phase.updateMany({
		where: { roundId: council.roundId, name: 'review' },
		data: { closesAt: daysFromNow(5) },
	})
	const draft = await makeEntry({
		roundId: council.roundId,
		unitId: entry.unitId,
		createdById: council.drafterId,
	})
	const elsewhere = await makeReviewed(await makeCouncil())
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: entry.unitId })
	const codesOf = async (viewer: typeof bound, entryIds: readonly string[], days = 10) =>
		(await refusalOf(openPublicity(viewer, council.roundId, { awardLevelId, entryIds, days }, now)))?.map(
			({ code }) => code,
		)
	expect(await codesOf(council.secretary, [missing.id])).toEqual(['stage'])
	expect((await codesOf(council.secretary, [draft.id]))?.includes('stage')).toBe(true)
	expect(await codesOf(council.secretary, [elsewhere.id])).toEqual(['hidden'])
	expect(await codesOf(council.secretary, [])).toEqual(['incomplete'])
	expect(await codesOf(council.secretary, [entry.id], 9)).toEqual(['incomplete'])
	expect(await codesOf(bound, [entry.id])).toEqual(['conflict'])
	for (const viewer of [council.members[0], await makeViewer({ office: 'administrator' })])
		if (viewer) expect(await codesOf(viewer, [entry.id])).toEqual(['not-yours'])
	const shown = await newPublicity(bound, council.roundId, { awardLevelId, entryIds: [], days: null }, now)
	expect(shown.candidates.map(({ id }) => id).includes(entry.id)).toBe(false)
	await open(council, [entry.id])
	expect(await codesOf(council.secretary, [entry.id])).toEqual(['already'])
	expect(await reader().publicity.count({ where: { roundId: council.roundId } })).toBe(1)
})

test('the council does not vote before the last day is over and every objection is answered', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	await askPublicity(council.secretary, council.roundId, { awardLevelId: awardOf(council), days: 10 }, now)
	const publicityOf = async (at: Date) =>
		(await refusalOf(ballot(council, entry.id, at)))?.map((each) => ('is' in each ? each.is : each.code))
	expect(await publicityOf(now)).toEqual(['missing'])
	const id = await open(council, [entry.id])
	const secret = await object(id, entry.id)
	expect(await publicityOf(lastMinute)).toEqual(['open'])
	await confirmObjection(anyone(), secret, compose, daysFromNow(2))
	expect(await publicityOf(closesAt)).toEqual(['objections'])
	const desk = await ballotDesk(council.secretary, council.round.slug, closesAt)
	const [line] = desk?.rows[0]?.openable ?? []
	expect(line?.verdict).toMatchObject({ allowed: false, reasons: [{ code: 'publicity', is: 'objections' }] })
	const [objection] = (await publicityControl(council.secretary, id, now)).objections
	await answerObjection(
		council.secretary,
		objection?.id ?? '',
		{ answer: 'Ban Thư ký đã đối chiếu: số liệu đúng.' },
		compose,
		closesAt,
	)
	expect(await publicityOf(closesAt)).toBe(undefined)
})

test('the database itself holds the ballot back', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const award = awardOf(council)
	const insert = (openedAt: Date) =>
		reader().ballot.create({
			data: {
				...{ committeeId: council.committeeId, entryId: entry.id, awardLevelId: award, membersTotal: 3 },
				...{ openedById: council.secretary.person.id, openedAt },
			},
		})
	await askPublicity(council.secretary, council.roundId, { awardLevelId: award, days: 10 }, now)
	await expect(insert(now)).rejects.toThrow(/not made public/)
	const id = await open(council, [entry.id])
	const secret = await object(id, entry.id)
	await confirmObjection(anyone(), secret, compose, daysFromNow(2))
	await expect(insert(lastMinute)).rejects.toThrow(/is not over/)
	await expect(insert(closesAt)).rejects.toThrow(/is not over/)
	const row = await reader().objection.findFirstOrThrow({ where: { publicityId: id } })
	await answerObjection(
		council.secretary,
		row.id,
		{ answer: 'Đã đối chiếu, số liệu đúng.' },
		compose,
		closesAt,
	)
	await expect(insert(lastMinute)).rejects.toThrow(/is not over/)
	expect((await insert(closesAt)).openedAt).toEqual(closesAt)
})

test('a list lasts longer, never shorter; what stands on it and what was answered does not change', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const id = await open(council, [entry.id])
	const longer = { lastDay: '2025-07-04', reason: 'Bổ sung thời gian theo đề nghị.' }
	await extendPublicity(council.secretary, id, longer, daysFromNow(1))
	const page = await publicPublicity(anyone(), id, closesAt)
	expect(page).toMatchObject({ lastDay: '2025-07-04', isOpen: true, extensions: [longer] })
	const shorter = { lastDay: '2025-07-03', reason: 'Rút ngắn thời gian lại.' }
	const refusal = await refusalOf(extendPublicity(council.secretary, id, shorter, daysFromNow(2)))
	expect(refusal?.map(({ code }) => code)).toEqual(['too-early'])
	const over = await refusalOf(
		extendPublicity(council.secretary, id, { ...longer, lastDay: '2025-07-10' }, page.closesAt),
	)
	expect(over?.map(({ code }) => code)).toEqual(['already'])
	const { pool } = database()
	for (const statement of [
		`UPDATE publicity SET last_day = '2025-06-20', closes_at = '2025-06-20T17:00:00Z' WHERE id = '${id}'`,
		`UPDATE publicity SET last_day = '2025-07-20' WHERE id = '${id}'`,
		`DELETE FROM publicity_entry WHERE publicity_id = '${id}'`,
		`UPDATE publicity_entry SET content = '{}' WHERE publicity_id = '${id}'`,
		`DELETE FROM publicity_extension WHERE publicity_id = '${id}'`,
		`DELETE FROM publicity WHERE id = '${id}'`,
	])
		await expect(pool.query(statement)).rejects.toThrow()
	expect((await publicPublicity(anyone(), id, now)).lastDay).toBe('2025-07-04')
})

test('an objection counts once its address is confirmed, in time; it has a number, and its answer goes out once', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const id = await open(council, [entry.id])
	const secret = await object(id, entry.id)
	expect(await publicPublicity(anyone(), id, now)).toMatchObject({ objectionCount: 0 })
	expect((await publicityControl(council.secretary, id, now)).objections).toEqual([])
	expect(await ownObjection(anyone(), secret, now)).toMatchObject({
		text,
		reference: null,
		confirmedAt: null,
	})
	const reference = await confirmObjection(anyone(), secret, compose, daysFromNow(1))
	const again = await refusalOf(confirmObjection(anyone(), secret, compose, daysFromNow(1)))
	expect(again?.map(({ code }) => code)).toEqual(['already'])
	const second = await object(id, entry.id)
	const next = await confirmObjection(anyone(), second, compose, daysFromNow(1))
	const numberIn = (each: string) => Number(each.replace('PA-2025-', ''))
	expect(numberIn(next)).toBe(numberIn(reference) + 1)
	const late = await object(id, entry.id)
	const tooLate = await refusalOf(confirmObjection(anyone(), late, compose, closesAt))
	expect(tooLate?.map(({ code }) => code)).toEqual(['expired'])
	const closed = await refusalOf(
		sendObjection(anyone(), id, { entryId: entry.id, ...who, text }, compose, closesAt),
	)
	expect(closed?.map(({ code }) => code)).toEqual(['expired'])
	const [first] = (await publicityControl(council.secretary, id, now)).objections
	const answer = { answer: 'Ban Thư ký đã đối chiếu với báo cáo năm 2024: số liệu đúng.' }
	const named = { answer: `Cảm ơn ${who.name} đã phản ánh.` }
	const told = await refusalOf(answerObjection(council.secretary, first?.id ?? '', named, compose, now))
	expect(told?.map(({ code }) => code)).toEqual(['names-told'])
	await answerObjection(council.secretary, first?.id ?? '', answer, compose, daysFromNow(3))
	const twice = await refusalOf(answerObjection(council.secretary, first?.id ?? '', answer, compose, now))
	expect(twice?.map(({ code }) => code)).toEqual(['already'])
	const page = await publicPublicity(anyone(), id, now)
	expect(page).toMatchObject({
		objectionCount: 2,
		answers: [{ reference, title: entry.content.titleVi, answer: answer.answer }],
	})
	const mails = await reader().mail.findMany({
		where: { toAddress: who.email, key: { contains: first?.id ?? '' } },
	})
	expect(mails.map(({ subject }) => subject).sort()).toEqual(['answered', 'confirmed'])
	const trail = await reader().auditEvent.findMany({ where: { subjectId: first?.id ?? '' } })
	expect(trail.map(({ name }) => name)).toEqual([
		'objection.sent',
		'objection.confirmed',
		'objection.answered',
	])
	expect(
		leaksIn(
			trail.map(({ payload, actorLabel }) => [payload, actorLabel]),
			[who.name, who.email, text, secret],
		),
	).toEqual([])
})

test('who objects is read by a secretary without a conflict, and by nobody else', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const id = await open(council, [entry.id])
	const secret = await object(id, entry.id)
	await confirmObjection(anyone(), secret, compose, daysFromNow(1))
	const row = await reader().objection.findFirstOrThrow({ where: { publicityId: id } })
	expect(await objectionToAnswer(council.secretary, row.id)).toMatchObject({ ...who, text })
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: entry.unitId })
	const conflict = await refusalOf(objectionToAnswer(bound, row.id))
	expect(conflict?.map(({ code }) => code)).toEqual(['conflict'])
	expect((await publicityControl(bound, id, now)).objections).toEqual([])
	const others = [council.members[0], await makeViewer({ office: 'administrator' }), anyone()]
	for (const viewer of others) {
		const refusal = await refusalOf(objectionToAnswer(viewer ?? anyone(), row.id))
		expect(refusal?.map(({ code }) => code)).toEqual(['not-yours'])
	}
	const letter = await lettersOfObjection({
		...{ name: 'objection.confirmed', at: now, actorId: null, subjectType: 'objection', subjectId: row.id },
		payload: new Map([['number', 'PA-2025-0001']]),
	})
	expect(letter.map(({ to }) => to.id).includes(council.secretary.person.id)).toBe(true)
	expect(letter.map(({ to }) => to.id).includes(bound.person.id)).toBe(false)
	expect(
		leaksIn(
			letter.map((each) => [each.path, each.values('vi')]),
			[who.name, who.email, text],
		),
	).toEqual([])
})

test('up to three files come with a confirmed objection, and only the secretary has them', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const id = await open(council, [entry.id])
	const secret = await object(id, entry.id)
	const file = (index: number) => ({
		file: {
			id: crypto.randomUUID(),
			sha256: String(index).repeat(64),
			size: 1000 + index,
			kind: 'pdf' as const,
		},
		fileName: `C:\\anh\\Bằng chứng ${index}.pdf`,
	})
	const early = await refusalOf(addObjectionFile(anyone(), secret, file(1), daysFromNow(1)))
	expect(early?.map(({ code }) => code)).toEqual(['hidden'])
	await confirmObjection(anyone(), secret, compose, daysFromNow(1))
	for (const index of [1, 2, 3]) await addObjectionFile(anyone(), secret, file(index), daysFromNow(2))
	const fourth = await refusalOf(addObjectionFile(anyone(), secret, file(4), daysFromNow(2)))
	expect(fourth?.map(({ code }) => code)).toEqual(['limit'])
	const own = await ownObjection(anyone(), secret, daysFromNow(2))
	expect(own.files.map(({ fileName }) => fileName)).toEqual(
		[1, 2, 3].map((index) => `Bằng chứng ${index}.pdf`),
	)
	const row = await reader().objection.findFirstOrThrow({
		where: { publicityId: id },
		include: { files: true },
	})
	const fileId = row.files[0]?.id ?? ''
	expect(await objectionFile(council.secretary, row.id, fileId)).toMatchObject({
		mediaType: 'application/pdf',
	})
	const other = await refusalOf(objectionFile(council.members[0] ?? anyone(), row.id, fileId))
	expect(other?.map(({ code }) => code)).toEqual(['not-yours'])
	await reader().blob.updateMany({
		where: { id: { in: row.files.map(({ blobId }) => blobId) } },
		data: { removedAt: now },
	})
})

test('an award asks for publicity until something was made public for it', async () => {
	const council = await makeCouncil()
	const entry = await makeReviewed(council)
	const awardLevelId = awardOf(council)
	const ask = (days: number | null) =>
		askPublicity(council.secretary, council.roundId, { awardLevelId, days }, now)
	await ask(15)
	const [award] = (await publicityDesk(council.secretary, council.roundId, now)).awards
	expect(award).toMatchObject({ id: awardLevelId, days: 15, publicities: [] })
	const short = await refusalOf(open(council, [entry.id]))
	expect(short?.map(({ code }) => code)).toEqual(['incomplete'])
	await ask(null)
	await open(council, [entry.id])
	const later = await refusalOf(ask(10))
	expect(later?.map(({ code }) => code)).toEqual(['already'])
})

test('an objection that was never confirmed is erased after a week, one that counts stays', async () => {
	const council = await makeCouncil()
	const { id: entryId } = await makeReviewed(council)
	const publicityId = await openPublicity(
		council.secretary,
		council.roundId,
		{ awardLevelId: awardOf(council), entryIds: [entryId], days: 10 },
		now,
	)
	await confirmObjection(anyone(), await object(publicityId, entryId), compose, daysFromNow(1))
	await object(publicityId, entryId)
	const left = () => reader().objection.count({ where: { publicityId } })
	const week = daysFromNow(8)
	await sweepCitizens(portal(), new Date(+week - 1))
	expect(await left()).toBe(2)
	expect(await sweepCitizens(portal(), week)).toBe(true)
	expect(await left()).toBe(1)
	expect(await reader().objection.count({ where: { publicityId, confirmedAt: null } })).toBe(0)
})
