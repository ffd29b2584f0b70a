import { home as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** For whom one comes: a citizen reads, an agency sends, a reviewer judges. */
export const Doors = () => {
	const t = useText()
	const language = useLanguage()
	const doors = [
		{ href: paths.gallery(), icon: 'search', title: m.doorCitizen, words: m.doorCitizenWords },
		{ href: paths.agency(), icon: 'send', title: m.doorAgency, words: m.doorAgencyWords },
		{ href: paths.review(), icon: 'scale', title: m.doorReviewer, words: m.doorReviewerWords },
	] as const satisfies readonly { icon: IconName; [key: string]: unknown }[]
	return (
		<ul className="doors">
			{doors.map(({ href, icon, title, words }) => (
				<li key={href} className="door card link-card">
					<span className="door-icon">
						<Icon name={icon} size={24} />
					</span>
					<h3 className="card-title">
						<a href={inLanguage(language, href)}>{t(title)}</a>
					</h3>
					<p className="door-words">{t(words)}</p>
				</li>
			))}
		</ul>
	)
}
