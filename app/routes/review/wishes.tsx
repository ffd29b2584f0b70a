import { useLoaderData } from '@remix-run/react'
import { saveWishes } from '#app/commands/reviewers.server.ts'
import { WishesForm } from '#app/forms/reviewer.ts'
import { assigning as m } from '#app/locales/assigning.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { wishList } from '#app/queries/reviewer-profile.server.ts'
import { WishLines } from '#app/ui/assigning/WishLines.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.wishesTitle)

const pageIn = (url: URL): number => Number(url.searchParams.get('trang')) || 1

export const loader = asReviewer(({ viewer, params, url }) =>
	wishList(viewer, params.roundId ?? '', pageIn(url)),
)

export const action = asReviewer(async ({ viewer, params, url, visit, form }) => {
	const roundId = params.roundId ?? ''
	await saveWishes(viewer, roundId, await form(WishesForm))
	return redirectTo(visit, `${paths.reviewerWishes(roundId)}?trang=${pageIn(url)}`, 'saved')
})

export default function Wishes() {
	const { round, isBlind, items, page, pages } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const here = inLanguage(language, paths.reviewerWishes(round.id))
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(review.back), href: inLanguage(language, paths.review()) },
						{ label: t(m.profileTitle), href: inLanguage(language, paths.reviewerProfile(round.id)) },
						{ label: t(m.wishesTitle) },
					]}
				/>
				<h1>{t(m.wishesTitle)}</h1>
				<p className="lead">{round.name}</p>
				<p>{t(m.wishesLead)}</p>
			</header>
			{isBlind ? <Notice>{t(m.blindWords)}</Notice> : null}
			{items.length === 0 ? (
				<Empty title={t(m.noOffers)}>
					<p>{t(m.noOffersWords)}</p>
				</Empty>
			) : (
				<form method="post" action={`${here}?trang=${page}`} className="stack">
					<WishLines items={items} />
					<div className="row">
						<Button>{t(m.saveWishes)}</Button>
					</div>
					<Pagination page={page} pages={pages} href={(each) => `${here}?trang=${each}`} />
				</form>
			)}
		</>
	)
}
