import { useLoaderData } from '@remix-run/react'
import type { MovementPage as Movement } from '#app/domain/movement-page.ts'
import { galleryOf } from '#app/forms/gallery.ts'
import { formatDate } from '#app/locales/format.ts'
import { movement as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { movementPage } from '#app/queries/movement-page.server.ts'
import { RoundCalendar } from '#app/ui/home/RoundCalendar.tsx'
import { Bases } from '#app/ui/movement/Bases.tsx'
import { Clusters } from '#app/ui/movement/Clusters.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAnyone(({ viewer }) => movementPage(viewer))

export default function MovementPage() {
	const t = useText()
	const language = useLanguage()
	const movement = useLoaderData<Movement>()
	const { clusters, rounds, now } = movement
	const period = { from: formatDate(movement.startsOn), to: formatDate(movement.endsOn) }
	return (
		<div className="page movement-page">
			<header className="page-head">
				<h1>{movement.name}</h1>
				<p className="muted">{t(m.period, period)}</p>
				<p className="lead">{movement.purpose}</p>
			</header>
			<section className="section movement-lists">
				<Words title={t(m.pillars)} facet="pillar" words={movement.pillars} />
				<Words title={t(m.themes)} facet="theme" words={movement.themes} />
				<div>
					<h2>{t(m.awards)}</h2>
					<ul className="plain-words">
						{movement.awards.map((award) => (
							<li key={award}>{award}</li>
						))}
					</ul>
				</div>
			</section>
			<section className="section">
				<h2 className="section-title">{t(m.rounds)}</h2>
				{rounds.length === 0 ? <p className="muted">{t(m.noRounds)}</p> : null}
				{rounds.map((round) => (
					<div key={round.slug} className="movement-round">
						<h3>
							<a href={inLanguage(language, paths.round(round.slug))}>{round.name}</a>
						</h3>
						<RoundCalendar round={round} now={now} />
					</div>
				))}
			</section>
			<section className="section">
				<h2>{t(m.bases)}</h2>
				<p className="muted section-lead">{t(m.basesLead)}</p>
				<Bases bases={movement.bases} />
			</section>
			<section className="section">
				<h2>{t(m.clusters)}</h2>
				<p className="muted section-lead">{t(m.clustersLead)}</p>
				<Clusters clusters={clusters.filter(({ kind }) => kind === 'cluster')} />
			</section>
			<section className="section">
				<h2 className="section-title">{t(m.blocks)}</h2>
				<Clusters clusters={clusters.filter(({ kind }) => kind === 'block')} />
			</section>
		</div>
	)
}

type WordsProps = { title: string; facet: 'pillar' | 'theme'; words: Movement['pillars'] }

const Words = ({ title, facet, words }: WordsProps) => {
	const language = useLanguage()
	return (
		<div>
			<h2>{title}</h2>
			<ul className="plain-words">
				{words.map(({ code, name }) => (
					<li key={code}>
						<a href={inLanguage(language, paths.gallery(galleryOf(facet, code)))}>{name}</a>
					</li>
				))}
			</ul>
		</div>
	)
}
