import { Readable } from 'node:stream'
import sharp from 'sharp'
import { keepFile, receiveFile } from '#app/adapters/storage.server.ts'
import { confirmNote, sendNote } from '#app/commands/citizen-notes.server.ts'
import { answerNote, ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { answerObjection, confirmObjection, sendObjection } from '#app/commands/objections.server.ts'
import { nameFocalPoint } from '#app/commands/focal-points.server.ts'
import { updatePractice } from '#app/commands/practice-updates.server.ts'
import { openPublicity } from '#app/commands/publicities.server.ts'
import { reader } from '#app/data/database.server.ts'
import { workCalendar } from '#app/data/work-calendar.server.ts'
import type { ComposeObjection } from '#app/domain/objection.ts'
import { lastPublicDay, leastPublicDays } from '#app/domain/publicity.ts'
import { anyone } from '#app/domain/viewer.ts'
import { focalPoint, objections, spoken, updates, type Spoken } from './citizens.ts'
import { titleOf } from './content.ts'
import { pdf } from './documents.ts'
import { virtualAssistant } from './practices/data-and-desks.ts'
import { cashlessMarket } from './practices/market-and-farm.ts'
import { before, later, type Story } from './story.ts'

const citizen = anyone('vi', 'sample')

/** Invented citizens about an invented practice, and a list of proposed names that is open at the moment of telling. */
export const tellCitizens = async (story: Story): Promise<void> => {
	const { slug, entryId } = await reader().practice.findFirstOrThrow({
		where: { entry: { titleVi: titleOf(cashlessMarket) } },
		select: { slug: true, entryId: true },
	})
	for (const told of spoken) await say(story, slug, told)
	const head = await story.as(`${cashlessMarket.agency}.lanhdao`)
	for (const { days, ...update } of updates) await updatePractice(head, entryId, update, before(story, days))
	await nameFocalPoint(head, entryId, focalPoint, before(story, 180))
	await openList(story)
}

const say = async (story: Story, slug: string, told: Spoken): Promise<void> => {
	const { said, email, days } = told
	const at = before(story, days)
	const picture = told.paper ? await paper(told.paper) : null
	let secret = ''
	const compose = (letter: { secret: string | null }) => {
		secret = letter.secret ?? ''
		return untold
	}
	const sent = { email, picture }
	const input =
		said.kind === 'confirmation'
			? { ...said, ...sent, usedOn: before(story, days + 30) }
			: { ...said, ...sent }
	await sendNote(citizen, slug, input, compose, at)
	await confirmNote(citizen, secret, later(at, 5))
	const { id } = await reader().citizenNote.findFirstOrThrow({ where: { email } })
	const secretary = await story.as('thuky')
	const { asked, answer, ruling } = told
	if (asked) await ruleOnNote(secretary, id, { act: 'ask', asked }, later(at, 24 * 60))
	if (answer) await answerNote(await story.as(cashlessMarket.agency), id, { answer }, later(at, 48 * 60))
	if (told.isPublished) await ruleOnNote(secretary, id, { act: 'publish', ruling }, later(at, 60 * 60))
}

/** A drawn list without words: no font is needed to make it. */
const paper = async (lines: number) => {
	const [width, height] = [1000, 1414]
	const rows = Array.from({ length: lines }, (_, index) => {
		const y = 260 + index * 62
		return `<rect x="120" y="${y}" width="26" height="26" rx="4" fill="#9a2a1f"/><rect x="180" y="${y}" width="${460 + ((index * 97) % 240)}" height="26" rx="6" fill="#c9c3b8"/>`
	})
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><rect x="120" y="130" width="560" height="48" rx="8" fill="#4a4540"/>${rows.join('')}</svg>`
	const jpeg = await sharp(Buffer.from(svg)).jpeg({ quality: 86 }).toBuffer()
	const received = await receiveFile(Readable.from([pdf('Danh sách chợ (minh họa)', jpeg, [width, height])]))
	const { sha256, size } = received
	return { id: await keepFile(received), sha256, size, kind: 'pdf' as const }
}

/** Names proposed for an award, as long as the calendar of working days reaches so far; two objections, one of them answered. */
const openList = async (story: Story): Promise<void> => {
	const at = before(story, 4)
	if (lastPublicDay(workCalendar, leastPublicDays, at) === null) return
	const { id: entryId } = await reader().entry.findFirstOrThrow({
		where: { titleVi: titleOf(virtualAssistant) },
		select: { id: true },
	})
	const secretary = await story.as('thuky')
	const awardLevelId = story.secondRound.awards.get('bang_khen_thu_tuong') ?? ''
	const opening = { awardLevelId, entryIds: [entryId], days: leastPublicDays }
	const publicityId = await openPublicity(secretary, story.secondRound.id, opening, at)
	for (const [index, { answer, ...words }] of objections.entries()) {
		const sentAt = later(at, (index + 1) * 600)
		let secret = ''
		const compose: ComposeObjection = (letter) => {
			if (letter.what === 'confirm') secret = letter.secret
			return untold
		}
		await sendObjection(citizen, publicityId, { entryId, ...words }, compose, sentAt)
		await confirmObjection(citizen, secret, compose, later(sentAt, 5))
		const { id } = await reader().objection.findFirstOrThrow({ where: { email: words.email } })
		if (answer) await answerObjection(secretary, id, { answer }, compose, later(sentAt, 30 * 60))
	}
}

/** Nobody is written to about a story: what was written is gone when it is told. */
const untold = { subject: 'Thư mẫu', text: 'Thư mẫu' }
