import { council as m } from '#app/locales/council.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { Conflicted } from './ballot.ts'

/** Entries with which the viewer has a conflict: the title and the reason, nothing else. */
export const ConflictedList = ({ entries }: { entries: readonly Conflicted[] }) => {
	const t = useText()
	const language = useLanguage()
	if (entries.length === 0) return null
	return (
		<section className="stack" aria-labelledby="xung-dot">
			<h2 id="xung-dot">{t(m.conflicted)}</h2>
			<p className="muted">{t(m.conflictedWords)}</p>
			<ul className="conflicted-list">
				{entries.map(({ title, relations }, index) => (
					<li key={`${title} ${index}`}>
						<p className="conflicted-title">{title}</p>
						{relations.map((relation) => (
							<p key={relation} className="muted">
								{reasonText(language, { code: 'conflict', relation })}
							</p>
						))}
					</li>
				))}
			</ul>
		</section>
	)
}
