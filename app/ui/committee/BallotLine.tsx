import { council as m } from '#app/locales/council.ts'
import { formatNumber } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { awardOf, type Ballot } from './ballot.ts'

type Props = { ballot: Ballot; title: string; as: 'member' | 'secretary' | 'reader' }

/** One ballot in a list: the award, how far it is, and what the viewer does with it. */
export const BallotLine = ({ ballot, title, as }: Props) => {
	const t = useText()
	const language = useLanguage()
	const award = awardOf(t, language, ballot)
	const isOpen = ballot.closedAt === null
	const words = { award, title }
	return (
		<div className="ballot-line">
			<p>{award}</p>
			<p className="row">
				<Outcome ballot={ballot} />
				<span className="muted small">{t(m.voted, { count: ballot.voted, members: ballot.members })}</span>
			</p>
			{as === 'member' && isOpen && !ballot.hasVoted ? (
				<a href={inLanguage(language, paths.ballot(ballot.id))} aria-label={t(m.voteOn, words)}>
					{t(m.vote)}
				</a>
			) : null}
			{as === 'member' && ballot.hasVoted ? <p className="muted small">{t(m.youVoted)}</p> : null}
			{as === 'secretary' ? (
				<a href={inLanguage(language, paths.adminBallot(ballot.id))} aria-label={t(m.controlOf, words)}>
					{t(m.control)}
				</a>
			) : null}
		</div>
	)
}

const Outcome = ({ ballot: { closedAt, result } }: Pick<Props, 'ballot'>) => {
	const t = useText()
	const language = useLanguage()
	if (closedAt === null) {
		return (
			<Tag tone="waiting" icon="vote">
				{t(m.ballotOpen)}
			</Tag>
		)
	}
	if (!result) return <Tag icon="lock">{t(m.ballotClosed)}</Tag>
	return (
		<>
			<Tag tone={result.passed ? 'good' : 'wrong'} icon={result.passed ? 'done' : 'ban'}>
				{t(result.passed ? m.passed : m.failed)}
			</Tag>
			<span className="small">{t(m.share, { percent: formatNumber(language, result.percent) })}</span>
		</>
	)
}
