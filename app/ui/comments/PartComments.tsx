import { createContext, useContext } from 'react'
import { drafting as m } from '#app/locales/drafting.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Known = { entryId: string; counts: Readonly<Record<string, number>> }

const Comments = createContext<Known | null>(null)
export const CommentCounts = Comments.Provider

/** Fields whose comments a part of the editor leads to: the first is what a new one is about. */
const fieldsOfPart = (part: string): readonly string[] => {
	if (part.startsWith('phan-') && part !== 'phan-loai') return [`section-${part.slice('phan-'.length)}`]
	const own = {
		chung: ['general', 'titleVi', 'summary'],
		'phan-loai': ['pillar'],
		'ket-qua': ['results'],
		'tac-gia': ['authors'],
		'lien-he': ['contact'],
		evidence: ['evidence'],
	}
	return Object.entries(own).find(([id]) => id === part)?.[1] ?? []
}

export const useOpenComments = (part: string): number => {
	const counts = useContext(Comments)?.counts ?? {}
	const fields =
		part === 'theo-mau' ? Object.keys(counts).filter((key) => key.startsWith('answer-')) : fieldsOfPart(part)
	return fields.reduce((sum, field) => sum + (counts[field] ?? 0), 0)
}

/** Beside the heading of a part of the editor: its open comments. */
export const PartComments = ({ part, title }: { part: string; title: string }) => {
	const t = useText()
	const language = useLanguage()
	const known = useContext(Comments)
	const count = useOpenComments(part)
	const fields = fieldsOfPart(part)
	if (known === null) return null
	const only = fields.length === 1 ? fields[0] : ''
	return (
		<a className="part-comments" href={inLanguage(language, paths.entryComments(known.entryId, only))}>
			{count > 0 ? t(m.commentsOpen, { count }) : t(m.commentsNone)}
			<span className="hidden-words">{`: ${title}`}</span>
		</a>
	)
}
