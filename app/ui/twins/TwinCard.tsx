import { inLanguage, paths } from '#app/locales/paths.ts'
import { twins as m } from '#app/locales/twins.ts'
import { longestExplanation } from '#app/domain/twin.ts'
import type { Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Card } from '#app/ui/parts/Card.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { TwinLine } from './TwinLine.tsx'
import type { Hit } from './twin-hit.ts'

type Twin = Hit & {
	passages: readonly string[]
	pictures: number
	explanation: { text: string; by: string; at: Instant } | null
}
type Props = { entryId: string; twin: Twin; refusal: string | null; isReplication: boolean }

/** A similar entry with what to do about it: say how one’s own differs, or replicate it. */
export const TwinCard = ({ entryId, twin, refusal, isReplication }: Props) => {
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
					<p className="field-label">{t(m.explained)}</p>
					<p className="entry-note">{explanation.text}</p>
					<p className="small muted">
						{explanation.by} <Time at={explanation.at} />
					</p>
				</div>
			) : null}
			{refusal === null ? (
				<>
					<Explain id={twin.id} open={explanation === null && !isReplication} />
					{twin.slug && !isReplication ? (
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

const Explain = ({ id, open }: { id: string; open: boolean }) => {
	const t = useText()
	return (
		<Disclosure summary={t(m.explainTitle)} open={open}>
			<form className="form" method="post">
				<input type="hidden" name="otherId" value={id} />
				<TextArea
					id={`text-${id}`}
					name="text"
					label={t(m.explainTitle)}
					hint={t(m.explainHint)}
					rows={3}
					maxLength={longestExplanation}
					required
				/>
				<div className="row">
					<Button kind="secondary">{t(m.explain)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
