import type { ReactNode } from 'react'
import type { PracticeState } from '#app/domain/practice-update.ts'
import { practiceUpdates as m } from '#app/locales/practice-updates.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { StateTag } from './StateTag.tsx'

type Update = {
	id: string
	state: PracticeState
	text: string
	by: string
	at: string
	takenBack: { by: string; at: string; reason: string } | null
}
type Props = { updates: readonly Update[]; actOn?: (update: Update) => ReactNode }

/** For the desks: every update, also those that were taken off, the newest first. */
export const UpdateList = ({ updates, actOn }: Props) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="cac-cap-nhat">
			<h2 id="cac-cap-nhat">{t(m.earlier)}</h2>
			{updates.length === 0 ? <p className="muted">{t(m.none)}</p> : null}
			{[...updates].reverse().map((update) => (
				<article key={update.id} className="note">
					<p className="note-head">
						<StateTag state={update.state} /> <span>{update.by}</span>{' '}
						<span className="muted">
							<Time at={update.at} form="moment" />
						</span>
					</p>
					<p className="as-typed">{update.text}</p>
					{update.takenBack ? (
						<p className="small muted">{t(m.takenBack, { reason: update.takenBack.reason })}</p>
					) : (
						actOn?.(update)
					)}
				</article>
			))}
		</section>
	)
}
