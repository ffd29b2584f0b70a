import { formatDate } from '#app/locales/format.ts'
import { onPaper as t, papers as p } from '#app/locales/decisions.ts'
import { PaperHead } from './PaperHead.tsx'

export type PaperItem = {
	entryId: string
	title: string
	agency: string
	outcome: string
	award: { nameVi: string; citationVi: string } | null
}

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
}

/** The decision as a paper in the layout of NĐ 30/2020/NĐ-CP. */
export const DecisionPaper = (props: Props) => {
	const { number, titleVi, decidedOn, council, signature, items, place } = props
	return (
		<article className="paper" lang="vi" aria-label={t(p.decision)}>
			<PaperHead council={council} number={number} place={place} date={decidedOn} />
			<h3 className="paper-type">{t(p.decision)}</h3>
			<p className="paper-title">{titleVi}</p>
			<p className="paper-authority">{(signature.title || t(p.chair)).toLocaleUpperCase('vi')}</p>
			<Articles {...props} />
			<div className="paper-foot">
				<div>
					<p className="paper-recipients">{t(p.recipients)}</p>
					<p className="paper-recipient">{t(p.recipient3)}</p>
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
				<AwardList items={items} />
			</section>
		</article>
	)
}

const Articles = ({ legalBases, items, movement }: Props) => {
	const awards = items.filter(({ award }) => award !== null).length
	const first =
		awards > 0
			? t(p.article1Words, { count: String(awards).padStart(2, '0'), movement })
			: t(p.article1None, { count: String(items.length).padStart(2, '0') })
	return (
		<>
			{legalBases.map((basis) => (
				<p key={basis} className="paper-basis">
					{t(p.basis, { basis })}
				</p>
			))}
			<p className="paper-basis">{t(p.basisMinutes)}</p>
			<p className="paper-basis">{t(p.proposal)}</p>
			<p className="paper-type">{t(p.decides)}</p>
			<p>
				<strong>{t(p.article1)}</strong> {first}
			</p>
			<p>
				<strong>{t(p.article2)}</strong> {t(p.article2Words)}
			</p>
			<p>
				<strong>{t(p.article3)}</strong> {t(p.article3Words)}
			</p>
		</>
	)
}

const AwardList = ({ items }: { items: readonly PaperItem[] }) => {
	return (
		<div className="paper-table" role="region" aria-label={t(p.annex)} tabIndex={0}>
			<table>
				<thead>
					<tr>
						{[p.row, p.name, p.unit, p.form, p.citation].map((head) => (
							<th key={head} scope="col">
								{t(head)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{items.map(({ entryId, title, agency, award }, index) => (
						<tr key={entryId}>
							<td>{index + 1}</td>
							<th scope="row">{title}</th>
							<td>{agency}</td>
							<td>{award?.nameVi ?? t(p.notAwarded)}</td>
							<td>{award?.citationVi}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
