import type { DraftChanges, EntryContent } from '#app/domain/entry-content.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import { evidenceIdsIn, type RichText } from '#app/domain/rich-text.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { checkedAnswers } from './answers.server.ts'
import { isUuid, type LoadedEntry } from './entries.server.ts'
import { resultsWithStrangeProofs } from './proofs.server.ts'
import type { Tx } from './transact.server.ts'

/** What no schema can know: the words of this movement, the people there are, the pictures of this entry. */
export const checkedChanges = async (
	tx: Tx,
	entry: LoadedEntry,
	changes: DraftChanges,
	now: Date,
): Promise<DraftChanges> => {
	const wrong = [
		...(await unknownTerms(tx, entry, changes)),
		...((await hasUnknownPeople(tx, changes)) ? ['authors'] : []),
		...(await resultsWithStrangeProofs(tx, entry, changes.results ?? [])),
	]
	const answers = await checkedAnswers(tx, entry, changes.answers ?? {}, now)
	wrong.push(...answers.wrong)
	const sections = await checkedSections(tx, entry.id, changes.sections ?? {})
	wrong.push(...sections.wrong)
	if (wrong.length > 0) throw new Refusal({ code: 'incomplete', missing: wrong })
	return {
		...changes,
		...(changes.sections ? { sections: sections.parsed } : {}),
		...(changes.answers ? { answers: answers.checked } : {}),
	}
}

const unknownTerms = async (tx: Tx, entry: LoadedEntry, changes: DraftChanges): Promise<string[]> => {
	const { pillar, themes = [], sector, technologies = [], noveltyTypes = [] } = changes
	const asked = [
		...(pillar ? [['pillar', pillar, 'pillar'] as const] : []),
		...themes.map((code) => ['theme', code, 'themes'] as const),
		...(sector ? [['sector', sector, 'sector'] as const] : []),
		...technologies.map((code) => ['technology', code, 'technologies'] as const),
		...noveltyTypes.map((code) => ['novelty', code, 'noveltyTypes'] as const),
	]
	if (asked.length === 0) return []
	const terms = await tx.term.findMany({
		where: { movementId: entry.row.round.movementId },
		select: { taxonomy: true, code: true },
	})
	const known = new Set(terms.map(({ taxonomy, code }) => `${taxonomy} ${code}`))
	const unknown = asked.filter(([taxonomy, code]) => !known.has(`${taxonomy} ${code}`))
	return [...new Set(unknown.map(([, , field]) => field))]
}

const hasUnknownPeople = async (tx: Tx, { authors = [] }: DraftChanges): Promise<boolean> => {
	const ids = personIdsOf(authors)
	if (ids.length === 0) return false
	if (!ids.every(isUuid)) return true
	return (await tx.person.count({ where: { id: { in: ids } } })) < ids.length
}

type Sections = Record<string, RichText>

/** Each text rebuilt node by node; pictures must be of this entry's own evidence. */
const checkedSections = async (tx: Tx, entryId: string, sections: Readonly<Sections>) => {
	const parsed: Sections = {}
	const wrong: string[] = []
	const texts = Object.keys(sections).map((key) => [key, parseRichText(sections[key])] as const)
	const shown = texts.flatMap(([, text]) => (text ? evidenceIdsIn(text) : []))
	const own = new Set(
		shown.length === 0
			? []
			: (await tx.evidence.findMany({ where: { entryId }, select: { id: true } })).map(({ id }) => id),
	)
	for (const [key, text] of texts) {
		if (text !== null && evidenceIdsIn(text).every((id) => own.has(id))) parsed[key] = text
		else wrong.push(`section-${key}`)
	}
	return { parsed, wrong }
}

/** The accounts that authors name, each once. */
export const personIdsOf = (authors: EntryContent['authors']): string[] => [
	...new Set(authors.flatMap(({ personId }) => personId ?? [])),
]
