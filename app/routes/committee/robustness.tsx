import { useLoaderData } from '@remix-run/react'
import { ruleOnCalibration } from '#app/commands/calibration-rulings.server.ts'
import { RulingForm } from '#app/forms/calibration-ruling.ts'
import { robustness as m, certainties } from '#app/locales/robustness.ts'
import { scoreTable } from '#app/locales/calibration.ts'
import { council } from '#app/locales/council.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { councilRobustness } from '#app/queries/council-robustness.server.ts'
import { named } from '#app/ui/committee/ballot.ts'
import { ConflictedList } from '#app/ui/committee/ConflictedList.tsx'
import { RoundLinks } from '#app/ui/committee/RoundLinks.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { ListAnswers } from '#app/ui/robustness/ListAnswers.tsx'
import { ReviewersTable } from '#app/ui/robustness/ReviewersTable.tsx'
import { RobustnessChart } from '#app/ui/robustness/RobustnessChart.tsx'
import { InForce } from '#app/ui/robustness/InForce.tsx'
import { Rulings } from '#app/ui/robustness/Rulings.tsx'
import { RobustnessTable } from '#app/ui/robustness/RobustnessTable.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asCouncilOrSecretary } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asCouncilOrSecretary(async ({ viewer, url }) => {
	const places = Number(url.searchParams.get('so'))
	const wanted = Number.isSafeInteger(places) && places > 0 ? places : null
	return { page: await councilRobustness(viewer, url.searchParams.get('dot'), wanted) }
})

export const action = asCouncilOrSecretary(async ({ viewer, visit, url, form }) => {
	const slug = url.searchParams.get('dot')
	const page = await councilRobustness(viewer, slug, null)
	const input = await form(RulingForm)
	await ruleOnCalibration(viewer, page?.roundId ?? '', input)
	const path = `${paths.councilRobustness()}?dot=${encodeURIComponent(page?.round.slug ?? '')}`
	return redirectTo(visit, path, 'calibration-ruled')
})

export default function Robustness() {
	const t = useText()
	const { page } = useLoaderData<typeof loader>()
	if (!page) {
		return (
			<Empty as="h1" title={t(council.noRound)}>
				<p>{t(council.noRoundWords)}</p>
			</Empty>
		)
	}
	return (
		<div className="stack loose robustness-page">
			<Head page={page} />
			<InForce ruling={page.isInForce ? (page.rulings[0] ?? null) : null} />
			{page.rows.length === 0 ? (
				<Empty title={t(m.noScores)}>
					<p>{t(m.noScoresWords)}</p>
				</Empty>
			) : (
				<Findings page={page} />
			)}
			{page.reviewers && page.reviewers.length > 0 ? (
				<section className="stack" aria-labelledby="nguoi-cham">
					<h2 id="nguoi-cham">{t(m.reviewers)}</h2>
					<p className="muted">{t(m.reviewersWords)}</p>
					<ReviewersTable rows={page.reviewers} />
				</section>
			) : null}
			<Rulings rulings={page.rulings} isInForce={page.isInForce} ruling={page.ruling} />
			<ConflictedList entries={page.conflicted} />
		</div>
	)
}

type Page = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['page']>

const Head = ({ page }: { page: Page }) => {
	const t = useText()
	const language = useLanguage()
	const ranking = `${inLanguage(language, paths.council())}?dot=${encodeURIComponent(page.round.slug)}`
	return (
		<>
			<Breadcrumbs items={[{ label: t(m.toRanking), href: ranking }, { label: t(m.title) }]} />
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{named(language, page.round)}</p>
				<p className="muted">{t(m.lead)}</p>
				<RoundLinks rounds={page.others} path={paths.councilRobustness()} />
				{page.reviewers ? (
					<p>
						<a href={inLanguage(language, paths.councilScoreTable())}>{t(scoreTable.link)}</a>
					</p>
				) : null}
			</header>
		</>
	)
}

const Findings = ({ page }: { page: Page }) => {
	const t = useText()
	const counted = (['certain', 'edge', 'off', 'unknown'] as const).map((certainty) => ({
		certainty,
		count: page.rows.filter((row) => row.certainty === certainty).length,
	}))
	return (
		<>
			<section className="stack" aria-labelledby="danh-sach">
				<h2 id="danh-sach">{t(m.summary, { places: page.places })}</h2>
				<ul className="robust-counts">
					{counted.map(({ certainty, count }) =>
						count > 0 || certainty !== 'unknown' ? (
							<li key={certainty} className={certainty}>
								<strong>{count}</strong>
								<span>{t(certainties[certainty])}</span>
							</li>
						) : null,
					)}
				</ul>
				<form method="get" className="places-form screen-only">
					<input type="hidden" name="dot" value={page.round.slug} />
					<Field
						label={t(m.places)}
						hint={t(m.placesHint)}
						name="so"
						measure="short"
						inputMode="numeric"
						defaultValue={page.places}
					/>
					<Button kind="secondary" type="submit">
						{t(m.show)}
					</Button>
				</form>
				{page.waiting > 0 ? <p className="muted">{t(m.waiting, { count: page.waiting })}</p> : null}
			</section>
			<section className="stack" aria-labelledby="thay-doi">
				<h2 id="thay-doi">{t(m.answers)}</h2>
				<ListAnswers {...page} />
				{page.isDisconnected ? (
					<Notice tone="warning" title={t(m.disconnected)}>
						<p>{t(m.disconnectedWords)}</p>
					</Notice>
				) : null}
			</section>
			<RobustnessChart rows={page.rows} places={page.places} isAdjusted={page.isAdjusted} />
			<RobustnessTable rows={page.rows} />
		</>
	)
}
