import type { Hint, Severity } from '#app/domain/coach.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { coach as m, hintText, severities } from '#app/locales/coach.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

const order: readonly Severity[] = ['missing', 'contradictory', 'weak']

type Props = { hints: readonly Hint[]; entryId: string; form: EntryForm }

/** What the coach says, by how much it matters, each with a link to its place in the editor. */
export const Hints = ({ hints, entryId, form }: Props) => {
	const t = useText()
	const language = useLanguage()
	const editor = inLanguage(language, paths.entryEditor(entryId))
	if (hints.length === 0) return <p>{t(m.nothing)}</p>
	return (
		<div className="coach-list">
			{order.map((severity) => {
				const those = hints.filter((hint) => hint.severity === severity)
				return those.length === 0 ? null : (
					<section key={severity} className={`coach-part ${severity}`} aria-label={t(severities[severity])}>
						<h3>{`${t(severities[severity])} (${those.length})`}</h3>
						<ul className="entry-gaps">
							{those.map((hint) => (
								<li key={`${hint.where} ${hint.code} ${JSON.stringify(hint.values)}`}>
									<a href={`${editor}#${hint.where}`}>{hintText(hint, form, language)}</a>
								</li>
							))}
						</ul>
					</section>
				)
			})}
		</div>
	)
}
