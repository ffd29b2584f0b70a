import { useLoaderData } from '@remix-run/react'
import { decisions as m } from '#app/locales/decisions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { supersession as s } from '#app/locales/supersession.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { papersOfDecision } from '#app/queries/council-papers.server.ts'
import { decisionPaper } from '#app/queries/decision-paper.server.ts'
import { publicationLetters } from '#app/queries/publication-letters.server.ts'
import { AwardsOfDecision } from '#app/ui/certificates/AwardsOfDecision.tsx'
import { CouncilPapers } from '#app/ui/committee/CouncilPapers.tsx'
import { DecisionPaper } from '#app/ui/committee/DecisionPaper.tsx'
import { MinutesPaper } from '#app/ui/committee/MinutesPaper.tsx'
import { BesideDecisions } from '#app/ui/committee/BesideDecisions.tsx'
import { DecisionChanges } from '#app/ui/committee/DecisionChanges.tsx'
import { PublicationLetters } from '#app/ui/committee/PublicationLetters.tsx'
import { PublicationPreview } from '#app/ui/committee/PublicationPreview.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asSecretary(async ({ viewer, params, language }) => {
	const { verdict, ...page } = await decisionPaper(viewer, params['decisionId'] ?? '')
	const { papers, mayNumber, mayReadSigned } = await papersOfDecision(viewer, page.id)
	const numbering = {
		papers,
		refusal: verdictText(language, mayNumber),
		mayReadSigned: mayReadSigned.allowed,
	}
	const letters = page.preview ? await publicationLetters(viewer, page.id) : []
	return { ...page, numbering, letters, refusal: verdictText(language, verdict) }
})

export default function Decision() {
	const t = useText()
	const language = useLanguage()
	const { minutes, ...decision } = useLoaderData<typeof loader>()
	const title = t(m.decisionPage, { number: decision.number })
	return (
		<div className="stack loose decision-page">
			<Breadcrumbs
				items={[{ label: t(m.back), href: inLanguage(language, paths.adminDecisions()) }, { label: title }]}
			/>
			<header className="page-head screen-only">
				<h1>{title}</h1>
				<p className="lead">{decision.titleVi}</p>
			</header>
			<BesideDecisions {...decision.beside} />
			{decision.beside.supersedes ? (
				<DecisionChanges number={decision.beside.supersedes.number} items={decision.items} />
			) : null}
			<section className="stack screen-only" aria-labelledby="cong-bo">
				<h2 id="cong-bo">{t(m.publication)}</h2>
				<Publication />
			</section>
			<CouncilPapers id={decision.id} number={decision.number} {...decision.numbering} />
			{decision.publication ? <AwardsOfDecision {...decision} /> : null}
			<section className="stack screen-only" aria-labelledby="thay-the">
				<h2 id="thay-the">{t(s.section)}</h2>
				<p className="muted">{t(s.sectionLead)}</p>
				<div className="row">
					<Button href={inLanguage(language, paths.adminSupersession(decision.id))} kind="secondary">
						{t(s.open)}
					</Button>
				</div>
			</section>
			<section className="stack" aria-labelledby="van-ban">
				<h2 id="van-ban" className="screen-only">
					{t(m.papers)}
				</h2>
				<p className="muted screen-only">{t(m.print)}</p>
				<DecisionPaper {...decision} place={minutes.place ?? ''} />
				<MinutesPaper
					minutes={minutes}
					council={decision.council}
					decidedOn={decision.decidedOn}
					items={decision.items}
				/>
			</section>
		</div>
	)
}

const Publication = () => {
	const t = useText()
	const language = useLanguage()
	const { id, publication, preview, refusal, letters, items } = useLoaderData<typeof loader>()
	if (publication) {
		return (
			<Notice
				tone="success"
				title={
					<>
						{t(m.publishedAt)} <Time at={publication.at} />
					</>
				}
			>
				{publication.practices.length === 0 ? <p>{t(m.told)}</p> : null}
				<ul>
					{publication.practices.map(({ slug, title }) => (
						<li key={slug}>
							<a href={inLanguage(language, paths.practice(slug))}>{title}</a>
						</li>
					))}
				</ul>
			</Notice>
		)
	}
	return (
		<>
			{preview ? (
				<p className="muted">
					{preview.length > 0 ? t(m.publishWords, { count: preview.length }) : t(m.onlyTold)}
				</p>
			) : (
				<p className="muted">{t(m.conflict)}</p>
			)}
			{preview && preview.length > 0 ? <PublicationPreview practices={preview} /> : null}
			{preview ? <PublicationLetters letters={letters} items={items} /> : null}
			<form method="post" action={inLanguage(language, paths.adminPublication(id))}>
				<Button icon="eye" refusedBecause={refusal}>
					{t(m.publish)}
				</Button>
			</form>
		</>
	)
}
