import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import type { MailName } from '#app/locales/mails.ts'
import { paths } from '#app/locales/paths.ts'
import { membersOf, type Happened, type Told } from './told.server.ts'

/** The agency is told what it is asked; the citizen what became of their words, as long as their address is kept. */
export const lettersOfNote = async (happened: Happened): Promise<readonly Told[]> => {
	const id = String(happened.payload.get('note') ?? '')
	const note = isUuid(id)
		? await reader().citizenNote.findFirst({
				where: { id, entryId: happened.subjectId },
				include: { entry: { include: { practice: { select: { slug: true, titleVi: true } } } } },
			})
		: null
	if (!note) return []
	const { entry, email, language } = note
	const practice = entry.practice
	if (happened.name === 'note.asked') {
		if (!practice) return []
		const members = await membersOf(entry.unitId, [entry.createdById, entry.savedById])
		return members.map((to) => ({
			...{ to, about: note.id, what: 'note-asked' as const },
			values: () => ({ title: practice.titleVi }),
			path: paths.agencyNotes(),
		}))
	}
	const what = letters.get(happened.name)
	if (email === null || what === undefined) return []
	return [
		{
			to: { id: note.id, name: language === 'en' ? 'reader' : 'anh/chị', email, language },
			about: note.id,
			what,
			values: () => ({ title: entry.titleVi, ruling: note.ruling ?? '' }),
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
