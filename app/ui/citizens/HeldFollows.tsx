import type { FollowKind, Pace } from '#app/domain/follow.ts'
import { followedWords, follow as m, paceWords } from '#app/locales/follow.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Held = { id: string; kind: FollowKind; name: string; pace: Pace; isConfirmed: boolean }

/** Everything that one person follows. */
export const HeldFollows = ({ follows }: { follows: readonly Held[] }) => {
	const t = useText()
	if (follows.length === 0) return null
	return (
		<section className="stack tight" aria-labelledby="dang-theo-doi">
			<h2 id="dang-theo-doi">{t(m.held)}</h2>
			<ul>
				{follows.map(({ id, kind, name, pace, isConfirmed }) => (
					<li key={id}>
						{t(followedWords[kind], { name })}
						<span className="muted">{` · ${t(paceWords[pace])}${isConfirmed ? '' : ` · ${t(m.unconfirmed)}`}`}</span>
					</li>
				))}
			</ul>
		</section>
	)
}
