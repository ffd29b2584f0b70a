import { useLoaderData } from '@remix-run/react'
import type { UnitPage as Unit } from '#app/domain/unit-page.ts'
import { galleryOf } from '#app/forms/gallery.ts'
import { pageIn } from '#app/forms/page.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { unitPage as m } from '#app/locales/public-pages.ts'
import { unitPage } from '#app/queries/unit-page.server.ts'
import { FollowWays } from '#app/ui/citizens/FollowWays.tsx'
import { SummaryCard } from '#app/ui/gallery/SummaryCard.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { UnitFacts } from '#app/ui/public-unit/UnitFacts.tsx'
import { UnitReplications } from '#app/ui/public-unit/UnitReplications.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(({ viewer, params, url }) =>
	unitPage(viewer, params.slug ?? '', pageIn(url.searchParams)),
)

export const meta = publicMeta<Unit>(({ slug, name }) => ({
	title: name,
	description: name,
	steps: [{ name, path: paths.unit(slug) }],
}))

export default function UnitPage() {
	const t = useText()
	const language = useLanguage()
	const unit = useLoaderData<Unit>()
	const { slug, name, total, whole, page, pages, practices } = unit
	const wholeHref = inLanguage(language, paths.gallery(galleryOf('ministryProvince', slug)))
	const href = (number: number) => inLanguage(language, paths.unit(slug, number))
	return (
		<div className="page unit-page">
			<header className="page-head">
				<div className="page-head-line">
					<h1>{name}</h1>
					<FollowWays feed={paths.unitFeed(slug)} subject={{ kind: 'unit', key: slug }} />
				</div>
				{total === 0 ? null : <p className="lead">{t(m.count, { count: total })}</p>}
			</header>
			<div className="with-margin">
				<div className="unit-main">
					{total === 0 ? (
						<Empty
							title={t(whole > 0 ? m.underTitle : m.emptyTitle)}
							action={
								<a className="button" href={whole > 0 ? wholeHref : inLanguage(language, paths.gallery())}>
									{whole > 0 ? t(m.withUnder, { count: whole }) : t(m.toLibrary)}
								</a>
							}
						>
							{t(whole > 0 ? m.underWords : m.emptyWords)}
						</Empty>
					) : (
						<section aria-labelledby="dien-hinh">
							<h2 id="dien-hinh" className="section-title">
								{t(m.practices)}
							</h2>
							<div className="cards">
								{practices.map((practice, index) => (
									<SummaryCard key={practice.id} practice={practice} as="h3" eager={index < 2} />
								))}
							</div>
							<Pagination page={page} pages={pages} href={href} />
							{whole > total ? (
								<p>
									<a href={wholeHref}>{t(m.withUnder, { count: whole })}</a>
								</p>
							) : null}
						</section>
					)}
					<UnitReplications {...unit} />
				</div>
				<aside className="practice-margin">
					<UnitFacts {...unit} />
				</aside>
			</div>
		</div>
	)
}
