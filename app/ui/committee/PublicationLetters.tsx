import type { Outcome } from '#app/domain/outcome.ts'
import { decisions as m } from '#app/locales/decisions.ts'
import { outcomeNames } from '#app/locales/outcomes.ts'
import { supersession as s } from '#app/locales/supersession.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	letters: readonly { entryId: string; outcome: Outcome; isCorrection: boolean; names: readonly string[] }[]
	items: readonly { entryId: string; title: string; agency: string }[]
}

/** Whom the publication writes to, and with which result, before it does. */
export const PublicationLetters = ({ letters, items }: Props) => {
	const t = useText()
	return (
		<section className="stack tight" aria-labelledby="thu-bao">
			<h3 id="thu-bao">{t(m.letters)}</h3>
			<p className="muted">{t(m.lettersLead)}</p>
			<ul className="revoked-list">
				{letters.map(({ entryId, outcome, isCorrection, names }) => {
					const item = items.find((each) => each.entryId === entryId)
					return (
						<li key={entryId}>
							<strong>{item?.title}</strong>
							<span className="muted">{item?.agency}</span>
							<span>
								{isCorrection
									? t(outcome === 'awarded' ? s.letterCorrected : s.letterWithdrawn)
									: outcome === 'awarded'
										? t(m.letterAwarded)
										: t(m.letterOther, { outcome: t(outcomeNames[outcome]) })}
							</span>
							<span>{names.length > 0 ? names.join(', ') : t(m.letterNobody)}</span>
						</li>
					)
				})}
			</ul>
		</section>
	)
}
