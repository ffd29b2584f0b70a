import { isUuid } from '#app/data/entries.server.ts'
import { reviewReminderKey, writeLetter } from '#app/data/mails.server.ts'
import { entriesUnderReview, isAwaited, lastReminded } from '#app/data/review-progress.server.ts'
import { newSecret } from '#app/data/tokens.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event } from '#app/domain/event.ts'
import { mayRemind, tallyOf, type ComposeOwed } from '#app/domain/review-progress.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

export type Reminding = { personIds: readonly string[]; note: string }

/**
 * Writes to reviewers about sheets they owe, in the words that were shown before; nobody twice within the same day.
 * Who handed everything in, or was reminded meanwhile, is passed over; refused when nobody is left.
 */
export const remindReviewers = (
	viewer: Viewer,
	roundId: string,
	{ personIds, note }: Reminding,
	compose: ComposeOwed,
	at?: Date,
): Promise<number> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		if (!isUuid(roundId)) throw new Refusal({ code: 'hidden' })
		await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId}::uuid FOR UPDATE`
		const round = await tx.round.findUnique({ where: { id: roundId } })
		if (!round) throw new Refusal({ code: 'hidden' })
		const entries = await entriesUnderReview(tx, viewer, roundId, await unitTree(tx, now))
		const sheets = entries.filter(isAwaited).flatMap((entry) => entry.sheets)
		const reminded = await lastReminded(tx, roundId)
		const people = await tx.person.findMany({
			where: {
				id: { in: [...new Set(personIds)].filter(isUuid) },
				disabledAt: null,
				reviewers: { some: { roundId, endsAt: null } },
			},
			orderBy: { id: 'asc' },
		})
		let written = 0
		for (const person of people) {
			const own = sheets.filter(({ personId }) => personId === person.id)
			const { sheets: all, handedIn, late } = tallyOf(own, now)
			const left = all - handedIn
			const verdict = mayRemind(viewer, { left, remindedAt: reminded.get(person.id) ?? null }, now)
			if (people.length === 1) ensure(verdict)
			if (!verdict.allowed) continue
			const mailKey = reviewReminderKey(newSecret())
			const facts = { roundId, personId: person.id, left, late, mailKey }
			await tx.reviewReminder.create({
				data: { ...facts, remindedById: viewer.person?.id ?? '', remindedAt: now },
			})
			const open = own.filter(({ handedInAt, recusedAt }) => handedInAt === null && recusedAt === null)
			const ahead = open.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now)
			const letter = compose({
				language: person.language === 'en' ? 'en' : 'vi',
				name: person.name,
				round: { nameVi: round.nameVi, nameEn: round.nameEn },
				...{ left, late, note },
				dueAt: ahead.sort((a, b) => +a - +b)[0] ?? null,
			})
			await writeLetter(tx, { key: mailKey, to: person.email, ...letter }, now)
			written += 1
		}
		if (written === 0) throw new Refusal({ code: 'already', fact: 'reminded' })
		return {
			value: written,
			events: [event('round.reviewers-reminded', 'round', roundId, { people: written })],
		}
	})
