import type { PracticeStory, Replicated } from '#app/domain/practice.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { replications as m } from '#app/locales/public-pages.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** Whose practice this one took over, and who took this one over. */
export const Replications = ({
	replicates,
	replicatedBy,
}: Pick<PracticeStory, 'replicates' | 'replicatedBy'>) => {
	const t = useText()
	if (replicates === null && replicatedBy.length === 0) return null
	return (
		<section aria-labelledby="nhan-rong">
			<h2 id="nhan-rong">{t(m.title)}</h2>
			{replicates === null ? null : (
				<>
					<p className="muted">{t(m.replicates)}</p>
					<List practices={[replicates]} />
				</>
			)}
			{replicatedBy.length === 0 ? null : (
				<>
					<p className="muted">{t(m.replicatedBy, { count: replicatedBy.length })}</p>
					<List practices={replicatedBy} />
				</>
			)}
		</section>
	)
}

const List = ({ practices }: { practices: readonly Replicated[] }) => {
	const language = useLanguage()
	return (
		<ul className="replication-list">
			{practices.map(({ slug, title, agency, year }) => (
				<li key={slug}>
					<a href={inLanguage(language, paths.practice(slug))}>{title}</a>
					<span className="small muted">
						{agency}, {year}
					</span>
				</li>
			))}
		</ul>
	)
}
