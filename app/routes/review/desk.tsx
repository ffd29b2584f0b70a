import { useLoaderData } from '@remix-run/react'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review as m } from '#app/locales/review.ts'
import { reviewing } from '#app/locales/reviewing.ts'
import { visits } from '#app/locales/visits.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { DeskLinks } from '#app/ui/assigning/DeskLinks.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { DeskList } from '#app/ui/review/DeskList.tsx'
import { DeskSummary } from '#app/ui/review/DeskSummary.tsx'
import { asReviewer } from '#app/web/gate.server.ts'

export const loader = asReviewer(({ viewer }) => reviewDesk(viewer))

export const meta = pageMeta(m.deskTitle)

export default function Desk() {
	const { now, left, done, ended, rounds, pace } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const isEmpty = left.length + done.length + ended.length === 0
	return (
		<>
			<header className="page-head">
				<h1>{t(m.deskTitle)}</h1>
			</header>
			<div className="review-desk">
				<div className="stack loose">
					{isEmpty ? (
						<Empty title={t(m.empty)}>
							<p>{t(m.emptyWords)}</p>
						</Empty>
					) : (
						<>
							<DeskSummary
								pace={pace}
								done={done.length}
								now={now}
								mayCompare={done.length + left.filter(({ state }) => state === 'started').length > 0}
							/>
							<Left items={left} now={now} />
						</>
					)}
					{done.length > 0 ? (
						<section className="stack" aria-labelledby="da-nop">
							<h2 id="da-nop">{t(m.done)}</h2>
							<DeskList items={done} now={now} />
						</section>
					) : null}
					{ended.length > 0 ? (
						<Disclosure summary={`${t(m.ended)} (${ended.length})`}>
							<DeskList items={ended} now={now} />
						</Disclosure>
					) : null}
				</div>
				<section className="desk-about" aria-labelledby="ve-ban">
					<h2 id="ve-ban">{t(reviewing.yourself)}</h2>
					<DeskLinks rounds={rounds} />
					<p>
						<a href={inLanguage(language, paths.visits())}>{t(visits.mine)}</a>
					</p>
				</section>
			</div>
		</>
	)
}

type Items = ReturnType<typeof useLoaderData<typeof loader>>['left']

/** The one to go on with, and what comes after it. */
const Left = ({ items, now }: { items: Items; now: string }) => {
	const t = useText()
	if (items.length === 0) return <Notice tone="success">{t(m.allDone)}</Notice>
	const [next, ...rest] = items
	return (
		<>
			<section className="stack" aria-labelledby="cham-tiep">
				<h2 id="cham-tiep">{t(reviewing.nextUp)}</h2>
				{next ? <DeskList items={[next]} now={now} next /> : null}
			</section>
			{rest.length > 0 ? (
				<section className="stack" aria-labelledby="can-cham">
					<h2 id="can-cham">{t(reviewing.afterThat)}</h2>
					<p className="muted">{t(reviewing.order)}</p>
					<DeskList items={rest} now={now} />
				</section>
			) : null}
		</>
	)
}
