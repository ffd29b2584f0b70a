import { useLoaderData } from '@remix-run/react'
import type { HomePage } from '#app/domain/movement-page.ts'
import { home as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { homePage } from '#app/queries/home.server.ts'
import { Awarded } from '#app/ui/home/Awarded.tsx'
import { Doors } from '#app/ui/home/Doors.tsx'
import { Hero } from '#app/ui/home/Hero.tsx'
import { PillarLinks } from '#app/ui/home/PillarLinks.tsx'
import { RoundCalendar } from '#app/ui/home/RoundCalendar.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { OpenLists } from '#app/ui/publicity/OpenLists.tsx'
import { Numbers } from '#app/ui/parts/Numbers.tsx'
import { fixedMeta } from '#app/ui/parts/public-meta.ts'
import { PostShelf } from '#app/ui/posts/PostShelf.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = fixedMeta(m.title)

export const loader = asAnyone(({ viewer }) => homePage(viewer))

export default function Home() {
	const t = useText()
	const language = useLanguage()
	const { movement, numbers, practices, pillars, round, publicLists, now, news, collections } =
		useLoaderData<HomePage>()
	return (
		<>
			<Hero movement={movement} />
			<div className="page">
				<OpenLists lists={publicLists} />
				<section className="section" aria-labelledby="con-so">
					<h2 id="con-so" className="hidden-words">
						{t(m.numbers)}
					</h2>
					<Numbers
						lines={[
							{ value: numbers.practices, words: m.practices },
							{ value: numbers.agencies, words: m.agencies },
							{ value: numbers.units, words: m.units },
						]}
					/>
				</section>
				<Awarded practices={practices} />
				<section className="section" aria-labelledby="tru-cot">
					<h2 id="tru-cot" className="section-title">
						{t(m.pillars)}
					</h2>
					<PillarLinks pillars={pillars} />
				</section>
				<PostShelf shelf="collections" posts={collections} />
				<PostShelf shelf="news" posts={news} />
				{round ? (
					<section className="section" aria-labelledby="dot">
						<div className="section-head">
							<div>
								<h2 id="dot">{t(m.round)}</h2>
								<p className="muted">{round.name}</p>
							</div>
							<a href={inLanguage(language, paths.movement())}>{t(m.aboutMovement)}</a>
						</div>
						<RoundCalendar round={round} now={now} />
					</section>
				) : null}
				<section className="section" aria-labelledby="cua">
					<h2 id="cua" className="section-title">
						{t(m.doors)}
					</h2>
					<Doors />
				</section>
			</div>
		</>
	)
}
