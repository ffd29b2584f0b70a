import { expect, test } from 'vitest'
import { confirmNote, sendNote } from '#app/commands/citizen-notes.server.ts'
import { answerNote, ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { confirmableUntil, type NoteInput } from '#app/domain/citizen-note.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { noteLetter } from '#app/locales/citizens.ts'
import { noteFormPage, noteLink, notePicture, practiceNotes } from '#app/queries/citizen-notes.server.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import {
	agencyNotes,
	noteDesk,
	notesWaiting,
	noteToRule,
	openAgencyNotes,
} from '#app/queries/note-desk.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { loader as feed } from '#app/routes/open-data/feed.ts'
import { loader as apiPractice } from '#app/routes/open-data/practice.ts'
import { loader as apiPractices } from '#app/routes/open-data/practices.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { makeAwarding, makePractices, type Awarding } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const compose = noteLetter('https://cong.example.vn')
const citizen = anyone('vi', 'test')
const email = 'zuqa.canary@example.vn'
const used = {
	...{ kind: 'confirmation', worked: true, place: 'xã Gio Linh', usedOn: new Date('2025-05-02') },
	...{ text: 'Chúng tôi đã dùng và thấy nhanh hơn.', name: 'An', email, picture: null },
} satisfies NoteInput
const asks = {
	...{ kind: 'question', text: 'Chi phí mỗi năm là bao nhiêu?', name: '', email, picture: null },
} satisfies NoteInput
const objects = {
	...{ kind: 'objection', text: 'Số liệu năm 2024 không đúng.', name: 'Bình', email, picture: null },
	href: 'https://bao.example.vn/bai-1',
} satisfies NoteInput

let awards = 0
const world = async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit({ name: `Xã Người dân ${(awards += 1)}` })
	const [practice] = await makePractices(awarding, [
		{ unitId: unit.id, content: { titleVi: `Đèn sáng ${awards}` } },
	])
	if (!practice) throw new Error('no practice')
	const member = await makeViewer({ drafterOf: unit.id })
	return { ...awarding, awarding, unit, practice, slug: practice.slug, member }
}

const secretOfLast = async (): Promise<string> => {
	const letter = await reader().mail.findFirstOrThrow({
		where: { text: { contains: '/y-kien/' } },
		orderBy: { id: 'desc' },
	})
	return /\/y-kien\/([\w-]{43})/.exec(letter.text)?.[1] ?? ''
}

/** Sends and confirms; answers the note's id. */
const say = async (slug: string, input: NoteInput): Promise<string> => {
	await sendNote(citizen, slug, input, compose, now)
	await confirmNote(citizen, await secretOfLast(), now)
	const note = await reader().citizenNote.findFirstOrThrow({
		where: { stage: 'waiting', kind: input.kind, entry: { practice: { slug } } },
		orderBy: { id: 'desc' },
	})
	return note.id
}

const shownOn = async (slug: string) => (await practiceAt(citizen, slug)).notes

test('words count once the link is followed by a button, and appear once the secretary publishes them', async () => {
	const { slug, secretary, practice } = await world()
	await sendNote(citizen, slug, used, compose, now)
	const secret = await secretOfLast()
	expect(await noteDesk(secretary, now)).toEqual({ waiting: [], asked: [], done: [] })
	for (let opened = 0; opened < 2; opened += 1)
		expect(await noteLink(citizen, secret, now)).toMatchObject({ text: used.text, kind: 'confirmation' })
	expect(await reader().citizenNote.findMany({ where: { entryId: practice.entryId } })).toMatchObject([
		{ stage: 'unconfirmed', confirmedAt: null },
	])
	expect(await confirmNote(citizen, secret, now)).toEqual({ slug })
	expect(await refusalOf(confirmNote(citizen, secret, now))).toEqual([{ code: 'already', fact: 'confirmed' }])
	expect(await noteLink(citizen, secret, now)).toBeNull()
	expect(await shownOn(slug)).toEqual([])
	const { waiting } = await noteDesk(secretary, now)
	expect(waiting).toMatchObject([{ text: used.text, stage: 'waiting' }])
	expect(await notesWaiting(secretary)).toBe(1)
	const id = waiting[0]?.id ?? ''
	await ruleOnNote(secretary, id, { act: 'publish' }, now)
	const published = {
		...{ id, kind: 'confirmation', text: used.text, name: 'An', worked: true, place: 'xã Gio Linh' },
		...{ placeSlug: null, usedOn: '2025-05-02', answer: null, answeredAt: null, ruling: null, picture: null },
	}
	expect(await shownOn(slug)).toMatchObject([published])
	expect((await practiceNotes(citizen, slug, 1)).notes).toMatchObject([published])
	await ruleOnNote(secretary, id, { act: 'hide', ruling: 'Người gửi đề nghị gỡ.' }, now)
	expect(await shownOn(slug)).toEqual([])
	expect((await practiceNotes(citizen, slug, 1)).notes).toEqual([])
})

test('a link works for forty-eight hours', async () => {
	const { slug } = await world()
	await sendNote(citizen, slug, used, compose, now)
	const secret = await secretOfLast()
	const until = confirmableUntil(now)
	expect(await refusalOf(confirmNote(citizen, secret, until))).toEqual([{ code: 'expired' }])
	expect(await confirmNote(citizen, secret, new Date(+until - 1))).toEqual({ slug })
	for (const stranger of ['', 'x', 'A'.repeat(43), "' OR 1=1"])
		expect(await refusalOf(confirmNote(citizen, stranger, now))).toEqual([{ code: 'expired' }])
})

test('unconfirmed words give way to newer ones; of confirmed ones the sender of the form learns nothing', async () => {
	const { slug, practice } = await world()
	await sendNote(citizen, slug, used, compose, now)
	const old = await secretOfLast()
	await sendNote(citizen, slug, { ...used, text: 'Viết lại cho rõ hơn.' }, compose, now)
	expect(await noteLink(citizen, old, now)).toBeNull()
	await confirmNote(citizen, await secretOfLast(), now)
	expect(await sendNote(citizen, slug, { ...used, text: 'Gửi thêm lần nữa.' }, compose, now)).toBeUndefined()
	const notes = await reader().citizenNote.findMany({ where: { entryId: practice.entryId } })
	expect(notes.map(({ text, stage }) => [text, stage])).toEqual([['Viết lại cho rõ hơn.', 'waiting']])
	const letter = await reader().mail.findFirstOrThrow({ orderBy: { id: 'desc' } })
	expect([letter.toAddress, letter.subject]).toEqual([email, 'Anh/chị đã gửi ý kiến này'])
	expect(letter.text).not.toContain('/y-kien/')
})

test('a question goes to the agency in the secretary’s words, and appears with its answer', async () => {
	const { slug, secretary, member } = await world()
	const stranger = await makeViewer({ drafterOf: (await makeUnit()).id })
	const id = await say(slug, { ...asks, name: 'Chị Zuqename' })
	expect(await refusalOf(ruleOnNote(secretary, id, { act: 'publish' }, now))).toEqual([
		{ code: 'already', fact: 'closed' },
	])
	await ruleOnNote(secretary, id, { act: 'ask', asked: 'Đề nghị cho biết chi phí.' }, now)
	expect(await openAgencyNotes(member)).toBe(1)
	expect(await openAgencyNotes(stranger)).toBe(0)
	const desk = await agencyNotes(member)
	expect(desk.open).toMatchObject([{ id, asked: 'Đề nghị cho biết chi phí.', isOpen: true }])
	expect(JSON.stringify(desk)).not.toMatch(/Zuqename|zuqa\.canary|mỗi năm là bao nhiêu/)
	expect(await refusalOf(answerNote(stranger, id, { answer: 'Không phải tôi' }, now))).toEqual([
		{ code: 'hidden' },
	])
	await answerNote(member, id, { answer: 'Khoảng 200 triệu đồng.' }, now)
	expect(await refusalOf(answerNote(member, id, { answer: 'Lần hai' }, now))).toEqual([
		{ code: 'already', fact: 'answered' },
	])
	expect(await shownOn(slug)).toEqual([])
	await ruleOnNote(secretary, id, { act: 'publish' }, now)
	expect(await shownOn(slug)).toMatchObject([
		{ kind: 'question', text: asks.text, answer: 'Khoảng 200 triệu đồng.', worked: null, place: null },
	])
})

test('of an objection the page shows what was found when the secretary decides so, and else only its writer reads it', async () => {
	const { slug, secretary, member } = await world()
	const first = await say(slug, objects)
	expect(await refusalOf(ruleOnNote(secretary, first, { act: 'publish' }, now))).toEqual([
		{ code: 'incomplete', missing: ['ruling'] },
	])
	await ruleOnNote(secretary, first, { act: 'ask', asked: 'Đề nghị giải trình số liệu.' }, now)
	await answerNote(member, first, { answer: 'Zuqeinternal: số liệu nhập sai.' }, now)
	await ruleOnNote(secretary, first, { act: 'publish', ruling: 'Đã sửa: đúng là 40%, không phải 60%.' }, now)
	const [shown] = await shownOn(slug)
	expect(shown).toMatchObject({
		kind: 'objection',
		ruling: 'Đã sửa: đúng là 40%, không phải 60%.',
		answer: null,
	})
	expect(JSON.stringify(shown)).not.toMatch(/Zuqeinternal|bao\.example/)
	const second = await say(slug, { ...objects, email: 'khac@example.vn', text: 'Zuqesecond không đúng.' })
	await ruleOnNote(secretary, second, { act: 'settle', ruling: 'Không đủ căn cứ để kết luận.' }, now)
	expect((await shownOn(slug)).map(({ id }) => id)).toEqual([first])
	const row = await reader().auditEvent.findFirstOrThrow({ where: { name: 'note.settled' } })
	await dispatchEvent({ seq: String(row.seq) }, now)
	await dispatchEvent({ seq: String(row.seq) }, now)
	const letters = await reader().mail.findMany({
		where: { toAddress: 'khac@example.vn', subject: /* told */ 'Kết quả xem xét phản ánh của anh/chị' },
	})
	expect(letters.map(({ text }) => text.includes('Không đủ căn cứ để kết luận.'))).toEqual([true])
})

test('the agency is written to once an objection to its practice is published, of nothing else and nobody of another', async () => {
	const { slug, secretary, unit } = await world()
	const [head, other] = [
		await makeViewer({ headOf: unit.id }),
		await makeViewer({ headOf: (await makeUnit()).id }),
	]
	const addresses = [head, other].map(({ person }) => person?.email ?? '')
	const ids = [
		await say(slug, { ...objects, text: 'Zuqlời công dân: số liệu sai.', name: 'Zuqtên' }),
		await say(slug, used),
	]
	await ruleOnNote(secretary, ids[0] ?? '', { act: 'publish', ruling: 'Đúng là 40%, không phải 60%.' }, now)
	await ruleOnNote(secretary, ids[1] ?? '', { act: 'publish' }, now)
	const settled = await say(slug, { ...objects, email: 'khac@example.vn' })
	await ruleOnNote(secretary, settled, { act: 'settle', ruling: 'Không đủ căn cứ.' }, now)
	const rows = await reader().auditEvent.findMany({
		where: { name: { startsWith: 'note.' }, at: now },
		orderBy: { seq: 'asc' },
	})
	for (const { seq } of [...rows, ...rows]) await dispatchEvent({ seq: String(seq) }, now)
	const letters = await reader().mail.findMany({ where: { toAddress: { in: addresses } } })
	expect(letters.map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
		[addresses[0], `Đã đăng kết luận về phản ánh: Đèn sáng ${awards}`],
	])
	expect(letters[0]?.text).toContain('Đúng là 40%, không phải 60%.')
	expect(letters[0]?.text).toContain(`/thu-vien/${slug}/y-kien`)
	expect(letters[0]?.text).not.toMatch(/Zuq|canary/)
})

test('nothing that is not published is read anywhere, and nowhere an address, a name of nobody or a word of the trail', async () => {
	const { slug, secretary, practice } = await world()
	const canary = (word: string, mail: string): NoteInput => ({
		...used,
		text: `${word} chưa được duyệt`,
		name: `${word}ten`,
		place: `${word}noi`,
		email: mail,
	})
	await sendNote(citizen, slug, canary('Zuqone', 'zuqone@canary.vn'), compose, now)
	const waiting = await say(slug, canary('Zuqtwo', 'zuqtwo@canary.vn'))
	const refused = await say(slug, canary('Zuqthree', 'zuqthree@canary.vn'))
	await ruleOnNote(secretary, refused, { act: 'refuse', ruling: 'Zuqreason không phù hợp' }, now)
	const hidden = await say(slug, canary('Zuqfour', 'zuqfour@canary.vn'))
	await ruleOnNote(secretary, hidden, { act: 'publish' }, now)
	await ruleOnNote(secretary, hidden, { act: 'hide', ruling: 'Zuqreason đã gỡ xuống' }, now)
	const shown = await say(slug, {
		...used,
		email: 'zuqfive@canary.vn',
		text: 'Được đăng công khai.',
		name: '',
	})
	await ruleOnNote(secretary, shown, { act: 'publish' }, now)
	const read = [
		await practiceAt(citizen, slug),
		await practiceNotes(citizen, slug, 1),
		await noteFormPage(citizen, slug),
		await (await askOpen(feed, '/tin/thuc-hanh')).text(),
		await (await askOpen(apiPractices, '/api/v1/practices')).text(),
		await (await askOpen(apiPractice, '/x', { params: { id: practice.entryId } })).text(),
		await (await askOpen(set, '/x', { params: { file: 'thuc-hanh.jsonl' } })).text(),
	]
	expect(JSON.stringify(read)).not.toMatch(/zuq(one|two|three|four|five|reason)|canary/i)
	for (const text of ['Zuqtwo', 'Zuqfour'])
		expect((await galleryOf(citizen, { ...wholeGallery, text })).total).toBe(0)
	expect((await shownOn(slug)).map(({ id, name }) => [id, name])).toEqual([[shown, '']])
	for (const id of [waiting, refused, hidden, shown, 'x'])
		expect(await refusalOf(notePicture(citizen, slug, `${id}.webp`)), id).toEqual([{ code: 'hidden' }])
	const trail = await reader().auditEvent.findMany({ where: { name: { startsWith: 'note.' } } })
	expect(trail.length).toBeGreaterThan(10)
	const kept = trail.map((row) => ({ ...row, seq: String(row.seq) }))
	expect(JSON.stringify(kept)).not.toMatch(/zuq(one|two|three|four|five|reason)|canary|gio linh/i)
	expect(
		new Set(trail.filter(({ name }) => name === 'note.sent').map(({ actorLabel }) => actorLabel)),
	).toEqual(new Set(['portal']))
})

test('words are shown as they were written, whatever they look like', async () => {
	const { slug, secretary } = await world()
	const text = '<script>alert(1)</script> {{x}} %00 "\'; DROP TABLE citizen_note; -- ​'
	const id = await say(slug, { ...used, text })
	await ruleOnNote(secretary, id, { act: 'publish' }, now)
	expect(await shownOn(slug)).toMatchObject([{ text }])
})

test('on a practice that was revoked nothing is said, confirmed, published, answered or read', async () => {
	const { slug, secretary, practice, member, awarding } = await world()
	const shown = await say(slug, used)
	await ruleOnNote(secretary, shown, { act: 'publish' }, now)
	const waiting = await say(slug, { ...used, email: 'hai@example.vn' })
	const asked = await say(slug, asks)
	await ruleOnNote(secretary, asked, { act: 'ask', asked: 'Đề nghị cho biết chi phí.' }, now)
	await sendNote(citizen, slug, { ...used, email: 'ba@example.vn' }, compose, now)
	const secret = await secretOfLast()
	await revoke(awarding, practice.entryId)
	const hidden = [{ code: 'hidden' }]
	expect(
		await refusalOf(sendNote(citizen, slug, { ...used, email: 'bon@example.vn' }, compose, now)),
	).toEqual(hidden)
	expect(await refusalOf(confirmNote(citizen, secret, now))).toEqual([{ code: 'expired' }])
	expect(await noteLink(citizen, secret, now)).toBeNull()
	expect(await refusalOf(practiceNotes(citizen, slug, 1))).toEqual(hidden)
	expect(await refusalOf(noteFormPage(citizen, slug))).toEqual(hidden)
	expect(await refusalOf(ruleOnNote(secretary, waiting, { act: 'publish' }, now))).toEqual(hidden)
	expect(await refusalOf(answerNote(member, asked, { answer: 'Muộn rồi' }, now))).toEqual(hidden)
	expect(await agencyNotes(member)).toEqual({ open: [], answered: [] })
	expect(await openAgencyNotes(member)).toBe(0)
	await ruleOnNote(secretary, waiting, { act: 'refuse', ruling: 'Điển hình đã bị hủy bỏ.' }, now)
	expect(await reader().citizenNote.findUnique({ where: { id: waiting } })).toMatchObject({
		stage: 'refused',
	})
})

const revoke = async ({ secretary }: Awarding, entryId: string) => {
	const { id } = await reader().award.findFirstOrThrow({ where: { entryId } })
	await revokeAward(
		secretary,
		id,
		{
			...{ number: `9${awards}/QĐ-TTg`, decidedOn: new Date('2025-06-14'), signerVi: 'Nguyễn Văn Ký' },
			...{ cause: 'false-achievement' as const, grounds: 'Kê khai gian dối thành tích.' },
		},
		daysFromNow(1),
	)
}

test('a secretary of the agency’s own, and whoever is no secretary, neither reads nor rules', async () => {
	const { slug, unit, member, secretary } = await world()
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	const id = await say(slug, used)
	expect(JSON.stringify(await noteDesk(bound, now))).not.toContain(id)
	expect(JSON.stringify(await noteDesk(secretary, now))).toContain(id)
	expect(await refusalOf(noteToRule(bound, id, now))).toEqual([{ code: 'hidden' }])
	const refusedAs = async (viewer: Viewer) =>
		(await refusalOf(ruleOnNote(viewer, id, { act: 'publish' }, now)))?.map(({ code }) => code)
	expect(await refusedAs(bound)).toEqual(['conflict'])
	expect(await refusedAs(citizen)).not.toBeNull()
	expect(await refusalOf(noteToRule(member, id, now))).toEqual([{ code: 'hidden' }])
	expect(await shownOn(slug)).toEqual([])
})

test('the database itself refuses what the rules refuse', async () => {
	const { slug, practice, member } = await world()
	const id = await say(slug, used)
	const bad: readonly (readonly [string, object])[] = [
		['a published question without an answer', { kind: 'question', stage: 'published', publishedAt: now }],
		['published by nobody', { stage: 'published', publishedAt: now }],
		['waiting without a confirmed address', { confirmedAt: null }],
		['an address without its hash', { emailHash: null }],
		['too many words', { text: 'x'.repeat(1501) }],
		['a refusal without a reason', { stage: 'refused', ruledAt: now, ruledById: member.person.id }],
		['an unknown kind', { kind: 'vote' }],
	]
	for (const [what, data] of bad) {
		const done = await reader()
			.citizenNote.update({ where: { id }, data })
			.then(
				() => 'taken',
				(error: unknown) =>
					/23514|violates check|constraint/i.test(String(error)) ? 'refused' : String(error),
			)
		expect(done, what).toBe('refused')
	}
	const {
		id: _id,
		secretHash: _secret,
		...row
	} = await reader().citizenNote.findUniqueOrThrow({ where: { id } })
	const twice = await reader()
		.citizenNote.create({ data: row })
		.then(
			() => 'taken',
			() => 'refused',
		)
	expect([twice, practice.slug === slug]).toEqual(['refused', true])
})
