import { inLanguage, paths } from '#app/locales/paths.ts'
import { relationWords, twins as m } from '#app/locales/twins.ts'
import type { TwinRelation } from '#app/domain/twin.ts'
import type { Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Card } from '#app/ui/parts/Card.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { ExplainTwin } from './ExplainTwin.tsx'
import { TwinLine } from './TwinLine.tsx'
import type { Hit } from './twin-hit.ts'

type Twin = Hit & {
	passages: readonly string[]
	pictures: number
	explanation: { relation: TwinRelation; text: string; by: string; at: Instant } | null
}
type Props = {
	entryId: string
	twin: Twin
	refusal: string | null
	mayReplicate: boolean
	isReplication: boolean
}

/** A similar entry with what to do about it: say how one’s own differs, or replicate it. */
export const TwinCard = ({ entryId, twin, refusal, mayReplicate, isReplication }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { explanation } = twin
	return (
		<Card>
			<TwinLine hit={twin} heading="h2" />
			{twin.passages.length > 0 ? (
				<Disclosure summary={t(m.passages)} open={twin.isStrong}>
					{twin.passages.map((text) => (
						<blockquote key={text} className="twin-passage">
							{text}
						</blockquote>
					))}
				</Disclosure>
			) : null}
			{explanation ? (
				<div className="stack tight">
					<p>
						<Tag>{t(relationWords[explanation.relation])}</Tag>
					</p>
					<p className="entry-note">{explanation.text}</p>
					<p className="small muted">
						{explanation.by} <Time at={explanation.at} />
					</p>
				</div>
			) : null}
			{refusal === null ? (
				<>
					<ExplainTwin
						id={twin.id}
						isAgain={explanation !== null}
						open={explanation === null && !isReplication}
					/>
					{twin.slug && mayReplicate && !isReplication ? (
						<p>
							<Button
								kind="secondary"
								href={inLanguage(language, paths.entryReplication(entryId, twin.slug))}
							>
								{t(m.replicate)}
							</Button>
						</p>
					) : null}
				</>
			) : (
				<p className="muted">{refusal}</p>
			)}
		</Card>
	)
}
