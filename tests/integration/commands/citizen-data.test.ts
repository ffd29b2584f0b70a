import { expect, test } from 'vitest'
import { askPrivacyLink, eraseCitizen, sweepCitizens } from '#app/commands/citizen-data.server.ts'
import { confirmNote, sendNote } from '#app/commands/citizen-notes.server.ts'
import { ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { reader } from '#app/data/database.server.ts'
import { addressKept, confirmingTime, type NoteInput } from '#app/domain/citizen-note.ts'
import { anyone, portal } from '#app/domain/viewer.ts'
import { sendMail } from '#app/jobs/send-mail.server.ts'
import { noteLetter } from '#app/locales/citizens.ts'
import { privacyLetter } from '#app/locales/privacy.ts'
import { heldData } from '#app/queries/citizen-data.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { now } from '#tests/support/factories.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const citizen = anyone('vi', 'test')
const base = 'https://cong.example.vn'
const later = (time: number) => new Date(+now + time)

const lastSecret = async (path: string): Promise<string> => {
	const { text } = await reader().mail.findFirstOrThrow({
		where: { text: { contains: `/${path}/` } },
		orderBy: { id: 'desc' },
	})
	return text.match(new RegExp(`/${path}/([\\w-]{43})`))?.[1] ?? ''
}

const world = async () => {
	const awarding = await makeAwarding()
	const [first, second] = await makePractices(awarding, [{}, {}])
	return { secretary: awarding.secretary, slugs: [first?.slug ?? '', second?.slug ?? ''] as const }
}

const say = async (slug: string, email: string, text: string): Promise<string> => {
	const input: NoteInput = {
		...{ kind: 'confirmation', worked: true, place: 'Huế', usedOn: new Date('2025-05-02') },
		...{ text, name: 'Zuqname', email, picture: null },
	}
	await sendNote(citizen, slug, input, noteLetter(base), now)
	await confirmNote(citizen, await lastSecret('y-kien'), now)
	return (await reader().citizenNote.findFirstOrThrow({ where: { text } })).id
}

test.each(['keep', 'erase'] as const)(
	'whoever reads the mail of an address sees what is kept of it and erases it: published words %s',
	async (words) => {
		const email = `zuq.${words}@canary.vn`
		const { secretary, slugs } = await world()
		const shown = await say(slugs[0], email, `Được đăng rồi, ${words}.`)
		await ruleOnNote(secretary, shown, { act: 'publish' }, now)
		const waiting = await say(slugs[1], email, `Đang chờ duyệt, ${words}.`)
		const others = await say(slugs[1], `khac.${words}@canary.vn`, `Của người khác, ${words}.`)
		await askPrivacyLink(citizen, email, privacyLetter(base), now)
		const secret = await lastSecret('quyen-rieng-tu')
		const held = await heldData(citizen, secret, now)
		expect([held?.email, held?.notes.map(({ id }) => id).sort()]).toEqual([email, [shown, waiting].sort()])
		expect(await reader().citizenNote.count({ where: { email } })).toBe(2)
		await eraseCitizen(citizen, secret, words, now)
		expect(await refusalOf(eraseCitizen(citizen, secret, words, now))).toEqual([{ code: 'expired' }])
		expect(await heldData(citizen, secret, now)).toBeNull()
		const notes = await reader().citizenNote.findMany({ where: { id: { in: [shown, waiting, others] } } })
		const kept = { email: null, emailHash: null, name: '', stage: 'published' }
		expect(notes.find(({ id }) => id === waiting)).toBeUndefined()
		expect(notes.find(({ id }) => id === others)).toMatchObject({ email: `khac.${words}@canary.vn` })
		if (words === 'keep') expect(notes.find(({ id }) => id === shown)).toMatchObject(kept)
		else expect(notes.find(({ id }) => id === shown)).toBeUndefined()
		expect((await practiceAt(citizen, slugs[0])).notes.map(({ id, name }) => [id, name])).toEqual(
			words === 'keep' ? [[shown, '']] : [],
		)
		expect(await reader().mail.count({ where: { toAddress: email } })).toBe(0)
		const { payload } = await reader().auditEvent.findFirstOrThrow({
			where: { name: 'privacy.erased' },
			orderBy: { seq: 'desc' },
		})
		expect(payload).toEqual(
			words === 'keep' ? { notes: 1, kept: 1, follows: 0 } : { notes: 2, kept: 0, follows: 0 },
		)
	},
)

test('an address of which nothing is kept gets the same letter, and a link works for an hour', async () => {
	const email = 'chua.tung@canary.vn'
	await askPrivacyLink(citizen, email, privacyLetter(base), now)
	const secret = await lastSecret('quyen-rieng-tu')
	expect(await heldData(citizen, secret, later(3_599_999))).toEqual({ email, notes: [], follows: [] })
	expect(await heldData(citizen, secret, later(3_600_000))).toBeNull()
	expect(await refusalOf(eraseCitizen(citizen, secret, 'erase', later(3_600_000)))).toEqual([
		{ code: 'expired' },
	])
})

test('a letter to a citizen is forgotten with its sending, address and all', async () => {
	await askPrivacyLink(citizen, 'gui.di@canary.vn', privacyLetter(base), now)
	const { id } = await reader().mail.findFirstOrThrow({ where: { toAddress: 'gui.di@canary.vn' } })
	await sendMail({ mailId: id }, now)
	const { toAddress, subject, text, sentAt } = await reader().mail.findUniqueOrThrow({ where: { id } })
	expect([toAddress, subject, text, sentAt]).toEqual(['', '', '', now])
})

test('what is past its time is erased by itself, and not a moment before', async () => {
	const { secretary, slugs } = await world()
	const shown = await say(slugs[0], 'lau@canary.vn', 'Đã đăng từ lâu rồi.')
	await ruleOnNote(secretary, shown, { act: 'publish' }, now)
	const input: NoteInput = {
		...{ kind: 'question', text: 'Chưa xác nhận bao giờ?', name: '', email: 'quen@canary.vn', picture: null },
	}
	await sendNote(citizen, slugs[1], input, noteLetter(base), now)
	const state = async () => ({
		unconfirmed: await reader().citizenNote.count({ where: { stage: 'unconfirmed' } }),
		address: (await reader().citizenNote.findUniqueOrThrow({ where: { id: shown } })).email,
		links: await reader().privacyLink.count(),
	})
	await sweepCitizens(portal(), later(confirmingTime - 1))
	expect(await state()).toEqual({ unconfirmed: 1, address: 'lau@canary.vn', links: 0 })
	await sweepCitizens(portal(), later(confirmingTime))
	expect(await state()).toEqual({ unconfirmed: 0, address: 'lau@canary.vn', links: 0 })
	expect(await sweepCitizens(portal(), later(addressKept - 1))).toBe(false)
	expect(await sweepCitizens(portal(), later(addressKept))).toBe(true)
	expect(await state()).toEqual({ unconfirmed: 0, address: null, links: 0 })
	expect((await practiceAt(citizen, slugs[0])).notes).toMatchObject([{ id: shown, name: 'Zuqname' }])
})
