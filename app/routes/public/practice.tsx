import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import type { PracticeStory } from '#app/domain/practice.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { SummaryCard } from '#app/ui/gallery/SummaryCard.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Documents } from '#app/ui/practice/Documents.tsx'
import { Facts } from '#app/ui/practice/Facts.tsx'
import { Pictures } from '#app/ui/practice/Pictures.tsx'
import { practiceMeta } from '#app/ui/practice/practice-meta.ts'
import { PracticeHead } from '#app/ui/practice/PracticeHead.tsx'
import { Replications } from '#app/ui/practice/Replications.tsx'
import { Results } from '#app/ui/practice/Results.tsx'
import { Story, StoryNav } from '#app/ui/practice/Story.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

type Page = { practice: PracticeStory; origin: string }

export const loader = asAnyone(async ({ viewer, params, url }): Promise<Page> => ({
	practice: await practiceAt(viewer, params.slug ?? ''),
	origin: url.origin,
}))

export const meta: MetaFunction<typeof loader> = practiceMeta

export default function PracticePage() {
	const t = useText()
	const language = useLanguage()
	const { practice, origin } = useLoaderData<Page>()
	return (
		<article className="page practice-page">
			<PracticeHead {...practice} />
			{language === 'vi' ? null : <p className="muted">{t(m.vietnameseOnly)}</p>}
			<div className="with-margin">
				<div className="practice-main">
					<Results {...practice} />
					<Story {...practice} />
					<Pictures {...practice} />
					<Documents {...practice} />
					<Replications {...practice} />
					{practice.basis === null ? null : (
						<Notice title={t(m.basisTitle)} tone={practice.basis === 'sourced' ? 'info' : 'warning'}>
							<p>{t(practice.basis === 'sourced' ? m.basisSourced : m.basisIllustrative)}</p>
						</Notice>
					)}
				</div>
				<aside className="practice-margin">
					<Facts {...practice} />
					<StoryNav {...practice} />
				</aside>
			</div>
			{practice.similar.length === 0 ? null : (
				<section className="section screen-only" aria-labelledby="tuong-tu">
					<h2 id="tuong-tu" className="section-title">
						{t(m.similar)}
					</h2>
					<div className="cards">
						{practice.similar.map((each) => (
							<SummaryCard key={each.id} practice={each} as="h3" />
						))}
					</div>
				</section>
			)}
			<p className="print-only small">
				{t(m.printed, { address: origin + inLanguage(language, paths.practice(practice.slug)) })}
			</p>
		</article>
	)
}
