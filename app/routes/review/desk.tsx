import { useLoaderData } from '@remix-run/react'
import { review as m } from '#app/locales/review.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { DeskLinks } from '#app/ui/assigning/DeskLinks.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Progress } from '#app/ui/parts/Progress.tsx'
import { DeskList } from '#app/ui/review/DeskList.tsx'
import { asReviewer } from '#app/web/gate.server.ts'

export const loader = asReviewer(({ viewer }) => reviewDesk(viewer))

export const meta = pageMeta(m.deskTitle)

export default function Desk() {
	const { now, left, done, ended, rounds } = useLoaderData<typeof loader>()
	const t = useText()
	const isEmpty = left.length + done.length + ended.length === 0
	return (
		<>
			<header className="page-head">
				<h1>{t(m.deskTitle)}</h1>
				<p className="lead">{t(m.deskLead)}</p>
				<DeskLinks rounds={rounds} />
			</header>
			{isEmpty ? (
				<Empty title={t(m.empty)}>
					<p>{t(m.emptyWords)}</p>
				</Empty>
			) : (
				<>
					<Progress
						id="tien-do"
						label={t(m.deskProgress)}
						value={done.length}
						max={left.length + done.length}
					/>
					<section className="stack" aria-labelledby="can-cham">
						<h2 id="can-cham">{t(m.left)}</h2>
						{left.length > 0 ? (
							<>
								<p>{t(m.leftCount, { count: left.length })}</p>
								<DeskList items={left} now={now} first />
							</>
						) : (
							<Notice tone="success">{t(m.allDone)}</Notice>
						)}
					</section>
					{done.length > 0 ? (
						<section className="stack" aria-labelledby="da-nop">
							<h2 id="da-nop">{t(m.done)}</h2>
							<DeskList items={done} now={now} />
						</section>
					) : null}
					{ended.length > 0 ? (
						<section className="stack" aria-labelledby="khong-tham-dinh">
							<h2 id="khong-tham-dinh">{t(m.ended)}</h2>
							<DeskList items={ended} now={now} />
						</section>
					) : null}
				</>
			)}
		</>
	)
}
