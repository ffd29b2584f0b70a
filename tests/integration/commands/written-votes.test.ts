import { expect, test } from 'vitest'
import { castVote, closeBallot } from '#app/commands/ballots.server.ts'
import { declareInterest } from '#app/commands/interests.server.ts'
import { callSession, moveSession, recordPresence } from '#app/commands/council-sessions.server.ts'
import { askInWriting, voteByLink } from '#app/commands/written-votes.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { database, reader } from '#app/data/database.server.ts'
import { choices, type Choice } from '#app/domain/ballot.ts'
import { anyone } from '#app/domain/viewer.ts'
import { sendMail } from '#app/jobs/send-mail.server.ts'
import { minutesAsPaper } from '#app/locales/council-papers.ts'
import { writtenLetter } from '#app/locales/written-votes.ts'
import { ballotToClose } from '#app/queries/ballots.server.ts'
import { councilPaper } from '#app/queries/council-papers.server.ts'
import { voteOfLink } from '#app/queries/written-vote.server.ts'
import { canaries, leaksIn } from '#tests/support/canaries.ts'
import { decide, holdBallot, makeCouncil, makeReviewed, type Council } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const compose = writtenLetter('https://thidua.example.vn')
const until = daysFromNow(5)
const later = (minutes: number) => new Date(+now + minutes * 60_000)

const seatOf = async (council: Council, index: number) => {
	const personId = council.members[index]?.person.id ?? ''
	return (await reader().seat.findFirstOrThrow({ where: { committeeId: council.committeeId, personId } })).id
}

const ask = async (council: Council, ballotId: string, members: readonly number[], at = now, end = until) => {
	const seatIds = await Promise.all(members.map((index) => seatOf(council, index)))
	return askInWriting(council.secretary, ballotId, { seatIds, until: end }, compose, at)
}

const secretIn = (text: string) => /\/phieu\/([A-Za-z0-9_-]{43})$/m.exec(text)?.[1] ?? ''

/** Letters to a member that wait to be sent, the newest last. */
const lettersTo = async (council: Council, index: number) =>
	reader().mail.findMany({
		where: { toAddress: council.members[index]?.person.email ?? '', key: { startsWith: 'written:' } },
		orderBy: { createdAt: 'asc' },
	})

const linkOf = async (council: Council, index: number) =>
	secretIn((await lettersTo(council, index)).at(-1)?.text ?? '')

const asked = async (fields: Parameters<typeof makeCouncil>[0] = {}, members: readonly number[] = [0]) => {
	const council = await makeCouncil(fields)
	const entry = await makeReviewed(council)
	const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
	await ask(council, ballotId, members)
	return { council, entry, ballotId, secret: await linkOf(council, members[0] ?? 0) }
}

const tallyOf = async (ballotId: string) =>
	Object.fromEntries(
		(await reader().ballotTally.findMany({ where: { ballotId } })).map(({ choice, count }) => [
			choice,
			count,
		]),
	)

const eventsOf = (subjectId: string) =>
	reader().auditEvent.findMany({
		where: { subjectId },
		orderBy: { seq: 'asc' },
		select: { name: true, actorId: true, payload: true },
	})

const stateOf = async (secret: string, at = now) => (await voteOfLink(anyone(), secret, at)).state

/** Every row of every table, as text. */
const everything = async (): Promise<string> => {
	const { rows } = await database().pool.query<{ name: string }>(
		`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
	)
	const texts: string[] = []
	for (const { name } of rows) {
		const found = await database().pool.query<{ row: string }>(
			`SELECT to_jsonb(t)::text AS row FROM ${name} t`,
		)
		texts.push(...found.rows.map(({ row }) => row))
	}
	return texts.join('\n')
}

test('absent members are asked, each by one letter with a link of their own, and vote by it', async () => {
	const { council, ballotId, secret } = await asked({}, [0, 1])
	const [letter, ...more] = await lettersTo(council, 0)
	expect(more).toEqual([])
	expect(letter?.text).toContain('Không cần đăng nhập')
	const other = await linkOf(council, 1)
	expect(new Set([secret, other, '']).size).toBe(3)
	await voteByLink(anyone(), secret, 'agree', later(1))
	await voteByLink(anyone(), other, 'disagree', later(2))
	await castVote(council.members[2] ?? anyone(), ballotId, 'agree', later(3))
	const page = await ballotToClose(council.secretary, ballotId, later(4))
	expect(page.ballot).toMatchObject({
		voted: 3,
		members: 3,
		written: { asked: 2, answered: 2 },
		result: null,
	})
	expect(await closeBallot(council.secretary, ballotId, later(5))).toMatchObject({
		tally: { agree: 2, disagree: 1, abstain: 0 },
	})
	const seats = [await seatOf(council, 0), await seatOf(council, 1)]
	const by = council.secretary.person.id
	expect(await eventsOf(ballotId)).toMatchObject([
		{ name: 'ballot.opened' },
		{
			name: 'ballot.asked-in-writing',
			actorId: by,
			payload: { people: 2, seats, until: until.toISOString() },
		},
		{ name: 'ballot.cast', actorId: council.members[0]?.person.id, payload: {} },
		{ name: 'ballot.cast', actorId: council.members[1]?.person.id, payload: {} },
		{ name: 'ballot.cast', actorId: council.members[2]?.person.id, payload: {} },
		{ name: 'ballot.closed', actorId: by },
	])
})

test('one ballot each, however often sent and however often pressed; an older link works no longer', async () => {
	const { council, ballotId, secret: first } = await asked()
	await ask(council, ballotId, [0], later(1))
	const second = await linkOf(council, 0)
	expect(second).not.toBe(first)
	expect([await stateOf(first, later(2)), await stateOf(second, later(2))]).toEqual(['replaced', 'open'])
	expect(await refusalOf(voteByLink(anyone(), first, 'agree', later(2)))).toEqual([
		{ code: 'already', fact: 'replaced' },
	])
	const votes = await Promise.allSettled(
		Array.from({ length: 30 }, (_, index) =>
			index % 3
				? voteByLink(anyone(), second, choices[index % 3] ?? 'agree', later(3))
				: castVote(council.members[0] ?? anyone(), ballotId, 'agree', later(3)),
		),
	)
	expect(votes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
	expect(await reader().ballotReceipt.count({ where: { ballotId } })).toBe(1)
	expect(Object.values(await tallyOf(ballotId)).reduce((sum, count) => sum + count, 0)).toBe(1)
	expect((await ballotToClose(council.secretary, ballotId, later(4))).ballot.written).toEqual({
		asked: 1,
		answered: 1,
	})
	expect(await refusalOf(ask(council, ballotId, [0], later(4)))).toEqual([{ code: 'already', fact: 'voted' }])
})

test('a letter that a newer one replaced is not sent any more, nor one to somebody who has voted', async () => {
	const { council, ballotId } = await asked({}, [0, 1])
	await ask(council, ballotId, [0], later(1))
	await castVote(council.members[1] ?? anyone(), ballotId, 'agree', later(2))
	const keys = await reader().writtenAsking.findMany({ where: { ballotId }, select: { mailKey: true } })
	const mails = await reader().mail.findMany({ where: { key: { in: keys.map(({ mailKey }) => mailKey) } } })
	for (const { id } of mails) await sendMail({ mailId: id }, later(3))
	const rows = await reader().mail.findMany({ where: { id: { in: mails.map(({ id }) => id) } } })
	expect(rows.map(({ text }) => text)).toEqual(['', '', ''])
	expect(rows.filter(({ sentAt }) => sentAt !== null).map(({ toAddress }) => toAddress)).toEqual([
		council.members[0]?.person.email,
	])
})

test('once the letter is sent its link stands nowhere: no table, event or job holds it, and nothing ties it to a vote', async () => {
	const { council, ballotId, secret } = await asked()
	for (const { id } of await reader().mail.findMany()) await sendMail({ mailId: id }, later(1))
	await voteByLink(anyone(), secret, 'agree', later(2))
	const text = await everything()
	expect(text).toContain(sha256(secret))
	expect(text).not.toContain(secret)
	const asking = await reader().writtenAsking.findFirstOrThrow({ where: { ballotId } })
	const before = { askedAt: now, until, replacedAt: null }
	expect(asking).toMatchObject({ ...before, seatId: await seatOf(council, 0) })
	const columns = await database().pool.query<{ name: string }>(
		`SELECT column_name AS name FROM information_schema.columns WHERE table_name IN ('ballot_receipt', 'ballot_tally')`,
	)
	expect(columns.rows.map(({ name }) => name).sort()).toEqual([
		'ballot_id',
		'ballot_id',
		'choice',
		'count',
		'seat_id',
	])
})

test('nothing that a vote by link leaves behind differs by the choice, or from a vote in the room', async () => {
	const traces = []
	for (const [choice, way] of [
		['agree', 'link'],
		['disagree', 'link'],
		['abstain', 'link'],
		['agree', 'room'],
	] as const) {
		const { council, ballotId, secret } = await asked()
		const before = await reader().writtenAsking.findMany({ where: { ballotId } })
		if (way === 'link') await voteByLink(anyone(), secret, choice, later(1))
		else await castVote(council.members[0] ?? anyone(), ballotId, choice, later(1))
		expect(await reader().writtenAsking.findMany({ where: { ballotId } })).toEqual(before)
		const writers = await database().pool.query(
			`SELECT DISTINCT xmin::text FROM ballot_tally WHERE ballot_id = '${ballotId}'`,
		)
		const [event] = await reader().auditEvent.findMany({
			where: { subjectId: ballotId, name: 'ballot.cast' },
			select: { at: true, payload: true, actorId: true, subjectType: true },
		})
		traces.push({
			receipts: await reader().ballotReceipt.count({ where: { ballotId } }),
			seat:
				(await reader().ballotReceipt.findFirst({ where: { ballotId } }))?.seatId ===
				(await seatOf(council, 0)),
			event: { ...event, actorId: event?.actorId === council.members[0]?.person.id },
			writers: writers.rows.length,
			jobs: (await database().pool.query(`SELECT 1 FROM pgboss.job WHERE data->>'ballotId' = '${ballotId}'`))
				.rows,
		})
	}
	for (const trace of traces) expect(trace).toEqual(traces[0])
	expect(traces[0]).toMatchObject({
		receipts: 1,
		seat: true,
		writers: 1,
		event: { actorId: true, payload: {} },
	})
})

test('opening a link changes nothing, however often and whatever is asked of it', async () => {
	const { secret } = await asked()
	const before = await everything()
	for (let times = 0; times < 5; times += 1) await voteOfLink(anyone(), secret, later(1))
	expect(await everything()).toBe(before)
})

test('the link shows the case with the council’s eyes, and no name of a reviewer or of another member', async () => {
	const council = await makeCouncil({ blindness: 'double', members: 3 })
	const unit = await makeUnit({ name: canaries.agency })
	const entry = await makeReviewed(council, { unitId: unit.id })
	const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
	await ask(council, ballotId, [1])
	const page = await voteOfLink(anyone(), await linkOf(council, 1), now)
	expect(page).toMatchObject({
		state: 'open',
		about: { title: entry.content.titleVi, agency: canaries.agency, score: 85, sheets: 3 },
	})
	const judges = await reader().assignment.findMany({
		where: { entryId: entry.id },
		include: { person: true },
	})
	const hidden = [...judges.map(({ person }) => person), ...council.members.map(({ person }) => person)]
	expect(leaksIn(page, [...hidden.flatMap(({ name, email }) => [name, email]), ballotId])).toEqual([])
})

test('a link that takes no vote says why and shows nothing of the entry', async () => {
	const { council, entry, ballotId, secret } = await asked({ members: 4 }, [0, 1, 2])
	const second = await linkOf(council, 1)
	const third = await linkOf(council, 2)
	await castVote(council.members[1] ?? anyone(), ballotId, 'agree', now)
	const kin = {
		entryId: entry.id,
		kind: 'family' as const,
		note: 'Anh trai của tác giả',
		startsAt: null,
		endsAt: null,
	}
	await declareInterest(council.members[2] ?? anyone(), kin, now)
	const seen = async (link: string, at: Date) => {
		const page = await voteOfLink(anyone(), link, at)
		expect(leaksIn(page, [entry.content.titleVi, entry.id, entry.content.summary])).toEqual([])
		return page.state
	}
	expect(await seen(second, later(1))).toBe('received')
	expect(await seen(third, later(1))).toBe('conflict')
	expect(await seen(secret, until)).toBe('expired')
	for (const none of ['', 'x', '../..', 'A'.repeat(43), secret.slice(1), `${secret}A`, sha256(secret)])
		expect([none, await seen(none, now)]).toEqual([none, 'unknown'])
	const refused = async (link: string, at: Date) =>
		(await refusalOf(voteByLink(anyone(), link, 'agree', at)))?.map(({ code }) => code)
	expect(await refused(second, later(1))).toEqual(['already'])
	expect(await refused(third, later(1))).toEqual(['conflict'])
	expect(await refused(secret, until)).toEqual(['expired'])
	expect(await refused('A'.repeat(43), now)).toEqual(['hidden'])
	await castVote(council.members[3] ?? anyone(), ballotId, 'agree', later(2))
	await voteByLink(anyone(), secret, 'agree', later(2))
	await closeBallot(council.secretary, ballotId, later(3))
	expect(await seen(secret, later(4))).toBe('received')
})

test('a closed ballot takes no vote by link, and a member who left the council gives none', async () => {
	const { council, ballotId, secret } = await asked({ members: 4 }, [0, 1])
	const second = await linkOf(council, 1)
	await reader().seat.update({ where: { id: await seatOf(council, 1) }, data: { endsAt: now } })
	expect(await stateOf(second)).toBe('left')
	expect(await refusalOf(voteByLink(anyone(), second, 'agree', now))).toEqual([{ code: 'not-yours' }])
	await reader().person.update({
		where: { id: council.members[0]?.person.id ?? '' },
		data: { disabledAt: now },
	})
	expect(await stateOf(secret)).toBe('left')
	await reader().person.update({
		where: { id: council.members[0]?.person.id ?? '' },
		data: { disabledAt: null },
	})
	await reader().seat.update({ where: { id: await seatOf(council, 1) }, data: { endsAt: null } })
	for (const index of [1, 2, 3]) await castVote(council.members[index] ?? anyone(), ballotId, 'agree', now)
	await closeBallot(council.secretary, ballotId, later(1))
	expect(await stateOf(secret, later(2))).toBe('closed')
	expect(await refusalOf(voteByLink(anyone(), secret, 'agree', later(2)))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	expect(await refusalOf(ask(council, ballotId, [0], later(2)))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
})

test('votes by link count for the quorum, and among all members whether they answer or not', async () => {
	const { council, ballotId } = await asked({ members: 5 }, [0, 1, 2, 3])
	const closing = () => refusalOf(closeBallot(council.secretary, ballotId, later(1)))
	for (const index of [0, 1, 2]) await voteByLink(anyone(), await linkOf(council, index), 'agree', now)
	expect(await closing()).toEqual([{ code: 'quorum', present: 3, needs: 4 }])
	await castVote(council.members[4] ?? anyone(), ballotId, 'disagree', now)
	const { passed } = await closeBallot(council.secretary, ballotId, later(1))
	/** Three fifths of all, though three quarters of those who voted. */
	expect(passed).toBe(false)
})

test('in a session those in the room are not asked; whoever is asked may still come and vote there', async () => {
	const council = await makeCouncil({ members: 4 })
	const entry = await makeReviewed(council)
	const awardLevelId = council.awardLevels[0]?.id ?? ''
	const place = {
		title: 'Phiên họp',
		place: 'Phòng A',
		startsAt: now,
		items: [{ entryId: entry.id, awardLevelId }],
	}
	const sessionId = await callSession(council.secretary, council.roundId, place, now)
	const comes = async (index: number) =>
		recordPresence(council.secretary, sessionId, { seatId: await seatOf(council, index), is: 'here' }, now)
	for (const index of [0, 1, 2]) await comes(index)
	await moveSession(council.secretary, sessionId, 'begun', now)
	const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
	const page = await ballotToClose(council.secretary, ballotId, now)
	expect(page.isInSession).toBe(true)
	const allowed = page.participants.filter(({ mayBeAsked }) => mayBeAsked.allowed)
	expect(allowed.map(({ name }) => name)).toEqual([council.members[3]?.person.name])
	expect(await refusalOf(ask(council, ballotId, [0]))).toEqual([{ code: 'already', fact: 'in-the-room' }])
	expect(await ask(council, ballotId, [0, 3])).toBe(1)
	await comes(3)
	await castVote(council.members[3] ?? anyone(), ballotId, 'agree', later(1))
	expect(await stateOf(await linkOf(council, 3), later(2))).toBe('received')
})

test('only the secretary without a conflict asks, whom there is to ask, and for a time that the council has', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil({ members: 3, unitIds: [unit.id, null, null] })
	const entry = await makeReviewed(council, { unitId: unit.id })
	const other = await makeCouncil()
	const { ballotId } = await holdBallot(council, entry.id, [], { close: false })
	const seatIds = [await seatOf(council, 1)]
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	const asking = (viewer: Parameters<typeof askInWriting>[0], seats = seatIds, end = until) =>
		refusalOf(askInWriting(viewer, ballotId, { seatIds: seats, until: end }, compose, now)).then(
			(reasons) => reasons?.map(({ code }) => code) ?? 'allowed',
		)
	expect(await asking(bound)).toEqual(['conflict'])
	for (const viewer of [anyone(), council.members[1] ?? bound, await makeViewer({ office: 'administrator' })])
		expect(await asking(viewer)).toEqual(['not-yours'])
	expect(await asking(council.secretary, [await seatOf(council, 0)])).toEqual(['conflict'])
	expect(await asking(council.secretary, [await seatOf(other, 0)])).toEqual(['hidden'])
	expect(await asking(council.secretary, [])).toEqual(['incomplete'])
	expect(await asking(council.secretary, seatIds, now)).toEqual(['too-early'])
	expect(await asking(council.secretary, seatIds, daysFromNow(31))).toEqual(['phase'])
	expect(await reader().writtenAsking.count({ where: { ballotId } })).toBe(0)
	expect([await lettersTo(council, 0), await lettersTo(council, 1)]).toEqual([[], []])
	expect(await asking(council.secretary)).toBe('allowed')
})

test('the database keeps an asking as it was written, and one that holds for each member', async () => {
	const { council, ballotId } = await asked({}, [0])
	const { pool } = database()
	const row = await reader().writtenAsking.findFirstOrThrow({ where: { ballotId } })
	await expect(pool.query(`UPDATE written_asking SET until = until + interval '1 day'`)).rejects.toThrow(
		/is a record/,
	)
	await expect(pool.query(`DELETE FROM written_asking`)).rejects.toThrow(/is a record/)
	const { id: _, ...same } = row
	const again = { ...same, secretHash: sha256('a'), mailKey: 'written:a' }
	await expect(reader().writtenAsking.create({ data: again })).rejects.toThrow()
	const stranger = await seatOf(await makeCouncil(), 0)
	await expect(reader().writtenAsking.create({ data: { ...again, seatId: stranger } })).rejects.toThrow()
	await castVote(council.members[1] ?? anyone(), ballotId, 'agree', now)
	const voted = { ...again, seatId: await seatOf(council, 1) }
	await expect(reader().writtenAsking.create({ data: voted })).rejects.toThrow(/has voted/)
	expect(await reader().writtenAsking.count({ where: { ballotId } })).toBe(1)
})

test('the minutes say of each ballot how many were asked in writing and how many of them voted', async () => {
	const council = await makeCouncil({ members: 5 })
	const entry = await makeReviewed(council)
	const votes: Choice[] = ['agree', 'agree', 'agree']
	const { ballotId, awardLevelId } = await holdBallot(council, entry.id, votes, { close: false })
	await ask(council, ballotId, [3, 4])
	await voteByLink(anyone(), await linkOf(council, 3), 'agree', later(1))
	await closeBallot(council.secretary, ballotId, later(2))
	const other = await makeReviewed(council)
	await holdBallot(council, other.id, ['disagree', 'disagree', 'disagree', 'disagree'])
	const id = await decide(council, [
		{ outcome: 'awarded', entryId: entry.id, awardLevelId, citationVi: 'Đã có thành tích xuất sắc' },
		{ outcome: 'not-awarded', entryId: other.id, grounds: 'Phạm vi ảnh hưởng còn hẹp' },
	])
	const paper = minutesAsPaper(await councilPaper(council.secretary, id, 'minutes', null, later(3)))
	const said = JSON.stringify(paper).match(/[^"]*bằng văn bản[^"]*(?:\\"[^"]*)*/g) ?? []
	expect(said.length).toBe(1)
	expect(said[0]).toMatch(/: 2 người, trong đó 1 người đã bỏ phiếu\./)
})
