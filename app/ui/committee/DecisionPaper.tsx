import type { Reach } from '#app/domain/supersession.ts'
import { formatDate } from '#app/locales/format.ts'
import { onPaper as t, papers as p } from '#app/locales/decisions.ts'
import { articlesOf, supersedingBases } from '#app/locales/outcomes.ts'
import { PaperHead } from './PaperHead.tsx'
import { ResultTable, type PaperItem } from './ResultTable.tsx'

type Props = {
	number: string
	titleVi: string
	decidedOn: string
	council: string
	movement: string
	legalBases: readonly string[]
	signature: { name: string; title: string }
	items: readonly PaperItem[]
	place: string
	beside: { supersedes: { number: string; decidedOn: string; grounds: string; reach: Reach } | null }
}

/** The decision as a paper in the layout of NĐ 30/2020/NĐ-CP. */
export const DecisionPaper = (props: Props) => {
	const { number, titleVi, decidedOn, council, signature, items, place, movement } = props
	const { articles, recipient } = articlesOf(items, movement, props.beside.supersedes)
	return (
		<article className="paper" lang="vi" aria-label={t(p.decision)}>
			<PaperHead council={council} number={number} place={place} date={decidedOn} />
			<h3 className="paper-type">{t(p.decision)}</h3>
			<p className="paper-title">{titleVi}</p>
			<p className="paper-authority">{(signature.title || t(p.chair)).toLocaleUpperCase('vi')}</p>
			<Articles {...props} articles={articles} />
			<div className="paper-foot">
				<div>
					<p className="paper-recipients">{t(p.recipients)}</p>
					<p className="paper-recipient">{recipient}</p>
					<p className="paper-recipient">{t(p.filed)}</p>
				</div>
				<div className="paper-signature">
					<p>{(signature.title || t(p.chair)).toLocaleUpperCase('vi')}</p>
					<p>{signature.name}</p>
				</div>
			</div>
			<section className="paper-annex">
				<h4 className="paper-type">{t(p.annex)}</h4>
				<p className="paper-date">{t(p.annexTo, { number, date: formatDate(`${decidedOn}T12:00:00Z`) })}</p>
				<ResultTable items={items} label={t(p.annex)} />
			</section>
		</article>
	)
}

type ArticlesProps = Props & { articles: ReturnType<typeof articlesOf>['articles'] }

const Articles = ({ legalBases, articles, beside, council }: ArticlesProps) => {
	return (
		<>
			{legalBases.map((basis) => (
				<p key={basis} className="paper-basis">
					{t(p.basis, { basis })}
				</p>
			))}
			{supersedingBases(beside.supersedes, council).map((basis) => (
				<p key={basis} className="paper-basis">
					{basis}
				</p>
			))}
			<p className="paper-basis">{t(p.basisMinutes)}</p>
			<p className="paper-basis">{t(p.proposal)}</p>
			<p className="paper-type">{t(p.decides)}</p>
			{articles.map(({ head, text }) => (
				<p key={head}>
					<strong>{head}</strong> {text}
				</p>
			))}
		</>
	)
}
