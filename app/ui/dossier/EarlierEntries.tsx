import { agency } from '#app/locales/agency.ts'
import { dossier as m } from '#app/locales/dossier.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Earlier = { id: string; title: string; round: string }

/** Entries of one's own that a new one can begin from. */
export const EarlierEntries = ({ entries }: { entries: readonly Earlier[] }) => {
	const t = useText()
	const language = useLanguage()
	if (entries.length === 0) return null
	return (
		<Disclosure summary={t(m.copyEarlier)}>
			<p className="muted">{t(m.copyEarlierHint)}</p>
			<ul className="entry-files">
				{entries.map(({ id, title, round }) => (
					<li key={id}>
						<a href={inLanguage(language, paths.entryCopy(id))}>{title || t(agency.untitled)}</a>{' '}
						<span className="muted">{round}</span>
					</li>
				))}
			</ul>
		</Disclosure>
	)
}
