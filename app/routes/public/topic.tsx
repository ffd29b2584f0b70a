import { useLoaderData } from '@remix-run/react'
import type { TopicPage as Topic } from '#app/domain/award-page.ts'
import { galleryOf } from '#app/forms/gallery.ts'
import { topicPage as m } from '#app/locales/awards.ts'
import { movement } from '#app/locales/gallery.ts'
import { say } from '#app/locales/message.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { topicAt } from '#app/queries/topic-page.server.ts'
import { Targets } from '#app/ui/awards/Targets.tsx'
import { FollowWays } from '#app/ui/citizens/FollowWays.tsx'
import { SummaryCard } from '#app/ui/gallery/SummaryCard.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = publicMeta<Topic>(({ code, taxonomy, name }, { language }) => ({
	title: name,
	description: `${name}. ${say(language, taxonomy === 'pillar' ? m.leadPillar : m.leadTheme)}`,
	feed: { title: name, path: paths.themeFeed(code) },
	steps: [
		{ name: say(language, movement.title), path: paths.movement() },
		{ name, path: paths.topic(code) },
	],
}))

export const loader = asAnyone(({ viewer, params }) => topicAt(viewer, params.code ?? ''))

export default function TopicPage() {
	const t = useText()
	const language = useLanguage()
	const { code, taxonomy, name, total, practices, targets, others } = useLoaderData<Topic>()
	const inGallery = inLanguage(language, paths.gallery(galleryOf(taxonomy, code)))
	return (
		<div className="page topic-page">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(movement.title), href: inLanguage(language, paths.movement()) },
						{ label: t(taxonomy === 'pillar' ? m.pillar : m.theme) },
					]}
				/>
				<div className="page-head-line">
					<h1>{name}</h1>
					<FollowWays feed={paths.themeFeed(code)} subject={{ kind: 'topic', key: code }} />
				</div>
				<p className="lead">{t(taxonomy === 'pillar' ? m.leadPillar : m.leadTheme)}</p>
			</header>
			<section className="section" aria-labelledby="dien-hinh">
				<div className="section-head">
					<h2 id="dien-hinh">{t(m.count, { count: total })}</h2>
					{total === 0 ? null : <a href={inGallery}>{t(m.all)}</a>}
				</div>
				{total === 0 ? (
					<Empty
						title={t(m.none)}
						action={<Button href={inLanguage(language, paths.movement())}>{t(movement.title)}</Button>}
					>
						<p>{t(m.noneWords)}</p>
					</Empty>
				) : (
					<div className="cards">
						{practices.map((practice, index) => (
							<SummaryCard key={practice.id} practice={practice} as="h3" eager={index < 2} />
						))}
					</div>
				)}
			</section>
			<Targets targets={targets} />
			<section className="section" aria-labelledby="khac">
				<h2 id="khac" className="section-title">
					{t(taxonomy === 'pillar' ? m.otherPillars : m.otherThemes)}
				</h2>
				<ul className="plain-words">
					{others.map((other) => (
						<li key={other.code}>
							<a href={inLanguage(language, paths.topic(other.code))}>{`${other.name} (${other.count})`}</a>
						</li>
					))}
				</ul>
			</section>
		</div>
	)
}
