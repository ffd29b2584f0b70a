import type { Barrier } from '#app/domain/assignment-request.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { keptWords, substitutes as s } from '#app/locales/substitutes.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type Free = { personId: string; name: string; match: number; load: number; wish: number }
export type WantingEntry = {
	id: string
	title: string
	vacant: number
	late: number
	stepped: number
	range: number | null
	isApart: boolean
	isUnanswered: boolean
	/** Whose place a substitute takes. */
	instead: { assignmentId: string; name: string; isLate: boolean } | null
	free: readonly Free[]
	kept: readonly { barrier: Barrier | 'full'; count: number }[]
}

type Props = { entries: readonly WantingEntry[]; refusal: string | null }

/** Entries that lack somebody, each with those who could step in: one click gives it to one of them. */
export const Wanting = ({ entries, refusal }: Props) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="can-them">
			<h2 id="can-them">{t(m.wanting)}</h2>
			{entries.length === 0 ? (
				<p className="muted">{t(m.noneWanting)}</p>
			) : (
				<>
					<p className="muted">{t(m.wantingLead)}</p>
					{refusal ? <Notice tone="warning">{refusal}</Notice> : null}
					<ul className="work">
						{entries.map((entry) => (
							<WantingLine key={entry.id} entry={entry} mayAdd={refusal === null} />
						))}
					</ul>
				</>
			)}
		</section>
	)
}

const WantingLine = ({ entry, mayAdd }: { entry: WantingEntry; mayAdd: boolean }) => {
	const t = useText()
	const language = useLanguage()
	const { id, title, vacant, late, stepped, range, isApart, isUnanswered } = entry
	return (
		<li className="wanting">
			<div className="stack tight">
				<h3 className="work-title">
					<a href={inLanguage(language, paths.adminEntry(id))}>{title}</a>
				</h3>
				<p className="work-facts">
					{vacant > 0 ? <Tag tone="waiting">{t(m.vacant, { count: vacant })}</Tag> : null}
					{late > 0 ? <Tag tone="wrong">{t(m.lateSheets, { count: late })}</Tag> : null}
					{isApart && range !== null ? <Tag tone="waiting">{t(m.apart, { range })}</Tag> : null}
					{isUnanswered ? <Tag tone="wrong">{t(s.unanswered)}</Tag> : null}
					{stepped > 0 ? <span>{t(m.stepped, { count: stepped })}</span> : null}
				</p>
			</div>
			{mayAdd ? <Offers entry={entry} /> : null}
		</li>
	)
}

const Offers = ({ entry: { id, instead, free, kept } }: { entry: WantingEntry }) => {
	const t = useText()
	const language = useLanguage()
	const reasons = kept.map(({ barrier, count }) => t(s.reason, { count, barrier: t(keptWords[barrier]) }))
	const wishWords = (wish: number): string => (wish === 0 ? '' : t(wish > 0 ? s.wants : s.rather))
	return (
		<div className="stack tight">
			{instead ? <p>{t(instead.isLate ? s.insteadLate : s.instead, { name: instead.name })}</p> : null}
			{free.length === 0 ? <p>{t(m.noOffer)}</p> : null}
			{free.map(({ personId, name, match, load, wish }, index) => (
				<form key={personId} method="post" className="offer">
					<input type="hidden" name="act" value="offer" />
					<input type="hidden" name="entryId" value={id} />
					<input type="hidden" name="personId" value={personId} />
					{instead ? <input type="hidden" name="insteadOfId" value={instead.assignmentId} /> : null}
					<Button kind={index === 0 ? 'secondary' : 'quiet'} small>
						{t(m.offer, { name })}
					</Button>
					<small className="muted">{t(s.facts, { match, load, wish: wishWords(wish) })}</small>
				</form>
			))}
			{reasons.length > 0 ? (
				<small className="muted">{t(s.keptAway, { reasons: reasons.join('; ') })}</small>
			) : null}
			<a href={inLanguage(language, paths.adminAssignments(id))}>{t(m.seeAll)}</a>
		</div>
	)
}
