import { useLoaderData } from '@remix-run/react'
import type { AwardPage as Award } from '#app/domain/award-page.ts'
import { galleryOf } from '#app/forms/gallery.ts'
import { awardPage as m } from '#app/locales/awards.ts'
import { movement } from '#app/locales/gallery.ts'
import { say } from '#app/locales/message.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { awardAt } from '#app/queries/award-page.server.ts'
import { AwardRules } from '#app/ui/awards/AwardRules.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { Laureates } from '#app/ui/public-round/Laureates.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = publicMeta<Award>(({ code, name, total }, { language }) => ({
	title: name,
	description: `${name}. ${say(language, m.whoWords)} ${say(language, m.totalWords, { count: total })}.`,
	steps: [
		{ name: say(language, movement.title), path: paths.movement() },
		{ name, path: paths.award(code) },
	],
}))

export const loader = asAnyone(({ viewer, params }) => awardAt(viewer, params.code ?? ''))

export default function AwardPage() {
	const t = useText()
	const language = useLanguage()
	const award = useLoaderData<Award>()
	return (
		<div className="page award-page">
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(movement.title), href: inLanguage(language, paths.movement()) },
						{ label: t(m.kicker) },
					]}
				/>
				<h1>{award.name}</h1>
				<p className="lead">{t(m.totalWords, { count: award.total })}</p>
			</header>
			<AwardRules award={award} />
			<section className="section" aria-labelledby="da-trao">
				<div className="section-head">
					<h2 id="da-trao">{t(m.laureates)}</h2>
					{award.total === 0 ? null : (
						<a href={inLanguage(language, paths.gallery(galleryOf('award', award.code)))}>{t(m.inGallery)}</a>
					)}
				</div>
				{award.rounds.length === 0 ? (
					<Empty
						title={t(m.none)}
						action={<Button href={inLanguage(language, paths.movement())}>{t(movement.title)}</Button>}
					>
						<p>{t(m.noneWords)}</p>
					</Empty>
				) : (
					<Laureates awards={award.rounds.map(({ slug, ...round }) => ({ code: slug, ...round }))} />
				)}
			</section>
			<section className="section" aria-labelledby="hinh-thuc-khac">
				<h2 id="hinh-thuc-khac" className="section-title">
					{t(m.others)}
				</h2>
				<ul className="plain-words">
					{award.others.map(({ code, name, count }) => (
						<li key={code}>
							<a href={inLanguage(language, paths.award(code))}>{t(m.otherCount, { name, count })}</a>
						</li>
					))}
				</ul>
			</section>
		</div>
	)
}
