import { expect, test } from 'vitest'
import { askPrivacyLink, eraseCitizen, sweepCitizens } from '#app/commands/citizen-data.server.ts'
import { askFollow, confirmFollow, stopFollow } from '#app/commands/follows.server.ts'
import { confirmNote, sendNote } from '#app/commands/citizen-notes.server.ts'
import { ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { confirmingTime, type NoteInput } from '#app/domain/citizen-note.ts'
import { week, type FollowSubject, type Pace } from '#app/domain/follow.ts'
import { anyone, portal } from '#app/domain/viewer.ts'
import { sendMail } from '#app/jobs/send-mail.server.ts'
import { tellFollowers } from '#app/jobs/tell-followers.server.ts'
import { noteLetter } from '#app/locales/citizens.ts'
import { followLetter } from '#app/locales/follow.ts'
import { privacyLetter } from '#app/locales/privacy.ts'
import { heldData } from '#app/queries/citizen-data.server.ts'
import { followToBegin, followToEnd } from '#app/queries/follows.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, now } from '#tests/support/factories.ts'
import { decideOn, makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const citizen = anyone('vi', 'test')
const base = 'https://cong.example.vn'
const before = new Date(+now - 60_000)
const later = (time: number) => new Date(+now + time)

const letters = (email: string) =>
	reader().mail.findMany({ where: { toAddress: email, droppedAt: null }, orderBy: { id: 'asc' } })

const secretIn = (text: string, path: string): string =>
	text.match(new RegExp(`/${path}/([\\w-]{43})`))?.[1] ?? ''

const ask = async (subject: FollowSubject, email: string, pace: Pace = 'at-once', at = before) => {
	await askFollow(citizen, subject, { email, pace }, followLetter(base), at)
	return secretIn((await letters(email)).at(-1)?.text ?? '', 'theo-doi')
}

const follow = async (subject: FollowSubject, email: string, pace: Pace = 'at-once') => {
	await confirmFollow(citizen, await ask(subject, email, pace), before)
}

/** What a follower was told: the titles in each letter after the one to confirm. */
const toldTo = async (email: string, titles: readonly string[]): Promise<string[][]> =>
	(await letters(email)).slice(1).map(({ text }) => titles.filter((title) => text.includes(title)))

const whole: FollowSubject = { kind: 'gallery', key: '' }
let named = 0

const world = async () => {
	const awarding = await makeAwarding()
	named += 1
	const unit = await makeUnit({ name: `Xã Theo dõi ${named}` })
	return { awarding, unit, title: (word: string) => `Điển hình ${word} số ${named}` }
}

test('who follows the gallery, an agency or a pillar is told once of what is published, and nobody of what is not', async () => {
	const { awarding, unit, title } = await world()
	const mail = (who: string) => `${who}.${named}@canary.vn`
	await makePractices(awarding, [{ unitId: unit.id, content: { titleVi: title('Cũ') } }])
	await reader().practice.updateMany({ data: { publishedAt: new Date(+before - 1000) } })
	await follow(whole, mail('all'))
	await follow({ kind: 'unit', key: unit.slug }, mail('unit'))
	await follow({ kind: 'topic', key: 'digital_society' }, mail('pillar'))
	await ask(whole, mail('silent'))
	await makePractices(awarding, [
		{ unitId: unit.id, content: { titleVi: title('Một'), pillar: 'digital_government' } },
		{ content: { titleVi: title('Hai'), pillar: 'digital_society' } },
	])
	await decideOn(await makeAwarding(), [{ unitId: unit.id, content: { titleVi: title('Kín') } }])
	const titles = ['Cũ', 'Một', 'Hai', 'Kín'].map(title)
	await tellFollowers(later(1000))
	await tellFollowers(later(2000))
	expect(await toldTo(mail('all'), titles)).toEqual([[title('Một'), title('Hai')]])
	expect(await toldTo(mail('unit'), titles)).toEqual([[title('Một')]])
	expect(await toldTo(mail('pillar'), titles)).toEqual([[title('Hai')]])
	expect(await toldTo(mail('silent'), titles)).toEqual([])
})

test('who chose a letter a week waits for a week, and is told of all of it in one', async () => {
	const { awarding, unit, title } = await world()
	const email = `weekly.${named}@canary.vn`
	await follow({ kind: 'unit', key: unit.slug }, email, 'weekly')
	await makePractices(awarding, [{ unitId: unit.id, content: { titleVi: title('Một') } }])
	await makePractices(awarding, [{ unitId: unit.id, content: { titleVi: title('Hai') } }])
	const titles = ['Một', 'Hai'].map(title)
	await tellFollowers(later(week - 120_000))
	expect(await toldTo(email, titles)).toEqual([])
	await tellFollowers(later(week))
	expect(await toldTo(email, titles)).toEqual([titles])
})

test('who follows a practice is told of words of citizens that are published, not of those that wait', async () => {
	const { awarding, title } = await world()
	const [practice] = await makePractices(awarding, [{ content: { titleVi: title('Đèn') } }])
	const slug = practice?.slug ?? ''
	const email = `note.${named}@canary.vn`
	const secret = await ask({ kind: 'practice', key: slug }, email, 'at-once', now)
	await confirmFollow(citizen, secret, now)
	const said: NoteInput = {
		...{ kind: 'confirmation', worked: true, place: 'Huế', usedOn: new Date('2025-05-02') },
		...{ text: 'Zuqlời của người khác, có ích.', name: '', email: 'khac@canary.vn', picture: null },
	}
	await sendNote(citizen, slug, said, noteLetter(base), later(1000))
	const note = await reader().citizenNote.findFirstOrThrow({ where: { entry: { practice: { slug } } } })
	const mail = await letters('khac@canary.vn')
	await confirmNote(citizen, secretIn(mail.at(-1)?.text ?? '', 'y-kien'), later(2000))
	const told = async (at: Date) => {
		await tellFollowers(at)
		return (await letters(email)).slice(1)
	}
	expect(await told(later(3000))).toEqual([])
	await ruleOnNote(awarding.secretary, note.id, { act: 'publish' }, later(4000))
	await told(later(5000))
	const [letter, more] = await told(later(6000))
	const { text = '' } = letter ?? {}
	expect(more).toBeUndefined()
	expect([text.includes('Ý kiến mới của người dân được đăng: 1'), text.includes('Zuqlời')]).toEqual([
		true,
		false,
	])
})

test('a letter that waits is not sent once a practice it names is public no more; the next names the others', async () => {
	const { awarding, unit, title } = await world()
	const email = `revoked.${named}@canary.vn`
	await follow({ kind: 'unit', key: unit.slug }, email)
	const [, gone] = await makePractices(awarding, [
		{ unitId: unit.id, content: { titleVi: title('Còn') } },
		{ unitId: unit.id, content: { titleVi: title('Thu hồi') } },
	])
	await tellFollowers(later(1000))
	const [, waiting] = await letters(email)
	const award = await reader().award.findFirstOrThrow({ where: { entryId: gone?.entryId ?? '' } })
	await revokeAward(
		awarding.secretary,
		award.id,
		{
			...{ number: '9/QĐ-TTg', decidedOn: new Date('2025-06-14'), signerVi: 'Nguyễn Văn Ký' },
			...{ cause: 'false-achievement', grounds: 'Số liệu không đúng sự thật.' },
		},
		later(2000),
	)
	await sendMail({ mailId: waiting?.id ?? '' }, later(3000))
	expect(await reader().mail.findUnique({ where: { id: waiting?.id ?? '' } })).toMatchObject({
		...{ sentAt: null, text: '', toAddress: '', stopLink: null },
	})
	await tellFollowers(later(4000))
	expect(await toldTo(email, [title('Còn'), title('Thu hồi')])).toEqual([[title('Còn')]])
})

test('asking twice looks the same as asking once, and changes nothing before it is confirmed', async () => {
	const email = 'twice@canary.vn'
	await follow(whole, email)
	const again = await ask(whole, email, 'weekly')
	const [row] = await reader().follow.findMany({ where: { email } })
	expect([row?.pace, row?.askedPace, row?.confirmedAt]).toEqual(['at-once', 'weekly', before])
	const [first, second] = await letters(email)
	expect(first?.subject).toBe(second?.subject)
	expect((await followToBegin(citizen, again, before))?.pace).toBe('weekly')
	await confirmFollow(citizen, again, before)
	expect((await followToBegin(citizen, again, before))?.isUsed).toBe(true)
	expect(await refusalOf(confirmFollow(citizen, again, before))).toEqual([
		{ code: 'already', fact: 'confirmed' },
	])
	expect((await reader().follow.findFirst({ where: { email } }))?.pace).toBe('weekly')
})

test('the links of two letters both work, each once and for its own 48 hours', async () => {
	const email = 'both@canary.vn'
	const [first, second] = [await ask(whole, email, 'weekly'), await ask(whole, email, 'at-once')]
	await confirmFollow(citizen, first, before)
	const paces = async () => (await reader().follow.findMany({ where: { email } })).map(({ pace }) => pace)
	expect(await paces()).toEqual(['weekly'])
	expect((await followToBegin(citizen, second, before))?.isUsed).toBe(false)
	await confirmFollow(citizen, second, before)
	expect(await paces()).toEqual(['at-once'])
	expect(await followToBegin(citizen, first, later(48 * 3600_000))).toBe(null)
	expect(await refusalOf(confirmFollow(citizen, first, later(48 * 3600_000)))).toEqual([{ code: 'expired' }])
})

test('what is not public cannot be followed', async () => {
	const refused = { email: 'nobody@canary.vn', pace: 'at-once' } as const
	for (const subject of [
		{ kind: 'practice', key: 'khong-co' },
		{ kind: 'unit', key: 'khong-co' },
		{ kind: 'topic', key: 'bang_khen_thu_tuong' },
	] as const)
		expect(await refusalOf(askFollow(citizen, subject, refused, followLetter(base), now))).toEqual([
			{ code: 'hidden' },
		])
	expect(await letters('nobody@canary.vn')).toEqual([])
})

test('one click ends it: nothing of it is kept, and the letter that waits is forgotten', async () => {
	const { awarding, title } = await world()
	const email = `stop.${named}@canary.vn`
	await follow(whole, email)
	await makePractices(awarding, [{ content: { titleVi: title('Mới') } }])
	await tellFollowers(later(1000))
	const letter = (await letters(email)).at(-1)
	const secret = secretIn(letter?.stopLink ?? '', 'ngung-theo-doi')
	expect((await followToEnd(citizen, secret))?.kind).toBe('gallery')
	await stopFollow(citizen, secret, later(2000))
	expect(await refusalOf(stopFollow(citizen, secret, later(2000)))).toEqual([{ code: 'expired' }])
	expect(await reader().follow.count({ where: { email } })).toBe(0)
	expect(await reader().mail.findUnique({ where: { id: letter?.id ?? '' } })).toMatchObject({
		...{ toAddress: '', text: '', stopLink: null },
	})
})

test('whoever reads the mail of an address sees what it follows and erases it; what nobody confirmed is erased', async () => {
	const email = 'zuq.follows@canary.vn'
	await follow(whole, email)
	await ask({ kind: 'topic', key: 'digital_society' }, 'never@canary.vn')
	await ask({ kind: 'topic', key: 'digital_society' }, email)
	await askPrivacyLink(citizen, email, privacyLetter(base), now)
	const secret = secretIn((await letters(email)).at(-1)?.text ?? '', 'quyen-rieng-tu')
	const held = await heldData(citizen, secret, now)
	expect(held?.follows.map(({ kind, isConfirmed }) => [kind, isConfirmed]).sort()).toEqual([
		['gallery', true],
		['topic', false],
	])
	await eraseCitizen(citizen, secret, 'erase', now)
	expect(await reader().follow.count({ where: { email } })).toBe(0)
	await sweepCitizens(portal(), new Date(+before + confirmingTime))
	expect(await reader().follow.count({ where: { email: 'never@canary.vn' } })).toBe(0)
	const trail = await reader().auditEvent.findMany({ where: { name: { startsWith: 'follow.' } } })
	expect(trail.filter(({ payload }) => JSON.stringify(payload).includes('canary'))).toEqual([])
})
