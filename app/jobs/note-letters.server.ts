import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import type { Prisma } from '#app/data/generated/client.ts'
import type { MailName } from '#app/locales/mails.ts'
import { paths } from '#app/locales/paths.ts'
import { membersOf, type Happened, type Told } from './told.server.ts'

/**
 * The agency is told what it is asked and that an objection to its practice was published; the citizen what became of
 * their words, as long as their address is kept.
 */
export const lettersOfNote = async (happened: Happened): Promise<readonly Told[]> => {
	const id = String(happened.payload.get('note') ?? '')
	const note = isUuid(id)
		? await reader().citizenNote.findFirst({
				where: { id, entryId: happened.subjectId },
				include: { entry: { include: { practice: { select: { slug: true, titleVi: true } } } } },
			})
		: null
	if (!note) return []
	return [...(await toAgency(happened.name, note)), ...toCitizen(happened.name, note)]
}

type Note = Prisma.CitizenNoteGetPayload<{
	include: { entry: { include: { practice: { select: { slug: true; titleVi: true } } } } }
}>

const toAgency = async (name: string, { id, kind, ruling, entry }: Note): Promise<readonly Told[]> => {
	const { practice } = entry
	const isFound = name === 'note.published' && kind === 'objection'
	if (!practice || (name !== 'note.asked' && !isFound)) return []
	const members = await membersOf(entry.unitId, [entry.createdById, entry.savedById])
	return members.map((to) => ({
		...{ to, about: id, what: isFound ? ('note-found' as const) : ('note-asked' as const) },
		values: () => ({ title: practice.titleVi, ruling: ruling ?? '' }),
		path: isFound ? paths.practiceNotes(practice.slug) : paths.agencyNotes(),
	}))
}

const toCitizen = (name: string, { id, email, language, ruling, entry }: Note): readonly Told[] => {
	const { practice } = entry
	const what = letters.get(name)
	if (email === null || what === undefined) return []
	return [
		{
			to: { id, name: language === 'en' ? 'reader' : 'anh/chị', email, language },
			about: id,
			what,
			values: () => ({ title: entry.titleVi, ruling: ruling ?? '' }),
			path: practice && what === 'note-published' ? paths.practiceNotes(practice.slug) : paths.privacy(),
			isCitizen: true,
		},
	]
}

const letters: ReadonlyMap<string, MailName> = new Map([
	['note.published', 'note-published'],
	['note.settled', 'note-settled'],
	['note.refused', 'note-refused'],
	['note.hidden', 'note-hidden'],
])
