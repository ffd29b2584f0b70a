import type { Severity } from '#app/domain/coach.ts'
import { coach as m, hintText, severities } from '#app/locales/coach.ts'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { partOfPlace } from '#app/ui/editor/part-of.ts'
import { useCoach } from './Coached.tsx'

export const hintIcons: Readonly<Record<Severity, IconName>> = {
	missing: 'alert',
	contradictory: 'warning',
	weak: 'info',
}

/** What the coach says of one part, beside it: each line leads to the very box. */
export const PartHints = ({ part, title }: { part: string; title: string }) => {
	const t = useText()
	const language = useLanguage()
	const coach = useCoach()
	const hints = coach?.hints.filter(({ where }) => partOfPlace(where) === part) ?? []
	if (coach === null || hints.length === 0) return null
	return (
		<ul className="part-hints" aria-label={t(m.hintsOf, { name: title })}>
			{hints.map((hint) => (
				<li key={`${hint.where} ${hint.code} ${JSON.stringify(hint.values)}`} className={hint.severity}>
					<Icon name={hintIcons[hint.severity]} size={16} />
					<span>
						<span className="hidden-words">{`${t(severities[hint.severity])}: `}</span>
						<a href={`#${hint.where}`}>{hintText(hint, coach.form, language)}</a>
					</span>
				</li>
			))}
		</ul>
	)
}
