import type { UpdateNote } from '#app/domain/practice-update.ts'
import { practiceStateNames, practiceUpdates as m } from '#app/locales/practice-updates.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Updates = { updates: readonly UpdateNote[] }

const monthOf = (day: string): string => day.slice(0, 7).split('-').reverse().join('/')

/** Beside the title: how it stands, by the last that its agency said. */
export const LastUpdate = ({ updates }: Updates) => {
	const t = useText()
	const [last] = updates
	if (!last) return null
	const words = t(m.headline, { month: monthOf(last.on), state: t(practiceStateNames[last.state]) })
	return (
		<p>
			<Tag tone={last.state === 'stopped' ? 'waiting' : 'good'}>{words}</Tag>
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
							<Tag tone={state === 'stopped' ? 'waiting' : 'good'}>{t(practiceStateNames[state])}</Tag>
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
