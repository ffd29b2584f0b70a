import type { PracticeSummary } from '#app/domain/gallery.ts'
import { home as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { SummaryCard } from '#app/ui/gallery/SummaryCard.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** One practice large, the others small. */
export const Awarded = ({ practices }: { practices: readonly PracticeSummary[] }) => {
	const t = useText()
	const language = useLanguage()
	const [featured, ...others] = practices
	if (!featured) {
		return (
			<section className="section">
				<Empty title={t(m.noneYet)}>
					<p>{t(m.noneYetWords)}</p>
				</Empty>
			</section>
		)
	}
	return (
		<>
			<section className="section" aria-labelledby="noi-bat">
				<h2 id="noi-bat" className="hidden-words">
					{t(m.featured)}
				</h2>
				<SummaryCard practice={featured} as="h3" large eager first />
			</section>
			{others.length === 0 ? null : (
				<section className="section" aria-labelledby="duoc-khen">
					<div className="section-head">
						<h2 id="duoc-khen">{t(m.more)}</h2>
						<a href={inLanguage(language, paths.gallery())}>{t(m.wholeLibrary)}</a>
					</div>
					<div className="cards">
						{others.map((practice) => (
							<SummaryCard key={practice.id} practice={practice} as="h3" />
						))}
					</div>
				</section>
			)}
		</>
	)
}
