import { council as m } from '#app/locales/council.ts'
import { Progress } from '#app/ui/parts/Progress.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { awardOf, type Ballot } from './ballot.ts'

/** What is voted on, by whom, and what share it needs; how many have voted, never how. */
export const BallotFacts = ({ ballot, quorum }: { ballot: Ballot; quorum?: number }) => {
	const t = useText()
	const language = useLanguage()
	const { threshold } = ballot.award
	return (
		<div className="stack">
			<dl className="facts wide">
				<div>
					<dt>{t(m.proposed)}</dt>
					<dd>{awardOf(t, language, ballot)}</dd>
				</div>
				<div>
					<dt>{t(m.threshold)}</dt>
					<dd>
						{t(threshold.of === 'all' ? m.thresholdAll : m.thresholdPresent, {
							numerator: threshold.numerator,
							denominator: threshold.denominator,
						})}
					</dd>
				</div>
				<div>
					<dt>{t(m.members)}</dt>
					<dd>{ballot.members}</dd>
				</div>
				{quorum === undefined ? null : (
					<div>
						<dt>{t(m.quorum)}</dt>
						<dd>{quorum}</dd>
					</div>
				)}
				<div>
					<dt>{t(m.openedAt)}</dt>
					<dd>
						<Time at={ballot.openedAt} />
					</dd>
				</div>
				{ballot.closedAt === null ? null : (
					<div>
						<dt>{t(m.closedAt)}</dt>
						<dd>
							<Time at={ballot.closedAt} />
						</dd>
					</div>
				)}
			</dl>
			<Progress id="da-bo-phieu" label={t(m.participation)} value={ballot.voted} max={ballot.members} />
		</div>
	)
}
