import { Fragment } from 'react'
import { assigning as m } from '#app/locales/assigning.ts'
import { offline } from '#app/locales/offline.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** From the desk to what one says of oneself, for each round that one reviews in. */
export const DeskLinks = ({ rounds }: { rounds: readonly { id: string; name: string }[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<ul className="plain-list">
			{rounds.map(({ id, name }) => (
				<Fragment key={id}>
					<li>
						<a href={inLanguage(language, paths.reviewOffline(id))}>{t(offline.toPage, { round: name })}</a>
					</li>
					<li>
						<a href={inLanguage(language, paths.reviewerProfile(id))}>{t(m.toProfile, { round: name })}</a>
					</li>
				</Fragment>
			))}
			<li>
				<a href={inLanguage(language, paths.interests())}>{t(m.toDeclare)}</a>
			</li>
		</ul>
	)
}
