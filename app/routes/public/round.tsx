import { useLoaderData } from '@remix-run/react'
import type { RoundPage as Round } from '#app/domain/round-page.ts'
import { paths } from '#app/locales/paths.ts'
import { roundPage as m } from '#app/locales/public-pages.ts'
import { roundPage } from '#app/queries/round-page.server.ts'
import { RoundCalendar } from '#app/ui/home/RoundCalendar.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Numbers } from '#app/ui/parts/Numbers.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { OpenLists } from '#app/ui/publicity/OpenLists.tsx'
import { Decisions } from '#app/ui/public-round/Decisions.tsx'
import { Laureates } from '#app/ui/public-round/Laureates.tsx'
import { FollowPosts } from '#app/ui/posts/PostCard.tsx'
import { PostShelf } from '#app/ui/posts/PostShelf.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const loader = asAnyone(({ viewer, params }) => roundPage(viewer, params.slug ?? ''))

export const meta = publicMeta<Round>(({ slug, name }) => ({
	title: name,
	description: name,
	steps: [{ name, path: paths.round(slug) }],
}))

export default function RoundPage() {
	const t = useText()
	const round = useLoaderData<Round>()
	const isPublic = round.awards.length > 0
	return (
		<div className="page round-page">
			<header className="page-head">
				<div className="page-head-line">
					<h1>{round.name}</h1>
					{isPublic ? <FollowPosts href={paths.roundFeed(round.slug)} /> : null}
				</div>
			</header>
			<OpenLists lists={round.publicLists} />
			<section className="section" aria-labelledby="lich">
				<h2 id="lich" className="section-title">
					{t(m.calendar)}
				</h2>
				<RoundCalendar round={round} now={round.now} />
			</section>
			{isPublic ? (
				<>
					<section className="section" aria-label={t(m.numbers)}>
						<Numbers
							lines={[
								{ value: round.numbers.practices, words: m.practices },
								{ value: round.numbers.agencies, words: m.agencies },
								{ value: round.numbers.results, words: m.results },
							]}
						/>
					</section>
					<section className="section" aria-labelledby="khen-thuong">
						<h2 id="khen-thuong" className="section-title">
							{t(m.laureates)}
						</h2>
						<Laureates awards={round.awards} />
					</section>
					<section className="section" aria-labelledby="quyet-dinh">
						<h2 id="quyet-dinh" className="section-title">
							{t(m.decisions)}
						</h2>
						<Decisions decisions={round.decisions} />
					</section>
				</>
			) : (
				<Empty title={t(m.emptyTitle)}>{t(m.emptyWords)}</Empty>
			)}
			<PostShelf shelf="news" posts={round.news} />
		</div>
	)
}
