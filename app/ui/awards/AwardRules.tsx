import type { AwardPage } from '#app/domain/award-page.ts'
import { awardPage as m } from '#app/locales/awards.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** How an award is given, in words. */
export const AwardRules = ({ award }: { award: AwardPage }) => {
	const t = useText()
	const { rank, share, minScore, others } = award
	const rules = [
		[m.who, t(m.whoWords)],
		[m.score, minScore === null ? t(m.noScore) : t(m.scoreWords, { score: minScore })],
		[m.vote, t(share.of === 'all' ? m.voteAll : m.votePresent, share)],
		[m.secret, t(m.secretWords)],
		[m.rank, t(m.rankWords, { rank, count: others.length + 1 })],
	] as const
	return (
		<section className="section" aria-labelledby="xet">
			<h2 id="xet" className="section-title">
				{t(m.how)}
			</h2>
			<dl className="facts wide">
				{rules.map(([name, words]) => (
					<div key={name.en}>
						<dt>{t(name)}</dt>
						<dd>{words}</dd>
					</div>
				))}
			</dl>
		</section>
	)
}
