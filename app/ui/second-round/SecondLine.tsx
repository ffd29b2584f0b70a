import type { SecondEffect } from '#app/domain/second-round.ts'
import { secondRound as m } from '#app/locales/second-round.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { effect: SecondEffect; reason: string; isInForce: boolean }

/** Beside a score: how a second round of review counts in it, and why there is one. */
export const SecondLine = ({ effect, reason, isInForce }: Props) => {
	const t = useText()
	const words = effect === 'added' ? m.lineAdded : isInForce ? m.lineReplaces : m.lineWaiting
	return <p>{t(words, { reason })}</p>
}
