import { useLoaderData } from '@remix-run/react'
import type { MovementPage as Movement } from '#app/domain/movement-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { movement as m } from '#app/locales/gallery.ts'
import { say } from '#app/locales/message.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { movementPage } from '#app/queries/movement-page.server.ts'
import { RoundCalendar } from '#app/ui/home/RoundCalendar.tsx'
import { Bases } from '#app/ui/movement/Bases.tsx'
import { Clusters } from '#app/ui/movement/Clusters.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Numbers } from '#app/ui/parts/Numbers.tsx'
import { publicMeta } from '#app/ui/parts/public-meta.ts'
import { PostShelf } from '#app/ui/posts/PostShelf.tsx'
import { Decisions } from '#app/ui/public-round/Decisions.tsx'
import { Years } from '#app/ui/movement/Years.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = publicMeta<Movement>(({ name, purpose, startsOn, endsOn }, { language, origin }) => ({
	title: say(language, m.title),
	description: purpose,
	steps: [{ name: say(language, m.title), path: paths.movement() }],
	structured: [
		{
			'@type': 'Project',
			name,
			description: purpose,
			foundingDate: startsOn,
			dissolutionDate: endsOn,
			url: origin + inLanguage(language, paths.movement()),
		},
	],
}))

export const loader = asAnyone(({ viewer }) => movementPage(viewer))

export default function MovementPage() {
	const t = useText()
	const language = useLanguage()
	const movement = useLoaderData<Movement>()
	const { clusters } = movement
	const period = { from: formatDate(movement.startsOn), to: formatDate(movement.endsOn) }
	return (
		<div className="page movement-page">
			<header className="page-head">
				<h1>{movement.name}</h1>
				<p className="muted">{t(m.period, period)}</p>
				<p className="lead">{movement.purpose}</p>
			</header>
			<section className="section" aria-label={t(m.numbers)}>
				<Numbers
					lines={[
						{ value: movement.numbers.units, words: m.unitsIn },
						{ value: movement.numbers.practices, words: m.practicesPublic },
						{ value: movement.numbers.agencies, words: m.agenciesAwarded },
					]}
				/>
			</section>
			<Lists movement={movement} />
			<Rounds movement={movement} />
			<PostShelf shelf="news" posts={movement.news} />
			<Years years={movement.years} />
			<section className="section">
				<h2>{t(m.bases)}</h2>
				<p className="muted section-lead">{t(m.basesLead)}</p>
				<Bases bases={movement.bases} />
			</section>
			{movement.decisions.length === 0 ? null : (
				<section className="section">
					<h2>{t(m.papers)}</h2>
					<p className="muted section-lead">{t(m.papersLead)}</p>
					<Decisions decisions={movement.decisions} />
					<p className="movement-downloads">
						<a href={inLanguage(language, paths.openData())}>{t(m.downloads)}</a>
					</p>
				</section>
			)}
			<section className="section">
				<h2>{t(m.clusters)}</h2>
				<p className="muted section-lead">
					{t(m.takePart, movement.numbers)} {t(m.clustersLead)}
				</p>
				<Clusters clusters={clusters.filter(({ kind }) => kind === 'cluster')} />
			</section>
			<section className="section">
				<h2 className="section-title">{t(m.blocks)}</h2>
				<Clusters clusters={clusters.filter(({ kind }) => kind === 'block')} />
			</section>
		</div>
	)
}

const Lists = ({ movement }: { movement: Movement }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="section movement-lists">
			<Words title={t(m.pillars)} words={movement.pillars} />
			<Words title={t(m.themes)} words={movement.themes} />
			<div>
				<h2>{t(m.awards)}</h2>
				<ul className="plain-words">
					{movement.awards.map(({ code, name, count }) => (
						<li key={code}>
							<a href={inLanguage(language, paths.award(code))}>{`${name} (${count})`}</a>
						</li>
					))}
				</ul>
			</div>
		</section>
	)
}

const Rounds = ({ movement: { rounds, now } }: { movement: Movement }) => {
	const t = useText()
	const language = useLanguage()
	return (
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
	)
}

type WordsProps = { title: string; words: Movement['pillars'] }

const Words = ({ title, words }: WordsProps) => {
	const language = useLanguage()
	return (
		<div>
			<h2>{title}</h2>
			<ul className="plain-words">
				{words.map(({ code, name }) => (
					<li key={code}>
						<a href={inLanguage(language, paths.topic(code))}>{name}</a>
					</li>
				))}
			</ul>
		</div>
	)
}
