import type { MovementPage } from '#app/domain/movement-page.ts'
import { movement as m } from '#app/locales/gallery.ts'
import { galleryOf } from '#app/forms/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** How many practices each year gave: a bar from zero, its number beside it, and the way to them. */
export const Years = ({ years }: Pick<MovementPage, 'years'>) => {
	const t = useText()
	const language = useLanguage()
	const top = Math.max(0, ...years.map(({ count }) => count))
	if (years.length === 0) return null
	return (
		<section className="section" aria-labelledby="theo-nam">
			<h2 id="theo-nam">{t(m.years)}</h2>
			<p className="muted section-lead">{t(m.yearsLead)}</p>
			<table className="year-bars">
				<caption className="hidden-words">{t(m.years)}</caption>
				<thead className="hidden-words">
					<tr>
						<th scope="col">{t(m.year)}</th>
						<th scope="col">{t(m.yearCount)}</th>
					</tr>
				</thead>
				<tbody>
					{years.map(({ year, count }) => (
						<tr key={year}>
							<th scope="row">
								<a href={inLanguage(language, paths.gallery(galleryOf('year', String(year))))}>{year}</a>
							</th>
							<td>
								<svg height="18" aria-hidden="true" focusable="false">
									<rect width={`${((count / top) * 100).toFixed(2)}%`} height="18" rx="3" />
								</svg>
								<Figure value={count} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
