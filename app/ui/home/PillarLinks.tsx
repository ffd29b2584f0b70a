import type { HomePage } from '#app/domain/movement-page.ts'
import { galleryOf } from '#app/forms/gallery.ts'
import { home as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { pillarColour } from '#app/ui/motif/palette.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** The pillars of the movement, each the way to its practices. */
export const PillarLinks = ({ pillars }: Pick<HomePage, 'pillars'>) => {
	const t = useText()
	const language = useLanguage()
	return (
		<ul className="pillars">
			{pillars.map(({ code, name, count }) => (
				<li key={code} className={`pillar ${pillarColour(code)}`}>
					<a href={inLanguage(language, paths.gallery(galleryOf('pillar', code)))}>
						<span className="pillar-name">{name}</span>{' '}
						<span className="pillar-count">{t(m.pillarCount, { count })}</span>
					</a>
				</li>
			))}
		</ul>
	)
}
