import type { RoundPage } from '#app/domain/round-page.ts'
import { gallery } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { roundPage as m } from '#app/locales/public-pages.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

/** Who was awarded, a list for each award, the highest first. */
export const Laureates = ({ awards }: Pick<RoundPage, 'awards'>) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="laureates">
			{awards.map(({ code, name, laureates }) => (
				<section key={code} aria-labelledby={`muc-${code}`}>
					<h3 id={`muc-${code}`}>{t(m.laureateCount, { award: name, count: laureates.length })}</h3>
					<Table
						caption={t(m.laureatesOf, { award: name })}
						captionHidden
						cards
						rows={laureates}
						rowKey={({ slug }) => slug}
						columns={[
							{
								key: 'practice',
								head: t(m.practice),
								rowHead: true,
								cell: ({ slug, title, isIllustrative }) => (
									<>
										<a href={inLanguage(language, paths.practice(slug))}>{title}</a>{' '}
										{isIllustrative ? <Tag>{t(gallery.illustrative)}</Tag> : null}
									</>
								),
							},
							{
								key: 'agency',
								head: t(m.agency),
								cell: ({ agency, agencySlug }) => (
									<a href={inLanguage(language, paths.unit(agencySlug))}>{agency}</a>
								),
							},
						]}
					/>
				</section>
			))}
		</div>
	)
}
