import type { Minutes } from '#app/domain/decision.ts'
import { formatNumber } from '#app/locales/format.ts'
import { onPaper as t, papers as p } from '#app/locales/decisions.ts'
import type { Ballot } from './ballot.ts'
import { PaperHead } from './PaperHead.tsx'
import { ResultTable, type PaperItem } from './ResultTable.tsx'

type Item = PaperItem & { ballots: readonly Ballot[] }
type Props = { minutes: Minutes; council: string; decidedOn: string; items: readonly Item[] }

/** The minutes of the meeting with the result of each secret ballot. */
export const MinutesPaper = ({ minutes, council, decidedOn, items }: Props) => {
	const { present, absent, chair, secretary, discussion, conclusion = '', place = '' } = minutes
	const names = (all: readonly string[]) => (all.length === 0 ? t(p.nobody) : all.join('; '))
	return (
		<article className="paper" lang="vi" aria-label={t(p.minutes)}>
			<PaperHead council={council} number={null} place={place} date={decidedOn} />
			<h3 className="paper-type">{t(p.minutes)}</h3>
			<p className="paper-title">{t(p.minutesOf, { council })}</p>
			{place ? <p>{t(p.place, { place })}</p> : null}
			<p>
				{t(p.present, {
					count: present.length,
					total: present.length + absent.length,
					names: names(present),
				})}
			</p>
			<p>{t(p.absent, { count: absent.length, names: names(absent) })}</p>
			<p>{t(p.chairs, { name: chair })}</p>
			<p>{t(p.secretary, { name: secretary })}</p>
			<h4>{t(p.discussion)}</h4>
			<Paragraphs text={discussion} />
			{items.some(({ ballots }) => ballots.length > 0) ? (
				<>
					<h4>{t(p.votes)}</h4>
					<Votes items={items} />
					<AskedInWriting items={items} />
				</>
			) : null}
			<h4>{t(p.agreed)}</h4>
			<ResultTable items={items} label={t(p.agreed)} />
			{conclusion ? (
				<>
					<h4>{t(p.conclusion)}</h4>
					<Paragraphs text={conclusion} />
				</>
			) : null}
			<p>{t(p.read)}</p>
			<div className="paper-foot">
				<div className="paper-signature">
					<p>{t(p.secretaryTitle)}</p>
					<p>{secretary}</p>
				</div>
				<div className="paper-signature">
					<p>{t(p.chairTitle)}</p>
					<p>{chair}</p>
				</div>
			</div>
		</article>
	)
}

const Paragraphs = ({ text }: { text: string }) =>
	text
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '')
		.map((line, index) => <p key={index}>{line}</p>)

/** Of each ballot on which absent members were asked in writing, how many. */
const AskedInWriting = ({ items }: { items: readonly Item[] }) =>
	items.flatMap(({ title, ballots }) =>
		ballots
			.filter(({ written }) => written.asked > 0)
			.map(({ id, award, written }) => (
				<p key={id}>{t(p.inWriting, { title, award: award.nameVi, ...written })}</p>
			)),
	)

const heads = [
	p.name,
	p.form,
	p.members,
	p.cast,
	p.agree,
	p.disagree,
	p.abstain,
	p.share,
	p.needed,
	p.outcome,
]

const Votes = ({ items }: { items: readonly Item[] }) => {
	return (
		<div className="paper-table paper-votes" role="region" aria-label={t(p.votes)} tabIndex={0}>
			<table>
				<thead>
					<tr>
						{heads.map((head) => (
							<th key={head} scope="col">
								{t(head)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{items.flatMap(({ title, ballots }) =>
						ballots.map((ballot) => <Vote key={ballot.id} title={title} ballot={ballot} />),
					)}
				</tbody>
			</table>
		</div>
	)
}

const Vote = ({
	title,
	ballot: { award, number, members, voted, result },
}: {
	title: string
	ballot: Ballot
}) => {
	const { threshold } = award
	const percent = (value: number) => t(p.percent, { percent: formatNumber('vi', value) })
	return (
		<tr>
			<th scope="row">{title}</th>
			<td>{number > 1 ? t(p.again, { award: award.nameVi, number }) : award.nameVi}</td>
			<td>{members}</td>
			<td>{voted}</td>
			<td>{result?.tally.agree}</td>
			<td>{result?.tally.disagree}</td>
			<td>{result?.tally.abstain}</td>
			<td>{result ? percent(result.percent) : null}</td>
			<td>{percent((100 * threshold.numerator) / threshold.denominator)}</td>
			<td>{result ? t(result.passed ? p.passed : p.failed) : null}</td>
		</tr>
	)
}
