import type { Gate, Outcome } from '#app/domain/outcome.ts'
import { gateNames, outcomeNames, outcomes as m } from '#app/locales/outcomes.ts'
import { dayWords } from '#app/ui/certificates/RevokedList.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { supersession } from '#app/locales/supersession.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Line = {
	decisionId: string
	number: string
	decidedOn: string
	outcome: Outcome
	grounds: string
	referredTo: string
	gate: Gate | null
	isSuperseded?: boolean
}

/** What the council decided of an entry, with its grounds, once that is public. */
export const Decided = ({ lines }: { lines: readonly Line[] }) => {
	const t = useText()
	if (lines.length === 0) return null
	return (
		<section className="stack" aria-labelledby="ket-qua-xet">
			<h2 id="ket-qua-xet">{t(m.title)}</h2>
			{lines.map((line, index) => (
				<DecidedNotice key={line.decisionId} line={line} isLast={index === 0} />
			))}
		</section>
	)
}

const DecidedNotice = ({ line, isLast }: { line: Line; isLast: boolean }) => {
	const t = useText()
	const { number, decidedOn, outcome, grounds, referredTo, gate, isSuperseded = false } = line
	return (
		<Notice
			tone={outcome === 'awarded' && !isSuperseded ? 'success' : 'info'}
			title={t(outcome === 'awarded' ? m.awarded : outcomeNames[outcome])}
		>
			{isSuperseded ? <p>{t(supersession.overtaken)}</p> : null}
			<p>{t(m.by, { number, date: dayWords(decidedOn) })}</p>
			{referredTo ? <p>{t(m.referredLine, { body: referredTo })}</p> : null}
			{gate ? <p>{`${t(m.gate)}: ${t(gateNames[gate])}`}</p> : null}
			{grounds ? <p lang="vi">{`${t(m.reason)}: ${grounds}`}</p> : null}
			{isLast && outcome === 'sent-back' ? <p>{t(m.mend)}</p> : null}
		</Notice>
	)
}
