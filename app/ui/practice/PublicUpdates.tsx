import type { UpdateNote } from '#app/domain/practice-update.ts'
import { measuredAt } from '#app/locales/measured-at.ts'
import { practiceStateNames, practiceUpdates as m } from '#app/locales/practice-updates.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { StateTag } from './StateTag.tsx'

type Updates = { updates: readonly UpdateNote[] }

/** Beside the title: how it stands, by the last that its agency said. */
export const LastUpdate = ({ updates }: Updates) => {
	const t = useText()
	const [last] = updates
	if (!last) return null
	const month = measuredAt(last.on.slice(0, 7))
	const words = t(m.headline, { month, state: t(practiceStateNames[last.state]) })
	return (
		<p>
			<a className="last-update" href="#cap-nhat">
				<StateTag state={last.state} words={words} />
			</a>
		</p>
	)
}

/** All that its agency said of it since it was published, the newest first. */
export const PublicUpdates = ({ updates }: Updates) => {
	const t = useText()
	if (updates.length === 0) return null
	return (
		<section className="practice-updates" aria-labelledby="cap-nhat">
			<h2 id="cap-nhat">{t(m.publicTitle)}</h2>
			<ol className="note-list">
				{updates.map(({ on, state, text }) => (
					<li key={`${on} ${text}`} className="note">
						<p className="note-head">
							<strong>
								<Time at={on} form="date" />
							</strong>{' '}
							<StateTag state={state} />
						</p>
						<p className="as-typed" lang="vi">
							{text}
						</p>
					</li>
				))}
			</ol>
		</section>
	)
}
