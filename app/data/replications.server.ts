import { titleIn } from '#app/domain/practice.ts'
import type { Language } from '#app/domain/viewer.ts'
import type { Practice } from './generated/client.ts'
import type { PracticeContent } from '#app/domain/publication.ts'
import type { Tx } from './transact.server.ts'

/** Whether an entry is now a proposal to replicate. */
export const isReplication = async (tx: Tx, entryId: string): Promise<boolean> =>
	(await tx.replicationProposal.count({ where: { entryId, undoneAt: null } })) > 0

/** The proposal in force with the published practice that it names; the practice is public, so anyone who may read the entry may read this. */
export const replicationOf = async (tx: Tx, entryId: string, language: Language) => {
	const proposal = await tx.replicationProposal.findFirst({
		where: { entryId, undoneAt: null },
		include: { proposedBy: { select: { name: true } }, original: { include: { practice: true } } },
	})
	const original = proposal?.original.practice
	if (!proposal || !original) return null
	const { slug, title, agency, year } = shownPractice(original, language)
	return {
		original: { slug, title, agency, year },
		explanation: proposal.explanation,
		proposedAt: proposal.proposedAt,
		proposedBy: proposal.proposedBy.name,
	}
}

/** A published practice by its place in the gallery; null when there is none. */
export const publishedPractice = async (tx: Tx, slug: string, language: Language) => {
	const practice = await tx.practice.findUnique({ where: { slug } })
	return (
		practice && { ...shownPractice(practice, language), entryId: practice.entryId, unitId: practice.unitId }
	)
}

const shownPractice = (practice: Practice, language: Language) => {
	const { agency } = practice.content as unknown as PracticeContent
	return {
		slug: practice.slug,
		title: titleIn(language, practice),
		summary: practice.summary,
		agency: language === 'en' ? agency.names.en : agency.names.vi,
		year: practice.year,
	}
}
