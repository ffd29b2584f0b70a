import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { chooseReminders, chooseRemindersByLink } from '#app/commands/reminders.server.ts'
import { reader } from '#app/data/database.server.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import { anyone } from '#app/domain/viewer.ts'
import { env, setEnv } from '#app/env.server.ts'
import { remindDrafts } from '#app/jobs/remind-drafts.server.ts'
import { sendMail } from '#app/jobs/send-mail.server.ts'
import { reminderLink } from '#app/queries/account.server.ts'
import { eventsOf } from '#tests/support/accounts.ts'
import { usePortal } from '#tests/support/database.ts'
import {
	daysFromNow,
	fullContent,
	handIn,
	makeEntry,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { openSmtp } from '#tests/support/smtp.ts'

usePortal()

afterEach(() => void setEnv({ ...env(), SMTP_URL: undefined }))

const hour = 3_600_000
const after = (hours: number) => new Date(+now + hours * hour)

/** A draft whose deadline is in `days`, with its drafter, a colleague who did nothing, its head, and another agency. */
const desk = async (days = 10, content = fullContent()) => {
	const deadline = daysFromNow(days)
	const { roundId, round } = await makeRound({
		phases: { open: [daysFromNow(-30), deadline], screening: [daysFromNow(-30), daysFromNow(days + 20)] },
	})
	const unitId = (await makeUnit({ name: 'Đơn vị CANARY' })).id
	const drafter = await makeViewer({ drafterOf: unitId })
	const colleague = await makeViewer({ drafterOf: unitId })
	const head = await makeViewer({ headOf: unitId })
	const stranger = await makeViewer({ headOf: (await makeUnit()).id })
	const entry = await makeEntry({ roundId, unitId, createdById: drafter.person.id, content })
	return { deadline, roundId, round, unitId, drafter, colleague, head, stranger, entry }
}

type Person = { person: { email: string } }
const lettersTo = (...people: Person[]) =>
	reader().mail.findMany({
		where: { toAddress: { in: people.map(({ person }) => person.email) } },
		orderBy: { createdAt: 'asc' },
	})
const secretIn = (text: string) => /\/thu-nhac\/([\w-]{43})/.exec(text)?.[1] ?? ''

test('a draft is reminded of at each of four moments, once, to its drafter alone, however often the job runs', async () => {
	const { deadline, drafter, colleague, head, stranger, entry } = await desk()
	const at = (hours: number) => new Date(+deadline - hours * hour)
	for (const hours of [170, 168, 167.9, 100, 72, 71, 24, 12, 6, 1, 0, -1]) {
		await remindDrafts(at(hours))
		await remindDrafts(at(hours))
	}
	const written = await reader().reminder.findMany({
		where: { entryId: entry.id },
		orderBy: { writtenAt: 'asc' },
	})
	expect(written.map(({ personId, moment, writtenAt }) => [personId, moment, writtenAt])).toEqual([
		[drafter.person.id, '7d', at(168)],
		[drafter.person.id, '3d', at(72)],
		[drafter.person.id, '1d', at(24)],
		[drafter.person.id, '6h', at(6)],
	])
	expect(await lettersTo(drafter)).toHaveLength(4)
	expect(await lettersTo(colleague, head, stranger)).toEqual([])
	expect((await eventsOf(entry.id)).filter(({ name }) => name === 'entry.reminded')).toHaveLength(4)
})

test('the letter lists exactly what is missing, with the way there; its subject names nothing', async () => {
	const content = fullContent({ titleVi: 'Tên CANARY', summary: '', pillar: null })
	const { deadline, drafter, entry, round } = await desk(10, {
		...content,
		results: content.results.map((result) => ({ ...result, unit: '', source: ' ' })),
		authors: [],
	})
	await remindDrafts(new Date(+deadline - 72 * hour))
	const [letter] = await lettersTo(drafter)
	const secret = secretIn(letter?.text ?? '')
	const base = env().BASE_URL
	expect(letter?.subject).toBe('Còn 3 ngày: hồ sơ chưa nộp')
	expect(letter?.text).toBe(
		[
			`Kính gửi ${drafter.person.name},`,
			`Hồ sơ “Tên CANARY” của ${round.nameVi} chưa được nộp. Hạn nộp: 25/06/2025 10:00 (GMT+7), còn 3 ngày.`,
			[
				'Còn thiếu 5 nội dung:',
				'– Tóm tắt: chưa có',
				'– Trụ cột: chưa có',
				'– Kết quả đo lường được, đơn vị tính: chưa có',
				'– Kết quả đo lường được, nguồn số liệu: chưa có',
				'– Tác giả: cần ít nhất một mục',
			].join('\n'),
			`Mở hồ sơ:\n${base}/co-quan/ho-so/${entry.id}/soan-thao`,
			'Trân trọng,\nBan Thư ký – Thi đua số\n\nThư này được gửi tự động, vui lòng không trả lời.',
			`Không muốn nhận thư nhắc, vui lòng mở liên kết sau (không cần đăng nhập):\n${base}/thu-nhac/${secret}\n`,
		].join('\n\n'),
	)
	expect(letter?.stopLink).toBe(`${base}/thu-nhac/${secret}`)
})

test('two runs at once write each letter once', async () => {
	const { deadline, drafter } = await desk()
	const at = new Date(+deadline - 24 * hour)
	const letters = await Promise.all([remindDrafts(at), remindDrafts(at), remindDrafts(at)])
	expect(letters.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0)
	expect(await lettersTo(drafter)).toHaveLength(1)
})

test('a deadline that moved begins a new series; the old letters that still wait are not sent', async () => {
	const { deadline, drafter, round } = await desk()
	await remindDrafts(new Date(+deadline - 24 * hour))
	const later = new Date(+deadline + 48 * hour)
	await reader().phase.updateMany({ where: { roundId: round.id, name: 'open' }, data: { closesAt: later } })
	const [first] = await lettersTo(drafter)
	await sendMail({ mailId: first?.id ?? '' }, new Date(+deadline - 20 * hour))
	await remindDrafts(new Date(+deadline - 20 * hour))
	await remindDrafts(new Date(+later - 24 * hour))
	const letters = await lettersTo(drafter)
	expect(letters.map(({ sentAt, droppedAt }) => [sentAt, droppedAt !== null])).toEqual([
		[null, true],
		[null, false],
		[null, false],
	])
	expect(
		(
			await reader().reminder.findMany({
				where: { personId: drafter.person.id },
				orderBy: { writtenAt: 'asc' },
			})
		).map(({ moment, deadline: of }) => [moment, of]),
	).toEqual([
		['1d', deadline],
		['3d', later],
		['1d', later],
	])
})

test('what was handed in is not reminded of, not even by a letter that waits for the mail server', async () => {
	const { deadline, drafter, entry } = await desk()
	const sent = await desk()
	await handIn('submitted', sent.entry)
	await remindDrafts(new Date(+deadline - 24 * hour))
	expect(await lettersTo(sent.drafter)).toEqual([])
	const [letter] = await lettersTo(drafter)
	await handIn('submitted', entry)
	await sendMail({ mailId: letter?.id ?? '' }, new Date(+deadline - 20 * hour))
	expect((await lettersTo(drafter)).map(({ sentAt, text, stopLink }) => [sentAt, text, stopLink])).toEqual([
		[null, '', null],
	])
	expect(await eventsOf(letter?.id ?? '')).toEqual([
		{ name: 'mail.dropped', actorId: null, payload: { key: letter?.key } },
	])
})

test('the head is reminded once asked, and when nobody who worked on it is left', async () => {
	const asked = await desk()
	await reader().endorsementRequest.create({
		data: { entryId: asked.entry.id, requestedById: asked.drafter.person.id, requestedAt: now },
	})
	await reader().entry.update({ where: { id: asked.entry.id }, data: { stage: 'endorsement' } })
	const left = await desk()
	await reader().membership.updateMany({
		where: { personId: left.drafter.person.id },
		data: { endsAt: daysFromNow(1) },
	})
	await remindDrafts(new Date(+asked.deadline - 6 * hour))
	const [toHead] = await lettersTo(asked.head)
	expect(toHead?.text).toContain('Hồ sơ đang chờ lãnh đạo đơn vị ký và nộp.')
	expect(toHead?.text).toContain(`/co-quan/ho-so/${asked.entry.id}/nop`)
	expect((await lettersTo(asked.drafter, left.head)).map(({ toAddress }) => toAddress).sort()).toEqual(
		[asked.drafter.person.email, left.head.person.email].sort(),
	)
	expect(await lettersTo(left.drafter, asked.colleague, left.colleague)).toEqual([])
})

test('the link of a letter ends reminders without signing in, and only its SHA-256 is kept', async () => {
	const { deadline, drafter } = await desk(10, emptyContent())
	await remindDrafts(new Date(+deadline - 168 * hour))
	const [letter] = await lettersTo(drafter)
	const secret = secretIn(letter?.text ?? '')
	expect(secret).toHaveLength(43)
	await sendMail({ mailId: letter?.id ?? '' }, new Date(+deadline - 168 * hour))
	const filed = await readFile(join(env().DATA_DIR, 'mail', `${letter?.id}.eml`), 'utf8')
	const headers = filed.replace(/\r\n[ \t]+/g, ' ')
	expect(headers).toContain(`List-Unsubscribe: <${env().BASE_URL}/thu-nhac/${secret}>`)
	expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
	const kept = JSON.stringify([
		await reader().mail.findMany(),
		await reader().reminder.findMany(),
		await reader().auditEvent.findMany({ select: { payload: true } }),
	])
	expect(kept).not.toContain(secret)

	expect(await reminderLink(secret)).toEqual({ isReminded: true })
	await chooseRemindersByLink(anyone(), secret, false, after(1))
	await chooseRemindersByLink(anyone(), secret, false, after(2))
	expect(await reminderLink(secret)).toEqual({ isReminded: false })
	await remindDrafts(new Date(+deadline - 72 * hour))
	expect(await lettersTo(drafter)).toHaveLength(1)
	await chooseReminders(drafter, true, after(3))
	await remindDrafts(new Date(+deadline - 24 * hour))
	expect(await lettersTo(drafter)).toHaveLength(2)

	for (const strange of ['', 'A'.repeat(43), secret.slice(1), '../../x']) {
		expect(await reminderLink(strange)).toBeNull()
		await expect(chooseRemindersByLink(anyone(), strange, false, now)).rejects.toMatchObject({
			reasons: [{ code: 'expired' }],
		})
	}
	await expect(async () => chooseReminders(anyone(), false, now)).rejects.toMatchObject({
		reasons: [{ code: 'not-signed-in' }],
	})
})

test('a letter that waits is not sent to one who said no meanwhile', async () => {
	const { deadline, drafter } = await desk()
	const at = new Date(+deadline - 24 * hour)
	await remindDrafts(at)
	await chooseReminders(drafter, false, at)
	const [letter] = await lettersTo(drafter)
	await sendMail({ mailId: letter?.id ?? '' }, at)
	expect((await lettersTo(drafter)).map(({ sentAt, droppedAt }) => [sentAt, droppedAt])).toEqual([[null, at]])
})

test('while the mail server is down everything is written; once it is back every letter goes out, none twice', async () => {
	const desks = [await desk(), await desk(), await desk()]
	const at = new Date(+daysFromNow(10) - 24 * hour)
	const down = await openSmtp()
	setEnv({ ...env(), SMTP_URL: down.url })
	await down.close()
	await remindDrafts(at)
	const drafters = desks.map(({ drafter }) => drafter)
	const letters = await lettersTo(...drafters)
	expect(letters).toHaveLength(3)
	for (const { id } of letters) await expect(sendMail({ mailId: id }, at)).rejects.toThrow('ECONNREFUSED')
	const back = await openSmtp()
	setEnv({ ...env(), SMTP_URL: back.url })
	for (const { id } of [...letters, ...letters]) await sendMail({ mailId: id }, at)
	await remindDrafts(at)
	expect(back.received.map(({ to }) => to[0]).sort()).toEqual(
		drafters.map(({ person }) => person.email).sort(),
	)
	expect(
		(await lettersTo(...drafters)).every(({ sentAt, failure }) => sentAt !== null && failure === null),
	).toBe(true)
	await back.close()
})

test('an exception for one agency moves its reminders alone', async () => {
	const { deadline, drafter, roundId, unitId } = await desk()
	const other = await makeViewer({ drafterOf: (await makeUnit()).id })
	const plain = await makeEntry({
		roundId,
		unitId: other.memberships[0]?.unitId ?? '',
		createdById: other.person.id,
	})
	const until = new Date(+deadline + 5 * 24 * hour)
	await reader().deadlineException.create({
		data: { roundId, unitId, until, reason: 'Bão', madeById: other.person.id, madeAt: now },
	})
	await remindDrafts(new Date(+deadline - 6 * hour))
	expect(
		await reader().reminder.findMany({ where: { entryId: plain.id }, select: { moment: true } }),
	).toEqual([{ moment: '6h' }])
	const [letter] = await lettersTo(drafter)
	expect(letter?.subject).toBe('Còn 5 ngày 6 giờ: hồ sơ chưa nộp')
})
