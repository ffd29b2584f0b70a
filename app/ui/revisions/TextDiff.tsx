import { diffWordsWithSpace } from 'diff'
import { drafting as m } from '#app/locales/drafting.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	before: string
	after: string
	/** One of two texts that stand side by side: only what that one has is shown. */
	side?: 'before' | 'after'
}

/** Longer searches for the smallest difference help nobody: then both texts are shown whole. */
const mostTime = 250

/** What changed, word by word: told by lines through and under the words and by words for a reader, not by colour. */
export const TextDiff = ({ before, after, side }: Props) => {
	const t = useText()
	const found = diffWordsWithSpace(before, after, { timeout: mostTime }) ?? [
		{ value: before, removed: true, added: false },
		{ value: after, removed: false, added: true },
	]
	const parts = found.filter(({ added, removed }) =>
		side === 'before' ? !added : side === 'after' ? !removed : true,
	)
	if (parts.length === 0) return <p className="diff-text muted">{t(m.empty)}</p>
	return (
		<p className="diff-text">
			{parts.map(({ value, added, removed }, index) => {
				if (!added && !removed) return <span key={index}>{value}</span>
				const Tag = added ? 'ins' : 'del'
				return (
					<Tag key={index}>
						<span className="hidden-words">{`[${t(added ? m.added : m.removed)}: `}</span>
						{value}
						<span className="hidden-words">{']'}</span>
					</Tag>
				)
			})}
		</p>
	)
}
