import type { TwinRelation } from '#app/domain/twin.ts'
import type { Instant } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { relationWords, twins as m } from '#app/locales/twins.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { MarkedText } from './MarkedText.tsx'
import { ReplicationNotice, type Replication } from './ReplicationNotice.tsx'
import type { Marked } from './twin-hit.ts'

export type Side = {
	id: string
	number: string
	agency: string
	submittedAt: Instant
	title: Marked
	summary: Marked
	text: Marked
	documents: Marked
	explanation: { relation: TwinRelation; text: string; by: string; at: Instant } | null
	replication: Replication | null
}

/** One of two entries that are read side by side, what the other says too marked. */
export const TwinSide = ({ side }: { side: Side }) => {
	const t = useText()
	const language = useLanguage()
	const parts = [
		[m.summary, side.summary],
		[m.whole, side.text],
		[m.documents, side.documents],
	] as const
	return (
		<article className="twin-side stack">
			<header className="stack tight">
				<h2 className="twin-title">
					<a href={inLanguage(language, paths.adminEntry(side.id))}>
						<MarkedText parts={side.title} />
					</a>
				</h2>
				<p className="entry-facts">
					{`${side.number} · ${side.agency} · `}
					<Time at={side.submittedAt} />
				</p>
			</header>
			{side.replication ? <ReplicationNotice replication={side.replication} /> : null}
			<section className="stack tight">
				<h3>{t(m.explainedBy)}</h3>
				{side.explanation ? (
					<>
						<p>
							<Tag tone={side.explanation.relation === 'same' ? 'waiting' : 'neutral'}>
								{t(relationWords[side.explanation.relation])}
							</Tag>
						</p>
						<p className="entry-note">{side.explanation.text}</p>
						<p className="small muted">
							{side.explanation.by} <Time at={side.explanation.at} />
						</p>
					</>
				) : (
					<p className="muted">{t(m.notExplained)}</p>
				)}
			</section>
			{parts.map(([name, marked]) =>
				marked.length === 0 ? null : (
					<section key={name.vi} className="stack tight">
						<h3>{t(name)}</h3>
						<p className="twin-text">
							<MarkedText parts={marked} />
						</p>
					</section>
				),
			)}
		</article>
	)
}
