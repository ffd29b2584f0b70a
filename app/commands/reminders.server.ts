import { sha256 } from '#app/data/canonical.server.ts'
import { lockEntry, type LoadedEntry } from '#app/data/entries.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import { reminderKey, writeLetter } from '#app/data/mails.server.ts'
import { dueReminder, peopleToRemind, remindedBy } from '#app/data/reminders.server.ts'
import { newSecret } from '#app/data/tokens.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { missingForSubmission } from '#app/domain/completeness.ts'
import { event } from '#app/domain/event.ts'
import { timeLeft, type ComposeReminder } from '#app/domain/reminder.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { portal, type Viewer } from '#app/domain/viewer.ts'

/**
 * Writes the reminder that an entry is due to everybody who works on it, each once for one moment of one deadline.
 * The entry stands still meanwhile: whoever hands it in first gets no letter. Refused when there is nothing to write.
 */
export const remindDrafters = (entryId: string, compose: ComposeReminder, at?: Date): Promise<number> =>
	transact(portal(), at, async (tx, now) => {
		const entry = await lockEntry(tx, entryId)
		const due = dueReminder({ ...entry, createdAt: entry.row.createdAt }, now)
		if (due === null) throw new Refusal({ code: 'already', fact: 'submitted' })
		const written = await tx.reminder.findMany({ where: { entryId, ...due }, select: { personId: true } })
		const reminded = new Set(written.map(({ personId }) => personId))
		const people = (await peopleToRemind(tx, entry)).filter(({ id }) => !reminded.has(id))
		if (people.length === 0) throw new Refusal({ code: 'already', fact: 'exists' })
		const facts = await factsOf(tx, entry, due.deadline, now)
		for (const person of people) {
			const secret = newSecret()
			const secretHash = sha256(secret)
			const mailKey = reminderKey(secretHash)
			await tx.reminder.create({
				data: { entryId, personId: person.id, ...due, writtenAt: now, mailKey, secretHash },
			})
			const language = person.language === 'en' ? 'en' : 'vi'
			const letter = compose({ ...facts, language, name: person.name, secret })
			await writeLetter(tx, { key: mailKey, to: person.email, ...letter }, now)
		}
		return {
			value: people.length,
			events: [event('entry.reminded', 'entry', entryId, { moment: due.moment, people: people.length })],
		}
	})

const factsOf = async (tx: Tx, entry: LoadedEntry, deadline: Date, now: Date) => {
	const { nameVi, nameEn } = entry.row.round
	return {
		entryId: entry.id,
		title: entry.content.titleVi,
		round: { nameVi, nameEn },
		deadline,
		left: timeLeft(deadline, now),
		stage: entry.stage,
		gaps: missingForSubmission(entry.content, await evidenceOf(tx, entry.id), entry.form),
		form: entry.form,
	}
}

/** Whether the viewer wants reminders before deadlines. */
export const chooseReminders = (viewer: Viewer, isReminded: boolean, at?: Date): Promise<void> => {
	const personId = viewer.person?.id
	if (personId === undefined) throw new Refusal({ code: 'not-signed-in' })
	return transact(viewer, at, (tx, now) => remember(tx, personId, isReminded, now))
}

/** The same by the link in a letter, for whoever holds it, signed in or not. */
export const chooseRemindersByLink = (
	viewer: Viewer,
	secret: string,
	isReminded: boolean,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const found = await remindedBy(tx, secret)
		if (!found) throw new Refusal({ code: 'expired' })
		return remember(tx, found.personId, isReminded, now)
	})

const remember = async (tx: Tx, personId: string, isReminded: boolean, now: Date) => {
	await tx.person.update({ where: { id: personId }, data: { unremindedAt: isReminded ? null : now } })
	const choice = isReminded ? ('on' as const) : ('off' as const)
	return {
		value: undefined,
		events: [event('person.reminders-chosen', 'person', personId, { choice })] as const,
	}
}
