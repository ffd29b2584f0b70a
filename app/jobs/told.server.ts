import { reader } from '#app/data/database.server.ts'
import { formatMoment } from '#app/locales/format.ts'
import type { MailName } from '#app/locales/mails.ts'
import type { Language, Values } from '#app/locales/message.ts'

/** An event as those see it who write about it. */
export type Happened = {
	name: string
	at: Date
	actorId: string | null
	subjectType: string
	subjectId: string
	payload: ReadonlyMap<string, unknown>
}

export type Reader = { id: string; name: string; email: string; language: string }

/** One person to write to: about which thing, in which words, and where to go. */
export type Told = {
	to: Reader
	about: string
	what: MailName
	values: (language: Language) => Values
	path: string
	/** A citizen, who has no account: nothing of the letter is kept once it is sent. */
	isCitizen?: true
}

export const readerFields = { id: true, name: true, email: true, language: true } as const

/** Heads of a unit, and the `others` who are still members of it; only those whose account is open. */
export const membersOf = (unitId: string, others: readonly string[]): Promise<Reader[]> =>
	reader().person.findMany({
		where: {
			disabledAt: null,
			OR: [
				{ memberships: { some: { unitId, role: 'head', endsAt: null } } },
				{ id: { in: [...others] }, memberships: { some: { unitId, endsAt: null } } },
			],
		},
		select: readerFields,
		orderBy: { id: 'asc' },
	})

/** When a phase of a calendar ends, for a sentence. */
export const endOf = (phases: readonly { name: string; closesAt: Date }[], name: string): string => {
	const phase = phases.find((each) => each.name === name)
	return phase ? formatMoment(phase.closesAt) : '–'
}

export const roundName = (round: { nameVi: string; nameEn: string }, language: Language): string =>
	language === 'en' ? round.nameEn : round.nameVi
