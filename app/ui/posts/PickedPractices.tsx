import type { PostStory } from '#app/domain/post-page.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { SummaryCard } from '#app/ui/gallery/SummaryCard.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** The practices of a collection in the order of its editors, each with why it is there. */
export const PickedPractices = ({ picked }: Pick<PostStory, 'picked'>) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="section" aria-labelledby="dien-hinh">
			<h2 id="dien-hinh" className="section-title">
				{t(m.pickedTitle)}
			</h2>
			{picked.length === 0 ? (
				<div className="stack">
					<p className="muted">{t(m.pickedGone)}</p>
					<div className="row">
						<Button href={inLanguage(language, paths.gallery())} kind="secondary">
							{t(m.toLibrary)}
						</Button>
					</div>
				</div>
			) : (
				<ol className="picked-list">
					{picked.map(({ practice, line, lineLanguage }, index) => (
						<li key={practice.id} className="picked-item">
							{line === '' ? null : (
								<p className="picked-line" lang={lineLanguage === language ? undefined : lineLanguage}>
									{line}
								</p>
							)}
							<SummaryCard practice={practice} as="h3" eager={index < 2} />
						</li>
					))}
				</ol>
			)}
		</section>
	)
}
