import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import type { PostSummary } from '#app/domain/post-page.ts'
import type { PracticeStory } from '#app/domain/practice.ts'
import { practice as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { posts } from '#app/locales/posts.ts'
import { revokedPracticeAt } from '#app/queries/certificates.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { collectionsOf } from '#app/queries/public-posts.server.ts'
import { RevokedPage } from '#app/ui/certificates/RevokedPage.tsx'
import type { Revoked } from '#app/ui/certificates/RevokedList.tsx'
import { CitizenSection } from '#app/ui/citizens/CitizenSection.tsx'
import { PublicCorrections } from '#app/ui/corrections/CorrectionHistory.tsx'
import { SummaryCard } from '#app/ui/gallery/SummaryCard.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Documents } from '#app/ui/practice/Documents.tsx'
import { Facts } from '#app/ui/practice/Facts.tsx'
import pictureViewer from '#app/ui/practice/picture-viewer.js?url'
import { Pictures } from '#app/ui/practice/Pictures.tsx'
import { PictureViewer } from '#app/ui/practice/PictureViewer.tsx'
import { practiceMeta } from '#app/ui/practice/practice-meta.ts'
import { PublicFocalPoint } from '#app/ui/practice/PublicFocalPoint.tsx'
import { PublicUpdates } from '#app/ui/practice/PublicUpdates.tsx'
import { PracticeHead } from '#app/ui/practice/PracticeHead.tsx'
import { Replications } from '#app/ui/practice/Replications.tsx'
import { Results } from '#app/ui/practice/Results.tsx'
import { Story, StoryNav } from '#app/ui/practice/Story.tsx'
import { TakeAway } from '#app/ui/practice/TakeAway.tsx'
import { CollectionLinks } from '#app/ui/posts/CollectionLinks.tsx'
import { answer } from '#app/web/answer.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const handle = { module: pictureViewer }

type Page = {
	practice: PracticeStory
	collections: readonly PostSummary[]
	origin: string
	revoked: null
}

/** A practice whose award was revoked is gone (410), and its page says by which decision. */
export const loader = asAnyone(async ({ viewer, params, url }) => {
	const slug = params.slug ?? ''
	const revoked = await revokedPracticeAt(viewer, slug)
	if (revoked) return answer({ practice: null, origin: url.origin, revoked }, 410)
	const practice = await practiceAt(viewer, slug)
	const collections = await collectionsOf(viewer, practice.id)
	return answer({ practice, collections, origin: url.origin, revoked: null })
})

export const meta: MetaFunction<typeof loader> = practiceMeta

export default function PracticePage() {
	const page = useLoaderData<Page | { revoked: Revoked }>()
	return page.revoked ? <RevokedPage revoked={page.revoked} /> : <Practice {...page} />
}

const Practice = ({ practice, collections, origin }: Page) => {
	const t = useText()
	const language = useLanguage()
	return (
		<article className="page practice-page">
			<PracticeHead {...practice} />
			{language === 'vi' ? null : <p className="muted practice-language">{t(m.vietnameseOnly)}</p>}
			<div className="with-margin">
				<div className="practice-main">
					<Results {...practice} />
					<Story {...practice} />
					<Pictures {...practice} />
					<PublicUpdates {...practice} />
					<Documents {...practice} />
					<Replications {...practice} />
					<PublicFocalPoint {...practice} />
					<CitizenSection {...practice} />
					{practice.basis === null ? null : (
						<Notice title={t(m.basisTitle)} tone={practice.basis === 'sourced' ? 'info' : 'warning'}>
							<p>{t(practice.basis === 'sourced' ? m.basisSourced : m.basisIllustrative)}</p>
						</Notice>
					)}
				</div>
				<aside className="practice-margin">
					<Facts {...practice} />
					<PublicCorrections {...practice} />
					<CollectionLinks title={t(posts.inCollections)} posts={collections} />
					<TakeAway slug={practice.slug} />
					<StoryNav {...practice} />
				</aside>
			</div>
			{practice.pictures.length === 0 ? null : <PictureViewer />}
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
