import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reviewing as m } from '#app/locales/reviewing.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Progress } from '#app/ui/parts/Progress.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type DeskPace = {
	left: number
	late: number
	next: { dueAt: Instant; count: number } | null
	perDay: number
}

type Props = { pace: DeskPace; done: number; now: Instant; mayCompare: boolean }

/** How much is done, what is due next, and how many a day are enough. */
export const DeskSummary = ({ pace, done, now, mayCompare }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { left } = pace
	const max = done + left
	return (
		<section className="desk-summary" aria-labelledby="tien-do-ban">
			<h2 id="tien-do-ban" className="hidden-words">
				{t(m.standing)}
			</h2>
			<Progress
				id="tien-do"
				label={t(m.handedIn, { value: done, max })}
				value={done}
				max={Math.max(1, max)}
				words={<Figure value={Math.round((100 * done) / Math.max(1, max))} unit="%" />}
			/>
			{left > 0 ? <Figures pace={pace} now={now} /> : null}
			{mayCompare ? (
				<p className="desk-compare">
					<a href={inLanguage(language, paths.reviewComparison())}>{t(m.compareOwn)}</a>
				</p>
			) : null}
		</section>
	)
}

const Figures = ({ pace: { left, late, next, perDay }, now }: Pick<Props, 'pace' | 'now'>) => {
	const t = useText()
	return (
		<dl className="desk-figures">
			<div>
				<dt>{t(m.leftSheets)}</dt>
				<dd>
					<Figure value={left} />
				</dd>
			</div>
			{late > 0 ? (
				<div className="is-late">
					<dt>{t(m.lateSheets)}</dt>
					<dd>
						<Figure value={late} />
					</dd>
				</div>
			) : null}
			{next ? (
				<div>
					<dt>{t(m.nextDue)}</dt>
					<dd>
						<Time at={next.dueAt} remainingFrom={now} />
						<small>{t(m.nextDueCount, { count: next.count })}</small>
					</dd>
				</div>
			) : null}
			<div>
				<dt>{t(m.perDay)}</dt>
				<dd>
					<Figure value={perDay} />
					<small>{t(m.sheetsUnit)}</small>
				</dd>
			</div>
		</dl>
	)
}
